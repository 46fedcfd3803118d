package org.cpsn.cases.person;

/** With whom a child lives and who answers for its day: CPIMS+ care arrangements, ids in upper case. */
public enum CareArrangementType {
    PARENT_S,
    STEP_PARENT,
    CUSTOMARY_CAREGIVER_S,
    ADULT_SIBLING,
    KINSHIP_CARE_EXTENDED_FAMILY,
    FOSTER_CARE,
    RESIDENTIAL_CARE,
    KAFALA,
    INDEPENDENT_LIVING,
    CHILD_HEADED_HOUSEHOLD,
    UNRELATED_ADULT,
    NO_CARE_ARRANGEMENT,
    OTHER
}
