package org.cpsn.returnees.family;

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
@ProcessingGroup("families")
class FamilyProjection extends MongoProjection<FamilyEvent, FamilyView> {
    FamilyProjection(MongoDatabase database) {
        super("families", FamilyEvent.class, FamilyView.class, database);
    }

    @Override
    protected List<IndexModel> indexes() {
        return List.of(
                new IndexModel(
                        Indexes.compoundIndex(Indexes.ascending("municipality"), Indexes.descending("registeredAt"))),
                new IndexModel(
                        Indexes.compoundIndex(Indexes.ascending("registeredBy"), Indexes.descending("registeredAt"))));
    }

    @Override
    protected FamilyView after(Optional<FamilyView> before, FamilyEvent event, Recorded recorded) {
        return FamilyView.after(before, event);
    }
}
