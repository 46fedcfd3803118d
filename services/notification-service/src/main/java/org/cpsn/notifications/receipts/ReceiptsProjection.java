package org.cpsn.notifications.receipts;

import com.mongodb.client.MongoDatabase;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.cpsn.platform.axon.Recorded;
import org.cpsn.platform.mongo.MongoProjection;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("receipts")
public class ReceiptsProjection extends MongoProjection<ReceiptEvent, Receipts> {
    ReceiptsProjection(MongoDatabase database) {
        super("receipts", ReceiptEvent.class, Receipts.class, database);
    }

    @Override
    protected Receipts after(Optional<Receipts> before, ReceiptEvent event, Recorded recorded) {
        return before.orElse(Receipts.NONE).after(event);
    }

    /** What a partner holds, as far as it has said. */
    public Receipts of(String partner) {
        return find(ReceiptCommand.receiptsOf(partner)).map(seen -> seen.view()).orElse(Receipts.NONE);
    }
}
