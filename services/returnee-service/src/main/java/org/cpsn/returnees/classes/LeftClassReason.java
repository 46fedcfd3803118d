package org.cpsn.returnees.classes;

/** Why a child no longer goes to a class. */
public enum LeftClassReason {
    FINISHED,
    NO_LONGER_NEEDED,
    MOVED,
    NO_TRANSPORT,
    FAMILY_REFUSES,
    CHILD_REFUSES,
    CLASS_ENDED,
    OTHER
}
