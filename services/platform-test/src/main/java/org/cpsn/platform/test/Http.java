package org.cpsn.platform.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a running service as a client would: {@code http.as(ARTA).ifMatch(3).post("/cases/…/risk", Map.of(…))}. Every
 * {@code with…} gives a new one; a POST carries a fresh {@code Idempotency-Key} unless it was given one or told not to.
 */
public final class Http {
    private static final String KEY = "Idempotency-Key";
    private static final String IF_MATCH = "If-Match";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private static final Queue<String> ASKED = new ConcurrentLinkedQueue<>();

    private final Supplier<String> base;
    private final Map<String, String> headers;
    private final boolean freshKeys;

    /** @param base asked at every request, because a service under test knows its port only once it runs */
    public Http(Supplier<String> base) {
        this(base, Map.of(), true);
    }

    private Http(Supplier<String> base, Map<String, String> headers, boolean freshKeys) {
        this.base = base;
        this.headers = headers;
        this.freshKeys = freshKeys;
    }

    /** Every address asked by any client of this JVM. */
    public static List<String> asked() {
        return List.copyOf(ASKED);
    }

    public Http as(Staff who) {
        return as(who.token());
    }

    public Http as(String token) {
        return with("Authorization", "Bearer " + token);
    }

    /** Every request under this key, instead of a fresh one each. */
    public Http withKey(String key) {
        return with(KEY, key);
    }

    public Http withoutKey() {
        return new Http(base, headers, false);
    }

    public Http ifMatch(long version) {
        return with(IF_MATCH, "\"" + version + "\"");
    }

    /** Whatever the version is now. */
    public Http ifMatchAny() {
        return with(IF_MATCH, "*");
    }

    public Http with(String header, String value) {
        var more = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        more.putAll(headers);
        more.put(header, value);
        return new Http(base, Collections.unmodifiableMap(more), freshKeys);
    }

    public Reply get(String path) {
        return send(to(path).GET());
    }

    /** @param body JSON as text, or whatever Jackson makes JSON of */
    public Reply post(String path, Object body) {
        var json = body instanceof String text ? text : JSON.writeValueAsString(body);
        var request = to(path).POST(BodyPublishers.ofString(json));
        if (!headers.containsKey("Content-Type")) request.header("Content-Type", "application/json");
        if (freshKeys && !headers.containsKey(KEY))
            request.header(KEY, UUID.randomUUID().toString());
        return send(request);
    }

    /** Says how something is from now on; as often as one likes, so it carries no key. */
    public Reply put(String path, Object body) {
        return send(to(path).PUT(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .setHeader("Content-Type", "application/json"));
    }

    public Reply delete(String path) {
        return send(to(path).DELETE());
    }

    private HttpRequest.Builder to(String path) {
        var request = HttpRequest.newBuilder(URI.create(base.get() + path)).timeout(PATIENCE);
        headers.forEach(request::setHeader);
        return request;
    }

    private static Reply send(HttpRequest.Builder builder) {
        var request = builder.build();
        ASKED.add(request.uri().toString());
        try {
            var response = CLIENT.send(request, BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    public record Reply(int status, HttpHeaders headers, String text) {
        public JsonNode json() {
            return JSON.readTree(text);
        }

        /** The subject a command was about. */
        public String id() {
            return json().path("id").asString();
        }

        public long version() {
            return json().path("version").asLong();
        }

        /** The rule that said no; empty when none did. */
        public String rule() {
            return json().path("rule").asString("");
        }

        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        /** This very status, or the test fails and shows the answer. */
        public Reply expect(int expected) {
            if (status != expected) {
                throw new AssertionError("expected " + expected + " but was " + status + ": " + text);
            }
            return this;
        }
    }
}
