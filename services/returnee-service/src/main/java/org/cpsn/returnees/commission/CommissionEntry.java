package org.cpsn.returnees.commission;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cpsn.returnees.family.FamilyEvent;
import org.cpsn.returnees.family.FamilyView;
import org.cpsn.returnees.family.InFamily;
import org.cpsn.returnees.plan.PlanEvent;
import org.cpsn.returnees.rules.Body;

/** A family, and what of its plan waits for a commission. */
public record CommissionEntry(FamilyView family, List<Waiting> waiting) {

    /**
     * @param items how many assistances wait
     * @param cents what they come to, as far as it is money
     * @param due set a moment later, by an event of its own
     */
    public record Waiting(
            Body body, String planId, int edition, int items, long cents, Instant submittedAt, Instant due) {}

    static CommissionEntry after(Optional<CommissionEntry> before, InFamily event) {
        return switch (event) {
            case FamilyEvent e ->
                new CommissionEntry(
                        FamilyView.after(before.map(CommissionEntry::family), e),
                        before.map(CommissionEntry::waiting).orElse(List.of()));
            case PlanEvent e -> before.orElseThrow().after(e);
            default -> before.orElseThrow();
        };
    }

    private CommissionEntry after(PlanEvent event) {
        return switch (event) {
            case PlanEvent.PlanSubmitted e ->
                new CommissionEntry(
                        family,
                        e.bodies().stream().map(body -> waiting(e, body)).toList());
            case PlanEvent.DecisionDue e ->
                new CommissionEntry(
                        family,
                        waiting.stream()
                                .map(one -> one.body() == e.body()
                                        ? new Waiting(
                                                one.body(),
                                                one.planId(),
                                                one.edition(),
                                                one.items(),
                                                one.cents(),
                                                one.submittedAt(),
                                                e.due())
                                        : one)
                                .toList());
            case PlanEvent.DecisionEnded e -> {
                var left = new ArrayList<>(waiting);
                left.removeIf(one -> one.body() == e.body());
                yield new CommissionEntry(family, List.copyOf(left));
            }
            case PlanEvent.AssistanceRequested _,
                    PlanEvent.AssistanceDropped _,
                    PlanEvent.PlanWithdrawn _,
                    PlanEvent.PlanDecided _,
                    PlanEvent.PlanReturned _,
                    PlanEvent.AssistanceDelivered _,
                    PlanEvent.DeliveryTakenBack _ -> this;
        };
    }

    private static Waiting waiting(PlanEvent.PlanSubmitted e, Body body) {
        var items = e.items().stream().filter(item -> item.body() == body).toList();
        long cents = items.stream()
                .mapToLong(item -> item.item().cents() == null ? 0 : item.item().cents())
                .sum();
        return new Waiting(body, e.planId(), e.edition(), items.size(), cents, e.occurredAt(), null);
    }
}
