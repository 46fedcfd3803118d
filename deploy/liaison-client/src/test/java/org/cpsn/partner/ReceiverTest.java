package org.cpsn.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiverTest {
    private static final String FEED = "feed-partner-al";
    private static final byte[] KEY = "a secret of thirty-two bytes, ok".getBytes(StandardCharsets.UTF_8);
    private static final String SECRET = "whsec_" + Base64.getEncoder().encodeToString(KEY);
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @TempDir
    private Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Entry> told = Told.entries(FEED, 3);
    private Store store;
    private Receiver receiver;

    @BeforeEach
    void open() throws IOException {
        store = Store.open(folder, FEED);
        var silent = new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        receiver = new Receiver(store, SECRET, 0, Clock.fixed(NOW, ZoneOffset.UTC), silent);
    }

    @AfterEach
    void close() throws IOException {
        receiver.close();
        store.close();
    }

    @Test
    void what_is_signed_fresh_and_next_is_taken() throws Exception {
        for (var entry : told) assertThat(call(entry, NOW, KEY)).isEqualTo(200);
        assertThat(store.position()).isEqualTo(3);
    }

    @Test
    void a_call_that_is_played_back_has_no_effect() throws Exception {
        assertThat(call(told.getFirst(), NOW, KEY)).isEqualTo(200);
        // at once: it is here already
        assertThat(call(told.getFirst(), NOW, KEY)).isEqualTo(200);
        assertThat(store.position()).isEqualTo(1);
        // later: it was not signed just now
        assertThat(call(told.get(1), NOW.minusSeconds(301), KEY)).isEqualTo(401);
        assertThat(call(told.get(1), NOW.plusSeconds(301), KEY)).isEqualTo(401);
        assertThat(store.position()).isEqualTo(1);
    }

    @Test
    void a_forged_call_is_refused() throws Exception {
        assertThat(call(told.getFirst(), NOW, "another secret, just as long, ok".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(401);
        var line = told.getFirst().line();
        // signed for another id, another time, another body
        assertThat(send("id-2", NOW, signature("id-1", NOW, line, KEY), line)).isEqualTo(401);
        assertThat(send("id-1", NOW.plusSeconds(1), signature("id-1", NOW, line, KEY), line))
                .isEqualTo(401);
        assertThat(send("id-1", NOW, signature("id-1", NOW, line, KEY), line + " "))
                .isEqualTo(401);
        // signed, but under another name than its own
        assertThat(send("id-2", NOW, signature("id-2", NOW, line, KEY), line)).isEqualTo(400);
        assertThat(send("id-1", NOW, "", line)).isEqualTo(401);
        assertThat(store.position()).isZero();
    }

    @Test
    void one_that_comes_too_early_is_not_taken_and_one_of_two_signatures_is_enough() throws Exception {
        assertThat(call(told.get(1), NOW, KEY)).isEqualTo(409);
        var line = told.getFirst().line();
        assertThat(send("id-1", NOW, "v1,b2xk " + signature("id-1", NOW, line, KEY), line))
                .isEqualTo(200);
        assertThat(call(told.get(1), NOW, KEY)).isEqualTo(200);
    }

    private int call(Entry entry, Instant at, byte[] key) throws Exception {
        return send(entry.id(), at, signature(entry.id(), at, entry.line(), key), entry.line());
    }

    private int send(String id, Instant at, String signature, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + receiver.port() + "/"))
                .header("webhook-id", id)
                .header("webhook-timestamp", String.valueOf(at.getEpochSecond()))
                .header("webhook-signature", signature)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private static String signature(String id, Instant at, String body, byte[] key) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        var signed = mac.doFinal((id + "." + at.getEpochSecond() + "." + body).getBytes(StandardCharsets.UTF_8));
        return "v1," + Base64.getEncoder().encodeToString(signed);
    }
}
