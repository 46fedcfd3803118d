package org.cpsn.returnees.needs;

import static org.cpsn.returnees.needs.NeedsRule.ASSESSED_AFTER_THE_ARRIVAL;
import static org.cpsn.returnees.needs.NeedsRule.ASSESSMENT_EXISTS;
import static org.cpsn.returnees.needs.NeedsRule.NEEDS_OF_ITS_CHILDREN;
import static org.cpsn.returnees.needs.NeedsRule.SOMETHING_WAS_ASSESSED;

import java.util.HashSet;
import java.util.List;
import org.cpsn.returnees.family.Relation;
import org.cpsn.returnees.family.Standing;

/** Every rule of assessing what a family needs. */
public final class NeedsDecision {
    private NeedsDecision() {}

    public static List<NeedsEvent> decide(Needs state, Standing standing, NeedsCommand command) {
        return switch (command) {
            case NeedsCommand.Assess c -> assess(state, standing, c);
            case NeedsCommand.Withdraw c -> withdraw(state, standing, c);
        };
    }

    /** Also of a family that is gone: what was wrong is wrong wherever it is. */
    private static List<NeedsEvent> withdraw(Needs state, Standing standing, NeedsCommand.Withdraw c) {
        standing.mayRecord(c);
        var assessedOn = state.assessments().get(c.assessmentId());
        if (assessedOn == null) throw ASSESSMENT_EXISTS.broken();
        return state.withdrawn().contains(c.assessmentId())
                ? List.of()
                : List.of(new NeedsEvent.NeedsWithdrawn(
                        c.familyId(), c.assessmentId(), assessedOn, c.reason(), c.occurredAt()));
    }

    private static List<NeedsEvent> assess(Needs state, Standing standing, NeedsCommand.Assess c) {
        standing.mayWork(c);
        if (state.assessments().containsKey(c.assessmentId())) return List.of();
        if (c.assessedOn().isBefore(standing.arrivedOn())) throw ASSESSED_AFTER_THE_ARRIVAL.broken();
        var assessed = new HashSet<String>();
        for (var child : c.children())
            if (standing.members().get(child.childId()) != Relation.CHILD || !assessed.add(child.childId()))
                throw NEEDS_OF_ITS_CHILDREN.broken();
        if (c.household().isEmpty() && c.children().stream().allMatch(ChildsNeeds::saysNothing))
            throw SOMETHING_WAS_ASSESSED.broken();
        return List.of(new NeedsEvent.NeedsAssessed(
                c.familyId(),
                c.assessmentId(),
                standing.municipality(),
                standing.worker(),
                c.assessedOn(),
                c.household(),
                c.children(),
                c.occurredAt()));
    }
}
