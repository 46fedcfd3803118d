package org.cpsn.cases.plan;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cpsn.cases.assessment.AssessmentEvent;
import org.cpsn.platform.axon.Recorded;
import org.cpsn.platform.personal.Personal;

/**
 * One plan as it stands, folded from the case's history.
 *
 * @param edition how often it was saved
 * @param saved, submitted, decided who did it and when; null while nobody has
 * @param comments of the supervisor, last time; null when nothing was written
 */
record PlanView(
        String planId,
        Status status,
        int edition,
        List<Goal> goals,
        Deed saved,
        Deed submitted,
        Deed decided,
        Personal<String> comments) {
    enum Status {
        DRAFT,
        SUBMITTED,
        RETURNED,
        IN_FORCE,
        /** Approved once; another took its place. */
        REPLACED
    }

    record Deed(String by, Instant at) {
        static Deed of(Recorded recorded) {
            return new Deed(recorded.by(), recorded.recordedAt());
        }
    }

    record Outcome(Success success, Deed recorded) {}

    /**
     * All of a case's plans.
     *
     * @param plans the latest first; discarded drafts are gone from sight
     * @param outcomes by intervention; of the others nothing is known yet
     * @param assessed true when a plan may be made
     */
    record All(List<PlanView> plans, Map<String, Outcome> outcomes, boolean assessed) {}

    static All of(List<Recorded> events) {
        var plans = new LinkedHashMap<String, PlanView>();
        var outcomes = new HashMap<String, Outcome>();
        boolean assessed = false;
        for (var recorded : events) {
            switch (recorded.event()) {
                case AssessmentEvent.Completed _ -> assessed = true;
                case PlanEvent.DraftDiscarded e -> plans.remove(e.planId());
                case PlanEvent.SuccessRecorded e ->
                    outcomes.put(e.interventionId(), new Outcome(e.success(), Deed.of(recorded)));
                case PlanEvent.DraftSaved e ->
                    plans.put(
                            e.planId(),
                            plans.getOrDefault(e.planId(), begun(e.planId()))
                                    .written(Status.DRAFT, e.edition(), e.goals(), Deed.of(recorded), null));
                case PlanEvent.Submitted e ->
                    plans.put(
                            e.planId(),
                            plans.getOrDefault(e.planId(), begun(e.planId()))
                                    .written(
                                            Status.SUBMITTED,
                                            e.edition(),
                                            e.goals(),
                                            Deed.of(recorded),
                                            Deed.of(recorded)));
                case PlanEvent.Returned e ->
                    plans.computeIfPresent(
                            e.planId(), (_, plan) -> plan.decided(Status.RETURNED, e.comments(), Deed.of(recorded)));
                case PlanEvent.Approved e -> {
                    plans.replaceAll((_, plan) -> plan.status() == Status.IN_FORCE ? plan.replaced() : plan);
                    plans.computeIfPresent(
                            e.planId(), (_, plan) -> plan.decided(Status.IN_FORCE, e.comments(), Deed.of(recorded)));
                }
                default -> {} // another room's, of which plans know nothing
            }
        }
        return new All(List.copyOf(plans.values()).reversed(), outcomes, assessed);
    }

    private static PlanView begun(String planId) {
        return new PlanView(planId, Status.DRAFT, 0, List.of(), null, null, null, null);
    }

    private PlanView written(Status status, int edition, List<Goal> goals, Deed saved, Deed submitted) {
        return new PlanView(planId, status, edition, goals, saved, submitted, decided, comments);
    }

    private PlanView decided(Status status, Personal<String> comments, Deed decided) {
        return new PlanView(planId, status, edition, goals, saved, submitted, decided, comments);
    }

    private PlanView replaced() {
        return new PlanView(planId, Status.REPLACED, edition, goals, saved, submitted, decided, comments);
    }
}
