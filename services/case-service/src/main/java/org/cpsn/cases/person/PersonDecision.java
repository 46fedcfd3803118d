package org.cpsn.cases.person;

import java.util.List;

/** Every rule of a person's record. */
final class PersonDecision {
    private PersonDecision() {}

    static List<PersonEvent> decide(Person state, PersonCommand command) {
        return switch (command) {
            case PersonCommand.Register c ->
                state instanceof Person.Unknown
                        ? List.of(new PersonEvent.Registered(
                                c.personId(),
                                c.name(),
                                c.sex(),
                                c.dateOfBirth(),
                                c.birthYear(),
                                c.estimated(),
                                c.municipality(),
                                c.community(),
                                c.occurredAt()))
                        : List.of();
        };
    }
}
