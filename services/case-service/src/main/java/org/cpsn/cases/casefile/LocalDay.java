package org.cpsn.cases.casefile;

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

    /** The last moment of a day. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(KOSOVO).toInstant().minusMillis(1);
    }
}
