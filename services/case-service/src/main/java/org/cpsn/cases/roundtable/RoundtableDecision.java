package org.cpsn.cases.roundtable;

import static org.cpsn.cases.roundtable.RoundtableRule.ACCESS_IS_OVER;
import static org.cpsn.cases.roundtable.RoundtableRule.ACCOUNT_NEEDS_ORGANISATION;
import static org.cpsn.cases.roundtable.RoundtableRule.AT_LEAST_ONE_CASE;
import static org.cpsn.cases.roundtable.RoundtableRule.AT_LEAST_TWO_SEATS;
import static org.cpsn.cases.roundtable.RoundtableRule.CANCELLED_IS_OVER;
import static org.cpsn.cases.roundtable.RoundtableRule.CASES_ARE_OPEN;
import static org.cpsn.cases.roundtable.RoundtableRule.CASE_IS_AT_THE_TABLE;
import static org.cpsn.cases.roundtable.RoundtableRule.CONSENT_OF_ONE_CHILD;
import static org.cpsn.cases.roundtable.RoundtableRule.CONVENER_HAS_A_SEAT;
import static org.cpsn.cases.roundtable.RoundtableRule.CONVENER_LEADS;
import static org.cpsn.cases.roundtable.RoundtableRule.CONVENER_SIGNS_FIRST;
import static org.cpsn.cases.roundtable.RoundtableRule.EACH_CASE_ONCE;
import static org.cpsn.cases.roundtable.RoundtableRule.EACH_PERSON_ONE_SEAT;
import static org.cpsn.cases.roundtable.RoundtableRule.EVERY_CASE_DECIDED;
import static org.cpsn.cases.roundtable.RoundtableRule.EVERY_SEAT_ACCOUNTED_FOR;
import static org.cpsn.cases.roundtable.RoundtableRule.HELD_STANDS;
import static org.cpsn.cases.roundtable.RoundtableRule.MINUTES_ARE_PUT_FORWARD;
import static org.cpsn.cases.roundtable.RoundtableRule.NOT_BEFORE_IT_WAS_CONVENED;
import static org.cpsn.cases.roundtable.RoundtableRule.NOT_BEFORE_THE_MEETING;
import static org.cpsn.cases.roundtable.RoundtableRule.NOT_IN_THE_PAST;
import static org.cpsn.cases.roundtable.RoundtableRule.ONLY_WHAT_IS_SHARED;
import static org.cpsn.cases.roundtable.RoundtableRule.OTHER_SAYS_WHAT;
import static org.cpsn.cases.roundtable.RoundtableRule.OWN_CASES;
import static org.cpsn.cases.roundtable.RoundtableRule.OWN_SEAT;
import static org.cpsn.cases.roundtable.RoundtableRule.PRESENT_SIGN;
import static org.cpsn.cases.roundtable.RoundtableRule.RESTS_ON_CONSENT_OR_OVERRIDE;
import static org.cpsn.cases.roundtable.RoundtableRule.ROUNDTABLE_EXISTS;
import static org.cpsn.cases.roundtable.RoundtableRule.SEAT_EXISTS;
import static org.cpsn.cases.roundtable.RoundtableRule.SHARED_WITH_AN_ACCOUNT;
import static org.cpsn.cases.roundtable.RoundtableRule.SIGNED_STANDS;
import static org.cpsn.cases.roundtable.RoundtableRule.TASK_EXISTS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cpsn.cases.casefile.Standing;
import org.cpsn.cases.consent.ConsentLedger;
import org.cpsn.platform.security.Caseworker;

/** Every rule of a roundtable, in one switch over how it stands and what is asked. */
final class RoundtableDecision {
    private record Asked(Roundtable state, RoundtableCommand command) {}

    private RoundtableDecision() {}

