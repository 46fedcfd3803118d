package org.cpsn.linkage;

/** As both sides must say it. */
public enum Sex {
    FEMALE,
    MALE,
    OTHER,
    /** Says nothing, for or against. */
    UNKNOWN
}
