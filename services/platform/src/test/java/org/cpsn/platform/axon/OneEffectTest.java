package org.cpsn.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cpsn.platform.tally.TallyService.asked;
import static org.cpsn.platform.tally.TallyService.newId;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.modelling.command.ConcurrencyException;
import org.cpsn.platform.Postgres;
import org.cpsn.platform.domain.DomainCommand;
import org.cpsn.platform.domain.Rejected;
import org.cpsn.platform.tally.TallyCommand.Close;
import org.cpsn.platform.tally.TallyCommand.Count;
import org.cpsn.platform.tally.TallyCommand.Open;
import org.cpsn.platform.tally.TallyEvent.Counted;
import org.cpsn.platform.tally.TallyRule;
import org.cpsn.platform.tally.TallyService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every command has one effect and one answer, in one instance and in two on the same database. */
class OneEffectTest {
    private static ConfigurableApplicationContext one;
    private static ConfigurableApplicationContext two;

    private final String id = newId();

    @BeforeAll
    static void start() {
        var database = Postgres.url("one_effect");
        one = TallyService.start(database, Map.of("cpsn.node", "one"));
        two = TallyService.start(database, Map.of("cpsn.node", "two"));
    }

    @AfterAll
    static void stop() {
        two.close();
        one.close();
    }

    private static Answer send(ConfigurableApplicationContext instance, DomainCommand command, Asked asked) {
        return instance.getBean(Commands.class).send(command, asked);
    }

    private static Answer send(DomainCommand command) {
        return send(one, command, asked());
    }

    private List<Recorded> history() {
        return one.getBean(History.class).of(id);
    }

    private static long inboxRows(String commandId) {
        return one.getBean(JdbcTemplate.class)
                .queryForObject("select count(*) from inbox where message_id = ?", Long.class, commandId);
    }

    /** All at the same moment, each in a thread of its own. */
    private static <T> List<T> atOnce(List<Callable<T>> calls) throws InterruptedException, ExecutionException {
        var start = new CyclicBarrier(calls.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<T>();
            for (var answer : threads.invokeAll(calls.stream()
                    .<Callable<T>>map(call -> () -> {
                        start.await();
                        return call.call();
                    })
                    .toList())) answers.add(answer.get());
            return answers;
        }
    }

    @Test
    void the_same_request_from_eight_threads_has_one_effect_and_one_answer() throws Exception {
        send(new Open(id));
        var request = asked();
        var answers = atOnce(IntStream.range(0, 8)
                .<Callable<Answer>>mapToObj(n -> () -> send(n % 2 == 0 ? one : two, new Count(id), request))
                .toList());
        assertThat(answers).hasSize(8).containsOnly(new Answer(id, 1));
        assertThat(history()).hasSize(2);
        assertThat(send(two, new Count(id), request)).isEqualTo(new Answer(id, 1));
    }

    @Test
    void the_same_request_that_creates_something_creates_it_once() throws Exception {
        var request = asked();
        var answers = atOnce(IntStream.range(0, 8)
                .<Callable<Answer>>mapToObj(n -> () -> send(n % 2 == 0 ? one : two, new Count(id), request))
                .toList());
        assertThat(answers).containsOnly(new Answer(id, 1));
        assertThat(history()).hasSize(2);
    }

    @Test
    void the_same_id_for_something_else_is_refused() {
        var key = newId();
        send(one, new Open(id), new Asked(TallyService.ARTA, key, null, null, "what was asked"));
        assertThatThrownBy(
                        () -> send(one, new Count(id), new Asked(TallyService.ARTA, key, null, null, "something else")))
                .isInstanceOfSatisfying(
                        Rejected.class, no -> assertThat(no.rule()).isEqualTo(CommandRule.KEY_USED_FOR_SOMETHING_ELSE));
    }

    @Test
    void a_refused_request_leaves_nothing_and_may_be_tried_again() {
        send(new Count(id));
        send(new Close(id));
        var request = asked();
        for (int tried = 0; tried < 2; tried++)
            assertThatThrownBy(() -> send(one, new Count(id), request))
                    .isInstanceOfSatisfying(
                            Rejected.class, no -> assertThat(no.rule()).isEqualTo(TallyRule.CLOSED_COUNTS_NO_MORE));
        assertThat(history()).hasSize(3);
        assertThat(inboxRows(request.commandId())).isZero();
    }

    @Test
    void a_request_that_changes_nothing_is_answered_with_the_version_there_is() {
        var nothing = send(new Close(id));
        assertThat(nothing).isEqualTo(new Answer(id, -1));
        assertThat(history()).isEmpty();
        send(new Open(id));
        assertThat(send(new Open(id))).isEqualTo(new Answer(id, 0));
        assertThat(history()).hasSize(1);
    }

