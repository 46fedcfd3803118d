package org.cpsn.web.services;

import static org.cpsn.web.services.Service.NOTIFICATIONS;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How it stands with what is carried to people outside the inbox: numbers, times and codes. */
@Component
public class DeliveriesService {

    /**
     * @param oldestDue null when nothing waits that should have gone
     * @param failingSince, problem, nextTryAt null while the other end answers
     */
    public record Channel(
            String channel,
            boolean setUp,
            List<Count> counts,
            Instant oldestDue,
            Instant failingSince,
            String problem,
            int attempts,
            Instant nextTryAt,
            List<Problem> problems) {}

    public record Count(String state, long count) {}

    public record Problem(String code, long count, Instant since) {}

    record Channels(List<Channel> channels) {}

    private final ServiceCalls calls;

    DeliveriesService(ServiceCalls calls) {
        this.calls = calls;
    }

    public List<Channel> channels() {
        return calls.get(NOTIFICATIONS, "/operations/deliveries", Map.of(), Channels.class)
                .channels();
    }

    public void retry(String channel, String key) {
        calls.order(
                NOTIFICATIONS, "/operations/deliveries/" + OpaqueId.checked(channel) + "/retry", Asking.on(key, "*"));
    }
}
