package org.cpsn.cases.assessment;

import static org.cpsn.cases.assessment.AssessmentRule.ASSESSMENT_EXISTS;
import static org.cpsn.cases.assessment.AssessmentRule.EVERY_DOMAIN_IS_ASSESSED;
import static org.cpsn.cases.assessment.AssessmentRule.RISK_WITH_ITS_REASON;
import static org.cpsn.cases.assessment.AssessmentRule.SAFETY_IS_ASSESSED;

import java.util.List;
import org.cpsn.cases.casefile.CaseEvent;
import org.cpsn.cases.casefile.InCase;
import org.cpsn.cases.casefile.Standing;

/** Every rule of assessing. */
public final class AssessmentDecision {
    private AssessmentDecision() {}

    public static List<InCase> decide(Assessments state, Standing standing, AssessmentCommand command) {
        return switch (command) {
            case AssessmentCommand.SaveDraft c -> {
                standing.mayWork(c);
                yield save(state, c);
            }
            case AssessmentCommand.Complete c -> {
                standing.mayWork(c);
                yield complete(state, standing, c);
            }
            case AssessmentCommand.DiscardDraft c -> {
                standing.mayWork(c);
                yield discard(state, c);
            }
            case AssessmentCommand.Approve c -> {
                standing.mayApprove(c, state.completedBy(c.assessmentId()));
                yield List.of(new AssessmentEvent.Approved(c.caseId(), c.assessmentId(), c.comments(), c.occurredAt()));
            }
            case AssessmentCommand.Return c -> {
                standing.mayApprove(c, state.completedBy(c.assessmentId()));
                yield List.of(new AssessmentEvent.Returned(c.caseId(), c.assessmentId(), c.comments(), c.occurredAt()));
            }
        };
    }

    private static List<InCase> save(Assessments state, AssessmentCommand.SaveDraft c) {
        state.mayBeWritten(c.assessmentId(), c.basedOn());
        return List.of(new AssessmentEvent.DraftSaved(
                c.caseId(),
                c.assessmentId(),
                state.editionOf(c.assessmentId()) + 1,
                c.kind(),
                c.written(),
                c.occurredAt()));
    }

    /** What the assessment says of the risk is what the case says from then on. */
    private static List<InCase> complete(Assessments state, Standing standing, AssessmentCommand.Complete c) {
        state.mayBeWritten(c.assessmentId(), c.basedOn());
        var written = c.written();
        if (!written.looksAt(Domain.SAFETY)) throw SAFETY_IS_ASSESSED.broken();
        if (c.kind() == AssessmentKind.COMPREHENSIVE && !written.looksAtEveryDomain())
            throw EVERY_DOMAIN_IS_ASSESSED.broken();
        if (written.risk() == null || written.riskReason() == null) throw RISK_WITH_ITS_REASON.broken();
        var completed = new AssessmentEvent.Completed(
                c.caseId(), c.assessmentId(), c.kind(), written, c.by().id(), c.occurredAt());
        if (written.risk() == standing.risk()) return List.of(completed);
        return List.of(
                completed,
                new CaseEvent.RiskLevelAssigned(
                        c.caseId(),
                        standing.childId(),
                        standing.municipality(),
                        standing.caseworker(),
                        written.risk(),
                        written.riskReason(),
                        c.occurredAt()));
    }

    private static List<InCase> discard(Assessments state, AssessmentCommand.DiscardDraft c) {
        if (state.editionOf(c.assessmentId()) == 0) throw ASSESSMENT_EXISTS.broken();
        if (state.isDiscarded(c.assessmentId())) return List.of();
        state.mayBeWritten(c.assessmentId(), c.basedOn());
        return List.of(new AssessmentEvent.DraftDiscarded(c.caseId(), c.assessmentId(), c.occurredAt()));
    }
}