    static List<RoundtableEvent> decide(Roundtable state, RoundtableCommand command) {
        return switch (new Asked(state, command)) {
            case Asked(Roundtable.Absent _, RoundtableCommand.Convene c) -> convene(c);
            case Asked(Roundtable.Absent _, RoundtableCommand _) -> throw ROUNDTABLE_EXISTS.broken();
            case Asked(Roundtable.Open _, RoundtableCommand.Convene _) -> List.of();
            case Asked(Roundtable.BeingSigned _, RoundtableCommand.Convene _) -> List.of();
            case Asked(Roundtable.Signed _, RoundtableCommand.Convene _) -> List.of();
            case Asked(Roundtable.Cancelled _, RoundtableCommand.Convene _) -> List.of();
            case Asked(Roundtable.Open open, RoundtableCommand c) -> whileOpen(permitted(open.table(), c), c);
            case Asked(Roundtable.BeingSigned signing, RoundtableCommand c) ->
                whileSigned(permitted(signing.table(), c), c);
            case Asked(Roundtable.Signed signed, RoundtableCommand c) -> onceSigned(permitted(signed.table(), c), c);
            case Asked(Roundtable.Cancelled cancelled, RoundtableCommand c) -> {
                permitted(cancelled.table(), c);
                throw CANCELLED_IS_OVER.broken();
            }
        };
    }

    /** Who may ask this at all; what the answer is comes after, so that a stranger learns nothing from it. */
    private static Table permitted(Table table, RoundtableCommand command) {
        boolean leads = table.isLedBy(command.by());
        switch (command) {
            case RoundtableCommand.GiveView c -> {
                if (!leads) ofOwnSeat(table, c.seatId(), c.caseId(), c.by(), c.now());
            }
            case RoundtableCommand.Sign c -> {
                if (!leads) ofOwnSeat(table, c.seatId(), null, c.by(), c.now());
            }
            case RoundtableCommand.NoteTaskOutcome c -> {
                if (!leads) ofOwnTask(table, c);
            }
            case RoundtableCommand.WithdrawExtract c -> {
                if (!leads && !isWorkOf(c.standing(), c.by())) throw CONVENER_LEADS.broken();
            }
            case RoundtableCommand c -> {
                if (!leads) throw CONVENER_LEADS.broken();
            }
        }
        if (command.occurredAt().isBefore(table.convenedAt())) throw NOT_BEFORE_IT_WAS_CONVENED.broken();
        return table;
    }

    private static void ofOwnSeat(Table table, String seatId, String caseId, Caseworker by, Instant now) {
        var own = table.seatOf(by).filter(seat -> seat.seatId().equals(seatId)).orElseThrow(OWN_SEAT::broken);
        if (table.accessIsOver(now)) throw ACCESS_IS_OVER.broken();
        if (caseId != null && !own.extracts().containsKey(caseId)) throw ONLY_WHAT_IS_SHARED.broken();
    }

    private static void ofOwnTask(Table table, RoundtableCommand.NoteTaskOutcome c) {
        var owner = table.task(c.taskId()).map(Table.Task::seatId).orElseThrow(OWN_SEAT::broken);
        ofOwnSeat(table, owner, table.caseOfTask(c.taskId()).orElseThrow(), c.by(), c.now());
    }

    private static List<RoundtableEvent> whileOpen(Table table, RoundtableCommand command) {
        return switch (command) {
            case RoundtableCommand.Convene _ -> List.of();
            case RoundtableCommand.Change c -> change(notHeld(table), c);
            case RoundtableCommand.Cancel c ->
                List.of(new RoundtableEvent.Cancelled(
                        c.roundtableId(), notHeld(table).caseIds(), c.occurredAt()));
            case RoundtableCommand.PutOnAgenda c -> putOnAgenda(notHeld(table), c);
            case RoundtableCommand.TakeOff c -> takeOff(notHeld(table), c);
            case RoundtableCommand.Invite c -> invite(notHeld(table), c);
            case RoundtableCommand.WithdrawSeat c -> withdrawSeat(notHeld(table), c);
            case RoundtableCommand.AgreeExtract c -> agreeExtract(table, c);
            case RoundtableCommand.WithdrawExtract c -> withdrawExtract(table, c);
            case RoundtableCommand.NoteAttendance c -> noteAttendance(table, c);
            case RoundtableCommand.GiveView c -> giveView(table, c);
            case RoundtableCommand.Decide c -> decideCase(table, c);
            case RoundtableCommand.AgreeTask c -> agreeTask(table, c);
            case RoundtableCommand.WithdrawTask c -> withdrawTask(table, c);
            case RoundtableCommand.NoteTaskOutcome c -> noteOutcome(table, c);
            case RoundtableCommand.Sign c -> putForward(table, c);
        };
    }

