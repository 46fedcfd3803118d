package org.cpsn.cases.person;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.time.LocalDate;
import org.cpsn.platform.domain.DomainEvent;
import org.cpsn.platform.personal.Personal;

/** What happened to a person's record. Stored for ever; what identifies the person is sealed with the person's key. */
public sealed interface PersonEvent extends DomainEvent {
    String personId();

    @Override
    default String subject() {
        return personId();
    }

    @JsonTypeName("person.registered")
    record Registered(
            String personId,
            Personal<PersonName> name,
            Sex sex,
            Personal<LocalDate> dateOfBirth,
            int birthYear,
            boolean estimated,
            String municipality,
            Community community,
            Instant occurredAt)
            implements PersonEvent {}
}
