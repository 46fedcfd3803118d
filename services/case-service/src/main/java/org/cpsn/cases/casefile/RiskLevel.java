package org.cpsn.cases.casefile;

public enum RiskLevel {
    HIGH,
    MEDIUM,
    LOW
}
