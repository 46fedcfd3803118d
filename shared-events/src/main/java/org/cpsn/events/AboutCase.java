package org.cpsn.events;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.Set;

/** What case-service tells. */
public sealed interface AboutCase extends IntegrationEvent {
    String caseId();

    @Override
    default String subject() {
        return caseId();
    }

    /** A concern was reported and its case registered with a caseworker. */
    @JsonTypeName("cpsn.case.registered.v1")
    record CaseRegistered(
            String caseId,
            String childId,
            String municipality,
            String caseworker,
            Set<String> concerns,
            boolean urgent,
            Instant occurredAt)
            implements AboutCase {}

    @JsonTypeName("cpsn.case.assigned.v1")
    record CaseAssigned(String caseId, String childId, String municipality, String caseworker, Instant occurredAt)
            implements AboutCase {}

    /** @param level HIGH, MEDIUM or LOW */
    @JsonTypeName("cpsn.case.risk-level-assigned.v1")
    record RiskLevelAssigned(
            String caseId, String childId, String municipality, String caseworker, String level, Instant occurredAt)
            implements AboutCase {}

    @JsonTypeName("cpsn.case.closed.v1")
    record CaseClosed(String caseId, String childId, String municipality, String reason, Instant occurredAt)
            implements AboutCase {}

    /** A closed case goes on; whoever ended something with the closure begins again. */
    @JsonTypeName("cpsn.case.reopened.v1")
    record CaseReopened(String caseId, String childId, String municipality, String caseworker, Instant occurredAt)
            implements AboutCase {}

    /** A colleague was let into a case. */
    @JsonTypeName("cpsn.case.shared.v1")
    record CaseShared(String caseId, String childId, String municipality, String colleague, Instant occurredAt)
            implements AboutCase {}

    /**
     * Somebody who may decide it found whether a child is a victim of trafficking, or suspects it.
     *
     * @param status, decidedBy, exploitation codes of the HTCDS 2.0 in capitals
     * @param before the status until then; null at the first decision
     */
    @JsonTypeName("cpsn.case.trafficking-status-determined.v1")
    record TraffickingStatusDetermined(
            String caseId,
            String childId,
            String municipality,
            String caseworker,
            String status,
            String before,
            String decidedBy,
            Set<String> exploitation,
            Instant occurredAt)
            implements AboutCase {}

    /** Somebody let themselves into a case that is none of theirs. @param who did it */
    @JsonTypeName("cpsn.case.glass-broken.v1")
    record GlassBroken(
            String caseId, String childId, String municipality, String caseworker, String who, Instant occurredAt)
            implements AboutCase {}
}
