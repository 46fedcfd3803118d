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
import java.util.Set;
import org.cpsn.platform.domain.LocalDay;
import org.cpsn.platform.test.Scenario;
import org.cpsn.platform.test.Staff;
import org.cpsn.returnees.family.FamilyEvent;
import org.cpsn.returnees.family.FoundHow;
import org.cpsn.returnees.family.GoneReason;
import org.cpsn.returnees.family.LeftReason;
import org.cpsn.returnees.family.Member;
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
    private static final Instant LATER = Instant.parse("2026-04-01T00:00:00Z");
    private static final ReintegrationRules.Version RULES = rules("r1", Instant.EPOCH, 30);
    private static final ReintegrationRules ALL = new ReintegrationRules(List.of(RULES, rules("r2", LATER, 20)));

    private static ReintegrationRules.Version rules(String version, Instant from, int enrolmentDays) {
        return new ReintegrationRules.Version(
                version,
                from,
                "",
                15,
                enrolmentDays,
                List.of(3),
                1,
                Map.of(Track.REPATRIATED_PERSONS, Map.of(), Track.DISPLACED_PERSONS_RETURN, Map.of()));
    }

    @Test
    void every_child_is_waited_for_in_school_from_its_registration_on() {
        assertThat(because(Enrolments.NONE, registered()))
                .as("of the mother nobody expects it")
                .containsExactly(due("boy", 1, DUE), due("girl", 1, DUE));
    }

    @Test
    void whoever_joins_later_has_as_many_days_by_the_rules_in_force_then() {
        var at = Instant.parse("2026-04-20T22:30:00Z");
        assertThat(because(Enrolments.NONE, joined("baby", Relation.CHILD, at)))
                .as("it is the 21st here")
                .containsExactly(new EnrolmentEvent.EnrolmentDue(
                        "f1", "baby", 1, "19", "cw-19-01", LocalDay.endOf(LocalDate.of(2026, 5, 11)), 20, "r2", at));
        assertThat(because(Enrolments.NONE, joined("aunt", Relation.OTHER_ADULT, at)))
                .isEmpty();
    }

    @Test
    void it_ends_when_somebody_says_that_the_child_is_not_of_school_age() {
        school().given(due("boy", 1, DUE), due("girl", 1, DUE))
                .when(ages(Map.of("girl", true, "boy", false)))
                .then(ended("boy", 1, Ended.DROPPED), stated("boy", false), stated("girl", true))
                .when(ages(Map.of("girl", true, "boy", false)))
                .thenNothing()
                .when(ages(Map.of("girl", false)))
                .then(ended("girl", 1, Ended.DROPPED), stated("girl", false))
                .when(confirm("girl", DAY))
                .thenRejected(ENROLMENT_IS_AWAITED)
                .when(ages(Map.of("girl", true)))
                .then(stated("girl", true), due("girl", 2, DUE));
    }

    @Test
    void nobody_has_to_say_the_age_of_a_child_that_is_enrolled() {
        school().given(due("girl", 1, DUE))
                .when(confirm("girl", DAY))
                .then(confirmed("girl", DAY), ended("girl", 1, Ended.MET))
                .when(ages(Map.of("girl", true)))
                .then(stated("girl", true))
                .when(confirm("girl", DAY))
                .thenNothing();
    }

    @Test
    void of_a_family_registered_before_that_was_so_it_is_asked_and_not_guessed() {
        school().when(confirm("girl", DAY)).thenRejected(SCHOOL_AGE_IS_STATED);
        school().when(ages(Map.of("girl", true, "boy", false)))
                .then(stated("boy", false), stated("girl", true), due("girl", 1, DUE))
                .when(ages(Map.of("girl", true, "boy", false)))
                .thenNothing();
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
    void nobody_waits_for_a_child_who_has_left_or_is_gone_and_who_is_found_is_waited_for_until_the_same_day() {
        var waiting = waiting();
        var left = new FamilyEvent.MemberLeft("f1", "girl", Relation.CHILD, LeftReason.MOVED_OUT, AT);
        assertThat(because(waiting, left)).containsExactly(ended("girl", 1, Ended.DROPPED));
        var lost = new FamilyEvent.ContactLost("f1", DAY, GoneReason.NO_ANSWER, AT);
        assertThat(because(waiting, lost)).containsExactly(ended("girl", 1, Ended.DROPPED));
        var gone = waiting.after(ended("girl", 1, Ended.DROPPED));
        assertThat(because(gone, lost)).isEmpty();
        var found = new FamilyEvent.FoundAgain("f1", DAY, FoundHow.SCHOOL, AT);
        assertThat(because(gone, found)).containsExactly(due("girl", 2, DUE));
        assertThat(because(gone, joined("girl", Relation.CHILD, AT)))
                .as("who moves in again has days of its own")
                .containsExactly(due("girl", 2, LocalDay.endOf(LocalDay.of(AT).plusDays(30))));
    }

    @Test
    void at_another_return_every_child_is_waited_for_anew_whatever_was_said_before() {
        var before = waiting().after(confirmed("girl", ARRIVED)).after(ended("girl", 1, Ended.MET));
        var back = new FamilyEvent.ReturnedAgain(
                "f1", ReturnType.VOLUNTARY, "DE", LocalDate.of(2028, 1, 3), ReturnDetails.NONE, LATER);
        var due = LocalDay.endOf(LocalDate.of(2028, 1, 23));
        var again = List.<EnrolmentEvent>of(
                new EnrolmentEvent.EnrolmentDue("f1", "boy", 2, "19", "cw-19-01", due, 20, "r2", LATER),
                new EnrolmentEvent.EnrolmentDue("f1", "girl", 2, "19", "cw-19-01", due, 20, "r2", LATER));
        assertThat(because(before, back)).isEqualTo(again);
        school().given(stated("boy", false), again.getFirst())
                .when(ages(Map.of("boy", false)))
                .then(ended("boy", 2, Ended.DROPPED), stated("boy", false));
    }

    @Test
    void whoever_becomes_responsible_waits_for_the_same_day() {
        var moved = new FamilyEvent.ResponsibilityMoved("f1", "19", "cw-19-01", "20", "ro-20-01", AT);
        assertThat(because(waiting(), moved)).containsExactly(ended("girl", 1, Ended.DROPPED), due("girl", 2, DUE));
    }

    @Test
    void school_is_a_matter_of_its_children_and_of_who_works_with_the_family() {
        school().when(ages(Map.of("mother", true))).thenRejected(SCHOOL_OF_ITS_CHILDREN);
        school().when(ages(BESNIK, Map.of("girl", true))).thenRejected(OWN_FAMILY);
    }

    /** The girl is waited for, the boy is too young. */
    private static Enrolments waiting() {
        return Enrolments.NONE
                .after(due("girl", 1, DUE))
                .after(due("boy", 1, DUE))
                .after(ended("boy", 1, Ended.DROPPED))
                .after(stated("boy", false));
    }

    private static List<EnrolmentEvent> because(Enrolments state, FamilyEvent event) {
        return EnrolmentDecision.because(state, standing(), event, ALL);
    }

    private static FamilyEvent registered() {
        return new FamilyEvent.ReturnRegistered(
                "f1",
                ReturnType.VOLUNTARY,
                "DE",
                ARRIVED,
                "19",
                "cw-19-01",
                List.of(
                        new Member("girl", Relation.CHILD, Set.of()),
                        new Member("boy", Relation.CHILD, Set.of()),
                        new Member("mother", Relation.CAREGIVER, Set.of())),
                ReturnDetails.NONE,
                AT);
    }

    private static FamilyEvent joined(String who, Relation relation, Instant at) {
        return new FamilyEvent.MemberJoined("f1", new Member(who, relation, Set.of()), "19", "cw-19-01", at);
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
