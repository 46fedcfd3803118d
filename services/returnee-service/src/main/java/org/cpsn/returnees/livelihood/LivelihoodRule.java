package org.cpsn.returnees.livelihood;

import org.cpsn.platform.domain.Rule;

/** Why an income-generating activity says no. */
public enum LivelihoodRule implements Rule {
    WORK_OF_AN_ADULT("An income-generating activity is that of an adult of the household."),
    STARTED_AFTER_THE_ARRIVAL("An activity that helps to stay is started after the family has returned."),
    ACTIVITY_EXISTS("There is no such activity."),
    CHECK_UP_IS_AWAITED("This check-up is not awaited: it was recorded, or the activity has ended."),
    NOT_BEFORE_ITS_TIME("A check-up is made in the month it is due in, or later.");

    private final String sentence;

    LivelihoodRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }

    @Override
    public boolean aboutExistence() {
        return this == ACTIVITY_EXISTS;
    }
}
