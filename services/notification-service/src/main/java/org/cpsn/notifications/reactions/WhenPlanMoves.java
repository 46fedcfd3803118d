package org.cpsn.notifications.reactions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cpsn.events.AboutReturnee;
import org.cpsn.notifications.notice.Address;
import org.cpsn.notifications.notice.NoticeCommand;
import org.cpsn.notifications.notice.NoticeKind;
import org.cpsn.notifications.notice.SubjectType;
import org.cpsn.platform.kafka.Reaction;
import org.cpsn.platform.security.Role;
import org.springframework.stereotype.Component;

/**
 * The commission hears of a plan that waits for it; who submitted it and who is responsible for the family hear what
 * became of it.
 */
@Component
class WhenPlanMoves implements Reaction<AboutReturnee> {
    private static final String CENTRAL = "CENTRAL";

    @Override
    public Class<AboutReturnee> to() {
        return AboutReturnee.class;
    }

    @Override
    public List<NoticeCommand> on(AboutReturnee event, String eventId) {
        return switch (event) {
            case AboutReturnee.PlanSubmitted e ->
                e.bodies().stream()
                        .sorted()
                        .map(body -> news(
                                        e,
                                        NoticeKind.PLAN_TO_DECIDE,
                                        Map.of(
                                                "commission", body,
                                                "municipality", e.municipality(),
                                                "items", String.valueOf(e.items())))
                                .to(commission(body, e.municipality()), eventId))
                        .toList();
            case AboutReturnee.PlanDecided e -> {
                var facts = new LinkedHashMap<String, String>();
                facts.put("what", e.outcome());
                facts.put("commission", e.body());
                if (e.approved() + e.refused() > 0) {
                    facts.put("approvedItems", String.valueOf(e.approved()));
                    facts.put("refusedItems", String.valueOf(e.refused()));
                }
                var news = news(e, NoticeKind.PLAN_DECIDED, facts);
                yield Stream.of(e.submittedBy(), e.worker())
                        .distinct()
                        .map(who -> news.to(Address.person(who), eventId))
                        .toList();
            }
            case AboutReturnee.ReturningFamilyRegistered _,
                    AboutReturnee.ChildrenNeedHelp _,
                    AboutReturnee.UrgentArrival _,
                    AboutReturnee.HandOver _ -> List.of();
        };
    }

    private static String commission(String body, String municipality) {
        return body.equals(CENTRAL) ? Address.role(Role.COMMISSION) : Address.role(Role.COMMISSION, municipality);
    }

    private static News news(AboutReturnee e, NoticeKind kind, Map<String, String> facts) {
        return new News(kind, SubjectType.FAMILY, e.familyId(), null, facts, e.occurredAt());
    }
}
