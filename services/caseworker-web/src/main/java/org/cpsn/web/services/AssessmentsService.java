package org.cpsn.web.services;

import static org.cpsn.web.services.Service.CASES;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What case-service can be asked about the assessments of a case. */
@Component
public class AssessmentsService {

    public record Assessments(String caseId, long version, List<Assessment> assessments) {

        public Optional<Assessment> one(String assessmentId) {
            return assessments.stream()
                    .filter(known -> known.assessmentId().equals(assessmentId))
                    .findFirst();
        }
    }

    public record Assessment(
            String assessmentId,
            String kind,
            String status,
            int edition,
            List<Finding> findings,
            String risk,
            String riskReason,
            String savedBy,
            Instant savedAt,
            Instant occurredAt,
            boolean awaits,
            Decided decided) {

        public boolean draft() {
            return "DRAFT".equals(status);
        }

        public boolean returned() {
            return "RETURNED".equals(status);
        }

        public Finding finding(String domain) {
            return findings.stream()
                    .filter(found -> found.domain().equals(domain))
                    .findFirst()
                    .orElse(new Finding(domain, null, null, null));
        }
    }

    /** What a supervisor said of it. */
    public record Decided(String by, Instant at, String comments) {}

    public record Finding(String domain, String severity, String concerns, String strengths) {}

    private final ServiceCalls calls;

    AssessmentsService(ServiceCalls calls) {
        this.calls = calls;
    }

    public Assessments of(String caseId) {
        return calls.get(CASES, path(caseId), Map.of(), Assessments.class);
    }

    public Answer begin(String caseId, Object assessment, String key) {
        return calls.command(CASES, path(caseId), assessment, Asking.on(key, null));
    }

    public Answer goOn(String caseId, String assessmentId, Object assessment, String key) {
        return calls.command(
                CASES, path(caseId) + "/" + OpaqueId.checked(assessmentId), assessment, Asking.on(key, null));
    }

    public Answer discard(String caseId, String assessmentId, Object edition, String key) {
        return calls.command(
                CASES, path(caseId) + "/" + OpaqueId.checked(assessmentId) + "/discard", edition, Asking.on(key, null));
    }

    /** @param decision {@code approval} or {@code return} */
    public Answer decide(String caseId, String assessmentId, String decision, Object body, String key) {
        return calls.command(
                CASES,
                path(caseId) + "/" + OpaqueId.checked(assessmentId) + "/" + decision,
                body,
                Asking.on(key, null));
    }

    private static String path(String caseId) {
        return "/cases/" + OpaqueId.checked(caseId) + "/assessments";
    }
}
