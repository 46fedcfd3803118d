package org.cpsn.cases.assessment;

import static org.cpsn.cases.assessment.AssessmentRule.ASSESSMENT_EXISTS;
import static org.cpsn.cases.assessment.AssessmentRule.ASSESSMENT_WAITS;
import static org.cpsn.cases.assessment.AssessmentRule.COMPLETED_IS_FINAL;
import static org.cpsn.cases.assessment.AssessmentRule.DRAFT_IS_DISCARDED;
import static org.cpsn.cases.casefile.CaseRule.CHANGED_MEANWHILE;

import java.util.HashMap;
import java.util.Map;
import org.cpsn.platform.domain.Rejected;

/**
 * A case's assessments, as far as deciding about them goes.
 *
 * @param awaiting the one that waits for a supervisor, always the latest; null when none does
 */
public record Assessments(Map<String, Known> byId, Awaiting awaiting) {
    public static final Assessments NONE = new Assessments(Map.of(), null);

    record Awaiting(String assessmentId, String completedBy) {}

    enum Stage {
        DRAFT,
        DISCARDED,
        COMPLETED
    }

    /** @param edition how often it was saved */
    record Known(Stage stage, int edition) {}

    public Assessments after(AssessmentEvent event) {
        return switch (event) {
            case AssessmentEvent.DraftSaved e -> with(e, new Known(Stage.DRAFT, e.edition()));
            case AssessmentEvent.DraftDiscarded e -> with(e, new Known(Stage.DISCARDED, editionOf(e.assessmentId())));
            case AssessmentEvent.Completed e ->
                with(e, new Known(Stage.COMPLETED, editionOf(e.assessmentId())))
                        .awaiting(e.completedBy() == null ? null : new Awaiting(e.assessmentId(), e.completedBy()));
            case AssessmentEvent.Approved _, AssessmentEvent.Returned _ -> awaiting(null);
        };
    }

    /** What a case plan begins with. */
    public boolean anyCompleted() {
        return byId.values().stream().anyMatch(known -> known.stage() == Stage.COMPLETED);
    }

    /**
     * Nobody writes over what they have not seen.
     *
     * @param basedOn the edition the writer had seen; null when it was to be a new one
     * @throws Rejected naming the rule that says no
     */
    void mayBeWritten(String assessmentId, Integer basedOn) {
        var known = byId.get(assessmentId);
        if (known == null && basedOn == null) return;
        if (known == null) throw ASSESSMENT_EXISTS.broken();
        switch (known.stage()) {
            case COMPLETED -> throw COMPLETED_IS_FINAL.broken();
            case DISCARDED -> throw DRAFT_IS_DISCARDED.broken();
            case DRAFT -> {
                if (basedOn == null || basedOn != known.edition()) throw CHANGED_MEANWHILE.broken();
            }
        }
    }

    /**
     * Who completed the one that waits for approval.
     *
     * @throws Rejected naming the rule that says no
     */
    String completedBy(String assessmentId) {
        if (!byId.containsKey(assessmentId)) throw ASSESSMENT_EXISTS.broken();
        if (awaiting == null || !awaiting.assessmentId().equals(assessmentId)) throw ASSESSMENT_WAITS.broken();
        return awaiting.completedBy();
    }

    int editionOf(String assessmentId) {
        var known = byId.get(assessmentId);
        return known == null ? 0 : known.edition();
    }

    boolean isDiscarded(String assessmentId) {
        var known = byId.get(assessmentId);
        return known != null && known.stage() == Stage.DISCARDED;
    }

    private Assessments with(AssessmentEvent event, Known known) {
        var more = new HashMap<>(byId);
        more.put(event.assessmentId(), known);
        return new Assessments(Map.copyOf(more), awaiting);
    }

    private Assessments awaiting(Awaiting one) {
        return new Assessments(byId, one);
    }
}
