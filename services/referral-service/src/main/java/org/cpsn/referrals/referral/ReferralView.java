package org.cpsn.referrals.referral;

import java.time.Instant;
import java.util.Optional;
import org.cpsn.platform.personal.Personal;
import org.cpsn.referrals.providers.ServiceType;

/**
 * A referral as it stands; what was written freely stays sealed.
 *
 * @param rank place of the status in a list that begins with what waits
 * @param answeredAt null until the provider said yes or no
 * @param endedAt null while live
 */
public record ReferralView(
        String caseId,
        String childId,
        String providerId,
        ServiceType serviceType,
        String referredBy,
        String municipality,
        ReferralStatus status,
        int rank,
        Personal<String> need,
        ConsentGiver consentBy,
        Personal<String> overrideReason,
        Instant madeAt,
        Instant answeredAt,
        Instant endedAt,
        RejectionReason rejectionReason,
        Personal<String> rejectionNote,
        Personal<String> outcome,
        Personal<String> revocationReason) {

    /** @param before empty for a referral's first event, which is always that it was made */
    static ReferralView after(Optional<ReferralView> before, ReferralEvent event) {
        return switch (event) {
            case ReferralEvent.Made e -> made(e);
            case ReferralEvent.Accepted e -> known(before).accepted(e);
            case ReferralEvent.Rejected e -> known(before).rejected(e);
            case ReferralEvent.Completed e -> known(before).completed(e);
            case ReferralEvent.Revoked e -> known(before).revoked(e);
            case ReferralEvent.SenderChanged e -> known(before).sentBy(e.terms());
        };
    }

    private static ReferralView known(Optional<ReferralView> before) {
        return before.orElseThrow(() -> new IllegalStateException("A referral begins with being made."));
    }

    private static ReferralView made(ReferralEvent.Made e) {
        var terms = e.terms();
        return new ReferralView(
                terms.caseId(),
                terms.childId(),
                terms.providerId(),
                terms.serviceType(),
                terms.referredBy(),
                terms.municipality(),
                ReferralStatus.IN_PROGRESS,
                ReferralStatus.IN_PROGRESS.ordinal(),
                e.need(),
                e.consentBy(),
                e.overrideReason(),
                e.occurredAt(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private ReferralView accepted(ReferralEvent.Accepted e) {
        return with(ReferralStatus.ACCEPTED, e.occurredAt(), null, null, null, null, null);
    }

    private ReferralView rejected(ReferralEvent.Rejected e) {
        return with(ReferralStatus.REJECTED, e.occurredAt(), e.occurredAt(), e.reason(), e.note(), null, null);
    }

    private ReferralView completed(ReferralEvent.Completed e) {
        return with(ReferralStatus.DONE, answeredAt, e.occurredAt(), null, null, e.outcome(), null);
    }

    private ReferralView revoked(ReferralEvent.Revoked e) {
        return with(ReferralStatus.REVOKED, answeredAt, e.occurredAt(), null, null, null, e.reason());
    }

    private ReferralView sentBy(Terms terms) {
        return new ReferralView(
                caseId,
                childId,
                providerId,
                serviceType,
                terms.referredBy(),
                terms.municipality(),
                status,
                rank,
                need,
                consentBy,
                overrideReason,
                madeAt,
                answeredAt,
                endedAt,
                rejectionReason,
                rejectionNote,
                outcome,
                revocationReason);
    }

    private ReferralView with(
            ReferralStatus status,
            Instant answeredAt,
            Instant endedAt,
            RejectionReason rejectionReason,
            Personal<String> rejectionNote,
            Personal<String> outcome,
            Personal<String> revocationReason) {
        return new ReferralView(
                caseId,
                childId,
                providerId,
                serviceType,
                referredBy,
                municipality,
                status,
                status.ordinal(),
                need,
                consentBy,
                overrideReason,
                madeAt,
                answeredAt,
                endedAt,
                rejectionReason,
                rejectionNote,
                outcome,
                revocationReason);
    }
}
