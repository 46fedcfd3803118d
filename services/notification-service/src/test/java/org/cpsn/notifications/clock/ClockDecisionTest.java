package org.cpsn.notifications.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cpsn.deadlines.Fact;
import org.cpsn.deadlines.Risk;
import org.cpsn.notifications.clock.ClockCommand.Outcome;
import org.cpsn.notifications.notice.SubjectType;
import org.junit.jupiter.api.Test;

/** What becomes of the clocks of a case, a family or a feed. */
class ClockDecisionTest {
    /** A Monday without holidays around it; recorded when it happened. */
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

    private static final String CASE = ClockCommand.clocksOf("c1");
    private static final Whose ARTA = new Whose("19", "cw-19-01", null);
    private static final Whose BESNIK = new Whose("20", "cw-20-01", null);

    private Clocks state = Clocks.NONE;
    private final List<ClockEvent> happened = new ArrayList<>();

    @Test
    void a_report_sets_the_clocks_that_case_service_shows() {
        registered(true);
        assertThat(set())
                .extracting(
                        e -> e.matter().kind(),
                        e -> e.matter().due(),
                        e -> e.matter().ruleVersion())
                .containsExactly(
                        tuple("FIRST_RESPONSE", after(24), "2026-1"),
                        tuple("COMPREHENSIVE_ASSESSMENT", after(168), "2026-1"),
                        tuple("VISIT", after(168), "2026-1"));
        assertThat(set())
                .allMatch(e -> e.whose().equals(ARTA)
                        && e.withCase()
                        && e.clockVersion().equals("2026-1"));
    }

    @Test
    void a_clock_says_that_its_moment_is_near_to_who_is_responsible_and_that_it_has_passed_to_the_supervisors_too() {
        registered(false);
        speak(1, 47);
        assertThat(told()).isEmpty();
        speak(1, 48);
        assertThat(told()).extracting(ClockEvent.Told::told).containsExactly(List.of("person:cw-19-01"));
        speak(1, 48);
        speak(1, 71);
        assertThat(told()).hasSize(1);
        speak(1, 72);
        assertThat(told().getLast()).isInstanceOf(ClockEvent.Missed.class);
        assertThat(told().getLast().told()).containsExactly("person:cw-19-01", "role:SUPERVISOR@19");
        assertThat(told().getLast().next()).isNull();
        speak(1, 1000);
        assertThat(told()).hasSize(2);
    }

    @Test
    void who_stood_still_says_only_the_newest_to_all_who_would_have_heard() {
        registered(true);
        speak(1, 24 + 13);
        assertThat(told()).singleElement().satisfies(only -> {
            assertThat(only).isInstanceOf(ClockEvent.Escalated.class);
            assertThat(only.told()).containsExactly("person:cw-19-01", "role:SUPERVISOR@19", "role:COORDINATOR");
            assertThat(only.over()).isEqualTo(4);
        });
    }

    @Test
    void what_is_met_says_nothing_more() {
        registered(false);
        hear(10, new Fact.FollowedUp(false, false, after(10)));
        assertThat(last(ClockEvent.Met.class).number()).isEqualTo(1);
        assertThat(last(ClockEvent.Met.class).late()).isFalse();
        speak(1, 100);
        assertThat(told()).isEmpty();
    }

    @Test
    void what_is_met_too_late_is_met_all_the_same() {
        registered(false);
        hear(80, new Fact.FollowedUp(false, false, after(80)));
        assertThat(last(ClockEvent.Met.class).late()).isTrue();
    }

    @Test
    void another_risk_sets_other_clocks_that_count_from_the_same_moment() {
        registered(false);
        hear(2, new Fact.Graded(Risk.HIGH, after(2)));
        assertThat(happened.stream().filter(ClockEvent.Superseded.class::isInstance))
                .hasSize(3);
        assertThat(state.running().values())
                .extracting(
                        clock -> clock.matter().kind(), clock -> clock.matter().due())
                .containsExactly(
                        tuple("FIRST_RESPONSE", after(24)),
                        tuple("COMPREHENSIVE_ASSESSMENT", after(168)),
                        tuple("VISIT", after(168)));
        speak(1, 1000);
        assertThat(told()).isEmpty();
    }

