package org.cpsn.web.needs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cpsn.web.language.Words;
import org.cpsn.web.page.Faults;
import org.cpsn.web.page.Typed;
import org.cpsn.web.services.NeedsService.Needs;
import org.cpsn.web.services.ReturneesService.Family;
import org.springframework.util.MultiValueMap;

/**
 * An assessment being written down.
 *
 * @param needs by the name of the field: the area, for a child with the child's id behind it
 * @param signs by the child's id
 */
record NeedsForm(Typed.Day assessed, Map<String, String> needs, Map<String, Set<String>> signs, String key) {

    static NeedsForm on(Typed.Day day) {
        return new NeedsForm(day, Map.of(), Map.of(), null);
    }

    static NeedsForm typed(MultiValueMap<String, String> fields) {
        var needs = new LinkedHashMap<String, String>();
        var signs = new LinkedHashMap<String, Set<String>>();
        fields.forEach((name, values) -> {
            if (name.startsWith("need-")) needs.put(name.substring(5), values.getFirst());
            if (name.startsWith("signs-")) signs.put(name.substring(6), new LinkedHashSet<>(values));
        });
        return new NeedsForm(
                new Typed.Day(
                        fields.getFirst("assessed.day"),
                        fields.getFirst("assessed.month"),
                        fields.getFirst("assessed.year")),
                needs,
                signs,
                fields.getFirst("key"));
    }

    /** What was chosen for an area; null when nothing was. */
    public String need(String area, String childId) {
        return needs.get(childId == null ? area : area + "-" + childId);
    }

    public boolean sign(String childId, String sign) {
        return signs.getOrDefault(childId, Set.of()).contains(sign);
    }

    void check(Faults faults, Words words) {
        if (assessed.date().isEmpty()) faults.at("assessedOn", words.say("fault.day.malformed"));
        if (needs.isEmpty() && signs.isEmpty()) faults.general(words.say("rule.SOMETHING_WAS_ASSESSED"));
    }

    /** What was left open was not looked at, and is not sent. */
    Map<String, Object> body(Needs known, Family family) {
        var body = new LinkedHashMap<String, Object>();
        body.put("assessedOn", assessed.date().orElseThrow().toString());
        body.put("household", chosen(known.ofHousehold(), null));
        var children = new ArrayList<Map<String, Object>>();
        for (var member : family.members()) {
            if (!member.relation().equals("CHILD")) continue;
            var areas = chosen(known.ofChild(), member.personId());
            var seen = signs.getOrDefault(member.personId(), Set.of());
            if (areas.isEmpty() && seen.isEmpty()) continue;
            var child = new LinkedHashMap<String, Object>();
            child.put("childId", member.personId());
            child.put("areas", areas);
            child.put("signs", List.copyOf(seen));
            children.add(child);
        }
        body.put("children", children);
        return body;
    }

    private Map<String, String> chosen(List<String> areas, String childId) {
        var chosen = new LinkedHashMap<String, String>();
        for (var area : areas) {
            var need = need(area, childId);
            if (!Typed.blank(need)) chosen.put(area, need);
        }
        return chosen;
    }
}