    private static List<RoundtableEvent> whileSigned(Table table, RoundtableCommand command) {
        if (command instanceof RoundtableCommand.Sign c) return sign(table, c);
        if (command instanceof RoundtableCommand.NoteTaskOutcome c) return noteOutcome(table, c);
        if (command instanceof RoundtableCommand.WithdrawExtract c) return withdrawExtract(table, c);
        if (command instanceof RoundtableCommand.GiveView c
                && c.kind() == ViewKind.DISSENT
                && seat(table, c.seatId()).signedAt() == null) return giveView(table, c);
        throw MINUTES_ARE_PUT_FORWARD.broken();
    }

    private static List<RoundtableEvent> onceSigned(Table table, RoundtableCommand command) {
        if (command instanceof RoundtableCommand.NoteTaskOutcome c) return noteOutcome(table, c);
        // who may see something is no part of what was signed
        if (command instanceof RoundtableCommand.WithdrawExtract c) return withdrawExtract(table, c);
        throw SIGNED_STANDS.broken();
    }

    private static List<RoundtableEvent> convene(RoundtableCommand.Convene c) {
        if (c.cases().isEmpty()) throw AT_LEAST_ONE_CASE.broken();
        if (c.seats().size() < 2) throw AT_LEAST_TWO_SEATS.broken();
        c.cases().forEach(discussed -> mayBeDiscussed(discussed.standing(), c));
        if (distinct(c.cases().stream()
                        .map(RoundtableCommand.CaseToDiscuss::caseId)
                        .toList())
                < c.cases().size()) throw EACH_CASE_ONCE.broken();
        if (c.seats().stream().noneMatch(seat -> c.by().id().equals(seat.staffId())))
            throw CONVENER_HAS_A_SEAT.broken();
        var people = c.seats().stream()
                .map(RoundtableCommand.SeatToInvite::staffId)
                .filter(Objects::nonNull)
                .toList();
        if (distinct(people) < people.size()) throw EACH_PERSON_ONE_SEAT.broken();
        if (c.meetingAt().isBefore(c.occurredAt())) throw NOT_IN_THE_PAST.broken();
        if (c.shared() != null && c.shared().consentId() != null && c.cases().size() > 1)
            throw CONSENT_OF_ONE_CHILD.broken();
        var all = new ArrayList<RoundtableEvent>();
        all.add(new RoundtableEvent.Convened(
                c.roundtableId(),
                c.by().id(),
                c.meetingAt(),
                c.place(),
                c.meetingAt().plus(c.access()),
                c.occurredAt()));
        c.seats().forEach(seat -> all.add(invited(c.roundtableId(), seat, c.occurredAt())));
        c.cases().forEach(discussed -> all.add(onAgenda(c.roundtableId(), discussed, c.meetingAt(), c.occurredAt())));
        if (c.shared() != null) {
            var seeing = c.seats().stream()
                    .filter(seat -> seat.staffId() != null)
                    .map(seat -> new Recipient(seat.seatId(), seat.role(), seat.organisation()))
                    .toList();
            c.cases()
                    .forEach(discussed -> grounded(
                                    discussed.caseId(), discussed.consents(), c.shared(), seeing, c.occurredAt())
                            .forEach((agreement, seatIds) -> all.add(
                                    agreed(c.roundtableId(), discussed.caseId(), seatIds, agreement, c.occurredAt()))));
        }
        return List.copyOf(all);
    }

