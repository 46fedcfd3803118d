package org.cpsn.web.services;

import static org.cpsn.web.services.Service.NOTIFICATIONS;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What notification-service tells of deadlines and their clocks. */
@Component
public class ClocksService {
    /** @param nextAt when it speaks next; null when never */
    public record Clock(
            String clocks,
            int number,
            String kind,
            String subjectType,
            String subjectId,
            String caseId,
            String municipality,
            String responsible,
            String role,
            String risk,
            Instant since,
            Instant due,
            String ruleVersion,
            String state,
            boolean overdue,
            boolean late,
            Instant endedAt,
            Instant nextAt) {}

    public record Listed(
            List<Clock> entries, long total, int page, int size, Map<String, Long> states, Map<String, Long> kinds) {}

    public record Reminder(String step, Instant at, List<String> to) {}

    public record Step(
            String type,
            Instant occurredAt,
            Instant recordedAt,
            List<String> told,
            String ruleVersion,
            String clockVersion,
            List<Reminder> reminders) {
        /** Whether it spoke, be it to nobody. */
        public boolean spoke() {
            return List.of("clock.approaching", "clock.missed", "clock.escalated")
                    .contains(type);
        }
    }

    public record History(Clock clock, List<Step> steps) {}

    private final ServiceCalls calls;

    ClocksService(ServiceCalls calls) {
        this.calls = calls;
    }

    public Listed all(Map<String, Object> filter) {
        return calls.get(NOTIFICATIONS, "/clocks", filter, Listed.class);
    }

    public History one(String clocks, int number) {
        return calls.get(NOTIFICATIONS, "/clocks/" + OpaqueId.checked(clocks) + "/" + number, Map.of(), History.class);
    }
}
