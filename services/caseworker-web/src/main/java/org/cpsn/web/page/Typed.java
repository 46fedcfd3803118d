package org.cpsn.web.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** What people type, taken as they type it. */
public final class Typed {

    private Typed() {}

    public static String orNull(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    public static boolean blank(String typed) {
        return typed == null || typed.isBlank();
    }

    /** A date in three fields, as it is written in Kosovo: day, month, year. */
    public record Day(String day, String month, String year) {

        public boolean blank() {
            return Typed.blank(day) && Typed.blank(month) && Typed.blank(year);
        }

        public Optional<LocalDate> date() {
            try {
                int full = Integer.parseInt(year.strip());
                if (full < 1900 || full > 2200) return Optional.empty();
                return Optional.of(LocalDate.of(full, Integer.parseInt(month.strip()), Integer.parseInt(day.strip())));
            } catch (NumberFormatException | NullPointerException | DateTimeException e) {
                return Optional.empty();
            }
        }

        public static Day of(LocalDate date) {
            return new Day(
                    String.valueOf(date.getDayOfMonth()),
                    String.valueOf(date.getMonthValue()),
                    String.valueOf(date.getYear()));
        }

        public static final Day NONE = new Day("", "", "");
    }
}
