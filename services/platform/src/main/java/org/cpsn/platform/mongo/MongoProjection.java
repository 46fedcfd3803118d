package org.cpsn.platform.mongo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.MongoIterable;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.cpsn.platform.axon.Recorded;
import org.cpsn.platform.domain.DomainEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One document per subject, folded from its events by {@link #after}. The document carries the sequence number it has
 * seen: an event seen before is skipped, a missing one is an error, never a silent gap.
 */
public abstract non-sealed class MongoProjection<E extends DomainEvent, V> extends BatchedProjection<E> {
    private static final Logger LOG = LoggerFactory.getLogger(MongoProjection.class);

    private final Documents<V> documents;

    protected MongoProjection(String name, Class<E> events, Class<V> view, MongoDatabase database) {
        super(name, events, database);
        this.documents = new Documents<>(view, Codecs.REGISTRY);
    }

    /**
     * The view after one more event. Pure.
     *
     * @param before empty for the subject's first event
     */
    protected abstract V after(Optional<V> before, E event, Recorded recorded);

    /** The view of one subject; empty when nothing is known of it (yet). */
    public Optional<Seen<V>> find(String id) {
        return document(id).map(documents::read);
    }

    /**
     * The view of one subject once it has seen a version: read your own writes. Waits up to two seconds.
     *
     * @throws ReadModelBehind when it has not come by then
     */
    public Optional<Seen<V>> find(String id, long atLeast) {
        return document(id, atLeast).map(documents::read);
    }

    public Seen<V> read(BsonDocument document) {
        return documents.read(document);
    }

    public List<Seen<V>> read(MongoIterable<BsonDocument> found) {
        return found.map(documents::read).into(new ArrayList<>());
    }

    @Override
    final List<WriteModel<BsonDocument>> changes(List<Recorded> batch) {
        var bySubject = new LinkedHashMap<String, List<Recorded>>();
        batch.forEach(e -> bySubject
                .computeIfAbsent(e.subject(), first -> new ArrayList<>())
                .add(e));
        var known = known(bySubject.keySet().stream().toList());
        var writes = new ArrayList<WriteModel<BsonDocument>>();
        bySubject.forEach((subject, news) -> {
            var before = Optional.ofNullable(known.get(subject));
            var after = fold(before, news);
            if (after.isPresent() && !after.equals(before)) writes.add(change(before, after.get()));
        });
        return writes;
    }

    private Map<String, Seen<V>> known(List<String> subjects) {
        var known = new HashMap<String, Seen<V>>();
        collection().find(Filters.in(Documents.ID, subjects)).forEach(document -> {
            var seen = documents.read(document);
            known.put(seen.id(), seen);
        });
        return known;
    }

    private WriteModel<BsonDocument> change(Optional<Seen<V>> before, Seen<V> after) {
        var document = documents.write(after.id(), after.version(), after.view());
        if (before.isPresent())
            return new ReplaceOneModel<>(Documents.at(after.id(), before.get().version()), document);
        // Fails when somebody else was first, so that the batch is read and folded again: nothing is dropped silently.
        return new InsertOneModel<>(document);
    }

    @SuppressWarnings("unchecked")
    private Optional<Seen<V>> fold(Optional<Seen<V>> before, List<Recorded> news) {
        var seen = before.orElse(null);
        for (var next : news) {
            long last = seen == null ? -1 : seen.version();
            if (next.sequence() <= last) {
                LOG.debug("{} has seen event {} of a subject before", name(), next.sequence());
                continue;
            }
            if (next.sequence() != last + 1)
                throw new IllegalStateException(name() + " knows a subject up to event " + last + " and is given event "
                        + next.sequence() + ": what is between is missing.");
            var view = after(Optional.ofNullable(seen).map(Seen::view), (E) next.event(), next);
            seen = new Seen<>(next.subject(), next.sequence(), view);
        }
        return Optional.ofNullable(seen);
    }

    @Override
    final Stream<BsonDocument> rebuilt(Stream<Recorded> histories) {
        return histories
                .gather(new Histories())
                .flatMap(history -> fold(Optional.empty(), history).stream())
                .map(seen -> documents.write(seen.id(), seen.version(), seen.view()));
    }
}
