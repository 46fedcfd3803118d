package org.cpsn.notifications.reactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cpsn.deadlines.Fact;
import org.cpsn.deadlines.Risk;
import org.cpsn.events.AboutCase;
import org.cpsn.events.AboutDeadline;
import org.cpsn.events.AboutReferral;
import org.cpsn.notifications.clock.ClockCommand;
import org.cpsn.notifications.clock.ClockCommand.Outcome;
import org.cpsn.notifications.clock.ClockEvent;
import org.cpsn.notifications.clock.Matter;
import org.cpsn.notifications.clock.Whose;
import org.cpsn.notifications.notice.NoticeCommand;
import org.cpsn.notifications.notice.NoticeKind;
import org.cpsn.notifications.notice.SubjectType;
import org.junit.jupiter.api.Test;

/** What clocks hear of what is published, and what people hear of what clocks say. */
class ClockReactionsTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant LATER = Instant.parse("2026-05-04T09:00:00Z");
    private static final Whose ARTA = new Whose("19", "cw-19-01", null);

    @Test
    void a_registered_case_was_reported_and_registered() {
        assertThat(of(new AboutCase.CaseRegistered("c1", "child", "19", "cw-19-01", Set.of("NEGLECT"), true, MONDAY)))
                .containsExactly(heard(ARTA, new Fact.Reported(true, MONDAY), new Fact.Registered(MONDAY)));
    }

    @Test
    void every_fact_is_said_as_case_service_says_it_to_itself() {
        assertFact(
                new AboutCase.AssessmentCompleted("c1", "a", "COMPREHENSIVE", MONDAY), new Fact.Assessed(true, MONDAY));
        assertFact(new AboutCase.AssessmentCompleted("c1", "a", "INITIAL", MONDAY), new Fact.Assessed(false, MONDAY));
        assertFact(new AboutCase.PlanApproved("c1", "p", MONDAY), new Fact.PlanApproved(MONDAY));
        assertFact(new AboutCase.CaseReviewed("c1", "rt", MONDAY), new Fact.Reviewed(MONDAY));
        assertFact(
                new AboutCase.MeasureOrdered("c1", "m1", LocalDate.parse("2026-04-30"), MONDAY),
                new Fact.MeasureOrdered("m1", Instant.parse("2026-04-30T21:59:59.999Z"), MONDAY));
        assertFact(new AboutCase.MeasureEnded("c1", "m1", true, MONDAY), new Fact.MeasureEnded("m1", true, MONDAY));
        assertFact(new AboutCase.CaseClosed("c1", "ch", "19", "ADOPTED", MONDAY), new Fact.Closed("ADOPTED", MONDAY));
    }

    @Test
    void who_has_the_case_from_now_on_is_heard_of() {
        var besnik = new Whose("20", "cw-20-01", null);
        assertThat(of(new AboutCase.CaseAssigned("c1", "ch", "20", "cw-20-01", MONDAY)))
                .containsExactly(heard(besnik));
        assertThat(of(new AboutCase.CaseHandedOver("c1", "ch", "20", "x", "cw-20-01", "y", MONDAY)))
                .containsExactly(heard(besnik));
        assertThat(of(new AboutCase.CaseTransferred("c1", "ch", "19", "20", "x", "cw-20-01", "y", MONDAY)))
                .containsExactly(heard(besnik));
        assertThat(of(new AboutCase.CaseReopened("c1", "ch", "20", "cw-20-01", MONDAY)))
                .containsExactly(heard(besnik, new Fact.Reopened(MONDAY)));
        assertThat(of(new AboutCase.RiskLevelAssigned("c1", "ch", "20", "cw-20-01", "LOW", MONDAY)))
                .containsExactly(heard(besnik, new Fact.Graded(Risk.LOW, MONDAY)));
    }

    @Test
    void a_planned_follow_up_is_due_at_the_end_of_its_day() {
        assertThat(of(new AboutCase.FollowUpPlanned("c1", "f1", "HOME_VISIT", LocalDate.parse("2028-02-29"), MONDAY)))
                .containsExactly(new ClockCommand.Expect(
                        "clocks-c1",
                        new Matter(
                                "FOLLOW_UP",
                                SubjectType.CASE,
                                "c1",
                                "f1",
                                "c1",
                                null,
                                MONDAY,
                                Instant.parse("2028-02-29T22:59:59.999Z"),
                                null),
                        null,
                        null,
                        LATER,
                        MONDAY));
    }

    @Test
    void a_follow_up_done_ends_its_clock_and_says_whether_the_child_was_seen() {
        assertThat(of(new AboutCase.FollowUpEnded("c1", "f1", "POST_CLOSURE", "DONE", true, MONDAY)))
                .containsExactly(
                        new ClockCommand.Conclude("clocks-c1", "f1", Outcome.MET, MONDAY),
                        heard(null, new Fact.FollowedUp(true, true, MONDAY)));
    }

    @Test
    void a_task_a_roundtable_says_is_done_says_nothing_of_the_child() {
        assertThat(of(new AboutCase.FollowUpEnded("c1", "f1", "ROUNDTABLE_TASK", "TASK_DONE", null, MONDAY)))
                .containsExactly(new ClockCommand.Conclude("clocks-c1", "f1", Outcome.MET, MONDAY));
        for (var outcome : List.of("MISSED", "WITHDRAWN", "CLEARED"))
            assertThat(of(new AboutCase.FollowUpEnded("c1", "f1", "HOME_VISIT", outcome, null, MONDAY)))
                    .containsExactly(new ClockCommand.Conclude("clocks-c1", "f1", Outcome.DROPPED, MONDAY));
    }

    @Test
    void what_another_service_waits_for_is_its_own() {
        var told = new AboutDeadline.DeadlineSet(
                "enrolment-1", "SCHOOL_ENROLMENT", "FAMILY", "f1", "19", null, "RETURN_OFFICER", LATER, "1", MONDAY);
        assertThat(new WhenDeadlineIsTold().on(told, "e1", MONDAY))
                .containsExactly(new ClockCommand.Expect(
                        "clocks-f1",
                        new Matter(
                                "SCHOOL_ENROLMENT",
                                SubjectType.FAMILY,
                                "f1",
                                "enrolment-1",
                                null,
                                null,
                                MONDAY,
                                LATER,
                                "1"),
                        new Whose("19", null, "RETURN_OFFICER"),
                        null,
                        MONDAY,
                        MONDAY));
        assertThat(new WhenDeadlineIsTold()
                        .on(new AboutDeadline.DeadlineEnded("enrolment-1", "f1", "SUPERSEDED", MONDAY), "e2"))
                .containsExactly(new ClockCommand.Conclude("clocks-f1", "enrolment-1", Outcome.SUPERSEDED, MONDAY));
    }

    @Test
    void a_silent_referral_is_among_the_clocks_of_its_case_until_somebody_acts() {
        var silent = new AboutReferral.ReferralEscalated(
                "r1", "c1", "ch", "pr", "HEALTH", "cw-19-01", "19", "RECEIVED", MONDAY, LATER);
        assertThat(new WhenReferralIsSilent().on(silent, "e1").getFirst())
                .isInstanceOfSatisfying(ClockCommand.Expect.class, expect -> {
                    assertThat(expect.clocks()).isEqualTo("clocks-c1");
                    assertThat(expect.matter().due()).isEqualTo(MONDAY);
                    assertThat(expect.caseIsOf()).isEqualTo(ARTA);
                });
        assertThat(new WhenReferralIsSilent()
                        .on(
                                new AboutReferral.ReferralAccepted(
                                        "r1", "c1", "ch", "pr", "HEALTH", "cw-19-01", "19", LATER),
                                "e2"))
                .containsExactly(new ClockCommand.Conclude("clocks-c1", "r1", Outcome.MET, LATER));
    }

    @Test
    void what_a_clock_says_is_one_notice_for_each_of_those_it_says_it_to() {
        var matter = new Matter("VISIT", SubjectType.CASE, "c1", null, "c1", Risk.HIGH, MONDAY, LATER, "2026-1");
        var missed = new ClockEvent.Missed(
                "clocks-c1", 3, matter, "19", List.of("person:cw-19-01", "role:SUPERVISOR@19"), 2, null, LATER);
        var notices = new WhenClockSpeaks().on(missed);
        assertThat(notices).hasSize(2).isEqualTo(new WhenClockSpeaks().on(missed));
        assertThat(notices.getFirst()).isInstanceOfSatisfying(NoticeCommand.Raise.class, raise -> {
            assertThat(raise.kind()).isEqualTo(NoticeKind.DEADLINE_MISSED);
            assertThat(raise.addressee()).isEqualTo("person:cw-19-01");
            assertThat(raise.facts())
                    .containsEntry("deadline", "VISIT")
                    .containsEntry("level", "HIGH")
                    .containsEntry("deadlineDue", LATER.toString());
        });
        assertThat(notices).extracting(NoticeCommand::noticeId).doesNotHaveDuplicates();
    }

    private static void assertFact(AboutCase event, Fact fact) {
        assertThat(of(event)).containsExactly(heard(null, fact));
    }

    private static List<ClockCommand> of(AboutCase event) {
        return new WhenCaseMoves().on(event, "e1", LATER);
    }

    private static ClockCommand heard(Whose whose, Fact... facts) {
        return new ClockCommand.HearOfCase("clocks-c1", "c1", List.of(facts), whose, LATER, MONDAY);
    }
}
