package org.cpsn.cases.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.test.Scenario;
import org.junit.jupiter.api.Test;

class CareDecisionTest {
    private static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");
    private static final LocalDate BORN = LocalDate.of(2015, 4, 1);
    private static final LocalDate BIRTH_OF_BROTHER = LocalDate.of(2019, 6, 1);
    private static final LocalDate LAST_MAY = LocalDate.of(2025, 5, 10);
    private static final LocalDate LAST_AUTUMN = LocalDate.of(2025, 10, 1);
    private static final Personal<String> TEXT = new Personal<>("p1", "dGV4dA");

    @Test
    void who_cares_for_a_child_is_recorded_once() {
        child().when(arrange("a1", LAST_MAY, null, "p2"))
                .then(arranged("a1", LAST_MAY, null, "p2"))
                .when(arrange("a1", LAST_MAY, null, "p2"))
                .thenNothing();
    }

    @Test
    void a_new_arrangement_ends_the_one_before_on_the_day_it_begins_and_for_its_reason() {
        child().given(arranged("a1", LAST_MAY, null, "p2"))
                .when(arrange("a2", LAST_AUTUMN, null, "p3"))
                .then(
                        new PersonEvent.CareEnded("p1", "a1", LAST_AUTUMN, CareChangeReason.POVERTY, AT),
                        arranged("a2", LAST_AUTUMN, null, "p3"));
    }

    @Test
    void what_was_before_may_be_written_down_later_when_it_fits_in_between() {
        child().given(arranged("a1", LAST_MAY, null, "p2"))
                .when(arrange("a0", BIRTH_OF_BROTHER, LAST_MAY, "p3"))
                .then(arranged("a0", BIRTH_OF_BROTHER, LAST_MAY, "p3"));
    }

    @Test
    void a_child_has_one_care_arrangement_at_a_time() {
        child().given(arranged("a1", LAST_MAY, null, "p2"))
                .when(arrange("a0", BIRTH_OF_BROTHER, LAST_AUTUMN, "p3"))
                .thenRejected(PersonRule.ARRANGEMENTS_DO_NOT_OVERLAP);
        child().given(arranged("a1", LAST_MAY, null, "p2"))
                .when(arrange("a0", BIRTH_OF_BROTHER, null, "p3"))
                .thenRejected(PersonRule.ARRANGEMENTS_DO_NOT_OVERLAP);
        child().given(arranged("a1", LAST_MAY, null, "p2"))
                .when(arrange("a2", LAST_MAY, null, "p3"))
                .thenRejected(PersonRule.ARRANGEMENTS_DO_NOT_OVERLAP);
        child().given(arranged("a1", BIRTH_OF_BROTHER, LAST_AUTUMN, "p2"))
                .when(arrange("a2", LAST_MAY, null, "p3"))
                .thenRejected(PersonRule.ARRANGEMENTS_DO_NOT_OVERLAP);
    }

    @Test
    void where_the_next_one_is_unknown_an_arrangement_just_ends() {
        child().given(arranged("a1", LAST_MAY, null, "p2"))
                .when(end("a1", LAST_AUTUMN))
                .then(new PersonEvent.CareEnded("p1", "a1", LAST_AUTUMN, CareChangeReason.OTHER, AT))
                .when(end("a1", LAST_AUTUMN))
                .thenNothing()
                .when(end("a1", LAST_AUTUMN.plusDays(1)))
                .thenRejected(PersonRule.ARRANGEMENT_HAS_ENDED);
        child().when(end("a1", LAST_AUTUMN)).thenRejected(PersonRule.ARRANGEMENT_IS_RECORDED);
    }

    @Test
    void nothing_ends_before_it_began() {
        child().given(arranged("a1", LAST_MAY, null, "p2"))
                .when(end("a1", LAST_MAY.minusDays(1)))
                .thenRejected(PersonRule.ENDS_AFTER_IT_BEGAN);
        child().when(arrange("a1", LAST_MAY, LAST_MAY.minusDays(1), "p2")).thenRejected(PersonRule.ENDS_AFTER_IT_BEGAN);
    }

