package org.cpsn.cases.caseload;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.cpsn.cases.casefile.CaseEvent;
import org.cpsn.platform.axon.Recorded;
import org.cpsn.platform.mongo.MongoProjection;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("caseload")
public class CaseloadProjection extends MongoProjection<CaseEvent, CaseloadEntry> {
    CaseloadProjection(MongoDatabase database) {
        super("caseload", CaseEvent.class, CaseloadEntry.class, database);
    }

    @Override
    protected List<IndexModel> indexes() {
        return List.of(
                new IndexModel(Indexes.ascending("caseworker", "open", "urgency")),
                new IndexModel(Indexes.ascending("municipality", "open", "urgency")),
                new IndexModel(Indexes.ascending("childId")));
    }

    @Override
    protected CaseloadEntry after(Optional<CaseloadEntry> before, CaseEvent event, Recorded recorded) {
        return CaseloadEntry.after(before, event);
    }
}
