package org.cpsn.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidationException;

class TokensSeenBeforeTest {
    private static final Instant NOW = Instant.parse("2026-05-04T08:00:00Z");

    private final AtomicInteger checked = new AtomicInteger();
    private final JwtTimestampValidator times = new JwtTimestampValidator(Duration.ZERO);
    private final TokensSeenBefore tokens = new TokensSeenBefore(this::check, times);

    private Jwt check(String token) {
        checked.incrementAndGet();
        if (token.equals("forged")) throw new BadJwtException("no");
        return Jwt.withTokenValue(token)
                .header("alg", "RS256")
                .subject("arta")
                .issuedAt(NOW)
                .expiresAt(NOW.plusSeconds(60))
                .build();
    }

    private void itIs(Instant now) {
        times.setClock(Clock.fixed(now, ZoneOffset.UTC));
    }

    @Test
    void a_token_is_checked_once() {
        itIs(NOW);
        assertThat(tokens.decode("a").getSubject()).isEqualTo("arta");
        assertThat(tokens.decode("a").getSubject()).isEqualTo("arta");
        assertThat(checked).hasValue(1);
        tokens.decode("b");
        assertThat(checked).hasValue(2);
    }

    @Test
    void a_token_that_has_expired_since_is_refused() {
        itIs(NOW);
        tokens.decode("a");
        itIs(NOW.plusSeconds(61));
        assertThatThrownBy(() -> tokens.decode("a")).isInstanceOf(JwtValidationException.class);
    }

    @Test
    void a_forged_token_is_refused_every_time() {
        for (int tried = 0; tried < 2; tried++)
            assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);
        assertThat(checked).hasValue(2);
    }
}
