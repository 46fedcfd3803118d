package org.cpsn.returnees.handover;

/** Why whoever is responsible for a family keeps it. */
public enum KeepingReason {
    STILL_LIVES_HERE,
    ONLY_VISITS,
    SOMETHING_ENDS_FIRST,
    OTHER
}
