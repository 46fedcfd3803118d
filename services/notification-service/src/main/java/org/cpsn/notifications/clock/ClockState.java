package org.cpsn.notifications.clock;

/** How it stands with a clock, as it is listed. */
public enum ClockState {
    RUNNING,
    APPROACHING,
    MISSED,
    ESCALATED,
    MET,
    SUPERSEDED,
    DROPPED
}