    @Test
    void what_changes_nothing_is_not_stored() {
        registered(false);
        hear(5, new Fact.FollowedUp(false, false, after(5)));
        var before = happened.size();
        hear(6, new Fact.FollowedUp(false, false, after(6)));
        hear(7, new Fact.Reviewed(after(7)));
        assertThat(happened).hasSize(before);
    }

    @Test
    void the_running_clocks_go_with_the_case() {
        registered(false);
        decide(new ClockCommand.HearOfCase(CASE, "c1", List.of(), BESNIK, after(3), after(3)));
        decide(new ClockCommand.HearOfCase(CASE, "c1", List.of(), BESNIK, after(4), after(4)));
        assertThat(happened.stream().filter(ClockEvent.CaseChangedHands.class::isInstance))
                .hasSize(2);
        speak(1, 72);
        assertThat(told().getLast().told()).containsExactly("person:cw-20-01", "role:SUPERVISOR@20");
    }

    @Test
    void closing_a_case_ends_what_is_planned_and_reopening_it_brings_it_back() {
        registered(false);
        decide(followUp("FOLLOW_UP", "f1", 200));
        decide(followUp("FOLLOW_UP_AFTER_CLOSURE", "f2", 3000));
        hear(10, new Fact.Closed("DUPLICATE", after(10)));
        assertThat(running()).containsExactly("FOLLOW_UP_AFTER_CLOSURE");
        hear(20, new Fact.Reopened(after(20)));
        assertThat(running()).containsExactly("FOLLOW_UP_AFTER_CLOSURE", "FOLLOW_UP", "VISIT");
    }

    @Test
    void what_is_done_while_the_case_is_closed_does_not_come_back_with_it() {
        registered(false);
        decide(followUp("ROUNDTABLE_TASK", "t1", 200));
        hear(10, new Fact.Closed("DUPLICATE", after(10)));
        decide(new ClockCommand.Conclude(CASE, "t1", Outcome.MET, after(15)));
        hear(20, new Fact.Reopened(after(20)));
        assertThat(running()).containsExactly("VISIT");
    }

    @Test
    void a_follow_up_nobody_records_goes_up_to_the_supervisor_and_then_the_coordinator() {
        registered(true);
        decide(followUp("FOLLOW_UP", "f1", 48));
        var number = state.last();
        for (int hours : List.of(48, 72, 120)) speak(number, hours);
        assertThat(told())
                .extracting(Object::getClass, ClockEvent.Told::told)
                .containsExactly(
                        tuple(ClockEvent.Missed.class, List.of("person:cw-19-01", "role:SUPERVISOR@19")),
                        tuple(ClockEvent.Escalated.class, List.of("role:SUPERVISOR@19")),
                        tuple(ClockEvent.Escalated.class, List.of("role:COORDINATOR")));
    }

    @Test
    void a_day_told_again_changes_nothing_and_another_day_takes_its_place() {
        decide(enrolment(500, "ro-19-01"));
        decide(enrolment(500, "ro-19-01"));
        assertThat(happened).hasSize(1);
        decide(enrolment(700, "ro-19-01"));
        assertThat(happened.stream().map(Object::getClass))
                .containsExactly(ClockEvent.Set.class, ClockEvent.Superseded.class, ClockEvent.Set.class);
    }

    @Test
    void what_another_service_waits_for_can_change_hands_and_ends_when_it_says_so() {
        decide(enrolment(500, "ro-19-01"));
        decide(enrolment(500, "ro-19-02"));
        speak(1, 500);
        assertThat(told().getLast().told()).containsExactly("person:ro-19-02", "role:SUPERVISOR@19");
        decide(new ClockCommand.Conclude(ClockCommand.clocksOf("f1"), "enrolment-1", Outcome.MET, after(510)));
        decide(new ClockCommand.Conclude(ClockCommand.clocksOf("f1"), "enrolment-1", Outcome.MET, after(511)));
        assertThat(happened.stream().filter(ClockEvent.Ended.class::isInstance)).hasSize(1);
    }

