package org.cpsn.platform.mongo;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.cpsn.platform.tally.TallyService.asked;
import static org.cpsn.platform.tally.TallyService.newId;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.WriteModel;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.cpsn.platform.Postgres;
import org.cpsn.platform.axon.Answer;
import org.cpsn.platform.axon.Commands;
import org.cpsn.platform.axon.History;
import org.cpsn.platform.axon.Processors;
import org.cpsn.platform.axon.Recorded;
import org.cpsn.platform.domain.DomainCommand;
import org.cpsn.platform.mongo.Rebuilds.Progress;
import org.cpsn.platform.mongo.Rebuilds.State;
import org.cpsn.platform.tally.TallyCommand.Close;
import org.cpsn.platform.tally.TallyCommand.Count;
import org.cpsn.platform.tally.TallyJournal;
import org.cpsn.platform.tally.TallyProjection;
import org.cpsn.platform.tally.TallyService;
import org.cpsn.platform.tally.TallyView;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Read models lose nothing, double nothing and skip nothing, whatever goes wrong, and can be made again at any time.
 */
class ReadModelsTest {
    private static String database;
    private static ConfigurableApplicationContext service;
    private static TallyProjection tallies;
    private static TallyJournal strokes;
    private static BatchedProjection<?> guarded;

    private final String id = newId();

