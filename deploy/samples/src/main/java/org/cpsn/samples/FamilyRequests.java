package org.cpsn.samples;

import static org.cpsn.samples.Requests.body;
import static org.cpsn.samples.Requests.changed;
import static org.cpsn.samples.Requests.created;
import static org.cpsn.samples.Requests.fields;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cpsn.samples.FamilyAct.SendArrivalList;
import org.cpsn.samples.Requests.Command;
import org.cpsn.samples.Requests.Ids;

/** How an act about a family that returns is put to returnee-service; pure. */
final class FamilyRequests {
    private FamilyRequests() {}

    static Command of(FamilyAct act, Ids ids) {
        return switch (act) {
            case FamilyAct.SendArrivalList send ->
                created(
                        Service.RETURNEES,
                        "/arrival-lists",
                        "arrivalList/" + send.list(),
                        body(send.at(), "content", Base64.getEncoder().encodeToString(csv(send))));
            case FamilyAct.LetArrivalListIn let ->
                to("/arrival-lists/" + ids.id("arrivalList/" + let.list()) + "/import", body(let.at()));
            case FamilyAct.ReceiveArrival receive ->
                to(
                        "/arrivals/" + ids.id("arrival/" + receive.present().getFirst()) + "/reception",
                        body(
                                receive.at(),
                                "on",
                                receive.day(),
                                "place",
                                receive.place(),
                                "present",
                                receive.present().stream()
                                        .map(reference -> ids.id("announced/" + reference))
                                        .toList(),
                                "urgent",
                                receive.urgent()));
            case FamilyAct.NoteNoShow missed ->
                to(
                        "/arrivals/" + ids.id("arrival/" + missed.person()) + "/no-show",
                        body(missed.at(), "reason", missed.reason()));
            case FamilyAct.WalkIn walk ->
                created(
                        Service.RETURNEES,
                        "/arrivals",
                        "arrival/" + walk.reference(),
                        body(
                                walk.at(),
                                "returnType",
                                walk.returnType(),
                                "countryOfReturn",
                                walk.countryOfReturn(),
                                "on",
                                walk.day(),
                                "place",
                                "OFFICE",
                                "municipality",
                                walk.municipality(),
                                "escort",
                                "NONE",
                                "children",
                                walk.children(),
                                "adults",
                                walk.adults(),
                                "urgent",
                                walk.urgent()));
            case FamilyAct.PointToFamily point ->
                to(
                        "/arrivals/" + ids.id("arrival/" + point.arrival()) + "/family",
                        body(point.at(), "familyId", ids.family(point.family())));
            case FamilyAct.OfferFamily offer ->
                in(
                        offer.family(),
                        "/hand-over",
                        ids,
                        body(offer.at(), "toMunicipality", offer.municipality(), "reason", offer.reason()));
            case FamilyAct.TakeFamily take ->
                in(take.family(), handOver(take.family(), ids) + "/acceptance", ids, body(take.at()));
            case FamilyAct.GiveFamilyBack back ->
                in(
                        back.family(),
                        handOver(back.family(), ids) + "/return",
                        ids,
                        body(back.at(), "reason", back.reason()));
            case FamilyAct.LoseContact lost ->
                in(
                        lost.family(),
                        "/lost-contact",
                        ids,
                        body(lost.at(), "on", lost.lastSeen(), "reason", lost.reason()));
            case FamilyAct.MeetFamilyElsewhere meet ->
                in(meet.family(), "/take-over/found", ids, body(meet.at(), "on", meet.day(), "how", meet.how()));
            case FamilyAct.AssessNeeds assess ->
                in(
                        assess.family(),
                        "/needs",
                        ids,
                        body(
                                assess.at(),
                                "assessedOn",
                                assess.day(),
                                "household",
                                assess.household(),
                                "children",
                                ofChildren(assess.children(), "areas", ids)));
            case FamilyAct.Survey survey ->
                in(
                        survey.family(),
                        "/surveys",
                        ids,
                        body(
                                survey.at(),
                                "conductedOn",
                                survey.day(),
                                "respondent",
                                ids.person(survey.respondent()),
                                "answers",
                                survey.answers(),
                                "children",
                                ofChildren(survey.children(), "answers", ids)));
            case FamilyAct.StateSchoolAges ages -> {
                var ofSchoolAge = new LinkedHashMap<String, Boolean>();
                ages.ofSchoolAge().forEach((child, is) -> ofSchoolAge.put(ids.person(child), is));
                yield in(ages.family(), "/school/ages", ids, body(ages.at(), "ofSchoolAge", ofSchoolAge));
            }
            case FamilyAct.Enrol enrol ->
                in(
                        enrol.family(),
                        "/school/" + ids.person(enrol.child()) + "/enrolment",
                        ids,
                        body(enrol.at(), "on", enrol.day(), "grade", enrol.grade()));
            case FamilyAct.CannotEnrol cannot ->
                in(
                        cannot.family(),
                        "/school/" + ids.person(cannot.child()) + "/not-possible",
                        ids,
                        body(cannot.at(), "reason", cannot.reason()));
            case FamilyAct.JoinClass join ->
                in(
                        join.family(),
                        "/classes",
                        ids,
                        body(
                                join.at(),
                                "childId",
                                ids.person(join.child()),
                                "kind",
                                join.kind(),
                                "providerId",
                                join.provider(),
                                "on",
                                join.day()));
            case FamilyAct.RecordAttendance attend ->
                in(
                        attend.family(),
                        ofClass(attend.family(), attend.which(), ids) + "/attendance",
                        ids,
                        body(
                                attend.at(),
                                "span",
                                "MONTH",
                                "day",
                                attend.month(),
                                "held",
                                attend.held(),
                                "attended",
                                attend.attended()));
            case FamilyAct.LeaveClass leave ->
                in(
                        leave.family(),
                        ofClass(leave.family(), leave.which(), ids) + "/departure",
                        ids,
                        body(leave.at(), "on", leave.day(), "reason", leave.reason()));
            case FamilyAct.StartWork start ->
                in(
                        start.family(),
                        "/activities",
                        ids,
                        body(
                                start.at(),
                                "kind",
                                start.kind(),
                                "personId",
                                ids.person(start.person()),
                                "on",
                                start.day()));
            case FamilyAct.CheckWork check ->
                in(
                        check.family(),
                        "/activities/" + ids.part("activity", check.family(), 1) + "/check-ups/" + check.months(),
                        ids,
                        body(
                                check.at(),
                                "on",
                                check.day(),
                                "state",
                                check.ended() ? "ENDED" : "ALIVE",
                                "income",
                                check.income()));
            case FamilyAct.AskForAssistance ask ->
                in(
                        ask.family(),
                        "/plan/items",
                        ids,
                        body(
                                ask.at(),
                                "type",
                                ask.type(),
                                "personId",
                                ask.person() == null ? null : ids.person(ask.person()),
                                "cents",
                                ask.cents(),
                                "instalments",
                                ask.instalments()));
            case FamilyAct.SubmitReintegrationPlan submit ->
                in(
                        submit.family(),
                        "/plan/submission",
                        ids,
                        body(submit.at(), "planId", plan(submit.family(), ids), "basedOn", submit.edition()));
            case FamilyAct.DecideReintegrationPlan decide ->
                in(
                        decide.family(),
                        "/plan/decision",
                        ids,
                        body(
                                decide.at(),
                                "planId",
                                plan(decide.family(), ids),
                                "basedOn",
                                decide.edition(),
                                "items",
                                decide.verdicts().stream()
                                        .map(verdict -> fields(
                                                "itemId",
                                                item(decide.family(), verdict.which(), ids),
                                                "approved",
                                                verdict.refused() == null,
                                                "cents",
                                                verdict.cents(),
                                                "refused",
                                                verdict.refused(),
                                                "remark",
                                                verdict.remark()))
                                        .toList()));
            case FamilyAct.ReturnReintegrationPlan back ->
                in(
                        back.family(),
                        "/plan/return",
                        ids,
                        body(
                                back.at(),
                                "planId",
                                plan(back.family(), ids),
                                "basedOn",
                                back.edition(),
                                "reason",
                                back.reason(),
                                "remark",
                                back.remark()));
            case FamilyAct.DeliverAssistance deliver ->
                in(
                        deliver.family(),
                        "/plan/items/" + item(deliver.family(), deliver.which(), ids) + "/deliveries",
                        ids,
                        body(
                                deliver.at(),
                                "on",
                                deliver.day(),
                                "cents",
                                deliver.cents(),
                                "how",
                                deliver.how(),
                                "receipt",
                                deliver.receipt()));
            case FamilyAct.AwaitArrivals wait -> throw new IllegalArgumentException(wait.step() + " is not a command.");
        };
    }

