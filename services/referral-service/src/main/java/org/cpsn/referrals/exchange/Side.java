package org.cpsn.referrals.exchange;

/** Who says something, or is responsible for the child: exactly one of the two at any moment. */
public enum Side {
    US,
    PARTNER
}
