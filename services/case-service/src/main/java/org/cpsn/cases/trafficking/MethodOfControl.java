package org.cpsn.cases.trafficking;

/** How a child is kept under control: the list of the HTCDS 2.0 (IOM). */
public enum MethodOfControl {
    PHYSICAL_THREATS,
    THREATS_LAW_ENFORCEMENT,
    THREATENS_CHILDREN_FAMILY,
    DEBT_BONDAGE,
    FALSE_PROMISES,
    PHYSICAL_ABUSE,
    SEXUAL_ABUSE,
    TAKES_EARNINGS,
    RESTRICTS_FINANCIAL_ACCESS,
    RESTRICTS_MEDICAL_CARE,
    /** Described by the HTCDS but missing in its list. */
    RESTRICTS_MOVEMENT,
    WITHHOLDS_NECESSITIES,
    PSYCHOLOGICAL_ABUSE,
    PSYCHOACTIVE_SUBSTANCE,
    EXCESSIVE_WORKING_HOURS,
    WITHHOLDS_DOCUMENTS,
    OTHER
}
