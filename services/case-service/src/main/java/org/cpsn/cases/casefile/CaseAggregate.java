package org.cpsn.cases.casefile;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.cpsn.platform.axon.Decides;

/**
 * A child protection case: somebody reports a concern, a caseworker is made responsible, the risk to the child is
 * weighed and weighed again, services are called in, and one day there is a reason to close.
 */
@Aggregate(type = "case", cache = "aggregateCache")
class CaseAggregate {
    @AggregateIdentifier
    private String caseId;

    private CaseFile state = new CaseFile.Absent();

    @Decides
    void on(CaseCommand.ReportConcern command) {
        decide(command);
    }

    @Decides
    void on(CaseCommand.Assign command) {
        decide(command);
    }

    @Decides
    void on(CaseCommand.AssignRiskLevel command) {
        decide(command);
    }

    @Decides
    void on(CaseCommand.NoteReferral command) {
        decide(command);
    }

    @Decides
    void on(CaseCommand.Close command) {
        decide(command);
    }

    private void decide(CaseCommand command) {
        CaseDecision.decide(state, command).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(CaseEvent event) {
        caseId = event.caseId();
        state = state.after(event);
    }
}
