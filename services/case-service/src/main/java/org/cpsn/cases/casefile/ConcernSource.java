package org.cpsn.cases.casefile;

/** Who brought a concern to the Centre for Social Work. */
public enum ConcernSource {
    DISCLOSURE_BY_CHILD_OR_FAMILY,
    DISCOVERED_BY_SERVICE_PROVIDER,
    REPORT_BY_INSTITUTION,
    POLICE,
    SCHOOL,
    HEALTH,
    CROSS_BORDER,
    /** The registration of a returning family in which the child has needs. */
    RETURN_REGISTRATION,
    OTHER
}
