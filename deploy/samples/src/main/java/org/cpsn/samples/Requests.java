package org.cpsn.samples;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cpsn.samples.Act.AcceptReferral;
import org.cpsn.samples.Act.AgreeTask;
import org.cpsn.samples.Act.ApproveAssessment;
import org.cpsn.samples.Act.ApproveMessage;
import org.cpsn.samples.Act.ApprovePlan;
import org.cpsn.samples.Act.ArrangeCare;
import org.cpsn.samples.Act.AskForClosure;
import org.cpsn.samples.Act.Assess;
import org.cpsn.samples.Act.AssignCase;
import org.cpsn.samples.Act.AwaitCase;
import org.cpsn.samples.Act.CloseCase;
import org.cpsn.samples.Act.CompleteReferral;
import org.cpsn.samples.Act.ConfirmAppointment;
import org.cpsn.samples.Act.ConveneRoundtable;
import org.cpsn.samples.Act.DecideAtRoundtable;
import org.cpsn.samples.Act.DescribePerson;
import org.cpsn.samples.Act.DoFollowUp;
import org.cpsn.samples.Act.GradeRisk;
import org.cpsn.samples.Act.LetGo;
import org.cpsn.samples.Act.LinkRelative;
import org.cpsn.samples.Act.MakeReferral;
import org.cpsn.samples.Act.NameGuardian;
import org.cpsn.samples.Act.NoteAttendance;
import org.cpsn.samples.Act.OpenCase;
import org.cpsn.samples.Act.OrderMeasure;
import org.cpsn.samples.Act.Person;
import org.cpsn.samples.Act.PrepareMessage;
import org.cpsn.samples.Act.ProposeAppointment;
import org.cpsn.samples.Act.ReceiveReferral;
import org.cpsn.samples.Act.RegisterFamily;
import org.cpsn.samples.Act.RegisterPerson;
import org.cpsn.samples.Act.RejectReferral;
import org.cpsn.samples.Act.RevokeReferral;
import org.cpsn.samples.Act.SignMinutes;
import org.cpsn.samples.Act.StartReferral;
import org.cpsn.samples.Act.SubmitMessage;
import org.cpsn.samples.Act.SubmitPlan;
import org.cpsn.samples.Act.WriteInCase;

/** How an act is put to a service; pure. */
final class Requests {
    private Requests() {}

    /** A command: to which service, on which path, with which body; creates is the reference of a new subject. */
    record Command(Service service, String path, Map<String, Object> body, String creates) {
        boolean onExisting() {
            return creates == null;
        }

        /** The same registration after everybody very like this person was looked at. */
        Command somebodyElseThan(List<String> others) {
            Map<String, Object> compared = new LinkedHashMap<>(body);
            compared.put("another", Map.of("than", others, "reason", "Krahasuar në zyrë: është person tjetër."));
            return new Command(service, path, compared, creates);
        }
    }

    /** The ids that the services gave to what a story refers to. */
    interface Ids {
        /** @param reference what it is of, the name in the story, and for a part its number, with slashes between */
        String id(String reference);

        default String person(String reference) {
            return id("person/" + reference);
        }

        default String caseOf(String reference) {
            return id("case/" + reference);
        }

        default String family(String reference) {
            return id("family/" + reference);
        }

        default String referral(String reference) {
            return id("referral/" + reference);
        }

        default String exchange(String reference) {
            return id("exchange/" + reference);
        }

        default String roundtable(String reference) {
            return id("roundtable/" + reference);
        }

        /** The part of a case, a message or a family that was written first, second … */
        default String part(String part, String of, int which) {
            return id(part + "/" + of + "/" + which);
        }
    }

