package org.cpsn.cases.roundtable;

/** What somebody said about a case: a view, or that they do not agree with what was decided. */
public enum ViewKind {
    VIEW,
    DISSENT
}
