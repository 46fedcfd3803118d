package org.cpsn.cases.knownchild;

/** Where a candidate stands. */
public enum CandidateState {
    FOUND,
    /** Who knows the child is asked. */
    FORWARDED,
    CONFIRMED,
    DENIED
}
