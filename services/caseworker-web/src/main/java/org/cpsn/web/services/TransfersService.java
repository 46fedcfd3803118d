package org.cpsn.web.services;

import static org.cpsn.web.services.Service.CASES;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How cases change hands: within a Centre, and from one to another. */
@Component
public class TransfersService {

    /** @param colleague null for a transfer; to null for a hand-over */
    public record Line(
            String caseId,
            String transferId,
            String stage,
            CasesService.Person child,
            String risk,
            boolean urgent,
            String municipality,
            String caseworker,
            String colleague,
            String to,
            boolean back,
            String askedBy,
            Instant since,
            Instant due,
            boolean overdue) {

        public boolean handOver() {
            return colleague != null;
        }

        /** Where who must act can do so: who lets a case go may read it, who is offered one may not yet. */
        public String act() {
            return "APPROVAL".equals(stage) ? "/cases/" + caseId + "/transfers" : "/transfers/" + caseId;
        }
    }

    public record Waiting(List<Line> forMe, List<Line> forOthers) {

        /** What a supervisor has to look after: others should have acted by now. */
        public List<Line> overdueForOthers() {
            return forOthers.stream().filter(Line::overdue).toList();
        }
    }

    /** @param due null where nobody had to act next */
    public record State(String status, Instant since, String by, Instant due, boolean late, String text) {}

    /** @param consentId null without consent */
    public record Transfer(
            String transferId,
            String municipality,
            String colleague,
            String to,
            boolean back,
            String askedBy,
            boolean waits,
            Instant due,
            boolean overdue,
            String reason,
            String mustBeKnown,
            String consentId,
            String overrideReason,
            List<State> states) {

        public boolean handOver() {
            return colleague != null;
        }

        public State now() {
            return states.getLast();
        }

        public boolean waitsForApproval() {
            return "REQUESTED".equals(now().status());
        }
    }

    /** A supervisor made the case somebody's at once. @param reason null when none was given */
    public record Assignment(String caseworker, Instant at, String by, String reason) {}

    /** @param cameFrom the municipality the case was last taken over from; null when it never moved */
    public record OfCase(
            String caseId, long version, String cameFrom, List<Transfer> transfers, List<Assignment> assignments) {

        public OfCase {
            assignments = assignments == null ? List.of() : List.copyOf(assignments);
        }

        /** Null while nothing waits. */
        public Transfer waiting() {
            return transfers.stream().filter(Transfer::waits).findFirst().orElse(null);
        }

        public List<Transfer> over() {
            return transfers.stream().filter(one -> !one.waits()).toList();
        }
    }

    public record Offer(
            String caseId,
            long version,
            String stage,
            CasesService.Person child,
            String risk,
            boolean urgent,
            List<String> concerns,
            Instant reportedAt,
            String caseworker,
            Transfer transfer) {}

    private final ServiceCalls calls;

    TransfersService(ServiceCalls calls) {
        this.calls = calls;
    }

    public Waiting waiting() {
        return calls.get(CASES, "/transfers", Map.of(), Waiting.class);
    }

    public OfCase of(String caseId) {
        return calls.get(CASES, path(caseId), Map.of(), OfCase.class);
    }

    public Offer offer(String caseId) {
        return calls.get(CASES, path(caseId) + "/offer", Map.of(), Offer.class);
    }

    /** @param what {@code hand-over} or {@code request} */
    public Answer ask(String caseId, String what, Object body, String key) {
        return calls.command(CASES, path(caseId) + "/" + what, body, Asking.on(key, "*"));
    }

    /** @param act {@code approval}, {@code return}, {@code acceptance}, {@code refusal} or {@code withdrawal} */
    public Answer answer(String caseId, String transferId, String act, Object body, String key) {
        return calls.command(
                CASES, path(caseId) + "/" + OpaqueId.checked(transferId) + "/" + act, body, Asking.on(key, "*"));
    }

    private static String path(String caseId) {
        return "/cases/" + OpaqueId.checked(caseId) + "/transfers";
    }
}
