package org.cpsn.returnees.arrivals;

/** Where a household that comes is on its way. */
public enum ArrivalState {
    EXPECTED,
    ARRIVED,
    DID_NOT_ARRIVE,
    REGISTERED
}
