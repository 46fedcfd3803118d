package org.cpsn.cases.assessment;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import org.cpsn.platform.axon.Recorded;
import org.cpsn.platform.personal.Personal;

/**
 * One assessment as it stands, folded from the case's history.
 *
 * @param edition how often the draft was saved; 0 when it was completed at once
 * @param savedBy, savedAt who wrote what it says now, and when
 * @param occurredAt when the child was assessed
 * @param awaits it waits for a supervisor's approval
 * @param decided null until a supervisor has
 */
record AssessmentView(
        String assessmentId,
        AssessmentKind kind,
        Status status,
        int edition,
        Written written,
        String savedBy,
        Instant savedAt,
        Instant occurredAt,
        boolean awaits,
        Decided decided) {
    enum Status {
        DRAFT,
        COMPLETED,
        APPROVED,
        RETURNED
    }

    /** What a supervisor said of it. @param comments null when nothing was written */
    record Decided(String by, Instant at, Personal<String> comments) {}

    /** The assessments of a case, the one touched last first; discarded drafts are gone from sight. */
    static List<AssessmentView> of(List<Recorded> events) {
        var all = new LinkedHashMap<String, AssessmentView>();
        for (var recorded : events)
            if (recorded.event() instanceof AssessmentEvent event) {
                if (event instanceof AssessmentEvent.Completed)
                    all.replaceAll((id, known) -> known.awaits() ? known.awaiting(false) : known);
                var before = all.remove(event.assessmentId());
                var now = after(before, event, recorded);
                if (now != null) all.put(event.assessmentId(), now);
            }
        return List.copyOf(all.values()).reversed();
    }

    /** Null when nothing is left to be shown. @param before null at its first event */
    private static AssessmentView after(AssessmentView before, AssessmentEvent event, Recorded recorded) {
        return switch (event) {
            case AssessmentEvent.DraftSaved e ->
                new AssessmentView(
                        e.assessmentId(),
                        e.kind(),
                        Status.DRAFT,
                        e.edition(),
                        e.written(),
                        recorded.by(),
                        recorded.recordedAt(),
                        e.occurredAt(),
                        false,
                        null);
            case AssessmentEvent.DraftDiscarded _ -> null;
            case AssessmentEvent.Completed e ->
                new AssessmentView(
                        e.assessmentId(),
                        e.kind(),
                        Status.COMPLETED,
                        before == null ? 0 : before.edition(),
                        e.written(),
                        recorded.by(),
                        recorded.recordedAt(),
                        e.occurredAt(),
                        e.completedBy() != null,
                        null);
            case AssessmentEvent.Approved e -> before.decided(Status.APPROVED, e.comments(), recorded);
            case AssessmentEvent.Returned e -> before.decided(Status.RETURNED, e.comments(), recorded);
        };
    }

    private AssessmentView awaiting(boolean still) {
        return new AssessmentView(
                assessmentId, kind, status, edition, written, savedBy, savedAt, occurredAt, still, decided);
    }

    private AssessmentView decided(Status status, Personal<String> comments, Recorded recorded) {
        return new AssessmentView(
                assessmentId,
                kind,
                status,
                edition,
                written,
                savedBy,
                savedAt,
                occurredAt,
                false,
                new Decided(recorded.by(), recorded.recordedAt(), comments));
    }
}
