package org.cpsn.events;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;

/** What referral-service tells. */
public sealed interface AboutReferral extends IntegrationEvent {
    String referralId();

    String caseId();

    String childId();

    /** The service provider's organisation id. */
    String providerId();

    String serviceType();

    /** The caseworker who made the referral. */
    String referredBy();

    /** That caseworker's municipality. */
    String municipality();

    @Override
    default String subject() {
        return referralId();
    }

    @JsonTypeName("cpsn.referral.made.v1")
    record ReferralMade(
            String referralId,
            String caseId,
            String childId,
            String providerId,
            String serviceType,
            String referredBy,
            String municipality,
            boolean consentOverridden,
            Instant occurredAt)
            implements AboutReferral {}

    @JsonTypeName("cpsn.referral.accepted.v1")
    record ReferralAccepted(
            String referralId,
            String caseId,
            String childId,
            String providerId,
            String serviceType,
            String referredBy,
            String municipality,
            Instant occurredAt)
            implements AboutReferral {}

    @JsonTypeName("cpsn.referral.rejected.v1")
    record ReferralRejected(
            String referralId,
            String caseId,
            String childId,
            String providerId,
            String serviceType,
            String referredBy,
            String municipality,
            String reason,
            Instant occurredAt)
            implements AboutReferral {}

    @JsonTypeName("cpsn.referral.completed.v1")
    record ReferralCompleted(
            String referralId,
            String caseId,
            String childId,
            String providerId,
            String serviceType,
            String referredBy,
            String municipality,
            Instant occurredAt)
            implements AboutReferral {}

    @JsonTypeName("cpsn.referral.revoked.v1")
    record ReferralRevoked(
            String referralId,
            String caseId,
            String childId,
            String providerId,
            String serviceType,
            String referredBy,
            String municipality,
            Instant occurredAt)
            implements AboutReferral {}
}
