package org.cpsn.cases.person;

/** Who of two cares for the other. */
public enum Care {
    NONE,
    BY_RELATIVE,
    FOR_RELATIVE
}
