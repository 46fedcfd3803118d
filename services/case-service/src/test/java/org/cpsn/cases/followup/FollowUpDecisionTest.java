package org.cpsn.cases.followup;

import static org.cpsn.cases.casefile.CaseRule.CASE_IS_OPEN;
import static org.cpsn.cases.casefile.CaseRule.NOT_BEFORE_THE_REPORT;
import static org.cpsn.cases.casefile.CaseRule.OWN_CASE;
import static org.cpsn.cases.followup.FollowUpRule.FOLLOW_UP_EXISTS;
import static org.cpsn.cases.followup.FollowUpRule.FOLLOW_UP_IS_STILL_TO_DO;
import static org.cpsn.cases.followup.FollowUpRule.NEEDED_BY_A_DAY_TO_COME;
import static org.cpsn.cases.followup.FollowUpRule.ROUNDTABLE_AGREES;
import static org.cpsn.platform.test.Staff.ARTA;
import static org.cpsn.platform.test.Staff.BESNIK;
import static org.cpsn.platform.test.Staff.DRITA;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.cpsn.cases.casefile.RiskLevel;
import org.cpsn.cases.casefile.Standing;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.test.Scenario;
import org.cpsn.platform.test.Staff;
import org.junit.jupiter.api.Test;

class FollowUpDecisionTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant FRIDAY = MONDAY.plus(4, ChronoUnit.DAYS);
    private static final Caseworker SELF = Caseworker.system("case-service");
    private static final LocalDate NEXT_WEEK = LocalDate.parse("2026-03-10");

    private final FollowUpEvent planned =
            new FollowUpEvent.Planned("c1", "f1", FollowUpType.HOME_VISIT, NEXT_WEEK, null, MONDAY);
    private final FollowUpEvent done = new FollowUpEvent.Done(
            "c1",
            "f1",
            FollowUpType.HOME_VISIT,
            ChildSeen.SEEN,
            Set.of(FollowedUpWith.CHILD),
            FurtherAction.ONGOING_MONITORING,
            null,
            FRIDAY);
    private final FollowUpEvent missed =
            new FollowUpEvent.Missed("c1", "f1", FollowUpType.HOME_VISIT, MissedReason.NOBODY_MET, null, FRIDAY);

    @Test
    void after_the_closure_only_looking_after_the_child_once_more_is_planned() {
        closedCase()
                .when(planAfterClosure(ARTA))
                .then(new FollowUpEvent.Planned("c1", "f1", FollowUpType.POST_CLOSURE, NEXT_WEEK, null, FRIDAY));
        closedCase().when(planAfterClosure(BESNIK)).thenRejected(OWN_CASE);
        closedCase().when(plan(ARTA, NEXT_WEEK, MONDAY)).thenRejected(CASE_IS_OPEN);
    }

    @Test
    void an_open_case_is_not_followed_up_as_a_closed_one() {
        openCase().when(planAfterClosure(ARTA)).thenRejected(FollowUpRule.AFTER_THE_CLOSURE);
    }

    @Test
    void a_follow_up_is_planned() {
        openCase().when(plan(ARTA, NEXT_WEEK, MONDAY)).then(planned);
    }

    @Test
    void planning_the_same_one_twice_changes_nothing() {
        openCase().given(planned).when(plan(ARTA, NEXT_WEEK, MONDAY)).thenNothing();
    }

    @Test
    void a_follow_up_may_be_needed_on_the_very_day() {
        openCase()
                .when(plan(ARTA, LocalDate.parse("2026-03-02"), MONDAY))
                .then(new FollowUpEvent.Planned(
                        "c1", "f1", FollowUpType.HOME_VISIT, LocalDate.parse("2026-03-02"), null, MONDAY));
    }

    @Test
    void a_follow_up_is_not_planned_for_a_day_that_has_passed() {
        openCase().when(plan(ARTA, LocalDate.parse("2026-03-01"), MONDAY)).thenRejected(NEEDED_BY_A_DAY_TO_COME);
    }

    @Test
    void nobody_plans_in_a_case_that_is_not_theirs() {
        openCase().when(plan(BESNIK, NEXT_WEEK, MONDAY)).thenRejected(OWN_CASE);
    }

    @Test
    void the_supervisor_may_plan_too() {
        openCase().when(plan(DRITA, NEXT_WEEK, MONDAY)).then(planned);
    }

    @Test
    void nothing_is_planned_in_a_closed_case() {
        closedCase().when(plan(ARTA, NEXT_WEEK, MONDAY)).thenRejected(CASE_IS_OPEN);
    }

    @Test
    void nothing_is_planned_before_the_report() {
        openCase().when(plan(ARTA, NEXT_WEEK, MONDAY.minus(1, ChronoUnit.DAYS))).thenRejected(NOT_BEFORE_THE_REPORT);
    }

    private final FollowUpEvent followed = new FollowUpEvent.TaskFollowed(
            "c1", "t1", "r1", "POLICE_COMMUNITY_UNIT", LocalDate.parse("2026-02-01"), null, MONDAY);

    @Test
    void a_task_of_a_roundtable_is_followed_up_even_when_its_day_has_passed() {
        openCase().when(follow(SELF)).then(followed);
        openCase().given(followed).when(follow(SELF)).thenNothing();
    }

    @Test
    void a_closed_case_follows_up_no_task() {
        closedCase().when(follow(SELF)).thenNothing();
    }

    @Test
    void only_the_roundtable_says_what_it_agreed() {
        openCase().when(follow(ARTA.caseworker())).thenRejected(ROUNDTABLE_AGREES);
        openCase().given(followed).when(hear(TaskNews.DONE, ARTA.caseworker())).thenRejected(ROUNDTABLE_AGREES);
        openCase()
                .when(new FollowUpCommand.Plan(
                        "c1", "f1", FollowUpType.ROUNDTABLE_TASK, NEXT_WEEK, null, ARTA.caseworker(), MONDAY))
                .thenRejected(ROUNDTABLE_AGREES);
    }

    @Test
    void a_task_that_is_done_at_the_roundtable_is_done_here_and_one_that_is_not_is_to_do_again() {
        openCase().given(followed).when(hear(TaskNews.DONE, SELF)).then(heard(TaskNews.DONE));
        openCase().given(followed).when(hear(TaskNews.NOT_DONE, SELF)).thenNothing();
        openCase()
                .given(followed, heard(TaskNews.DONE))
                .when(hear(TaskNews.DONE, SELF))
                .thenNothing();
        openCase()
                .given(followed, heard(TaskNews.DONE))
                .when(hear(TaskNews.NOT_DONE, SELF))
                .then(heard(TaskNews.NOT_DONE));
        openCase().given(followed).when(hear(TaskNews.WITHDRAWN, SELF)).then(heard(TaskNews.WITHDRAWN));
    }

    @Test
    void what_somebody_who_works_on_the_case_has_recorded_stands() {
        openCase()
                .given(
                        followed,
                        new FollowUpEvent.Missed(
                                "c1", "t1", FollowUpType.ROUNDTABLE_TASK, MissedReason.NOBODY_MET, null, FRIDAY))
                .when(hear(TaskNews.DONE, SELF))
                .thenNothing();
    }

    @Test
    void a_task_nobody_follows_up_is_not_heard_of() {
        openCase().when(hear(TaskNews.DONE, SELF)).thenNothing();
    }

    private static FollowUpCommand follow(Caseworker by) {
        return new FollowUpCommand.FollowTask(
                "c1", "t1", "r1", "POLICE_COMMUNITY_UNIT", LocalDate.parse("2026-02-01"), null, by, MONDAY);
    }

    private static FollowUpCommand hear(TaskNews news, Caseworker by) {
        return new FollowUpCommand.HearOfTask("c1", "t1", news, by, FRIDAY);
    }

    private static FollowUpEvent heard(TaskNews news) {
        return new FollowUpEvent.TaskHeardOf("c1", "t1", news, LocalDate.parse("2026-02-01"), FRIDAY);
    }

    private final FollowUpEvent appointment = ofReferral(NEXT_WEEK);

    @Test
    void an_appointment_of_a_referral_is_followed_up_once() {
        openCase().when(followReferral(NEXT_WEEK, SELF)).then(appointment);
        openCase().given(appointment).when(followReferral(NEXT_WEEK, SELF)).thenNothing();
        closedCase().when(followReferral(NEXT_WEEK, SELF)).thenNothing();
    }

    @Test
    void another_day_takes_the_place_of_the_one_before() {
        var later = NEXT_WEEK.plusDays(3);
        openCase().given(appointment).when(followReferral(later, SELF)).then(cleared(), ofReferral(later));
    }

    @Test
    void what_the_referral_no_longer_needs_is_cleared_once() {
        openCase().given(appointment).when(clearOfReferral(SELF)).then(cleared());
        openCase().given(appointment, cleared()).when(clearOfReferral(SELF)).thenNothing();
        openCase().when(clearOfReferral(SELF)).thenNothing();
        openCase()
                .given(appointment, cleared())
                .when(followReferral(NEXT_WEEK, SELF))
                .then(appointment);
    }

    @Test
    void what_comes_from_a_referral_is_nobodys_to_plan() {
        openCase().when(followReferral(NEXT_WEEK, ARTA.caseworker())).thenRejected(FollowUpRule.REFERRAL_BRINGS_IT);
        openCase()
                .given(appointment)
                .when(clearOfReferral(ARTA.caseworker()))
                .thenRejected(FollowUpRule.REFERRAL_BRINGS_IT);
    }

    @Test
    void what_somebody_has_recorded_of_a_referral_stands() {
        var recorded =
                new FollowUpEvent.Missed("c1", "f9", FollowUpType.FOR_SERVICE, MissedReason.NOBODY_MET, null, FRIDAY);
        openCase()
                .given(appointment, recorded)
                .when(followReferral(NEXT_WEEK.plusDays(1), SELF))
                .thenNothing();
        openCase().given(appointment, recorded).when(clearOfReferral(SELF)).thenNothing();
    }

    private static FollowUpEvent ofReferral(LocalDate neededBy) {
        return new FollowUpEvent.ReferralFollowed("c1", "f9", "r1", ReferralStep.APPOINTMENT, neededBy, MONDAY);
    }

    private static FollowUpEvent cleared() {
        return new FollowUpEvent.ReferralCleared("c1", "f9", ReferralStep.APPOINTMENT, MONDAY);
    }

    private static FollowUpCommand followReferral(LocalDate neededBy, Caseworker by) {
        return new FollowUpCommand.FollowReferral("c1", "f9", "r1", ReferralStep.APPOINTMENT, neededBy, by, MONDAY);
    }

    private static FollowUpCommand clearOfReferral(Caseworker by) {
        return new FollowUpCommand.ClearOfReferral("c1", "f9", by, MONDAY);
    }

    @Test
    void what_was_planned_is_done_with_the_child_seen() {
        openCase().given(planned).when(recordDone(ARTA)).then(done);
    }

    @Test
    void what_was_planned_is_missed_for_a_reason() {
        openCase().given(planned).when(recordMissed(ARTA)).then(missed);
    }

    @Test
    void what_is_done_is_not_done_again() {
        openCase().given(planned, done).when(recordDone(DRITA)).thenRejected(FOLLOW_UP_IS_STILL_TO_DO);
    }

    @Test
    void what_is_done_is_not_missed_afterwards() {
        openCase().given(planned, done).when(recordMissed(ARTA)).thenRejected(FOLLOW_UP_IS_STILL_TO_DO);
    }

    @Test
    void what_was_missed_is_not_done_afterwards_but_planned_anew() {
        openCase().given(planned, missed).when(recordDone(ARTA)).thenRejected(FOLLOW_UP_IS_STILL_TO_DO);
    }

    @Test
    void only_what_was_planned_is_done() {
        openCase().when(recordDone(ARTA)).thenRejected(FOLLOW_UP_EXISTS);
    }

    @Test
    void nobody_does_the_follow_up_of_somebody_elses_case() {
        openCase().given(planned).when(recordDone(BESNIK)).thenRejected(OWN_CASE);
    }

    @Test
    void what_was_planned_before_the_closure_is_recorded_after_it() {
        closedCase().given(planned).when(recordDone(ARTA)).then(done);
    }

    @Test
    void a_visit_nobody_planned_is_recorded_in_one_act() {
        openCase()
                .when(recordUnplanned(ARTA))
                .then(done)
                .when(recordUnplanned(ARTA))
                .thenNothing();
    }

    @Test
    void a_visit_nobody_planned_took_place_after_the_closure_too() {
        closedCase().when(recordUnplanned(DRITA)).then(done);
    }

    @Test
    void nobody_records_a_visit_in_somebody_elses_case() {
        openCase().when(recordUnplanned(BESNIK)).thenRejected(OWN_CASE);
    }

    @Test
    void a_task_of_a_roundtable_is_no_visit_somebody_happened_to_make() {
        openCase()
                .when(new FollowUpCommand.RecordUnplanned(
                        "c1",
                        "f1",
                        FollowUpType.ROUNDTABLE_TASK,
                        ChildSeen.SEEN,
                        Set.of(FollowedUpWith.CHILD),
                        FurtherAction.ONGOING_MONITORING,
                        null,
                        ARTA.caseworker(),
                        FRIDAY))
                .thenRejected(ROUNDTABLE_AGREES);
    }

    @Test
    void what_took_place_unplanned_is_neither_missed_nor_done_again() {
        openCase()
                .given(done)
                .when(recordDone(ARTA))
                .thenRejected(FOLLOW_UP_IS_STILL_TO_DO)
                .when(recordMissed(ARTA))
                .thenRejected(FOLLOW_UP_IS_STILL_TO_DO);
    }

    private static FollowUpCommand recordUnplanned(Staff by) {
        return new FollowUpCommand.RecordUnplanned(
                "c1",
                "f1",
                FollowUpType.HOME_VISIT,
                ChildSeen.SEEN,
                Set.of(FollowedUpWith.CHILD),
                FurtherAction.ONGOING_MONITORING,
                null,
                by.caseworker(),
                FRIDAY);
    }

    private static FollowUpCommand plan(Staff by, LocalDate neededBy, Instant at) {
        return new FollowUpCommand.Plan("c1", "f1", FollowUpType.HOME_VISIT, neededBy, null, by.caseworker(), at);
    }

    private static FollowUpCommand recordDone(Staff by) {
        return new FollowUpCommand.RecordDone(
                "c1",
                "f1",
                ChildSeen.SEEN,
                Set.of(FollowedUpWith.CHILD),
                FurtherAction.ONGOING_MONITORING,
                null,
                by.caseworker(),
                FRIDAY);
    }

    private static FollowUpCommand planAfterClosure(Staff by) {
        return new FollowUpCommand.Plan(
                "c1", "f1", FollowUpType.POST_CLOSURE, NEXT_WEEK, null, by.caseworker(), FRIDAY);
    }

    private static FollowUpCommand recordMissed(Staff by) {
        return new FollowUpCommand.RecordMissed("c1", "f1", MissedReason.NOBODY_MET, null, by.caseworker(), FRIDAY);
    }

    private static Scenario<FollowUps, FollowUpCommand, FollowUpEvent> openCase() {
        return in(new Standing("child", "19", "cw-19-01", RiskLevel.HIGH, MONDAY, true, Set.of()));
    }

    private static Scenario<FollowUps, FollowUpCommand, FollowUpEvent> closedCase() {
        return in(new Standing("child", "19", "cw-19-01", RiskLevel.HIGH, MONDAY, false, Set.of()));
    }

    private static Scenario<FollowUps, FollowUpCommand, FollowUpEvent> in(Standing standing) {
        return Scenario.of(
                FollowUps.NONE,
                FollowUps::after,
                (state, command) -> FollowUpDecision.decide(state, standing, command));
    }
}
