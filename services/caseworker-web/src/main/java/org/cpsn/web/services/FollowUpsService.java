package org.cpsn.web.services;

import static org.cpsn.web.services.Service.CASES;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What case-service can be asked about follow-ups. */
@Component
public class FollowUpsService {

    public record FollowUps(String caseId, long version, List<FollowUp> followUps) {}

    public record FollowUp(
            String followUpId,
            String type,
            String roundtableId,
            String owner,
            String referralId,
            String referralStep,
            LocalDate neededBy,
            String purpose,
            Instant plannedAt,
            String plannedBy,
            boolean overdue,
            Outcome outcome) {

        public boolean toDo() {
            return outcome == null;
        }
    }

    /** @param atRoundtable the roundtable said that its task is done; whether the child was seen nobody has said */
    public record Outcome(
            boolean done,
            boolean atRoundtable,
            Instant happenedAt,
            String recordedBy,
            String childSeen,
            List<String> with,
            String furtherAction,
            String missedReason,
            String comments) {}

    private final ServiceCalls calls;

    FollowUpsService(ServiceCalls calls) {
        this.calls = calls;
    }

    public List<FollowUp> of(String caseId) {
        return calls.get(CASES, path(caseId), Map.of(), FollowUps.class).followUps();
    }

    /** @throws NoSuchThing when the case has no such follow-up */
    public FollowUp one(String caseId, String followUpId) {
        return of(caseId).stream()
                .filter(one -> one.followUpId().equals(followUpId))
                .findFirst()
                .orElseThrow(NoSuchThing::new);
    }

    public Answer plan(String caseId, Object plan, String key) {
        return calls.command(CASES, path(caseId), plan, Asking.on(key, "*"));
    }

    public Answer unplanned(String caseId, Object visit, String key) {
        return calls.command(CASES, path(caseId) + "/unplanned", visit, Asking.on(key, "*"));
    }

    /** @param outcome {@code done} or {@code missed} */
    public Answer record(String caseId, String followUpId, String outcome, Object body, String key) {
        var path = path(caseId) + "/" + OpaqueId.checked(followUpId) + "/" + outcome;
        return calls.command(CASES, path, body, Asking.on(key, "*"));
    }

    private static String path(String caseId) {
        return "/cases/" + OpaqueId.checked(caseId) + "/follow-ups";
    }
}
