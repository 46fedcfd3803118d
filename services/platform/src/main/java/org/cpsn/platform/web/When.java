package org.cpsn.platform.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.cpsn.platform.domain.LocalDay;

/** When something happened in the world, as told by who reports it. */
public final class When {
    private When() {}

    /**
     * What was told, or now if nothing was told; to the millisecond.
     *
     * @throws Invalid when it lies in the future
     */
    public static Instant of(Instant occurredAt, Clock clock) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (occurredAt == null) return now;
        if (occurredAt.isAfter(now)) throw new Invalid("occurredAt", "in_future", "This has not happened yet.");
        return occurredAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * A day on which something happened.
     *
     * @param field what it was told in
     * @throws Invalid when it has not come yet in Kosovo
     */
    public static void notAhead(String field, LocalDate day, Clock clock) {
        if (day.isAfter(LocalDay.of(clock.instant())))
            throw new Invalid(field, "in_future", "This lies in the future.");
    }
}