    private static List<RoundtableEvent> change(Table table, RoundtableCommand.Change c) {
        if (c.meetingAt().isBefore(c.occurredAt())) throw NOT_IN_THE_PAST.broken();
        return List.of(new RoundtableEvent.Changed(
                c.roundtableId(),
                c.meetingAt(),
                c.place(),
                c.meetingAt().plus(c.access()),
                table.caseIds(),
                c.occurredAt()));
    }

    private static List<RoundtableEvent> putOnAgenda(Table table, RoundtableCommand.PutOnAgenda c) {
        mayBeDiscussed(c.discussed().standing(), c);
        if (table.cases().containsKey(c.discussed().caseId())) throw EACH_CASE_ONCE.broken();
        return List.of(onAgenda(c.roundtableId(), c.discussed(), table.meetingAt(), c.occurredAt()));
    }

    private static List<RoundtableEvent> takeOff(Table table, RoundtableCommand.TakeOff c) {
        discussed(table, c.caseId());
        if (table.cases().size() == 1) throw AT_LEAST_ONE_CASE.broken();
        return List.of(new RoundtableEvent.CaseTakenOff(c.roundtableId(), c.caseId(), c.occurredAt()));
    }

    private static List<RoundtableEvent> invite(Table table, RoundtableCommand.Invite c) {
        var person = c.seat().staffId();
        if (person != null && table.seats().values().stream().anyMatch(seat -> person.equals(seat.staffId())))
            throw EACH_PERSON_ONE_SEAT.broken();
        return List.of(invited(c.roundtableId(), c.seat(), c.occurredAt()));
    }

    private static List<RoundtableEvent> withdrawSeat(Table table, RoundtableCommand.WithdrawSeat c) {
        seat(table, c.seatId());
        if (table.seats().size() == 2) throw AT_LEAST_TWO_SEATS.broken();
        return List.of(new RoundtableEvent.SeatWithdrawn(c.roundtableId(), c.seatId(), c.occurredAt()));
    }

    private static List<RoundtableEvent> agreeExtract(Table table, RoundtableCommand.AgreeExtract c) {
        if (c.agreement().consentId() != null && c.cases().size() > 1) throw CONSENT_OF_ONE_CHILD.broken();
        for (var seatId : c.seatIds()) if (seat(table, seatId).staffId() == null) throw SHARED_WITH_AN_ACCOUNT.broken();
        var all = new ArrayList<RoundtableEvent>();
        var seeing = c.seatIds().stream()
                .sorted()
                .map(seatId -> seat(table, seatId))
                .map(seat -> new Recipient(seat.seatId(), seat.role(), seat.organisation()))
                .toList();
        new TreeMap<>(c.cases()).forEach((caseId, toShare) -> {
            discussed(table, caseId);
            if (!isWorkOf(toShare.standing(), c.by())) throw OWN_CASES.broken();
            grounded(caseId, toShare.consents(), c.agreement(), seeing, c.occurredAt())
                    .forEach((agreement, seatIds) -> {
                        if (seatIds.stream()
                                .anyMatch(seatId -> !agreement.equals(
                                        seat(table, seatId).extracts().get(caseId))))
                            all.add(agreed(c.roundtableId(), caseId, seatIds, agreement, c.occurredAt()));
                    });
        });
        return List.copyOf(all);
    }

    private record Recipient(String seatId, SeatRole role, String organisation) {}

    /** What is agreed with whom, each with the consent or override of this child on which it rests. */
    private static Map<RoundtableCommand.Agreement, Set<String>> grounded(
            String caseId,
            ConsentLedger consents,
            RoundtableCommand.Agreement asked,
            List<Recipient> seeing,
            Instant at) {
        var agreed = new LinkedHashMap<RoundtableCommand.Agreement, Set<String>>();
        for (var seat : seeing) {
            var consentId = seat.role().countsAs().isEmpty()
                    ? null
                    : consents.groundToTell(
                                    asked.consentId(),
                                    asked.basis() != SharingBasis.CONSENT,
                                    seat.role().countsAs(),
                                    seat.organisation(),
                                    at)
                            .orElseThrow(() -> RESTS_ON_CONSENT_OR_OVERRIDE.broken(List.of(caseId)));
            agreed.computeIfAbsent(
                            new RoundtableCommand.Agreement(asked.parts(), asked.basis(), consentId),
                            same -> new TreeSet<>())
                    .add(seat.seatId());
        }
        return agreed;
    }

