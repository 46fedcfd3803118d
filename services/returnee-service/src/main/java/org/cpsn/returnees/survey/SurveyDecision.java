package org.cpsn.returnees.survey;

import static org.cpsn.returnees.survey.SurveyRule.ADULT_OF_THE_FAMILY_ANSWERS;
import static org.cpsn.returnees.survey.SurveyRule.CHILD_OF_THE_FAMILY;
import static org.cpsn.returnees.survey.SurveyRule.ROUNDS_FOLLOW_EACH_OTHER;
import static org.cpsn.returnees.survey.SurveyRule.ROUND_EXISTS;
import static org.cpsn.returnees.survey.SurveyRule.SOMETHING_WAS_ANSWERED;
import static org.cpsn.returnees.survey.SurveyRule.SURVEYED_AFTER_THE_ARRIVAL;

import java.util.HashSet;
import java.util.List;
import org.cpsn.returnees.family.Relation;
import org.cpsn.returnees.family.Standing;

/** Every rule of the survey. */
public final class SurveyDecision {
    private SurveyDecision() {}

    public static List<SurveyEvent> decide(Surveys state, Standing standing, SurveyCommand command) {
        return switch (command) {
            case SurveyCommand.Record c -> record(state, standing, c);
            case SurveyCommand.Withdraw c -> withdraw(state, standing, c);
        };
    }

    /** Also of a family that is gone: what was wrong is wrong wherever it is. */
    private static List<SurveyEvent> withdraw(Surveys state, Standing standing, SurveyCommand.Withdraw c) {
        standing.mayRecord(c);
        var round = state.round(c.surveyId()).orElseThrow(ROUND_EXISTS::broken);
        return round.stands()
                ? List.of(new SurveyEvent.SurveyWithdrawn(
                        c.familyId(), c.surveyId(), round.round(), c.reason(), c.occurredAt()))
                : List.of();
    }

    private static List<SurveyEvent> record(Surveys state, Standing standing, SurveyCommand.Record c) {
        standing.mayWork(c);
        if (state.round(c.surveyId()).isPresent()) return List.of();
        if (standing.relationOf(c.respondent()) == Relation.CHILD) throw ADULT_OF_THE_FAMILY_ANSWERS.broken();
        var asked = new HashSet<String>();
        for (var child : c.children())
            if (standing.members().get(child.childId()) != Relation.CHILD || !asked.add(child.childId()))
                throw CHILD_OF_THE_FAMILY.broken();
        if (c.conductedOn().isBefore(standing.arrivedOn())) throw SURVEYED_AFTER_THE_ARRIVAL.broken();
        if (state.last().filter(last -> !c.conductedOn().isAfter(last)).isPresent())
            throw ROUNDS_FOLLOW_EACH_OTHER.broken();
        if (c.answers().values().stream().allMatch(Given.NO_ANSWER::equals)) throw SOMETHING_WAS_ANSWERED.broken();
        return List.of(new SurveyEvent.SurveyRecorded(
                c.familyId(),
                c.surveyId(),
                state.rounds() + 1,
                c.conductedOn(),
                c.respondent(),
                c.answers(),
                c.children(),
                c.weightsVersion(),
                c.occurredAt()));
    }
}
