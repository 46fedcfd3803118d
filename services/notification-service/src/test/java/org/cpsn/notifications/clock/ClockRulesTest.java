package org.cpsn.notifications.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.cpsn.notifications.clock.Audience.COORDINATOR;
import static org.cpsn.notifications.clock.Audience.RESPONSIBLE;
import static org.cpsn.notifications.clock.Audience.SUPERVISOR;
import static org.cpsn.notifications.clock.Step.APPROACHING;
import static org.cpsn.notifications.clock.Step.ESCALATED;
import static org.cpsn.notifications.clock.Step.MISSED;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cpsn.deadlines.Risk;
import org.cpsn.notifications.notice.SubjectType;
import org.junit.jupiter.api.Test;

/** When a clock speaks, and to whom; in March 2026, when on the 29th the clocks in Kosovo skip an hour. */
class ClockRulesTest {
    private static final Instant LONG_BEFORE = Instant.parse("2026-01-05T09:00:00Z");
    private static final ClockRules RULES = TimesOfTests.DELIVERED.clocks();

    @Test
    void who_is_responsible_hears_before_and_the_supervisors_too_once_the_moment_has_passed() {
        // Thursday 5 March, said on Monday and on Thursday
        assertThat(plan("CASE_PLAN", Risk.LOW, "2026-03-05T10:00:00Z"))
                .extracting(Reminder::step, Reminder::at, Reminder::to)
                .containsExactly(
                        tuple(APPROACHING, Instant.parse("2026-03-02T10:00:00Z"), List.of(RESPONSIBLE)),
                        tuple(MISSED, Instant.parse("2026-03-05T10:00:00Z"), List.of(RESPONSIBLE, SUPERVISOR)));
    }

    @Test
    void an_unanswered_report_of_a_child_at_high_risk_goes_up_to_the_supervisor_and_then_the_coordinator() {
        assertThat(plan("FIRST_RESPONSE", Risk.HIGH, "2026-03-05T10:00:00Z"))
                .extracting(Reminder::step, Reminder::at, Reminder::to)
                .containsExactly(
                        tuple(APPROACHING, Instant.parse("2026-03-05T06:00:00Z"), List.of(RESPONSIBLE)),
                        tuple(MISSED, Instant.parse("2026-03-05T10:00:00Z"), List.of(RESPONSIBLE, SUPERVISOR)),
                        tuple(ESCALATED, Instant.parse("2026-03-05T14:00:00Z"), List.of(SUPERVISOR)),
                        tuple(ESCALATED, Instant.parse("2026-03-05T22:00:00Z"), List.of(COORDINATOR)));
        assertThat(plan("FIRST_RESPONSE", Risk.LOW, "2026-03-05T10:00:00Z"))
                .extracting(Reminder::step)
                .containsExactly(APPROACHING, MISSED);
    }

    @Test
    void what_nears_on_a_free_day_is_said_on_the_working_day_before_and_what_passes_on_the_one_after() {
        // due on Sunday 8 March: three days before is Thursday
        assertThat(moments("CASE_PLAN", Risk.LOW, "2026-03-08T10:00:00Z"))
                .containsExactly("2026-03-05T10:00:00Z", "2026-03-09T10:00:00Z");
        // due on Tuesday 31 March: three days before is Saturday, said on Friday
        assertThat(moments("CASE_PLAN", Risk.LOW, "2026-03-31T10:00:00Z"))
                .containsExactly("2026-03-27T10:00:00Z", "2026-03-31T10:00:00Z");
    }

    @Test
    void a_holiday_is_no_working_day() {
        // Bajram, Friday 20 March
        assertThat(moments("CASE_PLAN", Risk.MEDIUM, "2026-03-20T10:00:00Z"))
                .containsExactly("2026-03-17T10:00:00Z", "2026-03-23T10:00:00Z");
    }

    @Test
    void a_child_at_high_risk_never_waits_for_a_working_day() {
        assertThat(moments("CASE_PLAN", Risk.HIGH, "2026-03-08T10:00:00Z"))
                .containsExactly("2026-03-06T10:00:00Z", "2026-03-08T10:00:00Z");
    }

    @Test
    void moved_over_the_night_in_which_the_clocks_change_it_is_said_at_the_same_time_of_day() {
        // Sunday 29 March, 12:00 in Kosovo by the new time; Monday 12:00
        assertThat(moments("CASE_PLAN", Risk.LOW, "2026-03-29T10:00:00Z").getLast())
                .isEqualTo("2026-03-30T10:00:00Z");
        // Saturday 28 March, 12:00 by the old time; Monday 12:00 by the new one is an hour earlier for the world
        assertThat(moments("CASE_PLAN", Risk.LOW, "2026-03-28T11:00:00Z").getLast())
                .isEqualTo("2026-03-30T10:00:00Z");
        // and back: Saturday 24 October, 12:00; Monday 12:00
        assertThat(moments("CASE_PLAN", Risk.LOW, "2026-10-24T10:00:00Z").getLast())
                .isEqualTo("2026-10-26T11:00:00Z");
    }

