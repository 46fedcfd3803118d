package org.cpsn.cases.casefile;

import static org.cpsn.cases.casefile.CaseRule.CASE_EXISTS;
import static org.cpsn.cases.casefile.CaseRule.CASE_IS_CLOSED;
import static org.cpsn.cases.casefile.CaseRule.CASE_IS_OPEN;
import static org.cpsn.cases.casefile.CaseRule.CLOSURE_WAITS;
import static org.cpsn.cases.casefile.CaseRule.CLOSURE_WAS_ASKED_FOR;
import static org.cpsn.cases.casefile.CaseRule.NOT_BEFORE_THE_CLOSURE;
import static org.cpsn.cases.casefile.CaseRule.OWN_MUNICIPALITY;
import static org.cpsn.cases.casefile.CaseRule.REFERRAL_OF_THIS_CHILD;
import static org.cpsn.cases.casefile.CaseRule.REOPENED_WITH_A_REASON;
import static org.cpsn.cases.casefile.CaseRule.RETURNED_WITH_A_COMMENT;
import static org.cpsn.cases.casefile.CaseRule.SUPERVISOR_ASSIGNS;

import java.util.List;
import java.util.Map;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.security.Role;

/** Every rule of the case as a whole, in one switch over how the case stands and what is asked. */
public final class CaseDecision {
    private record Asked(CaseFile state, CaseCommand command) {}

    private CaseDecision() {}

    public static List<CaseEvent> decide(CaseFile state, CaseCommand command) {
        return switch (new Asked(state, command)) {
            case Asked(CaseFile.Absent _, CaseCommand.ReportConcern c) -> report(c);
            case Asked(CaseFile.Absent _, CaseCommand _) -> throw CASE_EXISTS.broken();
            case Asked(CaseFile.Open _, CaseCommand.ReportConcern _) -> List.of();
            case Asked(CaseFile.Closed _, CaseCommand.ReportConcern _) -> List.of();
            case Asked(CaseFile.Open open, CaseCommand.NoteReferral c) -> note(open.standing(), open.referrals(), c);
            case Asked(CaseFile.Closed closed, CaseCommand.NoteReferral c) ->
                note(closed.standing(), closed.referrals(), c);
            case Asked(CaseFile.Closed closed, CaseCommand.Reopen c) -> reopen(closed, c);
            case Asked(CaseFile.Closed _, CaseCommand _) -> throw CASE_IS_OPEN.broken();
            case Asked(CaseFile.Open _, CaseCommand.Reopen _) -> throw CASE_IS_CLOSED.broken();
            case Asked(CaseFile.Open open, CaseCommand.Assign c) -> assign(open.standing(), c);
            case Asked(CaseFile.Open open, CaseCommand.AssignRiskLevel c) -> assignRiskLevel(open.standing(), c);
            case Asked(CaseFile.Open open, CaseCommand.RequestClosure c) -> requestClosure(open, c);
            case Asked(CaseFile.Open open, CaseCommand.ReturnClosure c) -> returnClosure(open, c);
            case Asked(CaseFile.Open open, CaseCommand.ApproveClosure c) -> approveClosure(open, c);
            case Asked(CaseFile.Open open, CaseCommand.Close c) -> close(open, c);
        };
    }

    private static List<CaseEvent> report(CaseCommand.ReportConcern c) {
        if (!c.by().mayActIn(c.municipality())) throw OWN_MUNICIPALITY.broken();
        if (!c.by().id().equals(c.caseworker()) && !c.by().is(Role.SUPERVISOR, Role.SYSTEM))
            throw SUPERVISOR_ASSIGNS.broken();
        return List.of(
                new CaseEvent.ConcernReported(
                        c.caseId(),
                        c.childId(),
                        c.source(),
                        c.concerns(),
                        c.urgent(),
                        c.municipality(),
                        c.narrative(),
                        c.familyId(),
                        c.occurredAt()),
                new CaseEvent.Registered(
                        c.caseId(),
                        c.childId(),
                        c.concerns(),
                        c.urgent(),
                        c.municipality(),
                        c.caseworker(),
                        c.occurredAt()));
    }