    private static List<RoundtableEvent> withdrawExtract(Table table, RoundtableCommand.WithdrawExtract c) {
        var seeing = c.seatIds().stream()
                .filter(seatId -> seat(table, seatId).extracts().containsKey(c.caseId()))
                .collect(Collectors.toSet());
        if (seeing.isEmpty()) return List.of();
        return List.of(new RoundtableEvent.ExtractWithdrawn(c.roundtableId(), c.caseId(), seeing, c.occurredAt()));
    }

    private static List<RoundtableEvent> noteAttendance(Table table, RoundtableCommand.NoteAttendance c) {
        afterTheMeetingBegan(table, c);
        var changed = new TreeMap<String, Attendance>();
        c.attendance().forEach((seatId, attendance) -> {
            if (seat(table, seatId).attendance() != attendance) changed.put(seatId, attendance);
        });
        if (changed.isEmpty()) return List.of();
        return List.of(new RoundtableEvent.AttendanceNoted(c.roundtableId(), changed, c.occurredAt()));
    }

    private static List<RoundtableEvent> giveView(Table table, RoundtableCommand.GiveView c) {
        discussed(table, c.caseId());
        seat(table, c.seatId());
        return List.of(new RoundtableEvent.ViewGiven(
                c.roundtableId(), c.viewId(), c.caseId(), c.seatId(), c.kind(), c.text(), c.occurredAt()));
    }

    private static List<RoundtableEvent> decideCase(Table table, RoundtableCommand.Decide c) {
        afterTheMeetingBegan(table, c);
        if (c.decision() == Recommendation.OTHER && c.note() == null) throw OTHER_SAYS_WHAT.broken();
        if (discussed(table, c.caseId()).decision() == c.decision() && c.note() == null) return List.of();
        return List.of(
                new RoundtableEvent.CaseDecided(c.roundtableId(), c.caseId(), c.decision(), c.note(), c.occurredAt()));
    }

    private static List<RoundtableEvent> agreeTask(Table table, RoundtableCommand.AgreeTask c) {
        afterTheMeetingBegan(table, c);
        discussed(table, c.caseId());
        return List.of(new RoundtableEvent.TaskAgreed(
                c.roundtableId(),
                c.taskId(),
                c.caseId(),
                c.seatId(),
                seat(table, c.seatId()).role(),
                c.what(),
                c.dueOn(),
                c.occurredAt()));
    }

    private static List<RoundtableEvent> withdrawTask(Table table, RoundtableCommand.WithdrawTask c) {
        var caseId = table.caseOfTask(c.taskId()).orElseThrow(TASK_EXISTS::broken);
        return List.of(new RoundtableEvent.TaskWithdrawn(c.roundtableId(), c.taskId(), caseId, c.occurredAt()));
    }

    private static List<RoundtableEvent> noteOutcome(Table table, RoundtableCommand.NoteTaskOutcome c) {
        var task = table.task(c.taskId()).orElseThrow(TASK_EXISTS::broken);
        if (task.outcome() == c.outcome()) return List.of();
        var caseId = table.caseOfTask(c.taskId()).orElseThrow();
        return List.of(new RoundtableEvent.TaskOutcomeNoted(
                c.roundtableId(), c.taskId(), caseId, c.outcome(), c.occurredAt()));
    }

