package org.cpsn.returnees.arrivals;

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
@ProcessingGroup("arrivals")
class ArrivalProjection extends MongoProjection<ArrivalEvent, ArrivalEntry> {
    ArrivalProjection(MongoDatabase database) {
        super("arrivals", ArrivalEvent.class, ArrivalEntry.class, database);
    }

    @Override
    protected List<IndexModel> indexes() {
        return List.of(
                new IndexModel(Indexes.compoundIndex(Indexes.ascending("state"), Indexes.ascending("expectedOn"))),
                new IndexModel(
                        Indexes.compoundIndex(Indexes.ascending("municipality"), Indexes.ascending("expectedOn"))));
    }

    @Override
    protected ArrivalEntry after(Optional<ArrivalEntry> before, ArrivalEvent event, Recorded recorded) {
        return ArrivalEntry.after(before, event);
    }
}
