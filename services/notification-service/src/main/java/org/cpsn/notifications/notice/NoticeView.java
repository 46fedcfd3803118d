package org.cpsn.notifications.notice;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One notice as the inbox lists it.
 *
 * @param caseId null when it is about no case
 * @param occurredAt when it happened that the notice tells of
 * @param raisedAt when the notice came into the inbox, which may be much later
 * @param readBy staff ids of those who have read it
 */
public record NoticeView(
        NoticeKind kind,
        String addressee,
        SubjectType subjectType,
        String subjectId,
        String caseId,
        Map<String, String> facts,
        Instant occurredAt,
        Instant raisedAt,
        Set<String> readBy) {

    /** @param recordedAt when the event became known */
    static NoticeView after(Optional<NoticeView> before, NoticeEvent event, Instant recordedAt) {
        return switch (event) {
            case NoticeEvent.Raised e ->
                new NoticeView(
                        e.kind(),
                        e.addressee(),
                        e.subjectType(),
                        e.subjectId(),
                        e.caseId(),
                        e.facts(),
                        e.occurredAt(),
                        recordedAt,
                        Set.of());
            case NoticeEvent.Read e ->
                before.orElseThrow(() -> new IllegalStateException("A notice is raised before it is read."))
                        .readBy(e.reader());
        };
    }

    private NoticeView readBy(String reader) {
        var readers = new HashSet<>(readBy);
        readers.add(reader);
        return new NoticeView(
                kind, addressee, subjectType, subjectId, caseId, facts, occurredAt, raisedAt, Set.copyOf(readers));
    }
}
