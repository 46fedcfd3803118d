package org.cpsn.cases.reactions;

import java.util.List;
import java.util.stream.Stream;
import org.cpsn.cases.casefile.CaseAct;
import org.cpsn.cases.followup.FollowUpCommand;
import org.cpsn.cases.followup.TaskNews;
import org.cpsn.cases.roundtable.RoundtableEvent;
import org.cpsn.cases.roundtable.TaskOutcome;
import org.cpsn.cases.roundtablenote.RoundtableNoteCommand;
import org.cpsn.cases.roundtablenote.RoundtableNoteEvent;
import org.cpsn.platform.axon.Consequence;
import org.cpsn.platform.security.Caseworker;
import org.springframework.stereotype.Component;

/**
 * What happens at a roundtable stands in the timeline of every case it is about, and what it agreed comes back there as
 * a follow-up. A task that is done at the roundtable is done in the case; not the other way round: what became of a
 * task is for its owner to say, in minutes that are signed, and that a caseworker has looked into it says nothing of
 * that.
 */
@Component
class WhenRoundtableMoves implements Consequence<RoundtableEvent> {
    private static final Caseworker SELF = Caseworker.system("case-service");

    @Override
    public Class<RoundtableEvent> of() {
        return RoundtableEvent.class;
    }

    @Override
    public List<CaseAct> on(RoundtableEvent event) {
        var noted = heard(event).map(happened -> new RoundtableNoteCommand.Note(happened, SELF));
        return Stream.<CaseAct>concat(noted, followed(event)).toList();
    }

    private static Stream<FollowUpCommand> followed(RoundtableEvent event) {
        if (event instanceof RoundtableEvent.TaskAgreed e)
            return Stream.of(new FollowUpCommand.FollowTask(
                    e.caseId(),
                    e.taskId(),
                    e.roundtableId(),
                    e.owner().name(),
                    e.dueOn(),
                    e.what(),
                    SELF,
                    e.occurredAt()));
        if (event instanceof RoundtableEvent.TaskOutcomeNoted e) {
            var news = e.outcome() == TaskOutcome.DONE ? TaskNews.DONE : TaskNews.NOT_DONE;
            return Stream.of(new FollowUpCommand.HearOfTask(e.caseId(), e.taskId(), news, SELF, e.occurredAt()));
        }
        if (event instanceof RoundtableEvent.TaskWithdrawn e)
            return Stream.of(
                    new FollowUpCommand.HearOfTask(e.caseId(), e.taskId(), TaskNews.WITHDRAWN, SELF, e.occurredAt()));
        return Stream.of();
    }

    private static Stream<RoundtableNoteEvent> heard(RoundtableEvent event) {
        return switch (event) {
            case RoundtableEvent.CasePutOnAgenda e ->
                Stream.of(
                        new RoundtableNoteEvent.Convened(e.caseId(), e.roundtableId(), e.meetingAt(), e.occurredAt()));
            case RoundtableEvent.CaseTakenOff e ->
                Stream.of(new RoundtableNoteEvent.CalledOff(e.caseId(), e.roundtableId(), e.occurredAt()));
            case RoundtableEvent.Changed e ->
                e.caseIds().stream()
                        .map(caseId ->
                                new RoundtableNoteEvent.Moved(caseId, e.roundtableId(), e.meetingAt(), e.occurredAt()));
            case RoundtableEvent.Cancelled e ->
                e.caseIds().stream()
                        .map(caseId -> new RoundtableNoteEvent.CalledOff(caseId, e.roundtableId(), e.occurredAt()));
            case RoundtableEvent.CaseDecided e ->
                Stream.of(new RoundtableNoteEvent.Decided(
                        e.caseId(), e.roundtableId(), e.decision().name(), e.occurredAt()));
            case RoundtableEvent.TaskAgreed e ->
                Stream.of(new RoundtableNoteEvent.TaskAgreed(
                        e.caseId(),
                        e.roundtableId(),
                        e.taskId(),
                        e.owner().name(),
                        e.what(),
                        e.dueOn(),
                        e.occurredAt()));
            case RoundtableEvent.TaskWithdrawn e ->
                Stream.of(new RoundtableNoteEvent.TaskWithdrawn(
                        e.caseId(), e.roundtableId(), e.taskId(), e.occurredAt()));
            case RoundtableEvent.TaskOutcomeNoted e ->
                Stream.of(new RoundtableNoteEvent.TaskEnded(
                        e.caseId(), e.roundtableId(), e.taskId(), e.outcome().name(), e.occurredAt()));
            case RoundtableEvent.Concluded e ->
                e.caseIds().stream()
                        .map(caseId -> new RoundtableNoteEvent.Signed(caseId, e.roundtableId(), e.occurredAt()));
            // who sits there and sees what is the roundtable's own business
            case RoundtableEvent.Convened _,
                    RoundtableEvent.SeatInvited _,
                    RoundtableEvent.SeatWithdrawn _,
                    RoundtableEvent.ExtractAgreed _,
                    RoundtableEvent.ExtractWithdrawn _,
                    RoundtableEvent.AttendanceNoted _,
                    RoundtableEvent.ViewGiven _,
                    RoundtableEvent.MinutesSigned _ -> Stream.of();
        };
    }
}
