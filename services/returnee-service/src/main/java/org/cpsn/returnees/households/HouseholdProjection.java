package org.cpsn.returnees.households;

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
@ProcessingGroup("families")
class HouseholdProjection extends MongoProjection<InFamily, HouseholdEntry> {
    HouseholdProjection(MongoDatabase database) {
        super("families", InFamily.class, HouseholdEntry.class, database);
    }

    @Override
    protected List<IndexModel> indexes() {
        return List.of(
                new IndexModel(Indexes.compoundIndex(
                        Indexes.ascending("family.municipality"), Indexes.descending("family.registeredAt"))),
                new IndexModel(Indexes.compoundIndex(
                        Indexes.ascending("family.worker"), Indexes.descending("family.registeredAt"))),
                new IndexModel(Indexes.ascending("asked.toMunicipality")),
                new IndexModel(Indexes.ascending("asked.answeredBy")));
    }

    @Override
    protected HouseholdEntry after(Optional<HouseholdEntry> before, InFamily event, Recorded recorded) {
        return HouseholdEntry.after(before, event, recorded);
    }
}
