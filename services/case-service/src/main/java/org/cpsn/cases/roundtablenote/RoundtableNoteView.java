package org.cpsn.cases.roundtablenote;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.cpsn.platform.axon.Recorded;
import org.cpsn.platform.personal.Personal;

/**
 * A roundtable as one of its cases knows it.
 *
 * @param decision null until something was decided about this case
 */
record RoundtableNoteView(
        String roundtableId,
        Instant meetingAt,
        boolean calledOff,
        String decision,
        Instant decidedAt,
        boolean signed,
        List<Task> tasks) {

    /** @param outcome null while nobody has said */
    record Task(String taskId, String owner, Personal<String> what, LocalDate dueOn, String outcome) {}

    /** All of a case, the latest convened first. */
    static List<RoundtableNoteView> of(List<Recorded> events) {
        var all = new LinkedHashMap<String, RoundtableNoteView>();
        for (var recorded : events)
            if (recorded.event() instanceof RoundtableNoteEvent event)
                all.compute(event.roundtableId(), (id, before) -> after(before, event));
        return new ArrayList<>(all.values()).reversed();
    }

    /** @param before null for what is heard first, which is always that it is convened */
    static RoundtableNoteView after(RoundtableNoteView before, RoundtableNoteEvent event) {
        return switch (event) {
            case RoundtableNoteEvent.Convened e ->
                new RoundtableNoteView(
                        e.roundtableId(),
                        e.meetingAt(),
                        false,
                        null,
                        null,
                        false,
                        before == null ? List.of() : before.tasks());
            case RoundtableNoteEvent.Moved e -> before.movedTo(e.meetingAt());
            case RoundtableNoteEvent.CalledOff _ -> before.calledOff(true, before.signed());
            case RoundtableNoteEvent.Signed _ -> before.calledOff(false, true);
            case RoundtableNoteEvent.Decided e -> before.decided(e);
            case RoundtableNoteEvent.TaskAgreed e -> before.with(e);
            case RoundtableNoteEvent.TaskWithdrawn e ->
                before.having(before.tasks().stream()
                        .filter(task -> !task.taskId().equals(e.taskId()))
                        .toList());
            case RoundtableNoteEvent.TaskEnded e ->
                before.having(before.tasks().stream()
                        .map(task -> task.taskId().equals(e.taskId())
                                ? new Task(task.taskId(), task.owner(), task.what(), task.dueOn(), e.outcome())
                                : task)
                        .toList());
        };
    }

    private RoundtableNoteView movedTo(Instant meetingAt) {
        return new RoundtableNoteView(roundtableId, meetingAt, calledOff, decision, decidedAt, signed, tasks);
    }

    private RoundtableNoteView calledOff(boolean calledOff, boolean signed) {
        return new RoundtableNoteView(roundtableId, meetingAt, calledOff, decision, decidedAt, signed, tasks);
    }

    private RoundtableNoteView decided(RoundtableNoteEvent.Decided e) {
        return new RoundtableNoteView(roundtableId, meetingAt, calledOff, e.decision(), e.occurredAt(), signed, tasks);
    }

    private RoundtableNoteView with(RoundtableNoteEvent.TaskAgreed e) {
        var more = new ArrayList<>(tasks);
        more.add(new Task(e.taskId(), e.owner(), e.what(), e.dueOn(), null));
        return having(more);
    }

    private RoundtableNoteView having(List<Task> tasks) {
        return new RoundtableNoteView(
                roundtableId, meetingAt, calledOff, decision, decidedAt, signed, List.copyOf(tasks));
    }
}
