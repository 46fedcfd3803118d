package org.cpsn.cases.today;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.cpsn.cases.casefile.InCase;
import org.cpsn.deadlines.DeadlineRules;
import org.cpsn.platform.axon.Recorded;
import org.cpsn.platform.mongo.MongoProjection;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("today")
class TodayProjection extends MongoProjection<InCase, TodayEntry> {
    private final DeadlineRules rules;

    TodayProjection(MongoDatabase database, DeadlineRules rules) {
        super("today", InCase.class, TodayEntry.class, database);
        this.rules = rules;
    }

    @Override
    protected List<IndexModel> indexes() {
        return List.of(
                new IndexModel(Indexes.ascending("caseworker", "asks")),
                new IndexModel(Indexes.ascending("municipality", "asks")));
    }

    @Override
    protected TodayEntry after(Optional<TodayEntry> before, InCase event, Recorded recorded) {
        return TodayEntry.after(before, event, recorded.by(), recorded.recordedAt(), rules);
    }
}
