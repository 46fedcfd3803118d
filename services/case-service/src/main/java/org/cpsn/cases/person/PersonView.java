package org.cpsn.cases.person;

import java.time.LocalDate;
import java.util.Optional;
import org.cpsn.platform.personal.Personal;

/**
 * A person as lists need it; what names them is sealed.
 *
 * @param mergedInto the person this record was merged into; null while it stands for itself
 */
public record PersonView(
        Personal<PersonName> name,
        Sex sex,
        Personal<LocalDate> dateOfBirth,
        int birthYear,
        boolean estimated,
        String municipality,
        Community community,
        String mergedInto) {

    /** @param before empty for a person's first event, which is always the registration */
    static Optional<PersonView> after(Optional<PersonView> before, PersonEvent event) {
        return switch (event) {
            case PersonEvent.Registered e ->
                Optional.of(new PersonView(
                        e.name(),
                        e.sex(),
                        e.dateOfBirth(),
                        e.birthYear(),
                        e.estimated(),
                        e.municipality(),
                        e.community(),
                        null));
            case PersonEvent.Corrected e ->
                before.map(view -> new PersonView(
                        e.name(),
                        e.sex(),
                        e.dateOfBirth(),
                        e.birthYear(),
                        e.estimated(),
                        e.municipality(),
                        e.community(),
                        view.mergedInto()));
            case PersonEvent.Described _,
                    PersonEvent.NumberRecorded _,
                    PersonEvent.NumberWithdrawn _,
                    PersonEvent.RelativeLinked _,
                    PersonEvent.RelativeUnlinked _,
                    PersonEvent.OfCare _ -> before;
            case PersonEvent.Merged e -> before.map(view -> view.standingFor(e.into()));
            case PersonEvent.Unmerged _ -> before.map(view -> view.standingFor(null));
        };
    }

    private PersonView standingFor(String survivor) {
        return new PersonView(name, sex, dateOfBirth, birthYear, estimated, municipality, community, survivor);
    }
}
