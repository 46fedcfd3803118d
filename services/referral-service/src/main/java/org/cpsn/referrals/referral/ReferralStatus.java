package org.cpsn.referrals.referral;

/** CPIMS+ referral status (ids in upper case), those that wait for somebody first. */
public enum ReferralStatus {
    IN_PROGRESS,
    ACCEPTED,
    REJECTED,
    DONE,
    REVOKED;

    /** True while the provider has to do with the child because of it. */
    boolean live() {
        return this == IN_PROGRESS || this == ACCEPTED;
    }
}
