package org.cpsn.returnees.classes;

/** For how long attendance is told at once. */
public enum Span {
    WEEK,
    MONTH
}
