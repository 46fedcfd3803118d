package org.cpsn.cases.roundtable;

/** On what ground something is shared (CPIMS+ legitimate basis). */
public enum SharingBasis {
    CONSENT,
    VITAL_INTERESTS,
    BENEFICIARY_INTERESTS,
    LEGAL_OBLIGATION,
    OTHER_LEGITIMATE_INTERESTS
}
