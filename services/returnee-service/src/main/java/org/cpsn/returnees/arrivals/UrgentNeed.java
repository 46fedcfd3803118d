package org.cpsn.returnees.arrivals;

/** What cannot wait for an assessment. */
public enum UrgentNeed {
    HEALTH,
    SHELTER,
    UNACCOMPANIED_CHILD
}
