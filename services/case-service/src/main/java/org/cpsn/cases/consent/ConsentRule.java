package org.cpsn.cases.consent;

import org.cpsn.platform.domain.Rule;

/** Why the ledger of consents says no. */
public enum ConsentRule implements Rule {
    CONSENT_EXISTS("There is no such consent in this case."),
    CONSENT_IS_IN_FORCE("A consent that was withdrawn or has expired is neither narrowed nor withdrawn."),
    CONSENT_HOLDS_UNTIL_A_DAY_TO_COME("A consent holds until the day on which it is given, or a later one."),
    NARROWING_ONLY_NARROWS("Narrowing leaves less: for more, a new consent is needed."),
    OVERRIDE_NEEDS_A_REASON("Who acts without consent writes down why."),
    OVERRIDE_RESTS_ON_ANOTHER_BASIS("Acting without consent rests on another legal basis than consent."),
    SUPERVISOR_REVIEWS_OVERRIDES("Only a supervisor of the municipality reviews what was done without consent."),
    SOMEBODY_ELSE_REVIEWS("Nobody reviews what they did without consent themselves."),
    OVERRIDE_AWAITS_REVIEW("Only an override that was not reviewed yet is reviewed.");

    private final String sentence;

    ConsentRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }

    @Override
    public boolean aboutExistence() {
        return this == CONSENT_EXISTS;
    }

    @Override
    public boolean aboutPermission() {
        return this == SUPERVISOR_REVIEWS_OVERRIDES || this == SOMEBODY_ELSE_REVIEWS;
    }
}
