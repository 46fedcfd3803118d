package org.cpsn.cases.person;

import java.time.Instant;
import java.time.LocalDate;
import org.cpsn.cases.matching.Sought;
import org.cpsn.platform.domain.LocalDay;
import org.cpsn.platform.web.Invalid;

/**
 * Who a person is, as typed in and checked.
 *
 * @param dateOfBirth null when only an age was estimated
 */
record Typed(PersonName name, LocalDate dateOfBirth, int birthYear) {
    static final int OLDEST = 120;
    /** @throws Invalid naming the field that cannot be taken */
    static Typed of(
            String given, String family, LocalDate dateOfBirth, Integer estimatedAge, Instant occurredAt, Instant now) {
        inOneAlphabet("givenName", given);
        inOneAlphabet("familyName", family);
        return new Typed(
                new PersonName(given.strip(), family.strip()),
                dateOfBirth,
                birthYear(dateOfBirth, estimatedAge, occurredAt, now));
    }

    /** Which day it is here at that moment. */
    static LocalDate dayOf(Instant moment) {
        return LocalDay.of(moment);
    }

    /** A Cyrillic letter that looks like a Latin one would hide the name from every search. */
    static void inOneAlphabet(String field, String name) {
        if (name != null && Sought.mixesAlphabets(name))
            throw new Invalid(field, "mixed_script", "Latin and Cyrillic letters are mixed in one word.");
    }

    private static int birthYear(LocalDate dateOfBirth, Integer estimatedAge, Instant occurredAt, Instant now) {
        if ((dateOfBirth == null) == (estimatedAge == null))
            throw new Invalid("dateOfBirth", "date_or_age", "Either the date of birth or an estimated age is needed.");
        if (dateOfBirth == null) return LocalDay.of(occurredAt).getYear() - estimatedAge;
        var today = LocalDay.of(now);
        if (dateOfBirth.isAfter(today)) throw new Invalid("dateOfBirth", "in_future", "This lies in the future.");
        if (dateOfBirth.isBefore(today.minusYears(OLDEST)))
            throw new Invalid("dateOfBirth", "out_of_range", "This is too long ago.");
        return dateOfBirth.getYear();
    }
}
