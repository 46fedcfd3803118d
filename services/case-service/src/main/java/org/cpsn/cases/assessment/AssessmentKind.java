package org.cpsn.cases.assessment;

public enum AssessmentKind {
    /** Soon after the report: is the child safe now? */
    INITIAL,
    /** Every domain of the child's life. */
    COMPREHENSIVE
}
