package org.cpsn.returnees.handover;

/** Why a municipality asks for a family that another one is responsible for. */
public enum AskingReason {
    LIVES_HERE,
    CAME_TO_THE_OFFICE,
    CHILD_AT_SCHOOL_HERE,
    OTHER
}
