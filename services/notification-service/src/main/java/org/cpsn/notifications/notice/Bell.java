package org.cpsn.notifications.notice;

import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Wakes who follows an inbox once the read model shows something else in it. It hears of what this instance has
 * written; who follows looks again from time to time all the same, and so sees what another instance wrote.
 */
@Component
final class Bell {
    private final Set<Ear> ears = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    /** Listens for whatever concerns these addresses, until closed. */
    Ear listen(Set<String> addresses) {
        var ear = new Ear(addresses);
        ears.add(ear);
        return ear;
    }

    void ring(Set<String> addresses) {
        ears.stream()
                .filter(ear -> !Collections.disjoint(ear.addresses, addresses))
                .forEach(ear -> ear.rung.release());
    }

    boolean stopping() {
        return stopping;
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping = true;
        ears.forEach(ear -> ear.rung.release());
    }

    final class Ear implements AutoCloseable {
        private final Set<String> addresses;
        private final Semaphore rung = new Semaphore(0);

        private Ear(Set<String> addresses) {
            this.addresses = addresses;
        }

        /** Waits until it rings, but not longer than this. @return whether it rang */
        boolean await(Duration most) throws InterruptedException {
            var heard = rung.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS);
            rung.drainPermits();
            return heard;
        }

        @Override
        public void close() {
            ears.remove(this);
        }
    }
}
