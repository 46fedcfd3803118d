package org.cpsn.web.services;

import static org.cpsn.web.services.Service.CASES;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What case-service can be asked about the plans of a case. */
@Component
public class PlansService {

    /** @param plans the latest first */
    public record Plans(String caseId, long version, boolean assessed, List<Plan> plans) {

        /** The one that is being written, waits for a supervisor, or came back. */
        public Optional<Plan> proposal() {
            return plans.stream().filter(Plan::proposed).findFirst();
        }

        public Optional<Plan> inForce() {
            return plans.stream()
                    .filter(plan -> "IN_FORCE".equals(plan.status()))
                    .findFirst();
        }

        public List<Plan> replaced() {
            return plans.stream()
                    .filter(plan -> "REPLACED".equals(plan.status()))
                    .toList();
        }
    }

    public record Plan(
            String planId,
            String status,
            int edition,
            List<Goal> goals,
            Deed saved,
            Deed submitted,
            Deed decided,
            String comments) {

        public boolean submittedAndOpen() {
            return "SUBMITTED".equals(status);
        }

        boolean proposed() {
            return submittedAndOpen() || "DRAFT".equals(status) || "RETURNED".equals(status);
        }
    }

    public record Goal(String goalId, String goal, List<Intervention> interventions) {}

    public record Intervention(
            String interventionId,
            String service,
            String what,
            String providerId,
            String provider,
            String responsible,
            LocalDate until,
            String success,
            Deed successRecorded) {}

    public record Deed(String by, Instant at) {}

    private final ServiceCalls calls;

    PlansService(ServiceCalls calls) {
        this.calls = calls;
    }

    public Plans of(String caseId) {
        return calls.get(CASES, path(caseId), Map.of(), Plans.class);
    }

    /** @param planId null for a new draft */
    public Answer write(String caseId, String planId, Object plan, String key) {
        var path = planId == null ? path(caseId) : path(caseId) + "/" + OpaqueId.checked(planId);
        return calls.command(CASES, path, plan, Asking.on(key, null));
    }

    /** @param act discard, approval, return or success */
    public Answer act(String caseId, String planId, String act, Object body, String key) {
        return calls.command(
                CASES, path(caseId) + "/" + OpaqueId.checked(planId) + "/" + act, body, Asking.on(key, null));
    }

    private static String path(String caseId) {
        return "/cases/" + OpaqueId.checked(caseId) + "/plans";
    }
}
