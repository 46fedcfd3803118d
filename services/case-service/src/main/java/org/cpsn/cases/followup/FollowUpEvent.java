package org.cpsn.cases.followup;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cpsn.cases.casefile.InCase;
import org.cpsn.platform.personal.Personal;

/** What happened about looking after a child again. Stored for ever. */
public sealed interface FollowUpEvent extends InCase {
    String followUpId();

    FollowUpType type();

    /** What the event says of itself, beside the type that all of them say first. */
    void tell(Map<String, String> facts);

    @Override
    default Map<String, String> facts() {
        var facts = new LinkedHashMap<String, String>();
        facts.put("followUpType", type().name());
        tell(facts);
        return facts;
    }

    /** How a follow-up begins. */
    sealed interface Begun extends FollowUpEvent {
        LocalDate neededBy();

        /** Null when nothing was written. */
        Personal<String> purpose();
    }

    @JsonTypeName("case.follow-up-planned")
    record Planned(
            String caseId,
            String followUpId,
            FollowUpType type,
            LocalDate neededBy,
            Personal<String> purpose,
            Instant occurredAt)
            implements Begun {
        @Override
        public void tell(Map<String, String> facts) {
            facts.put("neededBy", neededBy.toString());
        }
    }

    /**
     * A task agreed at a roundtable is followed up in the case.
     *
     * @param followUpId the task's
     * @param owner code of the seat that does it
     */
    @JsonTypeName("case.follow-up-of-task")
    record TaskFollowed(
            String caseId,
            String followUpId,
            String roundtableId,
            String owner,
            LocalDate neededBy,
            Personal<String> purpose,
            Instant occurredAt)
            implements Begun {
        @Override
        public FollowUpType type() {
            return FollowUpType.ROUNDTABLE_TASK;
        }

        @Override
        public void tell(Map<String, String> facts) {
            facts.put("owner", owner);
            facts.put("neededBy", neededBy.toString());
        }
    }

    /**
     * What the roundtable says became of a task. It says nothing of the child: nobody need have seen it.
     *
     * @param neededBy as it was agreed, for when it is to do again
     */
    @JsonTypeName("case.follow-up-task-heard-of")
    record TaskHeardOf(String caseId, String followUpId, TaskNews news, LocalDate neededBy, Instant occurredAt)
            implements FollowUpEvent {
        @Override
        public FollowUpType type() {
            return FollowUpType.ROUNDTABLE_TASK;
        }

        @Override
        public void tell(Map<String, String> facts) {
            facts.put("taskOutcome", news.name());
        }
    }

    /** Somebody looks after the child because of what became of a referral. */
    @JsonTypeName("case.follow-up-of-referral")
    record ReferralFollowed(
            String caseId,
            String followUpId,
            String referralId,
            ReferralStep step,
            LocalDate neededBy,
            Instant occurredAt)
            implements Begun {
        @Override
        public FollowUpType type() {
            return FollowUpType.FOR_SERVICE;
        }

        @Override
        public Personal<String> purpose() {
            return null;
        }

        @Override
        public void tell(Map<String, String> facts) {
            facts.put("referralStep", step.name());
            facts.put("neededBy", neededBy.toString());
        }
    }

    /** The referral has gone on, and this needs nobody any more. */
    @JsonTypeName("case.follow-up-of-referral-cleared")
    record ReferralCleared(String caseId, String followUpId, ReferralStep step, Instant occurredAt)
            implements FollowUpEvent {
        @Override
        public FollowUpType type() {
            return FollowUpType.FOR_SERVICE;
        }

        @Override
        public void tell(Map<String, String> facts) {
            facts.put("referralStep", step.name());
        }
    }

    /**
     * Of a follow-up that was planned, or that took place without having been planned: then this is the first of it.
     */
    @JsonTypeName("case.follow-up-done")
    record Done(
            String caseId,
            String followUpId,
            FollowUpType type,
            ChildSeen childSeen,
            Set<FollowedUpWith> with,
            FurtherAction furtherAction,
            Personal<String> comments,
            Instant occurredAt)
            implements FollowUpEvent {
        @Override
        public void tell(Map<String, String> facts) {
            facts.put("childSeen", childSeen.name());
            facts.put("followedUpWith", with.stream().map(Enum::name).sorted().collect(Collectors.joining(",")));
            facts.put("furtherAction", furtherAction.name());
        }
    }

    @JsonTypeName("case.follow-up-missed")
    record Missed(
            String caseId,
            String followUpId,
            FollowUpType type,
            MissedReason reason,
            Personal<String> note,
            Instant occurredAt)
            implements FollowUpEvent {
        @Override
        public void tell(Map<String, String> facts) {
            facts.put("missedReason", reason.name());
        }
    }
}
