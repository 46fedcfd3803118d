package org.cpsn.cases.roundtable;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cpsn.platform.domain.DomainEvent;
import org.cpsn.platform.personal.Personal;

/**
 * What happened at a roundtable. Stored for ever. A text about a child is sealed with that child's key; the place,
 * which is about nobody, with a key of the roundtable's own.
 */
public sealed interface RoundtableEvent extends DomainEvent {
    String roundtableId();

    @Override
    default String subject() {
        return roundtableId();
    }

    /** @param accessUntil until when the seats may look at what is shared with them */
    @JsonTypeName("roundtable.convened")
    record Convened(
            String roundtableId,
            String convener,
            Instant meetingAt,
            Personal<String> place,
            Instant accessUntil,
            Instant occurredAt)
            implements RoundtableEvent {}

    /** @param agenda null when nothing was written */
    @JsonTypeName("roundtable.case-put-on-agenda")
    record CasePutOnAgenda(
            String roundtableId,
            String caseId,
            String childId,
            String municipality,
            Instant meetingAt,
            Personal<String> agenda,
            Instant occurredAt)
            implements RoundtableEvent {}

    @JsonTypeName("roundtable.case-taken-off")
    record CaseTakenOff(String roundtableId, String caseId, Instant occurredAt) implements RoundtableEvent {}

    /** @param staffId null for somebody without an account, who sees nothing through this system */
    @JsonTypeName("roundtable.seat-invited")
    record SeatInvited(
            String roundtableId, String seatId, SeatRole role, String staffId, String organisation, Instant occurredAt)
            implements RoundtableEvent {}

    @JsonTypeName("roundtable.seat-withdrawn")
    record SeatWithdrawn(String roundtableId, String seatId, Instant occurredAt) implements RoundtableEvent {}

    /** @param caseIds of the cases at the table, so that each can be told */
    @JsonTypeName("roundtable.changed")
    record Changed(
            String roundtableId,
            Instant meetingAt,
            Personal<String> place,
            Instant accessUntil,
            List<String> caseIds,
            Instant occurredAt)
            implements RoundtableEvent {}

    @JsonTypeName("roundtable.cancelled")
    record Cancelled(String roundtableId, List<String> caseIds, Instant occurredAt) implements RoundtableEvent {}

    /** @param consentId the consent it rests on; null where there is another ground, or none is written down */
    @JsonTypeName("roundtable.extract-agreed")
    record ExtractAgreed(
            String roundtableId,
            String caseId,
            Set<String> seatIds,
            Set<ExtractPart> parts,
            SharingBasis basis,
            String consentId,
            Instant occurredAt)
            implements RoundtableEvent {}

    @JsonTypeName("roundtable.extract-withdrawn")
    record ExtractWithdrawn(String roundtableId, String caseId, Set<String> seatIds, Instant occurredAt)
            implements RoundtableEvent {}

    /** @param attendance by seat */
    @JsonTypeName("roundtable.attendance-noted")
    record AttendanceNoted(String roundtableId, Map<String, Attendance> attendance, Instant occurredAt)
            implements RoundtableEvent {}

    @JsonTypeName("roundtable.view-given")
    record ViewGiven(
            String roundtableId,
            String viewId,
            String caseId,
            String seatId,
            ViewKind kind,
            Personal<String> text,
            Instant occurredAt)
            implements RoundtableEvent {}

    /** @param note null when nothing was written */
    @JsonTypeName("roundtable.case-decided")
    record CaseDecided(
            String roundtableId, String caseId, Recommendation decision, Personal<String> note, Instant occurredAt)
            implements RoundtableEvent {}

    /** @param owner the role of the seat that owns it */
    @JsonTypeName("roundtable.task-agreed")
    record TaskAgreed(
            String roundtableId,
            String taskId,
            String caseId,
            String seatId,
            SeatRole owner,
            Personal<String> what,
            LocalDate dueOn,
            Instant occurredAt)
            implements RoundtableEvent {}

    @JsonTypeName("roundtable.task-withdrawn")
    record TaskWithdrawn(String roundtableId, String taskId, String caseId, Instant occurredAt)
            implements RoundtableEvent {}

    @JsonTypeName("roundtable.task-outcome-noted")
    record TaskOutcomeNoted(String roundtableId, String taskId, String caseId, TaskOutcome outcome, Instant occurredAt)
            implements RoundtableEvent {}

    /** @param onPaper signed by hand, and noted here by who leads the roundtable */
    @JsonTypeName("roundtable.minutes-signed")
    record MinutesSigned(String roundtableId, String seatId, boolean onPaper, Instant occurredAt)
            implements RoundtableEvent {}

    /** Everybody who was present has signed. */
    @JsonTypeName("roundtable.concluded")
    record Concluded(String roundtableId, List<String> caseIds, Instant occurredAt) implements RoundtableEvent {}
}
