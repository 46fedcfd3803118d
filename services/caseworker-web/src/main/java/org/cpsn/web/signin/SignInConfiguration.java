package org.cpsn.web.signin;

import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.MissingCsrfTokenException;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;

/** Sign-in by OpenID Connect, and what every page promises the browser. */
@Configuration
class SignInConfiguration {

    private static final String SIGN_IN = "/oauth2/authorization/cpsn";

    @Bean
    ClientRegistrationRepository clients(ProviderSettings provider) {
        return new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId("cpsn")
                .clientId(provider.clientId())
                .clientSecret(provider.clientSecret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope("openid", "profile")
                .issuerUri(provider.issuer())
                .authorizationUri(provider.authorizationUri())
                .tokenUri(provider.tokenUri())
                .jwkSetUri(provider.jwksUri())
                .userNameAttributeName("sub")
                .providerConfigurationMetadata(Map.of("end_session_endpoint", provider.endSessionUri()))
                .build());
    }

    @Bean
    OAuth2AuthorizedClientRepository authorizedClients() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    @Bean
    OAuth2AuthorizedClientManager tokens(
            ClientRegistrationRepository clients, OAuth2AuthorizedClientRepository authorizedClients) {
        var manager = new DefaultOAuth2AuthorizedClientManager(clients, authorizedClients);
        manager.setAuthorizedClientProvider(OAuth2AuthorizedClientProviderBuilder.builder()
                .authorizationCode()
                .refreshToken()
                .build());
        return manager;
    }

    @Bean
    SecurityFilterChain doors(HttpSecurity http, ClientRegistrationRepository clients, ProviderSettings provider)
            throws Exception {
        var signedOut = new OidcClientInitiatedLogoutSuccessHandler(clients);
        signedOut.setPostLogoutRedirectUri("{baseUrl}/");
        var htmx = new OrRequestMatcher(
                new RequestHeaderRequestMatcher("HX-Request"),
                PathPatternRequestMatcher.pathPattern("/notices/stream"));
        // only a page someone wanted to see is worth returning to after sign-in, never a fragment or a form
        var wanted = new HttpSessionRequestCache();
        wanted.setRequestMatcher(new AndRequestMatcher(List.of(
                PathPatternRequestMatcher.pathPattern(HttpMethod.GET, "/**"), new NegatedRequestMatcher(htmx))));
        wanted.setMatchingRequestParameterName(null);
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/",
                                "/assets/**",
                                "/language",
                                "/error",
                                "/actuator/health/**",
                                "/favicon.svg",
                                "/actuator/prometheus")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .requestCache(cache -> cache.requestCache(wanted))
                .exceptionHandling(refused -> refused.defaultAuthenticationEntryPointFor(fragmentEntryPoint(), htmx)
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint(SIGN_IN), new NegatedRequestMatcher(htmx))
                        .accessDeniedHandler(signInAgainOrRefuse()))
                .oauth2Login(login -> login.loginPage(SIGN_IN)
                        .failureUrl("/?signin=failed")
                        .userInfoEndpoint(user -> user.oidcUserService(new SignedInReader())))
                .oauth2Client(Customizer.withDefaults())
                .logout(logout -> logout.logoutSuccessHandler(signedOut))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(policy(provider)))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .permissionsPolicyHeader(permissions ->
                                permissions.policy("camera=(), geolocation=(), microphone=(), payment=()")))
                .build();
    }

    /** A form sent after the session ran out lacks its token: its sender signs in again and finds what was typed. */
    private static AccessDeniedHandler signInAgainOrRefuse() {
        var refuse = new AccessDeniedHandlerImpl();
        return (request, response, denied) -> {
            if (denied instanceof MissingCsrfTokenException && request.getUserPrincipal() == null)
                response.sendRedirect(SIGN_IN);
            else refuse.handle(request, response, denied);
        };
    }

    /** A fragment cannot show a sign-in page: the whole page is loaded anew instead. */
    private static AuthenticationEntryPoint fragmentEntryPoint() {
        var unauthorized = new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED);
        return (request, response, refused) -> {
            response.setHeader("HX-Refresh", "true");
            unauthorized.commence(request, response, refused);
        };
    }

    private static String policy(ProviderSettings provider) {
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self'",
                "style-src 'self'",
                "font-src 'self'",
                "img-src 'self'",
                "connect-src 'self'",
                "form-action 'self' " + provider.origin(),
                "frame-ancestors 'none'",
                "base-uri 'none'");
    }
}