    @Test
    void a_leap_day_is_a_day_like_any_other() {
        // Tuesday 29 February 2028, three days after a Saturday that is Bajram; said on Friday
        assertThat(moments("CASE_PLAN", Risk.LOW, "2028-02-29T22:59:59.999Z"))
                .containsExactly("2028-02-25T22:59:59.999Z", "2028-02-29T22:59:59.999Z");
        assertThat(moments("CASE_PLAN", Risk.HIGH, "2028-03-02T10:00:00Z").getFirst())
                .isEqualTo("2028-02-29T10:00:00Z");
    }

    @Test
    void what_was_due_when_it_became_known_is_not_near_any_more_and_leaves_a_moment_to_enter_what_came_of_it() {
        var matter = matter("FIRST_RESPONSE", Risk.HIGH, "2026-03-05T10:00:00Z");
        var known = Instant.parse("2026-05-04T08:00:00Z");
        assertThat(RULES.plan(matter, known, TimesOfTests.DELIVERED.holidays()).reminders())
                .extracting(Reminder::step, Reminder::at)
                .containsExactly(
                        tuple(MISSED, known.plusSeconds(900)),
                        tuple(ESCALATED, known.plusSeconds(900)),
                        tuple(ESCALATED, known.plusSeconds(900)));
    }

    @Test
    void a_later_step_never_comes_before_an_earlier_one() {
        // due late on a Saturday: the end of that day moves to Monday night, six hours later to Monday morning
        var far = new ClockRules(List.of(version(
                List.of(new ClockRules.Escalation(6, SUPERVISOR), new ClockRules.Escalation(12, COORDINATOR)))));
        var plan =
                far.plan(matter("X", Risk.LOW, "2026-03-07T22:59:59Z"), LONG_BEFORE, TimesOfTests.DELIVERED.holidays());
        assertThat(plan.reminders()).extracting(Reminder::at).isSorted();
    }

    @Test
    void a_silent_referral_and_an_unconfirmed_recall_go_up_to_the_coordinator_alone() {
        for (var kind : List.of("REFERRAL_SILENT", "RECALL_CONFIRMATION"))
            assertThat(plan(kind, null, "2026-03-05T10:00:00Z"))
                    .extracting(Reminder::step, Reminder::to)
                    .containsExactly(tuple(MISSED, List.of()), tuple(ESCALATED, List.of(COORDINATOR)));
    }

    @Test
    void a_kind_nobody_has_named_follows_what_holds_for_the_others() {
        assertThat(plan("SCHOOL_ENROLMENT", null, "2026-03-05T10:00:00Z"))
                .extracting(Reminder::step)
                .containsExactly(APPROACHING, MISSED);
    }

    @Test
    void no_version_presents_itself_as_law() {
        assertThat(RULES.versions()).allMatch(version -> version.legalRef().isEmpty());
    }

    @Test
    void rules_that_leave_something_out_or_climb_downwards_are_refused() {
        assertThatThrownBy(() -> new ClockRules(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> version(
                        List.of(new ClockRules.Escalation(6, SUPERVISOR), new ClockRules.Escalation(6, COORDINATOR))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Version x");
        assertThatThrownBy(() -> new ClockRules.Version(
                        "x",
                        Instant.EPOCH,
                        "",
                        15,
                        Map.of(),
                        new ClockRules.Kind(Map.of(), List.of(), Map.of()),
                        Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ClockRules.Version version(List<ClockRules.Escalation> steps) {
        return new ClockRules.Version(
                "x",
                Instant.EPOCH,
                "",
                15,
                Map.of(
                        APPROACHING,
                        ClockRules.FreeDays.BEFORE,
                        MISSED,
                        ClockRules.FreeDays.AFTER,
                        ESCALATED,
                        ClockRules.FreeDays.AFTER),
                new ClockRules.Kind(
                        Map.of(Risk.HIGH, 0, Risk.MEDIUM, 0, Risk.LOW, 0),
                        List.of(RESPONSIBLE),
                        Map.of(Risk.HIGH, steps, Risk.MEDIUM, steps, Risk.LOW, steps)),
                Map.of());
    }

    private static List<String> moments(String kind, Risk risk, String due) {
        return plan(kind, risk, due).stream()
                .map(reminder -> reminder.at().toString())
                .toList();
    }

    private static List<Reminder> plan(String kind, Risk risk, String due) {
        return RULES.plan(matter(kind, risk, due), LONG_BEFORE, TimesOfTests.DELIVERED.holidays())
                .reminders();
    }

    private static Matter matter(String kind, Risk risk, String due) {
        return new Matter(kind, SubjectType.CASE, "c1", null, "c1", risk, LONG_BEFORE, Instant.parse(due), "2026-1");
    }
}
