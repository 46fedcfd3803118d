package org.cpsn.cases.followup;

import org.cpsn.platform.domain.Rule;

/** Why a follow-up is not planned or recorded. */
public enum FollowUpRule implements Rule {
    FOLLOW_UP_EXISTS("There is no such follow-up in this case."),
    FOLLOW_UP_IS_STILL_TO_DO("This follow-up was already recorded as done or as missed."),
    AFTER_THE_CLOSURE("A follow-up after the closure is planned once the case is closed."),
    NEEDED_BY_A_DAY_TO_COME("A follow-up is planned for the day of planning or a later one."),
    REFERRAL_BRINGS_IT("What follows from a referral comes from it alone, never by hand."),
    ROUNDTABLE_AGREES(
            "What a roundtable agreed is followed up because the roundtable says so; by hand another kind is planned.");

    private final String sentence;

    FollowUpRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }

    @Override
    public boolean aboutExistence() {
        return this == FOLLOW_UP_EXISTS;
    }

    @Override
    public boolean aboutPermission() {
        return this == ROUNDTABLE_AGREES || this == REFERRAL_BRINGS_IT;
    }
}
