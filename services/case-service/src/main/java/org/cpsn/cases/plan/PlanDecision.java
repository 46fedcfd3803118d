package org.cpsn.cases.plan;

import static org.cpsn.cases.plan.PlanRule.ASSESSED_FIRST;
import static org.cpsn.cases.plan.PlanRule.GOALS_AND_INTERVENTIONS;
import static org.cpsn.cases.plan.PlanRule.INTERVENTION_EXISTS;
import static org.cpsn.cases.plan.PlanRule.PLAN_IS_IN_FORCE;
import static org.cpsn.cases.plan.PlanRule.RETURNED_WITH_COMMENTS;

import java.util.List;
import org.cpsn.cases.assessment.Assessments;
import org.cpsn.cases.casefile.Standing;

/** Every rule of planning. */
public final class PlanDecision {
    private PlanDecision() {}

    public static List<PlanEvent> decide(Plans state, Assessments assessments, Standing standing, PlanCommand command) {
        return switch (command) {
            case PlanCommand.SaveDraft c -> save(state, assessments, standing, c);
            case PlanCommand.Submit c -> submit(state, assessments, standing, c);
            case PlanCommand.DiscardDraft c -> discard(state, standing, c);
            case PlanCommand.Approve c -> approve(state, standing, c);
            case PlanCommand.Return c -> giveBack(state, standing, c);
            case PlanCommand.RecordSuccess c -> recordSuccess(state, standing, c);
        };
    }

    private static List<PlanEvent> save(
            Plans state, Assessments assessments, Standing standing, PlanCommand.SaveDraft c) {
        standing.mayWork(c);
        if (!assessments.anyCompleted()) throw ASSESSED_FIRST.broken();
        state.mayBeWritten(c.planId(), c.basedOn());
        return List.of(
                new PlanEvent.DraftSaved(c.caseId(), c.planId(), state.nextEdition(), c.goals(), c.occurredAt()));
    }

    private static List<PlanEvent> submit(
            Plans state, Assessments assessments, Standing standing, PlanCommand.Submit c) {
        standing.mayWork(c);
        if (!assessments.anyCompleted()) throw ASSESSED_FIRST.broken();
        state.mayBeWritten(c.planId(), c.basedOn());
        if (c.goals().isEmpty() || !c.goals().stream().allMatch(Goal::isComplete))
            throw GOALS_AND_INTERVENTIONS.broken();
        return List.of(new PlanEvent.Submitted(
                c.caseId(), c.planId(), state.nextEdition(), c.goals(), c.by().id(), c.occurredAt()));
    }

    private static List<PlanEvent> discard(Plans state, Standing standing, PlanCommand.DiscardDraft c) {
        standing.mayWork(c);
        if (state.proposal() == null) return List.of();
        state.mayBeWritten(c.planId(), c.basedOn());
        return List.of(new PlanEvent.DraftDiscarded(c.caseId(), c.planId(), c.occurredAt()));
    }

    private static List<PlanEvent> approve(Plans state, Standing standing, PlanCommand.Approve c) {
        state.isSubmittedAs(c.planId(), c.basedOn());
        standing.mayApprove(c, state.proposal().submittedBy());
        return List.of(new PlanEvent.Approved(c.caseId(), c.planId(), c.comments(), c.occurredAt()));
    }

    private static List<PlanEvent> giveBack(Plans state, Standing standing, PlanCommand.Return c) {
        state.isSubmittedAs(c.planId(), c.basedOn());
        standing.mayApprove(c, state.proposal().submittedBy());
        if (c.comments() == null) throw RETURNED_WITH_COMMENTS.broken();
        return List.of(new PlanEvent.Returned(c.caseId(), c.planId(), c.comments(), c.occurredAt()));
    }

    private static List<PlanEvent> recordSuccess(Plans state, Standing standing, PlanCommand.RecordSuccess c) {
        standing.mayWork(c);
        var plan = state.inForce();
        if (plan == null || !plan.planId().equals(c.planId())) throw PLAN_IS_IN_FORCE.broken();
        var service = plan.interventions().get(c.interventionId());
        if (service == null) throw INTERVENTION_EXISTS.broken();
        if (state.success().getOrDefault(c.interventionId(), Success.NOT_YET) == c.success()) return List.of();
        return List.of(new PlanEvent.SuccessRecorded(
                c.caseId(), c.planId(), c.interventionId(), service, c.success(), c.occurredAt()));
    }
}
