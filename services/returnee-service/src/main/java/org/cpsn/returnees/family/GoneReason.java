package org.cpsn.returnees.family;

/** Why a family went abroad again, or how contact with it was lost. */
public enum GoneReason {
    NO_INCOME,
    NO_HOUSING,
    FAMILY_ABROAD,
    HEALTH_CARE,
    SCHOOLING,
    SAFETY,
    DISCRIMINATION,
    NOBODY_AT_THE_ADDRESS,
    NO_ANSWER,
    REFUSES_CONTACT,
    OTHER,
    UNKNOWN
}
