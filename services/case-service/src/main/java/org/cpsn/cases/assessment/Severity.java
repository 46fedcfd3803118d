package org.cpsn.cases.assessment;

/** How grave what was found in one domain is. A list of our own: the field has no common one. */
public enum Severity {
    NO_CONCERN,
    MILD,
    MODERATE,
    SEVERE
}
