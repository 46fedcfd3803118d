package org.cpsn.returnees.arrivals;

import org.cpsn.platform.domain.Rule;

/** Why nothing is recorded about a household that comes. */
public enum ArrivalRule implements Rule {
    ARRIVAL_EXISTS("Nobody is announced under this id."),
    RECEIVED_WHERE_IT_WILL_LIVE("A household is received by the reception, or by the municipality where it will live."),
    SOMEBODY_ARRIVED("If nobody came, say that the household did not arrive."),
    ANNOUNCED_IN_THIS_HOUSEHOLD("Somebody is ticked who was not announced with this household."),
    CHANGED_WHILE_EXPECTED("An announcement changes only while the household is expected."),
    OWN_ANNOUNCEMENT("An announcement is changed by the reception, or by the municipality it was made for."),
    ARRIVED_ONCE("The household has arrived already."),
    NOT_ARRIVED_IS_NOT_REGISTERED("First record that the household arrived; then its family is registered."),
    ONE_FAMILY("The household is registered as another family already."),
    WALKED_IN_TODAY_OR_BEFORE("Nobody is received before they come.");

    private final String sentence;

    ArrivalRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }

    @Override
    public boolean aboutExistence() {
        return this == ARRIVAL_EXISTS;
    }

    @Override
    public boolean aboutPermission() {
        return this == RECEIVED_WHERE_IT_WILL_LIVE || this == OWN_ANNOUNCEMENT;
    }
}
