package org.cpsn.notifications.webhook;

import java.time.Duration;

/**
 * How long to wait before an entry is tried again: a partner that is away for a moment loses little time, one that is
 * away for days is not hammered.
 */
public final class Patience {
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private Patience() {}

    /** @param attempts in vain so far, at least 1 */
    public static Duration after(int attempts, Duration shortest) {
        var pause = shortest.multipliedBy(1L << Math.min(attempts - 1, 20));
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }
}
