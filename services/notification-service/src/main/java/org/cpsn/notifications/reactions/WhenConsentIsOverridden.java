package org.cpsn.notifications.reactions;

import java.util.List;
import java.util.Map;
import org.cpsn.events.AboutConsent;
import org.cpsn.notifications.notice.Address;
import org.cpsn.notifications.notice.NoticeCommand;
import org.cpsn.notifications.notice.NoticeKind;
import org.cpsn.notifications.notice.SubjectType;
import org.cpsn.platform.kafka.Reaction;
import org.cpsn.platform.security.Role;
import org.springframework.stereotype.Component;

/** Somebody acts without consent: the supervisors of the municipality hear of it, who review it. */
@Component
class WhenConsentIsOverridden implements Reaction<AboutConsent.ConsentOverridden> {
    @Override
    public Class<AboutConsent.ConsentOverridden> to() {
        return AboutConsent.ConsentOverridden.class;
    }

    @Override
    public List<NoticeCommand> on(AboutConsent.ConsentOverridden e, String eventId) {
        // overrides of before supervisors were told are on their list of what waits for review
        if (e.municipality() == null) return List.of();
        var facts = Map.of(
                "municipality", e.municipality(),
                "who", e.by(),
                "consentPurpose", e.purpose(),
                "recipient", e.recipient());
        var news = new News(
                NoticeKind.CONSENT_OVERRIDDEN, SubjectType.CASE, e.caseId(), e.caseId(), facts, e.occurredAt());
        return List.of(news.to(Address.role(Role.SUPERVISOR, e.municipality()), eventId));
    }
}
