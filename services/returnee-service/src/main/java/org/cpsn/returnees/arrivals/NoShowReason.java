package org.cpsn.returnees.arrivals;

/** Why a household that was announced did not come. */
public enum NoShowReason {
    NOT_ON_THE_TRANSPORT,
    CANCELLED,
    POSTPONED,
    WENT_ELSEWHERE,
    OTHER,
    UNKNOWN
}
