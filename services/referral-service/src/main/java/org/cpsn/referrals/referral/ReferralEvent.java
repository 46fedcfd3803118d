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
     */
    @JsonTypeName("referral.made")
    record Made(
            String referralId,
            Terms terms,
            Personal<String> need,
            ConsentGiver consentBy,
            Personal<String> overrideReason,
            String consentId,
            Instant occurredAt)
            implements ReferralEvent {
        public boolean withoutConsent() {
            return overrideReason != null;
        }
    }

    @JsonTypeName("referral.accepted")
    record Accepted(String referralId, Terms terms, Instant occurredAt) implements ReferralEvent {}

    /** @param note null when nothing was written */
    @JsonTypeName("referral.rejected")
    record Rejected(String referralId, Terms terms, RejectionReason reason, Personal<String> note, Instant occurredAt)
            implements ReferralEvent {}

    /** @param outcome null when nothing was written */
    @JsonTypeName("referral.completed")
    record Completed(String referralId, Terms terms, Personal<String> outcome, Instant occurredAt)
            implements ReferralEvent {}

    /** @param terms with who answers for it from here on */
    @JsonTypeName("referral.sender-changed")
    record SenderChanged(String referralId, Terms terms, Instant occurredAt) implements ReferralEvent {}

    /** @param reason null when nothing was written */
    @JsonTypeName("referral.revoked")
    record Revoked(String referralId, Terms terms, Personal<String> reason, Instant occurredAt)
            implements ReferralEvent {}
}
