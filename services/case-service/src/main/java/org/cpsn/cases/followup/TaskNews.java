package org.cpsn.cases.followup;

/** What a roundtable says became of a task it had agreed. */
public enum TaskNews {
    DONE,
    NOT_DONE,
    WITHDRAWN
}
