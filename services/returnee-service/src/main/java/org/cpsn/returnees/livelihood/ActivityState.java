package org.cpsn.returnees.livelihood;

/** How an activity goes, when somebody looks. */
public enum ActivityState {
    ALIVE,
    SUSPENDED,
    ENDED
}
