package org.cpsn.cases.transfer;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.cpsn.cases.casefile.InCase;
import org.cpsn.platform.axon.Recorded;
import org.cpsn.platform.mongo.MongoProjection;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("transfers")
class TransferProjection extends MongoProjection<InCase, TransferEntry> {
    TransferProjection(MongoDatabase database) {
        super("transfers", InCase.class, TransferEntry.class, database);
    }

    @Override
    protected List<IndexModel> indexes() {
        return List.of(
                new IndexModel(Indexes.ascending("waiting.colleague")),
                new IndexModel(Indexes.ascending("waiting.to")),
                new IndexModel(Indexes.ascending("waiting.askedBy")),
                new IndexModel(Indexes.ascending("municipality", "waiting.stage")));
    }

    @Override
    protected TransferEntry after(Optional<TransferEntry> before, InCase event, Recorded recorded) {
        return TransferEntry.after(before, event);
    }
}
