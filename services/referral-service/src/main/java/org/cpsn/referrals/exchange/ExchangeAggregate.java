package org.cpsn.referrals.exchange;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.cpsn.platform.axon.Decides;

/**
 * A child is followed across the border with one partner. Who works on its case prepares what is to be told, a liaison
 * checks it, a coordinator lets it leave the country; the partner answers, takes the child on, hands it back. One of
 * the two is responsible for the child at any moment, and whoever must act next has a clock.
 */
@Aggregate(type = "exchange", cache = "aggregateCache")
class ExchangeAggregate {
    @AggregateIdentifier
    private String exchangeId;

    private Exchange state = Exchange.NONE;

    @Decides
    void on(ExchangeCommand command) {
        ExchangeDecision.decide(state, command).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(ExchangeEvent event) {
        exchangeId = event.exchangeId();
        state = state.after(event);
    }
}
