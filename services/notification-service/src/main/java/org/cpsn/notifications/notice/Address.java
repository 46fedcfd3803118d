package org.cpsn.notifications.notice;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.security.Role;

/**
 * Whom a notice is for: one person, everybody with a role in a municipality or in the whole country, or everybody of an
 * organisation. Who that is today is decided when somebody looks, so nothing is addressed to people who have left.
 */
public final class Address {
    private Address() {}

    public static String person(String staffId) {
        return "person:" + staffId;
    }

    public static String role(Role role, String municipality) {
        return "role:" + role + "@" + municipality;
    }

    /** Those who have the role for the whole country. */
    public static String role(Role role) {
        return "role:" + role;
    }

    public static String organisation(String organisationId) {
        return "organisation:" + organisationId;
    }

    /** All addresses under which this person is reached. */
    public static Set<String> of(Caseworker who) {
        var own = Stream.of(person(who.id()), organisation(who.organisation()));
        var roles = who.roles().stream()
                .map(role -> who.municipality() == null ? role(role) : role(role, who.municipality()));
        return Stream.concat(own, roles).collect(Collectors.toUnmodifiableSet());
    }
}
