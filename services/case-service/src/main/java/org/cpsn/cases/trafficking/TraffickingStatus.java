package org.cpsn.cases.trafficking;

/** What a child was found to be: the statuses of the HTCDS 2.0 (IOM). */
public enum TraffickingStatus {
    POSSIBLE_VICTIM_OF_TRAFFICKING,
    ACTUAL_VICTIM_OF_TRAFFICKING,
    NOT_A_VICTIM_OF_TRAFFICKING;

    /** A child who is treated as a victim until somebody finds that it is none. */
    public boolean isSuspicion() {
        return this != NOT_A_VICTIM_OF_TRAFFICKING;
    }
}
