package org.cpsn.returnees.family;

import org.cpsn.platform.domain.Rule;

/** Why a returning family's record says no. */
public enum FamilyRule implements Rule {
    OWN_MUNICIPALITY("A returning family is registered in one's own municipality."),
    REGISTERED_AFTER_ARRIVAL("A family is registered on the day it arrives or later."),
    A_CHILD_OR_A_CAREGIVER("A family has at least one child or caregiver."),
    EACH_MEMBER_ONCE("Nobody is a member of the same family twice.");

    private final String sentence;

    FamilyRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }

    @Override
    public boolean aboutPermission() {
        return this == OWN_MUNICIPALITY;
    }
}
