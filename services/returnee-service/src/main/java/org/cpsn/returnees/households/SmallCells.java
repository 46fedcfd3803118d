package org.cpsn.returnees.households;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which counts of a list are told when its sum is told too. Behind a small number stand people who could be recognised:
 * it is held back, and with it as many others as it takes that nobody finds it by subtracting. What is held back is not
 * nought.
 */
final class SmallCells {
    /** Fewer than this many are not told. */
    static final int THRESHOLD = 5;

    private SmallCells() {}

    /** Whether a sum may be told by itself. */
    static boolean told(long sum) {
        return sum == 0 || sum >= THRESHOLD;
    }

    /**
     * The places in the list that are held back; empty when the list as a whole must be: whatever is told of it would
     * give a small number away.
     */
    static Optional<Set<Integer>> heldBack(List<Long> counts) {
        long sum = counts.stream().mapToLong(Long::longValue).sum();
        if (!told(sum)) return Optional.empty();
        var held = new HashSet<Integer>();
        for (int at = 0; at < counts.size(); at++) if (!told(counts.get(at))) held.add(at);
        while (!held.isEmpty() && !hidden(held, counts)) {
            var next = smallestTold(held, counts);
            if (next.isEmpty()) return Optional.empty();
            held.add(next.get());
        }
        return Optional.of(held);
    }

    /**
     * Each number held back is at least one, and together they are what the sum leaves over. Whoever knows that can say
     * of each no more than that it lies in an interval this wide.
     */
    private static boolean hidden(Set<Integer> held, List<Long> counts) {
        long leftOver = held.stream().mapToLong(counts::get).sum();
        return held.size() > 1 && leftOver - held.size() >= THRESHOLD;
    }

    private static Optional<Integer> smallestTold(Set<Integer> held, List<Long> counts) {
        Integer smallest = null;
        for (int at = 0; at < counts.size(); at++)
            if (!held.contains(at) && counts.get(at) > 0 && (smallest == null || counts.get(at) < counts.get(smallest)))
                smallest = at;
        return Optional.ofNullable(smallest);
    }
}
