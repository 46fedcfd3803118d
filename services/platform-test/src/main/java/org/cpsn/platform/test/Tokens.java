package org.cpsn.platform.test;

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
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.UUID;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.security.Role;
import org.cpsn.platform.security.Scope;

/** An identity provider as small as a service needs one: a key, the page where its public half is read, and tokens. */
public final class Tokens {
    private static final Duration LIFETIME = Duration.ofMinutes(30);
    private static final String AUDIENCE = "cpsn";
    private static final RSAKey KEY = newKey();
    private static final RSAKey STRANGERS_KEY = newKey();
    private static final String ISSUER = serve(new JWKSet(KEY.toPublicJWK()).toString());

    private Tokens() {}

    /** What the services are told as {@code CPSN_ISSUER}. */
    public static String issuer() {
        return ISSUER;
    }

    /** What the services are told as {@code CPSN_JWKS}. */
    public static String keys() {
        return ISSUER + "/oauth2/jwks";
    }

    /** A token of somebody who is not one of the {@link Staff}. */
    public static String of(String id, String organisation, String municipality, Scope scope, Role... roles) {
        return of(new Caseworker(id, Set.of(roles), organisation, municipality, scope));
    }

    public static String of(Caseworker who) {
        return signed(claims(who).build(), KEY);
    }

    /** Was good until an hour ago. */
    public static String expired(Caseworker who) {
        var past = Instant.now().minus(Duration.ofHours(1));
        return signed(
                claims(who)
                        .issueTime(Date.from(past.minus(LIFETIME)))
                        .expirationTime(Date.from(past))
                        .build(),
                KEY);
    }

    /** Good, but made for somebody else's system. */
    public static String forAnotherAudience(Caseworker who) {
        return signed(claims(who).audience("another-system").build(), KEY);
    }

    /** Good, but from an issuer nobody here trusts. */
    public static String fromAnotherIssuer(Caseworker who) {
        return signed(claims(who).issuer("https://issuer.example").build(), KEY);
    }

    /** Says all the right things and is signed with the wrong key. */
    public static String forged(Caseworker who) {
        return signed(claims(who).build(), STRANGERS_KEY);
    }

    private static JWTClaimsSet.Builder claims(Caseworker who) {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .jwtID(UUID.randomUUID().toString())
                .issuer(ISSUER)
                .subject(who.id())
                .audience(AUDIENCE)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)))
                .claim("roles", who.roles().stream().map(Role::name).sorted().toList())
                .claim("organisation", who.organisation())
                .claim("scope_of_access", who.scope().name());
        return who.municipality() == null ? claims : claims.claim("municipality", who.municipality());
    }

    private static String signed(JWTClaimsSet claims, RSAKey key) {
        try {
            // both keys go by the same id, so that a forged token is refused for its signature and nothing else
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(KEY.getKeyID())
                            .type(JOSEObjectType.JWT)
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048)
                    .keyID(UUID.randomUUID().toString())
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String serve(String keys) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/oauth2/jwks", exchange -> {
                var body = keys.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                try (var out = exchange.getResponseBody()) {
                    out.write(body);
                }
            });
            // one daemon thread of its own, so that a test JVM can end while it listens
            server.setExecutor(task -> Thread.ofVirtual().start(task));
            server.start();
            return "http://localhost:" + server.getAddress().getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
