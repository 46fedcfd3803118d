package org.cpsn.cases.juvenilejustice;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** When a child was born, as far as it is known. Comes in with a command and is never stored here. */
public record Born(LocalDate date, int year) {

    /** The age in full years on a day; when only the year is known, the younger one of the two it may be. */
    int ageOn(LocalDate day) {
        return date == null ? day.getYear() - year - 1 : (int) ChronoUnit.YEARS.between(date, day);
    }

    boolean before(LocalDate day) {
        return date == null ? year <= day.getYear() : !date.isAfter(day);
    }

    AgeBasis basis() {
        return date == null ? AgeBasis.ESTIMATED : AgeBasis.DATE_OF_BIRTH;
    }
}
