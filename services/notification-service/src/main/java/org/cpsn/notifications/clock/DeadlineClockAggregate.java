package org.cpsn.notifications.clock;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.cpsn.platform.axon.Decides;

/**
 * The clocks of one case, family or feed: each is set, says that its moment is near, that it has passed, goes further
 * up if still nobody acts, and ends with what it was about. When the case changes hands they go with it. What they say
 * next stands in {@link ClockTable}, written in the same transaction.
 */
@Aggregate(type = "clocks", cache = "aggregateCache")
class DeadlineClockAggregate {
    @AggregateIdentifier
    private String clocks;

    private Clocks state = Clocks.NONE;

    @Decides
    void on(ClockCommand command, ClockTimes times, ClockTable table) {
        for (var event : ClockDecision.decide(state, command, times)) {
            AggregateLifecycle.apply(event);
            table.learn(event);
        }
    }

    @EventSourcingHandler
    void on(ClockEvent event) {
        clocks = event.clocks();
        state = state.after(event);
    }
}
