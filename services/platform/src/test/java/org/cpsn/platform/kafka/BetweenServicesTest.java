package org.cpsn.platform.kafka;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cpsn.platform.tally.TallyService.asked;
import static org.cpsn.platform.tally.TallyService.newId;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.cpsn.events.AboutCase.CaseAssigned;
import org.cpsn.events.AboutReferral.ReferralMade;
import org.cpsn.local.servers.LocalKafka;
import org.cpsn.platform.Postgres;
import org.cpsn.platform.axon.Commands;
import org.cpsn.platform.axon.History;
import org.cpsn.platform.axon.Processors;
import org.cpsn.platform.axon.Recorded;
import org.cpsn.platform.kafka.DeadLetters.DeadLetter;
import org.cpsn.platform.tally.TallyCommand;
import org.cpsn.platform.tally.TallyCommand.Close;
import org.cpsn.platform.tally.TallyCommand.Count;
import org.cpsn.platform.tally.TallyPublication;
import org.cpsn.platform.tally.TallyService;
import org.cpsn.platform.tally.WhenReferralMade;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** What one service tells, the others hear: all of it, in order per subject, with one effect. */
class BetweenServicesTest {
    private static final String TOLD = "cpsn.cases";
    private static final String HEARD = "cpsn.referrals";
    private static final String MADE = "cpsn.referral.made.v1";

    @TempDir
    static Path data;

    private static LocalKafka kafka;
    private static ConfigurableApplicationContext service;
    private static KafkaProducer<String, byte[]> others;

    private final String id = newId();

