package org.cpsn.deadlines;

/** How much a child is at risk, as far as time goes. */
public enum Risk {
    HIGH,
    MEDIUM,
    LOW
}
