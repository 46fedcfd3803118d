package org.cpsn.web.families;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cpsn.web.language.Words;
import org.cpsn.web.page.Faults;
import org.cpsn.web.page.Typed;
import org.cpsn.web.services.ArrivalsService;

/** A returning family while it is being written down. The members travel with the form; nothing is kept on the side. */
record FamilyForm(
        String returnType,
        String countryOfReturn,
        Typed.Day arrived,
        String municipality,
        String track,
        String escort,
        String monthsAbroad,
        String schoolingLanguage,
        List<String> missingDocuments,
        List<MemberForm> members,
        String search,
        String action,
        String arrival,
        String key) {

    FamilyForm {
        arrived = arrived == null ? Typed.Day.NONE : arrived;
        missingDocuments = missingDocuments == null ? List.of() : List.copyOf(missingDocuments);
        members = members == null ? List.of() : List.copyOf(members);
    }

    record MemberForm(String personId, String relation, List<String> needs) {

        MemberForm {
            needs = needs == null ? List.of() : List.copyOf(needs);
        }

        public boolean needs(String need) {
            return needs.contains(need);
        }
    }

    static FamilyForm empty(String municipality) {
        return new FamilyForm(
                null, null, null, municipality, null, null, null, null, null, List.of(), null, null, null, null);
    }

    /** What was announced, or seen when the household came, need not be typed again. */
    static FamilyForm of(ArrivalsService.Arrival arrival) {
        return new FamilyForm(
                arrival.returnType(),
                arrival.countryOfReturn(),
                Typed.Day.of(arrival.on() == null ? arrival.expectedOn() : arrival.on()),
                arrival.municipality(),
                "REPATRIATED_PERSONS",
                arrival.escort(),
                null,
                null,
                null,
                List.of(),
                null,
                null,
                arrival.arrivalId(),
                null);
    }

    FamilyForm with(String personId) {
        if (members.stream().anyMatch(member -> member.personId().equals(personId))) return of(members, null);
        var more = new ArrayList<>(members);
        more.add(new MemberForm(personId, null, List.of()));
        return of(more, null);
    }

    FamilyForm without(String personId) {
        return of(
                members.stream()
                        .filter(member -> !member.personId().equals(personId))
                        .toList(),
                search);
    }

    private FamilyForm of(List<MemberForm> members, String search) {
        return new FamilyForm(
                returnType,
                countryOfReturn,
                arrived,
                municipality,
                track,
                escort,
                monthsAbroad,
                schoolingLanguage,
                missingDocuments,
                members,
                search,
                null,
                arrival,
                key);
    }

    private ReturnForm details() {
        return new ReturnForm(track, escort, monthsAbroad, schoolingLanguage, missingDocuments, null, null, null, null);
    }

    void check(Faults faults, Words words) {
        if (members.isEmpty()) faults.at("members", words.say("fault.members.required"));
        for (int i = 0; i < members.size(); i++) {
            if (Typed.blank(members.get(i).relation())) {
                faults.at("members" + i + "relation", words.say("fault.relation.required"));
            }
        }
        if (Typed.blank(track)) faults.at("track", words.say("fault.track.required"));
        if (Typed.blank(returnType)) faults.at("returnType", words.say("fault.returnType.required"));
        if (Typed.blank(countryOfReturn)) faults.at("countryOfReturn", words.say("fault.countryOfReturn.required"));
        if (arrived.date().isEmpty()) faults.at("arrivedOn", words.say("fault.arrivedOn.malformed"));
        if (Typed.blank(municipality)) faults.at("municipality", words.say("fault.municipality.required"));
        details().checkDetails(faults, words);
    }

    Map<String, Object> body() {
        var body = new LinkedHashMap<String, Object>();
        body.put("returnType", returnType);
        body.put("countryOfReturn", countryOfReturn);
        body.put("arrivedOn", arrived.date().orElseThrow().toString());
        body.put("municipality", municipality);
        body.put(
                "members",
                members.stream()
                        .map(member -> Map.of(
                                "personId", member.personId(), "relation", member.relation(), "needs", member.needs()))
                        .toList());
        body.putAll(details().details());
        return body;
    }
}
