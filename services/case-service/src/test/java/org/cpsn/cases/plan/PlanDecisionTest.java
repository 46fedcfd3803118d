package org.cpsn.cases.plan;

import static org.cpsn.cases.casefile.CaseRule.CASE_IS_OPEN;
import static org.cpsn.cases.casefile.CaseRule.CHANGED_MEANWHILE;
import static org.cpsn.cases.casefile.CaseRule.NOT_BEFORE_THE_REPORT;
import static org.cpsn.cases.casefile.CaseRule.NOT_ONES_OWN;
import static org.cpsn.cases.casefile.CaseRule.OWN_CASE;
import static org.cpsn.cases.casefile.CaseRule.SUPERVISOR_APPROVES;
import static org.cpsn.cases.plan.PlanRule.ASSESSED_FIRST;
import static org.cpsn.cases.plan.PlanRule.GOALS_AND_INTERVENTIONS;
import static org.cpsn.cases.plan.PlanRule.INTERVENTION_EXISTS;
import static org.cpsn.cases.plan.PlanRule.PLAN_DRAFT_IS_GONE;
import static org.cpsn.cases.plan.PlanRule.PLAN_IS_IN_FORCE;
import static org.cpsn.cases.plan.PlanRule.PLAN_IS_SUBMITTED;
import static org.cpsn.cases.plan.PlanRule.PLAN_WAITS_FOR_APPROVAL;
import static org.cpsn.cases.plan.PlanRule.RETURNED_WITH_COMMENTS;
import static org.cpsn.platform.test.Staff.ARTA;
import static org.cpsn.platform.test.Staff.BESNIK;
import static org.cpsn.platform.test.Staff.DRITA;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.cpsn.cases.assessment.AssessmentEvent;
import org.cpsn.cases.assessment.AssessmentKind;
import org.cpsn.cases.assessment.Assessments;
import org.cpsn.cases.assessment.Written;
import org.cpsn.cases.casefile.RiskLevel;
import org.cpsn.cases.casefile.ServiceType;
import org.cpsn.cases.casefile.Standing;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.test.Scenario;
import org.cpsn.platform.test.Staff;
import org.junit.jupiter.api.Test;

class PlanDecisionTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant FRIDAY = MONDAY.plus(4, ChronoUnit.DAYS);
    private static final Personal<String> TEXT = new Personal<>("child", "c2VhbGVk");
    private static final Standing OPEN = new Standing("child", "19", "cw-19-01", null, MONDAY, true, Set.of());
    private static final Standing CLOSED = new Standing("child", "19", "cw-19-01", null, MONDAY, false, Set.of());
    private static final Standing DRITAS_OWN = new Standing("child", "19", "sv-19-01", null, MONDAY, true, Set.of());
    private static final Assessments ASSESSED = Assessments.NONE.after(new AssessmentEvent.Completed(
            "c1", "a1", AssessmentKind.INITIAL, new Written(List.of(), RiskLevel.LOW, TEXT), "cw-19-01", MONDAY));

    private static final List<Goal> GOALS = goals("i1");
    private static final List<Goal> REVISED = goals("i1", "i2");

    private final PlanEvent draft = new PlanEvent.DraftSaved("c1", "plan1", 1, GOALS, FRIDAY);
    private final PlanEvent submitted = new PlanEvent.Submitted("c1", "plan1", 2, GOALS, "cw-19-01", FRIDAY);
    private final PlanEvent returned = new PlanEvent.Returned("c1", "plan1", TEXT, FRIDAY);
    private final PlanEvent approved = new PlanEvent.Approved("c1", "plan1", TEXT, FRIDAY);
    private final PlanEvent revision = new PlanEvent.DraftSaved("c1", "plan2", 1, REVISED, FRIDAY);
    private final PlanEvent revisionSubmitted = new PlanEvent.Submitted("c1", "plan2", 2, REVISED, "cw-19-01", FRIDAY);
    private final PlanEvent revisionApproved = new PlanEvent.Approved("c1", "plan2", TEXT, FRIDAY);

    @Test
    void a_plan_follows_a_completed_assessment() {
        inCase(OPEN, Assessments.NONE).when(save(ARTA, "plan1", GOALS, null)).thenRejected(ASSESSED_FIRST);
        inCase(OPEN, Assessments.NONE).when(submit(ARTA, "plan1", GOALS, null)).thenRejected(ASSESSED_FIRST);
    }

    @Test
    void a_draft_is_kept_however_little_is_in_it() {
        inCase(OPEN)
                .when(save(ARTA, "plan1", List.of(), null))
                .then(new PlanEvent.DraftSaved("c1", "plan1", 1, List.of(), FRIDAY));
    }

    @Test
    void from_draft_to_approval() {
        inCase(OPEN)
                .when(save(ARTA, "plan1", GOALS, null))
                .then(draft)
                .when(submit(ARTA, "plan1", GOALS, 1))
                .then(submitted)
                .when(approve(DRITA, "plan1", 2))
                .then(approved);
    }

    @Test
    void a_returned_plan_is_gone_on_with_and_submitted_again() {
        inCase(OPEN)
                .given(draft, submitted)
                .when(giveBack(DRITA, TEXT))
                .then(returned)
                .when(submit(ARTA, "plan1", REVISED, 2))
                .then(new PlanEvent.Submitted("c1", "plan1", 3, REVISED, "cw-19-01", FRIDAY))
                .when(approve(DRITA, "plan1", 3))
                .then(approved);
    }

    @Test
    void a_plan_is_returned_with_comments() {
        inCase(OPEN).given(submitted).when(giveBack(DRITA, null)).thenRejected(RETURNED_WITH_COMMENTS);
    }

    @Test
    void nobody_approves_or_returns_their_own_plan() {
        var hers = inCase(DRITAS_OWN).given(new PlanEvent.Submitted("c1", "plan1", 2, GOALS, "sv-19-01", FRIDAY));
        hers.when(approve(DRITA, "plan1", 2)).thenRejected(NOT_ONES_OWN);
        hers.when(giveBack(DRITA, TEXT)).thenRejected(NOT_ONES_OWN);
    }

    @Test
    void only_a_supervisor_of_the_municipality_approves_or_returns() {
        var waiting = inCase(OPEN).given(submitted);
        waiting.when(approve(BESNIK, "plan1", 2)).thenRejected(SUPERVISOR_APPROVES);
        waiting.when(approve(ARTA, "plan1", 2)).thenRejected(SUPERVISOR_APPROVES);
        waiting.when(giveBack(ARTA, TEXT)).thenRejected(SUPERVISOR_APPROVES);
    }

    @Test
    void only_what_was_submitted_is_approved_or_returned() {
        inCase(OPEN).when(approve(DRITA, "plan1", 1)).thenRejected(PLAN_IS_SUBMITTED);
        inCase(OPEN).given(draft).when(approve(DRITA, "plan1", 1)).thenRejected(PLAN_IS_SUBMITTED);
        inCase(OPEN).given(submitted, returned).when(giveBack(DRITA, TEXT)).thenRejected(PLAN_IS_SUBMITTED);
    }

    @Test
    void nobody_approves_what_they_have_not_read() {
        inCase(OPEN).given(submitted).when(approve(DRITA, "plan1", 1)).thenRejected(CHANGED_MEANWHILE);
    }

    @Test
    void what_lies_before_the_supervisor_does_not_change() {
        var waiting = inCase(OPEN).given(submitted);
        waiting.when(save(ARTA, "plan1", REVISED, 2)).thenRejected(PLAN_WAITS_FOR_APPROVAL);
        waiting.when(submit(ARTA, "plan1", REVISED, 2)).thenRejected(PLAN_WAITS_FOR_APPROVAL);
        waiting.when(discard("plan1", 2)).thenRejected(PLAN_WAITS_FOR_APPROVAL);
    }

    @Test
    void whoever_has_not_seen_the_last_draft_does_not_write_over_it() {
        var twice = inCase(OPEN).given(draft, new PlanEvent.DraftSaved("c1", "plan1", 2, REVISED, FRIDAY));
        twice.when(save(DRITA, "plan1", GOALS, 1)).thenRejected(CHANGED_MEANWHILE);
        twice.when(submit(DRITA, "plan1", GOALS, 1)).thenRejected(CHANGED_MEANWHILE);
        twice.when(discard("plan1", 1)).thenRejected(CHANGED_MEANWHILE);
    }

    @Test
    void there_is_one_draft_at_a_time() {
        inCase(OPEN).given(draft).when(save(DRITA, "plan2", GOALS, null)).thenRejected(CHANGED_MEANWHILE);
    }

    @Test
    void a_draft_that_was_approved_or_discarded_is_not_gone_on_with() {
        inCase(OPEN)
                .given(submitted, approved)
                .when(save(ARTA, "plan1", REVISED, 2))
                .thenRejected(PLAN_DRAFT_IS_GONE);
    }

    @Test
    void a_draft_is_discarded_once() {
        inCase(OPEN)
                .given(draft)
                .when(discard("plan1", 1))
                .then(new PlanEvent.DraftDiscarded("c1", "plan1", FRIDAY))
                .when(discard("plan1", 1))
                .thenNothing();
    }

    @Test
    void a_submitted_plan_says_what_is_done_by_whom_until_when() {
        var noGoal = List.<Goal>of();
        var nothingDone = List.of(new Goal("g1", TEXT, List.of()));
        var unsaid = List.of(new Goal("g1", null, GOALS.getFirst().interventions()));
        var nobody = List.of(new Goal(
                "g1",
                TEXT,
                List.of(new Goal.Intervention(
                        "i1", ServiceType.EDUCATION_SERVICE, null, null, null, null, LocalDate.of(2026, 6, 1)))));
        for (var incomplete : List.of(noGoal, nothingDone, unsaid, nobody))
            inCase(OPEN).when(submit(ARTA, "plan1", incomplete, null)).thenRejected(GOALS_AND_INTERVENTIONS);
    }

    @Test
    void success_is_recorded_on_the_plan_in_force_once() {
        inCase(OPEN)
                .given(submitted, approved)
                .when(succeed("plan1", "i1", Success.PARTLY))
                .then(succeeded("plan1", "i1", Success.PARTLY))
                .when(succeed("plan1", "i1", Success.PARTLY))
                .thenNothing();
        inCase(OPEN)
                .given(submitted, approved)
                .when(succeed("plan1", "i1", Success.NOT_YET))
                .thenNothing();
    }

    @Test
    void success_is_not_recorded_on_what_nobody_approved() {
        inCase(OPEN)
                .given(submitted)
                .when(succeed("plan1", "i1", Success.ACHIEVED))
                .thenRejected(PLAN_IS_IN_FORCE);
    }

    @Test
    void success_is_recorded_of_what_the_plan_names() {
        inCase(OPEN)
                .given(submitted, approved)
                .when(succeed("plan1", "i7", Success.ACHIEVED))
                .thenRejected(INTERVENTION_EXISTS);
    }

    @Test
    void the_earlier_plan_stays_in_force_until_its_revision_is_approved() {
        inCase(OPEN)
                .given(submitted, approved, revision, revisionSubmitted)
                .when(succeed("plan1", "i1", Success.ACHIEVED))
                .then(succeeded("plan1", "i1", Success.ACHIEVED))
                .when(succeed("plan2", "i2", Success.ACHIEVED))
                .thenRejected(PLAN_IS_IN_FORCE)
                .when(approve(DRITA, "plan2", 2))
                .then(revisionApproved)
                .when(succeed("plan2", "i2", Success.ACHIEVED))
                .then(succeeded("plan2", "i2", Success.ACHIEVED))
                .when(succeed("plan1", "i1", Success.PARTLY))
                .thenRejected(PLAN_IS_IN_FORCE);
    }

    @Test
    void an_intervention_that_a_revision_keeps_keeps_its_success() {
        inCase(OPEN)
                .given(
                        submitted,
                        approved,
                        succeeded("plan1", "i1", Success.ACHIEVED),
                        revisionSubmitted,
                        revisionApproved)
                .when(succeed("plan2", "i1", Success.ACHIEVED))
                .thenNothing();
    }

    @Test
    void nobody_plans_in_a_case_that_is_not_theirs() {
        inCase(OPEN).when(save(BESNIK, "plan1", GOALS, null)).thenRejected(OWN_CASE);
        inCase(OPEN)
                .given(submitted, approved)
                .when(new PlanCommand.RecordSuccess("c1", "plan1", "i1", Success.ACHIEVED, BESNIK.caseworker(), FRIDAY))
                .thenRejected(OWN_CASE);
    }

    @Test
    void nobody_plans_or_approves_in_a_closed_case() {
        inCase(CLOSED).when(save(ARTA, "plan1", GOALS, null)).thenRejected(CASE_IS_OPEN);
        inCase(CLOSED).given(submitted).when(approve(DRITA, "plan1", 2)).thenRejected(CASE_IS_OPEN);
    }

    @Test
    void nothing_was_approved_before_the_report() {
        inCase(OPEN)
                .given(submitted)
                .when(new PlanCommand.Approve("c1", "plan1", 2, TEXT, DRITA.caseworker(), MONDAY.minusSeconds(1)))
                .thenRejected(NOT_BEFORE_THE_REPORT);
    }

    private static List<Goal> goals(String... interventions) {
        return List.of(new Goal(
                "g1",
                TEXT,
                List.of(interventions).stream()
                        .map(id -> new Goal.Intervention(
                                id,
                                ServiceType.PSYCHOSOCIAL_SERVICE,
                                TEXT,
                                "provider-psycho-19",
                                null,
                                "cw-19-01",
                                LocalDate.of(2026, 6, 1)))
                        .toList()));
    }

    private static PlanCommand save(Staff by, String planId, List<Goal> goals, Integer basedOn) {
        return new PlanCommand.SaveDraft("c1", planId, goals, basedOn, by.caseworker(), FRIDAY);
    }

    private static PlanCommand submit(Staff by, String planId, List<Goal> goals, Integer basedOn) {
        return new PlanCommand.Submit("c1", planId, goals, basedOn, by.caseworker(), FRIDAY);
    }

    private static PlanCommand discard(String planId, int basedOn) {
        return new PlanCommand.DiscardDraft("c1", planId, basedOn, ARTA.caseworker(), FRIDAY);
    }

    private static PlanCommand approve(Staff by, String planId, int basedOn) {
        return new PlanCommand.Approve("c1", planId, basedOn, TEXT, by.caseworker(), FRIDAY);
    }

    private static PlanCommand giveBack(Staff by, Personal<String> comments) {
        return new PlanCommand.Return("c1", "plan1", 2, comments, by.caseworker(), FRIDAY);
    }

    private static PlanCommand succeed(String planId, String interventionId, Success success) {
        return new PlanCommand.RecordSuccess("c1", planId, interventionId, success, ARTA.caseworker(), FRIDAY);
    }

    private static PlanEvent succeeded(String planId, String interventionId, Success success) {
        return new PlanEvent.SuccessRecorded(
                "c1", planId, interventionId, ServiceType.PSYCHOSOCIAL_SERVICE, success, FRIDAY);
    }

    private static Scenario<Plans, PlanCommand, PlanEvent> inCase(Standing standing) {
        return inCase(standing, ASSESSED);
    }

    private static Scenario<Plans, PlanCommand, PlanEvent> inCase(Standing standing, Assessments assessments) {
        return Scenario.of(
                Plans.NONE,
                Plans::after,
                (state, command) -> PlanDecision.decide(state, assessments, standing, command));
    }
}
