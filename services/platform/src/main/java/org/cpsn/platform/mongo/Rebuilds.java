package org.cpsn.platform.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.RenameCollectionOptions;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.BsonDocument;
import org.cpsn.platform.axon.EventNames;
import org.cpsn.platform.axon.Processors;
import org.cpsn.platform.axon.StoredHistories;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Rebuilds a read model from the event store. The processor is held still in all instances, the store is read once,
 * subject by subject, the finished documents are written beside the live collection and take its place; then the
 * processor goes on where it stood, and the guards skip what is there already. Readers see the old documents until the
 * new ones are complete. Wherever this breaks off, old or new documents are in place and the processor's own position
 * fits both.
 */
@Component
public class Rebuilds {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);
    private static final int DOCUMENTS_AT_ONCE = 500;

    private final Map<String, BatchedProjection<?>> projections;
    private final EventNames stored;
    private final StoredHistories histories;
    private final Processors processors;
    private final Clock clock;
    private final Map<String, Work> latest = new ConcurrentHashMap<>();

    Rebuilds(
            List<BatchedProjection<?>> projections,
            EventNames stored,
            StoredHistories histories,
            Processors processors,
            Clock clock) {
        this.projections = new TreeMap<>();
        projections.forEach(projection -> this.projections.put(projection.name(), projection));
        this.stored = stored;
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
     * One read model.
     *
     * @param behind events its processor has not handled yet
     * @param failing held up by an error, which is tried again
     * @param rebuild the latest rebuild since this instance started; null when there was none
     */
    public record Standing(String name, long documents, long behind, boolean failing, Progress rebuild) {}

    public List<Standing> standings() {
        long head = histories.head();
        return projections.values().stream().map(p -> standing(p, head)).toList();
    }

    private Standing standing(BatchedProjection<?> projection, long head) {
        return new Standing(
                projection.name(),
                projection.collection().countDocuments(),
                Math.max(0, head - processors.position(projection.name())),
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
                        : new Work(projection, histories.count(projection.eventNames(stored)), clock.instant()));
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
                Thread.ofVirtual().name("rebuild-" + name()).start(this::run);
        }

        private void run() {
            var outcome = State.FAILED;
            try {
                try (var hold = processors.hold(name())) {
                    var beside = writeBeside();
                    hold.during(() -> takeThePlace(beside));
                }
                outcome = State.DONE;
            } catch (RuntimeException broken) {
                LOG.error("The rebuild of {} failed; complete documents, old or new, are in place.", name(), broken);
            } finally {
                finishedAt = clock.instant();
                state = outcome;
            }
        }

        private String name() {
            return projection.name();
        }

        /** Under a name of its own: somebody who lost the hold may still be writing. */
        private MongoCollection<BsonDocument> writeBeside() {
            projection.dropLeftOvers();
            var target = projection.collection(projection.beside() + UUID.randomUUID());
            projection.prepare(target);
            histories.fold(projection.eventNames(stored), history -> {
                var page = new ArrayList<BsonDocument>(DOCUMENTS_AT_ONCE);
                projection.rebuilt(history.peek(e -> events.incrementAndGet())).forEach(document -> {
                    page.add(document);
                    if (page.size() == DOCUMENTS_AT_ONCE) {
                        target.insertMany(page);
                        page.clear();
                    }
                });
                if (!page.isEmpty()) target.insertMany(page);
                return null;
            });
            return target;
        }

        private void takeThePlace(MongoCollection<BsonDocument> target) {
            target.renameCollection(
                    projection.collection().getNamespace(), new RenameCollectionOptions().dropTarget(true));
        }

        Progress progress() {
            var until = finishedAt == null ? clock.instant() : finishedAt;
            long millis = Math.max(1, until.toEpochMilli() - startedAt.toEpochMilli());
            return new Progress(state, events.get(), of, startedAt, finishedAt, events.get() * 1000 / millis);
        }
    }
}
