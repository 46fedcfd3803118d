package org.cpsn.platform.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Which day it is in Kosovo: dates that people agree on begin and end there. */
public final class LocalDay {
    private static final ZoneId KOSOVO = ZoneId.of("Europe/Belgrade");

    private LocalDay() {}

    public static LocalDate of(Instant moment) {
        return LocalDate.ofInstant(moment, KOSOVO);
    }

    /** The first moment of a day. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(KOSOVO).toInstant();
    }

    /** The last moment of a day. */
    public static Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1)).minusMillis(1);
    }
}
