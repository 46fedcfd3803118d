package org.cpsn.cases.juvenilejustice;

public enum MeasureGroup {
    /** What the Centre for Social Work does for a child, whatever its age. */
    CENTRE,
    DIVERSITY,
    EDUCATIONAL,
    PUNISHMENT
}
