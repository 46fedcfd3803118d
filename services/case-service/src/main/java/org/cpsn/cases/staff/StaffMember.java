package org.cpsn.cases.staff;

import java.time.Instant;
import java.util.Set;
import org.cpsn.platform.security.Role;

/**
 * A colleague, as far as colleagues know each other.
 *
 * @param municipality null for those who work for all of Kosovo
 * @param lastSeen when they last signed in
 */
record StaffMember(
        String id, String name, String organisation, String municipality, Set<Role> roles, Instant lastSeen) {}
