package org.cpsn.returnees.livelihood;

/** Why a check-up is no longer waited for. */
public enum CheckUpOutcome {
    MET,
    DROPPED
}
