package org.cpsn.cases.followup;

/** What a follow-up showed to be needed next. */
public enum FurtherAction {
    NO_FURTHER_ACTION_NEEDED,
    ONGOING_MONITORING,
    URGENT_INTERVENTION
}
