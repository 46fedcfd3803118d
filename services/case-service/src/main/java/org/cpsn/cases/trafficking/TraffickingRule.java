package org.cpsn.cases.trafficking;

import org.cpsn.platform.domain.Rule;

/** Why the identification of a victim of trafficking says no. */
public enum TraffickingRule implements Rule {
    STATUS_WITH_ITS_REASON("Whoever decides whether a child is a victim of trafficking says why."),
    STATUS_IS_DECIDED_BY_NOW("A decision is recorded on the day it was made, or later."),
    EXPLOITATION_OF_A_VICTIM_IS_NAMED("For a victim of trafficking at least one type of exploitation is named."),
    SUPERVISOR_CLEARS_SUSPICION("Only a supervisor of the municipality records that a child is no victim.");

    private final String sentence;

    TraffickingRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }

    @Override
    public boolean aboutPermission() {
        return this == SUPERVISOR_CLEARS_SUSPICION;
    }
}
