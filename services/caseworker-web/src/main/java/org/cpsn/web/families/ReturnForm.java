package org.cpsn.web.families;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cpsn.web.language.Words;
import org.cpsn.web.page.Faults;
import org.cpsn.web.page.Typed;
import org.cpsn.web.services.ReturneesService.Family;

/** What is known of a return; where the family comes back once more, also how, whence and when. */
record ReturnForm(
        String track,
        String escort,
        String monthsAbroad,
        String schoolingLanguage,
        List<String> missingDocuments,
        String returnType,
        String countryOfReturn,
        Typed.Day arrived,
        String key) {

    ReturnForm {
        missingDocuments = missingDocuments == null ? List.of() : List.copyOf(missingDocuments);
        arrived = arrived == null ? Typed.Day.NONE : arrived;
    }

    static ReturnForm of(Family family) {
        return new ReturnForm(
                family.track(),
                family.escort(),
                family.monthsAbroad() == null ? null : family.monthsAbroad().toString(),
                family.schoolingLanguage(),
                family.missingDocuments(),
                null,
                null,
                null,
                null);
    }

    /** Another return of a family: what its children need for school is likely the same. */
    static ReturnForm again(Family family) {
        return new ReturnForm(
                family.track(),
                null,
                null,
                family.schoolingLanguage(),
                family.missingDocuments(),
                null,
                family.goneTo(),
                null,
                null);
    }

    void checkDetails(Faults faults, Words words) {
        if (!Typed.blank(monthsAbroad) && !monthsAbroad.strip().matches("\\d{1,4}"))
            faults.at("monthsAbroad", words.say("fault.monthsAbroad.malformed"));
    }

    void checkReturn(Faults faults, Words words) {
        if (Typed.blank(returnType)) faults.at("returnType", words.say("fault.returnType.required"));
        if (Typed.blank(countryOfReturn)) faults.at("countryOfReturn", words.say("fault.countryOfReturn.required"));
        if (arrived.date().isEmpty()) faults.at("arrivedOn", words.say("fault.arrivedOn.malformed"));
        checkDetails(faults, words);
    }

    /** What was left open is left out: it is not known. */
    Map<String, Object> details() {
        var body = new LinkedHashMap<String, Object>();
        put(body, "track", track);
        put(body, "escort", escort);
        if (!Typed.blank(monthsAbroad)) body.put("monthsAbroad", Integer.valueOf(monthsAbroad.strip()));
        put(body, "schoolingLanguage", schoolingLanguage);
        if (!missingDocuments.isEmpty()) body.put("missingDocuments", missingDocuments);
        return body;
    }

    Map<String, Object> anotherReturn() {
        var body = new LinkedHashMap<String, Object>();
        body.put("returnType", returnType);
        body.put("countryOfReturn", countryOfReturn);
        body.put("arrivedOn", arrived.date().orElseThrow().toString());
        body.putAll(details());
        return body;
    }

    private static void put(Map<String, Object> body, String field, String value) {
        if (!Typed.blank(value)) body.put(field, value);
    }
}
