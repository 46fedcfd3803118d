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

    @JsonTypeName("case.follow-up-planned")
    record Planned(
            String caseId,
            String followUpId,
            FollowUpType type,
            LocalDate neededBy,
            Personal<String> purpose,
            Instant occurredAt)
            implements FollowUpEvent {
        @Override
        public void tell(Map<String, String> facts) {
            facts.put("neededBy", neededBy.toString());
        }
    }

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
