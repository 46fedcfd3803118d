package org.cpsn.cases.access;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.Map;
import org.cpsn.cases.casefile.InCase;
import org.cpsn.platform.personal.Personal;

/** Who was let into a case, by whom, and who let themselves in. Stored for ever. */
public sealed interface AccessEvent extends InCase {
    @JsonTypeName("case.shared")
    record Shared(
            String caseId, String childId, String municipality, String colleague, ShareRight right, Instant occurredAt)
            implements AccessEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of("colleague", colleague, "right", right.name());
        }
    }

    @JsonTypeName("case.sharing-ended")
    record SharingEnded(String caseId, String colleague, Instant occurredAt) implements AccessEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of("colleague", colleague);
        }
    }

    /** @param who let themselves in; caseworker had the case then */
    @JsonTypeName("case.glass-broken")
    record GlassBroken(
            String caseId,
            String childId,
            String municipality,
            String caseworker,
            String glassId,
            String who,
            Personal<String> reason,
            Instant until,
            Instant occurredAt)
            implements AccessEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of("who", who, "until", until.toString());
        }
    }

    @JsonTypeName("case.glass-reviewed")
    record GlassReviewed(String caseId, String glassId, Verdict verdict, Personal<String> comment, Instant occurredAt)
            implements AccessEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of("verdict", verdict.name());
        }
    }
}
