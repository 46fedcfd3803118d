package org.cpsn.cases.deadline;

import java.util.Optional;
import org.cpsn.cases.assessment.AssessmentEvent;
import org.cpsn.cases.assessment.AssessmentKind;
import org.cpsn.cases.casefile.CaseEvent;
import org.cpsn.cases.casefile.InCase;
import org.cpsn.cases.followup.ChildSeen;
import org.cpsn.cases.followup.FollowUpEvent;
import org.cpsn.cases.followup.FollowUpType;
import org.cpsn.cases.juvenilejustice.JusticeEvent;
import org.cpsn.cases.juvenilejustice.MeasureOutcome;
import org.cpsn.cases.plan.PlanEvent;
import org.cpsn.cases.roundtablenote.RoundtableNoteEvent;
import org.cpsn.deadlines.Fact;
import org.cpsn.deadlines.Risk;
import org.cpsn.platform.domain.LocalDay;

/** Says of what is stored of a case what sets or ends a clock. */
public final class CaseFacts {
    private CaseFacts() {}

    /** Empty when it neither sets nor ends one. */
    public static Optional<Fact> of(InCase event) {
        return Optional.ofNullable(
                switch (event) {
                    case CaseEvent e -> ofCase(e);
                    case FollowUpEvent.Done e ->
                        new Fact.FollowedUp(
                                e.type() == FollowUpType.POST_CLOSURE, e.childSeen() == ChildSeen.SEEN, e.occurredAt());
                    case AssessmentEvent.Completed e ->
                        new Fact.Assessed(e.kind() == AssessmentKind.COMPREHENSIVE, e.occurredAt());
                    case PlanEvent.Approved e -> new Fact.PlanApproved(e.occurredAt());
                    case RoundtableNoteEvent.Decided e -> new Fact.Reviewed(e.occurredAt());
                    case JusticeEvent.MeasureOrdered e ->
                        new Fact.MeasureOrdered(e.measureId(), LocalDay.endOf(e.dueOn()), e.occurredAt());
                    case JusticeEvent.MeasureEnded e ->
                        new Fact.MeasureEnded(e.measureId(), e.outcome() == MeasureOutcome.COMPLETED, e.occurredAt());
                    default -> null;
                });
    }

    private static Fact ofCase(CaseEvent event) {
        return switch (event) {
            case CaseEvent.ConcernReported e -> new Fact.Reported(e.urgent(), e.occurredAt());
            case CaseEvent.Registered e -> new Fact.Registered(e.occurredAt());
            case CaseEvent.RiskLevelAssigned e ->
                new Fact.Graded(Risk.valueOf(e.level().name()), e.occurredAt());
            case CaseEvent.Closed e -> new Fact.Closed(e.reason().name(), e.occurredAt());
            case CaseEvent.Reopened e -> new Fact.Reopened(e.occurredAt());
            case CaseEvent.Assigned _,
                    CaseEvent.ReferralNoted _,
                    CaseEvent.ClosureRequested _,
                    CaseEvent.ClosureReturned _ -> null;
        };
    }
}
