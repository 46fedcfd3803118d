package org.cpsn.platform.test.sound.casefile;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.cpsn.platform.axon.Decides;

@Aggregate(type = "case", cache = "aggregateCache")
class CaseAggregate {
    @AggregateIdentifier
    private String caseId;

    private CaseFile state = new CaseFile.Absent();

    @Decides
    void on(CaseCommand command) {
        CaseDecision.decide(state, command).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(CaseEvent event) {
        caseId = event.caseId();
        state = state.after(event);
    }
}
