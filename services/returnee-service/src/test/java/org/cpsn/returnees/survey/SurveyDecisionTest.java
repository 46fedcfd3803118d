package org.cpsn.returnees.survey;

import static org.cpsn.platform.test.Staff.ARTA;
import static org.cpsn.platform.test.Staff.BESNIK;
import static org.cpsn.returnees.family.FamilyRule.FAMILY_IS_HERE;
import static org.cpsn.returnees.family.FamilyRule.MEMBER_OF_THE_FAMILY;
import static org.cpsn.returnees.family.FamilyRule.OWN_FAMILY;
import static org.cpsn.returnees.survey.SurveyRule.ADULT_OF_THE_FAMILY_ANSWERS;
import static org.cpsn.returnees.survey.SurveyRule.CHILD_OF_THE_FAMILY;
import static org.cpsn.returnees.survey.SurveyRule.ROUNDS_FOLLOW_EACH_OTHER;
import static org.cpsn.returnees.survey.SurveyRule.ROUND_EXISTS;
import static org.cpsn.returnees.survey.SurveyRule.SOMETHING_WAS_ANSWERED;
import static org.cpsn.returnees.survey.SurveyRule.SURVEYED_AFTER_THE_ARRIVAL;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cpsn.platform.test.Scenario;
import org.cpsn.platform.test.Staff;
import org.cpsn.returnees.family.Relation;
import org.cpsn.returnees.family.ReturnDetails;
import org.cpsn.returnees.family.ReturnType;
import org.cpsn.returnees.family.Standing;
import org.cpsn.returnees.family.Whereabouts;
import org.cpsn.returnees.family.WrongBecause;
import org.junit.jupiter.api.Test;

class SurveyDecisionTest {
    private static final LocalDate ARRIVED = LocalDate.of(2026, 3, 2);
    private static final LocalDate IN_JUNE = LocalDate.of(2026, 6, 2);
    private static final Instant AT = Instant.parse("2026-06-02T09:00:00Z");
    private static final Map<Item, Given> ANSWERS = Map.of(Item.WORKING, Given.YES, Item.DEBT, Given.NO_ANSWER);
    private static final List<OfChild> OF_CHILD =
            List.of(new OfChild("child", Map.of(Item.CHILD_HAS_FRIENDS, Given.AGREE)));

    @Test
    void rounds_are_counted_as_they_are_asked() {
        surveys(Whereabouts.HERE)
                .when(record("s1", ARTA, IN_JUNE, "mother", ANSWERS, OF_CHILD))
                .then(recorded("s1", 1, IN_JUNE))
                .when(record("s1", ARTA, IN_JUNE, "mother", ANSWERS, OF_CHILD))
                .thenNothing()
                .when(record("s2", ARTA, IN_JUNE, "mother", ANSWERS, OF_CHILD))
                .thenRejected(ROUNDS_FOLLOW_EACH_OTHER)
                .when(record("s2", ARTA, IN_JUNE.plusMonths(3), "mother", ANSWERS, OF_CHILD))
                .then(recorded("s2", 2, IN_JUNE.plusMonths(3)));
    }

    @Test
    void an_adult_of_the_household_answers() {
        surveys(Whereabouts.HERE)
                .when(record("s1", ARTA, IN_JUNE, "child", ANSWERS, List.of()))
                .thenRejected(ADULT_OF_THE_FAMILY_ANSWERS)
                .when(record("s1", ARTA, IN_JUNE, "a-neighbour", ANSWERS, List.of()))
                .thenRejected(MEMBER_OF_THE_FAMILY);
    }

    @Test
    void a_child_that_is_asked_about_is_one_of_the_household_and_asked_about_once() {
        surveys(Whereabouts.HERE)
                .when(record("s1", ARTA, IN_JUNE, "mother", ANSWERS, List.of(new OfChild("mother", Map.of()))))
                .thenRejected(CHILD_OF_THE_FAMILY)
                .when(record(
                        "s1",
                        ARTA,
                        IN_JUNE,
                        "mother",
                        ANSWERS,
                        List.of(new OfChild("child", Map.of()), new OfChild("child", Map.of()))))
                .thenRejected(CHILD_OF_THE_FAMILY);
    }