    @Test
    void where_nobody_is_named_everybody_with_the_role_in_the_municipality_is_told() {
        decide(expect(new Whose("19", null, "COMMISSION")));
        speak(1, 500);
        assertThat(told().getLast().told()).containsExactly("role:COMMISSION@19", "role:SUPERVISOR@19");
        state = Clocks.NONE;
        decide(expect(new Whose(null, null, "COMMISSION")));
        speak(1, 500);
        assertThat(told().getLast().told()).containsExactly("role:COMMISSION");
        state = Clocks.NONE;
        decide(expect(new Whose("19", null, "SOMETHING_NEW")));
        speak(1, 500);
        assertThat(told().getLast().told()).containsExactly("role:SUPERVISOR@19");
    }

    @Test
    void a_referral_heard_of_before_its_case_is_whose_the_referral_says() {
        var matter = new Matter("REFERRAL_SILENT", SubjectType.REFERRAL, "r1", "r1", "c1", null, MONDAY, MONDAY, null);
        decide(new ClockCommand.Expect(CASE, matter, null, ARTA, MONDAY, MONDAY));
        assertThat(last(ClockEvent.Set.class).whose()).isEqualTo(ARTA);
        speak(1, 47);
        speak(1, 49);
        assertThat(told()).extracting(ClockEvent.Told::told).containsExactly(List.of(), List.of("role:COORDINATOR"));
    }

    @Test
    void a_clock_there_is_not_says_nothing() {
        speak(7, 1);
        decide(new ClockCommand.Conclude(CASE, "nothing", Outcome.DROPPED, MONDAY));
        assertThat(happened).isEmpty();
    }

    private void registered(boolean urgent) {
        decide(new ClockCommand.HearOfCase(
                CASE,
                "c1",
                List.of(new Fact.Reported(urgent, MONDAY), new Fact.Registered(MONDAY)),
                ARTA,
                MONDAY,
                MONDAY));
    }

    private void hear(int hours, Fact fact) {
        decide(new ClockCommand.HearOfCase(CASE, "c1", List.of(fact), null, after(hours), after(hours)));
    }

    private static ClockCommand followUp(String kind, String id, int hours) {
        var matter = new Matter(kind, SubjectType.CASE, "c1", id, "c1", null, MONDAY, after(hours), null);
        return new ClockCommand.Expect(CASE, matter, null, null, MONDAY, MONDAY);
    }

    private static ClockCommand enrolment(int hours, String officer) {
        return expect(hours, new Whose("19", officer, null));
    }

    private static ClockCommand expect(Whose whose) {
        return expect(500, whose);
    }

    private static ClockCommand expect(int hours, Whose whose) {
        var matter = new Matter(
                "SCHOOL_ENROLMENT", SubjectType.FAMILY, "f1", "enrolment-1", null, null, MONDAY, after(hours), "1");
        return new ClockCommand.Expect(ClockCommand.clocksOf("f1"), matter, whose, null, MONDAY, MONDAY);
    }

    private void speak(int number, int hours) {
        decide(new ClockCommand.Speak(CASE, number, after(hours)));
    }

    private void decide(ClockCommand command) {
        for (var event : ClockDecision.decide(state, command, TimesOfTests.DELIVERED)) {
            happened.add(event);
            state = state.after(event);
        }
    }

    private List<String> running() {
        return state.running().values().stream()
                .map(clock -> clock.matter().kind())
                .toList();
    }

    private List<ClockEvent.Set> set() {
        return all(ClockEvent.Set.class).toList();
    }

    private List<ClockEvent.Told> told() {
        return all(ClockEvent.Told.class).toList();
    }

    private <E extends ClockEvent> E last(Class<E> type) {
        return all(type).toList().getLast();
    }

    private <E extends ClockEvent> Stream<E> all(Class<E> type) {
        return happened.stream().filter(type::isInstance).map(type::cast);
    }

    private static Instant after(int hours) {
        return MONDAY.plus(Duration.ofHours(hours));
    }
}
