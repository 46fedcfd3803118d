package org.cpsn.cases.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.cpsn.cases.deadline.Deadline.Outcome.CASE_CLOSED;
import static org.cpsn.cases.deadline.Deadline.Outcome.DROPPED;
import static org.cpsn.cases.deadline.Deadline.Outcome.MET;
import static org.cpsn.cases.deadline.Deadline.Outcome.RUNNING;
import static org.cpsn.cases.deadline.Deadline.Outcome.SUPERSEDED;
import static org.cpsn.cases.deadline.Stage.CASE_PLAN;
import static org.cpsn.cases.deadline.Stage.COMPREHENSIVE_ASSESSMENT;
import static org.cpsn.cases.deadline.Stage.FIRST_RESPONSE;
import static org.cpsn.cases.deadline.Stage.JUVENILE_MEASURE;
import static org.cpsn.cases.deadline.Stage.POST_CLOSURE;
import static org.cpsn.cases.deadline.Stage.REVIEW;
import static org.cpsn.cases.deadline.Stage.VISIT;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cpsn.cases.assessment.AssessmentEvent;
import org.cpsn.cases.assessment.AssessmentKind;
import org.cpsn.cases.casefile.CaseEvent;
import org.cpsn.cases.casefile.ClosureReason;
import org.cpsn.cases.casefile.Concern;
import org.cpsn.cases.casefile.ConcernSource;
import org.cpsn.cases.casefile.InCase;
import org.cpsn.cases.casefile.RiskLevel;
import org.cpsn.cases.followup.ChildSeen;
import org.cpsn.cases.followup.FollowUpEvent;
import org.cpsn.cases.followup.FollowUpType;
import org.cpsn.cases.followup.FurtherAction;
import org.cpsn.cases.juvenilejustice.JusticeEvent;
import org.cpsn.cases.juvenilejustice.Measure;
import org.cpsn.cases.juvenilejustice.MeasureOutcome;
import org.cpsn.cases.juvenilejustice.OrderedBy;
import org.cpsn.cases.plan.PlanEvent;
import org.cpsn.cases.roundtablenote.RoundtableNoteEvent;
import org.junit.jupiter.api.Test;

class DeadlinesTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant NEW_YEAR = Instant.parse("2027-01-01T00:00:00Z");
    private static final Instant LATER = Instant.parse("2028-01-01T00:00:00Z");
    private static final DeadlineRules RULES = new DeadlineRules(List.of(
            version("old", Instant.EPOCH, 1), version("new", NEW_YEAR, 2), withReviews(version("later", LATER, 1))));

    @Test
    void the_clocks_start_at_the_report() {
        var deadlines = of(MONDAY, reported(false), registered());
        assertThat(deadlines.running())
                .extracting(Deadline::stage, Deadline::due)
                .containsExactly(
                        tuple(FIRST_RESPONSE, after(72)),
                        tuple(COMPREHENSIVE_ASSESSMENT, after(336)),
                        tuple(VISIT, after(336)));
    }

    @Test
    void an_urgent_report_counts_as_high_until_somebody_weighs_the_risk() {
        assertThat(due(of(MONDAY, reported(true), registered()), FIRST_RESPONSE))
                .isEqualTo(after(24));
    }

    @Test
    void another_risk_level_sets_a_new_deadline_and_leaves_the_old_one_in_the_history() {
        var deadlines = of(MONDAY, reported(false), registered(), graded(RiskLevel.HIGH, after(2)));
        assertThat(of(deadlines, FIRST_RESPONSE))
                .extracting(Deadline::outcome, Deadline::due, Deadline::endedAt)
                .containsExactly(tuple(SUPERSEDED, after(72), after(2)), tuple(RUNNING, after(24), null));
    }

    @Test
    void the_same_level_again_changes_no_clock() {
        var once = of(MONDAY, reported(false), registered(), graded(RiskLevel.MEDIUM, after(1)));
        assertThat(once.all())
                .isEqualTo(of(MONDAY, reported(false), registered()).all());
    }

    @Test
    void a_follow_up_is_the_first_response_but_no_visit_unless_the_child_was_seen() {
        var deadlines = of(MONDAY, reported(false), registered(), followedUp(ChildSeen.NOT_SEEN, after(5)));
        assertThat(of(deadlines, FIRST_RESPONSE)).extracting(Deadline::outcome).containsExactly(MET);
        assertThat(due(deadlines, VISIT)).isEqualTo(after(336));
    }

    @Test
    void the_next_visit_counts_from_when_the_child_was_last_seen() {
        var deadlines = of(MONDAY, reported(false), registered(), followedUp(ChildSeen.SEEN, after(5)));
        assertThat(due(deadlines, VISIT)).isEqualTo(after(5 + 336));
    }

    @Test
    void what_was_met_is_not_reopened_by_another_level() {
        var deadlines = of(
                MONDAY,
                reported(false),
                registered(),
                followedUp(ChildSeen.SEEN, after(5)),
                graded(RiskLevel.HIGH, after(6)));
        assertThat(of(deadlines, FIRST_RESPONSE)).extracting(Deadline::outcome).containsExactly(MET);
        assertThat(due(deadlines, VISIT)).isEqualTo(after(5 + 168));
    }

    @Test
    void a_closed_case_has_no_clock_running() {
        var deadlines = of(
                MONDAY,
                reported(false),
                registered(),
                new CaseEvent.Closed("c1", "child", "19", ClosureReason.DUPLICATE, null, after(7)));
        assertThat(deadlines.running()).isEmpty();
        assertThat(deadlines.all()).extracting(Deadline::outcome).containsOnly(CASE_CLOSED);
    }

    @Test
    void in_a_reopened_case_the_child_is_to_be_seen_again() {
        var deadlines = of(
                MONDAY,
                reported(false),
                registered(),
                new CaseEvent.Closed("c1", "child", "19", ClosureReason.DUPLICATE, null, after(7)),
                new CaseEvent.Reopened("c1", "child", "19", "cw-19-01", null, after(9)));
        assertThat(deadlines.running())
                .extracting(Deadline::stage, Deadline::due)
                .containsExactly(tuple(VISIT, after(9 + 336)));
    }

    @Test
    void a_clock_follows_the_rules_in_force_when_it_was_recorded() {
        assertThat(due(of(NEW_YEAR, reported(false), registered()), FIRST_RESPONSE))
                .isEqualTo(after(2 * 72));
        assertThat(of(NEW_YEAR.minusSeconds(1), reported(false), registered()).all())
                .extracting(Deadline::ruleVersion)
                .containsOnly("old");
    }

    @Test
    void rules_that_leave_out_a_level_are_refused() {
        assertThatThrownBy(() -> new DeadlineRules.Version(
                        "x", MONDAY, "", Map.of(VISIT, Map.of(RiskLevel.HIGH, 1), CASE_PLAN, Map.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Version x of the deadlines says nothing sensible about");
        assertThatThrownBy(() -> new DeadlineRules(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_measure_is_due_at_the_end_of_its_day_whatever_the_risk_and_also_while_the_case_is_closed() {
        var deadlines = of(
                MONDAY,
                reported(false),
                registered(),
                ordered("m1", "2026-04-30"),
                ordered("m2", "2026-05-31"),
                graded(RiskLevel.HIGH, after(2)),
                closed(ClosureReason.DEATH_OF_CHILD));
        assertThat(deadlines.running())
                .extracting(Deadline::about, Deadline::due)
                .containsExactly(
                        tuple("m1", Instant.parse("2026-04-30T21:59:59.999Z")),
                        tuple("m2", Instant.parse("2026-05-31T21:59:59.999Z")));
    }

    @Test
    void the_day_of_a_measure_is_met_by_completing_it_and_dropped_by_every_other_end() {
        var deadlines = of(
                MONDAY,
                reported(false),
                registered(),
                ordered("m1", "2026-04-30"),
                ordered("m2", "2026-05-31"),
                ended("m1", MeasureOutcome.COMPLETED),
                ended("m2", MeasureOutcome.REPLACED));
        assertThat(of(deadlines, JUVENILE_MEASURE))
                .extracting(Deadline::about, Deadline::outcome)
                .containsExactly(tuple("m1", MET), tuple("m2", DROPPED));
    }

    private static InCase ordered(String measureId, String dueOn) {
        return new JusticeEvent.MeasureOrdered(
                "c1",
                "o1",
                measureId,
                Measure.POLICE_WARNING,
                OrderedBy.PROSECUTOR,
                LocalDate.parse("2026-03-02"),
                LocalDate.parse(dueOn),
                null,
                null,
                "1",
                MONDAY);
    }

    private static InCase ended(String measureId, MeasureOutcome outcome) {
        return new JusticeEvent.MeasureEnded("c1", measureId, Measure.POLICE_WARNING, outcome, null, after(24));
    }

    @Test
    void a_stage_left_out_of_an_older_version_has_no_clock_under_it() {
        var rules = new DeadlineRules(List.of(version("first", Instant.EPOCH, 1)));
        var deadlines = Deadlines.NONE;
        for (var event : List.of(reported(false), registered(), approved(after(400))))
            deadlines = deadlines.after(event, MONDAY, rules);
        assertThat(of(deadlines, REVIEW)).isEmpty();
    }

    @Test
    void an_approved_plan_is_looked_at_again_within_three_months_at_medium_risk() {
        var deadlines = of(LATER, reported(false), registered(), approved(after(400)));
        assertThat(due(deadlines, REVIEW)).isEqualTo(after(400 + 2160));
        assertThat(due(
                        of(LATER, reported(false), registered(), graded(RiskLevel.LOW, after(1)), approved(after(400))),
                        REVIEW))
                .isEqualTo(after(400 + 4320));
    }

    @Test
    void another_plan_a_comprehensive_assessment_and_a_roundtables_decision_are_reviews() {
        for (var review : List.<InCase>of(
                approved(after(900)),
                new AssessmentEvent.Completed("c1", "a1", AssessmentKind.COMPREHENSIVE, null, null, after(900)),
                new RoundtableNoteEvent.Decided("c1", "rt1", "CASE_REMAINS_OPEN", after(900)))) {
            var deadlines = of(LATER, reported(false), registered(), approved(after(400)), review);
            assertThat(of(deadlines, REVIEW))
                    .extracting(Deadline::outcome, Deadline::due)
                    .containsExactly(
                            tuple(Deadline.Outcome.MET, after(400 + 2160)),
                            tuple(Deadline.Outcome.RUNNING, after(900 + 2160)));
        }
    }

    @Test
    void without_a_plan_there_is_nothing_to_review() {
        var deadlines = of(
                LATER,
                reported(false),
                registered(),
                new RoundtableNoteEvent.Decided("c1", "rt1", "CASE_REMAINS_OPEN", after(900)));
        assertThat(of(deadlines, REVIEW)).isEmpty();
    }

    @Test
    void a_child_is_looked_after_once_more_after_the_closure() {
        var closed = of(LATER, reported(false), registered(), closed(ClosureReason.GOALS_ACHIEVED));
        assertThat(closed.running())
                .extracting(Deadline::stage, Deadline::due)
                .containsExactly(tuple(POST_CLOSURE, after(1000 + 2160)));
        var seen = of(
                LATER,
                reported(false),
                registered(),
                closed(ClosureReason.GOALS_ACHIEVED),
                new FollowUpEvent.Done(
                        "c1",
                        "f1",
                        FollowUpType.POST_CLOSURE,
                        ChildSeen.SEEN,
                        Set.of(),
                        FurtherAction.NO_FURTHER_ACTION_NEEDED,
                        null,
                        after(2000)));
        assertThat(seen.running()).isEmpty();
        assertThat(of(seen, POST_CLOSURE)).extracting(Deadline::outcome).containsExactly(Deadline.Outcome.MET);
    }

    @Test
    void nobody_is_looked_after_when_the_child_has_died_or_gone_or_the_risk_was_low() {
        for (var reason :
                List.of(ClosureReason.DEATH_OF_CHILD, ClosureReason.DUPLICATE, ClosureReason.TRANSFERRED_OTHER_COUNTRY))
            assertThat(of(LATER, reported(false), registered(), closed(reason)).running())
                    .isEmpty();
        assertThat(of(
                                LATER,
                                reported(false),
                                registered(),
                                graded(RiskLevel.LOW, after(1)),
                                closed(ClosureReason.GOALS_ACHIEVED))
                        .running())
                .isEmpty();
    }

    @Test
    void a_reopened_case_is_looked_after_as_an_open_one() {
        var reopened = of(
                LATER,
                reported(false),
                registered(),
                approved(after(400)),
                closed(ClosureReason.GOALS_ACHIEVED),
                new CaseEvent.Reopened("c1", "child", "19", "cw-19-01", null, after(1200)));
        assertThat(of(reopened, POST_CLOSURE))
                .extracting(Deadline::outcome)
                .containsExactly(Deadline.Outcome.CASE_REOPENED);
        assertThat(reopened.running()).extracting(Deadline::stage).containsExactly(VISIT, REVIEW);
    }

    private static List<Deadline> of(Deadlines deadlines, Stage stage) {
        return deadlines.all().stream().filter(one -> one.stage() == stage).toList();
    }

    private static Instant due(Deadlines deadlines, Stage stage) {
        return deadlines.running().stream()
                .filter(one -> one.stage() == stage)
                .findFirst()
                .orElseThrow()
                .due();
    }

    private static Deadlines of(Instant recordedAt, InCase... events) {
        var deadlines = Deadlines.NONE;
        for (var event : events) deadlines = deadlines.after(event, recordedAt, RULES);
        return deadlines;
    }

    private static Instant after(int hours) {
        return MONDAY.plus(Duration.ofHours(hours));
    }

    private static InCase reported(boolean urgent) {
        return new CaseEvent.ConcernReported(
                "c1", "child", ConcernSource.POLICE, Set.of(Concern.NEGLECT), urgent, "19", null, null, MONDAY);
    }

    private static InCase registered() {
        return new CaseEvent.Registered("c1", "child", Set.of(Concern.NEGLECT), false, "19", "cw-19-01", MONDAY);
    }

    private static InCase graded(RiskLevel level, Instant at) {
        return new CaseEvent.RiskLevelAssigned("c1", "child", "19", "cw-19-01", level, null, at);
    }

    private static InCase followedUp(ChildSeen seen, Instant at) {
        return new FollowUpEvent.Done(
                "c1", "f1", FollowUpType.HOME_VISIT, seen, Set.of(), FurtherAction.ONGOING_MONITORING, null, at);
    }

    private static InCase approved(Instant at) {
        return new PlanEvent.Approved("c1", "p1", null, at);
    }

    private static InCase closed(ClosureReason reason) {
        return new CaseEvent.Closed("c1", "child", "19", reason, null, after(1000));
    }

    private static DeadlineRules.Version withReviews(DeadlineRules.Version version) {
        var hours = new EnumMap<>(version.hours());
        hours.put(REVIEW, levels(2160, 2160, 4320, 1));
        hours.put(POST_CLOSURE, levels(2160, 2160, 0, 1));
        return new DeadlineRules.Version(version.version(), version.validFrom(), "", hours);
    }

    private static DeadlineRules.Version version(String name, Instant from, int times) {
        var hours = new EnumMap<Stage, Map<RiskLevel, Integer>>(Stage.class);
        hours.put(FIRST_RESPONSE, levels(24, 72, 168, times));
        hours.put(COMPREHENSIVE_ASSESSMENT, levels(168, 336, 720, times));
        hours.put(CASE_PLAN, levels(336, 336, 336, times));
        hours.put(VISIT, levels(168, 336, 720, times));
        return new DeadlineRules.Version(name, from, "", hours);
    }

    private static Map<RiskLevel, Integer> levels(int high, int medium, int low, int times) {
        return Map.of(RiskLevel.HIGH, high * times, RiskLevel.MEDIUM, medium * times, RiskLevel.LOW, low * times);
    }
}
