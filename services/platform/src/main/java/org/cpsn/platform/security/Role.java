package org.cpsn.platform.security;

/** What somebody is in the net; a token carries one or more of these. */
public enum Role {
    CASEWORKER,
    SUPERVISOR,
    ROUNDTABLE_MEMBER,
    PROVIDER,
    LIAISON,
    /** Approves what leaves the country. */
    COORDINATOR,
    /** The machine of a Responsible Authority of another country; reads its own feed and nothing else. */
    PARTNER,
    /** Receives families who return and helps them to settle: in a municipality, or at the border for all of them. */
    RETURN_OFFICER,
    /** Decides on the assistance a returning family asks for: of a municipality, or the central one. */
    COMMISSION,
    DATA_OFFICER,
    AUDITOR,
    ADMINISTRATOR,
    /** A service acting on what another service told it. No token can carry this role. */
    SYSTEM
}
