package org.cpsn.cases.casefile;

import java.time.Instant;
import java.util.Set;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.security.Caseworker;

/** What can be asked of a case as a whole. */
public sealed interface CaseCommand extends CaseAct {

    /**
     * A concern about a child is reported; its case is registered and assigned.
     *
     * @param narrative null when nothing was written
     * @param familyId the returning family it came from; null otherwise
     */
    record ReportConcern(
            String caseId,
            String childId,
            ConcernSource source,
            Set<Concern> concerns,
            boolean urgent,
            String municipality,
            String caseworker,
            Personal<String> narrative,
            String familyId,
            Caseworker by,
            Instant occurredAt)
            implements CaseCommand {}

    /** @param reason null when not given */
    record Assign(String caseId, String caseworker, Personal<String> reason, Caseworker by, Instant occurredAt)
            implements CaseCommand {}

    /** @param reason null when not given */
    record AssignRiskLevel(String caseId, RiskLevel level, Personal<String> reason, Caseworker by, Instant occurredAt)
            implements CaseCommand {}

    /**
     * What became known of a referral made for this case.
     *
     * @param childId whom the referral says it is about
     * @param municipality of the caseworker who made it
     */
    record NoteReferral(
            String caseId,
            String childId,
            String municipality,
            String referralId,
            String providerId,
            String serviceType,
            ReferralStatus status,
            Caseworker by,
            Instant occurredAt)
            implements CaseCommand {}

    /** Somebody who works on the case wants it closed. @param note null when nothing was written */
    record RequestClosure(String caseId, ClosureReason reason, Personal<String> note, Caseworker by, Instant occurredAt)
            implements CaseCommand {}

    /** A supervisor closes the case for the reason it was asked for. */
    record ApproveClosure(String caseId, Caseworker by, Instant occurredAt) implements CaseCommand {}

    record ReturnClosure(String caseId, Personal<String> comment, Caseworker by, Instant occurredAt)
            implements CaseCommand {}

    /** A closed case goes on. */
    record Reopen(String caseId, Personal<String> reason, Caseworker by, Instant occurredAt) implements CaseCommand {}

    /**
     * A supervisor closes the case that somebody else wants closed, for a reason of their own. @param note may be null
     */
    record Close(String caseId, ClosureReason reason, Personal<String> note, Caseworker by, Instant occurredAt)
            implements CaseCommand {}
}
