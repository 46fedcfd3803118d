package org.cpsn.cases.person;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.cpsn.platform.axon.Decides;

/**
 * A child or a caregiver: registered once, referred to by id everywhere else. Before registering, whoever is likely the
 * same person is looked for, under a lock, in the transaction that stores the registration. Found out later, two
 * records are merged: one points to the other, and neither history changes.
 */
@Aggregate(type = "person", cache = "aggregateCache")
class PersonAggregate {
    @AggregateIdentifier
    private String personId;

    private Person state = new Person.Unknown();

    @Decides
    void on(PersonCommand command, PersonIndex index) {
        for (var event : PersonDecision.decide(state, command, index)) {
            AggregateLifecycle.apply(event);
            index.learn(event);
        }
    }

    @EventSourcingHandler
    void on(PersonEvent event) {
        personId = event.personId();
        state = state.after(event);
    }
}
