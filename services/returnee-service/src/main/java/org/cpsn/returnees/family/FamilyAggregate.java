package org.cpsn.returnees.family;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.cpsn.platform.axon.Decides;

/** A family comes back, by its own will or not, and somebody writes down who they are and what each of them needs. */
@Aggregate(type = "family", cache = "aggregateCache")
class FamilyAggregate {
    @AggregateIdentifier
    private String familyId;

    private Family state = new Family.Unknown();

    @Decides
    void on(FamilyCommand command) {
        FamilyDecision.decide(state, command).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(FamilyEvent event) {
        familyId = event.familyId();
        state = state.after(event);
    }
}
