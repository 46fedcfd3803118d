package org.cpsn.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against another side that can be told to cheat. */
class FollowerTest {
    private static final String FEED = "feed-partner-al";
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final List<String> receipts = new ArrayList<>();
    private List<Entry> told = Told.entries(FEED, 7);
    private KeyPair key = newKey();
    private String signs = null;
    private int tokens;
    private int away;
    private int receiptsRefused;
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/token", exchange -> {
            tokens++;
            answer(exchange, 200, "{\"access_token\":\"t" + tokens + "\",\"expires_in\":300}");
        });
        server.createContext("/liaison/feed", exchange -> {
            if (away-- > 0) answer(exchange, 503, "");
            else answer(exchange, 200, "[" + page(exchange) + "]");
        });
        server.createContext("/liaison/feed/checkpoint", exchange -> {
            var asked = parameters(exchange).get("position");
            answer(exchange, 200, checkpoint(asked == null ? told.size() : Integer.parseInt(asked)));
        });
        server.createContext("/liaison/feed/keys", exchange -> answer(exchange, 200, keys()));
        server.createContext("/liaison/receipts", exchange -> {
            receipts.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            answer(exchange, receiptsRefused-- > 0 ? 409 : 200, "{\"rule\":\"HASH_DIFFERS\"}");
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void it_fetches_page_by_page_keeps_proves_and_confirms() throws Exception {
        follow();
        assertThat(verify()).isTrue();
        assertThat(receipts).hasSize(3).last().asString().contains("\"position\":7");
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("holds everything up to 7", "3 of 3 signatures are good", "all is well");
    }

    @Test
    void it_goes_on_where_it_was_and_confirms_again_what_may_not_have_been() throws Exception {
        var all = told;
        told = all.subList(0, 4);
        follow();
        told = all;
        follow();
        assertThat(verify()).isTrue();
        assertThat(receipts).extracting(FollowerTest::position).containsExactly(3, 4, 4, 7);
        // under one key goes one text, whichever process writes it
        assertThat(receipts.get(1))
                .isEqualTo("{\"hash\":\"" + all.get(3).hash() + "\",\"position\":4}")
                .isEqualTo(receipts.get(2));
    }

    @Test
    void what_passes_by_itself_is_tried_again() throws Exception {
        away = 2;
        follow();
        assertThat(verify()).isTrue();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("not now (the feed answers 503)");
    }

    @Test
    void a_page_with_a_gap_is_not_kept() {
        told = Stream.concat(told.stream().limit(2), told.stream().skip(3)).toList();
        assertThatExceptionOfType(Broken.class).isThrownBy(this::follow).withMessage("position 4 comes where 3 should");
        assertThat(receipts).isEmpty();
    }

    @Test
    void a_forged_signature_is_not_confirmed() {
        signs = "somebody else";
        assertThatExceptionOfType(Broken.class)
                .isThrownBy(this::follow)
                .withMessage("the checkpoint at position 3 is not signed with a trusted key");
        assertThat(receipts).isEmpty();
    }

    @Test
    void a_key_that_comes_later_counts_only_when_a_person_has_compared_it() throws Exception {
        follow();
        key = newKey();
        var more = new ArrayList<>(told);
        Told.add(more, FEED, "message-sent.v1", Map.of("verb", "NOTIFICATION"));
        told = more;
        assertThatExceptionOfType(Broken.class).isThrownBy(this::follow);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("does not trust the keys [" + keyId());
        follow(keyId());
        assertThat(receipts).last().asString().contains("\"position\":8");
    }

    @Test
    void a_receipt_that_is_refused_ends_it() {
        receiptsRefused = 1;
        assertThatExceptionOfType(Broken.class)
                .isThrownBy(this::follow)
                .withMessageStartingWith("the other side holds something else at position 3");
    }

    @Test
    void what_is_missing_is_told() throws Exception {
        var all = told;
        told = all.subList(0, 4);
        follow();
        told = all;
        assertThat(verify()).isFalse();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("PROBLEM: missing: 5 to 7");
        told = all.subList(0, 2);
        assertThat(verify()).isFalse();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("PROBLEM: the feed reaches 2 only, and 4 is here");
    }

    private void follow(String... trusted) throws Exception {
        with(
                (feed, store, keys, options) ->
                        new Follower(feed, store, keys, options, out(), new CountDownLatch(1)).follow(),
                trusted);
    }

    private boolean verify() throws Exception {
        var passes = new boolean[1];
        with((feed, store, keys, options) -> passes[0] = new Verification(feed, store, keys, out()).passes());
        return passes[0];
    }

    private interface Work {
        void on(Feed feed, Store store, TrustedKeys keys, Options options) throws Exception;
    }

    private void with(Work work, String... trusted) throws Exception {
        var address = "http://localhost:" + server.getAddress().getPort();
        var options = new Options(
                false, 0, null, address, address + "/token", "me", "secret", FEED, folder, 3, 0, true, Set.of(trusted));
        try (var http = HttpClient.newHttpClient();
                var store = Store.open(folder, FEED)) {
            work.on(new Feed(http, options), store, new TrustedKeys(folder), options);
        }
    }

    private PrintStream out() {
        return new PrintStream(said, true, StandardCharsets.UTF_8);
    }

    private String page(HttpExchange exchange) {
        var asked = parameters(exchange);
        return told.stream()
                .skip(Long.parseLong(asked.get("after")))
                .limit(Long.parseLong(asked.get("limit")))
                .map(Entry::line)
                .collect(Collectors.joining(","));
    }

    private static Map<String, String> parameters(HttpExchange exchange) {
        var query = exchange.getRequestURI().getQuery();
        return query == null
                ? Map.of()
                : Arrays.stream(query.split("&"))
                        .map(pair -> pair.split("="))
                        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private static int position(String receipt) {
        return Canonical.JSON.readTree(receipt).path("position").asInt();
    }

    private String checkpoint(int position) {
        var fields = new TreeMap<String, Object>(Map.of(
                "feed", FEED,
                "position", position,
                "count", position,
                "hash", told.get(position - 1).hash(),
                "time", "2026-03-02T09:00:00Z"));
        var text = Canonical.of(Canonical.JSON.valueToTree(fields));
        fields.put("keyId", keyId());
        fields.put("signature", signature(signs == null ? text : signs));
        return Canonical.JSON.writeValueAsString(fields);
    }

    private String signature(String text) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(key.getPrivate());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return URL.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String keys() {
        return "{\"keys\":[{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"" + x() + "\",\"kid\":\"" + keyId() + "\"}]}";
    }

    private String x() {
        var encoded = key.getPublic().getEncoded();
        return URL.encodeToString(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
    }

    private String keyId() {
        try {
            var thumbprint = "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"" + x() + "\"}";
            return URL.encodeToString(
                    MessageDigest.getInstance("SHA-256").digest(thumbprint.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair newKey() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        exchange.getRequestBody().readAllBytes();
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
