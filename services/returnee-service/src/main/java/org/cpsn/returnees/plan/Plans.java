package org.cpsn.returnees.plan;

import static org.cpsn.returnees.plan.PlanRule.PLAN_CHANGED_MEANWHILE;
import static org.cpsn.returnees.plan.PlanRule.PLAN_IS_SUBMITTED;
import static org.cpsn.returnees.plan.PlanRule.PLAN_WAITS_FOR_THE_COMMISSION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.cpsn.platform.domain.LocalDay;
import org.cpsn.returnees.rules.Body;

/**
 * The reintegration plan of a family as far as deciding goes: what is asked for now, and what was approved ever.
 *
 * @param proposal null while nothing is asked for
 * @param granted by the item's id
 * @param receipts the numbers of the deliveries that count
 */
public record Plans(Proposal proposal, Map<String, Granted> granted, Set<String> receipts) {
    public static final Plans NONE = new Plans(null, Map.of(), Set.of());

    /**
     * What is asked for and not decided yet.
     *
     * @param edition one more with every change
     * @param items in the order they were asked for
     * @param waiting which commission each waits for; empty while the worker writes
     * @param submittedBy, ruleVersion null before it was submitted
     */
    record Proposal(
            String planId,
            int edition,
            List<Assistance> items,
            Map<String, Body> waiting,
            String submittedBy,
            String ruleVersion) {

        boolean isSubmitted() {
            return !waiting.isEmpty();
        }

        List<Body> bodies() {
            return waiting.values().stream().distinct().sorted().toList();
        }

        List<Assistance> waitingFor(Body body) {
            return items.stream()
                    .filter(item -> waiting.get(item.itemId()) == body)
                    .toList();
        }

        private Proposal written(int edition, List<Assistance> items) {
            return new Proposal(planId, edition, List.copyOf(items), Map.of(), null, null);
        }
    }

    /** @param item with the approved amount */
    record Granted(Assistance item, LocalDate decidedOn, Map<String, Delivery> deliveries) {

        long delivered() {
            return deliveries.values().stream()
                    .mapToLong(delivery -> delivery.cents() == null ? 0 : delivery.cents())
                    .sum();
        }

        private Granted with(UnaryOperator<Map<String, Delivery>> change) {
            return new Granted(item, decidedOn, Map.copyOf(change.apply(new HashMap<>(deliveries))));
        }
    }

    record Delivery(Long cents, String receipt) {}

    public Plans after(PlanEvent event) {
        return switch (event) {
            case PlanEvent.AssistanceRequested e -> {
                var items = new ArrayList<Assistance>(proposal == null ? List.of() : proposal.items());
                items.replaceAll(item -> item.itemId().equals(e.item().itemId()) ? e.item() : item);
                if (!items.contains(e.item())) items.add(e.item());
                yield asking(new Proposal(e.planId(), e.edition(), List.copyOf(items), Map.of(), null, null));
            }
            case PlanEvent.AssistanceDropped e ->
                asking(proposal.written(
                        e.edition(),
                        proposal.items().stream()
                                .filter(item -> !item.itemId().equals(e.itemId()))
                                .toList()));
            case PlanEvent.PlanSubmitted e -> {
                var waiting = new HashMap<String, Body>();
                e.items().forEach(item -> waiting.put(item.item().itemId(), item.body()));
                yield asking(new Proposal(
                        e.planId(),
                        e.edition(),
                        proposal.items(),
                        Map.copyOf(waiting),
                        e.submittedBy(),
                        e.ruleVersion()));
            }
            case PlanEvent.DecisionDue _, PlanEvent.DecisionEnded _ -> this;
            case PlanEvent.PlanWithdrawn e -> asking(proposal.written(e.edition(), proposal.items()));
            case PlanEvent.PlanReturned e -> asking(proposal.written(e.edition(), proposal.items()));
            case PlanEvent.PlanDecided e -> decided(e);
            case PlanEvent.AssistanceDelivered e -> {
                var more = new HashSet<>(receipts);
                more.add(e.receipt());
                yield new Plans(
                        proposal,
                        granted(e.itemId(), deliveries -> {
                            deliveries.put(e.deliveryId(), new Delivery(e.cents(), e.receipt()));
                            return deliveries;
                        }),
                        Set.copyOf(more));
            }
            case PlanEvent.DeliveryTakenBack e -> {
                var fewer = new HashSet<>(receipts);
                fewer.remove(
                        granted.get(e.itemId()).deliveries().get(e.deliveryId()).receipt());
                yield new Plans(
                        proposal,
                        granted(e.itemId(), deliveries -> {
                            deliveries.remove(e.deliveryId());
                            return deliveries;
                        }),
                        Set.copyOf(fewer));
            }
        };
    }

    /** What was approved for the same people, in cents, all plans together. */
    long approvedBefore(Assistance asked) {
        return granted.values().stream()
                .map(Granted::item)
                .filter(item -> item.sameAs(asked) && item.cents() != null)
                .mapToLong(Assistance::cents)
                .sum();
    }

    Stream<Assistance> asked() {
        return proposal == null ? Stream.of() : proposal.items().stream();
    }

    int nextEdition() {
        return proposal == null ? 1 : proposal.edition() + 1;
    }

    /** @throws org.cpsn.platform.domain.Rejected while it waits for the commission */
    void mayBeWritten() {
        if (proposal != null && proposal.isSubmitted()) throw PLAN_WAITS_FOR_THE_COMMISSION.broken();
    }

    /** @throws org.cpsn.platform.domain.Rejected when another plan, or another edition, is there now */
    void isSeen(String planId, int basedOn) {
        if (proposal == null || planId != null && !planId.equals(proposal.planId()) || proposal.edition() != basedOn)
            throw PLAN_CHANGED_MEANWHILE.broken();
    }

    /** @throws org.cpsn.platform.domain.Rejected when it was not submitted, or not like this */
    Proposal submittedAs(String planId, int basedOn) {
        if (proposal == null || !proposal.isSubmitted()) throw PLAN_IS_SUBMITTED.broken();
        isSeen(planId, basedOn);
        return proposal;
    }

    private Plans decided(PlanEvent.PlanDecided e) {
        var more = new LinkedHashMap<>(granted);
        var left = new ArrayList<Assistance>();
        var waiting = new HashMap<>(proposal.waiting());
        var decisions = new HashMap<String, ItemDecision>();
        e.decisions().forEach(decision -> decisions.put(decision.itemId(), decision));
        for (var item : proposal.items()) {
            var decision = decisions.get(item.itemId());
            if (decision == null) {
                left.add(item);
                continue;
            }
            waiting.remove(item.itemId());
            if (decision.isApproval())
                more.put(
                        item.itemId(),
                        new Granted(item.approvedAt(decision.cents()), LocalDay.of(e.occurredAt()), Map.of()));
        }
        var rest = left.isEmpty()
                ? null
                : new Proposal(
                        e.planId(),
                        e.edition(),
                        List.copyOf(left),
                        Map.copyOf(waiting),
                        proposal.submittedBy(),
                        proposal.ruleVersion());
        return new Plans(rest, Map.copyOf(more), receipts);
    }

    private Plans asking(Proposal now) {
        return new Plans(now.items().isEmpty() ? null : now, granted, receipts);
    }

    private Map<String, Granted> granted(String itemId, UnaryOperator<Map<String, Delivery>> change) {
        var more = new HashMap<>(granted);
        more.compute(itemId, (_, found) -> found.with(change));
        return Map.copyOf(more);
    }
}
