package org.cpsn.referrals.publishing;

import java.time.Instant;
import java.util.Optional;
import org.cpsn.events.AboutReferral;
import org.cpsn.events.IntegrationEvent;
import org.cpsn.platform.domain.DomainEvent;
import org.cpsn.platform.kafka.Publication;
import org.cpsn.referrals.referral.ReferralEvent;
import org.springframework.stereotype.Component;

/** What the others hear of a referral: that it moved, never what was written. */
@Component
class ReferralPublication implements Publication {
    @Override
    public Optional<? extends IntegrationEvent> of(DomainEvent stored) {
        return stored instanceof ReferralEvent event ? publish(event) : Optional.empty();
    }

    private static Optional<AboutReferral> publish(ReferralEvent event) {
        return Optional.ofNullable(
                switch (event) {
                    case ReferralEvent.Made e -> with(e.withoutConsent(), e, AboutReferral.ReferralMade::new);
                    case ReferralEvent.Accepted e -> moved(e, AboutReferral.ReferralAccepted::new);
                    case ReferralEvent.Rejected e -> with(e.reason().name(), e, AboutReferral.ReferralRejected::new);
                    case ReferralEvent.Completed e -> moved(e, AboutReferral.ReferralCompleted::new);
                    case ReferralEvent.Revoked e -> moved(e, AboutReferral.ReferralRevoked::new);
                    case ReferralEvent.Received e -> moved(e, AboutReferral.ReferralReceived::new);
                    case ReferralEvent.WaitListed e -> moved(e, AboutReferral.ReferralWaitListed::new);
                    case ReferralEvent.AppointmentProposed e ->
                        with(e.appointmentAt(), e, AboutReferral.AppointmentProposed::new);
                    case ReferralEvent.AppointmentConfirmed e ->
                        with(e.appointmentAt(), e, AboutReferral.AppointmentConfirmed::new);
                    case ReferralEvent.AnotherAppointmentAsked e ->
                        moved(e, AboutReferral.AnotherAppointmentAsked::new);
                    case ReferralEvent.Started e -> moved(e, AboutReferral.ReferralStarted::new);
                    case ReferralEvent.QuestionAsked e -> with(e.questionId(), e, AboutReferral.QuestionAsked::new);
                    case ReferralEvent.QuestionAnswered e ->
                        with(e.questionId(), e, AboutReferral.QuestionAnswered::new);
                    case ReferralEvent.Escalated e ->
                        with(
                                e.due(),
                                e,
                                (referral, kase, child, provider, service, by, municipality, due, at) ->
                                        new AboutReferral.ReferralEscalated(
                                                referral,
                                                kase,
                                                child,
                                                provider,
                                                service,
                                                by,
                                                municipality,
                                                e.status().name(),
                                                due,
                                                at));
                    case ReferralEvent.Expired e -> moved(e, AboutReferral.ReferralExpired::new);
                    case ReferralEvent.ConsentWithdrawn e -> moved(e, AboutReferral.ReferralConsentWithdrawn::new);
                    case ReferralEvent.DeletionConfirmed e -> moved(e, AboutReferral.DeletionConfirmed::new);
                    // nobody else's business
                    case ReferralEvent.Drafted _, ReferralEvent.DraftChanged _, ReferralEvent.Discarded _ -> null;
                    case ReferralEvent.SenderChanged _ -> null; // follows from what case-service has told everybody
                });
    }

    /** What every message about a referral begins and ends with. */
    private interface Moved {
        AboutReferral of(
                String referralId,
                String caseId,
                String childId,
                String providerId,
                String serviceType,
                String referredBy,
                String municipality,
                Instant occurredAt);
    }

    /** The same with one thing more. */
    private interface With<M> {
        AboutReferral of(
                String referralId,
                String caseId,
                String childId,
                String providerId,
                String serviceType,
                String referredBy,
                String municipality,
                M more,
                Instant occurredAt);
    }

    private static AboutReferral moved(ReferralEvent event, Moved message) {
        return with(
                null,
                event,
                (referral, kase, child, provider, service, by, municipality, nothing, at) ->
                        message.of(referral, kase, child, provider, service, by, municipality, at));
    }

    private static <M> AboutReferral with(M more, ReferralEvent event, With<M> message) {
        var terms = event.terms();
        return message.of(
                event.referralId(),
                terms.caseId(),
                terms.childId(),
                terms.providerId(),
                terms.serviceType().name(),
                terms.referredBy(),
                terms.municipality(),
                more,
                event.occurredAt());
    }
}
