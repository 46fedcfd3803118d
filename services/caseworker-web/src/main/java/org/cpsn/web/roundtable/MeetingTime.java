package org.cpsn.web.roundtable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cpsn.web.page.Typed;

/** A day and a time of day, as people type them. */
record MeetingTime(Typed.Day day, String time) {
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})[:.](\\d{2})");

    static MeetingTime of(Instant at, ZoneId zone) {
        var there = at.atZone(zone);
        return new MeetingTime(
                Typed.Day.of(there.toLocalDate()), "%02d:%02d".formatted(there.getHour(), there.getMinute()));
    }

    Optional<Instant> instant(ZoneId zone) {
        return day.date()
                .flatMap(date ->
                        timeOfDay().map(time -> date.atTime(time).atZone(zone).toInstant()));
    }

    Optional<LocalTime> timeOfDay() {
        var typed = TIME.matcher(time == null ? "" : time.strip());
        if (!typed.matches()) return Optional.empty();
        try {
            return Optional.of(LocalTime.of(Integer.parseInt(typed.group(1)), Integer.parseInt(typed.group(2))));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }
}
