package org.cpsn.cases.consent;

/** What a consent is for. Codes of the shared case record's consent form. */
public enum ConsentPurpose {
    SERVICES,
    DISCLOSURE_OTHER_ORGS,
    TRACING,
    DATA_COLLECTION,
    REPORTING
}
