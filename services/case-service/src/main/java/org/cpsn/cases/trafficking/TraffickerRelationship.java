package org.cpsn.cases.trafficking;

/** How the child knows the trafficker: the list of the HTCDS 2.0 (IOM), which misspells the last one. */
public enum TraffickerRelationship {
    FAMILIAL,
    ACQUAINTED,
    UNACQUAINTED
}
