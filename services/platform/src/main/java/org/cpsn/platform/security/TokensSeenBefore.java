package org.cpsn.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * Checks a token's signature once a minute, not with every request that carries it: the arithmetic costs more than most
 * questions. Whether it has expired is looked at every time.
 */
final class TokensSeenBefore implements JwtDecoder {
    private static final Duration TRUSTED_FOR = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private final JwtDecoder decoder;
    private final OAuth2TokenValidator<Jwt> notExpired;
    private final Cache<String, Jwt> seen = Caffeine.newBuilder()
            .expireAfterWrite(TRUSTED_FOR)
            .maximumSize(MOST)
            .build();

    TokensSeenBefore(JwtDecoder decoder, OAuth2TokenValidator<Jwt> notExpired) {
        this.decoder = decoder;
        this.notExpired = notExpired;
    }

    /** What is wrong with a token is not remembered: it is found again, or has been mended. */
    @Override
    public Jwt decode(String token) {
        var known = seen.getIfPresent(token);
        if (known == null) {
            var checked = decoder.decode(token);
            seen.put(token, checked);
            return checked;
        }
        var now = notExpired.validate(known);
        if (now.hasErrors()) throw new JwtValidationException("The token has expired.", now.getErrors());
        return known;
    }
}
