package org.cpsn.platform.web;

import java.time.Duration;

/** Somebody has asked as often as was agreed and may ask again after a while. Answered with 429. */
public final class TooSoon extends RuntimeException {
    private final Duration wait;

    public TooSoon(Duration wait) {
        super("Asked too often.", null, false, false);
        this.wait = wait;
    }

    /** Whole seconds, at least one. */
    long seconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
