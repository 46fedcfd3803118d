package org.cpsn.notifications.liaison;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.cpsn.platform.axon.Decides;

/**
 * What partners across the border are told, entry by entry. Everybody who reads has a feed of their own, and its
 * history is what they read: the event store gives each entry the next number, so there is no gap and nothing can be
 * slipped in later.
 */
@Aggregate(type = "liaison-feed", cache = "aggregateCache")
class LiaisonAggregate {
    @AggregateIdentifier
    private String feedId;

    private LiaisonFeed state = LiaisonFeed.EMPTY;

    @Decides
    void on(LiaisonCommand command) {
        LiaisonDecision.decide(state, command).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(LiaisonEvent event) {
        feedId = event.feedId();
        state = state.after(event);
    }
}
