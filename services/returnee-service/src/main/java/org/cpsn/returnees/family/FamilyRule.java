package org.cpsn.returnees.family;

import org.cpsn.platform.domain.Rule;

/** Why a returning family's record says no. */
public enum FamilyRule implements Rule {
    FAMILY_EXISTS("There is no such family."),
    OWN_MUNICIPALITY("A returning family is registered in one's own municipality."),
    OWN_FAMILY("Only who is responsible for a family, a supervisor or a return officer of its municipality works with"
            + " it."),
    REGISTERED_AFTER_ARRIVAL("A family is registered on the day it arrives or later."),
    A_CHILD_OR_A_CAREGIVER("A family has at least one child or caregiver."),
    EACH_MEMBER_ONCE("Nobody is a member of the same family twice."),
    IN_ANOTHER_FAMILY("Somebody is a member of a family that is registered already: its history goes on there."),
    MEMBER_OF_THE_FAMILY("This person is not a member of the family."),
    SOMEBODY_STAYS("The last child or caregiver stays in the record; say what became of the family instead."),
    DISPLACED_ARE_NOT_READMITTED("The return of displaced persons is no readmission, and the police do not escort it."),
    FAMILY_IS_HERE("The family is recorded as gone: first record that it was seen again."),
    FAMILY_IS_GONE("Only a family that is recorded as gone is seen again."),
    NEW_RETURN_AFTER_RE_MIGRATION("A family that went abroad is seen again by a new return."),
    SEEN_AGAIN_AFTERWARDS("A family is seen again on the day it was recorded as gone, or later."),
    NOT_BEFORE_THE_ARRIVAL("Nothing is recorded about a family before it arrived.");

    private final String sentence;

    FamilyRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }

    @Override
    public boolean aboutExistence() {
        return this == FAMILY_EXISTS;
    }

    @Override
    public boolean aboutPermission() {
        return this == OWN_MUNICIPALITY || this == OWN_FAMILY;
    }
}
