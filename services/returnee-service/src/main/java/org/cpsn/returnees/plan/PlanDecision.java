package org.cpsn.returnees.plan;

import static org.cpsn.returnees.plan.PlanRule.AMOUNT_OF_THE_DELIVERY;
import static org.cpsn.returnees.plan.PlanRule.APPROVAL_SAYS_HOW_MUCH;
import static org.cpsn.returnees.plan.PlanRule.APPROVED_FIRST;
import static org.cpsn.returnees.plan.PlanRule.ASKED_IN_TIME;
import static org.cpsn.returnees.plan.PlanRule.COMMISSION_DECIDES;
import static org.cpsn.returnees.plan.PlanRule.DELIVERED_AFTER_THE_DECISION;
import static org.cpsn.returnees.plan.PlanRule.DELIVERY_EXISTS;
import static org.cpsn.returnees.plan.PlanRule.EACH_ASSISTANCE_ONCE;
import static org.cpsn.returnees.plan.PlanRule.EDUCATION_IS_A_CHILDS;
import static org.cpsn.returnees.plan.PlanRule.EVERY_ITEM_ONCE;
import static org.cpsn.returnees.plan.PlanRule.GIVEN_AFTER_SUCH_A_RETURN;
import static org.cpsn.returnees.plan.PlanRule.GIVEN_ON_THE_TRACK;
import static org.cpsn.returnees.plan.PlanRule.IN_KIND_ONLY;
import static org.cpsn.returnees.plan.PlanRule.ITEM_EXISTS;
import static org.cpsn.returnees.plan.PlanRule.NEVER_MORE_THAN_APPROVED;
import static org.cpsn.returnees.plan.PlanRule.NOT_ONES_OWN_PLAN;
import static org.cpsn.returnees.plan.PlanRule.PAID_FROM_ITS_BUDGET_LINE;
import static org.cpsn.returnees.plan.PlanRule.RECEIPT_ONCE;
import static org.cpsn.returnees.plan.PlanRule.SOMETHING_IS_ASKED_FOR;
import static org.cpsn.returnees.plan.PlanRule.TRACK_IS_KNOWN;
import static org.cpsn.returnees.plan.PlanRule.WITHIN_THE_CEILING;
import static org.cpsn.returnees.plan.PlanRule.WITHIN_THE_MONTHS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cpsn.platform.domain.LocalDay;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.security.Role;
import org.cpsn.returnees.family.FamilyAct;
import org.cpsn.returnees.family.FamilyEvent;
import org.cpsn.returnees.family.Relation;
import org.cpsn.returnees.family.ReturnType;
import org.cpsn.returnees.family.Standing;
import org.cpsn.returnees.plan.Plans.Proposal;
import org.cpsn.returnees.rules.AssistanceGroup;
import org.cpsn.returnees.rules.Body;
import org.cpsn.returnees.rules.ReintegrationRules.Terms;
import org.cpsn.returnees.rules.ReintegrationRules.Version;

/** Every rule of the reintegration plan. */
public final class PlanDecision {
    private PlanDecision() {}

    public static List<PlanEvent> decide(Plans state, Standing standing, PlanCommand command) {
        return switch (command) {
            case PlanCommand.Request c -> request(state, standing, c);
            case PlanCommand.Change c -> change(state, standing, c);
            case PlanCommand.Drop c -> drop(state, standing, c);
            case PlanCommand.Submit c -> submit(state, standing, c);
            case PlanCommand.Withdraw c -> withdraw(state, standing, c);
            case PlanCommand.Decide c -> decide(state, standing, c);
            case PlanCommand.Return c -> giveBack(state, standing, c);
            case PlanCommand.Deliver c -> deliver(state, standing, c);
            case PlanCommand.TakeBack c -> takeBack(state, standing, c);
        };
    }

