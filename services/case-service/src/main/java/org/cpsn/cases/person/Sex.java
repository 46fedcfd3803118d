package org.cpsn.cases.person;

public enum Sex {
    FEMALE,
    MALE,
    OTHER,
    UNKNOWN
}
