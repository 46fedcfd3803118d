package org.cpsn.cases.assessment;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.Map;
import org.cpsn.cases.casefile.InCase;

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

    /** An assessment as it stands from now on; whatever is found later is another one. */
    @JsonTypeName("case.assessment-completed")
    record Completed(String caseId, String assessmentId, AssessmentKind kind, Written written, Instant occurredAt)
            implements AssessmentEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of("assessmentKind", kind.name(), "level", written.risk().name());
        }
    }
}
