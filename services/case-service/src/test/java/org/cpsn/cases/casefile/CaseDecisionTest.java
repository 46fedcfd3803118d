package org.cpsn.cases.casefile;

import static org.cpsn.cases.casefile.CaseRule.CASE_EXISTS;
import static org.cpsn.cases.casefile.CaseRule.CASE_IS_OPEN;
import static org.cpsn.cases.casefile.CaseRule.NOT_BEFORE_THE_REPORT;
import static org.cpsn.cases.casefile.CaseRule.OWN_CASE;
import static org.cpsn.cases.casefile.CaseRule.OWN_MUNICIPALITY;
import static org.cpsn.cases.casefile.CaseRule.REFERRAL_OF_THIS_CHILD;
import static org.cpsn.cases.casefile.CaseRule.SUPERVISOR_ASSIGNS;
import static org.cpsn.platform.test.Staff.ARTA;
import static org.cpsn.platform.test.Staff.BESNIK;
import static org.cpsn.platform.test.Staff.DRITA;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.test.Scenario;
import org.cpsn.platform.test.Staff;
import org.junit.jupiter.api.Test;

class CaseDecisionTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant FRIDAY = MONDAY.plus(4, ChronoUnit.DAYS);
    private static final Set<Concern> BEGGING = Set.of(Concern.FORCED_BEGGING);

    private final CaseEvent reported =
            new CaseEvent.ConcernReported("c1", "child", ConcernSource.POLICE, BEGGING, true, "19", null, null, MONDAY);
    private final CaseEvent registered =
            new CaseEvent.Registered("c1", "child", BEGGING, true, "19", "cw-19-01", MONDAY);
    private final CaseEvent high =
            new CaseEvent.RiskLevelAssigned("c1", "child", "19", "cw-19-01", RiskLevel.HIGH, null, FRIDAY);
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
                .when(new CaseCommand.Assign("c1", "cw-19-07", DRITA.caseworker(), FRIDAY))
                .then(new CaseEvent.Assigned("c1", "child", "19", "cw-19-07", FRIDAY));
    }

    @Test
    void assigning_to_whoever_has_it_changes_nothing() {
        aCase().given(reported, registered)
                .when(new CaseCommand.Assign("c1", "cw-19-01", DRITA.caseworker(), FRIDAY))
                .thenNothing();
    }

    @Test
    void a_caseworker_does_not_assign() {
        aCase().given(reported, registered)
                .when(new CaseCommand.Assign("c1", "cw-19-07", ARTA.caseworker(), FRIDAY))
                .thenRejected(SUPERVISOR_ASSIGNS);
    }

    @Test
    void a_case_closes_with_a_reason() {
        aCase().given(reported, registered).when(close(ARTA)).then(closed);
    }

    @Test
    void a_closed_case_is_closed() {
        aCase().given(reported, registered, closed)
                .when(assignRisk(ARTA, RiskLevel.LOW, FRIDAY))
                .thenRejected(CASE_IS_OPEN);
    }

    @Test
    void nobody_closes_a_case_that_is_not_theirs() {
        aCase().given(reported, registered).when(close(BESNIK)).thenRejected(OWN_CASE);
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

    private static CaseCommand close(Staff by) {
        return new CaseCommand.Close("c1", ClosureReason.GOALS_ACHIEVED, null, by.caseworker(), FRIDAY);
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
