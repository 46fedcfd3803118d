package org.cpsn.platform.security;

import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every request carries a token; only health and metrics answer without. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration implements WebMvcConfigurer {
    private static final String AUDIENCE = "cpsn";
    private static final Duration CLOCKS_DIFFER_BY = Duration.ofSeconds(30);

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new OnlyTheAllowed());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new WhoIsAsking());
    }

    /**
     * Requests are observed as a whole; an observation around each of a dozen filters costs more than the filters do.
     */
    @Bean
    SecurityObservationSettings notEveryFilter() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    Handlers everyHandlerSaysWhoMayCallIt(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping m) {
        return new Handlers(m);
    }

    @Bean
    SecurityFilterChain onlyWithAToken(
            HttpSecurity http,
            JwtDecoder decoder,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems)
            throws Exception {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/actuator/health/**", "/actuator/prometheus")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(server -> server.jwt(
                                jwt -> jwt.decoder(decoder).jwtAuthenticationConverter(SecurityConfiguration::signedIn))
                        .authenticationEntryPoint((request, response, problem) ->
                                problems.resolveException(request, response, null, problem))
                        .withObjectPostProcessor(failuresAs(problems)))
                .exceptionHandling(failures -> failures.authenticationEntryPoint((request, response, problem) ->
                                problems.resolveException(request, response, null, problem))
                        .accessDeniedHandler((request, response, problem) ->
                                problems.resolveException(request, response, null, problem)))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                // A bearer token is never sent by a browser on its own, so there is nothing to forge.
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'"))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .build();
    }

    /**
     * The keys are fetched with the first token, not at start: a service starts while the identity provider is away.
     */
    @Bean
    JwtDecoder tokens(@Value("${cpsn.jwks}") String keys, @Value("${cpsn.issuer}") String issuer) {
        var patience = new SimpleClientHttpRequestFactory();
        patience.setConnectTimeout(Duration.ofSeconds(2));
        patience.setReadTimeout(Duration.ofSeconds(3));
        var decoder = NimbusJwtDecoder.withJwkSetUri(keys)
                .restOperations(new RestTemplate(patience))
                .jwsAlgorithms(accepted -> {
                    accepted.add(SignatureAlgorithm.RS256);
                    accepted.add(SignatureAlgorithm.ES256);
                })
                .validateType(false)
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                accessToken(), notExpired(), new JwtIssuerValidator(issuer), new JwtAudienceValidator(AUDIENCE)));
        return new TokensSeenBefore(decoder, notExpired());
    }

    private static JwtTypeValidator accessToken() {
        var type = new JwtTypeValidator("JWT", "at+jwt");
        type.setAllowEmpty(true);
        return type;
    }

    private static JwtTimestampValidator notExpired() {
        var times = new JwtTimestampValidator(CLOCKS_DIFFER_BY);
        times.setAllowEmptyExpiryClaim(false);
        return times;
    }

    private static AbstractAuthenticationToken signedIn(Jwt token) {
        return SignedIn.with(token);
    }

    /** Also the case that the keys cannot be fetched, which Spring would otherwise throw out of the filter chain. */
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> failuresAs(HandlerExceptionResolver problems) {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler(
                        (request, response, problem) -> problems.resolveException(request, response, null, problem));
                return filter;
            }
        };
    }
}
