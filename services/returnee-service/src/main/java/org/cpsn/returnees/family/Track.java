package org.cpsn.returnees.family;

/** Under which law a family came back. The two are never one list: other offices, other entitlements. */
public enum Track {
    /** Readmitted or returned from another country. */
    REPATRIATED_PERSONS,
    /** Displaced by the conflict, and back where it lived before. */
    DISPLACED_PERSONS_RETURN
}
