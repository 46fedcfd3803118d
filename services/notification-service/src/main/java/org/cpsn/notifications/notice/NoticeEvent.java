package org.cpsn.notifications.notice;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.Map;
import org.cpsn.platform.domain.DomainEvent;

/** What happened to a notice. Stored for ever: never changed, only joined by newer ones. */
public sealed interface NoticeEvent extends DomainEvent {
    String noticeId();

    @Override
    default String subject() {
        return noticeId();
    }

    /** @param caseId null when it is about no case */
    @JsonTypeName("notice.raised")
    record Raised(
            String noticeId,
            NoticeKind kind,
            String addressee,
            SubjectType subjectType,
            String subjectId,
            String caseId,
            Map<String, String> facts,
            Instant occurredAt)
            implements NoticeEvent {}

    /** One of those it is for has read it; it stays unread for the others. */
    @JsonTypeName("notice.read")
    record Read(String noticeId, String reader, Instant occurredAt) implements NoticeEvent {}
}
