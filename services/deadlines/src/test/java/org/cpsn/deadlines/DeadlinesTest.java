package org.cpsn.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.cpsn.deadlines.Deadline.Outcome.CASE_CLOSED;
import static org.cpsn.deadlines.Deadline.Outcome.DROPPED;
import static org.cpsn.deadlines.Deadline.Outcome.MET;
import static org.cpsn.deadlines.Deadline.Outcome.RUNNING;
import static org.cpsn.deadlines.Deadline.Outcome.SUPERSEDED;
import static org.cpsn.deadlines.Stage.CASE_PLAN;
import static org.cpsn.deadlines.Stage.COMPREHENSIVE_ASSESSMENT;
import static org.cpsn.deadlines.Stage.FIRST_RESPONSE;
import static org.cpsn.deadlines.Stage.JUVENILE_MEASURE;
import static org.cpsn.deadlines.Stage.POST_CLOSURE;
import static org.cpsn.deadlines.Stage.REVIEW;
import static org.cpsn.deadlines.Stage.VISIT;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
        var deadlines = of(MONDAY, reported(false), registered(), graded(Risk.HIGH, after(2)));
        assertThat(of(deadlines, FIRST_RESPONSE))
                .extracting(Deadline::outcome, Deadline::due, Deadline::endedAt)
                .containsExactly(tuple(SUPERSEDED, after(72), after(2)), tuple(RUNNING, after(24), null));
    }

    @Test
    void the_same_level_again_changes_no_clock() {
        var once = of(MONDAY, reported(false), registered(), graded(Risk.MEDIUM, after(1)));
        assertThat(once.all())
                .isEqualTo(of(MONDAY, reported(false), registered()).all());
    }

    @Test
    void a_follow_up_is_the_first_response_but_no_visit_unless_the_child_was_seen() {
        var deadlines = of(MONDAY, reported(false), registered(), followedUp(false, after(5)));
        assertThat(of(deadlines, FIRST_RESPONSE)).extracting(Deadline::outcome).containsExactly(MET);
        assertThat(due(deadlines, VISIT)).isEqualTo(after(336));
    }

    @Test
    void the_next_visit_counts_from_when_the_child_was_last_seen() {
        var deadlines = of(MONDAY, reported(false), registered(), followedUp(true, after(5)));
        assertThat(due(deadlines, VISIT)).isEqualTo(after(5 + 336));
    }

    @Test
    void what_was_met_is_not_reopened_by_another_level() {
        var deadlines =
                of(MONDAY, reported(false), registered(), followedUp(true, after(5)), graded(Risk.HIGH, after(6)));
        assertThat(of(deadlines, FIRST_RESPONSE)).extracting(Deadline::outcome).containsExactly(MET);
        assertThat(due(deadlines, VISIT)).isEqualTo(after(5 + 168));
    }

    @Test
    void a_closed_case_has_no_clock_running() {
        var deadlines = of(MONDAY, reported(false), registered(), new Fact.Closed("DUPLICATE", after(7)));
        assertThat(deadlines.running()).isEmpty();
        assertThat(deadlines.all()).extracting(Deadline::outcome).containsOnly(CASE_CLOSED);
    }

    @Test
    void in_a_reopened_case_the_child_is_to_be_seen_again() {
        var deadlines = of(
                MONDAY,
                reported(false),
                registered(),
                new Fact.Closed("DUPLICATE", after(7)),
                new Fact.Reopened(after(9)));
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
                        "x", MONDAY, "", Map.of(VISIT, Map.of(Risk.HIGH, 1), CASE_PLAN, Map.of())))
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
                ordered("m1", "2026-04-30T21:59:59.999Z"),
                ordered("m2", "2026-05-31T21:59:59.999Z"),
                graded(Risk.HIGH, after(2)),
                closed("DEATH_OF_CHILD"));
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
                ordered("m1", "2026-04-30T21:59:59.999Z"),
                ordered("m2", "2026-05-31T21:59:59.999Z"),
                ended("m1", true),
                ended("m2", false));
        assertThat(of(deadlines, JUVENILE_MEASURE))
                .extracting(Deadline::about, Deadline::outcome)
                .containsExactly(tuple("m1", MET), tuple("m2", DROPPED));
    }

    private static Fact ordered(String measureId, String due) {
        return new Fact.MeasureOrdered(measureId, Instant.parse(due), MONDAY);
    }

    private static Fact ended(String measureId, boolean completed) {
        return new Fact.MeasureEnded(measureId, completed, after(24));
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
                        of(LATER, reported(false), registered(), graded(Risk.LOW, after(1)), approved(after(400))),
                        REVIEW))
                .isEqualTo(after(400 + 4320));
    }

    @Test
    void another_plan_a_comprehensive_assessment_and_a_roundtables_decision_are_reviews() {
        for (var review : List.<Fact>of(
                approved(after(900)), new Fact.Assessed(true, after(900)), new Fact.Reviewed(after(900)))) {
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
        var deadlines = of(LATER, reported(false), registered(), new Fact.Reviewed(after(900)));
        assertThat(of(deadlines, REVIEW)).isEmpty();
    }

    @Test
    void a_child_is_looked_after_once_more_after_the_closure() {
        var closed = of(LATER, reported(false), registered(), closed("GOALS_ACHIEVED"));
        assertThat(closed.running())
                .extracting(Deadline::stage, Deadline::due)
                .containsExactly(tuple(POST_CLOSURE, after(1000 + 2160)));
        var seen = of(
                LATER,
                reported(false),
                registered(),
                closed("GOALS_ACHIEVED"),
                new Fact.FollowedUp(true, true, after(2000)));
        assertThat(seen.running()).isEmpty();
        assertThat(of(seen, POST_CLOSURE)).extracting(Deadline::outcome).containsExactly(Deadline.Outcome.MET);
    }

    @Test
    void nobody_is_looked_after_when_the_child_has_died_or_gone_or_the_risk_was_low() {
        for (var reason : List.of("DEATH_OF_CHILD", "DUPLICATE", "TRANSFERRED_OTHER_COUNTRY"))
            assertThat(of(LATER, reported(false), registered(), closed(reason)).running())
                    .isEmpty();
        assertThat(of(LATER, reported(false), registered(), graded(Risk.LOW, after(1)), closed("GOALS_ACHIEVED"))
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
                closed("GOALS_ACHIEVED"),
                new Fact.Reopened(after(1200)));
        assertThat(of(reopened, POST_CLOSURE))
                .extracting(Deadline::outcome)
                .containsExactly(Deadline.Outcome.CASE_REOPENED);
        assertThat(reopened.running()).extracting(Deadline::stage).containsExactly(VISIT, REVIEW);
    }

    @Test
    void a_plan_of_before_is_looked_at_again_in_a_reopened_case_also_by_who_keeps_only_what_runs() {
        var deadlines = Deadlines.NONE;
        for (var fact : List.of(
                reported(false),
                registered(),
                approved(after(400)),
                closed("GOALS_ACHIEVED"),
                new Fact.Reopened(after(1200))))
            deadlines = deadlines.after(fact, LATER, RULES).onlyRunning();
        assertThat(deadlines.running()).extracting(Deadline::stage).containsExactly(VISIT, REVIEW);
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

    private static Deadlines of(Instant recordedAt, Fact... events) {
        var deadlines = Deadlines.NONE;
        for (var event : events) deadlines = deadlines.after(event, recordedAt, RULES);
        return deadlines;
    }

    private static Instant after(int hours) {
        return MONDAY.plus(Duration.ofHours(hours));
    }

    private static Fact reported(boolean urgent) {
        return new Fact.Reported(urgent, MONDAY);
    }

    private static Fact registered() {
        return new Fact.Registered(MONDAY);
    }

    private static Fact graded(Risk level, Instant at) {
        return new Fact.Graded(level, at);
    }

    private static Fact followedUp(boolean childSeen, Instant at) {
        return new Fact.FollowedUp(false, childSeen, at);
    }

    private static Fact approved(Instant at) {
        return new Fact.PlanApproved(at);
    }

    private static Fact closed(String reason) {
        return new Fact.Closed(reason, after(1000));
    }

    private static DeadlineRules.Version withReviews(DeadlineRules.Version version) {
        var hours = new EnumMap<>(version.hours());
        hours.put(REVIEW, levels(2160, 2160, 4320, 1));
        hours.put(POST_CLOSURE, levels(2160, 2160, 0, 1));
        return new DeadlineRules.Version(version.version(), version.validFrom(), "", hours);
    }

    private static DeadlineRules.Version version(String name, Instant from, int times) {
        var hours = new EnumMap<Stage, Map<Risk, Integer>>(Stage.class);
        hours.put(FIRST_RESPONSE, levels(24, 72, 168, times));
        hours.put(COMPREHENSIVE_ASSESSMENT, levels(168, 336, 720, times));
        hours.put(CASE_PLAN, levels(336, 336, 336, times));
        hours.put(VISIT, levels(168, 336, 720, times));
        return new DeadlineRules.Version(name, from, "", hours);
    }

    private static Map<Risk, Integer> levels(int high, int medium, int low, int times) {
        return Map.of(Risk.HIGH, high * times, Risk.MEDIUM, medium * times, Risk.LOW, low * times);
    }
}
