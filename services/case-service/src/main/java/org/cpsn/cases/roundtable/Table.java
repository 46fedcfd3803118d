package org.cpsn.cases.roundtable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.security.Role;

/**
 * A roundtable as it stands: the cases on its agenda and the seats around it, in the order they came.
 *
 * @param accessUntil until when the seats may look at what is shared with them
 */
record Table(
        String convener,
        Instant convenedAt,
        Instant meetingAt,
        Personal<String> place,
        Instant accessUntil,
        Map<String, Discussed> cases,
        Map<String, Seat> seats) {

    /**
     * A case on the agenda.
     *
     * @param decision null until something is decided
     */
    record Discussed(
            String caseId,
            String childId,
            String municipality,
            Personal<String> agenda,
            Recommendation decision,
            Personal<String> note,
            Instant decidedAt,
            List<View> views,
            List<Task> tasks) {

        private Discussed decided(RoundtableEvent.CaseDecided e) {
            return new Discussed(
                    caseId, childId, municipality, agenda, e.decision(), e.note(), e.occurredAt(), views, tasks);
        }

        private Discussed heard(View view) {
            var more = new ArrayList<>(views);
            more.add(view);
            return new Discussed(
                    caseId, childId, municipality, agenda, decision, note, decidedAt, List.copyOf(more), tasks);
        }

        private Discussed with(List<Task> tasks) {
            return new Discussed(
                    caseId, childId, municipality, agenda, decision, note, decidedAt, views, List.copyOf(tasks));
        }

        private Discussed agreed(Task task) {
            var more = new ArrayList<>(tasks);
            more.add(task);
            return with(more);
        }

        private Discussed without(String taskId) {
            return with(
                    tasks.stream().filter(task -> !task.taskId().equals(taskId)).toList());
        }

        private Discussed ended(String taskId, TaskOutcome outcome) {
            return with(tasks.stream()
                    .map(task -> task.taskId().equals(taskId) ? task.ended(outcome) : task)
                    .toList());
        }
    }

    record View(String viewId, String seatId, ViewKind kind, Personal<String> text, Instant at) {}

    /** @param outcome null while nobody has said */
    record Task(
            String taskId, String seatId, SeatRole owner, Personal<String> what, LocalDate dueOn, TaskOutcome outcome) {
        private Task ended(TaskOutcome outcome) {
            return new Task(taskId, seatId, owner, what, dueOn, outcome);
        }
    }

    /**
     * A seat and who sits on it.
     *
     * @param staffId null for somebody without an account
     * @param attendance null until noted
     * @param signedAt null until signed
     * @param extracts what is shared with it, by case
     */
    record Seat(
            String seatId,
            SeatRole role,
            String staffId,
            String organisation,
            Attendance attendance,
            Instant signedAt,
            boolean onPaper,
            Map<String, RoundtableCommand.Agreement> extracts) {

        boolean isOf(Caseworker who) {
            return who.id().equals(staffId) && who.organisation().equals(organisation);
        }

        private Seat was(Attendance attendance) {
            return new Seat(seatId, role, staffId, organisation, attendance, signedAt, onPaper, extracts);
        }

        private Seat signed(RoundtableEvent.MinutesSigned e) {
            return new Seat(seatId, role, staffId, organisation, attendance, e.occurredAt(), e.onPaper(), extracts);
        }

        private Seat sees(String caseId, RoundtableCommand.Agreement agreement) {
            return new Seat(
                    seatId,
                    role,
                    staffId,
                    organisation,
                    attendance,
                    signedAt,
                    onPaper,
                    with(extracts, caseId, agreement));
        }

        private Seat seesNothingOf(String caseId) {
            return new Seat(
                    seatId, role, staffId, organisation, attendance, signedAt, onPaper, without(extracts, caseId));
        }
    }

    static Table of(RoundtableEvent.Convened e) {
        return new Table(e.convener(), e.occurredAt(), e.meetingAt(), e.place(), e.accessUntil(), Map.of(), Map.of());
    }

    Table after(RoundtableEvent event) {
        return switch (event) {
            case RoundtableEvent.Convened _ -> this;
            case RoundtableEvent.CasePutOnAgenda e -> withCases(with(cases, e.caseId(), discussed(e)));
            case RoundtableEvent.CaseTakenOff e -> takenOff(e.caseId());
            case RoundtableEvent.SeatInvited e -> withSeats(with(seats, e.seatId(), seat(e)));
            case RoundtableEvent.SeatWithdrawn e -> withSeats(without(seats, e.seatId()));
            case RoundtableEvent.Changed e ->
                new Table(convener, convenedAt, e.meetingAt(), e.place(), e.accessUntil(), cases, seats);
            case RoundtableEvent.Cancelled _ -> this;
            case RoundtableEvent.ExtractAgreed e -> atSeats(e.seatIds(), seat -> seat.sees(e.caseId(), agreement(e)));
            case RoundtableEvent.ExtractWithdrawn e -> atSeats(e.seatIds(), seat -> seat.seesNothingOf(e.caseId()));
            case RoundtableEvent.AttendanceNoted e ->
                atSeats(e.attendance().keySet(), seat -> seat.was(e.attendance().get(seat.seatId())));
            case RoundtableEvent.ViewGiven e ->
                inCase(
                        e.caseId(),
                        discussed ->
                                discussed.heard(new View(e.viewId(), e.seatId(), e.kind(), e.text(), e.occurredAt())));
            case RoundtableEvent.CaseDecided e -> inCase(e.caseId(), discussed -> discussed.decided(e));
            case RoundtableEvent.TaskAgreed e ->
                inCase(
                        e.caseId(),
                        discussed -> discussed.agreed(
                                new Task(e.taskId(), e.seatId(), e.owner(), e.what(), e.dueOn(), null)));
            case RoundtableEvent.TaskWithdrawn e -> inCase(e.caseId(), discussed -> discussed.without(e.taskId()));
            case RoundtableEvent.TaskOutcomeNoted e ->
                inCase(e.caseId(), discussed -> discussed.ended(e.taskId(), e.outcome()));
            case RoundtableEvent.MinutesSigned e -> atSeats(Set.of(e.seatId()), seat -> seat.signed(e));
            case RoundtableEvent.Concluded _ -> this;
        };
    }

    /** True for the convener and for the supervisors of all the cases. */
    boolean isLedBy(Caseworker who) {
        return who.is(Role.CASEWORKER, Role.SUPERVISOR) && who.id().equals(convener)
                || who.is(Role.SUPERVISOR)
                        && cases.values().stream().allMatch(discussed -> who.mayActIn(discussed.municipality()));
    }

    Optional<Seat> seatOf(Caseworker who) {
        return seats.values().stream().filter(seat -> seat.isOf(who)).findFirst();
    }

    boolean accessIsOver(Instant now) {
        return now.isAfter(accessUntil);
    }

    boolean held() {
        return seats.values().stream().anyMatch(seat -> seat.attendance() != null);
    }

    List<String> caseIds() {
        return List.copyOf(cases.keySet());
    }

    Optional<Task> task(String taskId) {
        return cases.values().stream()
                .flatMap(discussed -> discussed.tasks().stream())
                .filter(task -> task.taskId().equals(taskId))
                .findFirst();
    }

    Optional<String> caseOfTask(String taskId) {
        return cases.values().stream()
                .filter(discussed -> discussed.tasks().stream()
                        .anyMatch(task -> task.taskId().equals(taskId)))
                .map(Discussed::caseId)
                .findFirst();
    }

    private static Discussed discussed(RoundtableEvent.CasePutOnAgenda e) {
        return new Discussed(
                e.caseId(), e.childId(), e.municipality(), e.agenda(), null, null, null, List.of(), List.of());
    }

    private static Seat seat(RoundtableEvent.SeatInvited e) {
        return new Seat(e.seatId(), e.role(), e.staffId(), e.organisation(), null, null, false, Map.of());
    }

    private static RoundtableCommand.Agreement agreement(RoundtableEvent.ExtractAgreed e) {
        return new RoundtableCommand.Agreement(e.parts(), e.basis(), e.consentId());
    }

    private Table takenOff(String caseId) {
        return withCases(without(cases, caseId)).atSeats(seats.keySet(), seat -> seat.seesNothingOf(caseId));
    }

    private Table inCase(String caseId, UnaryOperator<Discussed> change) {
        return withCases(with(cases, caseId, change.apply(cases.get(caseId))));
    }

    private Table atSeats(Set<String> seatIds, UnaryOperator<Seat> change) {
        var changed = new LinkedHashMap<>(seats);
        seatIds.forEach(seatId -> changed.computeIfPresent(seatId, (same, seat) -> change.apply(seat)));
        return withSeats(changed);
    }

    private Table withCases(Map<String, Discussed> cases) {
        return new Table(convener, convenedAt, meetingAt, place, accessUntil, cases, seats);
    }

    private Table withSeats(Map<String, Seat> seats) {
        return new Table(convener, convenedAt, meetingAt, place, accessUntil, cases, seats);
    }

    private static <V> Map<String, V> with(Map<String, V> all, String key, V value) {
        var more = new LinkedHashMap<>(all);
        more.put(key, value);
        return more;
    }

    private static <V> Map<String, V> without(Map<String, V> all, String key) {
        var fewer = new LinkedHashMap<>(all);
        fewer.remove(key);
        return fewer;
    }
}
