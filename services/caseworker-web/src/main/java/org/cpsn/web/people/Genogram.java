package org.cpsn.web.people;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cpsn.web.services.CasesService.Person;
import org.cpsn.web.services.PeopleService.Family;
import org.cpsn.web.services.PeopleService.Link;

/**
 * A family as it is drawn: one row for each generation, the eldest on top, each person in the middle of those they
 * belong to. Squares are male, circles female, as genograms have it; what the lines say is also written out beside
 * them.
 *
 * @param people where each is drawn
 * @param lines what is drawn between them
 */
public record Genogram(int width, int height, List<Figure> people, List<Line> lines, List<Said> said) {
    private static final int WIDE = 170;
    private static final int HIGH = 150;
    private static final int SIZE = 24;
    private static final int TOP = 44;
    private static final int LONGEST_NAME = 19;

    /** @param here the person the drawing is about */
    public record Figure(Person person, int x, int y, boolean here, boolean livesHere) {
        public boolean male() {
            return "MALE".equals(person.sex());
        }

        public boolean female() {
            return "FEMALE".equals(person.sex());
        }

        public String given() {
            return shortened(person.givenName());
        }

        public String family() {
            return shortened(person.familyName());
        }

        private static String shortened(String name) {
            if (name == null) return "";
            return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
        }
    }

    /** @param path an SVG path @param kind of line, a part of its style's name */
    public record Line(String path, String kind) {}

    /** What a link says, for those who read rather than see. */
    public record Said(Person person, Person relative, Link link) {}

    static Genogram of(Family family) {
        var persons = family.people().stream()
                .collect(Collectors.toMap(Person::id, Function.identity(), (one, same) -> one, LinkedHashMap::new));
        var links = family.links().stream()
                .filter(link -> persons.containsKey(link.personId()) && persons.containsKey(link.relativeId()))
                .toList();
        var rows = rows(family.of(), persons.keySet(), links);
        var widest = rows.values().stream().mapToInt(List::size).max().orElse(1);
        var together = livingWith(family.of(), links);
        var figures = new LinkedHashMap<String, Figure>();
        int y = TOP;
        for (var row : rows.values()) {
            int left = (widest - row.size()) * WIDE / 2;
            for (int at = 0; at < row.size(); at++) {
                var id = row.get(at);
                figures.put(
                        id,
                        new Figure(
                                persons.get(id),
                                left + at * WIDE + WIDE / 2,
                                y,
                                id.equals(family.of()),
                                together.contains(id)));
            }
            y += HIGH;
        }
        var lines = new ArrayList<Line>();
        for (var link : links) {
            var one = figures.get(link.personId());
            var other = figures.get(link.relativeId());
            lines.add(new Line(path(one, other), kind(link.kinship())));
            care(link, one, other).ifPresent(lines::add);
        }
        return new Genogram(
                widest * WIDE,
                rows.size() * HIGH,
                List.copyOf(figures.values()),
                lines,
                links.stream()
                        .map(link -> new Said(persons.get(link.personId()), persons.get(link.relativeId()), link))
                        .toList());
    }

    /** Generations from the eldest on; in each, whoever belongs together stands together. */
    private static TreeMap<Integer, List<String>> rows(String of, Set<String> persons, List<Link> links) {
        var generations = new HashMap<String, Integer>(Map.of(of, 0));
        var order = new LinkedHashSet<String>(List.of(of));
        var waiting = new ArrayDeque<String>(List.of(of));
        while (!waiting.isEmpty()) {
            var next = waiting.poll();
            for (var link : links) {
                boolean from = link.personId().equals(next);
                if (!from && !link.relativeId().equals(next)) continue;
                var other = from ? link.relativeId() : link.personId();
                if (generations.containsKey(other)) continue;
                int step = generationsUp(link.kinship());
                generations.put(other, generations.get(next) - (from ? step : -step));
                order.add(other);
                waiting.add(other);
            }
        }
        var rows = new TreeMap<Integer, List<String>>();
        for (var person : order)
            if (persons.contains(person))
                rows.computeIfAbsent(generations.get(person), first -> new ArrayList<>())
                        .add(person);
        return rows;
    }

    private static int generationsUp(String kinship) {
        return switch (kinship) {
            case "PARENT", "STEP_PARENT" -> 1;
            case "GRANDPARENT" -> 2;
            case "CHILD" -> -1;
            default -> 0; // brothers and sisters, partners, and whoever this front-end cannot place
        };
    }

    private static Set<String> livingWith(String of, List<Link> links) {
        var household = new LinkedHashSet<String>(List.of(of));
        boolean grew = true;
        while (grew) {
            grew = false;
            for (var link : links) {
                if (!link.livesTogether()) continue;
                if (household.contains(link.personId())) grew |= household.add(link.relativeId());
                if (household.contains(link.relativeId())) grew |= household.add(link.personId());
            }
        }
        return household;
    }

    private static String kind(String kinship) {
        return switch (kinship) {
            case "PARENT", "CHILD", "SIBLING", "GRANDPARENT" -> "kin";
            case "PARTNER" -> "partner";
            default -> "other";
        };
    }

    private static String path(Figure one, Figure other) {
        if (one.y() == other.y()) {
            var left = one.x() < other.x() ? one : other;
            var right = left == one ? other : one;
            // above those who stand between them
            if (right.x() - left.x() > WIDE)
                return "M%d %dV%dH%dV%d"
                        .formatted(left.x(), left.y() - SIZE, left.y() - SIZE - 14, right.x(), right.y() - SIZE);
            return "M%d %dH%d".formatted(left.x() + SIZE, left.y(), right.x() - SIZE);
        }
        var upper = one.y() < other.y() ? one : other;
        var lower = upper == one ? other : one;
        // down beside the name, across above the younger ones, down to them
        int across = lower.y() - SIZE - 22;
        return "M%d %dH%dV%dH%dV%d"
                .formatted(upper.x() + SIZE, upper.y(), upper.x() + WIDE / 2 - 4, across, lower.x(), lower.y() - SIZE);
    }

    private static Optional<Line> care(Link link, Figure one, Figure other) {
        return switch (link.care()) {
            case "BY_RELATIVE" -> Optional.of(new Line(path(other, one), "care"));
            case "FOR_RELATIVE" -> Optional.of(new Line(path(one, other), "care"));
            case null, default -> Optional.empty();
        };
    }
}
