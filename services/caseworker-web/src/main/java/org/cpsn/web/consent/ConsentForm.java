package org.cpsn.web.consent;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cpsn.web.language.Words;
import org.cpsn.web.page.Faults;
import org.cpsn.web.page.Typed;

/** What may be shared, as it is typed in: with consent, or without it and then for which reason. */
record ConsentForm(
        String purpose,
        String recipient,
        String organisation,
        List<String> scope,
        Typed.Day until,
        String givenBy,
        String basis,
        String note,
        String reason,
        String key) {

    static final ConsentForm EMPTY = new ConsentForm(null, null, null, null, null, null, null, null, null, null);

    ConsentForm {
        scope = scope == null ? List.of() : scope;
        until = until == null ? Typed.Day.NONE : until;
    }

    Faults check(boolean override, Words words) {
        var faults = new Faults();
        if (Typed.blank(purpose)) faults.at("purpose", words.say("fault.consentPurpose.required"));
        if (Typed.blank(recipient)) faults.at("recipient", words.say("fault.recipient.required"));
        if (scope.isEmpty()) faults.at("scope", words.say("fault.scope.required"));
        if (until.date().isEmpty()) faults.at("until", words.say("fault.until.malformed"));
        if (!override && Typed.blank(givenBy)) faults.at("givenBy", words.say("fault.givenBy.required"));
        if (Typed.blank(basis)) faults.at("basis", words.say("fault.basis.required"));
        if (override && Typed.blank(reason)) faults.at("reason", words.say("fault.overrideReason.required"));
        return faults;
    }

    Map<String, Object> body(boolean override) {
        var body = new LinkedHashMap<String, Object>();
        body.put("purpose", purpose);
        body.put("recipient", recipient);
        if (!Typed.blank(organisation)) body.put("organisation", organisation);
        body.put("scope", scope);
        body.put("until", until.date().orElseThrow().toString());
        if (!override) body.put("givenBy", givenBy);
        body.put("basis", basis);
        var text = override ? reason : note;
        if (!Typed.blank(text)) body.put(override ? "reason" : "note", text.strip());
        return body;
    }
}
