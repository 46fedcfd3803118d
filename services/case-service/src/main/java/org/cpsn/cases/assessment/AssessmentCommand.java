package org.cpsn.cases.assessment;

import java.time.Instant;
import org.cpsn.cases.casefile.CaseAct;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.security.Caseworker;

/** What can be asked of a case's assessments. */
public sealed interface AssessmentCommand extends CaseAct {

    /** @param basedOn the edition of the draft that was before the writer's eyes; null when there was none */
    record SaveDraft(
            String caseId,
            String assessmentId,
            AssessmentKind kind,
            Written written,
            Integer basedOn,
            Caseworker by,
            Instant occurredAt)
            implements AssessmentCommand {}

    /** @param basedOn as in {@link SaveDraft} */
    record Complete(
            String caseId,
            String assessmentId,
            AssessmentKind kind,
            Written written,
            Integer basedOn,
            Caseworker by,
            Instant occurredAt)
            implements AssessmentCommand {}

    /** @param comments null when nothing was written */
    record Approve(String caseId, String assessmentId, Personal<String> comments, Caseworker by, Instant occurredAt)
            implements AssessmentCommand {}

    /** It is not approved; the comments say what is missing. */
    record Return(String caseId, String assessmentId, Personal<String> comments, Caseworker by, Instant occurredAt)
            implements AssessmentCommand {}

    record DiscardDraft(String caseId, String assessmentId, Integer basedOn, Caseworker by, Instant occurredAt)
            implements AssessmentCommand {}
}
