package org.cpsn.cases.incident;

/** What kind of place it happened at. A local list. */
public enum IncidentLocation {
    CHILDS_HOME,
    PERPETRATORS_HOME,
    SCHOOL,
    STREET,
    WORKPLACE,
    INSTITUTION,
    ONLINE,
    OTHER,
    UNKNOWN
}