    /**
     * What follows for the plan from what became of the family: no commission decides about one that is gone, or
     * another municipality's.
     */
    public static List<PlanEvent> because(Plans state, FamilyEvent event) {
        var leaves = event instanceof FamilyEvent.Gone
                || event instanceof FamilyEvent.ResponsibilityMoved moved
                        && !moved.municipality().equals(moved.fromMunicipality());
        return leaves && state.proposal() != null && state.proposal().isSubmitted()
                ? withdrawn(state.proposal(), event.familyId(), event.occurredAt())
                : List.of();
    }

    private static List<PlanEvent> request(Plans state, Standing standing, PlanCommand.Request c) {
        standing.mayWork(c);
        if (state.asked().anyMatch(item -> item.itemId().equals(c.item().itemId()))) return List.of();
        state.mayBeWritten();
        var planId = state.proposal() == null ? c.newPlanId() : state.proposal().planId();
        return List.of(new PlanEvent.AssistanceRequested(
                c.familyId(),
                planId,
                state.nextEdition(),
                allowed(state, standing, c.item(), c.rules(), c),
                c.rules().version(),
                c.occurredAt()));
    }

    private static List<PlanEvent> change(Plans state, Standing standing, PlanCommand.Change c) {
        standing.mayWork(c);
        var before = asked(state, c.item().itemId());
        state.mayBeWritten();
        state.isSeen(null, c.basedOn());
        var now = allowed(state, standing, c.item(), c.rules(), c);
        return now.equals(before)
                ? List.of()
                : List.of(new PlanEvent.AssistanceRequested(
                        c.familyId(),
                        state.proposal().planId(),
                        state.nextEdition(),
                        now,
                        c.rules().version(),
                        c.occurredAt()));
    }

    private static List<PlanEvent> drop(Plans state, Standing standing, PlanCommand.Drop c) {
        standing.mayWork(c);
        var item = asked(state, c.itemId());
        state.mayBeWritten();
        state.isSeen(null, c.basedOn());
        return List.of(new PlanEvent.AssistanceDropped(
                c.familyId(),
                state.proposal().planId(),
                state.nextEdition(),
                item.itemId(),
                item.type(),
                c.occurredAt()));
    }

    /** Everything is looked at once more: members, the track or the rules may have changed since it was asked for. */
    private static List<PlanEvent> submit(Plans state, Standing standing, PlanCommand.Submit c) {
        standing.mayWork(c);
        if (state.proposal() == null) throw SOMETHING_IS_ASKED_FOR.broken();
        state.mayBeWritten();
        state.isSeen(c.planId(), c.basedOn());
        var items = state.asked()
                .map(item -> allowed(state, standing, item, c.rules(), c))
                .map(item -> new PlanEvent.Submitted(
                        item, c.rules().decides(terms(standing, item, c.rules()), item.cents())))
                .toList();
        var submitted = new PlanEvent.PlanSubmitted(
                c.familyId(),
                c.planId(),
                state.nextEdition(),
                standing.municipality(),
                standing.worker(),
                c.by().id(),
                items,
                c.rules().version(),
                c.occurredAt());
        var events = new ArrayList<PlanEvent>(List.of(submitted));
        for (var body : submitted.bodies())
            events.add(new PlanEvent.DecisionDue(
                    c.familyId(),
                    c.planId(),
                    submitted.edition(),
                    body,
                    body == Body.CENTRAL ? null : standing.municipality(),
                    c.rules().decisionDue(c.occurredAt()),
                    c.rules().version(),
                    c.occurredAt()));
        return events;
    }

    private static List<PlanEvent> withdraw(Plans state, Standing standing, PlanCommand.Withdraw c) {
        standing.mayWork(c);
        return withdrawn(state.submittedAs(c.planId(), c.basedOn()), c.familyId(), c.occurredAt());
    }

    private static List<PlanEvent> withdrawn(Proposal proposal, String familyId, Instant at) {
        var events = new ArrayList<PlanEvent>();
        events.add(new PlanEvent.PlanWithdrawn(familyId, proposal.planId(), proposal.edition() + 1, at));
        for (var body : proposal.bodies()) events.add(ended(proposal, familyId, body, DueOutcome.DROPPED, at));
        return events;
    }

