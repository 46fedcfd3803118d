package org.cpsn.cases.assessment;

import static org.cpsn.cases.assessment.AssessmentRule.ASSESSMENT_EXISTS;
import static org.cpsn.cases.assessment.AssessmentRule.ASSESSMENT_WAITS;
import static org.cpsn.cases.assessment.AssessmentRule.COMPLETED_IS_FINAL;
import static org.cpsn.cases.assessment.AssessmentRule.DRAFT_IS_DISCARDED;
import static org.cpsn.cases.assessment.AssessmentRule.EVERY_DOMAIN_IS_ASSESSED;
import static org.cpsn.cases.assessment.AssessmentRule.RISK_WITH_ITS_REASON;
import static org.cpsn.cases.assessment.AssessmentRule.SAFETY_IS_ASSESSED;
import static org.cpsn.cases.casefile.CaseRule.CASE_IS_OPEN;
import static org.cpsn.cases.casefile.CaseRule.CHANGED_MEANWHILE;
import static org.cpsn.cases.casefile.CaseRule.NOT_BEFORE_THE_REPORT;
import static org.cpsn.cases.casefile.CaseRule.NOT_ONES_OWN;
import static org.cpsn.cases.casefile.CaseRule.OWN_CASE;
import static org.cpsn.cases.casefile.CaseRule.SUPERVISOR_APPROVES;
import static org.cpsn.platform.test.Staff.ARTA;
import static org.cpsn.platform.test.Staff.BESNIK;
import static org.cpsn.platform.test.Staff.DRITA;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.cpsn.cases.casefile.CaseEvent;
import org.cpsn.cases.casefile.InCase;
import org.cpsn.cases.casefile.RiskLevel;
import org.cpsn.cases.casefile.Standing;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.test.Scenario;
import org.cpsn.platform.test.Staff;
import org.junit.jupiter.api.Test;

class AssessmentDecisionTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant FRIDAY = MONDAY.plus(4, ChronoUnit.DAYS);
    private static final Personal<String> WHY = new Personal<>("child", "c2VhbGVk");
    private static final Standing OPEN = new Standing("child", "19", "cw-19-01", RiskLevel.LOW, MONDAY, true, Set.of());
    private static final Standing CLOSED =
            new Standing("child", "19", "cw-19-01", RiskLevel.LOW, MONDAY, false, Set.of());

    private static final Written NOTHING_YET = new Written(List.of(), null, null);
    private static final Written SAFETY_AT_LOW = new Written(List.of(found(Domain.SAFETY)), RiskLevel.LOW, WHY);
    private static final Written SAFETY_AT_HIGH = new Written(List.of(found(Domain.SAFETY)), RiskLevel.HIGH, WHY);
    private static final Written EVERYTHING = new Written(
            Arrays.stream(Domain.values()).map(AssessmentDecisionTest::found).toList(), RiskLevel.LOW, WHY);

    private final AssessmentEvent firstDraft = draft(1, NOTHING_YET);
    private final AssessmentEvent secondDraft = draft(2, SAFETY_AT_LOW);
    private final AssessmentEvent discarded = new AssessmentEvent.DraftDiscarded("c1", "a1", FRIDAY);
    private final AssessmentEvent completed = completed("a1", AssessmentKind.INITIAL, SAFETY_AT_LOW);

    @Test
    void a_draft_is_kept_however_little_is_in_it() {
        inCase(OPEN).when(save(ARTA, NOTHING_YET, null)).then(firstDraft);
    }

    @Test
    void a_draft_is_gone_on_with_by_the_supervisor_too() {
        inCase(OPEN).given(firstDraft).when(save(DRITA, SAFETY_AT_LOW, 1)).then(secondDraft);
    }

    @Test
    void whoever_has_not_seen_the_last_draft_does_not_write_over_it() {
        inCase(OPEN)
                .given(firstDraft, secondDraft)
                .when(save(DRITA, SAFETY_AT_HIGH, 1))
                .thenRejected(CHANGED_MEANWHILE);
        inCase(OPEN).given(firstDraft).when(save(DRITA, SAFETY_AT_HIGH, null)).thenRejected(CHANGED_MEANWHILE);
    }

    @Test
    void nor_does_anybody_complete_or_discard_a_draft_they_have_not_seen() {
        var twice = inCase(OPEN).given(firstDraft, secondDraft);
        twice.when(complete(ARTA, AssessmentKind.INITIAL, SAFETY_AT_LOW, 1)).thenRejected(CHANGED_MEANWHILE);
        twice.when(discard(1)).thenRejected(CHANGED_MEANWHILE);
    }

    @Test
    void nobody_goes_on_with_a_draft_that_never_was() {
        inCase(OPEN).when(save(ARTA, NOTHING_YET, 1)).thenRejected(ASSESSMENT_EXISTS);
        inCase(OPEN).when(discard(1)).thenRejected(ASSESSMENT_EXISTS);
    }

    @Test
    void a_draft_is_discarded_once() {
        inCase(OPEN)
                .given(firstDraft)
                .when(discard(1))
                .then(discarded)
                .when(discard(1))
                .thenNothing();
    }

    @Test
    void a_discarded_draft_is_not_gone_on_with() {
        inCase(OPEN)
                .given(firstDraft, discarded)
                .when(save(ARTA, SAFETY_AT_LOW, 1))
                .thenRejected(DRAFT_IS_DISCARDED);
    }

    @Test
    void an_assessment_that_leaves_the_risk_as_it_was_is_completed_and_no_more() {
        inCase(OPEN)
                .given(firstDraft)
                .when(complete(ARTA, AssessmentKind.INITIAL, SAFETY_AT_LOW, 1))
                .then(completed);
    }

    @Test
    void an_assessment_can_be_completed_without_a_draft() {
        inCase(OPEN)
                .when(complete(ARTA, AssessmentKind.COMPREHENSIVE, EVERYTHING, null))
                .then(completed("a1", AssessmentKind.COMPREHENSIVE, EVERYTHING));
    }

    @Test
    void an_assessment_that_finds_another_risk_sets_it_for_the_case_in_the_same_decision() {
        inCase(OPEN)
                .when(complete(ARTA, AssessmentKind.INITIAL, SAFETY_AT_HIGH, null))
                .then(
                        completed("a1", AssessmentKind.INITIAL, SAFETY_AT_HIGH),
                        new CaseEvent.RiskLevelAssigned("c1", "child", "19", "cw-19-01", RiskLevel.HIGH, WHY, FRIDAY));
    }

    @Test
    void a_completed_assessment_never_changes() {
        var done = inCase(OPEN).given(firstDraft, completed);
        done.when(save(ARTA, SAFETY_AT_HIGH, 1)).thenRejected(COMPLETED_IS_FINAL);
        done.when(complete(DRITA, AssessmentKind.INITIAL, SAFETY_AT_HIGH, 1)).thenRejected(COMPLETED_IS_FINAL);
        done.when(discard(1)).thenRejected(COMPLETED_IS_FINAL);
    }

    @Test
    void assessing_again_is_another_assessment() {
        inCase(OPEN)
                .given(completed)
                .when(new AssessmentCommand.SaveDraft(
                        "c1", "a2", AssessmentKind.INITIAL, NOTHING_YET, null, ARTA.caseworker(), FRIDAY))
                .then(new AssessmentEvent.DraftSaved("c1", "a2", 1, AssessmentKind.INITIAL, NOTHING_YET, FRIDAY));
    }

    @Test
    void no_assessment_is_complete_without_the_childs_safety() {
        inCase(OPEN)
                .when(complete(
                        ARTA,
                        AssessmentKind.INITIAL,
                        new Written(List.of(found(Domain.HEALTH)), RiskLevel.LOW, WHY),
                        null))
                .thenRejected(SAFETY_IS_ASSESSED);
    }

    @Test
    void a_comprehensive_assessment_looks_at_every_domain() {
        inCase(OPEN)
                .when(complete(ARTA, AssessmentKind.COMPREHENSIVE, SAFETY_AT_LOW, null))
                .thenRejected(EVERY_DOMAIN_IS_ASSESSED);
    }

    @Test
    void what_is_written_of_a_domain_is_no_finding_until_its_gravity_is_said() {
        var unweighed = new Written.Finding(Domain.SAFETY, null, WHY, null);
        inCase(OPEN)
                .when(complete(ARTA, AssessmentKind.INITIAL, new Written(List.of(unweighed), RiskLevel.LOW, WHY), null))
                .thenRejected(SAFETY_IS_ASSESSED);
    }

    @Test
    void an_assessment_is_completed_with_a_risk_level_and_its_reason() {
        var found = List.of(found(Domain.SAFETY));
        inCase(OPEN)
                .when(complete(ARTA, AssessmentKind.INITIAL, new Written(found, null, WHY), null))
                .thenRejected(RISK_WITH_ITS_REASON);
        inCase(OPEN)
                .when(complete(ARTA, AssessmentKind.INITIAL, new Written(found, RiskLevel.LOW, null), null))
                .thenRejected(RISK_WITH_ITS_REASON);
    }

    @Test
    void nobody_assesses_a_child_whose_case_is_not_theirs() {
        inCase(OPEN).when(save(BESNIK, NOTHING_YET, null)).thenRejected(OWN_CASE);
    }

    @Test
    void nobody_assesses_in_a_closed_case() {
        inCase(CLOSED).when(save(ARTA, NOTHING_YET, null)).thenRejected(CASE_IS_OPEN);
    }

    @Test
    void nobody_assessed_a_child_before_the_report() {
        inCase(OPEN)
                .when(new AssessmentCommand.SaveDraft(
                        "c1",
                        "a1",
                        AssessmentKind.INITIAL,
                        NOTHING_YET,
                        null,
                        ARTA.caseworker(),
                        MONDAY.minusSeconds(1)))
                .thenRejected(NOT_BEFORE_THE_REPORT);
    }

    @Test
    void a_supervisor_approves_what_a_caseworker_found() {
        inCase(OPEN).given(completed).when(approve(DRITA, "a1")).then(approved("a1"));
    }

    @Test
    void a_supervisor_returns_it_with_comments_and_it_stays_as_it_was() {
        inCase(OPEN)
                .given(completed)
                .when(giveBack(DRITA))
                .then(new AssessmentEvent.Returned("c1", "a1", WHY, FRIDAY))
                .when(save(ARTA, SAFETY_AT_HIGH, 1))
                .thenRejected(COMPLETED_IS_FINAL);
    }

    @Test
    void nobody_approves_their_own_assessment() {
        inCase(OPEN)
                .given(new AssessmentEvent.Completed(
                        "c1", "a1", AssessmentKind.INITIAL, SAFETY_AT_LOW, "sv-19-01", FRIDAY))
                .when(approve(DRITA, "a1"))
                .thenRejected(NOT_ONES_OWN);
    }

    @Test
    void only_a_supervisor_of_the_municipality_approves() {
        inCase(OPEN).given(completed).when(approve(ARTA, "a1")).thenRejected(SUPERVISOR_APPROVES);
        inCase(OPEN).given(completed).when(approve(BESNIK, "a1")).thenRejected(SUPERVISOR_APPROVES);
        inCase(CLOSED).given(completed).when(approve(DRITA, "a1")).thenRejected(CASE_IS_OPEN);
    }

    @Test
    void an_assessment_is_decided_about_once() {
        inCase(OPEN).given(completed, approved("a1")).when(approve(DRITA, "a1")).thenRejected(ASSESSMENT_WAITS);
        inCase(OPEN).given(completed, approved("a1")).when(giveBack(DRITA)).thenRejected(ASSESSMENT_WAITS);
        inCase(OPEN).given(firstDraft).when(approve(DRITA, "a1")).thenRejected(ASSESSMENT_WAITS);
        inCase(OPEN).when(approve(DRITA, "a1")).thenRejected(ASSESSMENT_EXISTS);
    }

    @Test
    void a_later_assessment_takes_the_place_of_one_that_waits() {
        var later = completed("a2", AssessmentKind.COMPREHENSIVE, EVERYTHING);
        inCase(OPEN)
                .given(completed, later)
                .when(approve(DRITA, "a1"))
                .thenRejected(ASSESSMENT_WAITS)
                .when(approve(DRITA, "a2"))
                .then(approved("a2"));
    }

    @Test
    void what_was_completed_before_approval_began_does_not_wait_for_it() {
        inCase(OPEN)
                .given(new AssessmentEvent.Completed("c1", "a1", AssessmentKind.INITIAL, SAFETY_AT_LOW, null, FRIDAY))
                .when(approve(DRITA, "a1"))
                .thenRejected(ASSESSMENT_WAITS);
    }

    private static AssessmentCommand approve(Staff by, String id) {
        return new AssessmentCommand.Approve("c1", id, null, by.caseworker(), FRIDAY);
    }

    private static AssessmentCommand giveBack(Staff by) {
        return new AssessmentCommand.Return("c1", "a1", WHY, by.caseworker(), FRIDAY);
    }

    private static AssessmentEvent approved(String id) {
        return new AssessmentEvent.Approved("c1", id, null, FRIDAY);
    }

    private static Written.Finding found(Domain domain) {
        return new Written.Finding(domain, Severity.MILD, null, null);
    }

    private static AssessmentEvent draft(int edition, Written written) {
        return new AssessmentEvent.DraftSaved("c1", "a1", edition, AssessmentKind.INITIAL, written, FRIDAY);
    }

    private static AssessmentEvent completed(String id, AssessmentKind kind, Written written) {
        return new AssessmentEvent.Completed("c1", id, kind, written, "cw-19-01", FRIDAY);
    }

    private static AssessmentCommand save(Staff by, Written written, Integer basedOn) {
        return new AssessmentCommand.SaveDraft(
                "c1", "a1", AssessmentKind.INITIAL, written, basedOn, by.caseworker(), FRIDAY);
    }

    private static AssessmentCommand complete(Staff by, AssessmentKind kind, Written written, Integer basedOn) {
        return new AssessmentCommand.Complete("c1", "a1", kind, written, basedOn, by.caseworker(), FRIDAY);
    }

    private static AssessmentCommand discard(int basedOn) {
        return new AssessmentCommand.DiscardDraft("c1", "a1", basedOn, ARTA.caseworker(), FRIDAY);
    }

    private static Scenario<Assessments, AssessmentCommand, InCase> inCase(Standing standing) {
        return Scenario.of(
                Assessments.NONE,
                (state, event) -> event instanceof AssessmentEvent e ? state.after(e) : state,
                (state, command) -> AssessmentDecision.decide(state, standing, command));
    }
}