    @BeforeAll
    static void start() {
        database = Postgres.url("read_models");
        service = TallyService.start(database, Map.of("cpsn.node", "one"));
        tallies = service.getBean(TallyProjection.class);
        strokes = service.getBean(TallyJournal.class);
        guarded = tallies;
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static Answer send(DomainCommand command) {
        return service.getBean(Commands.class).send(command, asked());
    }

    private List<Recorded> history() {
        return service.getBean(History.class).of(id);
    }

    private static TallyView seen(Answer answer) {
        return tallies.find(answer.id(), answer.version()).orElseThrow().view();
    }

    private static Progress rebuilt(ConfigurableApplicationContext instance, String name) {
        var rebuilds = instance.getBean(Rebuilds.class);
        rebuilds.start(name);
        await().atMost(60, SECONDS)
                .until(() -> rebuilds.progress(name).orElseThrow().state() != State.RUNNING);
        return rebuilds.progress(name).orElseThrow();
    }

    private static Map<String, BsonDocument> documents(BatchedProjection<?> projection) {
        var all = new TreeMap<String, BsonDocument>();
        projection.collection().find().forEach(d -> all.put(d.getString("_id").getValue(), d));
        return all;
    }

    private static void apply(BatchedProjection<?> projection, List<Recorded> batch) {
        var writes = projection.changes(batch);
        if (!writes.isEmpty()) projection.collection().bulkWrite(writes);
    }

    @Test
    void what_was_written_is_read() {
        assertThat(seen(send(new Count(id)))).isEqualTo(new TallyView(true, false, 1));
        assertThat(seen(send(new Close(id)))).isEqualTo(new TallyView(true, true, 1));
        assertThatThrownBy(() -> tallies.find(id, 7)).isInstanceOf(ReadModelBehind.class);
        assertThat(tallies.find(newId())).isEmpty();
        strokes.await(id, 2);
        assertThat(strokes.read(strokes.collection().find(Filters.eq("tallyId", id))))
                .extracting(line -> line.view().type())
                .containsExactlyInAnyOrder("tally.opened", "tally.counted", "tally.closed");
    }

    @Test
    void waking_up_takes_milliseconds() {
        seen(send(new Count(id)));
        var micros = IntStream.range(0, 100)
                .mapToLong(n -> {
                    var answer = send(new Count(id));
                    long from = System.nanoTime();
                    seen(answer);
                    return (System.nanoTime() - from) / 1000;
                })
                .sorted()
                .toArray();
        System.out.printf("from answer to read model: p50 %d µs, p99 %d µs%n", micros[50], micros[99]);
        assertThat(micros[50]).isLessThan(250_000);
    }

    @Test
    void what_is_delivered_again_changes_nothing() {
        send(new Count(id));
        seen(send(new Count(id)));
        strokes.await(id, 2);
        var before = documents(tallies);
        var lines = documents(strokes);
        assertThat(guarded.changes(history())).isEmpty();
        assertThat(guarded.changes(history().subList(0, 1))).isEmpty();
        apply(strokes, history());
        assertThat(documents(tallies)).isEqualTo(before);
        assertThat(documents(strokes)).isEqualTo(lines);
    }

    @Test
    void a_batch_that_overlaps_what_is_known_adds_only_what_is_new() {
        seen(send(new Count(id)));
        var first = guarded.document(id).orElseThrow();
        seen(send(new Count(id)));
        var live = guarded.document(id).orElseThrow();
        tallies.collection().replaceOne(Filters.eq("_id", id), first);
        apply(tallies, history());
        assertThat(guarded.document(id)).contains(live);
    }

    @Test
    void a_gap_is_an_error() {
        send(new Count(id));
        seen(send(new Count(id)));
        tallies.collection().deleteOne(Filters.eq("_id", id));
        assertThatThrownBy(() -> guarded.changes(history().subList(1, 3)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("missing");
        apply(tallies, history());
        assertThat(tallies.find(id).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void somebody_who_wrote_first_is_noticed() {
        var cold = newId();
        try (var _ = service.getBean(Processors.class).hold("tallies")) {
            service.getBean(Commands.class).send(new Count(cold), asked());
            var events = service.getBean(History.class).of(cold);
            List<WriteModel<BsonDocument>> late = guarded.changes(events);
            apply(tallies, events.subList(0, 1));
            assertThat(late).singleElement().isInstanceOf(InsertOneModel.class);
            assertThatThrownBy(() -> tallies.collection().bulkWrite(late)).isInstanceOf(MongoBulkWriteException.class);
            apply(tallies, events);
            assertThat(tallies.find(cold).orElseThrow().version()).isEqualTo(1);
        }
    }

    @Test
    void a_fault_holds_the_processor_up_visibly_and_nothing_is_lost() {
        var other = newId();
        seen(send(new Count(id)));
        tallies.unbearable.add(id);
        send(new Count(id));
        var behind = send(new Count(other));
        var processors = service.getBean(Processors.class);
        var health = service.getBean("processorsHealthIndicator", HealthIndicator.class);
        await().atMost(10, SECONDS).until(() -> processors.failing("tallies"));
        // it stays visible while the processor waits for its next try
        await().during(2, SECONDS).atMost(10, SECONDS).until(() -> processors.failing("tallies"));
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(service.getBean(MeterRegistry.class)
                        .get("cpsn.projection.lag.events")
                        .tag("projection", "tallies")
                        .gauge()
                        .value())
                .isGreaterThanOrEqualTo(1);
        tallies.unbearable.clear();
        await().atMost(20, SECONDS)
                .untilAsserted(
                        () -> assertThat(tallies.find(other).map(Seen::version)).contains(behind.version()));
        assertThat(tallies.find(id).orElseThrow().view().total()).isEqualTo(2);
        await().atMost(5, SECONDS).until(() -> !processors.failing("tallies"));
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void a_transaction_that_is_late_with_its_events_is_not_overlooked() {
        seen(send(new Count(id)));
        var late = newId();
        var after = newId();
        var db = service.getBean(JdbcTemplate.class);
        service.getBean(TransactionTemplate.class).executeWithoutResult(tx -> {
            // takes its place in the store first and commits last
            insert(
                    db,
                    late,
                    0,
                    "tally.opened",
                    "{\"tallyId\":\"" + late + "\",\"occurredAt\":\"2026-03-02T12:00:00Z\"}");
            CompletableFuture.supplyAsync(() -> seen(send(new Count(after)))).join();
        });
        await().atMost(5, SECONDS).until(() -> tallies.find(late).isPresent());
    }

    @Test
    void a_transaction_that_hangs_is_ended_before_its_events_are_given_up() {
        assertThat(service.getBean(JdbcTemplate.class)
                        .queryForObject("show idle_in_transaction_session_timeout", String.class))
                .isEqualTo("45s");
    }

    @Test
    void when_all_connections_break_everything_goes_on_afterwards() {
        seen(send(new Count(id)));
        var done = new AtomicLong(1);
        for (int round = 0; round < 3; round++) {
            breakAllConnections();
            for (int n = 0; n < 5; n++) {
                var request = asked();
                await().atMost(20, SECONDS)
                        .ignoreExceptions()
                        .until(() -> service.getBean(Commands.class)
                                        .send(new Count(id), request)
                                        .version()
                                >= 0);
                done.incrementAndGet();
            }
        }
        assertThat(history()).hasSize((int) done.get() + 1);
        await().atMost(30, SECONDS)
                .untilAsserted(() ->
                        assertThat(tallies.find(id).orElseThrow().version()).isEqualTo(done.get()));
        await().atMost(30, SECONDS).untilAsserted(() -> strokes.await(id, done.get()));
        var again = send(new Count(id));
        long from = System.nanoTime();
        seen(again);
        assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(1));
    }

    /** Asked from another database, so that nobody cuts the branch they sit on. */
    private static void breakAllConnections() {
        var outside = new JdbcTemplate(new DriverManagerDataSource(Postgres.url("outside")));
        outside.query(
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = 'read_models'", row -> {});
    }

    private static void insert(JdbcTemplate db, String subject, long sequence, String type, String payload) {
        db.update("""
            insert into domain_event (event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
              payload_type, payload, meta_data)
            values (?, ?, ?, 'tally', ?, ?, convert_to(?, 'UTF8'), convert_to('{}', 'UTF8'))\
            """, newId(), subject, sequence, Instant.now().toString(), type, payload);
    }

    @Test
    void a_rebuild_gives_what_live_gives() {
        for (int n = 0; n < 20; n++) seen(send(new Count(newId())));
        send(new Count(id));
        seen(send(new Close(id)));
        strokes.await(id, 2);
        var views = documents(tallies);
        var lines = documents(strokes);
        assertThat(rebuilt(service, "tallies").state()).isEqualTo(State.DONE);
        assertThat(rebuilt(service, "strokes").state()).isEqualTo(State.DONE);
        assertThat(documents(tallies)).isEqualTo(views);
        assertThat(documents(strokes)).isEqualTo(lines);
        assertThat(seen(send(new Count(newId()))).total()).isEqualTo(1);
        assertThat(service.getBean(Rebuilds.class).start("nothing")).isEmpty();
    }

    @Test
    void a_rebuild_mends_an_emptied_read_model_and_a_processor_it_held_up() {
        var last = send(new Count(id));
        seen(last);
        strokes.await(id, 1);
        tallies.collection().drop();
        strokes.collection().drop();
        send(new Count(id));
        await().atMost(10, SECONDS)
                .until(() -> service.getBean(Processors.class).failing("tallies"));
        assertThat(rebuilt(service, "tallies").state()).isEqualTo(State.DONE);
        rebuilt(service, "strokes");
        assertThat(seen(send(new Count(id))).total()).isEqualTo(3);
        await().atMost(5, SECONDS)
                .until(() -> !service.getBean(Processors.class).failing("tallies"));
        assertThat(tallies.collection().listIndexes()).hasSize(3);
    }

    @Test
    void a_rebuild_that_fails_leaves_the_old_documents_and_the_processor_running() {
        var before = send(new Count(id));
        seen(before);
        tallies.unbearable.add(id);
        assertThat(rebuilt(service, "tallies").state()).isEqualTo(State.FAILED);
        tallies.unbearable.clear();
        assertThat(seen(before).total()).isEqualTo(1);
        assertThat(seen(send(new Count(id))).total()).isEqualTo(2);
        assertThat(rebuilt(service, "tallies").state()).isEqualTo(State.DONE);
        assertThat(service.getBean(MongoDatabase.class).listCollectionNames().into(new ArrayList<>()))
                .noneMatch(name -> name.contains("_rebuild_"));
    }

    /** The other instance takes the processor over, so the rebuild has to take it back from there. */
    @Test
    void rebuilds_while_two_instances_append_and_project_lose_nothing() throws Exception {
        try (var two = TallyService.start(database, Map.of("cpsn.node", "two"))) {
            var ids = IntStream.range(0, 30).mapToObj(n -> newId()).toList();
            var goOn = new AtomicBoolean(true);
            var acting = CompletableFuture.runAsync(() -> {
                for (int n = 0; goOn.get(); n++)
                    two.getBean(Commands.class).send(new Count(ids.get(n % ids.size())), asked());
            });
            for (int round = 0; round < 3; round++) {
                assertThat(rebuilt(service, "tallies").state()).isEqualTo(State.DONE);
                assertThat(rebuilt(two, "strokes").state()).isEqualTo(State.DONE);
                assertThat(rebuilt(two, "tallies").state()).isEqualTo(State.DONE);
            }
            // both at once: at least one gets through
            two.getBean(Rebuilds.class).start("tallies");
            var first = rebuilt(service, "tallies").state();
            var second = rebuilt(two, "tallies").state();
            assertThat(List.of(first, second)).contains(State.DONE);
            goOn.set(false);
            acting.get();
            var history = service.getBean(History.class);
            long total = 0;
            for (var subject : ids) {
                long version = history.of(subject).getLast().sequence();
                total += version;
                await().atMost(20, SECONDS)
                        .untilAsserted(() -> assertThat(tallies.find(subject)
                                        .map(s -> List.of(
                                                s.version(), (long) s.view().total())))
                                .contains(List.of(version, version)));
                for (long sequence = 0; sequence <= version; sequence++) strokes.await(subject, sequence);
            }
            System.out.printf("%d strokes counted while %d rebuilds ran%n", total, 11);
        }
    }

    @Test
    void one_instance_goes_on_where_another_stopped() {
        var one = send(new Count(id));
        seen(one);
        try (var two = TallyService.start(database, Map.of("cpsn.node", "two"))) {
            service.getBean(JdbcTemplate.class).update("update token_entry set owner = 'somebody killed'");
            var after = two.getBean(Commands.class).send(new Count(id), asked());
            await().atMost(30, SECONDS)
                    .until(() -> tallies.find(id).orElseThrow().version() == after.version());
        }
        await().atMost(30, SECONDS).until(() -> {
            var later = send(new Count(id));
            return tallies.find(id).orElseThrow().version() >= later.version() - 1;
        });
    }
}
