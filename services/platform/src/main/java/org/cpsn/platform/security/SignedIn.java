package org.cpsn.platform.security;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** An accepted token, read as a {@link Caseworker}. */
final class SignedIn extends AbstractAuthenticationToken {
    private static final Set<Role> ROLES_OF_PEOPLE = EnumSet.complementOf(EnumSet.of(Role.SYSTEM));

    private final transient Caseworker who;

    SignedIn(Caseworker who) {
        super(who.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList());
        this.who = who;
        setAuthenticated(true);
    }

    static SignedIn with(Jwt token) {
        return new SignedIn(new Caseworker(
                required(token, "sub"),
                roles(token),
                required(token, "organisation"),
                token.getClaimAsString("municipality"),
                scope(token)));
    }

    /** A role this system does not know gives no rights, so that the identity provider may know more than we do. */
    private static Set<Role> roles(Jwt token) {
        var claimed = token.hasClaim("roles") ? token.getClaimAsStringList("roles") : List.<String>of();
        return ROLES_OF_PEOPLE.stream()
                .filter(role -> claimed.contains(role.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Scope scope(Jwt token) {
        var claimed = token.hasClaim("scope_of_access") ? token.getClaimAsString("scope_of_access") : Scope.OWN.name();
        return Stream.of(Scope.values())
                .filter(scope -> scope.name().equals(claimed))
                .findFirst()
                .orElseThrow(() -> new InvalidBearerTokenException("The token's scope_of_access is not known."));
    }

    private static String required(Jwt token, String claim) {
        var value = token.getClaimAsString(claim);
        if (value == null || value.isBlank()) {
            throw new InvalidBearerTokenException("The token lacks the claim " + claim + ".");
        }
        return value;
    }

    @Override
    public Caseworker getPrincipal() {
        return who;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return who.id();
    }
}
