package org.cpsn.notifications.liaison;

/** How much danger a child is in. */
public enum RiskLevel {
    HIGH,
    MEDIUM,
    LOW
}
