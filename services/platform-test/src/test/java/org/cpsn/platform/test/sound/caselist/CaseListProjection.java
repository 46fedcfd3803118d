package org.cpsn.platform.test.sound.caselist;

import com.mongodb.client.MongoDatabase;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.cpsn.platform.axon.Recorded;
import org.cpsn.platform.mongo.MongoProjection;
import org.cpsn.platform.test.sound.casefile.CaseEvent;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("case-list")
public class CaseListProjection extends MongoProjection<CaseEvent, CaseListEntry> {
    CaseListProjection(MongoDatabase database) {
        super("case-list", CaseEvent.class, CaseListEntry.class, database);
    }

    @Override
    protected CaseListEntry after(Optional<CaseListEntry> before, CaseEvent event, Recorded recorded) {
        return before.orElse(new CaseListEntry(null, false)).after(event);
    }
}
