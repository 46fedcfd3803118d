package org.cpsn.referrals.exchange;

/** Why a partner must delete what it was told. */
public enum RecallReason {
    /** The consent it rests on has ended; nobody has to decide that. */
    CONSENT_WITHDRAWN,
    TOLD_BY_MISTAKE,
    NO_LONGER_NEEDED,
    NOT_SAFE
}
