package org.cpsn.cases.trafficking;

/** What kind of organisation decided on a status: the list of the HTCDS 2.0 (IOM). */
public enum DecidingOrganisation {
    POLICE,
    NGO,
    COURT_OR_PROSECUTION,
    /** The Centre for Social Work among them. */
    NON_POLICE_GOVERNMENTAL_ORGANIZATION,
    OTHER
}
