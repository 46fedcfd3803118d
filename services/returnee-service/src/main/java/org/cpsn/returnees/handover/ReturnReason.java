package org.cpsn.returnees.handover;

/** Why a municipality does not take a family over. */
public enum ReturnReason {
    DOES_NOT_LIVE_HERE,
    CANNOT_BE_FOUND,
    INFORMATION_MISSING,
    OTHER
}
