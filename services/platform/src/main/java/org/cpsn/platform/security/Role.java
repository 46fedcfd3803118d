package org.cpsn.platform.security;

/** What somebody is in the net; a token carries one or more of these. */
public enum Role {
    CASEWORKER,
    SUPERVISOR,
    ROUNDTABLE_MEMBER,
    PROVIDER,
    LIAISON,
    DATA_OFFICER,
    AUDITOR,
    ADMINISTRATOR,
    /** A service acting on what another service told it. No token can carry this role. */
    SYSTEM
}
