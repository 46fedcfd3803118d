package org.cpsn.notifications.reactions;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cpsn.events.AboutReturnee;
import org.cpsn.notifications.notice.Address;
import org.cpsn.notifications.notice.NoticeCommand;
import org.cpsn.notifications.notice.NoticeKind;
import org.cpsn.notifications.notice.SubjectType;
import org.cpsn.platform.kafka.Reaction;
import org.cpsn.platform.security.Role;
import org.springframework.stereotype.Component;

/** Somebody arrives who is ill, has nowhere to stay, or is a child alone: the municipality is told at once. */
@Component
class WhenArrivalIsUrgent implements Reaction<AboutReturnee.UrgentArrival> {
    @Override
    public Class<AboutReturnee.UrgentArrival> to() {
        return AboutReturnee.UrgentArrival.class;
    }

    @Override
    public List<NoticeCommand> on(AboutReturnee.UrgentArrival e, String eventId) {
        var news = new News(
                NoticeKind.URGENT_ARRIVAL,
                SubjectType.ARRIVAL,
                e.arrivalId(),
                null,
                Map.of(
                        "municipality", e.municipality(),
                        "place", e.place(),
                        "urgentNeeds", e.needs().stream().sorted().collect(Collectors.joining(","))),
                e.occurredAt());
        return List.of(
                news.to(Address.role(Role.RETURN_OFFICER, e.municipality()), eventId),
                news.to(Address.role(Role.SUPERVISOR, e.municipality()), eventId));
    }
}
