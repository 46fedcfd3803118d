package org.cpsn.cases.person;

/** Why another cares for a child from now on: CPIMS+ reasons, ids in upper case. */
public enum CareChangeReason {
    ABUSE_EXPLOITATION,
    DEATH_OF_CAREGIVER,
    ILL_HEALTH_OF_CAREGIVER,
    POVERTY,
    RELATIONSHIP_BREAKDOWN,
    EDUCATION,
    OTHER
}
