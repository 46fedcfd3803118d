package org.cpsn.cases.plan;

import org.cpsn.platform.domain.Rule;

/** Why a plan says no. */
public enum PlanRule implements Rule {
    ASSESSED_FIRST("A case plan follows a completed assessment."),
    GOALS_AND_INTERVENTIONS(
            "A submitted plan has a goal; each goal says what it is and has an intervention with a service, a"
                    + " responsible person and a date."),
    PLAN_WAITS_FOR_APPROVAL("The plan waits for approval; it changes again when it is returned."),
    PLAN_DRAFT_IS_GONE("This draft is none any more: it was approved or discarded."),
    PLAN_IS_SUBMITTED("Only a submitted plan is approved or returned."),
    RETURNED_WITH_COMMENTS("A plan is returned with comments."),
    PLAN_IS_IN_FORCE("Success is recorded on the plan that is in force."),
    INTERVENTION_EXISTS("There is no such intervention in the plan.");

    private final String sentence;

    PlanRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }

    @Override
    public boolean aboutExistence() {
        return this == INTERVENTION_EXISTS;
    }
}
