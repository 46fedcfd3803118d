package org.cpsn.cases.roundtable;

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
@ProcessingGroup("roundtables")
class RoundtableProjection extends MongoProjection<RoundtableEvent, RoundtableEntry> {
    RoundtableProjection(MongoDatabase database) {
        super("roundtables", RoundtableEvent.class, RoundtableEntry.class, database);
    }

    @Override
    protected List<IndexModel> indexes() {
        return List.of(
                new IndexModel(Indexes.ascending("convener")),
                new IndexModel(Indexes.ascending("municipalities")),
                new IndexModel(Indexes.ascending("seats.staffId")));
    }

    @Override
    protected RoundtableEntry after(Optional<RoundtableEntry> before, RoundtableEvent event, Recorded recorded) {
        return RoundtableEntry.after(before, event);
    }
}
