package org.cpsn.referrals.exchange;

/** How an exchange stands as a whole. */
public enum ExchangeState {
    /** Nothing has left the country yet. */
    PREPARED,
    WITH_US,
    /** The partner is asked to take the child on; until it does, we are responsible. */
    HAND_OVER_PROPOSED,
    WITH_PARTNER,
    /** The partner wants to hand the child back; until we take it, the partner is responsible. */
    HAND_BACK_PROPOSED,
    CLOSED,
    WITHDRAWN
}
