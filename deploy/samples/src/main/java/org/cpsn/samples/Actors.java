package org.cpsn.samples;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import tools.jackson.databind.JsonNode;

/**
 * Access tokens of the demo users, one per user, kept until shortly before they expire. They come from the embedded
 * identity provider's grant for tools; a real provider does not have it.
 */
public final class Actors {
    private static final String TOOL =
            Base64.getEncoder().encodeToString("cpsn-local:local".getBytes(StandardCharsets.UTF_8));

    private final HttpClient http;
    private final URI tokens;
    private final Patience patience;
    private final Map<String, Desk> desks = new ConcurrentHashMap<>();

    public Actors(HttpClient http, URI identity, Patience patience) {
        this.http = http;
        this.tokens = URI.create(identity + "/oauth2/token");
        this.patience = patience;
    }

    /** The user's access token, fetched if there is none or it is about to expire. */
    public String token(String user) {
        return desks.computeIfAbsent(user, Desk::new).token();
    }

    /** Throws this token away if it is still the kept one: a service has said that it no longer holds. */
    public void forget(String user, String token) {
        Desk desk = desks.get(user);
        if (desk != null) {
            desk.forget(token);
        }
    }

    private record Token(String value, long goodUntilNanos) {}

    private final class Desk {
        private final String user;
        private final ReentrantLock oneAtATime = new ReentrantLock();
        private Token kept;

        private Desk(String user) {
            this.user = user;
        }

        private String token() {
            oneAtATime.lock();
            try {
                if (kept == null || kept.goodUntilNanos() - System.nanoTime() <= 0) {
                    kept = fetch();
                }
                return kept.value();
            } finally {
                oneAtATime.unlock();
            }
        }

        private void forget(String token) {
            oneAtATime.lock();
            try {
                if (kept != null && kept.value().equals(token)) {
                    kept = null;
                }
            } finally {
                oneAtATime.unlock();
            }
        }

        private Token fetch() {
            HttpRequest request = HttpRequest.newBuilder(tokens)
                    .timeout(Duration.ofSeconds(30))
                    .header("Authorization", "Basic " + TOOL)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "grant_type=client_credentials&user=" + URLEncoder.encode(user, StandardCharsets.UTF_8)))
                    .build();
            Patience.Attempts attempts = patience.attempts();
            while (true) {
                try {
                    long asked = System.nanoTime();
                    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
                    if (answer.statusCode() == 200) {
                        return token(asked, Json.read(answer.body()));
                    }
                    if (!Api.passing(answer.statusCode()) || !attempts.again()) {
                        throw new Refused("The identity provider gave no token for the demo user " + user
                                + ": it answered " + answer.statusCode() + ".");
                    }
                } catch (IOException away) {
                    if (!attempts.again()) {
                        throw new Unreachable(
                                "The identity provider at " + tokens + " did not answer within "
                                        + patience.limit().toSeconds() + " s.",
                                away);
                    }
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                    throw new Unreachable("Stopped while waiting for the identity provider.", interrupted);
                }
            }
        }

        private Token token(long asked, JsonNode answer) {
            String value = answer.path("access_token").asString("");
            if (value.isEmpty()) {
                throw new Refused("The identity provider's answer for " + user + " held no access token.");
            }
            Duration life = Duration.ofSeconds(answer.path("expires_in").asLong(60));
            // A fifth of a short life, at most half a minute: the token must outlive the request it is put into.
            Duration margin = life.dividedBy(5).compareTo(Duration.ofSeconds(30)) < 0
                    ? life.dividedBy(5)
                    : Duration.ofSeconds(30);
            return new Token(value, asked + life.minus(margin).toNanos());
        }
    }
}
