package org.cpsn.cases.followup;

/** Why a follow-up did not take place. A local list. */
public enum MissedReason {
    NOBODY_MET,
    FAMILY_REFUSED,
    MOVED_AWAY,
    NOT_SAFE,
    NO_STAFF_OR_TRANSPORT,
    OTHER
}
