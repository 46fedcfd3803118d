package org.cpsn.cases.trafficking;

/** Whether an indicator was seen. Not known is not no. */
public enum Sign {
    YES,
    NO,
    UNKNOWN
}
