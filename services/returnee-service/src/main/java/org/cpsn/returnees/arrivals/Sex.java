package org.cpsn.returnees.arrivals;

/** As it stands in the announcement. */
public enum Sex {
    FEMALE,
    MALE,
    OTHER,
    UNKNOWN
}
