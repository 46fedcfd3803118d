package org.cpsn.referrals.referral;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.cpsn.platform.axon.Decides;

/**
 * A caseworker asks somebody who can help to take a child on, with the consent of those it concerns or a good reason to
 * go without. The provider says yes or no, and one day that the help was given; until then the sender can take it back.
 */
@Aggregate(type = "referral", cache = "aggregateCache")
class ReferralAggregate {
    @AggregateIdentifier
    private String referralId;

    private Referral state = new Referral.Absent();

    @Decides
    void on(ReferralCommand command, PlacesTaken places) {
        for (var event : ReferralDecision.decide(state, command, places)) {
            AggregateLifecycle.apply(event);
            places.learn(event);
        }
    }

    @EventSourcingHandler
    void on(ReferralEvent event) {
        referralId = event.referralId();
        state = state.after(event);
    }
}
