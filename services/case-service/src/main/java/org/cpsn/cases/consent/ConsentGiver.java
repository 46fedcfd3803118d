package org.cpsn.cases.consent;

/** Who gave a consent, or asked to narrow or end it. */
public enum ConsentGiver {
    CHILD,
    CAREGIVER,
    OTHER
}
