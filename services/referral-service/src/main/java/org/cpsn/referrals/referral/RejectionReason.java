package org.cpsn.referrals.referral;

/** Why a provider does not take a referral. */
public enum RejectionReason {
    NO_CAPACITY,
    NOT_ELIGIBLE,
    WRONG_SERVICE,
    OUT_OF_AREA,
    OTHER
}
