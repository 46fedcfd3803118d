package org.cpsn.cases.timeline;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.cpsn.cases.casefile.InCase;
import org.cpsn.platform.axon.Recorded;
import org.cpsn.platform.mongo.MongoJournal;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("timeline")
class TimelineProjection extends MongoJournal<InCase, TimelineLine> {
    TimelineProjection(MongoDatabase database) {
        super("timeline", InCase.class, TimelineLine.class, database);
    }

    @Override
    protected List<IndexModel> indexes() {
        return List.of(
                new IndexModel(Indexes.compoundIndex(Indexes.ascending("caseId"), Indexes.descending("sequence"))));
    }

    @Override
    protected TimelineLine line(InCase event, Recorded recorded) {
        return new TimelineLine(
                event.caseId(),
                recorded.sequence(),
                recorded.type(),
                event.occurredAt(),
                recorded.recordedAt(),
                recorded.by(),
                recorded.role(),
                event.facts());
    }
}
