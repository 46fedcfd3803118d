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
                    case ReferralEvent.SenderChanged _ -> null; // follows from what case-service has told everybody
                });
    }
}
