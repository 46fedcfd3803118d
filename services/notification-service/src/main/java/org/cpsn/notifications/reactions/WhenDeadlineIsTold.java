package org.cpsn.notifications.reactions;

import java.time.Instant;
import java.util.List;
import org.cpsn.events.AboutDeadline;
import org.cpsn.notifications.clock.ClockCommand;
import org.cpsn.notifications.clock.Matter;
import org.cpsn.notifications.clock.Whose;
import org.cpsn.notifications.notice.SubjectType;
import org.cpsn.platform.kafka.Reaction;
import org.springframework.stereotype.Component;

/**
 * Another service says by when something has to be done: a clock runs until it says that it is no longer waited for.
 */
@Component
class WhenDeadlineIsTold implements Reaction<AboutDeadline> {
    @Override
    public Class<AboutDeadline> to() {
        return AboutDeadline.class;
    }

    @Override
    public List<ClockCommand> on(AboutDeadline event, String eventId) {
        return on(event, eventId, event.occurredAt());
    }

    @Override
    public List<ClockCommand> on(AboutDeadline event, String eventId, Instant recordedAt) {
        return switch (event) {
            case AboutDeadline.DeadlineSet e -> List.of(set(e, recordedAt));
            case AboutDeadline.DeadlineEnded e ->
                List.of(new ClockCommand.Conclude(
                        ClockCommand.clocksOf(e.subjectId()),
                        e.deadlineId(),
                        ClockCommand.Outcome.valueOf(e.outcome()),
                        e.occurredAt()));
        };
    }

    private static ClockCommand set(AboutDeadline.DeadlineSet e, Instant recordedAt) {
        var type = SubjectType.valueOf(e.subjectType());
        var ofCase = type == SubjectType.CASE;
        return new ClockCommand.Expect(
                ClockCommand.clocksOf(e.subjectId()),
                new Matter(
                        e.kind(),
                        type,
                        e.subjectId(),
                        e.deadlineId(),
                        ofCase ? e.subjectId() : null,
                        null,
                        e.occurredAt(),
                        e.due(),
                        e.ruleVersion()),
                // nobody named for a case: whose the case is
                ofCase && e.responsible() == null && e.role() == null
                        ? null
                        : new Whose(e.municipality(), e.responsible(), e.role()),
                null,
                recordedAt,
                e.occurredAt());
    }
}
