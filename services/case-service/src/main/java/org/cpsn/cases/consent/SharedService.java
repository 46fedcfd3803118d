package org.cpsn.cases.consent;

/** The services something may be shared for. Codes of the shared case record's consent form. */
public enum SharedService {
    ALTERNATIVE_CARE,
    CASH_ASSISTANCE,
    EDUCATION_FORMAL,
    FAMILY_TRACING_AND_REUNIFICATION,
    FOOD,
    GBV_SURVIVOR_SUPPORT,
    LEGAL_SUPPORT,
    LIVELIHOODS,
    MEDICAL,
    MENTAL_HEALTH,
    NON_FOOD_ITEMS,
    NON_FORMAL_EDUCATION,
    NUTRITION,
    PSYCHOSOCIAL_SUPPORT,
    SERVICES_FOR_CHILDREN_WITH_DISABILITIES,
    SHELTER,
    SEXUAL_AND_REPRODUCTIVE_HEALTH,
    RESCUE,
    WASH,
    CASE_TRANSFER,
    OTHER
}
