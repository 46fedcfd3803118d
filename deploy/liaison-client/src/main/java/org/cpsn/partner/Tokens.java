package org.cpsn.partner;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import tools.jackson.core.JacksonException;

/** Access tokens of this client (OAuth 2 client credentials), a new one when the last is about to expire. */
final class Tokens {
    private static final Duration EARLY = Duration.ofSeconds(30);

    private final HttpClient http;
    private final String endpoint;
    private final String clientId;
    private final String secret;
    private String token;
    private Instant until = Instant.MIN;

    Tokens(HttpClient http, String endpoint, String clientId, String secret) {
        this.http = http;
        this.endpoint = endpoint;
        this.clientId = clientId;
        this.secret = secret;
    }

    String current() throws IOException, InterruptedException {
        if (Instant.now().isBefore(until)) return token;
        var basic = encoded(clientId) + ":" + encoded(secret);
        var request = HttpRequest.newBuilder(URI.create(endpoint))
                .timeout(Duration.ofSeconds(20))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() == 401 || answer.statusCode() == 400)
            throw new Broken("the token endpoint does not accept this client id and secret");
        if (answer.statusCode() != 200) throw new IOException("the token endpoint answers " + answer.statusCode());
        try {
            var json = Canonical.JSON.readTree(answer.body());
            token = json.path("access_token").asString();
            until = Instant.now()
                    .plusSeconds(json.path("expires_in").asLong(60))
                    .minus(EARLY);
            return token;
        } catch (JacksonException unreadable) {
            throw new IOException("the token endpoint answers what cannot be read", unreadable);
        }
    }

    /** The feed did not accept it, whatever its lifetime. */
    void forget() {
        until = Instant.MIN;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
