package org.cpsn.returnees.enrolment;

/** Which year of school a child goes to. */
public enum Grade {
    PRESCHOOL,
    GRADE_1,
    GRADE_2,
    GRADE_3,
    GRADE_4,
    GRADE_5,
    GRADE_6,
    GRADE_7,
    GRADE_8,
    GRADE_9,
    GRADE_10,
    GRADE_11,
    GRADE_12
}
