package org.cpsn.platform.mongo;

import com.mongodb.MongoNamespace;
import com.mongodb.client.model.RenameCollectionOptions;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.BsonDocument;
import org.cpsn.platform.axon.Processors;
import org.cpsn.platform.axon.StoredHistories;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Rebuilds a read model from the event store. The store is read once, subject by subject, the finished documents are
 * written beside the live collection and take its place; then the processor goes on a little before where the reading
 * began, and the guards skip what is there already. Readers see the old documents until the new ones are complete.
 */
@Component
public class Rebuilds {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);
    private static final int DOCUMENTS_AT_ONCE = 500;
    /** Wider than any transaction could be late with its events; what is read twice is skipped. */
    private static final long MARGIN = 10_000;

    private final Map<String, BatchedProjection<?>> projections;
    private final StoredHistories histories;
    private final Processors processors;
    private final Clock clock;
    private final Map<String, Work> latest = new ConcurrentHashMap<>();

    Rebuilds(List<BatchedProjection<?>> projections, StoredHistories histories, Processors processors, Clock clock) {
        this.projections = new TreeMap<>();
        projections.forEach(projection -> this.projections.put(projection.name(), projection));
        this.histories = histories;
        this.processors = processors;
        this.clock = clock;
    }

    public enum State {
        RUNNING,
        DONE,
        FAILED
    }

    /** How a rebuild stands. @param finishedAt null while it runs */
    public record Progress(
            State state, long events, long of, Instant startedAt, Instant finishedAt, long eventsPerSecond) {}

    /**
     * One read model. @param behind events its processor has not handled yet; -1 while it works in no instance here
     *
     * @param rebuild the latest rebuild since this instance started; null when there was none
     */
    public record Standing(String name, long documents, long behind, boolean failing, Progress rebuild) {}

    public List<Standing> standings() {
        long head = histories.head();
        return projections.values().stream().map(p -> standing(p, head)).toList();
    }

    private Standing standing(BatchedProjection<?> projection, long head) {
        var position = processors.position(projection.name());
        return new Standing(
                projection.name(),
                projection.collection().countDocuments(),
                position.isPresent() ? Math.max(0, head - position.getAsLong()) : -1,
                processors.failing(projection.name()),
                progress(projection.name()).orElse(null));
    }

    public Optional<Progress> progress(String name) {
        return Optional.ofNullable(latest.get(name)).map(Work::progress);
    }

    /**
     * Starts a rebuild in the background.
     *
     * @return empty when there is no such read model; otherwise how the rebuild stands, the running one if there is one
     */
    public Optional<Progress> start(String name) {
        var projection = projections.get(name);
        if (projection == null) return Optional.empty();
        var work = latest.compute(
                name,
                (same, before) -> before != null && before.progress().state() == State.RUNNING
                        ? before
                        : new Work(projection, histories.count(projection.eventNames()), clock.instant()));
        work.startOnce();
        return Optional.of(work.progress());
    }

    private final class Work {
        private final BatchedProjection<?> projection;
        private final long of;
        private final Instant startedAt;
        private final AtomicLong events = new AtomicLong();
        private final AtomicLong started = new AtomicLong();
        private volatile State state = State.RUNNING;
        private volatile Instant finishedAt;

        Work(BatchedProjection<?> projection, long of, Instant startedAt) {
            this.projection = projection;
            this.of = of;
            this.startedAt = startedAt;
        }

        void startOnce() {
            if (started.getAndIncrement() == 0)
                Thread.ofVirtual().name("rebuild-" + projection.name()).start(this::run);
        }

        private void run() {
            var name = projection.name();
            processors.stop(name);
            try {
                long from = histories.head();
                writeBeside();
                takeThePlace();
                processors.setBackTo(name, from - MARGIN);
                state = State.DONE;
            } catch (RuntimeException broken) {
                state = State.FAILED;
                LOG.error("The rebuild of {} failed; the old documents stay.", name, broken);
            } finally {
                finishedAt = clock.instant();
                processors.start(name);
            }
        }

        private String beside() {
            return projection.name() + "_rebuild";
        }

        private void writeBeside() {
            var target = projection.collection(beside());
            target.drop();
            projection.prepare(target);
            histories.fold(projection.eventNames(), stored -> {
                var page = new ArrayList<BsonDocument>(DOCUMENTS_AT_ONCE);
                projection.rebuilt(stored.peek(e -> events.incrementAndGet())).forEach(document -> {
                    page.add(document);
                    if (page.size() == DOCUMENTS_AT_ONCE) {
                        target.insertMany(page);
                        page.clear();
                    }
                });
                if (!page.isEmpty()) target.insertMany(page);
                return null;
            });
        }

        private void takeThePlace() {
            var live = projection.collection().getNamespace();
            projection.collection(beside())
                    .renameCollection(
                            new MongoNamespace(live.getDatabaseName(), live.getCollectionName()),
                            new RenameCollectionOptions().dropTarget(true));
        }

        Progress progress() {
            var until = finishedAt == null ? clock.instant() : finishedAt;
            long millis = Math.max(1, until.toEpochMilli() - startedAt.toEpochMilli());
            return new Progress(state, events.get(), of, startedAt, finishedAt, events.get() * 1000 / millis);
        }
    }
}
