package org.cpsn.returnees.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.cpsn.platform.axon.Recorded;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.security.Scope;
import org.cpsn.returnees.rules.Body;

/**
 * The reintegration plan of a family as it is shown: everything that was ever asked for, and what became of it.
 *
 * @param proposal null while nothing is asked for
 */
public record PlanView(Proposal proposal, List<Line> lines) {
    static final PlanView NONE = new PlanView(null, List.of());

    enum State {
        ASKED,
        SUBMITTED,
        APPROVED,
        REFUSED
    }

    /**
     * @param submittedBy, submittedAt null while the worker writes
     * @param due by commission, what waits for it
     * @param returned why it came back; null when it did not
     */
    record Proposal(
            String planId,
            int edition,
            String submittedBy,
            Instant submittedAt,
            String ruleVersion,
            Map<Body, Instant> due,
            Returned returned) {}

    record Returned(Body body, RevisionReason reason, Personal<String> remark, String by, Instant at) {}

    /**
     * @param body which commission it waits for, or decided
     * @param approvedCents null in kind, and where nothing is approved
     */
    record Line(
            String planId,
            Assistance item,
            State state,
            Body body,
            Long approvedCents,
            RefusalReason refused,
            Personal<String> remark,
            String decidedBy,
            Instant decidedAt,
            String ruleVersion,
            List<Delivery> deliveries) {

        long delivered() {
            return deliveries.stream()
                    .filter(Delivery::counts)
                    .mapToLong(delivery -> delivery.cents() == null ? 0 : delivery.cents())
                    .sum();
        }

        long instalmentsDelivered() {
            return deliveries.stream().filter(Delivery::counts).count();
        }

        private Line asked(State state, Body body) {
            return new Line(planId, item, state, body, null, null, null, null, null, ruleVersion, deliveries);
        }

        private Line delivering(UnaryOperator<List<Delivery>> change) {
            return new Line(
                    planId,
                    item,
                    state,
                    body,
                    approvedCents,
                    refused,
                    remark,
                    decidedBy,
                    decidedAt,
                    ruleVersion,
                    List.copyOf(change.apply(new ArrayList<>(deliveries))));
        }
    }

    /** @param takenBack why it does not count; null when it does */
    record Delivery(
            String deliveryId,
            LocalDate on,
            Long cents,
            HandedOver how,
            String receipt,
            String recordedBy,
            TakenBackReason takenBack,
            String takenBackBy,
            Instant takenBackAt) {

        boolean counts() {
            return takenBack == null;
        }
    }

    static PlanView of(List<Recorded> events) {
        var view = NONE;
        for (var recorded : events) if (recorded.event() instanceof PlanEvent event) view = view.after(event, recorded);
        return view;
    }

    /** The commission somebody sits in. */
    static Body bodyOf(Caseworker who) {
        return who.scope() == Scope.ALL ? Body.CENTRAL : Body.MUNICIPAL;
    }

    /** Whether a commission was ever asked about anything here. */
    static boolean concerns(List<Recorded> events, Body body) {
        return events.stream()
                .anyMatch(recorded -> recorded.event() instanceof PlanEvent.PlanSubmitted submitted
                        && submitted.bodies().contains(body));
    }

