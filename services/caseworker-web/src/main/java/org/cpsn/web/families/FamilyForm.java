package org.cpsn.web.families;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cpsn.web.language.Words;
import org.cpsn.web.page.Faults;
import org.cpsn.web.page.Typed;

/** A returning family while it is being written down. The members travel with the form; nothing is kept on the side. */
record FamilyForm(
        String returnType,
        String countryOfReturn,
        Typed.Day arrived,
        String municipality,
        List<MemberForm> members,
        String search,
        String action,
        String key) {

    FamilyForm {
        arrived = arrived == null ? Typed.Day.NONE : arrived;
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
        return new FamilyForm(null, null, Typed.Day.NONE, municipality, List.of(), null, null, null);
    }

    FamilyForm with(String personId) {
        if (members.stream().anyMatch(member -> member.personId().equals(personId))) return searched(null);
        var more = new ArrayList<>(members);
        more.add(new MemberForm(personId, null, List.of()));
        return new FamilyForm(returnType, countryOfReturn, arrived, municipality, more, null, null, key);
    }

    FamilyForm without(String personId) {
        var fewer = members.stream()
                .filter(member -> !member.personId().equals(personId))
                .toList();
        return new FamilyForm(returnType, countryOfReturn, arrived, municipality, fewer, search, null, key);
    }

    private FamilyForm searched(String name) {
        return new FamilyForm(returnType, countryOfReturn, arrived, municipality, members, name, null, key);
    }

    void check(Faults faults, Words words) {
        if (members.isEmpty()) faults.at("members", words.say("fault.members.required"));
        for (int i = 0; i < members.size(); i++) {
            if (Typed.blank(members.get(i).relation())) {
                faults.at("members" + i + "relation", words.say("fault.relation.required"));
            }
        }
        if (Typed.blank(returnType)) faults.at("returnType", words.say("fault.returnType.required"));
        if (Typed.blank(countryOfReturn)) faults.at("countryOfReturn", words.say("fault.countryOfReturn.required"));
        if (arrived.date().isEmpty()) faults.at("arrivedOn", words.say("fault.arrivedOn.malformed"));
        if (Typed.blank(municipality)) faults.at("municipality", words.say("fault.municipality.required"));
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
        return body;
    }
}