    static Command of(Act act, Ids ids) {
        return switch (act) {
            case RegisterPerson register ->
                created(
                        Service.CASES,
                        "/persons",
                        "person/" + register.person().reference(),
                        person(register.person(), register.at()));
            case DescribePerson describe ->
                changed(
                        Service.CASES,
                        "/persons/" + ids.person(describe.person()) + "/description",
                        dated(describe.content(), describe.at()));
            case LinkRelative link ->
                changed(
                        Service.CASES,
                        "/persons/" + ids.person(link.person()) + "/relatives",
                        body(
                                link.at(),
                                "relativeId",
                                ids.person(link.relative()),
                                "kinship",
                                link.kinship(),
                                "livesTogether",
                                true,
                                "care",
                                link.caresForThem() ? "BY_RELATIVE" : "NONE"));
            case ArrangeCare care ->
                changed(
                        Service.CASES,
                        "/persons/" + ids.person(care.person()) + "/care",
                        body(
                                care.at(),
                                "type",
                                care.type(),
                                "caregiverId",
                                ids.person(care.caregiver()),
                                "startedOn",
                                care.since().toString()));
            case NameGuardian guardian ->
                changed(
                        Service.CASES,
                        "/persons/" + ids.person(guardian.person()) + "/guardians",
                        body(
                                guardian.at(),
                                "kind",
                                "PARENT",
                                "guardianId",
                                ids.person(guardian.guardian()),
                                "since",
                                guardian.since().toString()));
            case OpenCase open ->
                created(
                        Service.CASES,
                        "/cases",
                        "case/" + open.reference(),
                        body(
                                open.at(),
                                "childId",
                                ids.person(open.child()),
                                "source",
                                open.source(),
                                "concerns",
                                open.concerns(),
                                "urgent",
                                open.urgent(),
                                "municipality",
                                open.municipality(),
                                "narrative",
                                open.narrative()));
            case AssignCase assign ->
                changed(
                        Service.CASES,
                        "/cases/" + ids.caseOf(assign.reference()) + "/assignment",
                        body(assign.at(), "caseworker", assign.caseworker()));
            case GradeRisk grade ->
                changed(
                        Service.CASES,
                        "/cases/" + ids.caseOf(grade.reference()) + "/risk",
                        body(grade.at(), "level", grade.level(), "reason", grade.reason()));
            case WriteInCase write ->
                changed(
                        Service.CASES,
                        "/cases/" + ids.caseOf(write.reference()) + "/" + write.room().path,
                        dated(write.content(), write.at()));
            case DoFollowUp done ->
                changed(
                        Service.CASES,
                        "/cases/" + ids.caseOf(done.reference()) + "/follow-ups/"
                                + ids.part("followUp", done.reference(), done.which()) + "/done",
                        dated(done.content(), done.at()));
            case OrderMeasure order ->
                changed(
                        Service.CASES,
                        "/cases/" + ids.caseOf(order.reference()) + "/juvenile-justice/acts/"
                                + ids.part("act", order.reference(), 1) + "/measures",
                        dated(order.content(), order.at()));
            case LetGo go ->
                changed(
                        Service.CASES,
                        "/cases/" + ids.caseOf(go.reference()) + "/transfers/" + ids.part("transfer", go.reference(), 1)
                                + "/approval",
                        body(go.at()));
            case Assess assess ->
                changed(
                        Service.CASES,
                        "/cases/" + ids.caseOf(assess.reference()) + "/assessments",
                        body(
                                assess.at(),
                                "kind",
                                "INITIAL",
                                "findings",
                                List.of(fields(
                                        "domain",
                                        "SAFETY",
                                        "severity",
                                        severity(assess.level()),
                                        "concerns",
                                        assess.concerns(),
                                        "strengths",
                                        assess.strengths())),
                                "risk",
                                assess.level(),
                                "riskReason",
                                assess.reason(),
                                "complete",
                                true));
            case ApproveAssessment approve ->
                changed(
                        Service.CASES,
                        "/cases/" + ids.caseOf(approve.reference()) + "/assessments/"
                                + ids.part("assessment", approve.reference(), 1) + "/approval",
                        body(approve.at()));
            case SubmitPlan plan ->
                changed(
                        Service.CASES,
                        "/cases/" + ids.caseOf(plan.reference()) + "/plans",
                        body(
                                plan.at(),
                                "goals",
                                List.of(fields(
                                        "goal",
                                        plan.goal(),
                                        "interventions",
                                        List.of(fields(
                                                "service",
                                                plan.service(),
                                                "providerId",
                                                plan.provider(),
                                                "responsible",
                                                plan.responsible(),
                                                "until",
                                                plan.until().toString())))),
                                "submit",
                                true));
            case ApprovePlan approve ->
                changed(
                        Service.CASES,
                        "/cases/" + ids.caseOf(approve.reference()) + "/plans/"
                                + ids.part("plan", approve.reference(), 1) + "/approval",
                        body(approve.at(), "basedOn", 1));
            case ConveneRoundtable convene ->
                created(Service.CASES, "/roundtables", "roundtable/" + convene.reference(), roundtable(convene, ids));
            case NoteAttendance note ->
                changed(
                        Service.CASES,
                        "/roundtables/" + ids.roundtable(note.reference()) + "/attendance",
                        body(note.at(), "attendance", attendance(note, ids)));
            case DecideAtRoundtable decide ->
                changed(
                        Service.CASES,
                        "/roundtables/" + ids.roundtable(decide.reference()) + "/cases/"
                                + ids.caseOf(decide.caseReference()) + "/decision",
                        body(decide.at(), "decision", "CASE_REMAINS_OPEN", "note", decide.note()));
            case AgreeTask agree ->
                changed(
                        Service.CASES,
                        "/roundtables/" + ids.roundtable(agree.reference()) + "/cases/"
                                + ids.caseOf(agree.caseReference()) + "/tasks",
                        body(
                                agree.at(),
                                "seatId",
                                seat(agree.reference(), agree.seat(), ids),
                                "what",
                                agree.what(),
                                "dueOn",
                                agree.dueOn().toString()));
            case SignMinutes sign ->
                changed(
                        Service.CASES,
                        "/roundtables/" + ids.roundtable(sign.reference()) + "/signatures",
                        body(sign.at(), "seatId", seat(sign.reference(), sign.seat(), ids), "onPaper", sign.onPaper()));
            case AskForClosure ask ->
                changed(
                        Service.CASES,
                        "/cases/" + ids.caseOf(ask.reference()) + "/closure-request",
                        body(ask.at(), "reason", ask.reason(), "note", ask.note()));
            case CloseCase close ->
                changed(
                        Service.CASES,
                        "/cases/" + ids.caseOf(close.reference()) + "/closure-approval",
                        body(close.at()));
            case MakeReferral make ->
                created(
                        Service.REFERRALS,
                        "/referrals",
                        "referral/" + make.reference(),
                        body(
                                make.at(),
                                "caseId",
                                ids.caseOf(make.caseReference()),
                                "childId",
                                ids.person(make.child()),
                                "providerId",
                                make.provider(),
                                "serviceType",
                                make.serviceType(),
                                "need",
                                make.need(),
                                "consent",
                                make.consent() == null
                                        ? null
                                        : Map.of(
                                                "consentId", ids.part("consent", make.caseReference(), make.consent())),
                                "consentOverride",
                                make.overrideReason() == null ? null : Map.of("reason", make.overrideReason())));
            case AcceptReferral accept ->
                changed(
                        Service.REFERRALS,
                        "/referrals/" + ids.referral(accept.reference()) + "/acceptance",
                        body(accept.at()));
            case ReceiveReferral receive ->
                changed(
                        Service.REFERRALS,
                        "/referrals/" + ids.referral(receive.reference()) + "/receipt",
                        body(receive.at()));
            case ProposeAppointment propose ->
                changed(
                        Service.REFERRALS,
                        "/referrals/" + ids.referral(propose.reference()) + "/appointment",
                        body(propose.at(), "at", propose.appointmentAt()));
            case ConfirmAppointment confirm ->
                changed(
                        Service.REFERRALS,
                        "/referrals/" + ids.referral(confirm.reference()) + "/appointment/confirmation",
                        body(confirm.at()));
            case StartReferral start ->
                changed(
                        Service.REFERRALS,
                        "/referrals/" + ids.referral(start.reference()) + "/start",
                        body(start.at()));
            case PrepareMessage prepare ->
                created(
                        Service.REFERRALS,
                        "/exchanges",
                        "exchange/" + prepare.reference(),
                        body(
                                prepare.at(),
                                "caseId",
                                ids.caseOf(prepare.reference()),
                                "partner",
                                prepare.partner(),
                                "message",
                                prepare.content()));
            case SubmitMessage submit ->
                changed(Service.REFERRALS, aMessage(submit.reference(), ids) + "/submission", body(submit.at()));
            case ApproveMessage approve ->
                changed(Service.REFERRALS, aMessage(approve.reference(), ids) + "/approval", body(approve.at()));
            case RejectReferral reject ->
                changed(
                        Service.REFERRALS,
                        "/referrals/" + ids.referral(reject.reference()) + "/rejection",
                        body(reject.at(), "reason", reject.reason(), "note", reject.note()));
            case CompleteReferral complete ->
                changed(
                        Service.REFERRALS,
                        "/referrals/" + ids.referral(complete.reference()) + "/completion",
                        body(complete.at(), "outcome", complete.outcome()));
            case RevokeReferral revoke ->
                changed(
                        Service.REFERRALS,
                        "/referrals/" + ids.referral(revoke.reference()) + "/revocation",
                        body(revoke.at()));
            case RegisterFamily register ->
                created(Service.RETURNEES, "/families", "family/" + register.reference(), family(register, ids));
            case FamilyAct ofFamily -> FamilyRequests.of(ofFamily, ids);
            case AwaitCase wait -> throw new IllegalArgumentException(wait.step() + " is not a command.");
        };
    }

