package org.cpsn.returnees.plan;

/** Why a recorded delivery does not count. */
public enum TakenBackReason {
    RECORDED_BY_MISTAKE,
    WRONG_AMOUNT,
    WRONG_ASSISTANCE,
    NOT_RECEIVED,
    PAID_BACK,
    OTHER
}
