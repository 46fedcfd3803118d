package org.cpsn.web.services;

import static org.cpsn.web.services.Service.CASES;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What case-service can be asked about what may be shared, and with whom. */
@Component
public class ConsentsService {

    public record Ledger(String caseId, long version, List<Consent> consents, List<Line> lines) {

        /** @throws NoSuchThing when the case has no such consent */
        public Consent one(String consentId) {
            return consents.stream()
                    .filter(one -> one.consentId().equals(consentId))
                    .findFirst()
                    .orElseThrow(NoSuchThing::new);
        }
    }

    public record Consent(
            String consentId,
            String status,
            boolean overridden,
            String purpose,
            String recipient,
            String organisation,
            List<String> scope,
            LocalDate until,
            Instant from,
            int revision,
            String givenBy,
            String basis,
            String review,
            String text,
            String recordedBy) {

        public boolean inForce() {
            return "IN_FORCE".equals(status);
        }

        public boolean awaitsReview() {
            return overridden && review == null;
        }
    }

    public record Line(
            long sequence,
            String consentId,
            String type,
            Instant occurredAt,
            Instant recordedAt,
            String by,
            String role,
            Map<String, Object> facts,
            String text) {}

    private final ServiceCalls calls;

    ConsentsService(ServiceCalls calls) {
        this.calls = calls;
    }

    public Ledger of(String caseId) {
        return calls.get(CASES, path(caseId), Map.of(), Ledger.class);
    }

    public Answer give(String caseId, Object consent, String key) {
        return calls.command(CASES, path(caseId), consent, Asking.on(key, "*"));
    }

    public Answer override(String caseId, Object override, String key) {
        return calls.command(CASES, path(caseId) + "/overrides", override, Asking.on(key, "*"));
    }

    /** @param act {@code narrowing}, {@code withdrawal} or {@code review} */
    public Answer change(String caseId, String consentId, String act, Object body, String key) {
        var path = path(caseId) + "/" + OpaqueId.checked(consentId) + "/" + act;
        return calls.command(CASES, path, body, Asking.on(key, "*"));
    }

    private static String path(String caseId) {
        return "/cases/" + OpaqueId.checked(caseId) + "/consents";
    }
}
