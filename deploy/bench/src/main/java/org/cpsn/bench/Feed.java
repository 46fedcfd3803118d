package org.cpsn.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.cpsn.local.LocalStack;
import org.cpsn.local.Part;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What partners across the border wait for: how fast entries come into a feed, how fast somebody catches up who has
 * everything before them, and how long an act takes to reach who waits for news.
 */
final class Feed {
    private static final int PAGE = 1_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final LocalStack stack;
    private final Cases cases;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final HttpClient http = HttpClient.newHttpClient();

    Feed(LocalStack stack, Cases cases) {
        this.stack = stack;
        this.cases = cases;
    }

    void measure(int entries, int rounds, Duration warmUp, Duration length) throws Exception {
        Main.heading("A partner's feed of " + entries + " entries");
        System.out.println("| what | entries/s |");
        System.out.println("|---|---|");
        row("appended, from Kafka to the feed", appended(entries));
        for (int round = 1; round <= rounds; round++) row("read by who catches up, round " + round, caughtUp(entries));
        // the same to a feed that is long already: it must not be slower
        row("appended behind those", appended(entries));

        Main.heading("From an act in case-service to who waits for news of the national feed (ms)");
        System.out.println("| acts/s | entries | p50 | p95 | p99 | longest |");
        System.out.println("|---|---|---|---|---|---|");
        var subjects = cases.with(200, 3);
        lag(100, warmUp, subjects);
        for (int perSecond : List.of(20, 200)) {
            var lag = lag(perSecond, length, subjects);
            System.out.printf(
                    Locale.ROOT,
                    "| %d | %d | %d | %d | %d | %d |%n",
                    perSecond,
                    lag.getTotalCount(),
                    lag.getValueAtPercentile(50),
                    lag.getValueAtPercentile(95),
                    lag.getValueAtPercentile(99),
                    lag.getMaxValue());
        }
    }

    private static void row(String what, double perSecond) {
        System.out.printf(Locale.ROOT, "| %s | %.0f |%n", what, perSecond);
    }

    private double appended(int entries) throws Exception {
        long before = end("partner-al");
        long began = System.nanoTime();
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", stack.kafka().bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (int i = 0; i < entries; i++) tell(producer, "exchange-" + i % 100);
        }
        while (end("partner-al") < before + entries)
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        return entries / seconds(began);
    }

    private static void tell(KafkaProducer<String, byte[]> producer, String exchange) {
        var json = """
            {"exchangeId":"%s","messageId":"%s","partner":"partner-al","pseudonym":"child-of-%s","verb":"NOTIFICATION",\
            "phase":"IDENTIFICATION","inReplyTo":null,"child":{"sex":"FEMALE","ageBand":"9-17","citizenship":["XK"],\
            "traffickingStatus":"PRESUMED","exploitation":["FORCED_BEGGING"],"urgency":"HIGH","legalBasis":"CONSENT",\
            "expiresOn":"2027-03-02"},"sealed":null,"occurredAt":"2026-03-02T09:00:00Z"}\
            """.formatted(exchange, UUID.randomUUID(), exchange);
        var message = new ProducerRecord<>("cpsn.referrals", exchange, json.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_type", "cpsn.exchange.message-sent.v1",
                        "ce_source", "urn:cpsn:referral-service",
                        "content-type", "application/json")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        producer.send(message);
    }

    private double caughtUp(int entries) throws Exception {
        var token = token("partner-al");
        long began = System.nanoTime();
        int read = 0;
        while (read < entries)
            read += get("/liaison/feed?limit=" + PAGE + "&after=" + read, token).size();
        return read / seconds(began);
    }

    private long end(String partner) throws Exception {
        return get("/liaison/feed/checkpoint", token(partner)).path("position").asLong();
    }

    /** Milliseconds between the moment of an act, as its entry says it, and its arrival. */
    private Histogram lag(int perSecond, Duration length, List<Cases.Subject> subjects) throws Exception {
        var token = token("liaison");
        long from = get("/liaison/feed/checkpoint", token).path("position").asLong();
        var over = new AtomicBoolean();
        var reading = CompletableFuture.supplyAsync(
                () -> read(from, token, over), task -> Thread.ofPlatform().start(task));
        var acts = (int) (perSecond * length.toSeconds());
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            long started = System.nanoTime();
            var done = new ArrayList<Future<?>>();
            for (int i = 0; i < acts; i++) {
                long due = started + i * 1_000_000_000L / perSecond;
                while (System.nanoTime() < due) LockSupport.parkNanos(due - System.nanoTime());
                var subject = subjects.get(i % subjects.size());
                done.add(workers.submit(() -> cases.alarm(subject.id(), subject.next())));
            }
            for (var one : done) one.get();
        }
        over.set(true);
        return reading.get();
    }

    /** Until the load is over and nothing has come for two seconds. */
    private Histogram read(long from, String token, AtomicBoolean over) {
        var lag = new Histogram(3);
        long position = from;
        try {
            while (true) {
                var page = get("/liaison/feed?limit=" + PAGE + "&wait=2&after=" + position, token);
                var now = Instant.now();
                for (var entry : page) {
                    lag.recordValue(Math.max(
                            0,
                            Duration.between(Instant.parse(entry.path("time").asString()), now)
                                    .toMillis()));
                    position = entry.path("position").asLong();
                }
                if (page.isEmpty() && over.get()) return lag;
            }
        } catch (IOException | InterruptedException lost) {
            throw new IllegalStateException(lost);
        }
    }

    /** A new token costs the identity provider more than a page costs the feed. */
    private String token(String user) {
        return tokens.computeIfAbsent(user, stack::token);
    }

    private JsonNode get(String path, String token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create(stack.service(Part.NOTIFICATIONS).baseUrl() + path))
                .header("Authorization", "Bearer " + token)
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) throw new IOException(path + " answers " + answer.statusCode());
        return JSON.readTree(answer.body());
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
