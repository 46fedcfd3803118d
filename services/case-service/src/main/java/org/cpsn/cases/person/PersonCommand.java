package org.cpsn.cases.person;

import java.time.Instant;
import java.time.LocalDate;
import org.cpsn.platform.domain.DomainCommand;
import org.cpsn.platform.personal.Personal;

/** What can be asked of a person's record. */
public sealed interface PersonCommand extends DomainCommand {
    String personId();

    @Override
    default String subject() {
        return personId();
    }

    /**
     * @param dateOfBirth null when only an age was estimated
     * @param birthYear from the date of birth, or from the estimated age
     * @param community null when not asked
     */
    record Register(
            String personId,
            Personal<PersonName> name,
            Sex sex,
            Personal<LocalDate> dateOfBirth,
            int birthYear,
            boolean estimated,
            String municipality,
            Community community,
            Instant occurredAt)
            implements PersonCommand {}
}
