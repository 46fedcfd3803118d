package org.cpsn.platform.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.bson.BsonDocument;
import org.cpsn.platform.axon.EventNames;
import org.cpsn.platform.axon.EventReader;
import org.cpsn.platform.axon.Recorded;
import org.cpsn.platform.axon.Shortly;
import org.cpsn.platform.domain.DomainEvent;

/**
 * A read model in MongoDB, kept by one streaming processor. All changes of a batch go out in one bulk write, in the
 * prepare-commit of the unit of work that stores the processor's token: either both or neither, or, after a crash in
 * between, the write again, which the guards in the documents turn into nothing.
 */
abstract sealed class BatchedProjection<E extends DomainEvent> implements EventReader
        permits MongoProjection, MongoJournal {
    private final String name;
    private final Class<E> events;
    private final MongoDatabase database;
    private volatile boolean prepared;

    BatchedProjection(String name, Class<E> events, MongoDatabase database) {
        this.name = name;
        this.events = events;
        this.database = database;
    }

    /** Also the name of the collection and of the processing group. */
    public String name() {
        return name;
    }

    /** What queries need beyond the guard's own index. */
    protected List<IndexModel> indexes() {
        return List.of();
    }

    /** The live collection as raw documents; decode with the projection's own {@code read}. */
    public MongoCollection<BsonDocument> collection() {
        return collection(name);
    }

    MongoCollection<BsonDocument> collection(String named) {
        return database.getCollection(named, BsonDocument.class);
    }

    /** How the names of unfinished collections of a rebuild begin. */
    String beside() {
        return name + "_rebuild_";
    }

    void dropLeftOvers() {
        database.listCollectionNames().into(new ArrayList<>()).forEach(named -> {
            if (named.startsWith(beside())) database.getCollection(named).drop();
        });
    }

    Optional<BsonDocument> document(String id) {
        return Optional.ofNullable(
                collection().find(Filters.eq(Documents.ID, id)).first());
    }

    /** The document once it has seen a version; with -1 the document as it is. */
    Optional<BsonDocument> document(String id, long atLeast) {
        if (atLeast < 0) return document(id);
        return Optional.of(Shortly.await(() ->
                        document(id).filter(d -> d.getNumber(Documents.SEQ).longValue() >= atLeast))
                .orElseThrow(() -> new ReadModelBehind(name)));
    }

    /** The stored names of the events this is folded from. */
    Set<String> eventNames(EventNames stored) {
        return stored.namesOf(events);
    }

    @Override
    public boolean canHandleType(Class<?> type) {
        return events.isAssignableFrom(type);
    }

    @Override
    public Object handle(EventMessage<?> message) {
        batch().add(Recorded.of((DomainEventMessage<?>) message));
        return null;
    }

    private List<Recorded> batch() {
        var unitOfWork = CurrentUnitOfWork.get().root();
        return unitOfWork.getOrComputeResource(getClass().getName(), first -> {
            var batch = new ArrayList<Recorded>();
            unitOfWork.onPrepareCommit(committing -> write(batch));
            return batch;
        });
    }

    private void write(List<Recorded> batch) {
        var writes = changes(batch);
        if (writes.isEmpty()) return;
        if (!prepared) {
            prepare(collection());
            prepared = true;
        }
        var result = collection().bulkWrite(writes, new BulkWriteOptions().ordered(false));
        int done = result.getMatchedCount()
                + result.getInsertedCount()
                + result.getUpserts().size();
        if (done != writes.size())
            throw new IllegalStateException("Somebody else wrote to " + name + " at the same time: "
                    + (writes.size() - done) + " of " + writes.size() + " documents had moved on.");
    }

    /** What a batch changes, events in order. */
    abstract List<WriteModel<BsonDocument>> changes(List<Recorded> batch);

    /** The finished documents of whole histories, each subject's events together and in order. */
    abstract Stream<BsonDocument> rebuilt(Stream<Recorded> histories);

    /**
     * On the stand-in a filter on _id and seq scans the collection without exactly this unique index; on MongoDB it is
     * cheap.
     */
    void prepare(MongoCollection<BsonDocument> collection) {
        collection.createIndex(Indexes.ascending(Documents.ID, Documents.SEQ), new IndexOptions().unique(true));
        var more = indexes();
        if (!more.isEmpty()) collection.createIndexes(more);
    }
}
