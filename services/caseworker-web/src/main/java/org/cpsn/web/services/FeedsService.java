package org.cpsn.web.services;

import static org.cpsn.web.services.Service.NOTIFICATIONS;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cpsn.web.services.NotificationsService.Feed;
import org.cpsn.web.services.NotificationsService.FeedEvent;
import org.springframework.stereotype.Component;

/** What notification-service tells the liaison of the partners' feeds. */
@Component
public class FeedsService {
    public record Healths(List<Health> feeds) {}

    /** How it stands with what one partner was told. */
    public record Health(
            String partner,
            String country,
            String feed,
            long told,
            Instant lastToldAt,
            long acknowledged,
            Instant acknowledgedAt,
            Instant unacknowledgedSince,
            List<Recall> recallsUnacknowledged,
            List<Difference> differences,
            Webhook webhook) {
        public boolean holdsEverything() {
            return acknowledged == told;
        }
    }

    public record Recall(long position, String id, Instant toldAt) {}

    public record Difference(long position, Instant since) {}

    public record Webhook(long delivered, int attempts, Instant failingSince, Instant nextTryAt, String problem) {}

    private final ServiceCalls calls;

    FeedsService(ServiceCalls calls) {
        this.calls = calls;
    }

    public List<Health> healths() {
        return calls.get(NOTIFICATIONS, "/liaison/feeds", Map.of(), Healths.class)
                .feeds();
    }

    /** What the national liaison's own systems read. */
    public Feed national(long after, int limit) {
        return feed("/liaison/feed", after, limit);
    }

    public Feed ofPartner(String partner, long after, int limit) {
        return feed("/liaison/feeds/" + OpaqueId.checked(partner), after, limit);
    }

    private Feed feed(String path, long after, int limit) {
        var answer = calls.getWithHeaders(
                NOTIFICATIONS, path, Map.of("after", after, "limit", limit), Purpose.CASE_WORK, FeedEvent[].class);
        var events = answer.getBody() == null ? List.<FeedEvent>of() : List.of(answer.getBody());
        var header = answer.getHeaders().getFirst("X-Feed-Position");
        long last = events.isEmpty() ? after : events.getLast().position();
        return new Feed(events, header == null ? last : Long.parseLong(header));
    }
}
