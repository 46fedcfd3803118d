package org.cpsn.cases.access;

/** What a supervisor finds about a broken glass. */
public enum Verdict {
    JUSTIFIED,
    NOT_JUSTIFIED
}