    @BeforeAll
    static void start() throws IOException {
        kafka = LocalKafka.start(data, 0);
        service = TallyService.start(
                Postgres.url("between_services"),
                Map.of(
                        "tally.kafka", "true",
                        "CPSN_KAFKA", kafka.bootstrapServers(),
                        "spring.kafka.admin.auto-create", "true"));
        others = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    @AfterAll
    static void stop() {
        others.close(Duration.ZERO);
        service.close();
        kafka.close();
    }

    private static void send(TallyCommand command) {
        service.getBean(Commands.class).send(command, asked());
    }

    private static List<Recorded> history(String subject) {
        return service.getBean(History.class).of(subject);
    }

    private static WhenReferralMade reaction() {
        return service.getBean(WhenReferralMade.class);
    }

    private static DeadLetters deadLetters() {
        return service.getBean(DeadLetters.class);
    }

    private static List<DeadLetter> waiting(String subject) {
        return deadLetters().list().stream()
                .filter(letter -> letter.subject().equals(subject))
                .toList();
    }

    /** What was told about a subject, as it stands on the topic. */
    private static List<ConsumerRecord<String, byte[]>> told(String subject) {
        var settings = Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(TOLD).stream()
                    .map(p -> new TopicPartition(TOLD, p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var found = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p)))
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (record.key().equals(subject)) found.add(record);
                });
            return found;
        }
    }

    private static List<String> ids(List<ConsumerRecord<String, byte[]>> records) {
        return records.stream().map(r -> Headers.of(r.headers()).get("ce_id")).toList();
    }

    private static List<String> totals(List<ConsumerRecord<String, byte[]>> records) {
        return records.stream()
                .map(r -> ((CaseAssigned) PublishedEvents.read("cpsn.case.assigned.v1", r.value())
                                .orElseThrow())
                        .caseworker())
                .toList();
    }

    private static List<String> upTo(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(String::valueOf).toList();
    }

    private static void untilToldEverything() {
        var processors = service.getBean(Processors.class);
        var db = service.getBean(JdbcTemplate.class);
        await().atMost(120, SECONDS)
                .until(() -> processors.position(EventStoreOutbox.NAME)
                        >= db.queryForObject("select coalesce(max(global_index), 0) from domain_event", Long.class));
    }

    /** The message of another service about this test's subject. */
    private void hear(String eventId, String provider) {
        hear(eventId, id, MADE, made(id, provider));
    }

    private static byte[] made(String subject, String provider) {
        return PublishedEvents.write(new ReferralMade(
                subject, subject, "child", provider, "FOOD_SERVICE", "cw-19-01", "19", false, TallyCommand.NOON));
    }

    private static void hear(String eventId, String key, String type, byte[] content) {
        var record = new ProducerRecord<>(HEARD, key, content);
        var headers = new HashMap<String, String>();
        headers.put("ce_id", eventId);
        headers.put("ce_type", type);
        headers.put("ce_correlationid", "from-afar");
        headers.values().removeIf(value -> value == null);
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        others.send(record);
        others.flush();
    }

    @Test
    void every_stroke_is_told_in_order_with_its_own_id_and_the_correlation() {
        for (int n = 0; n < 50; n++) send(new Count(id));
        untilToldEverything();
        var told = told(id);
        assertThat(totals(told)).isEqualTo(upTo(50));
        assertThat(ids(told))
                .isEqualTo(history(id).stream().skip(1).map(Recorded::eventId).toList());
        assertThat(Headers.of(told.getFirst().headers()))
                .containsEntry("ce_correlationid", "correlation-1")
                .containsEntry("ce_source", "urn:cpsn:tally-service")
                .containsEntry("ce_subject", id)
                .containsKey("ce_recordedat");
    }

    /** As after a crash between the acknowledgement and the token: the position is older than what was sent. */
    @Test
    void what_is_sent_again_after_a_crash_keeps_its_id() {
        for (int n = 0; n < 5; n++) send(new Count(id));
        untilToldEverything();
        var processors = service.getBean(Processors.class);
        var db = service.getBean(JdbcTemplate.class);
        long before = db.queryForObject(
                "select min(global_index) - 1 from domain_event where aggregate_identifier = ?", Long.class, id);
        try (var hold = processors.hold(EventStoreOutbox.NAME)) {
            hold.during(() -> db.update("""
                update token_entry set token = convert_to('{"index":' || ? || ',"gaps":[]}', 'UTF8'),
                  token_type = 'org.axonframework.eventhandling.GapAwareTrackingToken' where processor_name = ?\
                """, before, EventStoreOutbox.NAME));
        }
        await().atMost(30, SECONDS).until(() -> told(id).size() >= 10);
        untilToldEverything();
        assertThat(totals(told(id)).subList(5, 10)).isEqualTo(upTo(5));
        assertThat(ids(told(id)).subList(5, 10)).isEqualTo(ids(told(id)).subList(0, 5));
    }

    @Test
    void while_the_broker_is_away_nothing_is_lost_and_the_order_stays() {
        var ids = List.of(id, newId(), newId());
        for (int n = 0; n < 10; n++) ids.forEach(subject -> send(new Count(subject)));
        untilToldEverything();
        int port = kafka.port();
        kafka.close();
        for (int n = 0; n < 30; n++) ids.forEach(subject -> send(new Count(subject)));
        await().pollDelay(8, SECONDS).until(() -> true);
        assertThat(service.getBean(MeterRegistry.class)
                        .get("cpsn.outbox.lag.events")
                        .gauge()
                        .value())
                .isGreaterThanOrEqualTo(90);
        kafka = LocalKafka.start(data, port);
        for (int n = 0; n < 10; n++) ids.forEach(subject -> send(new Count(subject)));
        long from = System.nanoTime();
        untilToldEverything();
        System.out.printf(
                "the outbox caught up %d ms after the broker was back%n", (System.nanoTime() - from) / 1_000_000);
        for (var subject : ids)
            assertThat(totals(told(subject)).stream().distinct()).isEqualTo(upTo(50));
    }

    @Test
    void what_cannot_be_told_holds_the_outbox_up_visibly_and_nothing_is_lost() {
        var publication = service.getBean(TallyPublication.class);
        var other = newId();
        send(new Count(id));
        untilToldEverything();
        publication.unspeakable.add(id);
        send(new Count(id));
        send(new Count(other));
        await().atMost(10, SECONDS)
                .until(() -> service.getBean(Processors.class).failing(EventStoreOutbox.NAME));
        assertThat(told(other)).isEmpty();
        publication.unspeakable.clear();
        untilToldEverything();
        assertThat(totals(told(id)).stream().distinct()).isEqualTo(upTo(2));
        assertThat(totals(told(other)).stream().distinct()).isEqualTo(upTo(1));
    }

    @Test
    void a_message_heard_twice_has_one_effect_and_is_followed_by_the_correlation() {
        var eventId = newId();
        for (int n = 0; n < 3; n++) hear(eventId, newIdOf(eventId));
        var after = newId();
        hear(newId(), after);
        await().atMost(20, SECONDS).until(() -> history(after).size() == 2);
        assertThat(history(id)).hasSize(3);
        assertThat(history(newIdOf(eventId))).hasSize(2);
        assertThat(history(id)).extracting(Recorded::correlationId).containsOnly("from-afar");
        assertThat(history(id)).extracting(Recorded::by).containsOnly("system:tally-service");
    }

    private static String newIdOf(String eventId) {
        return "p-" + eventId;
    }

    @Test
    void a_refusal_is_an_answer_and_the_next_message_gets_its_turn() {
        send(new Count(id));
        send(new Close(id));
        var eventId = newId();
        var provider = newId();
        hear(eventId, provider);
        await().atMost(20, SECONDS).until(() -> history(provider).size() == 2);
        assertThat(history(id)).hasSize(3);
        assertThat(waiting(id)).isEmpty();
        assertThat(service.getBean(JdbcTemplate.class)
                        .queryForObject(
                                "select refused_by from inbox where message_id = ?", String.class, eventId + "/0"))
                .isEqualTo("CLOSED_COUNTS_NO_MORE");
    }

    @Test
    void what_cannot_be_handled_waits_with_all_that_follows_it_and_is_retried_in_order() {
        var bad = newId();
        var good = newId();
        reaction().unbearable.add(bad);
        var first = newId();
        var second = newId();
        hear(first, bad);
        hear(second, good);
        await().atMost(30, SECONDS).until(() -> waiting(id).size() == 2);
        assertThat(waiting(id)).extracting(DeadLetter::eventId).containsExactly(first, second);
        assertThat(waiting(id).getFirst().error()).contains("a planted fault");
        assertThat(history(good)).isEmpty();

        // heard once more, as after a crash before the offset was kept: nothing is forgotten
        hear(first, bad);
        var third = newId();
        hear(third, good);
        await().atMost(30, SECONDS).until(() -> waiting(id).size() == 3);
        assertThat(waiting(id)).extracting(DeadLetter::eventId).containsExactly(first, second, third);
        assertThat(waiting(id).getFirst().error()).contains("a planted fault");

        // somebody tries the second: the first is tried before it, and fails
        assertThat(deadLetters().retry(waiting(id).get(1).id(), "ad-xk-01"))
                .hasValueSatisfying(still -> assertThat(still.eventId()).isEqualTo(first));
        assertThat(history(good)).isEmpty();

        reaction().unbearable.clear();
        assertThat(deadLetters().retry(waiting(id).getFirst().id(), "ad-xk-01")).isEmpty();
        assertThat(waiting(id)).isEmpty();
        assertThat(history(bad)).hasSize(2);
        assertThat(history(good)).hasSize(3);
        assertThat(history(id)).hasSize(4);

        var afterwards = newId();
        hear(newId(), afterwards);
        await().atMost(20, SECONDS).until(() -> history(afterwards).size() == 2);
    }

    @Test
    void what_is_no_message_at_all_holds_nobody_up() {
        hear(null, id, null, "not even JSON".getBytes(StandardCharsets.UTF_8));
        hear(newId(), id + "-other", MADE, "{".getBytes(StandardCharsets.UTF_8));
        hear(newId(), id + "-newer", "cpsn.referral.painted.v7", new byte[0]);
        hear(newId(), null, MADE, null);
        var absurd = "x".repeat(700);
        hear(absurd, absurd, absurd, absurd.getBytes(StandardCharsets.UTF_8));
        hear(newId(), absurd, MADE, "{".getBytes(StandardCharsets.UTF_8));
        await().atMost(30, SECONDS).until(() -> waiting(id).size() == 1);
        await().atMost(30, SECONDS).until(() -> waiting(id + "-other").size() == 1);
        // every partition still moves
        for (int n = 0; n < 24; n++) {
            var subject = newId();
            hear(newId(), subject, MADE, made(subject, newId()));
            await().atMost(30, SECONDS).until(() -> history(subject).size() == 2);
        }
    }

    /** Neither handled nor buried nor lost. */
    @Test
    void while_the_store_refuses_messages_are_read_again() {
        var db = service.getBean(JdbcTemplate.class);
        var provider = newId();
        db.execute("alter table inbox rename to inbox_away");
        db.execute("alter table dead_letter rename to dead_letter_away");
        try {
            hear(newId(), provider);
            await().pollDelay(8, SECONDS).until(() -> true);
        } finally {
            db.execute("alter table dead_letter_away rename to dead_letter");
            db.execute("alter table inbox_away rename to inbox");
        }
        await().atMost(30, SECONDS)
                .until(() -> history(provider).size() == 2 || !waiting(id).isEmpty());
        waiting(id).forEach(letter -> deadLetters().retry(letter.id(), "ad-xk-01"));
        assertThat(history(provider)).hasSize(2);
    }

    @Test
    void a_service_that_starts_while_the_broker_is_away_speaks_and_listens_when_it_is_back() throws Exception {
        int port = freePort();
        var subject = newId();
        try (var early = TallyService.start(
                Postgres.url("early"),
                Map.of(
                        "tally.kafka", "true",
                        "CPSN_KAFKA", "localhost:" + port,
                        "spring.kafka.admin.auto-create", "true"))) {
            early.getBean(Commands.class).send(new Count(subject), asked());
            assertThat(early.getBean("inboxHealthIndicator", HealthIndicator.class)
                            .health()
                            .getStatus())
                    .isEqualTo(Status.UP);
            try (var late = LocalKafka.start(null, port)) {
                await().atMost(90, SECONDS)
                        .until(() -> early.getBean(Processors.class).position(EventStoreOutbox.NAME) >= 2);
                try (var producer = new KafkaProducer<>(
                        Map.<String, Object>of("bootstrap.servers", late.bootstrapServers()),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
                    var record = new ProducerRecord<>(HEARD, subject, made(subject, newId()));
                    record.headers().add("ce_id", newId().getBytes(StandardCharsets.UTF_8));
                    record.headers().add("ce_type", MADE.getBytes(StandardCharsets.UTF_8));
                    producer.send(record).get();
                }
                await().atMost(60, SECONDS)
                        .until(() -> early.getBean(History.class).of(subject).size() == 3);
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
