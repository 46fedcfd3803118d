package org.cpsn.notifications;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cpsn.platform.test.Staff.LIAISON;
import static org.cpsn.platform.test.Staff.PARTNER_AL;
import static org.cpsn.platform.test.Staff.PARTNER_ME;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.zip.GZIPInputStream;
import org.cpsn.events.AboutExchange;
import org.cpsn.platform.security.Role;
import org.cpsn.platform.security.Scope;
import org.cpsn.platform.test.Http;
import org.cpsn.platform.test.OtherServices;
import org.cpsn.platform.test.ServiceTest;
import org.cpsn.platform.test.Staff;
import org.cpsn.platform.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was approved for a partner, from the message of referral-service to what the partner reads and confirms. */
@ServiceTest
class PartnerFeedTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final byte[] KEY_HEADER = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String NO_SUCH_HASH = "0".repeat(64);

    @Autowired
    private Http http;

    @Autowired
    private JdbcTemplate store;

    @LocalServerPort
    private int port;

    /** So that every test finds something told to both. */
    @BeforeEach
    void bothPartnersWereToldSomething() {
        if (feed(PARTNER_AL).isEmpty()) send("partner-al", 3);
        if (feed(PARTNER_ME).isEmpty()) send("partner-me", 2);
        await().atMost(20, SECONDS)
                .until(() -> feed(PARTNER_AL).size() >= 3 && feed(PARTNER_ME).size() >= 2);
    }

    @Test
    void a_partner_reads_what_was_approved_for_it_in_codes_and_nothing_else() {
        var message = send("partner-al", 1).getFirst();
        var entry = entry(PARTNER_AL, message);
        assertThat(entry.path("type").asString()).isEqualTo("org.cpsn.liaison.message-sent.v1");
        assertThat(entry.path("source").asString()).isEqualTo("urn:cpsn:liaison:feed-partner-al");
        assertThat(entry.path("data").toString())
                .isEqualTo("{\"child\":{\"accompanied\":false,\"ageBand\":\"9-17\",\"citizenship\":[\"AL\",\"XK\"],"
                        + "\"decidedBy\":\"CSW\",\"expiresOn\":\"2027-03-02\",\"exploitation\":[\"FORCED_BEGGING\"],"
                        + "\"legalBasis\":\"CONSENT\",\"sex\":\"FEMALE\",\"traffickingStatus\":\"PRESUMED\","
                        + "\"urgency\":\"HIGH\"},\"exchangeId\":\"" + "exchange-" + message
                        + "\",\"phase\":\"IDENTIFICATION\",\"verb\":\"NOTIFICATION\"}");
        assertThat(feed(PARTNER_ME))
                .noneMatch(other -> other.path("id").asString().equals(message));
        assertThat(feed(LIAISON)).noneMatch(other -> other.path("id").asString().equals(message));
    }

    @Test
    void a_partner_hears_whether_a_child_is_taken_back_and_nothing_of_what_concerns_those_here() {
        var exchange = UUID.randomUUID().toString();
        OtherServices.tell(new AboutExchange.Moved(
                exchange, "partner-al", "case-1", "child-1", "19", "cw-19-01", "SENT_BACK", null, null, MONDAY));
        OtherServices.tell(new AboutExchange.Answered(
                exchange, "partner-al", "case-1", "child-1", "19", "cw-19-01", "REJECTED", null, null, MONDAY));
        var answer = OtherServices.tell(
                new AboutExchange.HandBackAnswered(exchange, "partner-al", "child-of-al", true, MONDAY));
        var entry = entry(PARTNER_AL, answer);
        assertThat(entry.path("type").asString()).isEqualTo("org.cpsn.liaison.hand-back-answered.v1");
        assertThat(entry.path("data").toString()).isEqualTo("{\"accepted\":true,\"exchangeId\":\"" + exchange + "\"}");
        assertThat(feed(PARTNER_AL).toString()).doesNotContain("cw-19-01", "SENT_BACK", "REJECTED", "case-1");
    }

    @Test
    void the_same_message_told_again_is_in_the_feed_once() {
        var message = UUID.randomUUID().toString();
        OtherServices.tell(sent("partner-al", message));
        OtherServices.tell(sent("partner-al", message));
        var next = send("partner-al", 1).getFirst();
        entry(PARTNER_AL, next);
        assertThat(feed(PARTNER_AL))
                .filteredOn(entry -> entry.path("id").asString().equals(message))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"PARTNER_AL", "PARTNER_ME"})
    void positions_have_no_gaps_and_every_hash_can_be_computed_from_what_is_served(Staff partner) {
        var feed = feed(partner);
        assertThat(feed)
                .extracting(entry -> entry.path("position").asLong())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, feed.size()).boxed().toList());
        var before = sha256("org.cpsn.feed/1 feed-" + partner.caseworker().organisation());
        for (var entry : feed) {
            assertThat(entry.path("previoushash").asString()).isEqualTo(before);
            if (entry.has("data"))
                assertThat(entry.path("datahash").asString()).isEqualTo(sha256(canonical(entry.path("data"))));
            before = hashOf(entry);
            assertThat(entry.path("hash").asString()).isEqualTo(before);
        }
    }

    @Test
    void a_checkpoint_is_signed_with_a_key_that_everybody_can_look_up() throws GeneralSecurityException {
        var feed = feed(PARTNER_AL);
        var checkpoint = http.as(PARTNER_AL)
                .get("/liaison/feed/checkpoint?position=" + feed.size())
                .expect(200)
                .json();
        assertThat(checkpoint.path("feed").asString()).isEqualTo("feed-partner-al");
        assertThat(checkpoint.path("position").asLong()).isEqualTo(feed.size());
        assertThat(checkpoint.path("count").asLong()).isEqualTo(feed.size());
        assertThat(checkpoint.path("hash").asString())
                .isEqualTo(feed.getLast().path("hash").asString());
        assertThat(isSigned(checkpoint)).isTrue();

        var forged = new TreeMap<String, Object>(JSON.treeToValue(checkpoint, Map.class));
        forged.put("position", feed.size() + 1);
        assertThat(isSigned(JSON.valueToTree(forged))).isFalse();
        forged.put("position", feed.size());
        forged.put("hash", NO_SUCH_HASH);
        assertThat(isSigned(JSON.valueToTree(forged))).isFalse();

        var beginning = http.as(PARTNER_AL)
                .get("/liaison/feed/checkpoint?position=0")
                .expect(200)
                .json();
        assertThat(beginning.path("hash").asString()).isEqualTo(sha256("org.cpsn.feed/1 feed-partner-al"));
        assertThat(isSigned(beginning)).isTrue();
        var latest =
                http.as(PARTNER_AL).get("/liaison/feed/checkpoint").expect(200).json();
        assertThat(latest.path("position").asLong()).isGreaterThanOrEqualTo(feed.size());
    }

    @Test
    void what_was_recalled_is_served_without_its_data_and_the_chain_still_holds() {
        var message = send("partner-al", 1).getFirst();
        var told = entry(PARTNER_AL, message);
        var recall = UUID.randomUUID().toString();
        OtherServices.tell(new AboutExchange.Recalled(
                "exchange-" + message,
                recall,
                "partner-al",
                "child-of-al",
                List.of(message),
                "CONSENT_WITHDRAWN",
                MONDAY));
        var recalled = entry(PARTNER_AL, recall);
        assertThat(recalled.path("data").toString())
                .isEqualTo("{\"exchangeId\":\"exchange-" + message + "\",\"messageIds\":[\"" + message
                        + "\"],\"reason\":\"CONSENT_WITHDRAWN\"}");
        await().atMost(20, SECONDS)
                .until(() -> entry(PARTNER_AL, message).path("data").isMissingNode());
        var withheld = entry(PARTNER_AL, message);
        assertThat(hashOf(withheld))
                .isEqualTo(withheld.path("hash").asString())
                .isEqualTo(told.path("hash").asString());
        // until the partner confirms it, the liaison sees that a recall is not acknowledged
        await().atMost(20, SECONDS)
                .until(() -> health("partner-al").path("recallsUnacknowledged").values().stream()
                        .anyMatch(open -> open.path("id").asString().equals(recall)));
        acknowledge(PARTNER_AL, recalled).expect(200);
        await().atMost(20, SECONDS)
                .until(() -> health("partner-al").path("recallsUnacknowledged").isEmpty());
    }

    @Test
    void the_liaison_sees_who_holds_everything_up_to_where() {
        send("partner-me", 2);
        await().until(() -> feed(PARTNER_ME).size() >= 4);
        var feed = feed(PARTNER_ME);
        var second = feed.get(feed.size() - 2);
        var answer = acknowledge(PARTNER_ME, second).expect(200).json();
        assertThat(answer.path("position").asLong()).isEqualTo(feed.size() - 1L);
        assertThat(answer.path("told").asLong()).isEqualTo(feed.size());

        var health = await().atMost(20, SECONDS)
                .until(() -> health("partner-me"), h -> h.path("acknowledged").asLong() == feed.size() - 1);
        assertThat(health.path("told").asLong()).isEqualTo(feed.size());
        assertThat(health.path("country").asString()).isEqualTo("ME");
        assertThat(Instant.parse(health.path("unacknowledgedSince").asString())).isBefore(Instant.now());

        // an earlier one changes nothing
        acknowledge(PARTNER_ME, feed.getFirst()).expect(200);
        acknowledge(PARTNER_ME, feed.getLast()).expect(200);
        var whole = await().atMost(20, SECONDS)
                .until(() -> health("partner-me"), h -> h.path("acknowledged").asLong() == feed.size());
        assertThat(whole.path("unacknowledgedSince").isNull()).isTrue();
        assertThat(store.queryForList(
                        "select payload_type from domain_event where aggregate_identifier = 'receipts-partner-me'"
                                + " order by sequence_number",
                        String.class))
                .endsWith("receipts.acknowledged", "receipts.acknowledged");
        var contents =
                http.as(LIAISON).get("/liaison/feeds/partner-me").expect(200).json();
        assertThat(contents).isEqualTo(JSON.valueToTree(feed));
    }

    @Test
    void a_forged_receipt_is_refused_kept_as_a_difference_and_settled_by_a_right_one() {
        var last = feed(PARTNER_AL).getLast();
        long position = last.path("position").asLong();
        for (int i = 0; i < 2; i++) {
            var refused = http.as(PARTNER_AL)
                    .post("/liaison/receipts", Map.of("position", position, "hash", NO_SUCH_HASH))
                    .expect(409);
            assertThat(refused.rule()).isEqualTo("HASH_DIFFERS");
        }
        // kept once, however often it was sent
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(
                                health("partner-al").path("differences").values())
                        .filteredOn(difference -> difference.path("position").asLong() == position)
                        .hasSize(1));
        send("partner-al", 1);
        await().until(() -> feed(PARTNER_AL).size() > position);
        acknowledge(PARTNER_AL, feed(PARTNER_AL).getLast()).expect(200);
        await().atMost(20, SECONDS)
                .until(() -> health("partner-al").path("differences").isEmpty());
    }

    @Test
    void a_receipt_of_another_partners_entry_is_a_forged_one() {
        acknowledge(PARTNER_AL, feed(PARTNER_ME).getFirst()).expect(409);
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"position\":1000000,\"hash\":\"HASH\"}', position, in_future",
        "'{\"position\":0,\"hash\":\"HASH\"}', position, out_of_range",
        "'{\"position\":-5,\"hash\":\"HASH\"}', position, out_of_range",
        "'{\"hash\":\"HASH\"}', position, required",
        "'{\"position\":1}', hash, required",
        "'{\"position\":1,\"hash\":\"short\"}', hash, malformed",
        "'{\"position\":\"one\",\"hash\":\"HASH\"}', position, malformed"
    })
    void a_receipt_is_made_properly(String body, String field, String code) {
        var problem = http.as(PARTNER_AL)
                .post("/liaison/receipts", body.replace("HASH", NO_SUCH_HASH))
                .expect(400)
                .json();
        assertThat(problem.path("errors").get(0).path("field").asString()).isEqualTo(field);
        assertThat(problem.path("errors").get(0).path("code").asString()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "/liaison/feed?after=1000000, after, in_future",
        "/liaison/feed?limit=1000000, limit, out_of_range",
        "/liaison/feed?wait=31, wait, out_of_range",
        "/liaison/feed?wait=-1, wait, out_of_range",
        "/liaison/feed?wait=long, wait, malformed",
        "/liaison/feed/checkpoint?position=1000000, position, in_future",
        "/liaison/feed/checkpoint?position=-1, position, out_of_range"
    })
    void a_partner_asks_properly(String path, String field, String code) {
        var problem = http.as(PARTNER_AL).get(path).expect(400).json();
        assertThat(problem.path("errors").get(0).path("field").asString()).isEqualTo(field);
        assertThat(problem.path("errors").get(0).path("code").asString()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "LIAISON,     200, 200, 200, 403, 200, 200",
        "PARTNER_AL,  200, 200, 200, 400, 403, 403",
        "PARTNER_ME,  200, 200, 200, 400, 403, 403",
        "ARTA,        403, 403, 403, 403, 403, 403",
        "DRITA,       403, 403, 403, 403, 403, 403",
        "ROUNDTABLE,  403, 403, 403, 403, 403, 403",
        "PROVIDER,    403, 403, 403, 403, 403, 403",
        "COORDINATOR, 403, 403, 403, 403, 403, 403",
        "DATA_OFFICER, 403, 403, 403, 403, 403, 403",
        "AUDITOR,     403, 403, 403, 403, 403, 403",
        "ADMINISTRATOR, 403, 403, 403, 403, 403, 403"
    })
    void what_each_role_sees_and_what_is_refused(
            Staff who, int feed, int checkpoint, int keys, int receipt, int feeds, int feedOfPartner) {
        var asking = http.as(who);
        asking.get("/liaison/feed").expect(feed);
        asking.get("/liaison/feed/checkpoint").expect(checkpoint);
        asking.get("/liaison/feed/keys").expect(keys);
        asking.post("/liaison/receipts", Map.of("position", 1_000_000, "hash", NO_SUCH_HASH))
                .expect(receipt);
        asking.get("/liaison/feeds").expect(feeds);
        asking.get("/liaison/feeds/partner-al").expect(feedOfPartner);
    }

    @Test
    void a_partner_without_an_agreement_reads_nothing_and_the_liaison_finds_no_such_feed() {
        var stranger = Tokens.of("pa-xx-01", "partner-xx", null, Scope.OWN, Role.PARTNER);
        http.as(stranger).get("/liaison/feed").expect(403);
        http.as(stranger).get("/liaison/feed/checkpoint").expect(403);
        http.as(stranger)
                .post("/liaison/receipts", Map.of("position", 1, "hash", NO_SUCH_HASH))
                .expect(403);
        http.as(LIAISON).get("/liaison/feeds/partner-xx").expect(404);
        // who calls itself the national feed is a partner all the same
        http.as(Tokens.of("pa-xk-01", "xk", null, Scope.OWN, Role.PARTNER))
                .get("/liaison/feed")
                .expect(403);
    }

    @Test
    void whoever_shows_no_good_token_reads_nothing() {
        http.get("/liaison/feed").expect(401);
        for (var token : List.of(
                Tokens.expired(PARTNER_AL.caseworker()),
                Tokens.forged(PARTNER_AL.caseworker()),
                Tokens.forAnotherAudience(PARTNER_AL.caseworker()),
                Tokens.fromAnotherIssuer(PARTNER_AL.caseworker()))) {
            http.as(token).get("/liaison/feed").expect(401);
            http.as(token).get("/liaison/feed/checkpoint").expect(401);
            http.as(token)
                    .post("/liaison/receipts", Map.of("position", 1, "hash", NO_SUCH_HASH))
                    .expect(401);
        }
    }

    @Test
    void who_waits_is_told_as_soon_as_there_is_something() {
        long end = feed(PARTNER_AL).size();
        var waiting = CompletableFuture.supplyAsync(
                () -> http.as(PARTNER_AL).get("/liaison/feed?wait=20&after=" + end),
                task -> Thread.ofVirtual().start(task));
        var message = send("partner-al", 1).getFirst();
        var told = waiting.orTimeout(15, SECONDS).join().expect(200);
        assertThat(told.json().get(0).path("id").asString()).isEqualTo(message);
        assertThat(told.header("X-Feed-Position")).isEqualTo(String.valueOf(end + 1));
    }

    @Test
    void who_waits_in_vain_is_told_so_in_time() {
        long end = feed(PARTNER_ME).size();
        var before = Instant.now();
        assertThat(http.as(PARTNER_ME)
                        .get("/liaison/feed?wait=1&after=" + end)
                        .expect(200)
                        .json()
                        .isEmpty())
                .isTrue();
        assertThat(Duration.between(before, Instant.now())).isBetween(Duration.ofMillis(900), Duration.ofSeconds(10));
    }

    @Test
    void what_is_known_already_is_not_sent_again() {
        var first = http.as(PARTNER_AL).get("/liaison/feed?limit=2").expect(200);
        var tag = first.header("ETag");
        assertThat(tag).startsWith("W/\"");
        var again = http.as(PARTNER_AL).with("If-None-Match", tag).get("/liaison/feed?limit=2");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.text()).isEmpty();
        http.as(PARTNER_AL)
                .with("If-None-Match", tag)
                .get("/liaison/feed?limit=3")
                .expect(200);
        http.as(PARTNER_AL)
                .with("If-None-Match", "W/\"0-1-0\", " + tag)
                .get("/liaison/feed?limit=2")
                .expect(304);
    }

    @Test
    void a_batch_is_compressed_for_who_can_read_that() throws IOException, InterruptedException {
        send("partner-me", 20);
        await().atMost(20, SECONDS).until(() -> feed(PARTNER_ME).size() >= 20);
        var answer = CLIENT.send(
                asking("/liaison/feed", PARTNER_ME)
                        .header("Accept-Encoding", "gzip")
                        .build(),
                BodyHandlers.ofByteArray());
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(answer.headers().firstValue("ETag")).isPresent();
        try (var plain = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            assertThat(JSON.readTree(plain).size()).isGreaterThanOrEqualTo(20);
        }
    }

    @Test
    void a_stream_tells_entry_by_entry_and_goes_on_after_the_last_one_that_arrived()
            throws IOException, InterruptedException {
        long end = feed(PARTNER_AL).size();
        var answer = CLIENT.send(
                asking("/liaison/feed", PARTNER_AL)
                        .header("Accept", "text/event-stream")
                        .header("Last-Event-ID", String.valueOf(end - 1))
                        .build(),
                BodyHandlers.ofInputStream());
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            assertThat(nextId(lines)).isEqualTo(end);
            send("partner-al", 2);
            assertThat(nextId(lines)).isEqualTo(end + 1);
            assertThat(nextId(lines)).isEqualTo(end + 2);
        }
        http.as(PARTNER_AL)
                .with("Accept", "text/event-stream")
                .get("/liaison/feed?after=1000000")
                .expect(400);
    }

    private static long nextId(BufferedReader lines) throws IOException {
        while (true) {
            var line = lines.readLine();
            if (line == null) throw new AssertionError("the stream has ended");
            if (line.startsWith("id: ")) return Long.parseLong(line.substring("id: ".length()));
        }
    }

    private HttpRequest.Builder asking(String path, Staff who) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + who.token());
    }

    private Http.Reply acknowledge(Staff partner, JsonNode entry) {
        return http.as(partner)
                .post(
                        "/liaison/receipts",
                        Map.of(
                                "position",
                                entry.path("position").asLong(),
                                "hash",
                                entry.path("hash").asString()));
    }

    private JsonNode health(String partner) {
        return http.as(LIAISON).get("/liaison/feeds").expect(200).json().path("feeds").values().stream()
                .filter(feed -> feed.path("partner").asString().equals(partner))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode entry(Staff partner, String id) {
        return await().atMost(20, SECONDS)
                .until(
                        () -> feed(partner).stream()
                                .filter(entry -> entry.path("id").asString().equals(id))
                                .findFirst()
                                .orElse(null),
                        found -> found != null);
    }

    private List<JsonNode> feed(Staff who) {
        var feed = new ArrayList<JsonNode>();
        while (true) {
            var page = http.as(who)
                    .get("/liaison/feed?limit=1000&after=" + feed.size())
                    .expect(200);
            feed.addAll(page.json().values());
            if (page.json().size() < 1_000) return feed;
        }
    }

    /** @return the ids of the messages */
    private static List<String> send(String partner, int messages) {
        return IntStream.range(0, messages)
                .mapToObj(i -> {
                    var id = UUID.randomUUID().toString();
                    OtherServices.tell(sent(partner, id));
                    return id;
                })
                .toList();
    }

    private static AboutExchange sent(String partner, String messageId) {
        return new AboutExchange.MessageSent(
                "exchange-" + messageId,
                messageId,
                partner,
                "child-of-" + partner,
                "NOTIFICATION",
                "IDENTIFICATION",
                null,
                new AboutExchange.MinimalDataSet(
                        "FEMALE",
                        "9-17",
                        Set.of("XK", "AL"),
                        "PRESUMED",
                        "CSW",
                        Set.of("FORCED_BEGGING"),
                        null,
                        null,
                        false,
                        null,
                        "HIGH",
                        null,
                        "CONSENT",
                        LocalDate.of(2027, 3, 2)),
                null,
                MONDAY);
    }

    private static String hashOf(JsonNode entry) {
        var hashed = new TreeMap<String, JsonNode>();
        entry.properties().forEach(field -> hashed.put(field.getKey(), field.getValue()));
        hashed.remove("data");
        hashed.remove("hash");
        return sha256(canonical(JSON.valueToTree(hashed)));
    }

    /** Written anew, as a partner would, so that both sides cannot be wrong in the same way. */
    private static String canonical(JsonNode json) {
        if (json.isObject()) {
            var sorted = new TreeMap<String, String>();
            json.properties().forEach(field -> sorted.put(field.getKey(), canonical(field.getValue())));
            return sorted.entrySet().stream()
                    .map(field -> JSON.writeValueAsString(field.getKey()) + ":" + field.getValue())
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (json.isArray())
            return json.values().stream().map(PartnerFeedTest::canonical).collect(Collectors.joining(",", "[", "]"));
        return json.toString();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private boolean isSigned(JsonNode checkpoint) throws GeneralSecurityException {
        var key = http.as(PARTNER_AL).get("/liaison/feed/keys").expect(200).json().path("keys").values().stream()
                .filter(known -> known.path("kid")
                        .asString()
                        .equals(checkpoint.path("keyId").asString()))
                .findFirst()
                .orElseThrow();
        assertThat(key.path("kty").asString() + key.path("crv").asString()).isEqualTo("OKPEd25519");
        var raw = Base64.getUrlDecoder().decode(key.path("x").asString());
        var encoded = HexFormat.of()
                .parseHex(HexFormat.of().formatHex(KEY_HEADER) + HexFormat.of().formatHex(raw));
        var signature = Signature.getInstance("Ed25519");
        signature.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        var said = new TreeMap<String, JsonNode>();
        for (var field : List.of("feed", "position", "count", "hash", "time")) said.put(field, checkpoint.path(field));
        signature.update(canonical(JSON.valueToTree(said)).getBytes(StandardCharsets.UTF_8));
        return signature.verify(
                Base64.getUrlDecoder().decode(checkpoint.path("signature").asString()));
    }
}
