package org.cpsn.notifications.reactions;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.cpsn.notifications.notice.NoticeCommand;
import org.cpsn.notifications.notice.NoticeKind;
import org.cpsn.notifications.notice.SubjectType;

/**
 * What a message has to say to people, before it is said to each of them.
 *
 * @param caseId null when it is about no case
 */
record News(
        NoticeKind kind,
        SubjectType subjectType,
        String subjectId,
        String caseId,
        Map<String, String> facts,
        Instant occurredAt) {

    /** The same message told to the same addressee is the same notice. */
    NoticeCommand to(String addressee, String eventId) {
        var id = UUID.nameUUIDFromBytes((eventId + "/" + kind + "/" + addressee).getBytes(StandardCharsets.UTF_8));
        return new NoticeCommand.Raise(
                id.toString(), kind, addressee, subjectType, subjectId, caseId, facts, occurredAt);
    }
}
