package org.cpsn.cases.caserecord;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.cpsn.cases.casefile.CaseAct;
import org.cpsn.cases.casefile.InCase;
import org.cpsn.platform.axon.Decides;

/**
 * A child protection case: somebody reports a concern, a caseworker is made responsible, the risk to the child is
 * weighed and weighed again, services are called in, and one day there is a reason to close.
 */
@Aggregate(type = "case", cache = "aggregateCache")
class CaseAggregate {
    @AggregateIdentifier
    private String caseId;

    private CaseRecord state = CaseRecord.NONE;

    @Decides
    void on(CaseAct act) {
        state.decide(act).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(InCase event) {
        caseId = event.caseId();
        state = state.after(event);
    }
}
