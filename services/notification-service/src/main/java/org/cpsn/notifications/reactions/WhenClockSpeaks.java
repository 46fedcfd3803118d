package org.cpsn.notifications.reactions;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.cpsn.notifications.clock.ClockEvent;
import org.cpsn.notifications.notice.NoticeCommand;
import org.cpsn.notifications.notice.NoticeKind;
import org.cpsn.platform.axon.Consequence;
import org.springframework.stereotype.Component;

/** What a clock says lies in the inbox of those it says it to. */
@Component
class WhenClockSpeaks implements Consequence<ClockEvent.Told> {
    @Override
    public Class<ClockEvent.Told> of() {
        return ClockEvent.Told.class;
    }

    @Override
    public List<NoticeCommand> on(ClockEvent.Told event) {
        var kind = switch (event) {
            case ClockEvent.Approaching _ -> NoticeKind.DEADLINE_APPROACHING;
            case ClockEvent.Missed _ -> NoticeKind.DEADLINE_MISSED;
            case ClockEvent.Escalated _ -> NoticeKind.DEADLINE_ESCALATED;
        };
        var facts = facts(event);
        return event.told().stream()
                .<NoticeCommand>map(addressee -> raise(event, kind, facts, addressee))
                .toList();
    }

    private static NoticeCommand raise(
            ClockEvent.Told event, NoticeKind kind, Map<String, String> facts, String addressee) {
        var matter = event.matter();
        var said = event.clocks() + "/" + event.number() + "/" + event.over() + "/" + addressee;
        return new NoticeCommand.Raise(
                UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8)).toString(),
                kind,
                addressee,
                matter.subjectType(),
                matter.subjectId(),
                matter.caseId(),
                facts,
                event.occurredAt());
    }

    private static Map<String, String> facts(ClockEvent.Told event) {
        var facts = new TreeMap<String, String>();
        facts.put("deadline", event.matter().kind());
        facts.put("deadlineDue", event.matter().due().toString());
        if (event.matter().risk() != null)
            facts.put("level", event.matter().risk().name());
        if (event.municipality() != null) facts.put("municipality", event.municipality());
        return facts;
    }
}
