package org.cpsn.returnees.arrivals;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.cpsn.platform.axon.Decides;

/**
 * A household stands in a readmission list; on the day it comes, or some of it, or nobody. Others come without having
 * been announced. Whoever came is registered as a family, and from then on the family's record tells.
 */
@Aggregate(type = "arrival", cache = "aggregateCache")
class ArrivalAggregate {
    @AggregateIdentifier
    private String arrivalId;

    private Arrival state = Arrival.NONE;

    @Decides
    void on(ArrivalCommand command, AnnouncedIndex announced) {
        for (var event : ArrivalDecision.decide(state, command)) {
            AggregateLifecycle.apply(event);
            announced.learn(event, state);
        }
    }

    @EventSourcingHandler
    void on(ArrivalEvent event) {
        arrivalId = event.arrivalId();
        state = state.after(event);
    }
}
