package org.cpsn.cases.roundtable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cpsn.cases.casefile.Standing;
import org.cpsn.cases.consent.ConsentLedger;
import org.cpsn.platform.domain.DomainCommand;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.security.Caseworker;

/** What can be asked of a roundtable. */
public sealed interface RoundtableCommand extends DomainCommand {
    String roundtableId();

    Caseworker by();

    Instant occurredAt();

    @Override
    default String subject() {
        return roundtableId();
    }

    /**
     * A case to be talked about, as it stands now.
     *
     * @param consents what may be shared of it
     * @param agenda null when nothing was written
     */
    record CaseToDiscuss(String caseId, Standing standing, ConsentLedger consents, Personal<String> agenda) {}

    /** A case of which something is to be shared, as it stands now. */
    record CaseToShare(Standing standing, ConsentLedger consents) {}

    /** @param staffId null for somebody without an account */
    record SeatToInvite(String seatId, SeatRole role, String staffId, String organisation) {}

    /**
     * @param consentId the consent or override it rests on; null, when asked: whichever covers the seat; null, when
     *     agreed: a seat of the Centre itself, or agreed before it had to be named
     */
    record Agreement(Set<ExtractPart> parts, SharingBasis basis, String consentId) {}

    /**
     * @param shared what every invited seat with an account may see of each case; null when that is agreed later
     * @param access how long after the meeting it may be seen
     */
    record Convene(
            String roundtableId,
            Instant meetingAt,
            Personal<String> place,
            List<CaseToDiscuss> cases,
            List<SeatToInvite> seats,
            Agreement shared,
            Duration access,
            Caseworker by,
            Instant occurredAt)
            implements RoundtableCommand {}

    record Change(
            String roundtableId,
            Instant meetingAt,
            Personal<String> place,
            Duration access,
            Caseworker by,
            Instant occurredAt)
            implements RoundtableCommand {}

    record Cancel(String roundtableId, Caseworker by, Instant occurredAt) implements RoundtableCommand {}

    record PutOnAgenda(String roundtableId, CaseToDiscuss discussed, Caseworker by, Instant occurredAt)
            implements RoundtableCommand {}

    record TakeOff(String roundtableId, String caseId, Caseworker by, Instant occurredAt)
            implements RoundtableCommand {}

    record Invite(String roundtableId, SeatToInvite seat, Caseworker by, Instant occurredAt)
            implements RoundtableCommand {}

    record WithdrawSeat(String roundtableId, String seatId, Caseworker by, Instant occurredAt)
            implements RoundtableCommand {}

    /** @param cases how the cases stand now: whoever has handed one over shares nothing of it any more */
    record AgreeExtract(
            String roundtableId,
            Map<String, CaseToShare> cases,
            Set<String> seatIds,
            Agreement agreement,
            Caseworker by,
            Instant occurredAt)
            implements RoundtableCommand {}

    record WithdrawExtract(
            String roundtableId,
            String caseId,
            Standing standing,
            Set<String> seatIds,
            Caseworker by,
            Instant occurredAt)
            implements RoundtableCommand {}

    record NoteAttendance(String roundtableId, Map<String, Attendance> attendance, Caseworker by, Instant occurredAt)
            implements RoundtableCommand {}

    /** @param now when it is asked: access ends by the clock, whenever something is said to have happened */
    record GiveView(
            String roundtableId,
            String viewId,
            String caseId,
            String seatId,
            ViewKind kind,
            Personal<String> text,
            Caseworker by,
            Instant now,
            Instant occurredAt)
            implements RoundtableCommand {}

    /** @param note null when nothing was written */
    record Decide(
            String roundtableId,
            String caseId,
            Recommendation decision,
            Personal<String> note,
            Caseworker by,
            Instant occurredAt)
            implements RoundtableCommand {}

    record AgreeTask(
            String roundtableId,
            String taskId,
            String caseId,
            String seatId,
            Personal<String> what,
            LocalDate dueOn,
            Caseworker by,
            Instant occurredAt)
            implements RoundtableCommand {}

    record WithdrawTask(String roundtableId, String taskId, Caseworker by, Instant occurredAt)
            implements RoundtableCommand {}

    /** @param now when it is asked: access ends by the clock */
    record NoteTaskOutcome(
            String roundtableId, String taskId, TaskOutcome outcome, Caseworker by, Instant now, Instant occurredAt)
            implements RoundtableCommand {}

    /**
     * @param onPaper the seat signed by hand; noted by who leads the roundtable
     * @param now when it is asked: access ends by the clock
     */
    record Sign(String roundtableId, String seatId, boolean onPaper, Caseworker by, Instant now, Instant occurredAt)
            implements RoundtableCommand {}
}
