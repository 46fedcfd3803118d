package org.cpsn.returnees.plan;

/** Why a commission refuses an assistance. */
public enum RefusalReason {
    NOT_ELIGIBLE,
    NO_BUDGET,
    HELPED_BEFORE,
    NOT_JUSTIFIED,
    DOCUMENTS_MISSING,
    HELP_ELSEWHERE,
    OTHER
}
