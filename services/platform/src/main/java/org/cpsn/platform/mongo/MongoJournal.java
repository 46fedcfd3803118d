package org.cpsn.platform.mongo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.MongoIterable;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.cpsn.platform.axon.Recorded;
import org.cpsn.platform.domain.DomainEvent;

/** One document per event, for lists of what happened. Written once; written again it changes nothing. */
public abstract non-sealed class MongoJournal<E extends DomainEvent, L> extends BatchedProjection<E> {
    private final Documents<L> documents;

    protected MongoJournal(String name, Class<E> events, Class<L> line, MongoDatabase database) {
        super(name, events, database);
        this.documents = new Documents<>(line, Codecs.REGISTRY);
    }

    /** The line for one event. Pure. */
    protected abstract L line(E event, Recorded recorded);

    public List<Seen<L>> read(MongoIterable<BsonDocument> found) {
        return found.map(documents::read).into(new ArrayList<>());
    }

    /**
     * Waits until the line of one event is written.
     *
     * @throws ReadModelBehind when it has not come within two seconds
     */
    public void await(String subject, long sequence) {
        document(idOf(subject, sequence), sequence);
    }

    @Override
    final List<WriteModel<BsonDocument>> changes(List<Recorded> batch) {
        return batch.stream()
                .map(this::document)
                .<WriteModel<BsonDocument>>map(MongoJournal::once)
                .toList();
    }

    @Override
    final Stream<BsonDocument> rebuilt(Stream<Recorded> histories) {
        return histories.map(this::document);
    }

    @SuppressWarnings("unchecked")
    private BsonDocument document(Recorded recorded) {
        return documents.write(
                idOf(recorded.subject(), recorded.sequence()),
                recorded.sequence(),
                line((E) recorded.event(), recorded));
    }

    private static String idOf(String subject, long sequence) {
        return subject + "/" + sequence;
    }

    private static WriteModel<BsonDocument> once(BsonDocument document) {
        return new UpdateOneModel<>(
                Filters.eq(Documents.ID, document.remove(Documents.ID)),
                new BsonDocument("$setOnInsert", document),
                new UpdateOptions().upsert(true));
    }
}
