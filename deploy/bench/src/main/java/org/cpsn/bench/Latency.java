package org.cpsn.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.bson.Document;

/**
 * How long an act takes to reach those who read. The load is open: acts start at their planned moments whether or not
 * earlier ones have ended, and every time counts from the planned moment, so that waiting is not left out.
 */
final class Latency implements AutoCloseable {
    private static final long LONGEST_MICROS = Duration.ofMinutes(1).toNanos() / 1_000;
    /** Looking for each act's document would be a load of its own; every so many are looked for. */
    private static final int LOOKED_FOR = 5;

    private final Cases cases;
    private final MongoClient mongo;
    private final MongoCollection<Document> caseload;
    private final Database caseDatabase;
    private final Database notificationDatabase;

    Latency(Cases cases, String mongoUri, Database caseDatabase, Database notificationDatabase) {
        this.cases = cases;
        this.mongo = MongoClients.create(mongoUri);
        this.caseload = mongo.getDatabase("case_service").getCollection("caseload");
        this.caseDatabase = caseDatabase;
        this.notificationDatabase = notificationDatabase;
    }

    /**
     * Microseconds: until the answer, until the read model shows it, until another service has handled it.
     *
     * @param failed acts that got no answer in time; the histograms know nothing of them
     */
    record Times(Histogram answered, Histogram visible, Histogram handled, long failed) {}

    Times at(int perSecond, Duration length, List<Cases.Subject> subjects) throws Exception {
        var answered = histogram();
        var visible = histogram();
        var planned = new ConcurrentHashMap<String, Long>();
        var acts = (int) (perSecond * length.toSeconds());
        var offset = Instant.now().toEpochMilli() * 1_000_000 - System.nanoTime();
        var failed = new AtomicLong();
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            long started = System.nanoTime();
            for (int i = 0; i < acts; i++) {
                long due = started + i * 1_000_000_000L / perSecond;
                while (System.nanoTime() < due) LockSupport.parkNanos(due - System.nanoTime());
                var subject = subjects.get(i % subjects.size());
                boolean looked = i % LOOKED_FOR == 0;
                workers.submit(() -> {
                    try {
                        var reply = cases.alarm(subject.id(), subject.next());
                        answered.recordValue(micros(due));
                        long version = reply.version().orElseThrow();
                        planned.put(subject.id() + "/" + version, due + offset);
                        if (looked) {
                            awaitVisible(subject.id(), version);
                            visible.recordValue(micros(due));
                        }
                    } catch (RuntimeException lost) {
                        failed.incrementAndGet();
                    }
                });
            }
        }
        return new Times(answered, visible, handled(planned), failed.get());
    }

    private void awaitVisible(String caseId, long version) {
        while (true) {
            var seen = caseload.find(Filters.eq("_id", caseId))
                    .projection(Projections.include("seq"))
                    .first();
            if (seen != null && seen.getLong("seq") >= version) return;
            LockSupport.parkNanos(500_000);
        }
    }

    /** From the planned moment to the note, in the other service's own database, that its command was carried out. */
    private Histogram handled(Map<String, Long> planned) throws SQLException {
        var events = alarms(planned.keySet());
        var handled = histogram();
        long until = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        var done = new HashMap<String, Long>();
        while (done.size() < events.size() && System.nanoTime() < until) {
            done.putAll(handledAt(events));
            LockSupport.parkNanos(100_000_000);
        }
        if (done.size() < events.size())
            throw new IllegalStateException("Only " + done.size() + " of " + events.size() + " alarms were handled.");
        events.forEach((eventId, act) ->
                handled.recordValue(Math.clamp((done.get(eventId) - planned.get(act)) / 1_000, 1, LONGEST_MICROS)));
        return handled;
    }

    /** Which stored events are alarms of this round: event id to the act that made it. */
    private Map<String, String> alarms(java.util.Set<String> acts) throws SQLException {
        var events = new HashMap<String, String>();
        try (var connection = caseDatabase.connect();
                var rows = connection
                        .createStatement()
                        .executeQuery("select event_identifier, aggregate_identifier || '/' || sequence_number"
                                + " from domain_event where payload_type = 'case.risk-level-assigned'"
                                + " and convert_from(payload, 'UTF8') like '%\"HIGH\"%'")) {
            while (rows.next()) if (acts.contains(rows.getString(2))) events.put(rows.getString(1), rows.getString(2));
        }
        return events;
    }

    private Map<String, Long> handledAt(Map<String, String> events) throws SQLException {
        var at = new HashMap<String, Long>();
        try (var connection = notificationDatabase.connect();
                var rows = connection
                        .createStatement()
                        .executeQuery("select split_part(message_id, '/', 1), min(extract(epoch from handled_at) * 1e9)"
                                + " from inbox where message_id like '%/%' group by 1")) {
            while (rows.next())
                if (events.containsKey(rows.getString(1))) at.put(rows.getString(1), (long) rows.getDouble(2));
        }
        return at;
    }

    private static Histogram histogram() {
        return new ConcurrentHistogram(LONGEST_MICROS, 3);
    }

    private static long micros(long since) {
        return Math.clamp((System.nanoTime() - since) / 1_000, 1, LONGEST_MICROS);
    }

    @Override
    public void close() {
        mongo.close();
    }
}
