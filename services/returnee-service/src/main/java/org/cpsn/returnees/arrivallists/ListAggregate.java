package org.cpsn.returnees.arrivallists;

import java.util.Optional;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.cpsn.platform.axon.Decides;

/** A list of people who will be readmitted is sent, looked at, and let in or thrown away. */
@Aggregate(type = "arrival-list", cache = "aggregateCache")
class ListAggregate {
    @AggregateIdentifier
    private String listId;

    private Optional<ListEntry> state = Optional.empty();

    @Decides
    void on(ListCommand command) {
        ListDecision.decide(state, command).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(ListEvent event) {
        listId = event.listId();
        state = ListEntry.after(state, event);
    }
}