    private static List<PlanEvent> decide(Plans state, Standing standing, PlanCommand.Decide c) {
        var body = bodyOf(c.by(), standing);
        var proposal = state.submittedAs(c.planId(), c.basedOn());
        mayDecide(proposal, body, c.by());
        var waiting = proposal.waitingFor(body);
        var asked = waiting.stream().map(Assistance::itemId).toList();
        var decided = c.decisions().stream().map(ItemDecision::itemId).toList();
        if (decided.size() != asked.size() || !asked.containsAll(decided) || !decided.containsAll(asked))
            throw EVERY_ITEM_ONCE.broken();
        var rules = c.rules().named(proposal.ruleVersion());
        for (var item : waiting)
            for (var decision : c.decisions())
                if (decision.itemId().equals(item.itemId()) && decision.isApproval())
                    approvable(state, item, decision.cents(), terms(standing, item, rules));
        return List.of(
                new PlanEvent.PlanDecided(
                        c.familyId(),
                        proposal.planId(),
                        proposal.edition(),
                        body,
                        standing.municipality(),
                        standing.worker(),
                        proposal.submittedBy(),
                        c.decisions(),
                        rules.version(),
                        c.occurredAt()),
                ended(proposal, c.familyId(), body, DueOutcome.MET, c.occurredAt()));
    }

    private static List<PlanEvent> giveBack(Plans state, Standing standing, PlanCommand.Return c) {
        var body = bodyOf(c.by(), standing);
        var proposal = state.submittedAs(c.planId(), c.basedOn());
        mayDecide(proposal, body, c.by());
        var events = new ArrayList<PlanEvent>();
        events.add(new PlanEvent.PlanReturned(
                c.familyId(),
                proposal.planId(),
                proposal.edition() + 1,
                body,
                standing.municipality(),
                standing.worker(),
                proposal.submittedBy(),
                c.reason(),
                c.remark(),
                c.occurredAt()));
        for (var waiting : proposal.bodies())
            events.add(ended(
                    proposal,
                    c.familyId(),
                    waiting,
                    waiting == body ? DueOutcome.MET : DueOutcome.DROPPED,
                    c.occurredAt()));
        return events;
    }

    /** Also to a family that has gone meanwhile: what it was given before is recorded when it becomes known. */
    private static List<PlanEvent> deliver(Plans state, Standing standing, PlanCommand.Deliver c) {
        standing.mayRecord(c);
        var granted = state.granted().get(c.itemId());
        if (granted == null) throw APPROVED_FIRST.broken();
        if (granted.deliveries().containsKey(c.deliveryId())) return List.of();
        var item = granted.item();
        if ((item.cents() == null) != (c.cents() == null)) throw AMOUNT_OF_THE_DELIVERY.broken();
        if (c.on().isBefore(granted.decidedOn())) throw DELIVERED_AFTER_THE_DECISION.broken();
        if (state.receipts().contains(c.receipt())) throw RECEIPT_ONCE.broken();
        if (granted.deliveries().size() >= item.instalments()
                || c.cents() != null && granted.delivered() + c.cents() > item.cents())
            throw NEVER_MORE_THAN_APPROVED.broken();
        return List.of(new PlanEvent.AssistanceDelivered(
                c.familyId(),
                c.itemId(),
                c.deliveryId(),
                item.type(),
                c.on(),
                c.cents(),
                c.how(),
                c.receipt(),
                c.occurredAt()));
    }

    private static List<PlanEvent> takeBack(Plans state, Standing standing, PlanCommand.TakeBack c) {
        standing.mayRecord(c);
        for (var granted : state.granted().values()) {
            var delivery = granted.deliveries().get(c.deliveryId());
            if (delivery != null)
                return List.of(new PlanEvent.DeliveryTakenBack(
                        c.familyId(),
                        granted.item().itemId(),
                        c.deliveryId(),
                        granted.item().type(),
                        delivery.cents(),
                        c.reason(),
                        c.occurredAt()));
        }
        throw DELIVERY_EXISTS.broken();
    }

