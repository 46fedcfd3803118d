package org.cpsn.returnees.arrivallists;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.cpsn.platform.axon.Recorded;
import org.cpsn.platform.mongo.MongoProjection;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("arrivallists")
class ListProjection extends MongoProjection<ListEvent, ListEntry> {
    ListProjection(MongoDatabase database) {
        super("arrivallists", ListEvent.class, ListEntry.class, database);
    }

    @Override
    protected List<IndexModel> indexes() {
        return List.of(new IndexModel(Indexes.descending("sentAt")), new IndexModel(Indexes.ascending("stage")));
    }

    @Override
    protected ListEntry after(Optional<ListEntry> before, ListEvent event, Recorded recorded) {
        return ListEntry.after(before, event).orElseThrow();
    }
}
