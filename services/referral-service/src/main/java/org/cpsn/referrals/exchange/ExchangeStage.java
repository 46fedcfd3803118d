package org.cpsn.referrals.exchange;

/** Whose turn it is in an exchange. Every one of these has a clock. */
public enum ExchangeStage {
    /** A liaison checks a draft and submits it, or sends it back. */
    SUBMISSION,
    /** Who works on the case mends what was sent back. */
    REVISION,
    /** A coordinator lets it leave the country, or does not. */
    APPROVAL,
    /** The partner takes the child on, or does not. */
    HAND_OVER_ANSWER,
    /** The partner answers what it was asked. */
    PARTNER_REPLY,
    /** We answer what the partner has asked. */
    OUR_REPLY,
    /** We take the child back, or do not. */
    HAND_BACK_ANSWER,
    /** The partner says that it has deleted what was recalled. */
    DELETION
}
