package org.cpsn.returnees.family;

/** What stands in the way of settling; the first four are the barriers most often seen in returned children. */
public enum Need {
    NO_CIVIL_REGISTRATION,
    LANGUAGE_BARRIER,
    NO_SCHOOL_RECORDS,
    NO_SOCIAL_ASSISTANCE_ACCESS,
    HOUSING,
    HEALTH,
    INCOME,
    PSYCHOSOCIAL,
    SAFETY
}
