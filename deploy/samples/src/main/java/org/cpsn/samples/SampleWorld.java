package org.cpsn.samples;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The invented year: the same seed, size and end always give the same stories. A larger size keeps the stories of a
 * smaller one and adds to them (only the last household may grow).
 */
public final class SampleWorld {
    public static final long USUAL_SEED = 20260101;
    public static final int USUAL_SIZE = 120;
    /** From this size on every municipality has a child. */
    public static final int EVERYWHERE = 114;

    private SampleWorld() {}

    /** The stories of this many children, ending at this instant. */
    public static List<Story> plan(long seed, int size, Instant until) {
        if (size < 1) {
            throw new IllegalArgumentException("The size is the number of children: at least 1.");
        }
        Instant end = until.truncatedTo(ChronoUnit.SECONDS);
        List<Story> stories = new ArrayList<>();
        Shares shares = new Shares();
        int children = 0;
        int returned = 0;
        for (int number = 0; children < size; number++) {
            Draw draw = new Draw(seed, number);
            int wanted = draw.weighted(List.of(1, 2, 3), count -> switch (count) {
                case 1 -> 62;
                case 2 -> 27;
                default -> 11;
            });
            int here = Math.min(wanted, size - children);
            Municipality municipality = shares.next();
            int before = shares.turn(municipality);
            Community culture =
                    municipality.turns().get(before % municipality.turns().size());
            shares.give(municipality, here);
            children += here;
            Story story = new Household(draw, number, before, returned, here, municipality, culture, end).story();
            if (story.acts().stream().anyMatch(Act.RegisterFamily.class::isInstance)) {
                returned++;
            }
            stories.add(story);
        }
        return List.copyOf(stories);
    }

    /** Deals households out so that at every moment each municipality is as near its share as can be. */
    private static final class Shares {
        private final int whole =
                Municipality.ALL.stream().mapToInt(Municipality::weight).sum();
        private final Map<String, Integer> children = new HashMap<>();
        private final Map<String, Integer> households = new HashMap<>();
        private int dealt;

        private Municipality next() {
            // Half-way to EVERYWHERE the places without any child come first, so that none is left out.
            List<Municipality> waiting = dealt < EVERYWHERE / 2
                    ? List.of()
                    : Municipality.ALL.stream()
                            .filter(municipality -> !households.containsKey(municipality.code()))
                            .toList();
            // The first of equals, so that the order of the list decides.
            return (waiting.isEmpty() ? Municipality.ALL : waiting)
                    .stream()
                            .reduce((best, other) -> lack(other) > lack(best) ? other : best)
                            .orElseThrow();
        }

        /** What is missing from the share, in children times the sum of all weights: no rounding. */
        private long lack(Municipality municipality) {
            return (long) municipality.weight() * (dealt + 1)
                    - (long) whole * children.getOrDefault(municipality.code(), 0);
        }

        private int turn(Municipality municipality) {
            return households.getOrDefault(municipality.code(), 0);
        }

        private void give(Municipality municipality, int count) {
            children.merge(municipality.code(), count, Integer::sum);
            households.merge(municipality.code(), 1, Integer::sum);
            dealt += count;
        }
    }
}