    /** The first signature: the minutes are complete, and whoever leads stands for them. */
    private static List<RoundtableEvent> putForward(Table table, RoundtableCommand.Sign c) {
        var seat = seat(table, c.seatId());
        boolean theirs = seat.isOf(c.by()) || (c.onPaper() && table.convener().equals(seat.staffId()));
        if (!table.isLedBy(c.by()) || !theirs) throw CONVENER_SIGNS_FIRST.broken();
        if (table.seats().values().stream().anyMatch(other -> other.attendance() == null))
            throw EVERY_SEAT_ACCOUNTED_FOR.broken();
        if (table.cases().values().stream().anyMatch(discussed -> discussed.decision() == null))
            throw EVERY_CASE_DECIDED.broken();
        return sign(table, c);
    }

    private static List<RoundtableEvent> sign(Table table, RoundtableCommand.Sign c) {
        var seat = seat(table, c.seatId());
        // another seat's signature is noted by who leads, and only from paper
        if (!seat.isOf(c.by()) && !c.onPaper()) throw OWN_SEAT.broken();
        if (seat.attendance() != Attendance.PRESENT) throw PRESENT_SIGN.broken();
        if (seat.signedAt() != null) return List.of();
        var signed =
                new RoundtableEvent.MinutesSigned(c.roundtableId(), c.seatId(), !seat.isOf(c.by()), c.occurredAt());
        boolean last = table.seats().values().stream()
                .filter(other -> other.attendance() == Attendance.PRESENT)
                .allMatch(other -> other.signedAt() != null || other.seatId().equals(c.seatId()));
        return last
                ? List.of(signed, new RoundtableEvent.Concluded(c.roundtableId(), table.caseIds(), c.occurredAt()))
                : List.of(signed);
    }

    private static void mayBeDiscussed(Standing standing, RoundtableCommand command) {
        if (!isWorkOf(standing, command.by())) throw OWN_CASES.broken();
        if (!standing.open()) throw CASES_ARE_OPEN.broken();
        if (command.occurredAt().isBefore(standing.reportedAt())) throw NOT_BEFORE_IT_WAS_CONVENED.broken();
    }

    private static boolean isWorkOf(Standing standing, Caseworker by) {
        return by.id().equals(standing.caseworker()) || standing.supervisedBy(by);
    }

    private static Table notHeld(Table table) {
        if (table.held()) throw HELD_STANDS.broken();
        return table;
    }

    private static void afterTheMeetingBegan(Table table, RoundtableCommand command) {
        if (command.occurredAt().isBefore(table.meetingAt())) throw NOT_BEFORE_THE_MEETING.broken();
    }

    private static Table.Discussed discussed(Table table, String caseId) {
        var found = table.cases().get(caseId);
        if (found == null) throw CASE_IS_AT_THE_TABLE.broken();
        return found;
    }

    private static Table.Seat seat(Table table, String seatId) {
        var found = table.seats().get(seatId);
        if (found == null) throw SEAT_EXISTS.broken();
        return found;
    }

    private static int distinct(List<String> all) {
        return new HashSet<>(all).size();
    }

    private static RoundtableEvent.SeatInvited invited(
            String roundtableId, RoundtableCommand.SeatToInvite seat, Instant at) {
        if (seat.staffId() != null && seat.organisation() == null) throw ACCOUNT_NEEDS_ORGANISATION.broken();
        return new RoundtableEvent.SeatInvited(
                roundtableId, seat.seatId(), seat.role(), seat.staffId(), seat.organisation(), at);
    }

    private static RoundtableEvent.CasePutOnAgenda onAgenda(
            String roundtableId, RoundtableCommand.CaseToDiscuss discussed, Instant meetingAt, Instant at) {
        return new RoundtableEvent.CasePutOnAgenda(
                roundtableId,
                discussed.caseId(),
                discussed.standing().childId(),
                discussed.standing().municipality(),
                meetingAt,
                discussed.agenda(),
                at);
    }

    private static RoundtableEvent.ExtractAgreed agreed(
            String roundtableId,
            String caseId,
            Set<String> seatIds,
            RoundtableCommand.Agreement agreement,
            Instant at) {
        return new RoundtableEvent.ExtractAgreed(
                roundtableId, caseId, seatIds, agreement.parts(), agreement.basis(), agreement.consentId(), at);
    }
}
