package org.cpsn.referrals.exchange;

/** Why a partner does not take a child on, or hands it back. */
public enum HandOverReason {
    NO_CAPACITY,
    NOT_RESPONSIBLE,
    CHILD_NOT_FOUND,
    CHILD_RETURNED,
    BEST_INTERESTS,
    OTHER
}
