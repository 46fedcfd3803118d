package org.cpsn.notifications.receipts;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.cpsn.platform.axon.Decides;

/** All that one partner has confirmed, or found different. */
@Aggregate(type = "receipts", cache = "aggregateCache")
class ReceiptsAggregate {
    @AggregateIdentifier
    private String receiptsId;

    private Receipts state = Receipts.NONE;

    @Decides
    void on(ReceiptCommand command) {
        ReceiptDecision.decide(state, command).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(ReceiptEvent event) {
        receiptsId = event.receiptsId();
        state = state.after(event);
    }
}
