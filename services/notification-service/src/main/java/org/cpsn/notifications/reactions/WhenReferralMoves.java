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
        var supervisors = Address.role(Role.SUPERVISOR, event.municipality());
        return switch (event) {
            case AboutReferral.ReferralMade e -> {
                var asked = news(e, NoticeKind.NEW_REFERRAL, facts(e)).to(provider, eventId);
                yield e.consentOverridden() ? List.of(asked, overridden(e).to(supervisors, eventId)) : List.of(asked);
            }
            case AboutReferral.ReferralWaitListed e ->
                List.of(answer(e, "WAITING_LIST").to(caseworker, eventId));
            case AboutReferral.ReferralAccepted e ->
                List.of(answer(e, "ACCEPTED").to(caseworker, eventId));
            case AboutReferral.ReferralRejected e -> List.of(rejection(e).to(caseworker, eventId));
            case AboutReferral.AppointmentProposed e ->
                List.of(answer(e, "APPOINTMENT_PROPOSED").to(caseworker, eventId));
            case AboutReferral.AppointmentConfirmed e ->
                List.of(answer(e, "APPOINTMENT").to(provider, eventId));
            case AboutReferral.AnotherAppointmentAsked e ->
                List.of(answer(e, "ANOTHER_APPOINTMENT_ASKED").to(provider, eventId));
            case AboutReferral.ReferralStarted e -> List.of(answer(e, "STARTED").to(caseworker, eventId));
            case AboutReferral.ReferralCompleted e -> List.of(answer(e, "DONE").to(caseworker, eventId));
            case AboutReferral.ReferralRevoked e -> List.of(answer(e, "REVOKED").to(provider, eventId));
            case AboutReferral.ReferralExpired e -> List.of(answer(e, "EXPIRED").to(caseworker, eventId));
            case AboutReferral.QuestionAsked e ->
                List.of(about(e, NoticeKind.REFERRAL_QUESTION, "ASKED").to(caseworker, eventId));
            case AboutReferral.QuestionAnswered e ->
                List.of(about(e, NoticeKind.REFERRAL_QUESTION, "ANSWERED").to(provider, eventId));
            case AboutReferral.ReferralEscalated e ->
                List.of(about(e, NoticeKind.REFERRAL_SILENT, e.state()).to(supervisors, eventId));
            case AboutReferral.ReferralConsentWithdrawn e ->
                List.of(about(e, NoticeKind.REFERRAL_CONSENT_WITHDRAWN, "WITHDRAWN")
                        .to(provider, eventId));
            case AboutReferral.DeletionConfirmed e ->
                List.of(about(e, NoticeKind.REFERRAL_CONSENT_WITHDRAWN, "DELETED")
                        .to(caseworker, eventId));
            // seen, and nothing to do for anybody
            case AboutReferral.ReferralReceived _ -> List.of();
        };
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
        return about(e, NoticeKind.REFERRAL_ANSWERED, status);
    }

    private static News about(AboutReferral e, NoticeKind kind, String status) {
        return news(e, kind, Map.of("status", status, "serviceType", e.serviceType(), "providerId", e.providerId()));
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
