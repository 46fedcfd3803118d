package org.cpsn.web.services;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The operator's door of each service: messages that could not be handled, and read models that can be rebuilt. */
@Component
public class OperationsService {

    public record DeadLetters(List<DeadLetter> entries, Long total) {}

    public record DeadLetter(
            String id,
            String eventId,
            String subject,
            String type,
            String error,
            Integer attempts,
            Instant arrivedAt,
            Instant lastTriedAt) {}

    public record ReadModels(List<ReadModel> projections) {}

    /** @param behind events it has not handled yet; less than nothing while no instance works on it */
    public record ReadModel(String name, Long documents, Long behind, boolean failing, Rebuild rebuild) {}

    public record Rebuild(
            String state, Long events, Long of, Instant startedAt, Instant finishedAt, Long eventsPerSecond) {

        public boolean running() {
            return finishedAt == null;
        }
    }

    private final ServiceCalls calls;

    OperationsService(ServiceCalls calls) {
        this.calls = calls;
    }

    public DeadLetters deadLetters(Service service) {
        return calls.get(service, "/operations/dead-letters", Map.of(), DeadLetters.class);
    }

    public List<ReadModel> readModels(Service service) {
        return calls.get(service, "/operations/projections", Map.of(), ReadModels.class)
                .projections();
    }

    public void retry(Service service, String id, String key) {
        calls.order(service, "/operations/dead-letters/" + OpaqueId.checked(id) + "/retry", Asking.on(key, "*"));
    }

    public void rebuild(Service service, String name, String key) {
        calls.order(service, "/operations/projections/" + OpaqueId.checked(name) + "/rebuild", Asking.on(key, "*"));
    }
}
