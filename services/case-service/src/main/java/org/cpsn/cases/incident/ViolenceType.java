package org.cpsn.cases.incident;

/** What was done to the child. Codes of the shared case record. */
public enum ViolenceType {
    RAPE,
    SEXUAL_ASSAULT,
    PHYSICAL_ASSAULT,
    FORCED_MARRIAGE,
    DENIAL_OF_RESOURCES_OPPORTUNITIES_OR_SERVICES,
    PSYCHOLOGICAL_EMOTIONAL_ABUSE,
    NON_GBV
}
