package org.cpsn.referrals.referral;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import org.cpsn.platform.domain.DomainEvent;
import org.cpsn.platform.personal.Personal;

/** What happened to a referral. Stored for ever; whatever was written freely is sealed with the child's key. */
public sealed interface ReferralEvent extends DomainEvent {
    String referralId();

    Terms terms();

    @Override
    default String subject() {
        return referralId();
    }

    /**
     * @param need null when nothing was written
     * @param consentBy who agreed, as told before a referral had to name its consent; null since
     * @param overrideReason why nobody was asked or a no was not heeded; null when there is consent
     * @param consentId the consent of the case's ledger it rests on; null without one, and before it was named
     * @param due when somebody there should have seen it; null for what was sent before anybody counted
     */
    @JsonTypeName("referral.made")
    record Made(
            String referralId,
            Terms terms,
            Personal<String> need,
            ConsentGiver consentBy,
            Personal<String> overrideReason,
            String consentId,
            Instant due,
            Instant occurredAt)
            implements ReferralEvent {
        public boolean withoutConsent() {
            return overrideReason != null;
        }
    }

    @JsonTypeName("referral.accepted")
    record Accepted(String referralId, Terms terms, Instant due, Instant occurredAt) implements ReferralEvent {}

    /** @param note null when nothing was written */
    @JsonTypeName("referral.rejected")
    record Rejected(String referralId, Terms terms, RejectionReason reason, Personal<String> note, Instant occurredAt)
            implements ReferralEvent {}

    /** @param outcome, childFeedback null when nothing was written */
    @JsonTypeName("referral.completed")
    record Completed(
            String referralId,
            Terms terms,
            Personal<String> outcome,
            Personal<String> childFeedback,
            Instant occurredAt)
            implements ReferralEvent {}

    /** @param terms with who answers for it from here on */
    @JsonTypeName("referral.sender-changed")
    record SenderChanged(String referralId, Terms terms, Instant occurredAt) implements ReferralEvent {}

    /** @param reason null when nothing was written */
    @JsonTypeName("referral.revoked")
    record Revoked(String referralId, Terms terms, Personal<String> reason, Instant occurredAt)
            implements ReferralEvent {}

    /** Written and not sent: nobody else knows of it. @param need null when nothing was written */
    @JsonTypeName("referral.drafted")
    record Drafted(String referralId, Terms terms, Personal<String> need, Instant occurredAt)
            implements ReferralEvent {}

    /** @param terms as they are to be now; of the same child and case */
    @JsonTypeName("referral.draft-changed")
    record DraftChanged(String referralId, Terms terms, Personal<String> need, Instant occurredAt)
            implements ReferralEvent {}

    /** A draft that was never sent. */
    @JsonTypeName("referral.discarded")
    record Discarded(String referralId, Terms terms, Instant occurredAt) implements ReferralEvent {}

    @JsonTypeName("referral.received")
    record Received(String referralId, Terms terms, Instant due, Instant occurredAt) implements ReferralEvent {}

    /** Accepted as soon as there is a place. @param due when its wait should be over */
    @JsonTypeName("referral.wait-listed")
    record WaitListed(String referralId, Terms terms, Instant due, Instant occurredAt) implements ReferralEvent {}

    /** @param note null when nothing was written */
    @JsonTypeName("referral.appointment-proposed")
    record AppointmentProposed(
            String referralId,
            Terms terms,
            Instant appointmentAt,
            Personal<String> note,
            Instant due,
            Instant occurredAt)
            implements ReferralEvent {}

    @JsonTypeName("referral.appointment-confirmed")
    record AppointmentConfirmed(String referralId, Terms terms, Instant appointmentAt, Instant due, Instant occurredAt)
            implements ReferralEvent {}

    /** @param note null when nothing was written */
    @JsonTypeName("referral.another-appointment-asked")
    record AnotherAppointmentAsked(
            String referralId, Terms terms, Personal<String> note, Instant due, Instant occurredAt)
            implements ReferralEvent {}

    @JsonTypeName("referral.started")
    record Started(String referralId, Terms terms, Instant due, Instant occurredAt) implements ReferralEvent {}

    @JsonTypeName("referral.question-asked")
    record QuestionAsked(String referralId, Terms terms, String questionId, Personal<String> text, Instant occurredAt)
            implements ReferralEvent {}

    @JsonTypeName("referral.question-answered")
    record QuestionAnswered(
            String referralId, Terms terms, String questionId, Personal<String> text, Instant occurredAt)
            implements ReferralEvent {}

    /**
     * Nobody did what was due, so the supervisors of who sent it are told.
     *
     * @param status in which it has waited since then
     * @param expiresAt when it ends by itself; null where it does not
     */
    @JsonTypeName("referral.escalated")
    record Escalated(
            String referralId, Terms terms, ReferralStatus status, Instant due, Instant expiresAt, Instant occurredAt)
            implements ReferralEvent {}

    @JsonTypeName("referral.expired")
    record Expired(String referralId, Terms terms, Instant occurredAt) implements ReferralEvent {}

    /** What it rested on is gone: the provider may know nothing of it any more, and says that it has deleted it. */
    @JsonTypeName("referral.consent-withdrawn")
    record ConsentWithdrawn(String referralId, Terms terms, String consentId, Instant occurredAt)
            implements ReferralEvent {}

    @JsonTypeName("referral.deletion-confirmed")
    record DeletionConfirmed(String referralId, Terms terms, Instant occurredAt) implements ReferralEvent {}
}
