package org.cpsn.linkage;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When a child was born, as far as it is known.
 *
 * @param month, day null when only the year is known
 */
public record Born(int year, Integer month, Integer day) {
    private static final int MONTHS = 12;

    public Born {
        if (year < 1900 || year > 2999) throw new IllegalArgumentException("A year of birth has four digits.");
        if ((month == null) != (day == null))
            throw new IllegalArgumentException("Either the day and the month are known or neither is.");
        // a day that is in no calendar is refused here
        if (month != null) LocalDate.of(year, month, day);
    }

    public static Born on(LocalDate date) {
        return new Born(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    public static Born in(int year) {
        return new Born(year, null, null);
    }

    boolean toTheDay() {
        return month != null;
    }

    /** Day and month the other way round, as clerks of two countries write them; empty when that is no other date. */
    Optional<Born> swapped() {
        return toTheDay() && day <= MONTHS && !month.equals(day)
                ? Optional.of(new Born(year, day, month))
                : Optional.empty();
    }

    /** The digits that tell children apart: from the decade on. */
    String digits() {
        return toTheDay() ? "%02d%02d%02d".formatted(year % 100, month, day) : "%02d".formatted(year % 100);
    }
}
