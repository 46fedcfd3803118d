package org.cpsn.notifications.reactions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.cpsn.events.AboutCase;
import org.cpsn.notifications.notice.Address;
import org.cpsn.notifications.notice.NoticeCommand;
import org.cpsn.notifications.notice.NoticeKind;
import org.cpsn.notifications.notice.SubjectType;
import org.cpsn.platform.kafka.Reaction;
import org.cpsn.platform.security.Role;
import org.springframework.stereotype.Component;

/**
 * The anti-trafficking panel hears of every child whose status changes: the national liaison, and the supervisors of
 * the municipality for the Centre for Social Work. A status that is confirmed once more disturbs nobody.
 */
@Component
class WhenTraffickingIsSuspected implements Reaction<AboutCase.TraffickingStatusDetermined> {
    @Override
    public Class<AboutCase.TraffickingStatusDetermined> to() {
        return AboutCase.TraffickingStatusDetermined.class;
    }

    @Override
    public List<NoticeCommand> on(AboutCase.TraffickingStatusDetermined e, String eventId) {
        if (e.status().equals(e.before())) return List.of();
        var facts = new LinkedHashMap<String, String>();
        facts.put("status", e.status());
        facts.put("municipality", e.municipality());
        facts.put("caseworker", e.caseworker());
        facts.put("decidedBy", e.decidedBy());
        if (!e.exploitation().isEmpty())
            facts.put("exploitationTypes", e.exploitation().stream().sorted().collect(Collectors.joining(",")));
        var news = new News(
                NoticeKind.TRAFFICKING_STATUS, SubjectType.CASE, e.caseId(), e.caseId(), facts, e.occurredAt());
        return List.of(
                news.to(Address.role(Role.LIAISON), eventId),
                news.to(Address.role(Role.SUPERVISOR, e.municipality()), eventId));
    }
}
