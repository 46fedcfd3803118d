package org.cpsn.web.services;

import static org.cpsn.web.services.Service.NOTIFICATIONS;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What notification-service can be asked. */
@Component
public class NotificationsService {

    public record Notices(List<Notice> entries, long unread, long total) {}

    public record Notice(
            String noticeId,
            long version,
            String kind,
            String subjectType,
            String subjectId,
            String caseId,
            Map<String, Object> facts,
            Instant raisedAt,
            boolean read) {

        public Notice markedRead() {
            return new Notice(noticeId, version, kind, subjectType, subjectId, caseId, facts, raisedAt, true);
        }
    }

    public record FeedEvent(
            String id,
            String source,
            String type,
            String subject,
            Instant time,
            Map<String, Object> data,
            long position) {}

    public record Feed(List<FeedEvent> events, long position) {}

    private final ServiceCalls calls;

    NotificationsService(ServiceCalls calls) {
        this.calls = calls;
    }

    public Notices notices(boolean unreadOnly, int page, int size) {
        var query = Map.of("unread", unreadOnly ? "true" : "", "page", page, "size", size);
        return calls.get(NOTIFICATIONS, "/notices", query, Notices.class);
    }

    /** How many are unread, as it changes. @param last the id of the event heard last; null for none */
    public void follow(String last, ServiceCalls.Listener listener) {
        calls.follow(NOTIFICATIONS, "/notices/stream", last, listener);
    }

    public Answer read(String noticeId, Asking asking) {
        return calls.command(NOTIFICATIONS, "/notices/" + OpaqueId.checked(noticeId) + "/read", Map.of(), asking);
    }
}
