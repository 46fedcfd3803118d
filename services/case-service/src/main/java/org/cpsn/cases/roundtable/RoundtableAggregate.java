package org.cpsn.cases.roundtable;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.cpsn.platform.axon.Decides;

/**
 * A Multidisciplinary Roundtable for Assistance in Case Management: a caseworker calls police, school, health and
 * others to one table, each sees of the children what was agreed, they meet, say what they think, agree who does what
 * until when, and sign. It advises; the cases, which only hear of it, decide.
 */
@Aggregate(type = "roundtable", cache = "aggregateCache")
class RoundtableAggregate {
    @AggregateIdentifier
    private String roundtableId;

    private Roundtable state = Roundtable.NONE;

    @Decides
    void on(RoundtableCommand command) {
        RoundtableDecision.decide(state, command).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(RoundtableEvent event) {
        roundtableId = event.roundtableId();
        state = state.after(event);
    }
}
