package org.cpsn.cases.plan;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cpsn.cases.casefile.InCase;
import org.cpsn.cases.casefile.ServiceType;
import org.cpsn.platform.personal.Personal;

/** What happened to a case's plans. Stored for ever. */
public sealed interface PlanEvent extends InCase {
    String planId();

    @Override
    default Map<String, String> facts() {
        return Map.of();
    }

    /** @param edition 1 for the first time it was saved */
    @JsonTypeName("case.plan-draft-saved")
    record DraftSaved(String caseId, String planId, int edition, List<Goal> goals, Instant occurredAt)
            implements PlanEvent {}

    @JsonTypeName("case.plan-draft-discarded")
    record DraftDiscarded(String caseId, String planId, Instant occurredAt) implements PlanEvent {}

    /** @param submittedBy who may therefore not approve it */
    @JsonTypeName("case.plan-submitted")
    record Submitted(
            String caseId, String planId, int edition, List<Goal> goals, String submittedBy, Instant occurredAt)
            implements PlanEvent {}

    /** What was submitted is in force from now on, in the place of the plan before it. */
    @JsonTypeName("case.plan-approved")
    record Approved(String caseId, String planId, Personal<String> comments, Instant occurredAt) implements PlanEvent {}

    @JsonTypeName("case.plan-returned")
    record Returned(String caseId, String planId, Personal<String> comments, Instant occurredAt) implements PlanEvent {}

    @JsonTypeName("case.plan-success-recorded")
    record SuccessRecorded(
            String caseId,
            String planId,
            String interventionId,
            ServiceType service,
            Success success,
            Instant occurredAt)
            implements PlanEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of("serviceType", service.name(), "success", success.name());
        }
    }
}
