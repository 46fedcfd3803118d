package org.cpsn.identity;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
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

/** Who may ask for tokens: the web front-end for who signed in, tools on this machine, and partners' machines. */
@Configuration(proxyBeanMethods = false)
class Clients {
    static final String TOOLS = "cpsn-local";
    /** Before the name of a partner: {@code cpsn-partner-al}. */
    static final String PARTNER_PREFIX = "cpsn-";

    private static final Duration WEB_TOKEN = Duration.ofMinutes(15);
    private static final Duration WORKING_DAY = Duration.ofHours(10);

    @Bean
    RegisteredClientRepository registeredClients(Settings settings, PasswordEncoder passwords, Staff staff) {
        var all = Stream.concat(
                Stream.of(web(settings, passwords), tools(settings, passwords)),
                staff.partners().stream().map(partner -> partner(partner, settings, passwords)));
        return new InMemoryRegisteredClientRepository(all.toList());
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
        return RegisteredClient.withId(id(TOOLS))
                .clientId(TOOLS)
                .clientSecret(passwords.encode("local"))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(settings.localTokenLifetime())
                        .build())
                .build();
    }

    /** The machine of a partner across the border, as it is a client of the real provider; the secret is no secret. */
    private static RegisteredClient partner(StaffMember partner, Settings settings, PasswordEncoder passwords) {
        String clientId = PARTNER_PREFIX + partner.username();
        return RegisteredClient.withId(id(clientId))
                .clientId(clientId)
                .clientSecret(passwords.encode("local-" + partner.username()))
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
