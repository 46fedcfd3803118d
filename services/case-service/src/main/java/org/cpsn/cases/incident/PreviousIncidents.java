package org.cpsn.cases.incident;

/** Whether it happened before. Not known is not no. */
public enum PreviousIncidents {
    YES,
    NO,
    UNKNOWN
}
