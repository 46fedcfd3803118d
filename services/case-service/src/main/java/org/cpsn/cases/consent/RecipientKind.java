package org.cpsn.cases.consent;

/** With whom something may be shared. Codes of the shared case record's consent form. */
public enum RecipientKind {
    FAMILY,
    AUTHORITIES,
    UNHCR,
    OTHER_ORGANIZATIONS,
    OTHERS
}
