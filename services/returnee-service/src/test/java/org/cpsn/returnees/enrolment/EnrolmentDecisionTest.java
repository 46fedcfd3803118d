package org.cpsn.returnees.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpsn.platform.test.Staff.ARTA;
import static org.cpsn.platform.test.Staff.BESNIK;
import static org.cpsn.returnees.enrolment.EnrolmentRule.ENROLLED_AFTER_THE_ARRIVAL;
import static org.cpsn.returnees.enrolment.EnrolmentRule.ENROLMENT_IS_AWAITED;
import static org.cpsn.returnees.enrolment.EnrolmentRule.SCHOOL_AGE_IS_STATED;
import static org.cpsn.returnees.enrolment.EnrolmentRule.SCHOOL_OF_ITS_CHILDREN;
import static org.cpsn.returnees.family.FamilyRule.OWN_FAMILY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cpsn.platform.domain.LocalDay;
import org.cpsn.platform.test.Scenario;
import org.cpsn.platform.test.Staff;
import org.cpsn.returnees.family.FamilyEvent;
import org.cpsn.returnees.family.FoundHow;
import org.cpsn.returnees.family.GoneReason;
import org.cpsn.returnees.family.LeftReason;
import org.cpsn.returnees.family.Relation;
import org.cpsn.returnees.family.ReturnDetails;
import org.cpsn.returnees.family.ReturnType;
import org.cpsn.returnees.family.Standing;
import org.cpsn.returnees.family.Track;
import org.cpsn.returnees.family.Whereabouts;
import org.cpsn.returnees.rules.ReintegrationRules;
import org.junit.jupiter.api.Test;

