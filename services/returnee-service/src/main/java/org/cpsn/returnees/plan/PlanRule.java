package org.cpsn.returnees.plan;

import org.cpsn.platform.domain.Rule;

/** Why a reintegration plan says no. */
public enum PlanRule implements Rule {
    TRACK_IS_KNOWN("What a family can be given depends on its track: first say under which it returned."),
    GIVEN_ON_THE_TRACK("This assistance is not given on the track under which the family returned."),
    GIVEN_AFTER_SUCH_A_RETURN("This assistance is given only after a voluntary return."),
    EDUCATION_IS_A_CHILDS("Assistance for education is asked for one child of the family."),
    ASKED_IN_TIME("This assistance can no longer be asked for: too many months have passed since the return."),
    IN_KIND_ONLY("This assistance is given in kind: it has no amount."),
    WITHIN_THE_CEILING("This is more than the rules allow, together with what was approved before."),
    WITHIN_THE_MONTHS("This assistance is not given in so many instalments."),
    PAID_FROM_ITS_BUDGET_LINE("This assistance is not paid from this budget line."),
    EACH_ASSISTANCE_ONCE("The plan asks for this assistance for the same people already."),
    ITEM_EXISTS("There is no such assistance in the plan."),
    SOMETHING_IS_ASKED_FOR("A plan that asks for nothing is not submitted."),
    PLAN_WAITS_FOR_THE_COMMISSION("The plan waits for the commission; it changes again when it comes back."),
    PLAN_CHANGED_MEANWHILE("The plan was changed in the meantime: look at what is there now."),
    PLAN_IS_SUBMITTED("The commission decides only on what was submitted to it."),
    COMMISSION_DECIDES("Only the commission this waits for decides on it."),
    NOT_ONES_OWN_PLAN("Nobody decides on what they have submitted themselves."),
    APPROVAL_SAYS_HOW_MUCH("An approval of money says how much; one in kind has no amount."),
    EVERY_ITEM_ONCE("A commission decides on every item that waits for it, each once."),
    APPROVED_FIRST("Only an approved assistance is delivered."),
    NEVER_MORE_THAN_APPROVED("More would be delivered than was approved."),
    AMOUNT_OF_THE_DELIVERY("A delivery of money has an amount, one in kind has none."),
    DELIVERED_AFTER_THE_DECISION("Nothing is delivered before it was approved."),
    RECEIPT_ONCE("A delivery with this receipt number is recorded already."),
    DELIVERY_EXISTS("There is no such delivery.");

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
        return this == ITEM_EXISTS || this == DELIVERY_EXISTS;
    }

    @Override
    public boolean aboutPermission() {
        return this == COMMISSION_DECIDES || this == NOT_ONES_OWN_PLAN;
    }
}