    private static List<CaseEvent> assign(Standing open, CaseCommand.Assign c) {
        if (!open.supervisedBy(c.by())) throw SUPERVISOR_ASSIGNS.broken();
        open.notBeforeTheReport(c);
        if (c.caseworker().equals(open.caseworker())) return List.of();
        return List.of(new CaseEvent.Assigned(
                c.caseId(), open.childId(), open.municipality(), c.caseworker(), c.reason(), c.occurredAt()));
    }

    private static List<CaseEvent> assignRiskLevel(Standing open, CaseCommand.AssignRiskLevel c) {
        open.mayWork(c);
        if (c.level() == open.risk()) return List.of();
        return List.of(new CaseEvent.RiskLevelAssigned(
                c.caseId(),
                open.childId(),
                open.municipality(),
                open.caseworker(),
                c.level(),
                c.reason(),
                c.occurredAt()));
    }

    /**
     * A noted referral opens the child's name to the provider, so it must be about this child and made from here, at
     * least when it is first heard of: the case may have moved since.
     */
    private static List<CaseEvent> note(
            Standing standing, Map<String, ReferralStatus> referrals, CaseCommand.NoteReferral c) {
        boolean fromHere = standing.municipality().equals(c.municipality()) || referrals.containsKey(c.referralId());
        if (!standing.childId().equals(c.childId()) || !fromHere) throw REFERRAL_OF_THIS_CHILD.broken();
        if (c.status() == referrals.get(c.referralId())) return List.of();
        return List.of(new CaseEvent.ReferralNoted(
                c.caseId(), c.referralId(), c.providerId(), c.serviceType(), c.status(), c.occurredAt()));
    }

    private static List<CaseEvent> requestClosure(CaseFile.Open open, CaseCommand.RequestClosure c) {
        open.standing().mayWork(c);
        if (open.asked() != null) throw CLOSURE_WAITS.broken();
        return List.of(new CaseEvent.ClosureRequested(c.caseId(), c.reason(), c.note(), c.by().id(), c.occurredAt()));
    }

    private static List<CaseEvent> returnClosure(CaseFile.Open open, CaseCommand.ReturnClosure c) {
        askedBySomebodyElse(open, c);
        if (c.comment() == null) throw RETURNED_WITH_A_COMMENT.broken();
        return List.of(new CaseEvent.ClosureReturned(c.caseId(), c.comment(), c.occurredAt()));
    }

    private static List<CaseEvent> approveClosure(CaseFile.Open open, CaseCommand.ApproveClosure c) {
        var asked = askedBySomebodyElse(open, c);
        return closed(open.standing(), c, asked.reason(), asked.note());
    }

    private static List<CaseEvent> close(CaseFile.Open open, CaseCommand.Close c) {
        askedBySomebodyElse(open, c);
        return closed(open.standing(), c, c.reason(), c.note());
    }

    /** Two people see that a case may end: who works on it and asks, and a supervisor who did not. */
    private static CaseEvent.ClosureRequested askedBySomebodyElse(CaseFile.Open open, CaseCommand c) {
        var asked = open.asked();
        open.standing().mayApprove(c, asked == null ? null : asked.requestedBy());
        if (asked == null) throw CLOSURE_WAS_ASKED_FOR.broken();
        return asked;
    }

    private static List<CaseEvent> closed(
            Standing standing, CaseCommand c, ClosureReason reason, Personal<String> note) {
        return List.of(new CaseEvent.Closed(
                c.caseId(), standing.childId(), standing.municipality(), reason, note, c.occurredAt()));
    }

    private static List<CaseEvent> reopen(CaseFile.Closed closed, CaseCommand.Reopen c) {
        var standing = closed.standing();
        standing.mayReopen(c);
        if (c.occurredAt().isBefore(closed.closedAt())) throw NOT_BEFORE_THE_CLOSURE.broken();
        if (c.reason() == null) throw REOPENED_WITH_A_REASON.broken();
        return List.of(new CaseEvent.Reopened(
                c.caseId(),
                standing.childId(),
                standing.municipality(),
                standing.caseworker(),
                c.reason(),
                c.occurredAt()));
    }
}
