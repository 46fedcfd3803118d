package org.cpsn.referrals.referral;

/** What somebody waits for, each with its own time limit. */
enum Stage {
    /** That the provider has seen it. */
    RECEIPT,
    /** That the provider says yes or no. */
    ANSWER,
    /** That a place is free. */
    PLACE,
    /** That the provider proposes a time, or begins. */
    APPOINTMENT,
    /** That who sent it says whether the time suits. */
    CONFIRMATION,
    /** That the service begins, counted from the appointment. */
    BEGINNING,
    /** That the service is done. */
    SERVICE,
    /** That the provider answers after all, once the supervisors know. */
    EXPIRY
}
