package org.cpsn.web.services;

import static org.cpsn.web.services.Service.CASES;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who gets at a case besides its case manager. */
@Component
public class AccessService {

    public record Access(String caseId, long version, List<Colleague> shared, List<Glass> glasses) {

        public long toReview() {
            return glasses.stream().filter(Glass::waits).count();
        }
    }

    public record Colleague(String colleague, String right, Instant since, String by) {}

    /** @param verdict null until a supervisor has looked at it */
    public record Glass(
            String glassId,
            String who,
            String reason,
            Instant at,
            Instant until,
            String verdict,
            String reviewedBy,
            String comment) {

        public boolean waits() {
            return verdict == null;
        }
    }

    private final ServiceCalls calls;

    AccessService(ServiceCalls calls) {
        this.calls = calls;
    }

    public Access of(String caseId) {
        return calls.get(CASES, "/cases/" + OpaqueId.checked(caseId) + "/access", Map.of(), Access.class);
    }

    public Answer review(String caseId, String glassId, Object body, Asking asking) {
        return calls.command(
                CASES,
                "/cases/" + OpaqueId.checked(caseId) + "/glass/" + OpaqueId.checked(glassId) + "/review",
                body,
                asking);
    }
}
