package org.cpsn.cases.roundtable;

/** What became of a task. */
public enum TaskOutcome {
    DONE,
    NOT_DONE
}
