package org.cpsn.notifications.notice;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.cpsn.platform.axon.Decides;

/**
 * A notice: something happened that somebody must know, so it lies in their inbox until they have read it. What is
 * addressed to several people is read by each for themselves.
 */
@Aggregate(type = "notice", cache = "aggregateCache")
class NoticeAggregate {
    @AggregateIdentifier
    private String noticeId;

    private Notice state = new Notice.Absent();

    @Decides
    void on(NoticeCommand command) {
        NoticeDecision.decide(state, command).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(NoticeEvent event) {
        noticeId = event.noticeId();
        state = state.after(event);
    }
}
