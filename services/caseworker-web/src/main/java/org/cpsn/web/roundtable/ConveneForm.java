package org.cpsn.web.roundtable;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cpsn.web.language.Words;
import org.cpsn.web.page.Faults;
import org.cpsn.web.page.Typed;
import org.cpsn.web.signin.SignedIn;

/** A roundtable while it is being convened. The seats travel with the form; nothing is kept on the side. */
record ConveneForm(
        Typed.Day date,
        String time,
        String place,
        List<String> cases,
        String agenda,
        List<SeatForm> seats,
        List<String> parts,
        String basis,
        String consentId,
        String action,
        String key) {
    private static final int EMPTY_SEATS = 3;
    private static final int MOST_SEATS = 30;

    ConveneForm {
        date = date == null ? Typed.Day.NONE : date;
        cases = cases == null ? List.of() : List.copyOf(cases);
        seats = seats == null ? List.of() : List.copyOf(seats);
        parts = parts == null ? List.of() : List.copyOf(parts);
    }

    record SeatForm(String role, String staffId, String organisation) {
        static final SeatForm EMPTY = new SeatForm(null, null, null);

        boolean blank() {
            return Typed.blank(role) && Typed.blank(staffId) && Typed.blank(organisation);
        }

        Map<String, Object> body() {
            var body = new LinkedHashMap<String, Object>();
            body.put("role", role);
            if (!Typed.blank(staffId)) body.put("staffId", staffId.strip());
            if (!Typed.blank(organisation)) body.put("organisation", organisation.strip());
            return body;
        }
    }

    static ConveneForm empty(String caseId, SignedIn who) {
        var seats = new ArrayList<SeatForm>();
        seats.add(new SeatForm("CSW_CASE_MANAGER", who.id(), who.organisation()));
        for (int i = 0; i < EMPTY_SEATS; i++) seats.add(SeatForm.EMPTY);
        return new ConveneForm(
                null,
                null,
                null,
                caseId == null ? List.of() : List.of(caseId),
                null,
                seats,
                null,
                null,
                null,
                null,
                null);
    }

    ConveneForm withOneMoreSeat() {
        var more = new ArrayList<>(seats);
        if (more.size() < MOST_SEATS) more.add(SeatForm.EMPTY);
        return new ConveneForm(date, time, place, cases, agenda, more, parts, basis, consentId, null, key);
    }

    MeetingTime meeting() {
        return new MeetingTime(date, time);
    }

    void check(Faults faults, Words words) {
        if (date.date().isEmpty()) faults.at("date", words.say("fault.roundtable.date"));
        if (meeting().timeOfDay().isEmpty()) faults.at("time", words.say("fault.roundtable.time"));
        if (Typed.blank(place)) faults.at("place", words.say("fault.roundtable.place"));
        if (cases.isEmpty()) faults.at("cases", words.say("fault.roundtable.cases"));
        for (int i = 0; i < seats.size(); i++) {
            var seat = seats.get(i);
            if (!seat.blank() && Typed.blank(seat.role()))
                faults.at("seat" + i + "role", words.say("fault.roundtable.role"));
        }
        if (seats.stream().filter(seat -> !seat.blank()).count() < 2)
            faults.at("seat1role", words.say("fault.roundtable.seats"));
        if (!parts.isEmpty() && Typed.blank(basis)) faults.at("basis", words.say("fault.roundtable.basis"));
    }

    Map<String, Object> body(ZoneId zone) {
        var body = new LinkedHashMap<String, Object>();
        body.put("meetingAt", meeting().instant(zone).orElseThrow().toString());
        body.put("place", place.strip());
        body.put("cases", cases.stream().map(this::discussed).toList());
        body.put(
                "seats",
                seats.stream().filter(seat -> !seat.blank()).map(SeatForm::body).toList());
        if (!parts.isEmpty()) body.put("shared", shared(parts, basis, consentId));
        return body;
    }

    /** What is to be talked about is kept with each child, sealed with that child's own key. */
    private Map<String, Object> discussed(String caseId) {
        return Typed.blank(agenda) ? Map.of("caseId", caseId) : Map.of("caseId", caseId, "agenda", agenda.strip());
    }

    static Map<String, Object> shared(List<String> parts, String basis, String consentId) {
        var shared = new LinkedHashMap<String, Object>();
        shared.put("parts", parts);
        shared.put("basis", Typed.orNull(basis));
        if (!Typed.blank(consentId)) shared.put("consentId", consentId.strip());
        return shared;
    }
}
