package org.cpsn.returnees.family;

/** A paper somebody in the family should have and has not. */
public enum MissingDocument {
    BIRTH_CERTIFICATE,
    IDENTITY_CARD,
    TRAVEL_DOCUMENT,
    MARRIAGE_CERTIFICATE,
    SCHOOL_CERTIFICATE,
    VACCINATION_RECORD,
    MEDICAL_RECORD
}
