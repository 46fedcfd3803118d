package org.cpsn.cases.plan;

import java.time.Instant;
import java.util.List;
import org.cpsn.cases.casefile.CaseAct;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.security.Caseworker;

/** What can be asked of a case's plan. */
public sealed interface PlanCommand extends CaseAct {
    String planId();

    /** @param basedOn the edition of the draft that was before the writer's eyes; null when there was none */
    record SaveDraft(String caseId, String planId, List<Goal> goals, Integer basedOn, Caseworker by, Instant occurredAt)
            implements PlanCommand {}

    /** @param basedOn as in {@link SaveDraft} */
    record Submit(String caseId, String planId, List<Goal> goals, Integer basedOn, Caseworker by, Instant occurredAt)
            implements PlanCommand {}

    record DiscardDraft(String caseId, String planId, Integer basedOn, Caseworker by, Instant occurredAt)
            implements PlanCommand {}

    /** @param comments null when nothing was written */
    record Approve(
            String caseId, String planId, Integer basedOn, Personal<String> comments, Caseworker by, Instant occurredAt)
            implements PlanCommand {}

    record Return(
            String caseId, String planId, Integer basedOn, Personal<String> comments, Caseworker by, Instant occurredAt)
            implements PlanCommand {}

    record RecordSuccess(
            String caseId, String planId, String interventionId, Success success, Caseworker by, Instant occurredAt)
            implements PlanCommand {}
}
