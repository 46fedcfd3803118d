package org.cpsn.referrals.exchange;

/** How soon a partner should act; the risk to the child as weighed in its case. */
public enum Urgency {
    HIGH,
    MEDIUM,
    LOW
}
