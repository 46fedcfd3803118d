package org.cpsn.cases.casefile;

import static org.cpsn.cases.casefile.CaseRule.CASE_EXISTS;
import static org.cpsn.cases.casefile.CaseRule.CASE_IS_OPEN;
import static org.cpsn.cases.casefile.CaseRule.NOT_BEFORE_THE_REPORT;
import static org.cpsn.cases.casefile.CaseRule.OWN_CASE;
import static org.cpsn.cases.casefile.CaseRule.OWN_MUNICIPALITY;
import static org.cpsn.cases.casefile.CaseRule.REFERRAL_OF_THIS_CHILD;
import static org.cpsn.cases.casefile.CaseRule.SUPERVISOR_ASSIGNS;

import java.util.List;
import java.util.Map;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.security.Role;

/** Every rule of the case, in one switch over how the case stands and what is asked. */
final class CaseDecision {
    private record Asked(CaseFile state, CaseCommand command) {}

    private CaseDecision() {}

    static List<CaseEvent> decide(CaseFile state, CaseCommand command) {
        return switch (new Asked(state, command)) {
            case Asked(CaseFile.Absent _, CaseCommand.ReportConcern c) -> report(c);
            case Asked(CaseFile.Absent _, CaseCommand _) -> throw CASE_EXISTS.broken();
            case Asked(CaseFile.Open _, CaseCommand.ReportConcern _) -> List.of();
            case Asked(CaseFile.Closed _, CaseCommand.ReportConcern _) -> List.of();
            case Asked(CaseFile.Open open, CaseCommand.NoteReferral c) ->
                note(open.childId(), open.municipality(), open.referrals(), c);
            case Asked(CaseFile.Closed closed, CaseCommand.NoteReferral c) ->
                note(closed.childId(), closed.municipality(), closed.referrals(), c);
            case Asked(CaseFile.Closed _, CaseCommand _) -> throw CASE_IS_OPEN.broken();
            case Asked(CaseFile.Open open, CaseCommand.Assign c) -> assign(open, c);
            case Asked(CaseFile.Open open, CaseCommand.AssignRiskLevel c) -> assignRiskLevel(open, c);
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

    private static List<CaseEvent> assign(CaseFile.Open open, CaseCommand.Assign c) {
        if (!supervises(c.by(), open)) throw SUPERVISOR_ASSIGNS.broken();
        notBeforeTheReport(open, c);
        if (c.caseworker().equals(open.caseworker())) return List.of();
        return List.of(new CaseEvent.Assigned(
                c.caseId(), open.childId(), open.municipality(), c.caseworker(), c.occurredAt()));
    }

    private static List<CaseEvent> assignRiskLevel(CaseFile.Open open, CaseCommand.AssignRiskLevel c) {
        worksOnIt(c.by(), open);
        notBeforeTheReport(open, c);
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

    /** A noted referral opens the child's name to the provider, so it must be about this child and made from here. */
    private static List<CaseEvent> note(
            String childId, String municipality, Map<String, ReferralStatus> referrals, CaseCommand.NoteReferral c) {
        if (!childId.equals(c.childId()) || !municipality.equals(c.municipality()))
            throw REFERRAL_OF_THIS_CHILD.broken();
        if (c.status() == referrals.get(c.referralId())) return List.of();
        return List.of(new CaseEvent.ReferralNoted(
                c.caseId(), c.referralId(), c.providerId(), c.serviceType(), c.status(), c.occurredAt()));
    }

    private static List<CaseEvent> close(CaseFile.Open open, CaseCommand.Close c) {
        worksOnIt(c.by(), open);
        notBeforeTheReport(open, c);
        return List.of(new CaseEvent.Closed(
                c.caseId(), open.childId(), open.municipality(), c.reason(), c.note(), c.occurredAt()));
    }

    private static void worksOnIt(Caseworker by, CaseFile.Open open) {
        if (!by.id().equals(open.caseworker()) && !supervises(by, open)) throw OWN_CASE.broken();
    }

    private static boolean supervises(Caseworker by, CaseFile.Open open) {
        return by.is(Role.SUPERVISOR) && by.mayActIn(open.municipality());
    }

    private static void notBeforeTheReport(CaseFile.Open open, CaseCommand c) {
        if (c.occurredAt().isBefore(open.reportedAt())) throw NOT_BEFORE_THE_REPORT.broken();
    }
}