    private static String aMessage(String reference, Ids ids) {
        return "/exchanges/" + ids.exchange(reference) + "/messages/" + ids.part("message", reference, 1);
    }

    private static Map<String, Object> person(Person person, Instant at) {
        return body(
                at,
                "givenName",
                person.givenName(),
                "familyName",
                person.familyName(),
                "sex",
                person.sex(),
                "dateOfBirth",
                person.dateOfBirth(),
                "estimatedAge",
                person.estimatedAge(),
                "municipality",
                person.municipality(),
                "community",
                person.community());
    }

    private static Map<String, Object> roundtable(ConveneRoundtable convene, Ids ids) {
        boolean somebodyReads = convene.seats().stream().skip(1).anyMatch(seat -> seat.staffId() != null);
        return body(
                convene.at(),
                "meetingAt",
                convene.meetingAt().toString(),
                "place",
                convene.place(),
                "cases",
                convene.cases().stream()
                        .map(reference -> fields("caseId", ids.caseOf(reference), "agenda", convene.agenda()))
                        .toList(),
                "seats",
                convene.seats().stream()
                        .map(seat -> fields(
                                "role", seat.role(), "staffId", seat.staffId(), "organisation", seat.organisation()))
                        .toList(),
                "shared",
                somebodyReads
                        ? fields("parts", List.of("IDENTITY", "CONCERNS", "RISK"), "basis", "BENEFICIARY_INTERESTS")
                        : null);
    }

