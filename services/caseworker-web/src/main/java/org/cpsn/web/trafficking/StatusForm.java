package org.cpsn.web.trafficking;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cpsn.web.language.Words;
import org.cpsn.web.page.Faults;
import org.cpsn.web.page.Typed;
import org.cpsn.web.services.TraffickingService.Trafficking;

/** A decision about a child's status, while it is being written down. @param basedOn how many decisions were shown */
record StatusForm(
        String status,
        String decidedBy,
        Typed.Day decided,
        List<String> exploitation,
        List<String> control,
        List<String> recruitment,
        String relationship,
        String reason,
        Integer basedOn,
        String key) {

    StatusForm {
        decided = decided == null ? Typed.Day.NONE : decided;
        exploitation = exploitation == null ? List.of() : exploitation;
        control = control == null ? List.of() : control;
        recruitment = recruitment == null ? List.of() : recruitment;
        basedOn = basedOn == null ? 0 : basedOn;
    }

    /** What is known already stands in the fields; what is decided now does not. */
    static StatusForm after(Trafficking known, Typed.Day today) {
        var now = known.now();
        return now == null
                ? new StatusForm(null, null, today, null, null, null, null, null, 0, null)
                : new StatusForm(
                        null,
                        null,
                        today,
                        now.exploitation(),
                        now.control(),
                        now.recruitment(),
                        now.relationship(),
                        null,
                        known.decisions().size(),
                        null);
    }

    StatusForm basedOn(int decisions) {
        return new StatusForm(
                status, decidedBy, decided, exploitation, control, recruitment, relationship, reason, decisions, key);
    }

    Faults check(Words words) {
        var faults = new Faults();
        if (Typed.blank(status)) faults.at("status", words.say("fault.traffickingStatus.required"));
        if (Typed.blank(decidedBy)) faults.at("decidedBy", words.say("fault.decidedBy.required"));
        if (decided.date().isEmpty()) faults.at("decidedOn", words.say("fault.happened.malformed"));
        if ("ACTUAL_VICTIM_OF_TRAFFICKING".equals(status) && exploitation.isEmpty())
            faults.at("exploitation", words.say("fault.exploitation.required"));
        if (Typed.blank(reason)) faults.at("reason", words.say("fault.statusReason.required"));
        return faults;
    }

    Map<String, Object> body() {
        var body = new LinkedHashMap<String, Object>();
        body.put("status", status);
        body.put("decidedBy", decidedBy);
        body.put("decidedOn", decided.date().orElseThrow().toString());
        body.put("exploitation", exploitation);
        body.put("control", control);
        body.put("recruitment", recruitment);
        if (!Typed.blank(relationship)) body.put("relationship", relationship);
        body.put("reason", reason.strip());
        body.put("basedOn", basedOn);
        return body;
    }
}
