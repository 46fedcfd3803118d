package org.cpsn.platform.security;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Who is asking, as the token says; known by a pseudonym, never by name.
 *
 * @param municipality two-digit code; null for somebody who works for the whole country
 */
public record Caseworker(String id, Set<Role> roles, String organisation, String municipality, Scope scope) {
    public Caseworker {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(organisation, "organisation");
        Objects.requireNonNull(scope, "scope");
        roles = Set.copyOf(roles);
    }

    /** The service itself, when it acts on what it was told rather than on what a person asked. */
    public static Caseworker system(String service) {
        return new Caseworker("system:" + service, Set.of(Role.SYSTEM), service, null, Scope.ALL);
    }

    /** True when this person has at least one of these roles. */
    public boolean is(Role... anyOf) {
        return List.of(anyOf).stream().anyMatch(roles::contains);
    }

    /** True when the scope reaches this municipality: everywhere for ALL, else only the person's own. */
    public boolean mayActIn(String municipality) {
        return scope == Scope.ALL || (municipality != null && municipality.equals(this.municipality));
    }
}
