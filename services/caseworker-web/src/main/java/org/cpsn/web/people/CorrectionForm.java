package org.cpsn.web.people;

import java.time.Year;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cpsn.web.concern.PersonForm;
import org.cpsn.web.language.Words;
import org.cpsn.web.page.Faults;
import org.cpsn.web.page.Typed;
import org.cpsn.web.services.CasesService.Person;

/** The data of a person as they are right, in the same fields as at the registration. */
record CorrectionForm(
        String givenName,
        String familyName,
        String sex,
        String ageKnown,
        Typed.Day born,
        String estimatedAge,
        String municipality,
        String community,
        String reason) {

    CorrectionForm {
        born = born == null ? Typed.Day.NONE : born;
    }

    static CorrectionForm of(Person person) {
        boolean known = person.dateOfBirth() != null;
        return new CorrectionForm(
                person.givenName(),
                person.familyName(),
                person.sex(),
                known ? "DATE" : "ESTIMATE",
                known ? Typed.Day.of(person.dateOfBirth()) : Typed.Day.NONE,
                known || person.birthYear() == null
                        ? null
                        : Integer.toString(Year.now().getValue() - person.birthYear()),
                person.municipality(),
                person.community(),
                null);
    }

    void check(Faults faults, Words words) {
        person().check(faults, words);
    }

    Map<String, Object> body() {
        var body = new LinkedHashMap<>(person().body());
        if (!Typed.blank(reason)) body.put("reason", reason.strip());
        return body;
    }

    private PersonForm person() {
        return new PersonForm(
                givenName, familyName, sex, ageKnown, born, estimatedAge, municipality, community, null, null, null);
    }
}
