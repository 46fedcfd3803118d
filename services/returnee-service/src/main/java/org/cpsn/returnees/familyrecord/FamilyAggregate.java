package org.cpsn.returnees.familyrecord;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.cpsn.platform.axon.Decides;
import org.cpsn.returnees.family.FamilyAct;
import org.cpsn.returnees.family.InFamily;
import org.cpsn.returnees.rules.ReintegrationRules;

/**
 * A family comes back, by its own will or not, and somebody writes down who they are. It is asked what it needs and how
 * it fares, it is helped; somebody is born, somebody moves out; it may leave again, and come back again. All of it is
 * one history.
 */
@Aggregate(type = "family", cache = "aggregateCache")
class FamilyAggregate {
    @AggregateIdentifier
    private String familyId;

    private FamilyRecord state = FamilyRecord.NONE;

    @Decides
    void on(FamilyAct act, MemberIndex members, ReintegrationRules rules) {
        for (var event : state.decide(act, members, rules)) {
            AggregateLifecycle.apply(event);
            members.learn(event);
        }
    }

    @EventSourcingHandler
    void on(InFamily event) {
        familyId = event.familyId();
        state = state.after(event);
    }
}
