package org.cpsn.cases.transfer;

/** Why a hand-over or transfer ended before it was answered. */
public enum WithdrawnBecause {
    WITHDRAWN,
    /** A closed case has nobody who works on it: there is nothing left to pass on. */
    CASE_CLOSED,
    /** A supervisor has made the case somebody's meanwhile. */
    ASSIGNED
}
