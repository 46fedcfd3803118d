package org.cpsn.web.page;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
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

    /** In the order written here, so that the same form is the same text; what was left open is left out. */
    public static Map<String, Object> filled(Object... namesAndValues) {
        var body = new LinkedHashMap<String, Object>();
        for (int at = 0; at < namesAndValues.length; at += 2)
            if (namesAndValues[at + 1] != null) body.put((String) namesAndValues[at], namesAndValues[at + 1]);
        return body;
    }

    /** An amount in euro as people write it, 300 or 1 200,50, in cents; empty when it is none, or nothing. */
    public static Optional<Long> cents(String typed) {
        if (blank(typed)) return Optional.empty();
        var plain = typed.replaceAll("[\\s\u00a0\u202f€]", "").replace(',', '.');
        if (!plain.matches("\\d{1,7}(\\.\\d{1,2})?")) return Optional.empty();
        long cents = new BigDecimal(plain).movePointRight(2).longValueExact();
        return cents == 0 ? Optional.empty() : Optional.of(cents);
    }

    /** An amount as it is typed; null for none. */
    public static String euros(Long cents) {
        if (cents == null) return null;
        return cents % 100 == 0 ? String.valueOf(cents / 100) : "%d,%02d".formatted(cents / 100, cents % 100);
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
