package org.cpsn.platform.axon;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * What was written or told a moment ago may not have arrived yet. Whoever knows that it must come looks for it again
 * and again, for two seconds at most.
 */
public final class Shortly {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration GLANCE = Duration.ofMillis(5);

    private Shortly() {}

    /** What is looked for as soon as it is there; empty when it has not come in time. */
    public static <T> Optional<T> await(Supplier<Optional<T>> look) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var found = look.get();
            if (found.isPresent() || System.nanoTime() > until) return found;
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }
}
