package org.cpsn.returnees.handover;

/** Why nobody waits for an answer any more. */
public enum ClockEnd {
    MET,
    DROPPED
}