    @Test
    void nobody_was_cared_for_before_they_were_born() {
        child().when(arrange("a1", BORN, null, "p2")).then(arranged("a1", BORN, null, "p2"));
        child().when(arrange("a1", BORN.minusDays(1), null, "p2")).thenRejected(PersonRule.NOT_BEFORE_BIRTH);
        child().when(arrangeOfUnknownBirthday(LocalDate.of(2014, 12, 31))).thenRejected(PersonRule.NOT_BEFORE_BIRTH);
    }

    @Test
    void care_that_is_recorded_has_begun_and_care_that_has_ended_has_ended() {
        var today = LocalDate.of(2026, 3, 2);
        child().when(arrange("a1", today, null, "p2")).then(arranged("a1", today, null, "p2"));
        child().when(arrange("a1", today.plusDays(1), null, "p2")).thenRejected(PersonRule.NOT_IN_THE_FUTURE);
        child().when(arrange("a1", LAST_MAY, today.plusDays(1), "p2")).thenRejected(PersonRule.NOT_IN_THE_FUTURE);
        child().given(arranged("a1", LAST_MAY, null, "p2"))
                .when(end("a1", today.plusDays(1)))
                .thenRejected(PersonRule.NOT_IN_THE_FUTURE);
    }

    @Test
    void nobody_is_their_own_caregiver_or_guardian() {
        child().when(arrange("a1", LAST_MAY, null, "p1")).thenRejected(PersonRule.CAREGIVER_IS_ANOTHER);
        child().when(name("g1", GuardianKind.APPOINTED_GUARDIAN, "p1", null))
                .thenRejected(PersonRule.CAREGIVER_IS_ANOTHER);
    }

    @Test
    void without_care_there_is_no_caregiver() {
        child().when(new PersonCommand.ArrangeCare(
                        "p1",
                        "a1",
                        CareArrangementType.NO_CARE_ARRANGEMENT,
                        LAST_MAY,
                        null,
                        "p2",
                        null,
                        null,
                        BORN,
                        AT))
                .thenRejected(PersonRule.NOBODY_CARES_WITHOUT_CARE);
    }

    @Test
    void what_was_recorded_by_mistake_is_withdrawn_and_leaves_room() {
        child().given(arranged("a1", LAST_MAY, null, "p2"))
                .when(new PersonCommand.WithdrawCare("p1", "a1", TEXT, AT))
                .then(new PersonEvent.CareWithdrawn("p1", "a1", TEXT, AT))
                .when(arrange("a2", LAST_MAY, null, "p3"))
                .then(arranged("a2", LAST_MAY, null, "p3"))
                .when(new PersonCommand.WithdrawCare("p1", "a1", TEXT, AT))
                .thenRejected(PersonRule.ARRANGEMENT_IS_RECORDED);
    }

    @Test
    void two_parents_decide_together_and_none_is_named_twice_for_the_same_time() {
        child().when(name("g1", GuardianKind.PARENT, "p2", null))
                .then(named("g1", GuardianKind.PARENT, "p2", null))
                .when(name("g2", GuardianKind.PARENT, "p3", null))
                .then(named("g2", GuardianKind.PARENT, "p3", null))
                .when(name("g3", GuardianKind.TEMPORARY_GUARDIAN, "p2", null))
                .thenRejected(PersonRule.GUARDIAN_ONCE);
    }

    @Test
    void a_guardian_is_a_person_or_said_in_words_unless_it_is_the_guardianship_authority() {
        child().when(name("g1", GuardianKind.TEMPORARY_GUARDIAN, null, null))
                .thenRejected(PersonRule.GUARDIAN_IS_NAMED);
        child().when(name("g1", GuardianKind.TEMPORARY_GUARDIAN, null, TEXT))
                .then(named("g1", GuardianKind.TEMPORARY_GUARDIAN, null, TEXT));
        child().when(name("g1", GuardianKind.GUARDIANSHIP_BODY, null, null))
                .then(named("g1", GuardianKind.GUARDIANSHIP_BODY, null, null));
    }

