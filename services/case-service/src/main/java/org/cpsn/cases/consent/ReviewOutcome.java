package org.cpsn.cases.consent;

/** What a supervisor makes of an override. */
public enum ReviewOutcome {
    UPHELD,
    ENDED
}
