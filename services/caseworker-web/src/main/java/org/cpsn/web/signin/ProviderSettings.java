package org.cpsn.web.signin;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where people sign in. Every address is given, none is discovered, so that this front-end starts while the provider is
 * down; the browser's addresses and the server's may differ.
 */
@ConfigurationProperties("cpsn.oidc")
record ProviderSettings(
        String issuer,
        String authorizationUri,
        String tokenUri,
        String jwksUri,
        String endSessionUri,
        String clientId,
        String clientSecret) {

    /** The browser is sent there by forms (signing out), so the page's policy must name it. */
    String origin() {
        var address = URI.create(authorizationUri);
        return address.getScheme() + "://" + address.getAuthority();
    }
}