    @Test
    void a_stale_version_is_told_what_has_changed() {
        send(new Open(id));
        send(one, new Count(id), asked(newId(), 0L));
        send(two, new Count(id), asked(newId(), 1L));
        var request = asked(newId(), 0L);
        assertThatThrownBy(() -> send(one, new Close(id), request))
                .isInstanceOfSatisfying(StaleVersion.class, stale -> {
                    assertThat(stale.currentVersion()).isEqualTo(2);
                    assertThat(stale.changedSince())
                            .extracting(StaleVersion.Change::sequence)
                            .containsExactly(1L, 2L);
                    assertThat(stale.changedSince())
                            .extracting(StaleVersion.Change::type)
                            .containsOnly("tally.counted");
                    assertThat(stale.changedSince())
                            .extracting(StaleVersion.Change::by)
                            .containsOnly(TallyService.ARTA.id());
                });
        assertThat(inboxRows(request.commandId())).isZero();
        assertThat(history()).hasSize(3);
    }

    @Test
    void of_two_who_saw_the_same_version_one_wins() throws Exception {
        send(new Open(id));
        var outcomes = atOnce(List.<Callable<String>>of(() -> countOrStale(one), () -> countOrStale(two)));
        assertThat(outcomes).containsExactlyInAnyOrder("done", "stale");
        assertThat(history()).hasSize(2);
    }

    private String countOrStale(ConfigurableApplicationContext instance) {
        try {
            send(instance, new Count(id), asked(newId(), 0L));
            return "done";
        } catch (StaleVersion stale) {
            return "stale";
        }
    }

    @Test
    void two_instances_lose_no_update() throws Exception {
        var calls = IntStream.range(0, 60)
                .<Callable<Answer>>mapToObj(n -> () -> patiently(n % 2 == 0 ? one : two, new Count(id)))
                .toList();
        var answers = new ArrayList<Answer>();
        for (int from = 0; from < calls.size(); from += 6) answers.addAll(atOnce(calls.subList(from, from + 6)));
        assertThat(answers).doesNotHaveDuplicates();
        assertThat(history()).hasSize(61);
        assertThat(history().stream().map(Recorded::sequence))
                .containsExactlyElementsOf(LongStream.range(0, 61).boxed().toList());
        assertThat(((Counted) history().getLast().event()).total()).isEqualTo(60);
    }

    /** A lost race is tried again five times by the platform, then by whoever asked, under the same id. */
    private static Answer patiently(ConfigurableApplicationContext instance, DomainCommand command) {
        var request = asked();
        while (true) {
            try {
                return send(instance, command, request);
            } catch (ConcurrencyException again) {
                continue;
            }
        }
    }

    @Test
    void two_instances_that_create_the_same_subject_at_once_both_succeed() throws Exception {
        for (int round = 0; round < 10; round++) {
            var subject = newId();
            atOnce(List.<Callable<Answer>>of(
                    () -> send(one, new Count(subject), asked()), () -> send(two, new Count(subject), asked())));
            assertThat(one.getBean(History.class).of(subject)).hasSize(3);
        }
    }

    @Test
    void what_the_other_instance_did_is_known_when_nothing_is_stored() {
        send(new Count(id));
        send(two, new Close(id), asked());
        assertThatThrownBy(() -> send(one, new Count(id), asked())).isInstanceOf(Rejected.class);

        var other = newId();
        send(one, new Open(other), asked());
        send(two, new Count(other), asked());
        // based on what only the other instance has: not stale
        assertThat(send(one, new Open(other), asked(newId(), 1L))).isEqualTo(new Answer(other, 1));
        assertThat(send(two, new Close(other), asked())).isEqualTo(new Answer(other, 2));
        // changes nothing, but the version answered is the true one
        assertThat(send(one, new Close(other), asked())).isEqualTo(new Answer(other, 2));
    }

    @Test
    void a_failed_commit_leaves_no_trace_in_the_cache() {
        send(new Count(id));
        var db = one.getBean(JdbcTemplate.class);
        db.execute("alter table domain_event add constraint away check (type <> 'tally') not valid");
        try {
            assertThatThrownBy(() -> send(new Count(id))).isInstanceOf(RuntimeException.class);
        } finally {
            db.execute("alter table domain_event drop constraint away");
        }
        assertThat(send(new Count(id))).isEqualTo(new Answer(id, 2));
        assertThat(((Counted) history().getLast().event()).total()).isEqualTo(2);
    }

    @Test
    void every_command_is_timed_with_its_outcome() {
        send(new Count(id));
        send(new Close(id));
        assertThatThrownBy(() -> send(new Count(id))).isInstanceOf(Rejected.class);
        var meters = one.getBean(MeterRegistry.class);
        assertThat(meters.get("cpsn.command")
                        .tags("command", "Count", "outcome", "refused")
                        .timer()
                        .count())
                .isPositive();
        assertThat(meters.get("cpsn.command")
                        .tags("command", "Close", "outcome", "done")
                        .timer()
                        .count())
                .isPositive();
    }

    @Test
    void a_newId_is_the_same_for_the_same_request() {
        var key = UUID.randomUUID().toString();
        assertThat(asked(key, null).newId()).isEqualTo(asked(key, 3L).newId());
        assertThat(asked().newId()).isNotEqualTo(asked().newId());
    }
}
