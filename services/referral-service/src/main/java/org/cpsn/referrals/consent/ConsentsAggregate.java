package org.cpsn.referrals.consent;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.cpsn.platform.axon.Decides;

/**
 * Families agree that a child is helped, change their minds, or nobody can be asked. The ledger of that is the case's;
 * what is heard of it is noted here, so that a referral rests on it even while case-service is away.
 */
@Aggregate(type = "case-consents", cache = "aggregateCache")
class ConsentsAggregate {
    @AggregateIdentifier
    private String stream;

    private NotedConsents state = NotedConsents.NONE;

    @Decides
    void on(ConsentCommand command) {
        switch (command) {
            case ConsentCommand.RelyOn c -> state.relyOn(c).forEach(AggregateLifecycle::apply);
            case ConsentCommand.Note c -> state.note(c.happened()).forEach(AggregateLifecycle::apply);
        }
    }

    @EventSourcingHandler
    void on(ConsentEvent event) {
        stream = event.subject();
        state = state.after(event);
    }
}
