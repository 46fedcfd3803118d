package org.cpsn.web.signin;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Reads the name from the ID token, and roles from the access token's payload: for navigation only. */
final class SignedInReader implements OAuth2UserService<OidcUserRequest, OidcUser> {

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var idToken = request.getIdToken();
        var claims = claims(request.getAccessToken().getTokenValue());
        var roles = roles(claims);
        var name = idToken.getClaimAsString("name");
        var person = new SignedIn(
                idToken.getSubject(),
                name == null ? idToken.getSubject() : name,
                roles,
                text(claims, "organisation"),
                text(claims, "municipality"));
        var authorities = roles.stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .collect(Collectors.toSet());
        return new CpsnUser(authorities, idToken, person);
    }

    private static JWTClaimsSet claims(String token) {
        try {
            return JWTParser.parse(token).getJWTClaimsSet();
        } catch (ParseException e) {
            throw new OAuth2AuthenticationException(new OAuth2Error("unreadable_access_token"), e);
        }
    }

    private static Set<String> roles(JWTClaimsSet claims) {
        try {
            List<String> roles = claims.getStringListClaim("roles");
            return roles == null ? Set.of() : Set.copyOf(new LinkedHashSet<>(roles));
        } catch (ParseException e) {
            throw new OAuth2AuthenticationException(new OAuth2Error("unreadable_access_token"), e);
        }
    }

    private static String text(JWTClaimsSet claims, String name) {
        return claims.getClaim(name) instanceof String value ? value : null;
    }
}
