package org.cpsn.samples;

import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;

/** Drawing lots that always fall the same way: java.util.Random's sequence is part of its specification. */
final class Draw {
    private final Random random;

    Draw(long seed, long number) {
        // Mixed so that neighbouring seeds and numbers do not give similar first draws.
        long mixed = (seed * 0x9E3779B97F4A7C15L + number + 1) * 0xBF58476D1CE4E5B9L;
        this.random = new Random((mixed ^ mixed >>> 31) * 0x94D049BB133111EBL);
    }

    /** From 0 to below bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** From first to last, both possible. */
    int between(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }

    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    @SafeVarargs
    final <T> T one(T first, T... others) {
        int at = random.nextInt(others.length + 1);
        return at == 0 ? first : others[at - 1];
    }

    <T> T weighted(List<T> of, ToIntFunction<T> weight) {
        int left = random.nextInt(of.stream().mapToInt(weight).sum());
        for (T candidate : of) {
            left -= weight.applyAsInt(candidate);
            if (left < 0) {
                return candidate;
            }
        }
        throw new IllegalArgumentException("Nothing to draw from.");
    }
}
