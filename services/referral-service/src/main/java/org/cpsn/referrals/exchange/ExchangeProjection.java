package org.cpsn.referrals.exchange;

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
@ProcessingGroup("exchanges")
class ExchangeProjection extends MongoProjection<ExchangeEvent, Exchange> {
    ExchangeProjection(MongoDatabase database) {
        super("exchanges", ExchangeEvent.class, Exchange.class, database);
    }

    @Override
    protected List<IndexModel> indexes() {
        return List.of(
                new IndexModel(Indexes.ascending("about.caseId")),
                new IndexModel(Indexes.ascending("about.partner", "state")),
                new IndexModel(Indexes.ascending("waits.stage")));
    }

    @Override
    protected Exchange after(Optional<Exchange> before, ExchangeEvent event, Recorded recorded) {
        return before.orElse(Exchange.NONE).after(event);
    }
}
