package org.cpsn.returnees.handover;

/** Why a family shall go to a municipality. */
public enum HandOverReason {
    RECEIVED_AT_ARRIVAL,
    MOVED,
    OTHER
}
