package org.cpsn.cases.roundtablenote;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.cpsn.cases.casefile.InCase;
import org.cpsn.platform.personal.Personal;

/** What a case heard of a roundtable it was discussed at; the roundtable itself has a history of its own. */
public sealed interface RoundtableNoteEvent extends InCase {
    String roundtableId();

    @JsonTypeName("case.roundtable-convened")
    record Convened(String caseId, String roundtableId, Instant meetingAt, Instant occurredAt)
            implements RoundtableNoteEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of("roundtableId", roundtableId, "meetingAt", meetingAt.toString());
        }
    }

    @JsonTypeName("case.roundtable-moved")
    record Moved(String caseId, String roundtableId, Instant meetingAt, Instant occurredAt)
            implements RoundtableNoteEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of("roundtableId", roundtableId, "meetingAt", meetingAt.toString());
        }
    }

    /** The roundtable was cancelled, or does not discuss this case after all. */
    @JsonTypeName("case.roundtable-called-off")
    record CalledOff(String caseId, String roundtableId, Instant occurredAt) implements RoundtableNoteEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of("roundtableId", roundtableId);
        }
    }

    /** @param decision the code of what the roundtable recommends */
    @JsonTypeName("case.roundtable-decided")
    record Decided(String caseId, String roundtableId, String decision, Instant occurredAt)
            implements RoundtableNoteEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of("roundtableId", roundtableId, "decision", decision);
        }
    }

    /** @param owner the role of the seat that owns the task */
    @JsonTypeName("case.roundtable-task-agreed")
    record TaskAgreed(
            String caseId,
            String roundtableId,
            String taskId,
            String owner,
            Personal<String> what,
            LocalDate dueOn,
            Instant occurredAt)
            implements RoundtableNoteEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of("roundtableId", roundtableId, "taskId", taskId, "owner", owner, "dueOn", dueOn.toString());
        }
    }

    @JsonTypeName("case.roundtable-task-withdrawn")
    record TaskWithdrawn(String caseId, String roundtableId, String taskId, Instant occurredAt)
            implements RoundtableNoteEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of("roundtableId", roundtableId, "taskId", taskId);
        }
    }

    /** @param outcome the code of what became of it */
    @JsonTypeName("case.roundtable-task-ended")
    record TaskEnded(String caseId, String roundtableId, String taskId, String outcome, Instant occurredAt)
            implements RoundtableNoteEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of("roundtableId", roundtableId, "taskId", taskId, "taskOutcome", outcome);
        }
    }

    @JsonTypeName("case.roundtable-signed")
    record Signed(String caseId, String roundtableId, Instant occurredAt) implements RoundtableNoteEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of("roundtableId", roundtableId);
        }
    }
}
