package org.cpsn.returnees.livelihood;

/** What an activity earns in a month, in euro, as far as anybody says. */
public enum IncomeBand {
    NONE,
    UP_TO_150,
    FROM_150_TO_300,
    FROM_300_TO_600,
    ABOVE_600,
    NOT_SAID
}
