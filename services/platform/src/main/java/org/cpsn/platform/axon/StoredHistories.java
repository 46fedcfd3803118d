package org.cpsn.platform.axon;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the whole store, subject by subject: what a rebuild of a read model folds. */
@Component
public final class StoredHistories {
    private final JdbcTemplate db;
    private final TransactionTemplate snapshot;
    private final Serializer serializer;

    StoredHistories(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            @Qualifier("eventSerializer") Serializer serializer) {
        this.db = new JdbcTemplate(dataSource);
        this.db.setFetchSize(1_000);
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setReadOnly(true);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.serializer = serializer;
    }

    /** The position of the newest event; 0 when there is none. */
    public long head() {
        return db.queryForObject("select coalesce(max(global_index), 0) from domain_event", Long.class);
    }

    /** When the first event after a position was stored; empty when there is none. */
    public Optional<Instant> firstAfter(long position) {
        return db
                .queryForList(
                        "select time_stamp from domain_event where global_index > ? order by global_index limit 1",
                        String.class,
                        position)
                .stream()
                .map(Instant::parse)
                .findFirst();
    }

    /** How many events have one of these stored names. */
    public long count(Collection<String> names) {
        return db.queryForObject("select count(*) from domain_event where payload_type = any (?)", Long.class, (Object)
                names.toArray(String[]::new));
    }

    /**
     * Folds all events with one of these stored names, ordered by subject and sequence, as they stood at one instant.
     * The stream lives only as long as the call.
     */
    public <R> R fold(Collection<String> names, Function<Stream<Recorded>, R> folding) {
        return snapshot.execute(tx -> {
            try (Stream<? extends DomainEventData<?>> rows = rows(names)) {
                Stream<? extends DomainEventMessage<?>> messages = EventStreamUtils.upcastAndDeserializeDomainEvents(
                                rows, serializer, NoOpEventUpcaster.INSTANCE)
                        .asStream();
                return folding.apply(messages.map(Recorded::of));
            }
        });
    }

    private Stream<GenericDomainEventEntry<byte[]>> rows(Collection<String> names) {
        return db.queryForStream(
                """
                select * from domain_event where payload_type = any (?)
                order by aggregate_identifier, sequence_number\
                """,
                (row, n) -> new GenericDomainEventEntry<>(
                        row.getString("type"),
                        row.getString("aggregate_identifier"),
                        row.getLong("sequence_number"),
                        row.getString("event_identifier"),
                        row.getString("time_stamp"),
                        row.getString("payload_type"),
                        row.getString("payload_revision"),
                        row.getBytes("payload"),
                        row.getBytes("meta_data")),
                (Object) names.toArray(String[]::new));
    }
}