    private static byte[] csv(SendArrivalList list) {
        var head = "list_reference,person_reference,household,given_name,family_name,birth_date,sex,country,"
                + "arrival_date,border_point,return_type,municipality,escort";
        return Stream.concat(
                        Stream.of(head),
                        list.lines().stream()
                                .map(line -> String.join(
                                        ",",
                                        list.list(),
                                        line.reference(),
                                        line.household(),
                                        line.givenName(),
                                        line.familyName(),
                                        line.dateOfBirth() == null
                                                ? ""
                                                : line.dateOfBirth().toString(),
                                        switch (line.sex()) {
                                            case FEMALE -> "F";
                                            case MALE -> "M";
                                            case OTHER, UNKNOWN -> "";
                                        },
                                        list.countryOfReturn(),
                                        list.day().toString(),
                                        list.place(),
                                        list.returnType().name(),
                                        line.municipality(),
                                        list.escort())))
                .collect(Collectors.joining("\r\n", "", "\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static List<Map<String, Object>> ofChildren(
            Map<String, Map<String, String>> children, String what, Ids ids) {
        return children.entrySet().stream()
                .map(child -> fields("childId", ids.person(child.getKey()), what, child.getValue()))
                .toList();
    }

    private static Command in(String family, String path, Ids ids, Map<String, Object> body) {
        return to("/families/" + ids.family(family) + path, body);
    }

    private static Command to(String path, Map<String, Object> body) {
        return changed(Service.RETURNEES, path, body);
    }

    private static String handOver(String family, Ids ids) {
        return "/hand-over/" + ids.part("handOver", family, 1);
    }

    private static String ofClass(String family, int which, Ids ids) {
        return "/classes/" + ids.part("class", family, which);
    }

    private static String plan(String family, Ids ids) {
        return ids.part("reintegrationPlan", family, 1);
    }

    private static String item(String family, int which, Ids ids) {
        return ids.part("assistance", family, which);
    }
}
