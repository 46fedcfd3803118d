package org.cpsn.notifications.reactions;

import java.time.Instant;
import java.util.List;
import org.cpsn.deadlines.Fact;
import org.cpsn.deadlines.Risk;
import org.cpsn.events.AboutCase;
import org.cpsn.notifications.clock.ClockCommand;
import org.cpsn.notifications.clock.Matter;
import org.cpsn.notifications.clock.Whose;
import org.cpsn.notifications.notice.SubjectType;
import org.cpsn.platform.domain.LocalDay;
import org.cpsn.platform.kafka.Reaction;
import org.springframework.stereotype.Component;

/** What happens in a case sets and ends its clocks, by the very rules by which case-service shows them. */
@Component
class WhenCaseMoves implements Reaction<AboutCase> {
    @Override
    public Class<AboutCase> to() {
        return AboutCase.class;
    }

    @Override
    public List<ClockCommand> on(AboutCase event, String eventId) {
        return on(event, eventId, event.occurredAt());
    }

    @Override
    public List<ClockCommand> on(AboutCase event, String eventId, Instant recordedAt) {
        return switch (event) {
            case AboutCase.CaseRegistered e ->
                hear(
                        e,
                        recordedAt,
                        whose(e.municipality(), e.caseworker()),
                        new Fact.Reported(e.urgent(), e.occurredAt()),
                        new Fact.Registered(e.occurredAt()));
            case AboutCase.CaseAssigned e -> hear(e, recordedAt, whose(e.municipality(), e.caseworker()));
            case AboutCase.CaseHandedOver e -> hear(e, recordedAt, whose(e.municipality(), e.caseworker()));
            case AboutCase.CaseTransferred e -> hear(e, recordedAt, whose(e.municipality(), e.caseworker()));
            case AboutCase.RiskLevelAssigned e ->
                hear(
                        e,
                        recordedAt,
                        whose(e.municipality(), e.caseworker()),
                        new Fact.Graded(Risk.valueOf(e.level()), e.occurredAt()));
            case AboutCase.CaseClosed e -> hear(e, recordedAt, null, new Fact.Closed(e.reason(), e.occurredAt()));
            case AboutCase.CaseReopened e ->
                hear(e, recordedAt, whose(e.municipality(), e.caseworker()), new Fact.Reopened(e.occurredAt()));
            case AboutCase.Work e -> work(e, recordedAt);
            case AboutCase.HandOverProposed _,
                    AboutCase.TransferRequested _,
                    AboutCase.TransferApproved _,
                    AboutCase.TransferEnded _,
                    AboutCase.CaseShared _,
                    AboutCase.GlassBroken _,
                    AboutCase.TraffickingStatusDetermined _ -> List.of();
        };
    }

    private static List<ClockCommand> work(AboutCase.Work event, Instant recordedAt) {
        return switch (event) {
            case AboutCase.AssessmentCompleted e ->
                hear(e, recordedAt, null, new Fact.Assessed(e.kind().equals("COMPREHENSIVE"), e.occurredAt()));
            case AboutCase.PlanApproved e -> hear(e, recordedAt, null, new Fact.PlanApproved(e.occurredAt()));
            case AboutCase.CaseReviewed e -> hear(e, recordedAt, null, new Fact.Reviewed(e.occurredAt()));
            case AboutCase.MeasureOrdered e ->
                hear(
                        e,
                        recordedAt,
                        null,
                        new Fact.MeasureOrdered(e.measureId(), LocalDay.endOf(e.dueOn()), e.occurredAt()));
            case AboutCase.MeasureEnded e ->
                hear(e, recordedAt, null, new Fact.MeasureEnded(e.measureId(), e.completed(), e.occurredAt()));
            case AboutCase.FollowUpPlanned e -> List.of(planned(e, recordedAt));
            case AboutCase.FollowUpEnded e -> ended(e, recordedAt);
        };
    }

    private static ClockCommand planned(AboutCase.FollowUpPlanned e, Instant recordedAt) {
        return new ClockCommand.Expect(
                ClockCommand.clocksOf(e.caseId()),
                new Matter(
                        kindOf(e.followUpType()),
                        SubjectType.CASE,
                        e.caseId(),
                        e.followUpId(),
                        e.caseId(),
                        null,
                        e.occurredAt(),
                        LocalDay.endOf(e.neededBy()),
                        null),
                null,
                null,
                recordedAt,
                e.occurredAt());
    }

    /** What was recorded as missed needs nobody's reminder: its caseworker has said so. */
    private static List<ClockCommand> ended(AboutCase.FollowUpEnded e, Instant recordedAt) {
        var done = e.outcome().equals("DONE");
        var outcome = done || e.outcome().equals("TASK_DONE") ? ClockCommand.Outcome.MET : ClockCommand.Outcome.DROPPED;
        var clocks = ClockCommand.clocksOf(e.caseId());
        var concluded = new ClockCommand.Conclude(clocks, e.followUpId(), outcome, e.occurredAt());
        if (!done) return List.of(concluded);
        var seen = new Fact.FollowedUp(
                e.followUpType().equals("POST_CLOSURE"), Boolean.TRUE.equals(e.childSeen()), e.occurredAt());
        return List.of(
                concluded,
                new ClockCommand.HearOfCase(clocks, e.caseId(), List.of(seen), null, recordedAt, e.occurredAt()));
    }

    private static String kindOf(String followUpType) {
        return switch (followUpType) {
            case "ROUNDTABLE_TASK" -> "ROUNDTABLE_TASK";
            case "POST_CLOSURE" -> "FOLLOW_UP_AFTER_CLOSURE";
            default -> "FOLLOW_UP";
        };
    }

    private static List<ClockCommand> hear(AboutCase event, Instant recordedAt, Whose whose, Fact... facts) {
        return List.of(new ClockCommand.HearOfCase(
                ClockCommand.clocksOf(event.caseId()),
                event.caseId(),
                List.of(facts),
                whose,
                recordedAt,
                event.occurredAt()));
    }

    private static Whose whose(String municipality, String caseworker) {
        return new Whose(municipality, caseworker, null);
    }
}
