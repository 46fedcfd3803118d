package org.cpsn.web.services;

import static org.cpsn.web.services.Service.CASES;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What is due, for whom. */
@Component
public class TodayService {

    /** @param stage null for a follow-up; about the measure, null for everything else; followUpId null for a stage */
    public record Due(
            String caseId,
            CasesService.Person child,
            String risk,
            boolean urgent,
            String stage,
            String about,
            String followUpId,
            Instant due) {

        /** Where it can be done. */
        public String act() {
            if (followUpId != null) return "/cases/" + caseId + "/follow-ups/" + followUpId + "/done";
            return switch (stage) {
                case "COMPREHENSIVE_ASSESSMENT" -> "/cases/" + caseId + "/assessments/new";
                case "FIRST_RESPONSE", "VISIT" -> "/cases/" + caseId + "/follow-ups/unplanned";
                case "POST_CLOSURE" -> "/cases/" + caseId + "/follow-ups/new";
                case "CASE_PLAN", "REVIEW" -> "/cases/" + caseId + "/plan";
                case "JUVENILE_MEASURE" -> "/cases/" + caseId + "/juvenile-justice/measures/" + about + "/outcome";
                case null, default -> "/cases/" + caseId;
            };
        }

        public String what() {
            return followUpId == null ? stage : "FOLLOW_UP";
        }
    }

    public record Case(
            String caseId,
            CasesService.Person child,
            String risk,
            boolean urgent,
            Instant since,
            String by,
            int unanswered) {}

    public record Mine(
            List<Due> overdue,
            List<Due> dueToday,
            List<Due> dueSoon,
            List<Case> newForMe,
            List<Case> waitingForOthers,
            long openCases,
            int ratioLimit) {

        public boolean nothing() {
            return overdue.isEmpty()
                    && dueToday.isEmpty()
                    && dueSoon.isEmpty()
                    && newForMe.isEmpty()
                    && waitingForOthers.isEmpty();
        }
    }

    public record Worker(String caseworker, long openCases, long overdue, Instant oldestOverdue) {}

    public record Municipality(String municipality, long openCases, long overdue, Instant oldestOverdue) {}

    /** A child of an open case whom nobody has recorded seeing. */
    public record Unseen(
            String caseId,
            CasesService.Person child,
            String risk,
            boolean urgent,
            String caseworker,
            Instant due,
            boolean overdue) {}

    public record Team(
            List<Worker> workers,
            List<Municipality> municipalities,
            List<Unseen> unseen,
            long unseenTotal,
            int ratioLimit) {

        public Team {
            municipalities = municipalities == null ? List.of() : List.copyOf(municipalities);
            unseen = unseen == null ? List.of() : List.copyOf(unseen);
        }
    }

    public record Clock(
            String stage,
            String risk,
            Instant due,
            String ruleVersion,
            String outcome,
            Instant endedAt,
            boolean overdue,
            boolean late) {}

    public record Clocks(List<Clock> running, List<Clock> ended) {

        /** By when the child of a closed case should be looked after once more; null when that is not due. */
        public Clock afterClosure() {
            return running.stream()
                    .filter(clock -> "POST_CLOSURE".equals(clock.stage()))
                    .findFirst()
                    .orElse(null);
        }
    }

    private final ServiceCalls calls;

    TodayService(ServiceCalls calls) {
        this.calls = calls;
    }

    public Mine mine() {
        return calls.get(CASES, "/today", Map.of(), Mine.class);
    }

    public Team team() {
        return calls.get(CASES, "/today/team", Map.of(), Team.class);
    }

    public Clocks clocks(String caseId) {
        return calls.get(CASES, "/cases/" + OpaqueId.checked(caseId) + "/deadlines", Map.of(), Clocks.class);
    }
}
