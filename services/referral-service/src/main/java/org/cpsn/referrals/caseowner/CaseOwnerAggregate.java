package org.cpsn.referrals.caseowner;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.cpsn.platform.axon.Decides;

/** Referrals are made for a case; when the case changes hands, the answers to them go to who has it then. */
@Aggregate(type = "case-owner", cache = "aggregateCache")
class CaseOwnerAggregate {
    @AggregateIdentifier
    private String caseId;

    private CaseOwner state = CaseOwner.UNKNOWN;

    @Decides
    void on(CaseOwnerCommand command) {
        CaseOwnerDecision.decide(state, command).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(CaseOwnerEvent event) {
        caseId = event.caseId();
        state = state.after(event);
    }
}
