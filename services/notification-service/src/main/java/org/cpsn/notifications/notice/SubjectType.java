package org.cpsn.notifications.notice;

/** What kind of thing a notice points to. */
public enum SubjectType {
    CASE,
    REFERRAL,
    FAMILY,
    /** A household that comes and is not registered as a family yet. */
    ARRIVAL,
    /** A hand-over or transfer, named by its case: who must answer may not read the case yet. */
    TRANSFER,
    /** What a partner across the border is told. */
    FEED,
    /** A child followed across the border with one partner. */
    EXCHANGE,
    /** A partner's question whether a child is known; for who answers it, in the case the notice names. */
    QUESTION
}