    @Test
    void a_guardianship_ends_once_and_a_mistake_is_withdrawn() {
        child().given(named("g1", GuardianKind.PARENT, "p2", null))
                .when(new PersonCommand.EndGuardianship("p1", "g1", LAST_AUTUMN, AT))
                .then(new PersonEvent.GuardianshipEnded("p1", "g1", LAST_AUTUMN, AT))
                .when(new PersonCommand.EndGuardianship("p1", "g1", LAST_AUTUMN, AT))
                .thenNothing()
                .when(new PersonCommand.EndGuardianship("p1", "g1", LAST_MAY, AT))
                .thenRejected(PersonRule.GUARDIANSHIP_HAS_ENDED)
                .when(name("g2", GuardianKind.PARENT, "p2", null))
                .thenRejected(PersonRule.GUARDIAN_ONCE)
                .when(new PersonCommand.WithdrawGuardian("p1", "g1", TEXT, AT))
                .then(new PersonEvent.GuardianWithdrawn("p1", "g1", TEXT, AT))
                .when(new PersonCommand.EndGuardianship("p1", "g1", LAST_AUTUMN, AT))
                .thenRejected(PersonRule.GUARDIANSHIP_IS_RECORDED);
    }

    @Test
    void a_guardianship_keeps_the_same_order_of_time() {
        child().when(new PersonCommand.NameGuardian(
                        "p1", "g1", GuardianKind.PARENT, "p2", null, BORN.minusDays(1), null, null, BORN, AT))
                .thenRejected(PersonRule.NOT_BEFORE_BIRTH);
        child().given(named("g1", GuardianKind.PARENT, "p2", null))
                .when(new PersonCommand.EndGuardianship("p1", "g1", BORN, AT))
                .thenRejected(PersonRule.ENDS_AFTER_IT_BEGAN);
    }

    @Test
    void a_corrected_year_of_birth_counts() {
        child().given(new PersonEvent.Corrected(
                        "p1", new Personal<>("p1", "bmFtZQ"), Sex.FEMALE, null, 2020, true, "19", null, null, AT))
                .when(arrangeOfUnknownBirthday(BIRTH_OF_BROTHER))
                .thenRejected(PersonRule.NOT_BEFORE_BIRTH);
    }

    private static Scenario<Person, PersonCommand, PersonEvent> child() {
        return Scenario.<Person, PersonCommand, PersonEvent>of(
                        new Person.Unknown(),
                        Person::after,
                        (state, asked) -> PersonDecision.decide(state, asked, null))
                .given(new PersonEvent.Registered(
                        "p1",
                        new Personal<>("p1", "bmFtZQ"),
                        Sex.FEMALE,
                        new Personal<>("p1", "Ym9ybg"),
                        2015,
                        false,
                        "19",
                        null,
                        List.of(),
                        null,
                        AT));
    }

    private static PersonCommand arrange(String id, LocalDate from, LocalDate to, String caregiver) {
        return new PersonCommand.ArrangeCare(
                "p1",
                id,
                CareArrangementType.KINSHIP_CARE_EXTENDED_FAMILY,
                from,
                to,
                caregiver,
                TEXT,
                CareChangeReason.POVERTY,
                BORN,
                AT);
    }

    private static PersonCommand arrangeOfUnknownBirthday(LocalDate from) {
        return new PersonCommand.ArrangeCare(
                "p1", "a1", CareArrangementType.FOSTER_CARE, from, null, "p2", null, null, null, AT);
    }

    private static PersonEvent arranged(String id, LocalDate from, LocalDate to, String caregiver) {
        return new PersonEvent.CareArranged(
                "p1",
                id,
                CareArrangementType.KINSHIP_CARE_EXTENDED_FAMILY,
                from,
                to,
                caregiver,
                TEXT,
                CareChangeReason.POVERTY,
                AT);
    }

    private static PersonCommand end(String id, LocalDate on) {
        return new PersonCommand.EndCare("p1", id, on, CareChangeReason.OTHER, AT);
    }

    private static PersonCommand name(String id, GuardianKind kind, String guardian, Personal<String> body) {
        return new PersonCommand.NameGuardian("p1", id, kind, guardian, body, LAST_MAY, null, TEXT, BORN, AT);
    }

    private static PersonEvent named(String id, GuardianKind kind, String guardian, Personal<String> body) {
        return new PersonEvent.GuardianNamed("p1", id, kind, guardian, body, LAST_MAY, null, TEXT, AT);
    }
}
