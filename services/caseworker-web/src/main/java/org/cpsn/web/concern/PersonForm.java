package org.cpsn.web.concern;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cpsn.web.language.Words;
import org.cpsn.web.page.Faults;
import org.cpsn.web.page.Typed;

/** A person as they are typed in: exactly one of a date of birth and an estimated age. */
public record PersonForm(
        String givenName,
        String familyName,
        String sex,
        String ageKnown,
        Typed.Day born,
        String estimatedAge,
        String municipality,
        String community,
        List<String> than,
        String anotherReason,
        String personKey) {

    public static PersonForm empty(String municipality) {
        return new PersonForm(null, null, null, null, Typed.Day.NONE, null, municipality, null, null, null, null);
    }

    /** Somebody who was searched for and not found: what was typed, taken apart into names. */
    public static PersonForm sought(String typed, String municipality) {
        // a year or a number helped to search; it is no part of the name
        var names =
                typed == null ? "" : typed.strip().replaceAll("\\S*\\d\\S*", "").strip();
        int space = names.indexOf(' ');
        var given = space < 0 ? names : names.substring(0, space);
        var family = space < 0 ? "" : names.substring(space + 1).strip();
        return new PersonForm(given, family, null, null, Typed.Day.NONE, null, municipality, null, null, null, null);
    }

    public PersonForm {
        born = born == null ? Typed.Day.NONE : born;
        than = than == null ? List.of() : List.copyOf(than);
    }

    public void check(Faults faults, Words words) {
        if (Typed.blank(givenName)) faults.at("givenName", words.say("fault.givenName.required"));
        if (Typed.blank(familyName)) faults.at("familyName", words.say("fault.familyName.required"));
        if (Typed.blank(sex)) faults.at("sex", words.say("fault.sex.required"));
        if (Typed.blank(ageKnown)) faults.at("ageKnown", words.say("fault.ageKnown.required"));
        else if ("DATE".equals(ageKnown) && born.date().isEmpty()) {
            faults.at("dateOfBirth", words.say("fault.dateOfBirth.malformed"));
        } else if ("ESTIMATE".equals(ageKnown) && !age().matches("\\d{1,3}")) {
            faults.at("estimatedAge", words.say("fault.estimatedAge.malformed"));
        }
        if (Typed.blank(municipality)) faults.at("municipality", words.say("fault.municipality.required"));
        if (!than.isEmpty() && Typed.blank(anotherReason))
            faults.at("anotherReason", words.say("fault.anotherReason.required"));
    }

    /** Whom this person was compared with, or is to be compared with now. */
    public List<String> compared(Faults faults) {
        return faults.about().isEmpty() ? than : faults.about();
    }

    public Map<String, Object> body() {
        var body = new LinkedHashMap<String, Object>();
        body.put("givenName", givenName.strip());
        body.put("familyName", familyName.strip());
        body.put("sex", sex);
        if ("DATE".equals(ageKnown))
            body.put("dateOfBirth", born.date().orElseThrow().toString());
        else body.put("estimatedAge", Integer.valueOf(age()));
        body.put("municipality", municipality);
        if (!Typed.blank(community)) body.put("community", community);
        if (!than.isEmpty()) body.put("another", Map.of("than", than, "reason", anotherReason.strip()));
        return body;
    }

    private String age() {
        return estimatedAge == null ? "" : estimatedAge.strip();
    }
}
