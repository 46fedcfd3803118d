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

/**
 * Who is let into a case hears of it; when somebody lets themselves in, its caseworker and the supervisors do, who
 * review it.
 */
@Component
class WhenSomebodyIsLetIn implements Reaction<AboutCase> {
    @Override
    public Class<AboutCase> to() {
        return AboutCase.class;
    }

    @Override
    public List<NoticeCommand> on(AboutCase event, String eventId) {
        return switch (event) {
            case AboutCase.CaseShared e ->
                List.of(news(e, NoticeKind.CASE_SHARED, Map.of("municipality", e.municipality()))
                        .to(Address.person(e.colleague()), eventId));
            case AboutCase.GlassBroken e -> {
                var news = news(e, NoticeKind.GLASS_BROKEN, Map.of("municipality", e.municipality(), "who", e.who()));
                yield List.of(
                        news.to(Address.person(e.caseworker()), eventId),
                        news.to(Address.role(Role.SUPERVISOR, e.municipality()), eventId));
            }
            case AboutCase.Work _,
                    AboutCase.CaseRegistered _,
                    AboutCase.CaseAssigned _,
                    AboutCase.HandOverProposed _,
                    AboutCase.CaseHandedOver _,
                    AboutCase.TransferRequested _,
                    AboutCase.TransferApproved _,
                    AboutCase.CaseTransferred _,
                    AboutCase.TransferEnded _,
                    AboutCase.RiskLevelAssigned _,
                    AboutCase.CaseClosed _,
                    AboutCase.CaseReopened _,
                    AboutCase.TraffickingStatusDetermined _ -> List.of();
        };
    }

    private static News news(AboutCase event, NoticeKind kind, Map<String, String> facts) {
        return new News(kind, SubjectType.CASE, event.caseId(), event.caseId(), facts, event.occurredAt());
    }
}