    PlanView after(PlanEvent event, Recorded recorded) {
        return switch (event) {
            case PlanEvent.AssistanceRequested e -> {
                var line = new Line(
                        e.planId(),
                        e.item(),
                        State.ASKED,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        e.ruleVersion(),
                        List.of());
                var more = new ArrayList<>(lines);
                more.replaceAll(one -> is(e.item().itemId()).test(one) ? line : one);
                if (!more.contains(line)) more.add(line);
                yield new PlanView(writing(e.planId(), e.edition()), List.copyOf(more));
            }
            case PlanEvent.AssistanceDropped e -> {
                var fewer = lines.stream().filter(is(e.itemId()).negate()).toList();
                yield new PlanView(
                        fewer.stream().anyMatch(line -> line.state() == State.ASKED)
                                ? writing(e.planId(), e.edition())
                                : null,
                        fewer);
            }
            case PlanEvent.PlanSubmitted e -> {
                var view = this;
                for (var item : e.items())
                    view = view.with(
                            is(item.item().itemId()),
                            line -> new Line(
                                    e.planId(),
                                    item.item(),
                                    State.SUBMITTED,
                                    item.body(),
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    e.ruleVersion(),
                                    line.deliveries()));
                yield view.with(new Proposal(
                        e.planId(), e.edition(), e.submittedBy(), e.occurredAt(), e.ruleVersion(), Map.of(), null));
            }
            case PlanEvent.DecisionDue e -> {
                var due = new HashMap<>(proposal.due());
                due.put(e.body(), e.due());
                yield with(new Proposal(
                        proposal.planId(),
                        proposal.edition(),
                        proposal.submittedBy(),
                        proposal.submittedAt(),
                        proposal.ruleVersion(),
                        Map.copyOf(due),
                        null));
            }
            case PlanEvent.DecisionEnded e -> {
                if (proposal == null) yield this;
                var due = new HashMap<>(proposal.due());
                due.remove(e.body());
                yield with(new Proposal(
                        proposal.planId(),
                        proposal.edition(),
                        proposal.submittedBy(),
                        proposal.submittedAt(),
                        proposal.ruleVersion(),
                        Map.copyOf(due),
                        proposal.returned()));
            }
            case PlanEvent.PlanWithdrawn e ->
                mine(new Proposal(e.planId(), e.edition(), null, null, null, Map.of(), null));
            case PlanEvent.PlanReturned e ->
                mine(new Proposal(
                        e.planId(),
                        e.edition(),
                        null,
                        null,
                        null,
                        Map.of(),
                        new Returned(e.body(), e.reason(), e.remark(), recorded.by(), e.occurredAt())));
            case PlanEvent.PlanDecided e -> {
                var view = this;
                for (var decision : e.decisions())
                    view = view.with(
                            is(decision.itemId()),
                            line -> new Line(
                                    line.planId(),
                                    line.item(),
                                    decision.isApproval() ? State.APPROVED : State.REFUSED,
                                    e.body(),
                                    decision.cents(),
                                    decision.refused(),
                                    decision.remark(),
                                    recorded.by(),
                                    e.occurredAt(),
                                    e.ruleVersion(),
                                    line.deliveries()));
                yield view.lines().stream().anyMatch(line -> line.state() == State.SUBMITTED)
                        ? view
                        : view.with((Proposal) null);
            }
            case PlanEvent.AssistanceDelivered e ->
                with(
                        is(e.itemId()),
                        line -> line.delivering(deliveries -> {
                            deliveries.add(new Delivery(
                                    e.deliveryId(),
                                    e.on(),
                                    e.cents(),
                                    e.how(),
                                    e.receipt(),
                                    recorded.by(),
                                    null,
                                    null,
                                    null));
                            return deliveries;
                        }));
            case PlanEvent.DeliveryTakenBack e ->
                with(
                        is(e.itemId()),
                        line -> line.delivering(deliveries -> {
                            deliveries.replaceAll(one -> one.deliveryId().equals(e.deliveryId())
                                    ? new Delivery(
                                            one.deliveryId(),
                                            one.on(),
                                            one.cents(),
                                            one.how(),
                                            one.receipt(),
                                            one.recordedBy(),
                                            e.reason(),
                                            recorded.by(),
                                            e.occurredAt())
                                    : one);
                            return deliveries;
                        }));
        };
    }

    /** What is submitted is the worker's again. */
    private PlanView mine(Proposal now) {
        return with(line -> line.state() == State.SUBMITTED, line -> line.asked(State.ASKED, null))
                .with(now);
    }

    /** What came back stays said while it is revised. */
    private Proposal writing(String planId, int edition) {
        return new Proposal(planId, edition, null, null, null, Map.of(), proposal == null ? null : proposal.returned());
    }

    private static Predicate<Line> is(String itemId) {
        return line -> line.item().itemId().equals(itemId);
    }

    private PlanView with(Proposal now) {
        return new PlanView(now, lines);
    }

    private PlanView with(Predicate<Line> which, UnaryOperator<Line> change) {
        return new PlanView(
                proposal,
                lines.stream()
                        .map(line -> which.test(line) ? change.apply(line) : line)
                        .toList());
    }
}
