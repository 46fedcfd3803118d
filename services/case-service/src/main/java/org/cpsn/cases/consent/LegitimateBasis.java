package org.cpsn.cases.consent;

/**
 * On what legal basis something is shared. Codes of the shared case record; which Kosovo law each means is not said.
 */
public enum LegitimateBasis {
    CONSENT,
    CONTRACT,
    VITAL_INTERESTS,
    BENEFICIARY_INTERESTS,
    LEGAL_OBLIGATION,
    OTHER_LEGITIMATE_INTERESTS
}
