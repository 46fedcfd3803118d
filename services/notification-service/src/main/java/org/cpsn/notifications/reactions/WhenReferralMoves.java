package org.cpsn.notifications.reactions;

import java.util.List;
import java.util.Map;
import org.cpsn.events.AboutReferral;
import org.cpsn.notifications.notice.Address;
import org.cpsn.notifications.notice.NoticeCommand;
import org.cpsn.notifications.notice.NoticeKind;
import org.cpsn.notifications.notice.SubjectType;
import org.cpsn.platform.kafka.Reaction;
import org.cpsn.platform.security.Role;
import org.springframework.stereotype.Component;

/**
 * The provider hears of what it is asked for and what is taken back; the caseworker who asked hears the answers. Who
 * refers without consent does so under the eyes of the supervisors.
 */
@Component
class WhenReferralMoves implements Reaction<AboutReferral> {
    @Override
    public Class<AboutReferral> to() {
        return AboutReferral.class;
    }

    @Override
    public List<NoticeCommand> on(AboutReferral event, String eventId) {
        var provider = Address.organisation(event.providerId());
        var caseworker = Address.person(event.referredBy());
        var notice = switch (event) {
            case AboutReferral.ReferralMade e ->
                news(e, NoticeKind.NEW_REFERRAL, facts(e)).to(provider, eventId);
            case AboutReferral.ReferralAccepted e -> answer(e, "ACCEPTED").to(caseworker, eventId);
            case AboutReferral.ReferralRejected e -> rejection(e).to(caseworker, eventId);
            case AboutReferral.ReferralCompleted e -> answer(e, "DONE").to(caseworker, eventId);
            case AboutReferral.ReferralRevoked e -> answer(e, "REVOKED").to(provider, eventId);
        };
        return event instanceof AboutReferral.ReferralMade made && made.consentOverridden()
                ? List.of(notice, overridden(made).to(Address.role(Role.SUPERVISOR, made.municipality()), eventId))
                : List.of(notice);
    }

    private static Map<String, String> facts(AboutReferral.ReferralMade e) {
        return Map.of(
                "serviceType", e.serviceType(),
                "providerId", e.providerId(),
                "consent", e.consentOverridden() ? "OVERRIDDEN" : "GIVEN");
    }

    private static News overridden(AboutReferral.ReferralMade e) {
        return news(
                e,
                NoticeKind.CONSENT_OVERRIDDEN,
                Map.of(
                        "municipality", e.municipality(),
                        "who", e.referredBy(),
                        "serviceType", e.serviceType(),
                        "providerId", e.providerId()));
    }

    private static News answer(AboutReferral e, String status) {
        return news(
                e,
                NoticeKind.REFERRAL_ANSWERED,
                Map.of("status", status, "serviceType", e.serviceType(), "providerId", e.providerId()));
    }

    private static News rejection(AboutReferral.ReferralRejected e) {
        return news(
                e,
                NoticeKind.REFERRAL_ANSWERED,
                Map.of(
                        "status", "REJECTED",
                        "reason", e.reason(),
                        "serviceType", e.serviceType(),
                        "providerId", e.providerId()));
    }

    private static News news(AboutReferral e, NoticeKind kind, Map<String, String> facts) {
        return new News(kind, SubjectType.REFERRAL, e.referralId(), e.caseId(), facts, e.occurredAt());
    }
}