    private static Assistance asked(Plans state, String itemId) {
        return state.asked()
                .filter(item -> item.itemId().equals(itemId))
                .findFirst()
                .orElseThrow(ITEM_EXISTS::broken);
    }

    /**
     * The item, if the rules allow it, with the budget line that is meant when nobody says one.
     *
     * @throws org.cpsn.platform.domain.Rejected naming the rule that says no
     */
    private static Assistance allowed(Plans state, Standing standing, Assistance item, Version rules, FamilyAct act) {
        if (item.personId() != null) standing.relationOf(item.personId());
        if (item.type().group() == AssistanceGroup.EDUCATION
                && (item.personId() == null || standing.relationOf(item.personId()) != Relation.CHILD))
            throw EDUCATION_IS_A_CHILDS.broken();
        if (state.asked().anyMatch(other -> !other.itemId().equals(item.itemId()) && other.sameAs(item)))
            throw EACH_ASSISTANCE_ONCE.broken();
        var terms = terms(standing, item, rules);
        var no = against(terms, standing.returnType(), standing.arrivedOn(), LocalDay.of(act.occurredAt()));
        if (no.isPresent()) throw no.get().broken();
        if (item.instalments() > terms.instalments()) throw WITHIN_THE_MONTHS.broken();
        affordable(state, item, terms);
        var line = item.budgetLine() == null ? terms.budgetLines().getFirst() : item.budgetLine();
        if (!terms.budgetLines().contains(line)) throw PAID_FROM_ITS_BUDGET_LINE.broken();
        return item.paidFrom(line);
    }

    /** What keeps a family from an assistance, whatever the amount; empty when nothing does. */
    static Optional<PlanRule> against(Terms terms, ReturnType returnType, LocalDate arrivedOn, LocalDate today) {
        if (!terms.returnTypes().isEmpty() && !terms.returnTypes().contains(returnType))
            return Optional.of(GIVEN_AFTER_SUCH_A_RETURN);
        if (terms.withinMonths() != null && today.isAfter(arrivedOn.plusMonths(terms.withinMonths())))
            return Optional.of(ASKED_IN_TIME);
        return Optional.empty();
    }

    private static void affordable(Plans state, Assistance item, Terms terms) {
        if (item.cents() == null) return;
        if (terms.onlyInKind()) throw IN_KIND_ONLY.broken();
        if (item.cents() + state.approvedBefore(item) > terms.ceilingCents())
            throw WITHIN_THE_CEILING.broken(List.of(item.itemId()));
    }

    private static void approvable(Plans state, Assistance item, Long cents, Terms terms) {
        if ((item.cents() == null) != (cents == null)) throw APPROVAL_SAYS_HOW_MUCH.broken(List.of(item.itemId()));
        affordable(state, item.approvedAt(cents), terms);
    }

    private static Terms terms(Standing standing, Assistance item, Version rules) {
        if (standing.track() == null) throw TRACK_IS_KNOWN.broken();
        return rules.terms(standing.track(), item.type()).orElseThrow(GIVEN_ON_THE_TRACK::broken);
    }

    private static Body bodyOf(Caseworker by, Standing standing) {
        if (!by.is(Role.COMMISSION) || !by.mayActIn(standing.municipality())) throw COMMISSION_DECIDES.broken();
        return PlanView.bodyOf(by);
    }

    private static void mayDecide(Proposal proposal, Body body, Caseworker by) {
        if (!proposal.waiting().containsValue(body)) throw COMMISSION_DECIDES.broken();
        if (by.id().equals(proposal.submittedBy())) throw NOT_ONES_OWN_PLAN.broken();
    }

    private static PlanEvent ended(Proposal proposal, String familyId, Body body, DueOutcome outcome, Instant at) {
        return new PlanEvent.DecisionEnded(familyId, proposal.planId(), proposal.edition(), body, outcome, at);
    }
}
