package org.cpsn.returnees.family;

/** Why somebody is no longer a member of a household. */
public enum LeftReason {
    MOVED_OUT,
    MARRIED,
    WENT_ABROAD_ALONE,
    IN_CARE,
    DIED,
    RECORDED_BY_MISTAKE,
    OTHER
}
