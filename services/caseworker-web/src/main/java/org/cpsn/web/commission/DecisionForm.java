package org.cpsn.web.commission;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.cpsn.web.language.Words;
import org.cpsn.web.page.Faults;
import org.cpsn.web.page.Typed;
import org.cpsn.web.services.CommissionService.Item;
import org.cpsn.web.services.CommissionService.ToDecide;
import org.springframework.util.MultiValueMap;

/** A decision being made, item by item: the fields of an item end in its id. */
record DecisionForm(String planId, Integer basedOn, Map<String, String> fields, String key) {

    private static final String SEEN = "seen-";

    static DecisionForm on(ToDecide plan) {
        var fields = new LinkedHashMap<String, String>();
        plan.items().forEach(item -> {
            fields.put("amount-" + item.itemId(), Typed.euros(item.cents()));
            fields.put(SEEN + item.itemId(), item.asked());
        });
        return new DecisionForm(plan.planId(), plan.edition(), fields, null);
    }

    static DecisionForm typed(MultiValueMap<String, String> typed) {
        var basedOn = typed.getFirst("basedOn");
        return new DecisionForm(
                typed.getFirst("planId"),
                basedOn != null && basedOn.matches("\\d{1,6}") ? Integer.valueOf(basedOn) : null,
                typed.toSingleValueMap(),
                typed.getFirst("key"));
    }

    /** The plan was changed and submitted again since this decision was begun. */
    boolean isBehind(ToDecide plan) {
        return !Objects.equals(planId, plan.planId()) || !Objects.equals(basedOn, plan.edition());
    }

    /** What was typed, on what is there now; what has changed is decided again. */
    DecisionForm caughtUpWith(ToDecide plan) {
        var caughtUp = new LinkedHashMap<>(fields);
        since(plan).changed().forEach(id -> caughtUp.remove("verdict-" + id));
        on(plan).fields().forEach((name, now) -> {
            if (name.startsWith(SEEN) || !caughtUp.containsKey("verdict-" + idIn(name))) caughtUp.put(name, now);
        });
        return new DecisionForm(plan.planId(), plan.edition(), caughtUp, key);
    }

    /** What differs from what the decision was begun on. */
    Difference since(ToDecide plan) {
        var now = plan.items().stream().collect(Collectors.toMap(Item::itemId, Item::asked));
        var seen = fields.keySet().stream()
                .filter(name -> name.startsWith(SEEN))
                .map(DecisionForm::idIn)
                .collect(Collectors.toSet());
        return new Difference(
                now.keySet().stream().filter(id -> !seen.contains(id)).collect(Collectors.toSet()),
                now.keySet().stream()
                        .filter(id -> seen.contains(id) && !now.get(id).equals(fields.get(SEEN + id)))
                        .collect(Collectors.toSet()),
                (int) seen.stream().filter(id -> !now.containsKey(id)).count());
    }

    /** @param gone how many that were begun to be decided on are no longer asked for */
    record Difference(Set<String> fresh, Set<String> changed, int gone) {
        static final Difference NONE = new Difference(Set.of(), Set.of(), 0);
    }

    public String value(String name, String itemId) {
        return fields.get(name + "-" + itemId);
    }

    void check(List<Item> items, Faults faults, Words words) {
        for (var item : items) {
            var id = item.itemId();
            var verdict = value("verdict", id);
            if (Typed.blank(verdict)) faults.at("verdict-" + id, words.say("fault.planVerdict.required"));
            else if (approved(id)
                    && item.cents() != null
                    && Typed.cents(value("amount", id)).isEmpty())
                faults.at("amount-" + id, words.say("fault.amount.malformed"));
            else if (!approved(id) && Typed.blank(value("refused", id)))
                faults.at("refused-" + id, words.say("fault.refused.required"));
        }
    }

    Map<String, Object> body(List<Item> items) {
        var decided = new ArrayList<Map<String, Object>>();
        for (var item : items) {
            var id = item.itemId();
            var one = new LinkedHashMap<String, Object>();
            one.put("itemId", id);
            one.put("approved", approved(id));
            if (approved(id) && item.cents() != null)
                one.put("cents", Typed.cents(value("amount", id)).orElseThrow());
            if (!approved(id)) one.put("refused", value("refused", id));
            if (!Typed.blank(value("remark", id))) one.put("remark", value("remark", id));
            decided.add(one);
        }
        var body = new LinkedHashMap<String, Object>();
        body.put("planId", planId);
        body.put("basedOn", basedOn);
        body.put("items", decided);
        return body;
    }

    private static String idIn(String name) {
        return name.substring(name.indexOf('-') + 1);
    }

    private boolean approved(String id) {
        return "APPROVED".equals(value("verdict", id));
    }
}
