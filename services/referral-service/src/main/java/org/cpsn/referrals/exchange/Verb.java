package org.cpsn.referrals.exchange;

/**
 * What a message across the border says: the steps the parties have agreed on (identification, notification, referral,
 * assisted voluntary return) and what goes with them.
 */
public enum Verb {
    IDENTIFICATION,
    NOTIFICATION,
    /** The partner is asked to take the child on. */
    REFERRAL,
    INFORMATION_REQUEST,
    INFORMATION_REPLY,
    RISK_ASSESSMENT,
    RETURN_PROPOSAL,
    RETURN_CONFIRMATION,
    RETURN_OUTCOME,
    CLOSURE,
    /** What was told is taken back; an act of its own, never a message that waits. */
    WITHDRAWAL;

    boolean begins() {
        return this == IDENTIFICATION || this == NOTIFICATION;
    }

    /** Who hears it owes an answer. */
    boolean asks() {
        return this == REFERRAL || this == INFORMATION_REQUEST || this == RETURN_PROPOSAL;
    }

    /** For who is responsible for the child. */
    boolean decides() {
        return this == REFERRAL || this == RETURN_PROPOSAL || this == CLOSURE;
    }

    /** What a partner says of a child it was told of; others it would have to notify us of first. */
    boolean ofThePartner() {
        return !begins() && this != REFERRAL && this != WITHDRAWAL;
    }
}
