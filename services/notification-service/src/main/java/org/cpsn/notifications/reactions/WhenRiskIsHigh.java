package org.cpsn.notifications.reactions;

import java.util.List;
import java.util.Map;
import org.cpsn.events.AboutCase;
import org.cpsn.notifications.notice.Address;
import org.cpsn.notifications.notice.NoticeCommand;
import org.cpsn.notifications.notice.NoticeKind;
import org.cpsn.notifications.notice.SubjectType;
import org.cpsn.platform.kafka.Reaction;
import org.cpsn.platform.security.Role;
import org.springframework.stereotype.Component;

/** A child at high risk: its caseworker and the supervisors of the municipality are told. */
@Component
class WhenRiskIsHigh implements Reaction<AboutCase.RiskLevelAssigned> {
    private static final String HIGH = "HIGH";

    @Override
    public Class<AboutCase.RiskLevelAssigned> to() {
        return AboutCase.RiskLevelAssigned.class;
    }

    @Override
    public List<NoticeCommand> on(AboutCase.RiskLevelAssigned e, String eventId) {
        if (!e.level().equals(HIGH)) return List.of();
        var news = new News(
                NoticeKind.HIGH_RISK,
                SubjectType.CASE,
                e.caseId(),
                e.caseId(),
                Map.of("municipality", e.municipality(), "caseworker", e.caseworker()),
                e.occurredAt());
        return List.of(
                news.to(Address.person(e.caseworker()), eventId),
                news.to(Address.role(Role.SUPERVISOR, e.municipality()), eventId));
    }
}
