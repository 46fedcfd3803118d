package org.cpsn.returnees.family;

/** How a family came back. */
public enum ReturnType {
    VOLUNTARY,
    ASSISTED_VOLUNTARY,
    INVOLUNTARY_READMISSION,
    SPONTANEOUS,
    UNKNOWN
}
