package org.cpsn.cases.juvenilejustice;

/** What an age at the act was computed from. */
public enum AgeBasis {
    DATE_OF_BIRTH,
    /** Only a year of birth is known: of two possible ages the younger one counts, until somebody finds out. */
    ESTIMATED
}
