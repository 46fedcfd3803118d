package org.cpsn.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.cpsn.local.LocalStack;
import org.cpsn.local.Part;
import org.cpsn.local.StackOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Ten thousand deadlines pass at one moment, and while notification-service tells of them it is killed as by
 * {@code kill -9}, again and again, and started again. Every deadline is told of once, to each who must know.
 */
@Order(2)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DueBurstUnderFireTest {
    private static final int DEADLINES = 10_000;
    /** The officer and the supervisors of the municipality. */
    private static final int TOLD_EACH = 2;

    private static final int KILLS = 6;
    /** As the rules of clocks let what was due before it became known wait. */
    private static final Duration SETTLES = Duration.ofMinutes(15);

    private static final Path HOME = Path.of("target/due-burst").toAbsolutePath();

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final List<String> figures = new ArrayList<>();
    private LocalStack stack;

    @BeforeAll
    void letThemPassAndKillMeanwhile() {
        Net.delete(HOME);
        var options =
                StackOptions.forTests().only(Part.IDENTITY, Part.NOTIFICATIONS).in(HOME);
        stack = LocalStack.start(new StackOptions(
                Net.withPartsOfItsOwn(options.root()),
                options.home(),
                options.ports(),
                options.parts(),
                options.javaFlags(),
                options.frugal(),
                Map.of(Part.NOTIFICATIONS, Map.of("CPSN_DUE_EVERY", "PT1S")),
                options.restart(),
                options.log()));
        var begun = Instant.now();
        var burst = begun.plus(Duration.ofSeconds(60));
        publish(burst.minus(SETTLES));
        await("that all clocks run")
                .atMost(Duration.ofMinutes(3))
                .until(() -> count("select count(*) from deadline_clock") == DEADLINES);
        figures.add("seed %d: %d clocks set in %d s"
                .formatted(
                        seed, DEADLINES, Duration.between(begun, Instant.now()).toSeconds()));
        await("the moment").atMost(Duration.ofMinutes(2)).until(() -> spoken() > 0);
        var service = stack.service(Part.NOTIFICATIONS);
        var from = Instant.now();
        for (int kill = 1; kill <= KILLS; kill++) {
            int soFar = spoken();
            int further = soFar + random.nextInt(1, DEADLINES / KILLS);
            await("that it goes on")
                    .atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> spoken() >= Math.min(further, DEADLINES));
            service.kill();
            figures.add("killed when %d clocks had spoken and %d notices lay there".formatted(spoken(), notices()));
            service.start();
        }
        await("that everybody is told")
                .atMost(Duration.ofMinutes(4))
                .until(() -> spoken() >= DEADLINES && notices() >= DEADLINES * TOLD_EACH);
        figures.add("%d clocks spoke and %d notices were raised in %d s, with %d kills"
                .formatted(
                        spoken(),
                        notices(),
                        Duration.between(from, Instant.now()).toSeconds(),
                        KILLS));
    }

    @AfterAll
    void stop() {
        System.out.println(String.join("\n", figures));
        if (stack != null) stack.close();
        Net.delete(HOME.resolve("data"));
    }

    @Test
    void everyClockSpokeOnceAndSaysNothingMore() {
        assertThat(spoken()).isEqualTo(DEADLINES);
        assertThat(count("select count(distinct aggregate_identifier) from domain_event where payload_type ="
                        + " 'clock.missed'"))
                .isEqualTo(DEADLINES);
        assertThat(count("select count(*) from deadline_clock where state = 'MISSED' and next_at is null"))
                .isEqualTo(DEADLINES);
        assertThat(count("select count(*) from domain_event where payload_type = 'clock.approaching'"))
                .isZero();
    }

    @Test
    void everybodyWhoMustKnowIsToldOnce() {
        assertThat(notices()).isEqualTo(DEADLINES * TOLD_EACH);
        assertThat(count("""
            select count(distinct (payload ->> 'addressee', payload ->> 'subjectId')) from domain_event_json
            where payload_type = 'notice.raised'\
            """)).isEqualTo(DEADLINES * TOLD_EACH);
    }

    @Test
    void nothingWasGivenUpAndNothingIsLeft() {
        assertThat(count("select count(*) from dead_letter")).isZero();
        assertThat(count("select count(*) from deadline_clock where next_at is not null"))
                .isZero();
    }

    /** Straight onto the topic, as another service tells it. @param known when it had become known */
    private void publish(Instant known) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", stack.kafka().bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (int i = 0; i < DEADLINES; i++) {
                var family = "family-" + i;
                var json = """
                    {"deadlineId":"enrolment-%d","kind":"SCHOOL_ENROLMENT","subjectType":"FAMILY","subjectId":"%s",\
                    "municipality":"19","responsible":"ro-19-01","role":null,"due":"2026-03-02T09:00:00Z",\
                    "ruleVersion":"1","occurredAt":"2026-02-02T09:00:00Z"}\
                    """.formatted(i, family);
                var message = new ProducerRecord<>("cpsn.deadlines", family, json.getBytes(StandardCharsets.UTF_8));
                Map.of(
                                "ce_specversion", "1.0",
                                "ce_id", UUID.randomUUID().toString(),
                                "ce_type", "cpsn.deadline.set.v1",
                                "ce_source", "urn:cpsn:returnee-service",
                                "ce_recordedat", known.toString(),
                                "content-type", "application/json")
                        .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
                producer.send(message);
            }
        }
    }

    private int spoken() {
        return (int) count("select count(*) from domain_event where payload_type = 'clock.missed'");
    }

    private int notices() {
        return (int) count("select count(*) from domain_event where payload_type = 'notice.raised'");
    }

    private long count(String sql) {
        var postgres = stack.postgres();
        try (var connection = DriverManager.getConnection(
                        postgres.jdbcUrl("notification_service"), postgres.user(), postgres.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException away) {
            throw new IllegalStateException(away);
        }
    }
}
