package org.cpsn.notifications.reactions;

import java.util.List;
import java.util.Map;
import org.cpsn.events.AboutReturnee;
import org.cpsn.notifications.notice.Address;
import org.cpsn.notifications.notice.NoticeCommand;
import org.cpsn.notifications.notice.NoticeKind;
import org.cpsn.notifications.notice.SubjectType;
import org.cpsn.platform.kafka.Reaction;
import org.cpsn.platform.security.Role;
import org.springframework.stereotype.Component;

/** A child came back with needs: whoever registered the family and the supervisors of the municipality are told. */
@Component
class WhenFamilyReturns implements Reaction<AboutReturnee.ReturningFamilyRegistered> {
    @Override
    public Class<AboutReturnee.ReturningFamilyRegistered> to() {
        return AboutReturnee.ReturningFamilyRegistered.class;
    }

    @Override
    public List<NoticeCommand> on(AboutReturnee.ReturningFamilyRegistered e, String eventId) {
        long inNeed = e.members().stream()
                .filter(member ->
                        member.relation().equals("CHILD") && !member.needs().isEmpty())
                .count();
        if (inNeed == 0) return List.of();
        var news = new News(
                NoticeKind.RETURNEE_CHILD,
                SubjectType.FAMILY,
                e.familyId(),
                null,
                Map.of(
                        "municipality", e.municipality(),
                        "countryOfReturn", e.countryOfReturn(),
                        "childrenInNeed", String.valueOf(inNeed)),
                e.occurredAt());
        return List.of(
                news.to(Address.role(Role.SUPERVISOR, e.municipality()), eventId),
                news.to(Address.person(e.registeredBy()), eventId));
    }
}