class EnrolmentDecisionTest {
    private static final LocalDate ARRIVED = LocalDate.of(2026, 3, 2);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 18);
    private static final Instant AT = Instant.parse("2026-03-20T09:00:00Z");
    private static final Instant DUE = LocalDay.endOf(ARRIVED.plusDays(30));
    private static final ReintegrationRules.Version RULES = new ReintegrationRules.Version(
            "r1",
            Instant.EPOCH,
            "",
            15,
            30,
            List.of(3),
            1,
            Map.of(Track.REPATRIATED_PERSONS, Map.of(), Track.DISPLACED_PERSONS_RETURN, Map.of()));

    @Test
    void a_child_of_school_age_is_waited_for_in_school_and_one_who_is_not_is_not() {
        school().when(ages(Map.of("girl", true, "boy", false)))
                .then(stated("boy", false), stated("girl", true), due("girl", 1, DUE))
                .when(ages(Map.of("girl", true, "boy", false)))
                .thenNothing()
                .when(ages(Map.of("girl", false)))
                .then(ended("girl", 1, Ended.DROPPED), stated("girl", false))
                .when(ages(Map.of("girl", true)))
                .then(stated("girl", true), due("girl", 2, DUE));
    }

    @Test
    void what_nobody_has_said_is_asked_and_not_guessed() {
        school().when(confirm("girl", DAY)).thenRejected(SCHOOL_AGE_IS_STATED);
        school().given(stated("girl", false)).when(confirm("girl", DAY)).thenRejected(ENROLMENT_IS_AWAITED);
    }

    @Test
    void an_enrolment_ends_the_waiting_and_can_be_corrected() {
        school().given(stated("girl", true), due("girl", 1, DUE))
                .when(confirm("girl", ARRIVED.minusDays(1)))
                .thenRejected(ENROLLED_AFTER_THE_ARRIVAL)
                .when(confirm("girl", DAY))
                .then(confirmed("girl", DAY), ended("girl", 1, Ended.MET))
                .when(confirm("girl", DAY))
                .thenNothing()
                .when(confirm("girl", DAY.plusDays(1)))
                .then(confirmed("girl", DAY.plusDays(1)))
                .when(notPossible("girl"))
                .thenRejected(ENROLMENT_IS_AWAITED);
    }

    @Test
    void where_it_is_not_possible_the_reason_is_kept_and_it_may_come_true_later() {
        school().given(stated("girl", true), due("girl", 1, DUE))
                .when(notPossible("girl"))
                .then(
                        new EnrolmentEvent.EnrolmentNotPossible("f1", "girl", NotEnrolledReason.NO_DOCUMENTS, AT),
                        ended("girl", 1, Ended.DROPPED))
                .when(notPossible("girl"))
                .thenNothing()
                .when(confirm("girl", DAY))
                .then(confirmed("girl", DAY));
    }

    @Test
    void nobody_waits_for_a_child_who_has_left_or_is_gone_and_who_is_back_is_waited_for_again() {
        var waiting = Enrolments.NONE
                .after(stated("girl", true))
                .after(due("girl", 1, DUE))
                .after(stated("boy", false));
        var left = new FamilyEvent.MemberLeft("f1", "girl", Relation.CHILD, LeftReason.MOVED_OUT, AT);
        assertThat(EnrolmentDecision.because(waiting, standing(), left))
                .containsExactly(ended("girl", 1, Ended.DROPPED));
        var lost = new FamilyEvent.ContactLost("f1", DAY, GoneReason.NO_ANSWER, AT);
        assertThat(EnrolmentDecision.because(waiting, standing(), lost))
                .containsExactly(ended("girl", 1, Ended.DROPPED));
        var gone = waiting.after(ended("girl", 1, Ended.DROPPED));
        assertThat(EnrolmentDecision.because(gone, standing(), lost)).isEmpty();
        var found = new FamilyEvent.FoundAgain("f1", DAY, FoundHow.SCHOOL, AT);
        assertThat(EnrolmentDecision.because(gone, standing(), found)).containsExactly(due("girl", 2, DUE));
        var back = new FamilyEvent.ReturnedAgain("f1", ReturnType.VOLUNTARY, "DE", DAY, ReturnDetails.NONE, AT);
        assertThat(EnrolmentDecision.because(gone.after(confirmed("girl", ARRIVED)), standing(), back))
                .as("who went to school here before goes again, by the days of the same rules")
                .containsExactly(due("girl", 2, LocalDay.endOf(DAY.plusDays(30))));
        assertThat(EnrolmentDecision.because(Enrolments.NONE, standing(), back)).isEmpty();
    }

    @Test
    void whoever_becomes_responsible_waits_for_the_same_day() {
        var waiting = Enrolments.NONE
                .after(stated("girl", true))
                .after(due("girl", 1, DUE))
                .after(stated("boy", false));
        var moved = new FamilyEvent.ResponsibilityMoved("f1", "19", "cw-19-01", "20", "ro-20-01", AT);
        assertThat(EnrolmentDecision.because(waiting, standing(), moved))
                .containsExactly(ended("girl", 1, Ended.DROPPED), due("girl", 2, DUE));
    }

    @Test
    void school_is_a_matter_of_its_children_and_of_who_works_with_the_family() {
        school().when(ages(Map.of("mother", true))).thenRejected(SCHOOL_OF_ITS_CHILDREN);
        school().when(ages(BESNIK, Map.of("girl", true))).thenRejected(OWN_FAMILY);
    }

    private static Scenario<Enrolments, EnrolmentCommand, EnrolmentEvent> school() {
        return Scenario.of(
                Enrolments.NONE,
                Enrolments::after,
                (state, command) -> EnrolmentDecision.decide(state, standing(), command));
    }

    private static Standing standing() {
        return new Standing(
                ReturnType.VOLUNTARY,
                ARRIVED,
                ReturnDetails.NONE,
                ARRIVED,
                "19",
                "cw-19-01",
                Map.of("girl", Relation.CHILD, "boy", Relation.CHILD, "mother", Relation.CAREGIVER),
                Whereabouts.HERE,
                null);
    }

    private static EnrolmentCommand ages(Map<String, Boolean> ages) {
        return ages(ARTA, ages);
    }

    private static EnrolmentCommand ages(Staff by, Map<String, Boolean> ages) {
        return new EnrolmentCommand.StateAges("f1", ages, RULES, by.caseworker(), AT);
    }

    private static EnrolmentCommand confirm(String child, LocalDate on) {
        return new EnrolmentCommand.Confirm("f1", child, on, Grade.GRADE_4, ARTA.caseworker(), AT);
    }

    private static EnrolmentCommand notPossible(String child) {
        return new EnrolmentCommand.NotPossible("f1", child, NotEnrolledReason.NO_DOCUMENTS, ARTA.caseworker(), AT);
    }

    private static EnrolmentEvent stated(String child, boolean ofSchoolAge) {
        return new EnrolmentEvent.SchoolAgeStated("f1", child, ofSchoolAge, AT);
    }

    private static EnrolmentEvent due(String child, int round, Instant due) {
        return new EnrolmentEvent.EnrolmentDue("f1", child, round, "19", "cw-19-01", due, 30, "r1", AT);
    }

    private static EnrolmentEvent confirmed(String child, LocalDate on) {
        return new EnrolmentEvent.EnrolmentConfirmed("f1", child, on, Grade.GRADE_4, AT);
    }

    private static EnrolmentEvent ended(String child, int round, Ended outcome) {
        return new EnrolmentEvent.EnrolmentEnded("f1", child, round, outcome, AT);
    }
}
