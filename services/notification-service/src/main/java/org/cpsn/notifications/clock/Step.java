package org.cpsn.notifications.clock;

/** What a clock says, in the order in which it says it. */
public enum Step {
    /** It is nearly time. */
    APPROACHING,
    /** The moment has passed. */
    MISSED,
    /** It passed a while ago, and somebody further up must know. */
    ESCALATED
}
