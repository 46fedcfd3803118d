package org.cpsn.cases.reactions;

import java.util.List;
import java.util.stream.Stream;
import org.cpsn.cases.roundtable.RoundtableEvent;
import org.cpsn.cases.roundtablenote.RoundtableNoteCommand;
import org.cpsn.cases.roundtablenote.RoundtableNoteEvent;
import org.cpsn.platform.axon.Consequence;
import org.cpsn.platform.security.Caseworker;
import org.springframework.stereotype.Component;

/** What happens at a roundtable stands in the timeline of every case it is about. */
@Component
class WhenRoundtableMoves implements Consequence<RoundtableEvent> {
    private static final Caseworker SELF = Caseworker.system("case-service");

    @Override
    public Class<RoundtableEvent> of() {
        return RoundtableEvent.class;
    }

    @Override
    public List<RoundtableNoteCommand.Note> on(RoundtableEvent event) {
        return heard(event)
                .map(happened -> new RoundtableNoteCommand.Note(happened, SELF))
                .toList();
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
