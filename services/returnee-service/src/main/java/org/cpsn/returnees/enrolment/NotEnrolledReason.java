package org.cpsn.returnees.enrolment;

/** Why a child of school age does not go to school. */
public enum NotEnrolledReason {
    NO_DOCUMENTS,
    NO_PLACE,
    LANGUAGE,
    HEALTH_OR_DISABILITY,
    FAMILY_REFUSES,
    CHILD_REFUSES,
    CHILD_WORKS,
    OTHER
}
