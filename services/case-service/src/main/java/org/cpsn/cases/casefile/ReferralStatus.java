package org.cpsn.cases.casefile;

/** A referral's state as the case knows it; the referral itself lives in referral-service. */
public enum ReferralStatus {
    IN_PROGRESS,
    RECEIVED,
    WAITING_LIST,
    ACCEPTED,
    APPOINTMENT_PROPOSED,
    ANOTHER_APPOINTMENT_ASKED,
    APPOINTMENT,
    STARTED,
    REJECTED,
    DONE,
    REVOKED,
    EXPIRED,
    CONSENT_WITHDRAWN;

    /** True while a service provider still has to do with the child because of it. */
    public boolean live() {
        return unanswered()
                || this == WAITING_LIST
                || this == ACCEPTED
                || this == APPOINTMENT_PROPOSED
                || this == ANOTHER_APPOINTMENT_ASKED
                || this == APPOINTMENT
                || this == STARTED;
    }

    /** True while the provider has said neither yes nor no. */
    public boolean unanswered() {
        return this == IN_PROGRESS || this == RECEIVED;
    }
}
