package org.cpsn.platform.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** Which day it is in Kosovo: dates that people agree on begin and end there. */
public final class LocalDay {
    private static final ZoneId KOSOVO = ZoneId.of("Europe/Belgrade");

    private LocalDay() {}

    public static LocalDate of(Instant moment) {
        return LocalDate.ofInstant(moment, KOSOVO);
    }

    /** The hour of the day, 0 to 23. */
    public static int hourOf(Instant moment) {
        return moment.atZone(KOSOVO).getHour();
    }

    /** When it strikes an hour, 0 to 23; an hour that is left out for summer time strikes when it would have ended. */
    public static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(KOSOVO).toInstant();
    }

    /** The first moment of a day. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(KOSOVO).toInstant();
    }

    /** What the clocks on the wall show. */
    public static LocalTime timeOf(Instant moment) {
        return LocalTime.ofInstant(moment, KOSOVO);
    }

    /** When the clocks on the wall show a time on a day; an hour later where they skip it. */
    public static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(KOSOVO).toInstant();
    }

    /** The last moment of a day. */
    public static Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1)).minusMillis(1);
    }
}
