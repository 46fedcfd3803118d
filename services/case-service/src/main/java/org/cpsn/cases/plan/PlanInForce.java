package org.cpsn.cases.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cpsn.platform.axon.Recorded;

/**
 * The plan by which is worked now, for those who see a part of the case.
 *
 * @param success by intervention; of the others nothing is known yet
 */
public record PlanInForce(String planId, List<Goal> goals, Map<String, Success> success) {

    /** Empty while no plan is approved. */
    public static Optional<PlanInForce> of(List<Recorded> events) {
        var all = PlanView.of(events);
        var success = all.outcomes().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, known -> known.getValue().success()));
        return all.plans().stream()
                .filter(plan -> plan.status() == PlanView.Status.IN_FORCE)
                .findFirst()
                .map(plan -> new PlanInForce(plan.planId(), plan.goals(), success));
    }
}
