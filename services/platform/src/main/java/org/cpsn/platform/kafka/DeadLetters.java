package org.cpsn.platform.kafka;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cpsn.platform.observability.Unquoted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Messages this service could not handle, in the order they came. Later messages about the same subject wait behind an
 * unresolved one, so that nothing is ever handled out of order.
 */
@Component
public class DeadLetters {
    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
    private static final int LONGEST_TYPE = 128;
    private static final int LONGEST_ERROR = 500;
    private static final String FAILED_AGAIN =
            "attempts = dead_letter.attempts + 1, error = excluded.error, last_tried_at = now(), resolved_at = null";
    private static final String WAITING_BEHIND = "Waits behind an earlier message about the same subject.";

    private final JdbcTemplate db;
    private final TransactionOperations transactions;
    private final Inbox inbox;

    DeadLetters(JdbcTemplate db, TransactionOperations transactions, Inbox inbox, MeterRegistry meters) {
        this.db = db;
        this.transactions = transactions;
        this.inbox = inbox;
        Gauge.builder("cpsn.dead.letters", this, DeadLetters::waiting)
                .description("Messages that could not be handled and wait for somebody")
                .register(meters);
    }

    /** One message that waits. @param lastTriedAt null until somebody tried again */
    public record DeadLetter(
            long id,
            String eventId,
            String subject,
            String type,
            String error,
            int attempts,
            Instant arrivedAt,
            Instant lastTriedAt) {}

    public long waiting() {
        return db.queryForObject("select count(*) from dead_letter where resolved_at is null", Long.class);
    }

    /** Oldest first, at most 500. */
    public List<DeadLetter> list() {
        return db.query(
                "select * from dead_letter where resolved_at is null order by id limit 500", (row, n) -> letter(row));
    }

    /** @return false when nothing of this subject waits, and the message is to be handled */
    boolean parked(Inbox.Message message) {
        if (!somethingWaits(message.subject())) return false;
        return transactions.execute(tx -> {
            lock(message.subject());
            if (!somethingWaits(message.subject())) return false;
            keep(message, Map.of(), WAITING_BEHIND, "resolved_at = null");
            return true;
        });
    }

    /**
     * Keeps what could not be handled; what has no usable name or subject under its place on the topic. Throws when
     * even that fails, so that the message is not lost but read again.
     */
    void bury(ConsumerRecord<?, ?> record, Exception why) {
        var headers = new HashMap<>(Headers.of(record.headers()));
        var place = record.topic() + "-" + record.partition() + "-" + record.offset();
        var subject = record.key() instanceof String key && Inbox.isName(key) ? key : place;
        var message = new Inbox.Message(
                Inbox.isName(headers.get("ce_id")) ? headers.get("ce_id") : place,
                subject,
                printable(headers.getOrDefault("ce_type", "unknown"), LONGEST_TYPE),
                record.topic(),
                headers.getOrDefault("ce_correlationid", ""),
                Inbox.moment(headers.get("ce_recordedat")),
                record.value() instanceof byte[] bytes ? bytes : new byte[0]);
        transactions.executeWithoutResult(tx -> {
            lock(subject);
            keep(message, headers, describe(why), FAILED_AGAIN);
        });
        LOG.error("A message of type {} could not be handled and waits", message.type(), why);
    }

    /**
     * Tries a message again and, when that works, those of the same subject that waited behind it.
     *
     * @return what still waits of that subject, the one that failed again first; empty when all is done or the id is
     *     unknown or resolved already
     */
    public Optional<DeadLetter> retry(long id, String by) {
        var subject = db.query(
                "select subject from dead_letter where id = ? and resolved_at is null",
                (row, n) -> row.getString(1),
                id);
        if (subject.isEmpty()) return Optional.empty();
        while (true) {
            var next = next(subject.getFirst());
            if (next.isEmpty() || !handledNow(next.get(), by))
                return next(subject.getFirst()).map(Waiting::letter);
        }
    }

    private boolean handledNow(Waiting waiting, String by) {
        try {
            inbox.handle(waiting.message());
        } catch (RuntimeException again) {
            db.update(
                    "update dead_letter set attempts = attempts + 1, last_tried_at = now(), error = ? where id = ?",
                    describe(again),
                    waiting.letter().id());
            LOG.warn(
                    "A dead letter of type {} failed again: {}",
                    waiting.letter().type(),
                    describe(again));
            return false;
        }
        transactions.executeWithoutResult(tx -> {
            lock(waiting.letter().subject());
            db.update(
                    "update dead_letter set resolved_at = now(), resolved_by = ?, last_tried_at = now() where id = ?",
                    by,
                    waiting.letter().id());
        });
        return true;
    }

    private record Waiting(DeadLetter letter, Inbox.Message message) {}

    /** Under the subject's lock, so that a message just being parked is not overlooked. */
    private Optional<Waiting> next(String subject) {
        return transactions.execute(tx -> {
            lock(subject);
            return db
                    .query(
                            "select * from dead_letter where subject = ? and resolved_at is null order by id limit 1",
                            (row, n) -> new Waiting(letter(row), message(row)),
                            subject)
                    .stream()
                    .findFirst();
        });
    }

    private boolean somethingWaits(String subject) {
        return db.queryForObject(
                "select exists (select 1 from dead_letter where subject = ? and resolved_at is null)",
                Boolean.class,
                subject);
    }

    private void lock(String subject) {
        db.query("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> {}, subject);
    }

    /** @param known what is noted when the message is kept already: it waits, after all, or it has failed again */
    private void keep(Inbox.Message message, Map<String, String> headers, String error, String known) {
        var kept = new HashMap<>(headers);
        kept.put("ce_correlationid", message.correlationId());
        if (message.recordedAt() != null)
            kept.put("ce_recordedat", message.recordedAt().toString());
        db.update(
                """
                insert into dead_letter (event_id, subject, type, topic, headers, payload, error)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (topic, event_id) do update set %s\
                """.formatted(known),
                message.eventId(),
                message.subject(),
                message.type(),
                message.topic(),
                Headers.toJson(kept),
                message.payload(),
                error);
    }

    /** The kind of failure and its sentence, shortened; messages carry no personal values, so neither does this. */
    private static String describe(Throwable why) {
        var cause = why;
        while (cause.getCause() != null && cause.getCause() != cause) cause = cause.getCause();
        return printable(Unquoted.of(cause).toString(), LONGEST_ERROR);
    }

    /** As a column takes it: no zero bytes, not too long. */
    private static String printable(String text, int longest) {
        var clean = text.replace("\0", "");
        return clean.length() <= longest ? clean : clean.substring(0, longest);
    }

    private static DeadLetter letter(ResultSet row) throws SQLException {
        var tried = row.getTimestamp("last_tried_at");
        return new DeadLetter(
                row.getLong("id"),
                row.getString("event_id"),
                row.getString("subject"),
                row.getString("type"),
                row.getString("error"),
                row.getInt("attempts"),
                row.getTimestamp("arrived_at").toInstant(),
                tried == null ? null : tried.toInstant());
    }

    private static Inbox.Message message(ResultSet row) throws SQLException {
        var headers = Headers.fromJson(row.getBytes("headers"));
        return new Inbox.Message(
                row.getString("event_id"),
                row.getString("subject"),
                row.getString("type"),
                row.getString("topic"),
                headers.get("ce_correlationid"),
                Inbox.moment(headers.get("ce_recordedat")),
                row.getBytes("payload"));
    }
}
