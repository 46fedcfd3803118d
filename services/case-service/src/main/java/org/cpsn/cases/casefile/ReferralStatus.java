package org.cpsn.cases.casefile;

/** A referral's state as the case knows it; the referral itself lives in referral-service. */
public enum ReferralStatus {
    IN_PROGRESS,
    ACCEPTED,
    REJECTED,
    DONE,
    REVOKED;

    /** True while a service provider still has to do with the child because of it. */
    public boolean live() {
        return this == IN_PROGRESS || this == ACCEPTED;
    }
}
