package org.cpsn.partner;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The other side, over HTTP. What may pass by itself is an {@link IOException}; what will not is {@link Broken}. */
final class Feed {
    private final HttpClient http;
    private final Options options;
    private final Tokens tokens;

    Feed(HttpClient http, Options options) {
        this.http = http;
        this.options = options;
        this.tokens = new Tokens(http, options.tokenEndpoint(), options.clientId(), options.secret());
    }

    /** The entries after a position; waits for one to come where there is none. */
    List<Entry> after(long position, int limit, int wait) throws IOException, InterruptedException {
        var answer = get("/liaison/feed?after=" + position + "&limit=" + limit + "&wait=" + wait, wait);
        if (answer.statusCode() == 400)
            throw new Broken("the feed has not reached position " + position + ", which is here already");
        return json(ok(answer)).values().stream().map(Entry::new).toList();
    }

    /** How far the feed reached with a position. */
    Checkpoint checkpoint(long position) throws IOException, InterruptedException {
        return new Checkpoint(json(ok(get("/liaison/feed/checkpoint?position=" + position, 0))));
    }

    /** How far the feed reaches now. */
    Checkpoint checkpoint() throws IOException, InterruptedException {
        return new Checkpoint(json(ok(get("/liaison/feed/checkpoint", 0))));
    }

    JsonNode keys() throws IOException, InterruptedException {
        return json(ok(get("/liaison/feed/keys", 0)));
    }

    /** Everything up to this position is on our disk. */
    void acknowledge(long position, String hash) throws IOException, InterruptedException {
        // made of what it says, so that the same receipt sent twice is one
        var key = UUID.nameUUIDFromBytes((position + "/" + hash).getBytes(StandardCharsets.UTF_8));
        // and written in one way only: one key for two different texts would be refused
        var body = Canonical.of(Canonical.JSON.valueToTree(Map.of("position", position, "hash", hash)));
        var answer = send(request("/liaison/receipts", 0)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key.toString())
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        if (answer.statusCode() == 409)
            throw refused(position, json(answer).path("rule").asString(""));
        ok(answer);
    }

    private static Broken refused(long position, String rule) {
        return new Broken(
                rule.equals("HASH_DIFFERS")
                        ? "the other side holds something else at position " + position + ": compare and ask"
                        : "the receipt for position " + position + " was refused: " + rule);
    }

    private HttpResponse<byte[]> get(String path, int wait) throws IOException, InterruptedException {
        return send(request(path, wait).header("Accept-Encoding", "gzip"));
    }

    private HttpRequest.Builder request(String path, int wait) {
        return HttpRequest.newBuilder(URI.create(options.address() + path)).timeout(Duration.ofSeconds(wait + 20L));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(
                request.setHeader("Authorization", "Bearer " + tokens.current()).build(), BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> ok(HttpResponse<byte[]> answer) throws IOException {
        if (answer.statusCode() == 200) return answer;
        if (answer.statusCode() == 403) throw new Broken("there is no feed for this client");
        if (answer.statusCode() == 401) tokens.forget();
        throw new IOException("the feed answers " + answer.statusCode());
    }

    private static JsonNode json(HttpResponse<byte[]> answer) throws IOException {
        try {
            var packed =
                    answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
            var body = packed
                    ? new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes()
                    : answer.body();
            return Canonical.JSON.readTree(body);
        } catch (JacksonException unreadable) {
            throw new IOException("the feed answers what cannot be read", unreadable);
        }
    }
}
