package org.cpsn.identity;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** Who may ask for tokens: the web front-end for the person who signed in, and tools on this machine. */
@Configuration(proxyBeanMethods = false)
class Clients {
    private static final Duration WEB_TOKEN = Duration.ofMinutes(15);
    private static final Duration WORKING_DAY = Duration.ofHours(10);

    @Bean
    RegisteredClientRepository registeredClients(Settings settings, PasswordEncoder passwords) {
        return new InMemoryRegisteredClientRepository(web(settings, passwords), tools(settings, passwords));
    }

    private static RegisteredClient web(Settings settings, PasswordEncoder passwords) {
        URI url = settings.web().url();
        return RegisteredClient.withId(id(settings.web().clientId()))
                .clientId(settings.web().clientId())
                .clientSecret(passwords.encode(settings.web().clientSecret()))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri(url.resolve("/login/oauth2/code/cpsn").toString())
                .postLogoutRedirectUri(url.resolve("/").toString())
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(WEB_TOKEN)
                        .refreshTokenTimeToLive(WORKING_DAY)
                        .reuseRefreshTokens(true)
                        .build())
                .build();
    }

    private static RegisteredClient tools(Settings settings, PasswordEncoder passwords) {
        return RegisteredClient.withId(id("cpsn-local"))
                .clientId("cpsn-local")
                .clientSecret(passwords.encode("local"))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(settings.localTokenLifetime())
                        .build())
                .build();
    }

    private static String id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
