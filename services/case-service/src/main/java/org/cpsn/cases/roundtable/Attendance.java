package org.cpsn.cases.roundtable;

/** Whether a seat was taken. */
public enum Attendance {
    PRESENT,
    EXCUSED,
    ABSENT
}
