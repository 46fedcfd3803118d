package org.cpsn.web.reintegration;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cpsn.web.language.Words;
import org.cpsn.web.page.Faults;
import org.cpsn.web.page.Typed;
import org.cpsn.web.services.ReintegrationService.Item;

/**
 * An assistance being asked for.
 *
 * @param person empty for the family as a whole
 * @param amount in euro, as it is typed; empty in kind
 * @param basedOn the edition of the plan that was seen
 */
record ItemForm(
        String type,
        String person,
        String amount,
        String instalments,
        String budgetLine,
        String need,
        Integer basedOn,
        String key) {

    /** At which field a rule is told. */
    static final Map<String, String> FIELDS = Map.of(
            "GIVEN_ON_THE_TRACK", "type",
            "GIVEN_AFTER_SUCH_A_RETURN", "type",
            "ASKED_IN_TIME", "type",
            "EACH_ASSISTANCE_ONCE", "type",
            "EDUCATION_IS_A_CHILDS", "person",
            "IN_KIND_ONLY", "amount",
            "WITHIN_THE_CEILING", "amount",
            "WITHIN_THE_MONTHS", "instalments",
            "PAID_FROM_ITS_BUDGET_LINE", "budgetLine");

    static final ItemForm EMPTY = new ItemForm(null, null, null, "1", null, null, null, null);

    static ItemForm of(Item item, int edition) {
        return new ItemForm(
                item.type(),
                item.personId(),
                Typed.euros(item.cents()),
                String.valueOf(item.instalments()),
                item.budgetLine(),
                item.need(),
                edition,
                null);
    }

    void check(Faults faults, Words words) {
        if (Typed.blank(type)) faults.at("type", words.say("fault.assistance.required"));
        if (!Typed.blank(amount) && Typed.cents(amount).isEmpty())
            faults.at("amount", words.say("fault.amount.malformed"));
        if (Typed.blank(instalments) || !instalments.strip().matches("[1-9]\\d?"))
            faults.at("instalments", words.say("fault.instalments.malformed"));
    }

    Map<String, Object> body() {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", type);
        if (!Typed.blank(person)) body.put("personId", person);
        Typed.cents(amount).ifPresent(cents -> body.put("cents", cents));
        body.put("instalments", Integer.valueOf(instalments.strip()));
        if (!Typed.blank(budgetLine)) body.put("budgetLine", budgetLine);
        if (!Typed.blank(need)) body.put("need", need);
        if (basedOn != null) body.put("basedOn", basedOn);
        return body;
    }
}
