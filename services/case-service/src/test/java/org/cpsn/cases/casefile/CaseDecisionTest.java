package org.cpsn.cases.casefile;

import static org.cpsn.cases.casefile.CaseRule.CASE_EXISTS;
import static org.cpsn.cases.casefile.CaseRule.CASE_IS_CLOSED;
import static org.cpsn.cases.casefile.CaseRule.CASE_IS_OPEN;
import static org.cpsn.cases.casefile.CaseRule.CLOSURE_WAITS;
import static org.cpsn.cases.casefile.CaseRule.CLOSURE_WAS_ASKED_FOR;
import static org.cpsn.cases.casefile.CaseRule.NOT_BEFORE_THE_CLOSURE;
import static org.cpsn.cases.casefile.CaseRule.NOT_BEFORE_THE_REPORT;
import static org.cpsn.cases.casefile.CaseRule.NOT_ONES_OWN;
import static org.cpsn.cases.casefile.CaseRule.OWN_CASE;
import static org.cpsn.cases.casefile.CaseRule.OWN_MUNICIPALITY;
import static org.cpsn.cases.casefile.CaseRule.REFERRAL_OF_THIS_CHILD;
import static org.cpsn.cases.casefile.CaseRule.REOPENED_WITH_A_REASON;
import static org.cpsn.cases.casefile.CaseRule.RETURNED_WITH_A_COMMENT;
import static org.cpsn.cases.casefile.CaseRule.SUPERVISOR_APPROVES;
import static org.cpsn.cases.casefile.CaseRule.SUPERVISOR_ASSIGNS;
import static org.cpsn.platform.test.Staff.ARTA;
import static org.cpsn.platform.test.Staff.BESNIK;
import static org.cpsn.platform.test.Staff.DRITA;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.test.Scenario;
import org.cpsn.platform.test.Staff;
import org.junit.jupiter.api.Test;

class CaseDecisionTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant FRIDAY = MONDAY.plus(4, ChronoUnit.DAYS);
    private static final Set<Concern> BEGGING = Set.of(Concern.FORCED_BEGGING);
    private static final Personal<String> WHY = new Personal<>("child", "c2VhbGVk");

    private final CaseEvent reported =
            new CaseEvent.ConcernReported("c1", "child", ConcernSource.POLICE, BEGGING, true, "19", null, null, MONDAY);
    private final CaseEvent registered =
            new CaseEvent.Registered("c1", "child", BEGGING, true, "19", "cw-19-01", MONDAY);
    private final CaseEvent high =
            new CaseEvent.RiskLevelAssigned("c1", "child", "19", "cw-19-01", RiskLevel.HIGH, null, FRIDAY);
    private final CaseEvent asked =
            new CaseEvent.ClosureRequested("c1", ClosureReason.GOALS_ACHIEVED, null, "cw-19-01", FRIDAY);
    private final CaseEvent returned = new CaseEvent.ClosureReturned("c1", WHY, FRIDAY);
    private final CaseEvent reopened = new CaseEvent.Reopened("c1", "child", "19", "cw-19-01", WHY, FRIDAY);
    private final CaseEvent closed =
            new CaseEvent.Closed("c1", "child", "19", ClosureReason.GOALS_ACHIEVED, null, FRIDAY);

    @Test
    void reporting_a_concern_registers_its_case_with_whoever_reports() {
        aCase().when(report(ARTA, "cw-19-01")).then(reported, registered);
    }

    @Test
    void reporting_twice_changes_nothing() {
        aCase().given(reported, registered).when(report(ARTA, "cw-19-01")).thenNothing();
    }

    @Test
    void a_concern_is_reported_in_ones_own_municipality() {
        aCase().when(report(BESNIK, "cw-20-01")).thenRejected(OWN_MUNICIPALITY);
    }

    @Test
    void a_caseworker_does_not_hand_a_new_case_to_somebody_else() {
        aCase().when(report(ARTA, "cw-19-07")).thenRejected(SUPERVISOR_ASSIGNS);
    }

    @Test
    void a_supervisor_may_report_for_a_caseworker() {
        aCase().when(report(DRITA, "cw-19-01")).then(reported, registered);
    }

    @Test
    void a_risk_level_is_assigned_and_names_who_must_know() {
        aCase().given(reported, registered)
                .when(assignRisk(ARTA, RiskLevel.HIGH, FRIDAY))
                .then(high);
    }

    @Test
    void the_same_risk_level_again_changes_nothing() {
        aCase().given(reported, registered, high)
                .when(assignRisk(ARTA, RiskLevel.HIGH, FRIDAY))
                .thenNothing();
    }

    @Test
    void nobody_weighs_the_risk_of_a_case_that_is_not_theirs() {
        aCase().given(reported, registered)
                .when(assignRisk(BESNIK, RiskLevel.LOW, FRIDAY))
                .thenRejected(OWN_CASE);
    }

    @Test
    void nothing_happens_before_the_report() {
        aCase().given(reported, registered)
                .when(assignRisk(ARTA, RiskLevel.LOW, MONDAY.minusSeconds(1)))
                .thenRejected(NOT_BEFORE_THE_REPORT);
    }

    @Test
    void there_is_no_case_to_weigh_before_a_report() {
        aCase().when(assignRisk(ARTA, RiskLevel.LOW, FRIDAY)).thenRejected(CASE_EXISTS);
    }

    @Test
    void a_supervisor_assigns_the_case_to_somebody_else() {
        aCase().given(reported, registered)
                .when(new CaseCommand.Assign("c1", "cw-19-07", WHY, DRITA.caseworker(), FRIDAY))
                .then(new CaseEvent.Assigned("c1", "child", "19", "cw-19-07", WHY, FRIDAY));
    }

    @Test
    void assigning_to_whoever_has_it_changes_nothing() {
        aCase().given(reported, registered)
                .when(new CaseCommand.Assign("c1", "cw-19-01", null, DRITA.caseworker(), FRIDAY))
                .thenNothing();
    }

    @Test
    void a_caseworker_does_not_assign() {
        aCase().given(reported, registered)
                .when(new CaseCommand.Assign("c1", "cw-19-07", null, ARTA.caseworker(), FRIDAY))
                .thenRejected(SUPERVISOR_ASSIGNS);
    }

    @Test
    void whoever_works_on_a_case_asks_for_its_closure_and_a_supervisor_approves() {
        aCase().given(reported, registered)
                .when(askToClose(ARTA))
                .then(asked)
                .when(approve(DRITA, FRIDAY))
                .then(closed);
    }

    @Test
    void a_supervisor_closes_for_a_reason_of_their_own_what_somebody_else_asked_to_close() {
        aCase().given(reported, registered, asked)
                .when(close(DRITA, ClosureReason.DUPLICATE))
                .then(new CaseEvent.Closed("c1", "child", "19", ClosureReason.DUPLICATE, null, FRIDAY));
    }

    @Test
    void nobody_closes_a_case_that_nobody_asked_to_close() {
        aCase().given(reported, registered)
                .when(close(DRITA, ClosureReason.OTHER))
                .thenRejected(CLOSURE_WAS_ASKED_FOR);
        aCase().given(reported, registered).when(approve(DRITA, FRIDAY)).thenRejected(CLOSURE_WAS_ASKED_FOR);
    }

    @Test
    void nobody_approves_or_returns_the_closure_they_asked_for() {
        var hers = aCase().given(reported, registered)
                .when(askToClose(DRITA))
                .then(new CaseEvent.ClosureRequested("c1", ClosureReason.GOALS_ACHIEVED, null, "sv-19-01", FRIDAY));
        hers.when(approve(DRITA, FRIDAY)).thenRejected(NOT_ONES_OWN);
        hers.when(close(DRITA, ClosureReason.OTHER)).thenRejected(NOT_ONES_OWN);
        hers.when(giveBack(DRITA, WHY)).thenRejected(NOT_ONES_OWN);
    }

    @Test
    void only_a_supervisor_of_the_municipality_closes() {
        var waiting = aCase().given(reported, registered, asked);
        waiting.when(approve(ARTA, FRIDAY)).thenRejected(SUPERVISOR_APPROVES);
        waiting.when(close(ARTA, ClosureReason.OTHER)).thenRejected(SUPERVISOR_APPROVES);
        waiting.when(giveBack(BESNIK, WHY)).thenRejected(SUPERVISOR_APPROVES);
    }

    @Test
    void a_closure_is_asked_for_once() {
        aCase().given(reported, registered, asked).when(askToClose(ARTA)).thenRejected(CLOSURE_WAITS);
    }

    @Test
    void a_returned_closure_can_be_asked_for_again() {
        aCase().given(reported, registered, asked)
                .when(giveBack(DRITA, WHY))
                .then(returned)
                .when(askToClose(ARTA))
                .then(asked);
    }

    @Test
    void a_closure_is_returned_with_a_comment() {
        aCase().given(reported, registered, asked).when(giveBack(DRITA, null)).thenRejected(RETURNED_WITH_A_COMMENT);
    }

    @Test
    void nobody_closes_a_case_before_its_report() {
        aCase().given(reported, registered, asked)
                .when(approve(DRITA, MONDAY.minusSeconds(1)))
                .thenRejected(NOT_BEFORE_THE_REPORT);
    }

    @Test
    void a_closed_case_goes_on_when_its_caseworker_or_a_supervisor_reopens_it() {
        for (var who : List.of(ARTA, DRITA))
            aCase().given(reported, registered, asked, closed)
                    .when(reopen(who, WHY, FRIDAY))
                    .then(reopened)
                    .when(assignRisk(ARTA, RiskLevel.HIGH, FRIDAY))
                    .then(high);
    }

    @Test
    void a_reopened_case_is_closed_again_by_asking_again() {
        aCase().given(reported, registered, asked, closed, reopened)
                .when(approve(DRITA, FRIDAY))
                .thenRejected(CLOSURE_WAS_ASKED_FOR)
                .when(askToClose(ARTA))
                .then(asked)
                .when(approve(DRITA, FRIDAY))
                .then(closed);
    }

    @Test
    void only_a_closed_case_is_reopened_with_a_reason_after_its_closure_by_who_works_on_it() {
        aCase().given(reported, registered).when(reopen(ARTA, WHY, FRIDAY)).thenRejected(CASE_IS_CLOSED);
        var ended = aCase().given(reported, registered, asked, closed);
        ended.when(reopen(ARTA, null, FRIDAY)).thenRejected(REOPENED_WITH_A_REASON);
        ended.when(reopen(ARTA, WHY, FRIDAY.minusSeconds(1))).thenRejected(NOT_BEFORE_THE_CLOSURE);
        ended.when(reopen(BESNIK, WHY, FRIDAY)).thenRejected(OWN_CASE);
    }

    @Test
    void a_closed_case_is_closed() {
        aCase().given(reported, registered, closed)
                .when(assignRisk(ARTA, RiskLevel.LOW, FRIDAY))
                .thenRejected(CASE_IS_OPEN);
    }

    @Test
    void nobody_asks_to_close_a_case_that_is_not_theirs() {
        aCase().given(reported, registered).when(askToClose(BESNIK)).thenRejected(OWN_CASE);
    }

    @Test
    void what_becomes_of_a_referral_is_noted_even_after_the_closure() {
        aCase().given(reported, registered, closed)
                .when(note(ReferralStatus.DONE))
                .then(new CaseEvent.ReferralNoted(
                        "c1", "r1", "provider-shelter-19", "SAFEHOUSE_SERVICE", ReferralStatus.DONE, FRIDAY));
    }

    @Test
    void a_referral_noted_twice_is_noted_once() {
        aCase().given(
                        reported,
                        registered,
                        new CaseEvent.ReferralNoted(
                                "c1", "r1", "provider-shelter-19", "SAFEHOUSE_SERVICE", ReferralStatus.DONE, FRIDAY))
                .when(note(ReferralStatus.DONE))
                .thenNothing();
    }

    private static CaseCommand report(Staff by, String caseworker) {
        return new CaseCommand.ReportConcern(
                "c1",
                "child",
                ConcernSource.POLICE,
                BEGGING,
                true,
                "19",
                caseworker,
                null,
                null,
                by.caseworker(),
                MONDAY);
    }

    private static CaseCommand assignRisk(Staff by, RiskLevel level, Instant at) {
        return new CaseCommand.AssignRiskLevel("c1", level, null, by.caseworker(), at);
    }

    private static CaseCommand askToClose(Staff by) {
        return new CaseCommand.RequestClosure("c1", ClosureReason.GOALS_ACHIEVED, null, by.caseworker(), FRIDAY);
    }

    private static CaseCommand approve(Staff by, Instant at) {
        return new CaseCommand.ApproveClosure("c1", by.caseworker(), at);
    }

    private static CaseCommand giveBack(Staff by, Personal<String> comment) {
        return new CaseCommand.ReturnClosure("c1", comment, by.caseworker(), FRIDAY);
    }

    private static CaseCommand reopen(Staff by, Personal<String> reason, Instant at) {
        return new CaseCommand.Reopen("c1", reason, by.caseworker(), at);
    }

    private static CaseCommand close(Staff by, ClosureReason reason) {
        return new CaseCommand.Close("c1", reason, null, by.caseworker(), FRIDAY);
    }

    @Test
    void a_referral_about_another_child_opens_nothing() {
        aCase().given(reported, registered)
                .when(note("somebody-else", "19", ReferralStatus.IN_PROGRESS))
                .thenRejected(REFERRAL_OF_THIS_CHILD);
    }

    @Test
    void a_referral_made_in_another_municipality_opens_nothing() {
        aCase().given(reported, registered)
                .when(note("child", "20", ReferralStatus.IN_PROGRESS))
                .thenRejected(REFERRAL_OF_THIS_CHILD);
    }

    private static CaseCommand note(ReferralStatus status) {
        return note("child", "19", status);
    }

    private static CaseCommand note(String childId, String municipality, ReferralStatus status) {
        return new CaseCommand.NoteReferral(
                "c1",
                childId,
                municipality,
                "r1",
                "provider-shelter-19",
                "SAFEHOUSE_SERVICE",
                status,
                Caseworker.system("case-service"),
                FRIDAY);
    }

    private static Scenario<CaseFile, CaseCommand, CaseEvent> aCase() {
        return Scenario.of(new CaseFile.Absent(), CaseFile::after, CaseDecision::decide);
    }
}
