package org.cpsn.referrals.exchange;

/** On what telling rests: codes of the shared case record. Which law each means is not said here. */
public enum LegalBasis {
    CONSENT,
    VITAL_INTERESTS,
    BENEFICIARY_INTERESTS,
    LEGAL_OBLIGATION,
    OTHER_LEGITIMATE_INTERESTS
}