    @Test
    void a_survey_without_any_answer_is_none() {
        surveys(Whereabouts.HERE)
                .when(record("s1", ARTA, IN_JUNE, "mother", Map.of(Item.DEBT, Given.NO_ANSWER), OF_CHILD))
                .thenRejected(SOMETHING_WAS_ANSWERED);
    }

    @Test
    void nobody_is_asked_before_they_have_come_back_or_while_they_are_gone() {
        surveys(Whereabouts.HERE)
                .when(record("s1", ARTA, ARRIVED.minusDays(1), "mother", ANSWERS, OF_CHILD))
                .thenRejected(SURVEYED_AFTER_THE_ARRIVAL);
        surveys(Whereabouts.RE_MIGRATED)
                .when(record("s1", ARTA, IN_JUNE, "mother", ANSWERS, OF_CHILD))
                .thenRejected(FAMILY_IS_HERE);
    }

    @Test
    void who_is_not_responsible_for_the_family_records_nothing() {
        surveys(Whereabouts.HERE)
                .when(record("s1", BESNIK, IN_JUNE, "mother", ANSWERS, OF_CHILD))
                .thenRejected(OWN_FAMILY);
    }

    @Test
    void a_round_recorded_by_mistake_is_withdrawn_once_and_gives_its_day_back_but_not_its_number() {
        surveys(Whereabouts.HERE)
                .given(recorded("s1", 1, IN_JUNE))
                .when(withdraw("s1", ARTA))
                .then(withdrawn("s1", 1))
                .when(withdraw("s1", ARTA))
                .thenNothing()
                .when(record("s2", ARTA, IN_JUNE, "mother", ANSWERS, OF_CHILD))
                .then(recorded("s2", 2, IN_JUNE));
        surveys(Whereabouts.LOST_CONTACT)
                .given(recorded("s1", 1, IN_JUNE))
                .when(withdraw("s1", BESNIK))
                .thenRejected(OWN_FAMILY)
                .when(withdraw("s2", ARTA))
                .thenRejected(ROUND_EXISTS)
                .when(withdraw("s1", ARTA))
                .then(withdrawn("s1", 1));
    }

    private static SurveyCommand withdraw(String id, Staff by) {
        return new SurveyCommand.Withdraw("f1", id, WrongBecause.RECORDED_TWICE, by.caseworker(), AT);
    }

    private static SurveyEvent withdrawn(String id, int round) {
        return new SurveyEvent.SurveyWithdrawn("f1", id, round, WrongBecause.RECORDED_TWICE, AT);
    }

    private static Scenario<Surveys, SurveyCommand, SurveyEvent> surveys(Whereabouts whereabouts) {
        var standing = new Standing(
                ReturnType.VOLUNTARY,
                ARRIVED,
                ReturnDetails.NONE,
                ARRIVED,
                "19",
                "cw-19-01",
                Map.of("child", Relation.CHILD, "mother", Relation.CAREGIVER),
                whereabouts,
                null);
        return Scenario.of(
                Surveys.NONE, Surveys::after, (state, command) -> SurveyDecision.decide(state, standing, command));
    }

    private static SurveyCommand record(
            String id, Staff by, LocalDate on, String respondent, Map<Item, Given> answers, List<OfChild> children) {
        return new SurveyCommand.Record("f1", id, on, respondent, answers, children, "2026-1", by.caseworker(), AT);
    }

    private static SurveyEvent recorded(String id, int round, LocalDate on) {
        return new SurveyEvent.SurveyRecorded("f1", id, round, on, "mother", ANSWERS, OF_CHILD, "2026-1", AT);
    }
}
