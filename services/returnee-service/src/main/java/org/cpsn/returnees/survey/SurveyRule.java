package org.cpsn.returnees.survey;

import org.cpsn.platform.domain.Rule;

/** Why a round of the survey is not recorded. */
public enum SurveyRule implements Rule {
    ADULT_OF_THE_FAMILY_ANSWERS("The survey is answered by an adult of the household."),
    CHILD_OF_THE_FAMILY("The questions about a child are about a child of the household, each once."),
    SOMETHING_WAS_ANSWERED("A survey in which nothing was answered is none."),
    SURVEYED_AFTER_THE_ARRIVAL("The survey is asked after the family has returned."),
    ROUNDS_FOLLOW_EACH_OTHER("A round is asked on a later day than the one before."),
    ROUND_EXISTS("There is no such round of the survey.");

    private final String sentence;

    SurveyRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }

    @Override
    public boolean aboutExistence() {
        return this == ROUND_EXISTS;
    }
}
