package org.cpsn.cases.casefile;

import static org.cpsn.cases.casefile.CaseRule.CASE_IS_OPEN;
import static org.cpsn.cases.casefile.CaseRule.NOT_BEFORE_THE_REPORT;
import static org.cpsn.cases.casefile.CaseRule.NOT_ONES_OWN;
import static org.cpsn.cases.casefile.CaseRule.OWN_CASE;
import static org.cpsn.cases.casefile.CaseRule.SUPERVISOR_APPROVES;

import java.time.Instant;
import java.util.Set;
import org.cpsn.platform.domain.Rejected;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.security.Role;

/**
 * How a case stands, as far as its rooms need to know to decide.
 *
 * @param risk null until a level is assigned
 * @param colleagues who else works on it, because it was shared with them
 */
public record Standing(
        String childId,
        String municipality,
        String caseworker,
        RiskLevel risk,
        Instant reportedAt,
        boolean open,
        Set<String> colleagues) {

    /**
     * What every act of case work needs: an open case, somebody who works on it, and a moment after its report.
     *
     * @throws Rejected naming the rule that says no
     */
    public void mayWork(CaseAct act) {
        if (!open) throw CASE_IS_OPEN.broken();
        mayRecord(act);
    }

    /**
     * What is enough for the few things that are recorded whether the case is open or closed, because they happen all
     * the same: a consent is withdrawn, a follow-up that was planned takes place.
     *
     * @throws Rejected naming the rule that says no
     */
    public void mayRecord(CaseAct act) {
        if (!worksOnIt(act.by()) && !supervisedBy(act.by())) throw OWN_CASE.broken();
        notBeforeTheReport(act);
    }

    /** Who decides over the case itself: its own caseworker, or a supervisor of its municipality. */
    public boolean ownedOrSupervisedBy(Caseworker by) {
        return by.id().equals(caseworker) || supervisedBy(by);
    }

    private boolean worksOnIt(Caseworker by) {
        return by.id().equals(caseworker) || colleagues.contains(by.id());
    }

    /**
     * What approving or returning needs: an open case and a supervisor of it who did not ask for it.
     *
     * @param askedBy who wants it approved
     * @throws Rejected naming the rule that says no
     */
    public void mayApprove(CaseAct act, String askedBy) {
        if (!open) throw CASE_IS_OPEN.broken();
        if (!supervisedBy(act.by())) throw SUPERVISOR_APPROVES.broken();
        if (act.by().id().equals(askedBy)) throw NOT_ONES_OWN.broken();
        notBeforeTheReport(act);
    }

    public boolean supervisedBy(Caseworker by) {
        return by.is(Role.SUPERVISOR) && by.mayActIn(municipality);
    }

    void notBeforeTheReport(CaseAct act) {
        if (act.occurredAt().isBefore(reportedAt)) throw NOT_BEFORE_THE_REPORT.broken();
    }

    Standing with(String caseworker) {
        return new Standing(childId, municipality, caseworker, risk, reportedAt, open, colleagues);
    }

    Standing ownedBy(NewOwner owner) {
        return new Standing(childId, owner.municipality(), owner.caseworker(), risk, reportedAt, open, colleagues);
    }

    Standing at(RiskLevel risk) {
        return new Standing(childId, municipality, caseworker, risk, reportedAt, open, colleagues);
    }

    /** @throws Rejected unless it is the case's own caseworker or a supervisor of it */
    void mayReopen(CaseAct act) {
        if (!ownedOrSupervisedBy(act.by())) throw OWN_CASE.broken();
    }

    Standing reopened() {
        return new Standing(childId, municipality, caseworker, risk, reportedAt, true, colleagues);
    }

    Standing closed() {
        return new Standing(childId, municipality, caseworker, risk, reportedAt, false, colleagues);
    }

    public Standing sharedWith(Set<String> workers) {
        return new Standing(childId, municipality, caseworker, risk, reportedAt, open, workers);
    }
}
