package org.cpsn.notifications.notice;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.bson.conversions.Bson;
import org.cpsn.platform.axon.Recorded;
import org.cpsn.platform.mongo.MongoProjection;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("notices")
public class NoticeProjection extends MongoProjection<NoticeEvent, NoticeView> {
    private final Bell bell;

    NoticeProjection(MongoDatabase database, Bell bell) {
        super("notices", NoticeEvent.class, NoticeView.class, database);
        this.bell = bell;
    }

    /** How many of the notices for these addresses this person has not read. */
    long unread(Set<String> addresses, String reader) {
        return collection().countDocuments(unreadBy(addresses, reader));
    }

    /** The same by what they tell, most first. */
    public Map<NoticeKind, Long> unreadByKind(Set<String> addresses, String reader) {
        var counts = new LinkedHashMap<NoticeKind, Long>();
        collection()
                .aggregate(List.of(
                        Aggregates.match(unreadBy(addresses, reader)),
                        Aggregates.group("$kind", Accumulators.sum("count", 1L)),
                        Aggregates.sort(Sorts.orderBy(Sorts.descending("count"), Sorts.ascending("_id")))))
                .forEach(found -> counts.put(
                        NoticeKind.valueOf(found.getString("_id").getValue()),
                        found.getNumber("count").longValue()));
        return counts;
    }

    /** Whether somebody has read a notice; false for one that has not arrived here yet. */
    public boolean isRead(String noticeId, String reader) {
        return find(noticeId).map(seen -> seen.view().readBy().contains(reader)).orElse(false);
    }

    static Bson unreadBy(Set<String> addresses, String reader) {
        return Filters.and(Filters.in("addressee", addresses), Filters.ne("readBy", reader));
    }

    /** Rings only after the batch is written: who is woken looks at once. */
    @Override
    public Object handle(EventMessage<?> message) {
        var handled = super.handle(message);
        var concerned = switch ((NoticeEvent) message.getPayload()) {
            case NoticeEvent.Raised raised -> raised.addressee();
            case NoticeEvent.Read read -> Address.person(read.reader());
        };
        CurrentUnitOfWork.get().root().afterCommit(written -> bell.ring(Set.of(concerned)));
        return handled;
    }

    @Override
    protected List<IndexModel> indexes() {
        return List.of(
                new IndexModel(Indexes.compoundIndex(Indexes.ascending("addressee"), Indexes.descending("raisedAt"))));
    }

    @Override
    protected NoticeView after(Optional<NoticeView> before, NoticeEvent event, Recorded recorded) {
        return NoticeView.after(before, event, recorded.recordedAt());
    }
}
