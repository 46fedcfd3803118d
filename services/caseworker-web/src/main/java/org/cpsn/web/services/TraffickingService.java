package org.cpsn.web.services;

import static org.cpsn.web.services.Service.CASES;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What case-service can be asked about trafficking: what was seen, and what was decided. */
@Component
public class TraffickingService {

    /** @param status null while nobody suspected or decided anything; decisions, screenings newest first */
    public record Trafficking(
            String caseId, long version, String status, List<Decision> decisions, List<Screening> screenings) {

        /** What holds now; null while nothing was decided. */
        public Decision now() {
            return decisions.isEmpty() ? null : decisions.getFirst();
        }

        public List<Decision> before() {
            return decisions.size() < 2 ? List.of() : decisions.subList(1, decisions.size());
        }
    }

    public record Decision(
            String decisionId,
            String status,
            String decidedBy,
            LocalDate decidedOn,
            List<String> exploitation,
            List<String> control,
            List<String> recruitment,
            String relationship,
            String screeningId,
            String reason,
            String recordedBy,
            Instant recordedAt) {}

    public record Screening(
            String screeningId,
            String outcome,
            List<String> grounds,
            Map<String, String> signs,
            List<String> acts,
            List<String> purposes,
            List<String> means,
            String accompanied,
            boolean suspects,
            int score,
            String ruleVersion,
            String observations,
            String screenedBy,
            Instant screenedAt) {

        /** The indicators that got this answer. */
        public List<String> answered(String sign) {
            return signs.entrySet().stream()
                    .filter(one -> one.getValue().equals(sign))
                    .map(Map.Entry::getKey)
                    .sorted()
                    .toList();
        }
    }

    private final ServiceCalls calls;

    TraffickingService(ServiceCalls calls) {
        this.calls = calls;
    }

    public Trafficking of(String caseId) {
        return calls.get(CASES, path(caseId), Map.of(), Trafficking.class);
    }

    public Answer screen(String caseId, Object screening, String key) {
        return calls.command(CASES, path(caseId) + "/screenings", screening, Asking.on(key, "*"));
    }

    public Answer decide(String caseId, Object decision, String key) {
        return calls.command(CASES, path(caseId) + "/decisions", decision, Asking.on(key, "*"));
    }

    private static String path(String caseId) {
        return "/cases/" + OpaqueId.checked(caseId) + "/trafficking";
    }
}
