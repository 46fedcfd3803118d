package org.cpsn.cases.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cpsn.platform.personal.Personal;

/**
 * A person as the read model keeps it: sealed, and found only by keyed tokens.
 *
 * @param tokens keyed tokens of the folded name, for the search
 */
public record PersonView(
        Personal<PersonName> name,
        Sex sex,
        Personal<LocalDate> dateOfBirth,
        int birthYear,
        boolean estimated,
        String municipality,
        Community community,
        List<String> tokens) {

    static PersonView after(Optional<PersonView> before, PersonEvent event) {
        return switch (event) {
            case PersonEvent.Registered e ->
                new PersonView(
                        e.name(),
                        e.sex(),
                        e.dateOfBirth(),
                        e.birthYear(),
                        e.estimated(),
                        e.municipality(),
                        e.community(),
                        List.of());
        };
    }

    PersonView foundBy(List<String> tokens) {
        return new PersonView(name, sex, dateOfBirth, birthYear, estimated, municipality, community, tokens);
    }
}
