package org.cpsn.cases.person;

/** By what right somebody decides for a child. */
public enum GuardianKind {
    PARENT,
    TEMPORARY_GUARDIAN,
    APPOINTED_GUARDIAN,
    /** The guardianship authority itself, where nobody else is there. */
    GUARDIANSHIP_BODY
}
