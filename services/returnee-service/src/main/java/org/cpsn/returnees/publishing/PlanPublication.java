package org.cpsn.returnees.publishing;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cpsn.events.AboutDeadline;
import org.cpsn.events.AboutReturnee;
import org.cpsn.events.IntegrationEvent;
import org.cpsn.returnees.plan.PlanEvent;
import org.cpsn.returnees.rules.Body;

/** What the others hear of reintegration plans: that they move, and by when a commission decides. */
final class PlanPublication {
    private PlanPublication() {}

    static Optional<? extends IntegrationEvent> of(PlanEvent event) {
        return switch (event) {
            case PlanEvent.PlanSubmitted e ->
                Optional.of(new AboutReturnee.PlanSubmitted(
                        e.familyId(),
                        e.planId(),
                        e.municipality(),
                        e.worker(),
                        e.submittedBy(),
                        e.bodies().stream().map(Enum::name).collect(Collectors.toUnmodifiableSet()),
                        e.items().size(),
                        e.occurredAt()));
            case PlanEvent.PlanDecided e ->
                Optional.of(decided(e, "DECIDED", e.approved(), e.refused(), e.occurredAt()));
            case PlanEvent.PlanReturned e -> Optional.of(decided(e, "RETURNED", 0, 0, e.occurredAt()));
            case PlanEvent.DecisionDue e ->
                Optional.of(new AboutDeadline.DeadlineSet(
                        deadline(e.familyId(), e.planId(), e.edition(), e.body()),
                        "PLAN_DECISION",
                        "FAMILY",
                        e.familyId(),
                        e.municipality(),
                        null,
                        "COMMISSION",
                        e.due(),
                        e.ruleVersion(),
                        e.occurredAt()));
            case PlanEvent.DecisionEnded e ->
                Optional.of(new AboutDeadline.DeadlineEnded(
                        deadline(e.familyId(), e.planId(), e.edition(), e.body()),
                        e.familyId(),
                        e.outcome().name(),
                        e.occurredAt()));
            case PlanEvent.AssistanceRequested _,
                    PlanEvent.AssistanceDropped _,
                    PlanEvent.PlanWithdrawn _,
                    PlanEvent.AssistanceDelivered _,
                    PlanEvent.DeliveryTakenBack _ -> Optional.empty();
        };
    }

    private static AboutReturnee decided(
            PlanEvent.ByCommission e, String outcome, int approved, int refused, Instant at) {
        return new AboutReturnee.PlanDecided(
                e.familyId(),
                e.planId(),
                e.municipality(),
                e.worker(),
                e.submittedBy(),
                e.body().name(),
                outcome,
                approved,
                refused,
                at);
    }

    /** A plan that comes back and is submitted again is waited for anew. */
    private static String deadline(String familyId, String planId, int edition, Body body) {
        return familyId + "/PLAN_DECISION/" + planId + "/" + edition + "/" + body;
    }
}
