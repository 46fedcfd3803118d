package org.cpsn.referrals.referral;

/** Who agreed to the referral. */
public enum ConsentGiver {
    INDIVIDUAL,
    CAREGIVER,
    OTHER
}