    private static Map<String, Object> attendance(NoteAttendance note, Ids ids) {
        Map<String, Object> attendance = new LinkedHashMap<>();
        for (int seat = 1; seat <= note.seats(); seat++) attendance.put(seat(note.reference(), seat, ids), "PRESENT");
        return attendance;
    }

    /** A seat is named by its roundtable and its number. */
    private static String seat(String roundtable, int number, Ids ids) {
        return ids.roundtable(roundtable) + "." + number;
    }

    private static String severity(Act.RiskLevel level) {
        return switch (level) {
            case HIGH -> "SEVERE";
            case MEDIUM -> "MODERATE";
            case LOW -> "MILD";
        };
    }

    private static Map<String, Object> family(RegisterFamily register, Ids ids) {
        List<Map<String, Object>> members = register.members().stream()
                .map(member -> fields(
                        "personId",
                        ids.person(member.person()),
                        "relation",
                        member.relation(),
                        "needs",
                        member.needs()))
                .toList();
        Map<String, Object> body = body(
                register.at(),
                "returnType",
                register.returnType(),
                "countryOfReturn",
                register.countryOfReturn(),
                "arrivedOn",
                register.arrivedOn(),
                "municipality",
                register.municipality(),
                "members",
                members);
        body.putAll(register.details());
        return body;
    }

    static Command created(Service service, String path, String reference, Map<String, Object> body) {
        return new Command(service, path, body, reference);
    }

    static Command changed(Service service, String path, Map<String, Object> body) {
        return new Command(service, path, body, null);
    }

    private static Map<String, Object> dated(Map<String, Object> content, Instant at) {
        Map<String, Object> body = new LinkedHashMap<>(content);
        body.put("occurredAt", at.toString());
        return body;
    }

    static Map<String, Object> body(Instant at, Object... namesAndValues) {
        Map<String, Object> body = fields(namesAndValues);
        body.put("occurredAt", at.toString());
        return body;
    }

    /** In the order written here, so that a repeated command is the same text; what is null is left out. */
    static Map<String, Object> fields(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            if (namesAndValues[at + 1] != null) {
                fields.put((String) namesAndValues[at], namesAndValues[at + 1]);
            }
        }
        return fields;
    }
}
