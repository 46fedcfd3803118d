package org.cpsn.notifications.preferences;

import java.time.Instant;
import java.util.Optional;
import org.cpsn.platform.domain.LocalDay;

/**
 * From which hour to which somebody is not disturbed, by the clock on the wall in Kosovo.
 *
 * @param from, to 0 to 23; the same twice means never
 */
public record QuietHours(int from, int to) {
    /** When it is over; empty when it is not quiet now. */
    public Optional<Instant> end(Instant now) {
        int hour = LocalDay.hourOf(now);
        boolean quiet = from < to ? from <= hour && hour < to : from > to && (hour >= from || hour < to);
        if (!quiet) return Optional.empty();
        var today = LocalDay.of(now);
        return Optional.of(LocalDay.at(hour < to ? today : today.plusDays(1), to));
    }
}
