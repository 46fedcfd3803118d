package org.cpsn.returnees.plan;

/** Why a commission's decision is no longer waited for. */
public enum DueOutcome {
    MET,
    DROPPED
}
