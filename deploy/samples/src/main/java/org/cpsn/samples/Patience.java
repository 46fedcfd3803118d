package org.cpsn.samples;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * How long to go on asking somebody who does not answer yet. Waits grow from 50 ms to 2 s and are a little uneven, so
 * that eight callers do not knock together; {@link #end()} wakes everybody who waits.
 */
public final class Patience {
    private static final long FIRST_MILLIS = 50;
    private static final long LONGEST_MILLIS = 2_000;

    private final Duration limit;
    private final CountDownLatch ended = new CountDownLatch(1);

    public Patience(Duration limit) {
        this.limit = limit;
    }

    /** Ask once. */
    public static Patience none() {
        return new Patience(Duration.ZERO);
    }

    public Duration limit() {
        return limit;
    }

    /** Nobody waits any longer. */
    public void end() {
        ended.countDown();
    }

    /** Starts one patience: call {@link Attempts#again()} after each try that did not succeed. */
    public Attempts attempts() {
        return new Attempts();
    }

    /** The tries of one question. */
    public final class Attempts {
        private final long started = System.nanoTime();
        private long wait = FIRST_MILLIS;

        private Attempts() {}

        /** Waits before the next try; false when time is up. */
        public boolean again() {
            long left = limit.toMillis() - (System.nanoTime() - started) / 1_000_000;
            if (left <= 0 || ended.getCount() == 0) {
                return false;
            }
            long pause = Math.min(left, wait / 2 + ThreadLocalRandom.current().nextLong(wait));
            wait = Math.min(LONGEST_MILLIS, wait * 2);
            try {
                return !ended.await(pause, TimeUnit.MILLISECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
