package org.cpsn.identity;

import java.util.Objects;

/**
 * An invented person who may sign in.
 *
 * @param subject the pseudonymous id that every event will carry
 * @param municipality two digits, or null for people who work for all of Kosovo
 * @param listed whether the sign-in page offers the person to newcomers
 */
record StaffMember(
        String username,
        String subject,
        String role,
        String organisation,
        String municipality,
        Scope scope,
        String name,
        String locale,
        boolean listed) {

    enum Scope {
        OWN,
        MUNICIPALITY,
        ALL
    }

    StaffMember {
        Objects.requireNonNull(username);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(role);
        Objects.requireNonNull(organisation);
        Objects.requireNonNull(scope);
        Objects.requireNonNull(name);
        Objects.requireNonNull(locale);
    }
}
