package org.cpsn.cases.juvenilejustice;

/** What the law threatens for it, as far as it decides whether a diversity measure is possible. */
public enum Gravity {
    FINE_OR_UP_TO_3_YEARS,
    NEGLIGENCE_UP_TO_5_YEARS,
    MORE_SERIOUS,
    UNKNOWN
}
