package org.cpsn.referrals.publishing;

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
        var terms = event.terms();
        return Optional.ofNullable(
                switch (event) {
                    case ReferralEvent.Made e ->
                        new AboutReferral.ReferralMade(
                                e.referralId(),
                                terms.caseId(),
                                terms.childId(),
                                terms.providerId(),
                                terms.serviceType().name(),
                                terms.referredBy(),
                                terms.municipality(),
                                e.withoutConsent(),
                                e.occurredAt());
                    case ReferralEvent.Accepted e ->
                        new AboutReferral.ReferralAccepted(
                                e.referralId(),
                                terms.caseId(),
                                terms.childId(),
                                terms.providerId(),
                                terms.serviceType().name(),
                                terms.referredBy(),
                                terms.municipality(),
                                e.occurredAt());
                    case ReferralEvent.Rejected e ->
                        new AboutReferral.ReferralRejected(
                                e.referralId(),
                                terms.caseId(),
                                terms.childId(),
                                terms.providerId(),
                                terms.serviceType().name(),
                                terms.referredBy(),
                                terms.municipality(),
                                e.reason().name(),
                                e.occurredAt());
                    case ReferralEvent.Completed e ->
                        new AboutReferral.ReferralCompleted(
                                e.referralId(),
                                terms.caseId(),
                                terms.childId(),
                                terms.providerId(),
                                terms.serviceType().name(),
                                terms.referredBy(),
                                terms.municipality(),
                                e.occurredAt());
                    case ReferralEvent.Revoked e ->
                        new AboutReferral.ReferralRevoked(
                                e.referralId(),
                                terms.caseId(),
                                terms.childId(),
                                terms.providerId(),
                                terms.serviceType().name(),
                                terms.referredBy(),
                                terms.municipality(),
                                e.occurredAt());
                    case ReferralEvent.Received e ->
                        new AboutReferral.ReferralReceived(
                                e.referralId(),
                                terms.caseId(),
                                terms.childId(),
                                terms.providerId(),
                                terms.serviceType().name(),
                                terms.referredBy(),
                                terms.municipality(),
                                e.occurredAt());
                    case ReferralEvent.WaitListed e ->
                        new AboutReferral.ReferralWaitListed(
                                e.referralId(),
                                terms.caseId(),
                                terms.childId(),
                                terms.providerId(),
                                terms.serviceType().name(),
                                terms.referredBy(),
                                terms.municipality(),
                                e.occurredAt());
                    case ReferralEvent.AppointmentProposed e ->
                        new AboutReferral.AppointmentProposed(
                                e.referralId(),
                                terms.caseId(),
                                terms.childId(),
                                terms.providerId(),
                                terms.serviceType().name(),
                                terms.referredBy(),
                                terms.municipality(),
                                e.appointmentAt(),
                                e.occurredAt());
                    case ReferralEvent.AppointmentConfirmed e ->
                        new AboutReferral.AppointmentConfirmed(
                                e.referralId(),
                                terms.caseId(),
                                terms.childId(),
                                terms.providerId(),
                                terms.serviceType().name(),
                                terms.referredBy(),
                                terms.municipality(),
                                e.appointmentAt(),
                                e.occurredAt());
                    case ReferralEvent.AnotherAppointmentAsked e ->
                        new AboutReferral.AnotherAppointmentAsked(
                                e.referralId(),
                                terms.caseId(),
                                terms.childId(),
                                terms.providerId(),
                                terms.serviceType().name(),
                                terms.referredBy(),
                                terms.municipality(),
                                e.occurredAt());
                    case ReferralEvent.Started e ->
                        new AboutReferral.ReferralStarted(
                                e.referralId(),
                                terms.caseId(),
                                terms.childId(),
                                terms.providerId(),
                                terms.serviceType().name(),
                                terms.referredBy(),
                                terms.municipality(),
                                e.occurredAt());
                    case ReferralEvent.QuestionAsked e ->
                        new AboutReferral.QuestionAsked(
                                e.referralId(),
                                terms.caseId(),
                                terms.childId(),
                                terms.providerId(),
                                terms.serviceType().name(),
                                terms.referredBy(),
                                terms.municipality(),
                                e.questionId(),
                                e.occurredAt());
                    case ReferralEvent.QuestionAnswered e ->
                        new AboutReferral.QuestionAnswered(
                                e.referralId(),
                                terms.caseId(),
                                terms.childId(),
                                terms.providerId(),
                                terms.serviceType().name(),
                                terms.referredBy(),
                                terms.municipality(),
                                e.questionId(),
                                e.occurredAt());
                    case ReferralEvent.Escalated e ->
                        new AboutReferral.ReferralEscalated(
                                e.referralId(),
                                terms.caseId(),
                                terms.childId(),
                                terms.providerId(),
                                terms.serviceType().name(),
                                terms.referredBy(),
                                terms.municipality(),
                                e.status().name(),
                                e.due(),
                                e.occurredAt());
                    case ReferralEvent.Expired e ->
                        new AboutReferral.ReferralExpired(
                                e.referralId(),
                                terms.caseId(),
                                terms.childId(),
                                terms.providerId(),
                                terms.serviceType().name(),
                                terms.referredBy(),
                                terms.municipality(),
                                e.occurredAt());
                    case ReferralEvent.ConsentWithdrawn e ->
                        new AboutReferral.ReferralConsentWithdrawn(
                                e.referralId(),
                                terms.caseId(),
                                terms.childId(),
                                terms.providerId(),
                                terms.serviceType().name(),
                                terms.referredBy(),
                                terms.municipality(),
                                e.occurredAt());
                    case ReferralEvent.DeletionConfirmed e ->
                        new AboutReferral.DeletionConfirmed(
                                e.referralId(),
                                terms.caseId(),
                                terms.childId(),
                                terms.providerId(),
                                terms.serviceType().name(),
                                terms.referredBy(),
                                terms.municipality(),
                                e.occurredAt());
                    // nobody else's business
                    case ReferralEvent.Drafted _, ReferralEvent.Discarded _ -> null;
                    case ReferralEvent.SenderChanged _ -> null; // follows from what case-service has told everybody
                });
    }
}
