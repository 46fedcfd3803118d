package org.cpsn.returnees.classes;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** A week from Monday to Sunday, or a month. @param from its first day */
public record Period(Span span, LocalDate from) {

    /** The week or month a day is in. */
    static Period of(Span span, LocalDate day) {
        return new Period(
                span,
                switch (span) {
                    case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                    case MONTH -> day.withDayOfMonth(1);
                });
    }

    LocalDate until() {
        return switch (span) {
            case WEEK -> from.plusDays(6);
            case MONTH -> from.plusMonths(1).minusDays(1);
        };
    }

    boolean overlaps(Period other) {
        return !from.isAfter(other.until()) && !other.from.isAfter(until());
    }
}
