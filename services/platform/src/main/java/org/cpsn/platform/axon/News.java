package org.cpsn.platform.axon;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets who waits for something new in the event store sleep until there may be. Whoever is woken looks again: it may
 * have been for somebody else. When the service stops, nobody waits any longer.
 */
@Component
public final class News {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition rung = lock.newCondition();
    private long times;
    private boolean stopping;

    News(WakefulEventStore store) {
        store.whenSomethingIsNew(this::ring);
    }

    private void ring() {
        lock.lock();
        try {
            times++;
            rung.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Ask before looking at the store, so that nothing which comes in between is overlooked. */
    public long heard() {
        lock.lock();
        try {
            return times;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until there may be something that was not there yet when {@link #heard} was asked.
     *
     * @return false when the time is over, or the service stops
     */
    public boolean await(long heard, Duration most) throws InterruptedException {
        lock.lock();
        try {
            long left = most.toNanos();
            while (times == heard && !stopping && left > 0) left = rung.awaitNanos(left);
            return times != heard && !stopping;
        } finally {
            lock.unlock();
        }
    }

    /** Rests, whatever comes; shorter when the service stops. */
    public void rest(Duration time) throws InterruptedException {
        lock.lock();
        try {
            long left = time.toNanos();
            while (!stopping && left > 0) left = rung.awaitNanos(left);
        } finally {
            lock.unlock();
        }
    }

    public boolean stopping() {
        lock.lock();
        try {
            return stopping;
        } finally {
            lock.unlock();
        }
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        lock.lock();
        try {
            stopping = true;
            rung.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
