package org.cpsn.cases.person;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.cpsn.platform.axon.Decides;

/** A child or a caregiver: registered once, referred to by id everywhere else. */
@Aggregate(type = "person", cache = "aggregateCache")
class PersonAggregate {
    @AggregateIdentifier
    private String personId;

    private Person state = new Person.Unknown();

    @Decides
    void on(PersonCommand command) {
        PersonDecision.decide(state, command).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(PersonEvent event) {
        personId = event.personId();
        state = state.after(event);
    }
}
