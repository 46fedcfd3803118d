package org.cpsn.cases.juvenilejustice;

/** How a measure came to its end. */
public enum MeasureOutcome {
    COMPLETED,
    BREACHED,
    /** Another measure was ordered in its place. */
    REPLACED,
    /** It ended early or was taken back. */
    ENDED
}
