package org.cpsn.platform.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.cpsn.platform.security.Caseworker;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

class TokensTest {
    private final Caseworker arta = Staff.ARTA.caseworker();

    @Test
    void says_who_somebody_is() {
        var token = service().decode(Staff.ARTA.token());
        assertThat(token.getSubject()).isEqualTo("cw-19-01");
        assertThat(token.getClaimAsStringList("roles")).isEqualTo(List.of("CASEWORKER"));
        assertThat(token.getClaimAsString("organisation")).isEqualTo("csw-19");
        assertThat(token.getClaimAsString("municipality")).isEqualTo("19");
        assertThat(token.getClaimAsString("scope_of_access")).isEqualTo("OWN");
        assertThat(service().decode(Staff.LIAISON.token()).hasClaim("municipality"))
                .isFalse();
    }

    @Test
    void bad_ones_are_bad_for_their_own_reason() {
        assertThatThrownBy(() -> service().decode(Tokens.expired(arta))).hasMessageContaining("expired");
        assertThatThrownBy(() -> service().decode(Tokens.forAnotherAudience(arta)))
                .hasMessageContaining("aud");
        assertThatThrownBy(() -> service().decode(Tokens.fromAnotherIssuer(arta)))
                .hasMessageContaining("iss");
        assertThatThrownBy(() -> service().decode(Tokens.forged(arta)))
                .isInstanceOf(JwtException.class)
                .hasMessageContaining("signature");
    }

    private static JwtDecoder service() {
        var decoder = NimbusJwtDecoder.withJwkSetUri(Tokens.keys()).build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(),
                new JwtIssuerValidator(Tokens.issuer()),
                new JwtAudienceValidator("cpsn")));
        return decoder;
    }
}
