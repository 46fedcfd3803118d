package org.cpsn.returnees.family;

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
}
