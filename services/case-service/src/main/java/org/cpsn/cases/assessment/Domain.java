package org.cpsn.cases.assessment;

/** The parts of a child's life an assessment looks at. */
public enum Domain {
    SAFETY,
    FAMILY,
    EDUCATION,
    HEALTH,
    ECONOMIC,
    PSYCHOSOCIAL,
    LEGAL_IDENTITY
}
