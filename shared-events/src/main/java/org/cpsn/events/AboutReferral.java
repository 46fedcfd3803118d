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

    /** Somebody at the provider has seen it. */
    @JsonTypeName("cpsn.referral.received.v1")
    record ReferralReceived(
            String referralId,
            String caseId,
            String childId,
            String providerId,
            String serviceType,
            String referredBy,
            String municipality,
            Instant occurredAt)
            implements AboutReferral {}

    /** The provider takes the child as soon as there is a place. */
    @JsonTypeName("cpsn.referral.wait-listed.v1")
    record ReferralWaitListed(
            String referralId,
            String caseId,
            String childId,
            String providerId,
            String serviceType,
            String referredBy,
            String municipality,
            Instant occurredAt)
            implements AboutReferral {}

    /** The provider has proposed a time; who sent the referral says whether it suits. */
    @JsonTypeName("cpsn.referral.appointment-proposed.v1")
    record AppointmentProposed(
            String referralId,
            String caseId,
            String childId,
            String providerId,
            String serviceType,
            String referredBy,
            String municipality,
            Instant appointmentAt,
            Instant occurredAt)
            implements AboutReferral {}

    /** It suits. */
    @JsonTypeName("cpsn.referral.appointment-confirmed.v1")
    record AppointmentConfirmed(
            String referralId,
            String caseId,
            String childId,
            String providerId,
            String serviceType,
            String referredBy,
            String municipality,
            Instant appointmentAt,
            Instant occurredAt)
            implements AboutReferral {}

    /** It does not suit; the provider is asked for another time. */
    @JsonTypeName("cpsn.referral.another-appointment-asked.v1")
    record AnotherAppointmentAsked(
            String referralId,
            String caseId,
            String childId,
            String providerId,
            String serviceType,
            String referredBy,
            String municipality,
            Instant occurredAt)
            implements AboutReferral {}

    /** The service has begun. */
    @JsonTypeName("cpsn.referral.started.v1")
    record ReferralStarted(
            String referralId,
            String caseId,
            String childId,
            String providerId,
            String serviceType,
            String referredBy,
            String municipality,
            Instant occurredAt)
            implements AboutReferral {}

    /** The provider asks something; what, only the two of them read. */
    @JsonTypeName("cpsn.referral.question-asked.v1")
    record QuestionAsked(
            String referralId,
            String caseId,
            String childId,
            String providerId,
            String serviceType,
            String referredBy,
            String municipality,
            String questionId,
            Instant occurredAt)
            implements AboutReferral {}

    /** The question is answered. */
    @JsonTypeName("cpsn.referral.question-answered.v1")
    record QuestionAnswered(
            String referralId,
            String caseId,
            String childId,
            String providerId,
            String serviceType,
            String referredBy,
            String municipality,
            String questionId,
            Instant occurredAt)
            implements AboutReferral {}

    /** Nobody did what was due. @param state in which it has waited since then */
    @JsonTypeName("cpsn.referral.escalated.v1")
    record ReferralEscalated(
            String referralId,
            String caseId,
            String childId,
            String providerId,
            String serviceType,
            String referredBy,
            String municipality,
            String state,
            Instant due,
            Instant occurredAt)
            implements AboutReferral {}

    /** Nobody answered, even after the supervisors were told. */
    @JsonTypeName("cpsn.referral.expired.v1")
    record ReferralExpired(
            String referralId,
            String caseId,
            String childId,
            String providerId,
            String serviceType,
            String referredBy,
            String municipality,
            Instant occurredAt)
            implements AboutReferral {}

    /** The consent it rested on is gone: the provider deletes what it was told and says so. */
    @JsonTypeName("cpsn.referral.consent-withdrawn.v1")
    record ReferralConsentWithdrawn(
            String referralId,
            String caseId,
            String childId,
            String providerId,
            String serviceType,
            String referredBy,
            String municipality,
            Instant occurredAt)
            implements AboutReferral {}

    /** The provider has deleted what it was told. */
    @JsonTypeName("cpsn.referral.deletion-confirmed.v1")
    record DeletionConfirmed(
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
