package org.cpsn.platform.tally;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.cpsn.platform.axon.Decides;

@Aggregate(type = "tally", cache = "aggregateCache")
class TallyAggregate {
    @AggregateIdentifier
    private String tallyId;

    private Tally state = Tally.ABSENT;

    @Decides
    void on(TallyCommand command) {
        state.decide(command).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(TallyEvent event) {
        tallyId = event.tallyId();
        state = state.after(event);
    }
}
