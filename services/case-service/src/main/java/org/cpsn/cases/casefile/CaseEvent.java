package org.cpsn.cases.casefile;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.cpsn.platform.personal.Personal;

/** What happened to a case as a whole. Stored for ever. */
public sealed interface CaseEvent extends InCase {
    @Override
    default Map<String, String> facts() {
        return Facts.of(this);
    }

    @JsonTypeName("case.concern-reported")
    record ConcernReported(
            String caseId,
            String childId,
            ConcernSource source,
            Set<Concern> concerns,
            boolean urgent,
            String municipality,
            Personal<String> narrative,
            String familyId,
            Instant occurredAt)
            implements CaseEvent {}

    @JsonTypeName("case.registered")
    record Registered(
            String caseId,
            String childId,
            Set<Concern> concerns,
            boolean urgent,
            String municipality,
            String caseworker,
            Instant occurredAt)
            implements CaseEvent {}

    /** @param reason null when none was given, and in what was stored before reasons were asked for */
    @JsonTypeName("case.assigned")
    record Assigned(
            String caseId,
            String childId,
            String municipality,
            String caseworker,
            Personal<String> reason,
            Instant occurredAt)
            implements CaseEvent {}

    /** @param caseworker who had the case then, so that the right people can be told */
    @JsonTypeName("case.risk-level-assigned")
    record RiskLevelAssigned(
            String caseId,
            String childId,
            String municipality,
            String caseworker,
            RiskLevel level,
            Personal<String> reason,
            Instant occurredAt)
            implements CaseEvent {}

    @JsonTypeName("case.referral-noted")
    record ReferralNoted(
            String caseId,
            String referralId,
            String providerId,
            String serviceType,
            ReferralStatus status,
            Instant occurredAt)
            implements CaseEvent {}

    /** @param requestedBy who may therefore not approve it */
    @JsonTypeName("case.closure-requested")
    record ClosureRequested(
            String caseId, ClosureReason reason, Personal<String> note, String requestedBy, Instant occurredAt)
            implements CaseEvent {}

    @JsonTypeName("case.closure-returned")
    record ClosureReturned(String caseId, Personal<String> comment, Instant occurredAt) implements CaseEvent {}

    /** What was closed goes on; the closure stays in the history. @param caseworker who has the case now */
    @JsonTypeName("case.reopened")
    record Reopened(
            String caseId,
            String childId,
            String municipality,
            String caseworker,
            Personal<String> reason,
            Instant occurredAt)
            implements CaseEvent {}

    @JsonTypeName("case.closed")
    record Closed(
            String caseId,
            String childId,
            String municipality,
            ClosureReason reason,
            Personal<String> note,
            Instant occurredAt)
            implements CaseEvent {}
}
