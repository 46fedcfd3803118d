package org.cpsn.notifications.notice;

import java.time.Instant;
import java.util.Map;
import org.cpsn.platform.domain.DomainCommand;
import org.cpsn.platform.security.Caseworker;

/** What can be asked of a notice. */
public sealed interface NoticeCommand extends DomainCommand {
    String noticeId();

    Instant occurredAt();

    @Override
    default String subject() {
        return noticeId();
    }

    /**
     * Somebody must know of something.
     *
     * @param addressee as {@link Address} writes it
     * @param caseId null when it is about no case
     * @param facts codes and ids, for saying it in plain words; nothing personal
     * @param occurredAt when it happened that the notice tells of
     */
    record Raise(
            String noticeId,
            NoticeKind kind,
            String addressee,
            SubjectType subjectType,
            String subjectId,
            String caseId,
            Map<String, String> facts,
            Instant occurredAt)
            implements NoticeCommand {}

    record Read(String noticeId, Caseworker by, Instant occurredAt) implements NoticeCommand {}
}
