package org.cpsn.notifications.liaison;

/** How a family came back. */
public enum ReturnType {
    VOLUNTARY,
    ASSISTED_VOLUNTARY,
    INVOLUNTARY_READMISSION,
    SPONTANEOUS,
    UNKNOWN
}
