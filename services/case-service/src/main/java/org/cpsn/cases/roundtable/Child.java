package org.cpsn.cases.roundtable;

import java.time.LocalDate;
import org.cpsn.cases.person.People;
import org.cpsn.cases.person.Sex;

/** A child at the table, for who may know who it is. @param givenName, familyName null for an erased person */
record Child(
        String givenName,
        String familyName,
        Sex sex,
        LocalDate dateOfBirth,
        Integer birthYear,
        boolean estimated,
        String municipality) {

    /** Null for whom nothing is known of. */
    static Child of(People.Known known) {
        return known == null
                ? null
                : new Child(
                        known.givenName(),
                        known.familyName(),
                        known.sex(),
                        known.dateOfBirth(),
                        known.birthYear(),
                        known.estimated(),
                        known.municipality());
    }
}
