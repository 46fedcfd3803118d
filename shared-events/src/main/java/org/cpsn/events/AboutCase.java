package org.cpsn.events;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.time.LocalDate;
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

    /** A colleague of the same Centre is asked to take a case over. @param caseworker who has it */
    @JsonTypeName("cpsn.case.hand-over-proposed.v1")
    record HandOverProposed(
            String caseId,
            String childId,
            String municipality,
            String caseworker,
            String colleague,
            Instant due,
            Instant occurredAt)
            implements AboutCase {}

    /** The colleague has taken it over. @param from who had it before; askedBy whose wish it was */
    @JsonTypeName("cpsn.case.handed-over.v1")
    record CaseHandedOver(
            String caseId,
            String childId,
            String municipality,
            String from,
            String caseworker,
            String askedBy,
            Instant occurredAt)
            implements AboutCase {}

    /** Somebody wants a case to go to another municipality; a supervisor of this one decides. */
    @JsonTypeName("cpsn.case.transfer-requested.v1")
    record TransferRequested(
            String caseId,
            String childId,
            String municipality,
            String to,
            String askedBy,
            Instant due,
            Instant occurredAt)
            implements AboutCase {}

    /** A supervisor lets it go; one of the other municipality decides whether it is taken. */
    @JsonTypeName("cpsn.case.transfer-approved.v1")
    record TransferApproved(
            String caseId,
            String childId,
            String municipality,
            String to,
            String askedBy,
            Instant due,
            Instant occurredAt)
            implements AboutCase {}

    /** From here on the case is another municipality's, and this caseworker's there. */
    @JsonTypeName("cpsn.case.transferred.v1")
    record CaseTransferred(
            String caseId,
            String childId,
            String from,
            String municipality,
            String formerCaseworker,
            String caseworker,
            String askedBy,
            Instant occurredAt)
            implements AboutCase {}

    /**
     * A hand-over or transfer ended and the case stayed where it was.
     *
     * @param to the other municipality, if it had been asked by then; else null
     * @param colleague who had been asked to take it over; null for a transfer
     * @param outcome DECLINED, RETURNED, REJECTED, WITHDRAWN, CASE_CLOSED or ASSIGNED
     */
    @JsonTypeName("cpsn.case.transfer-ended.v1")
    record TransferEnded(
            String caseId,
            String childId,
            String municipality,
            String to,
            String colleague,
            String askedBy,
            String outcome,
            Instant occurredAt)
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

    /** What is done, or to be done, in a case: what its deadlines follow from. */
    sealed interface Work extends AboutCase {}

    /** Somebody shall look after the child. @param followUpType code of what for */
    @JsonTypeName("cpsn.case.follow-up-planned.v1")
    record FollowUpPlanned(
            String caseId, String followUpId, String followUpType, LocalDate neededBy, Instant occurredAt)
            implements Work {}

    /**
     * A follow-up is no longer to do, or took place without having been planned.
     *
     * @param outcome DONE, MISSED, TASK_DONE as a roundtable says, WITHDRAWN by it, or CLEARED when the referral it
     *     followed has gone on
     * @param childSeen whether somebody saw the child; null unless it was DONE
     */
    @JsonTypeName("cpsn.case.follow-up-ended.v1")
    record FollowUpEnded(
            String caseId,
            String followUpId,
            String followUpType,
            String outcome,
            Boolean childSeen,
            Instant occurredAt)
            implements Work {}

    /** @param kind code of the assessment */
    @JsonTypeName("cpsn.case.assessment-completed.v1")
    record AssessmentCompleted(String caseId, String assessmentId, String kind, Instant occurredAt) implements Work {}

    @JsonTypeName("cpsn.case.plan-approved.v1")
    record PlanApproved(String caseId, String planId, Instant occurredAt) implements Work {}

    /** A roundtable has looked at the case and recommends something. */
    @JsonTypeName("cpsn.case.reviewed.v1")
    record CaseReviewed(String caseId, String roundtableId, Instant occurredAt) implements Work {}

    /** Something has to end by a certain day. */
    @JsonTypeName("cpsn.case.measure-ordered.v1")
    record MeasureOrdered(String caseId, String measureId, LocalDate dueOn, Instant occurredAt) implements Work {}

    /** @param completed as it was ordered; false for every other end */
    @JsonTypeName("cpsn.case.measure-ended.v1")
    record MeasureEnded(String caseId, String measureId, boolean completed, Instant occurredAt) implements Work {}
}
