package org.cpsn.web.signin;

import java.util.Collection;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** The signed-in person kept in the session. */
public final class CpsnUser extends DefaultOidcUser {

    private final SignedIn person;

    public CpsnUser(Collection<? extends GrantedAuthority> authorities, OidcIdToken idToken, SignedIn person) {
        super(authorities, idToken);
        this.person = person;
    }

    public SignedIn person() {
        return person;
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other) && other instanceof CpsnUser user && person.equals(user.person);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }

    /** Ends up in log lines and exception messages: no name. */
    @Override
    public String toString() {
        return "user " + person.id();
    }
}
