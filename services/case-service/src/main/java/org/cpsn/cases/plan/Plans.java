package org.cpsn.cases.plan;

import static org.cpsn.cases.casefile.CaseRule.CHANGED_MEANWHILE;
import static org.cpsn.cases.plan.PlanRule.PLAN_DRAFT_IS_GONE;
import static org.cpsn.cases.plan.PlanRule.PLAN_IS_SUBMITTED;
import static org.cpsn.cases.plan.PlanRule.PLAN_WAITS_FOR_APPROVAL;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cpsn.cases.casefile.ServiceType;
import org.cpsn.platform.domain.Rejected;

/**
 * A case's plans, as far as deciding about them goes: one may be in force, and one may be on its way to take its place.
 *
 * @param inForce null before the first approval
 * @param proposal null while nobody writes one
 * @param success by intervention; an intervention that a revision keeps, keeps its success
 */
public record Plans(InForce inForce, Proposal proposal, Map<String, Success> success) {
    public static final Plans NONE = new Plans(null, null, Map.of());

    /** @param interventions the service by id */
    record InForce(String planId, Map<String, ServiceType> interventions) {}

    /**
     * @param edition how often it was saved
     * @param submittedBy null while it is a draft
     */
    record Proposal(String planId, int edition, Map<String, ServiceType> interventions, String submittedBy) {
        boolean isSubmitted() {
            return submittedBy != null;
        }
    }

    public Plans after(PlanEvent event) {
        return switch (event) {
            case PlanEvent.DraftSaved e ->
                new Plans(inForce, new Proposal(e.planId(), e.edition(), servicesOf(e.goals()), null), success);
            case PlanEvent.DraftDiscarded _ -> new Plans(inForce, null, success);
            case PlanEvent.Submitted e ->
                new Plans(
                        inForce,
                        new Proposal(e.planId(), e.edition(), servicesOf(e.goals()), e.submittedBy()),
                        success);
            case PlanEvent.Approved e -> new Plans(new InForce(e.planId(), proposal.interventions()), null, success);
            case PlanEvent.Returned e ->
                new Plans(
                        inForce, new Proposal(e.planId(), proposal.edition(), proposal.interventions(), null), success);
            case PlanEvent.SuccessRecorded e -> new Plans(inForce, proposal, with(e.interventionId(), e.success()));
        };
    }

    /**
     * Nobody writes over what they have not seen, nor into what lies before the supervisor.
     *
     * @param basedOn the edition the writer had seen; null when it was to be a new draft
     * @throws Rejected naming the rule that says no
     */
    void mayBeWritten(String planId, Integer basedOn) {
        if (proposal == null && basedOn == null) return;
        if (proposal == null) throw PLAN_DRAFT_IS_GONE.broken();
        if (proposal.isSubmitted()) throw PLAN_WAITS_FOR_APPROVAL.broken();
        if (!isSeen(planId, basedOn)) throw CHANGED_MEANWHILE.broken();
    }

    /** @throws Rejected when it was not submitted, or in another edition */
    void isSubmittedAs(String planId, Integer basedOn) {
        if (proposal == null || !proposal.isSubmitted()) throw PLAN_IS_SUBMITTED.broken();
        if (!isSeen(planId, basedOn)) throw CHANGED_MEANWHILE.broken();
    }

    int nextEdition() {
        return proposal == null ? 1 : proposal.edition() + 1;
    }

    private boolean isSeen(String planId, Integer basedOn) {
        return proposal.planId().equals(planId) && basedOn != null && basedOn == proposal.edition();
    }

    private Map<String, Success> with(String interventionId, Success recorded) {
        var more = new HashMap<>(success);
        more.put(interventionId, recorded);
        return Map.copyOf(more);
    }

    /** Of those that say their service already, as all do that were ever submitted. */
    private static Map<String, ServiceType> servicesOf(List<Goal> goals) {
        return goals.stream()
                .flatMap(goal -> goal.interventions().stream())
                .filter(intervention -> intervention.service() != null)
                .collect(Collectors.toUnmodifiableMap(Goal.Intervention::interventionId, Goal.Intervention::service));
    }
}
