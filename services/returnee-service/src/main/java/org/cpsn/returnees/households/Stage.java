package org.cpsn.returnees.households;

/** Where a family is on its way. */
public enum Stage {
    /** Registered by the reception; its municipality has not taken it over. */
    RECEIVED,
    /** A municipality is asked to take it over. */
    HANDED_OVER,
    SETTLING,
    GONE
}
