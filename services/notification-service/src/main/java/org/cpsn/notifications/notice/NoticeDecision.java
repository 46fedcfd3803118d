package org.cpsn.notifications.notice;

import static org.cpsn.notifications.notice.NoticeRule.NOTICE_EXISTS;
import static org.cpsn.notifications.notice.NoticeRule.NOT_YOUR_NOTICE;

import java.util.List;

/** Every rule of a notice. */
final class NoticeDecision {
    private record Asked(Notice state, NoticeCommand command) {}

    private NoticeDecision() {}

    static List<NoticeEvent> decide(Notice state, NoticeCommand command) {
        return switch (new Asked(state, command)) {
            case Asked(Notice.Absent _, NoticeCommand.Raise c) -> raise(c);
            case Asked(Notice.Absent _, NoticeCommand.Read _) -> throw NOTICE_EXISTS.broken();
            case Asked(Notice.Raised _, NoticeCommand.Raise _) -> List.of();
            case Asked(Notice.Raised raised, NoticeCommand.Read c) -> read(raised, c);
        };
    }

    private static List<NoticeEvent> raise(NoticeCommand.Raise c) {
        return List.of(new NoticeEvent.Raised(
                c.noticeId(),
                c.kind(),
                c.addressee(),
                c.subjectType(),
                c.subjectId(),
                c.caseId(),
                c.facts(),
                c.occurredAt()));
    }

    private static List<NoticeEvent> read(Notice.Raised raised, NoticeCommand.Read c) {
        if (!Address.of(c.by()).contains(raised.addressee())) throw NOT_YOUR_NOTICE.broken();
        if (raised.readBy().contains(c.by().id())) return List.of();
        return List.of(new NoticeEvent.Read(c.noticeId(), c.by().id(), c.occurredAt()));
    }
}
