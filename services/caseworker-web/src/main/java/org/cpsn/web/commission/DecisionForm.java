package org.cpsn.web.commission;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cpsn.web.language.Words;
import org.cpsn.web.page.Faults;
import org.cpsn.web.page.Typed;
import org.cpsn.web.services.CommissionService.Item;
import org.cpsn.web.services.CommissionService.ToDecide;
import org.springframework.util.MultiValueMap;

/** A decision being made, item by item: the fields of an item end in its id. */
record DecisionForm(String planId, Integer basedOn, Map<String, String> fields, String key) {

    static DecisionForm on(ToDecide plan) {
        var fields = new LinkedHashMap<String, String>();
        plan.items().forEach(item -> fields.put("amount-" + item.itemId(), Typed.euros(item.cents())));
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

    private boolean approved(String id) {
        return "APPROVED".equals(value("verdict", id));
    }
}
