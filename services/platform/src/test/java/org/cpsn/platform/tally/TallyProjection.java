package org.cpsn.platform.tally;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.config.ProcessingGroup;
import org.cpsn.platform.axon.Recorded;
import org.cpsn.platform.mongo.MongoProjection;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("tallies")
public class TallyProjection extends MongoProjection<TallyEvent, TallyView> {
    /** Subjects this cannot bear, until it is mended. */
    public final Set<String> unbearable = ConcurrentHashMap.newKeySet();

    TallyProjection(MongoDatabase database) {
        super("tallies", TallyEvent.class, TallyView.class, database);
    }

    @Override
    protected List<IndexModel> indexes() {
        return List.of(new IndexModel(Indexes.ascending("total")));
    }

    @Override
    protected TallyView after(Optional<TallyView> before, TallyEvent event, Recorded recorded) {
        if (unbearable.contains(event.tallyId())) throw new IllegalStateException("a planted fault");
        var state = before.map(v -> new Tally(v.open(), v.closed(), v.total()))
                .orElse(Tally.ABSENT)
                .after(event);
        return new TallyView(state.open(), state.closed(), state.total());
    }
}
