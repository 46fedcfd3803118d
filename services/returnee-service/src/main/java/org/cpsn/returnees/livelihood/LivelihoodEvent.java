package org.cpsn.returnees.livelihood;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.cpsn.returnees.family.InFamily;

/** What happened about the work of a family. Stored for ever. */
public sealed interface LivelihoodEvent extends InFamily {
    String activityId();

    @JsonTypeName("family.activity-started")
    record ActivityStarted(
            String familyId, String activityId, ActivityKind kind, String personId, LocalDate on, Instant occurredAt)
            implements LivelihoodEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of("person", personId, "activityKind", kind.name(), "startedOn", on.toString());
        }
    }

    /**
     * When somebody looks how it goes.
     *
     * @param months after the start
     * @param round one more each time it is waited for anew
     */
    @JsonTypeName("family.check-up-due")
    record CheckUpDue(
            String familyId,
            String activityId,
            int months,
            int round,
            String municipality,
            String worker,
            Instant due,
            String ruleVersion,
            Instant occurredAt)
            implements LivelihoodEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of("checkUp", String.valueOf(months), "due", due.toString());
        }
    }

    @JsonTypeName("family.check-up-recorded")
    record CheckUpRecorded(
            String familyId,
            String activityId,
            int months,
            LocalDate on,
            ActivityState state,
            IncomeBand income,
            Instant occurredAt)
            implements LivelihoodEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of(
                    "checkUp",
                    String.valueOf(months),
                    "activityState",
                    state.name(),
                    "incomeBand",
                    income.name(),
                    "checkedOn",
                    on.toString());
        }
    }

    @JsonTypeName("family.check-up-ended")
    record CheckUpEnded(
            String familyId, String activityId, int months, int round, CheckUpOutcome outcome, Instant occurredAt)
            implements LivelihoodEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of("checkUp", String.valueOf(months), "dueOutcome", outcome.name());
        }
    }
}
