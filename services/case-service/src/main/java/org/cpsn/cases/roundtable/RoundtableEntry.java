package org.cpsn.cases.roundtable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One line of the list of roundtables: who sits there, about how many cases. Nothing personal.
 *
 * @param municipalities of the cases, so that their supervisors find it
 */
public record RoundtableEntry(
        Instant meetingAt,
        Instant accessUntil,
        RoundtableStatus status,
        String convener,
        List<String> caseIds,
        List<String> municipalities,
        List<SeatLine> seats) {

    /** @param staffId null for somebody without an account */
    public record SeatLine(String seatId, SeatRole role, String staffId, String organisation) {}

    static RoundtableEntry after(Optional<RoundtableEntry> before, RoundtableEvent event) {
        return event instanceof RoundtableEvent.Convened e
                ? new RoundtableEntry(
                        e.meetingAt(),
                        e.accessUntil(),
                        RoundtableStatus.CONVENED,
                        e.convener(),
                        List.of(),
                        List.of(),
                        List.of())
                : before.orElseThrow(() -> new IllegalStateException("A roundtable begins with being convened."))
                        .after(event);
    }

    private RoundtableEntry after(RoundtableEvent event) {
        return switch (event) {
            case RoundtableEvent.CasePutOnAgenda e ->
                discussing(with(caseIds, e.caseId()), with(municipalities, e.municipality()));
            case RoundtableEvent.CaseTakenOff e ->
                discussing(caseIds.stream().filter(id -> !id.equals(e.caseId())).toList(), municipalities);
            case RoundtableEvent.SeatInvited e ->
                seating(with(seats, new SeatLine(e.seatId(), e.role(), e.staffId(), e.organisation())));
            case RoundtableEvent.SeatWithdrawn e ->
                seating(seats.stream()
                        .filter(seat -> !seat.seatId().equals(e.seatId()))
                        .toList());
            case RoundtableEvent.Changed e ->
                new RoundtableEntry(e.meetingAt(), e.accessUntil(), status, convener, caseIds, municipalities, seats);
            case RoundtableEvent.Cancelled _ -> standing(RoundtableStatus.CANCELLED);
            case RoundtableEvent.MinutesSigned _ -> standing(RoundtableStatus.BEING_SIGNED);
            case RoundtableEvent.Concluded _ -> standing(RoundtableStatus.SIGNED);
            case RoundtableEvent.Convened _,
                    RoundtableEvent.ExtractAgreed _,
                    RoundtableEvent.ExtractWithdrawn _,
                    RoundtableEvent.AttendanceNoted _,
                    RoundtableEvent.ViewGiven _,
                    RoundtableEvent.CaseDecided _,
                    RoundtableEvent.TaskAgreed _,
                    RoundtableEvent.TaskWithdrawn _,
                    RoundtableEvent.TaskOutcomeNoted _ -> this;
        };
    }

    private RoundtableEntry discussing(List<String> caseIds, List<String> municipalities) {
        return new RoundtableEntry(meetingAt, accessUntil, status, convener, caseIds, municipalities, seats);
    }

    private RoundtableEntry seating(List<SeatLine> seats) {
        return new RoundtableEntry(meetingAt, accessUntil, status, convener, caseIds, municipalities, seats);
    }

    private RoundtableEntry standing(RoundtableStatus status) {
        return new RoundtableEntry(meetingAt, accessUntil, status, convener, caseIds, municipalities, seats);
    }

    private static <T> List<T> with(List<T> all, T one) {
        if (all.contains(one)) return all;
        var more = new ArrayList<>(all);
        more.add(one);
        return List.copyOf(more);
    }
}
