package org.cpsn.platform.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;

/** Signs tokens and offers the key to check them with. */
final class TestIdentity {
    static final String ISSUER = "http://identity.test";
    private final RSAKey key;
    private final HttpServer server;

    TestIdentity() {
        try {
            key = new RSAKeyGenerator(2048).keyID("test").generate();
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        var keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        server.createContext("/oauth2/jwks", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
    }

    String keysUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/oauth2/jwks";
    }

    void start() {
        server.start();
    }

    void stop() {
        server.stop(0);
    }

    String token(String... roles) {
        return token(claims -> claims.claim("roles", List.of(roles)));
    }

    String token(UnaryOperator<JWTClaimsSet.Builder> different) {
        var now = Instant.now();
        var claims = different.apply(new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("cpsn")
                .subject("cw-19-01")
                .claim("roles", List.of("CASEWORKER"))
                .claim("organisation", "csw-19")
                .claim("municipality", "19")
                .claim("scope_of_access", "OWN")
                .issueTime(Date.from(now.minusSeconds(60)))
                .expirationTime(Date.from(now.plusSeconds(600))));
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .keyID("test")
                    .type(JOSEObjectType.JWT)
                    .build();
            var signed = new SignedJWT(header, claims.build());
            signed.sign(new RSASSASigner(key));
            return signed.serialize();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
