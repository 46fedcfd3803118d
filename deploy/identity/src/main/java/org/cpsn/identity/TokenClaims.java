package org.cpsn.identity;

import java.util.List;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/** What a token says about the person: pseudonym and codes for the services; the name for the front-end only. */
@Component
class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {
    /** The extra parameter by which a tool says for whom it asks. */
    static final String USER = "user";

    private static final String AUDIENCE = "cpsn";

    private final Staff staff;

    TokenClaims(Staff staff) {
        this.staff = staff;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        StaffMember person = person(context);
        JwtClaimsSet.Builder claims = context.getClaims();
        claims.subject(person.subject());
        claims.claim("roles", List.of(person.role()));
        claims.claim("organisation", person.organisation());
        claims.claim("scope_of_access", person.scope().name());
        if (person.municipality() != null) claims.claim("municipality", person.municipality());
        if (OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())) {
            claims.claim("name", person.name());
            claims.claim("locale", person.locale());
        } else {
            claims.audience(List.of(AUDIENCE));
        }
    }

    private StaffMember person(JwtEncodingContext context) {
        boolean tool = AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType());
        String username = tool ? ofMachine(context) : context.getPrincipal().getName();
        return staff.named(username).orElseThrow(TokenClaims::nobody);
    }

    /** A partner's machine speaks for itself, whomever it names. */
    private static String ofMachine(JwtEncodingContext context) {
        String client = context.getRegisteredClient().getClientId();
        return client.equals(Clients.TOOLS) ? askedFor(context) : client.substring(Clients.PARTNER_PREFIX.length());
    }

    private static String askedFor(JwtEncodingContext context) {
        OAuth2ClientCredentialsAuthenticationToken grant = context.getAuthorizationGrant();
        if (grant.getAdditionalParameters().get(USER) instanceof String username) return username;
        throw nobody();
    }

    private static OAuth2AuthenticationException nobody() {
        return new OAuth2AuthenticationException(new OAuth2Error(
                OAuth2ErrorCodes.INVALID_REQUEST, "The parameter user must name one of the demo users.", null));
    }
}
