package org.cpsn.cases.assessment;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.Map;
import org.cpsn.cases.casefile.InCase;
import org.cpsn.platform.personal.Personal;

/** What happened to a case's assessments. Stored for ever. */
public sealed interface AssessmentEvent extends InCase {
    String assessmentId();

    /** @param edition 1 for the first time it was saved */
    @JsonTypeName("case.assessment-draft-saved")
    record DraftSaved(
            String caseId, String assessmentId, int edition, AssessmentKind kind, Written written, Instant occurredAt)
            implements AssessmentEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of("assessmentKind", kind.name());
        }
    }

    @JsonTypeName("case.assessment-draft-discarded")
    record DraftDiscarded(String caseId, String assessmentId, Instant occurredAt) implements AssessmentEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of();
        }
    }

    /**
     * An assessment as it stands from now on; whatever is found later is another one.
     *
     * @param completedBy who may therefore not approve it; null where nobody was asked to, before approval began
     */
    @JsonTypeName("case.assessment-completed")
    record Completed(
            String caseId,
            String assessmentId,
            AssessmentKind kind,
            Written written,
            String completedBy,
            Instant occurredAt)
            implements AssessmentEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of("assessmentKind", kind.name(), "level", written.risk().name());
        }
    }

    /** @param comments null when nothing was written */
    @JsonTypeName("case.assessment-approved")
    record Approved(String caseId, String assessmentId, Personal<String> comments, Instant occurredAt)
            implements AssessmentEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of();
        }
    }

    /** It was not approved: the child is to be assessed anew. */
    @JsonTypeName("case.assessment-returned")
    record Returned(String caseId, String assessmentId, Personal<String> comments, Instant occurredAt)
            implements AssessmentEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of();
        }
    }
}
