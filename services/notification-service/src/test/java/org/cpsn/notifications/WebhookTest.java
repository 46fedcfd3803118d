package org.cpsn.notifications;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cpsn.platform.test.Staff.LIAISON;
import static org.cpsn.platform.test.Staff.PARTNER_AL;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.cpsn.events.AboutExchange;
import org.cpsn.platform.test.Http;
import org.cpsn.platform.test.OtherServices;
import org.cpsn.platform.test.ServiceTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A partner that wants to be called: in order, signed, again and again until it takes what it is given. */
@ServiceTest
class WebhookTest {
    private static final byte[] SECRET = "a secret of thirty-two bytes, ok".getBytes(StandardCharsets.UTF_8);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<Call> CALLS = new CopyOnWriteArrayList<>();
    /** How often the partner says no before it takes anything again. */
    private static final AtomicInteger REFUSALS = new AtomicInteger();

    private static final HttpServer PARTNER = partner();

    private record Call(String id, String timestamp, String signature, String contentType, String body, int answer) {
        JsonNode json() {
            return JSON.readTree(body);
        }
    }

    @Autowired
    private Http http;

    @Autowired
    private JdbcTemplate store;

    @DynamicPropertySource
    static void callIt(DynamicPropertyRegistry configuration) {
        configuration.add(
                "cpsn.webhooks.partner-al.url",
                () -> "http://localhost:" + PARTNER.getAddress().getPort() + "/hook");
        configuration.add(
                "cpsn.webhooks.partner-al.secret",
                () -> "whsec_" + Base64.getEncoder().encodeToString(SECRET));
        configuration.add("cpsn.webhook-pause", () -> "50ms");
    }

    @BeforeEach
    void forget() {
        REFUSALS.set(0);
        CALLS.clear();
    }

    @AfterAll
    static void stop() {
        PARTNER.stop(0);
    }

    @Test
    void it_is_told_in_order_the_very_entries_of_its_feed_and_each_is_signed() throws GeneralSecurityException {
        tell(10);
        taken(10);
        var feed = http.as(PARTNER_AL)
                .get("/liaison/feed?limit=1000")
                .expect(200)
                .json()
                .values();
        var told = feed.stream().skip(feed.size() - 10).toList();
        assertThat(CALLS).extracting(Call::json).isEqualTo(told);
        for (var call : CALLS) {
            assertThat(call.contentType()).isEqualTo("application/cloudevents+json");
            assertThat(call.id()).isEqualTo(call.json().path("id").asString());
            assertThat(Instant.ofEpochSecond(Long.parseLong(call.timestamp())))
                    .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(1));
            assertThat(call.signature()).isEqualTo(signature(call.id() + "." + call.timestamp() + "." + call.body()));
        }
    }

    @Test
    void a_partner_that_is_away_delays_loses_nothing_and_is_shown() {
        tell(1);
        taken(1);
        REFUSALS.set(Integer.MAX_VALUE);
        tell(3);
        await().atMost(20, SECONDS).until(() -> webhook().path("attempts").asInt() >= 2);
        assertThat(webhook().path("problem").asString()).isEqualTo("HTTP_503");
        assertThat(Instant.parse(webhook().path("failingSince").asString())).isBefore(Instant.now());
        var refused = CALLS.stream().filter(call -> call.answer() == 503).toList();
        // the one that was refused is tried again before any other
        assertThat(refused).extracting(Call::id).containsOnly(refused.getFirst().id());

        REFUSALS.set(0);
        taken(4);
        var positions = CALLS.stream()
                .filter(call -> call.answer() == 204)
                .map(call -> call.json().path("position").asLong())
                .toList();
        assertThat(positions)
                .isEqualTo(IntStream.range(0, 4)
                        .mapToObj(i -> positions.getFirst() + i)
                        .toList());
        await().atMost(20, SECONDS).until(() -> webhook().path("attempts").asInt() == 0);
        assertThat(webhook().path("problem").isNull()).isTrue();
        assertThat(webhook().path("delivered").asLong())
                .isEqualTo(store.queryForObject(
                        "select position from webhook_delivery where partner = 'partner-al'", Long.class))
                .isEqualTo(positions.getLast());
    }

    @Test
    void who_asks_instead_of_being_called_has_no_webhook() {
        assertThat(health("partner-me").path("webhook").isNull()).isTrue();
    }

    private static void taken(int count) {
        await().atMost(20, SECONDS)
                .until(() -> CALLS.stream().filter(call -> call.answer() == 204).count() >= count);
    }

    private JsonNode webhook() {
        return health("partner-al").path("webhook");
    }

    private JsonNode health(String partner) {
        return http.as(LIAISON).get("/liaison/feeds").expect(200).json().path("feeds").values().stream()
                .filter(feed -> feed.path("partner").asString().equals(partner))
                .findFirst()
                .orElseThrow();
    }

    /** All about one child, so that they come in this order. */
    private static void tell(int messages) {
        for (int i = 0; i < messages; i++)
            OtherServices.tell(new AboutExchange.MessageSent(
                    "one-exchange",
                    UUID.randomUUID().toString(),
                    "partner-al",
                    "a-child",
                    "NOTIFICATION",
                    "REFERRAL",
                    null,
                    null,
                    null,
                    Instant.parse("2026-03-02T09:00:00Z")));
    }

    private static String signature(String text) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET, "HmacSHA256"));
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static HttpServer partner() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/hook", exchange -> {
                var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                var headers = exchange.getRequestHeaders();
                int answer = REFUSALS.getAndUpdate(left -> Math.max(0, left - 1)) > 0 ? 503 : 204;
                CALLS.add(new Call(
                        headers.getFirst("webhook-id"),
                        headers.getFirst("webhook-timestamp"),
                        headers.getFirst("webhook-signature"),
                        headers.getFirst("Content-Type"),
                        body,
                        answer));
                exchange.sendResponseHeaders(answer, -1);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
