package org.cpsn.returnees.commission;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.cpsn.platform.axon.Recorded;
import org.cpsn.platform.mongo.MongoProjection;
import org.cpsn.returnees.family.InFamily;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("commission")
class CommissionProjection extends MongoProjection<InFamily, CommissionEntry> {
    CommissionProjection(MongoDatabase database) {
        super("commission", InFamily.class, CommissionEntry.class, database);
    }

    @Override
    protected List<IndexModel> indexes() {
        return List.of(
                new IndexModel(Indexes.ascending("waiting.body")),
                new IndexModel(Indexes.ascending("family.municipality", "waiting.body")));
    }

    @Override
    protected CommissionEntry after(Optional<CommissionEntry> before, InFamily event, Recorded recorded) {
        return CommissionEntry.after(before, event);
    }
}
