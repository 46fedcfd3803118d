package org.cpsn.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.cpsn.local.LocalStack;
import org.cpsn.local.Part;
import org.cpsn.local.StackOptions;
import org.cpsn.local.servers.Child;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A partner's client is killed as by {@code kill -9} at random moments while 20,000 messages flow into its feed, and
 * notification-service is killed and started again twice meanwhile. The client ends with exactly what was published: no
 * gap, no double, every hash and every signature good.
 */
@Order(2)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PartnerFeedUnderFireTest {
    private static final int EXCHANGES = 100;
    private static final int MESSAGES = 20_000;
    private static final int RECALLS = 20;
    private static final int ALL = MESSAGES + RECALLS;
    private static final Path HOME = Path.of("target/feed-under-fire").toAbsolutePath();
    private static final Path STORE = HOME.resolve("partner-al");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    /** The ids of what was published for each exchange, in its order: what has one key stays in order. */
    private final Map<String, List<String>> published = new LinkedHashMap<>();

    private final List<String> figures = new ArrayList<>();
    private final Map<String, String> tokens = new HashMap<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private LocalStack stack;
    private Path jar;
    private int clientKills;
    private int clientRun;

    @BeforeAll
    void letItFlowAndKillMeanwhile() throws IOException {
        Net.delete(HOME);
        Files.createDirectories(HOME);
        jar = clientJar();
        var options =
                StackOptions.forTests().only(Part.IDENTITY, Part.NOTIFICATIONS).in(HOME.resolve("stack"));
        stack = LocalStack.start(new StackOptions(
                Net.withPartsOfItsOwn(options.root()),
                options.home(),
                options.ports(),
                options.parts(),
                options.javaFlags(),
                options.frugal(),
                options.extra(),
                options.restart(),
                options.log()));
        var begun = Instant.now();
        var publishing = CompletableFuture.runAsync(this::publish);
        var client = startClient();
        int serviceKills = 0;
        while (held() < ALL || !publishing.isDone()) {
            assertThat(Duration.between(begun, Instant.now()))
                    .as("time for %d of %d entries", held(), ALL)
                    .isLessThan(Duration.ofMinutes(10));
            if (serviceKills < 2 && held() > (serviceKills + 1) * ALL / 3) {
                var service = stack.service(Part.NOTIFICATIONS);
                service.kill();
                serviceKills++;
                figures.add("service killed when the client held " + held());
                service.start();
            }
            // mostly while it works, now and then while it is just coming up
            if (random.nextInt(5) > 0) awaitFirstWord(client);
            letRun(client, random.nextInt(2_500));
            client.kill();
            clientKills++;
            client = startClient();
        }
        client.kill();
        clientKills++;
        publishing.join();
        var took = Duration.between(begun, Instant.now());
        figures.add("seed %d: %d entries in %d s (%d/s) with %d kills of the client and %d of the service"
                .formatted(seed, ALL, took.toSeconds(), ALL * 1_000L / took.toMillis(), clientKills, serviceKills));
        // in the middle of a line, as the power may go
        Files.writeString(STORE.resolve("entries.jsonl"), "{\"data\":{\"half a li", StandardOpenOption.APPEND);
        assertThat(run(arguments("--once"))).isZero();
    }

    @AfterAll
    void stop() {
        System.out.println(String.join("\n", figures));
        if (stack != null) stack.close();
        Net.delete(HOME.resolve("stack").resolve("data"));
    }

    @Test
    @Order(1)
    void the_client_holds_exactly_what_was_published() throws IOException {
        var held = entries();
        assertThat(held)
                .extracting(entry -> entry.path("position").asInt())
                .isEqualTo(IntStream.rangeClosed(1, ALL).boxed().toList());
        var byExchange = new HashMap<String, List<String>>();
        held.forEach(entry -> byExchange
                .computeIfAbsent(entry.path("subject").asString(), first -> new ArrayList<>())
                .add(entry.path("id").asString()));
        assertThat(byExchange).isEqualTo(published);
    }

    @Test
    @Order(2)
    void every_hash_and_signature_is_good_and_nothing_is_missing() throws IOException {
        assertThat(run(Stream.concat(Stream.of("verify"), arguments().stream()).toList()))
                .isZero();
        var said = Files.readString(log(clientRun));
        assertThat(said)
                .contains("holds " + ALL + " entries, without a gap; every hash is right", "all is well")
                .contains(RECALLS + " of them were taken back");
        said.lines().forEach(figures::add);
    }

    @Test
    @Order(3)
    void what_was_taken_back_is_deleted_at_the_partners_and_only_that() throws IOException {
        assertThat(entries().stream().filter(entry -> !entry.has("data")).count())
                .isEqualTo(RECALLS);
    }

    @Test
    @Order(4)
    void the_liaison_sees_that_the_partner_holds_everything() {
        var health = await("that the read model has caught up")
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> JSON.readTree(get("/liaison/feeds", "liaison")).path("feeds").values().stream()
                                .filter(feed -> feed.path("partner").asString().equals("partner-al"))
                                .findFirst()
                                .orElseThrow(),
                        feed -> feed.path("acknowledged").asInt() == ALL);
        assertThat(health.path("told").asInt()).isEqualTo(ALL);
        assertThat(health.path("recallsUnacknowledged").isEmpty()).isTrue();
        assertThat(health.path("differences").isEmpty()).isTrue();
    }

    /** As fast as a partner reads that has everything still before it. */
    @Test
    @Order(5)
    void a_partner_that_catches_up_reads_at_least_two_thousand_entries_a_second() {
        double best = 0;
        for (int round = 1; round <= 3; round++) {
            long begun = System.nanoTime();
            int read = 0;
            while (read < ALL)
                read += JSON.readTree(get("/liaison/feed?limit=1000&after=" + read, "partner-al"))
                        .size();
            double rate = read / ((System.nanoTime() - begun) / 1e9);
            figures.add("catching up, round %d: %.0f entries/s".formatted(round, rate));
            best = Math.max(best, rate);
        }
        assertThat(best).isGreaterThan(2_000);
    }

    /** Straight onto the topic, as referral-service tells it: much faster than a person could approve. */
    private void publish() {
        var exchanges =
                IntStream.range(0, EXCHANGES).mapToObj(i -> "exchange-" + i).toList();
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", stack.kafka().bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (int i = 0; i < MESSAGES; i++) {
                var exchange = exchanges.get(i % EXCHANGES);
                var id = UUID.randomUUID().toString();
                remember(exchange, id);
                tell(producer, exchange, "cpsn.exchange.message-sent.v1", """
                    {"exchangeId":"%s","messageId":"%s","partner":"partner-al","pseudonym":"child-of-%s",\
                    "verb":"NOTIFICATION","phase":"IDENTIFICATION","inReplyTo":null,"child":{"sex":"FEMALE",\
                    "ageBand":"9-17","citizenship":["XK"],"traffickingStatus":"PRESUMED","exploitation":\
                    ["FORCED_BEGGING"],"urgency":"HIGH","legalBasis":"CONSENT","expiresOn":"2027-03-02"},\
                    "sealed":null,"occurredAt":"2026-03-02T09:00:00Z"}\
                    """.formatted(exchange, id, exchange));
                // now and then one is taken back that was told a while ago
                if ((i + 1) % (MESSAGES / RECALLS) == 0) {
                    var told = published.get("child-of-" + exchange);
                    var recall = UUID.randomUUID().toString();
                    tell(producer, exchange, "cpsn.exchange.recalled.v1", """
                        {"exchangeId":"%s","recallId":"%s","partner":"partner-al","pseudonym":"child-of-%s",\
                        "messageIds":["%s"],"reason":"CONSENT_WITHDRAWN","occurredAt":"2026-03-02T09:00:00Z"}\
                        """.formatted(
                                    exchange, recall, exchange, told.get(told.size() - 2)));
                    remember(exchange, recall);
                }
            }
        }
    }

    private void remember(String exchange, String id) {
        published
                .computeIfAbsent("child-of-" + exchange, first -> new ArrayList<>())
                .add(id);
    }

    private static void tell(KafkaProducer<String, byte[]> producer, String exchange, String type, String json) {
        var message = new ProducerRecord<>("cpsn.referrals", exchange, json.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_type", type,
                        "ce_source", "urn:cpsn:referral-service",
                        "content-type", "application/json")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        producer.send(message);
    }

    private Child startClient() {
        return Child.start(new Child.Command(command(arguments()), secret()), log(++clientRun));
    }

    private void awaitFirstWord(Child client) {
        await("that the client works")
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !client.lastLines(1).isEmpty());
    }

    /** Until it ends by itself, which it must not, or the time is over. */
    private static void letRun(Child client, int millis) {
        client.ended().completeOnTimeout(client, millis, TimeUnit.MILLISECONDS).join();
        assertThat(client.isAlive())
                .as(() -> "the client goes on whatever happens to the service: " + client.lastLines(5))
                .isTrue();
    }

    /** @return its exit code */
    private int run(List<String> arguments) {
        var client = Child.start(new Child.Command(command(arguments), secret()), log(++clientRun));
        client.ended().join();
        return client.exitCode();
    }

    private List<String> command(List<String> arguments) {
        return Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Xmx256m",
                                "-jar",
                                jar.toString()),
                        arguments.stream())
                .toList();
    }

    private List<String> arguments(String... more) {
        return Stream.concat(
                        Stream.of(
                                "--address",
                                stack.service(Part.NOTIFICATIONS).baseUrl(),
                                "--token-endpoint",
                                stack.service(Part.IDENTITY).baseUrl() + "/oauth2/token",
                                "--client-id",
                                "cpsn-partner-al",
                                "--feed",
                                "feed-partner-al",
                                "--store",
                                STORE.toString(),
                                "--limit",
                                "1000",
                                "--wait",
                                "5"),
                        Stream.of(more))
                .toList();
    }

    private static Map<String, String> secret() {
        return Map.of("CPSN_PARTNER_SECRET", "local-partner-al");
    }

    private static Path log(int run) {
        return HOME.resolve("client-" + run + ".log");
    }

    /** Whole lines in the client's folder. */
    private static int held() {
        var file = STORE.resolve("entries.jsonl");
        if (!Files.exists(file)) return 0;
        try (var lines = Files.lines(file)) {
            return (int) lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<JsonNode> entries() throws IOException {
        try (var lines = Files.lines(STORE.resolve("entries.jsonl"))) {
            return lines.map(JSON::readTree).toList();
        }
    }

    private String get(String path, String user) {
        var token = tokens.computeIfAbsent(user, stack::token);
        var request = HttpRequest.newBuilder(
                        URI.create(stack.service(Part.NOTIFICATIONS).baseUrl() + path))
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            return answer.body();
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static Path clientJar() throws IOException {
        try (var built = Files.list(Path.of("../liaison-client/target"))) {
            return built.filter(file -> file.getFileName().toString().endsWith("-app.jar"))
                    .findFirst()
                    .orElseThrow()
                    .toAbsolutePath();
        }
    }
}
