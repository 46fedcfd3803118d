package org.cpsn.web.reintegration;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cpsn.web.language.Words;
import org.cpsn.web.page.Faults;
import org.cpsn.web.page.Typed;
import org.cpsn.web.services.ReintegrationService.Line;

/** @param amount in euro, as it is typed; empty in kind */
record DeliveryForm(Typed.Day day, String amount, String how, String receipt, String key) {
    /** At which field a rule is told. */
    static final Map<String, String> FIELDS = Map.of(
            "NEVER_MORE_THAN_APPROVED", "amount",
            "AMOUNT_OF_THE_DELIVERY", "amount",
            "DELIVERED_AFTER_THE_DECISION", "on",
            "RECEIPT_ONCE", "receipt");

    DeliveryForm {
        day = day == null ? Typed.Day.NONE : day;
    }

    /** What is likely: an equal share of what is open. */
    static DeliveryForm likely(Line line, LocalDate today) {
        if (line.openCents() == null) return new DeliveryForm(Typed.Day.of(today), null, "IN_KIND", null, null);
        int left = Math.max(1, line.item().instalments() - line.deliveredInstalments());
        return new DeliveryForm(Typed.Day.of(today), Typed.euros(line.openCents() / left), null, null, null);
    }

    void check(Line line, Faults faults, Words words) {
        if (day.date().isEmpty()) faults.at("on", words.say("fault.day.malformed"));
        if (line.openCents() != null && Typed.cents(amount).isEmpty())
            faults.at("amount", words.say("fault.amount.malformed"));
        if (Typed.blank(how)) faults.at("how", words.say("fault.how.required"));
        if (Typed.blank(receipt)) faults.at("receipt", words.say("fault.receipt.required"));
    }

    Map<String, Object> body(Line line) {
        var body = new LinkedHashMap<String, Object>();
        body.put("on", day.date().orElseThrow().toString());
        if (line.openCents() != null) body.put("cents", Typed.cents(amount).orElseThrow());
        body.put("how", how);
        body.put("receipt", receipt.strip());
        return body;
    }
}
