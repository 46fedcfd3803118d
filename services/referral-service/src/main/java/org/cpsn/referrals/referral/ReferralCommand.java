package org.cpsn.referrals.referral;

import java.time.Instant;
import java.util.Set;
import org.cpsn.platform.domain.DomainCommand;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.referrals.consent.NotedConsents;
import org.cpsn.referrals.providers.ServiceType;

/** What can be asked of a referral. */
public sealed interface ReferralCommand extends DomainCommand {
    String referralId();

    Caseworker by();

    Instant occurredAt();

    @Override
    default String subject() {
        return referralId();
    }

    /**
     * A child is referred to a service provider.
     *
     * @param offered what the provider offers, as the directory says; nothing once it has closed
     * @param need null when nothing was written
     * @param consentId the consent of the case's ledger it rests on; null when consent is overridden
     * @param consents what is known of that ledger
     * @param overrideReason null when there is consent
     */
    record Make(
            String referralId,
            String caseId,
            String childId,
            String providerId,
            ServiceType serviceType,
            Set<ServiceType> offered,
            Personal<String> need,
            String consentId,
            NotedConsents consents,
            Personal<String> overrideReason,
            Caseworker by,
            Instant occurredAt)
            implements ReferralCommand {}

    /** What the provider answers. */
    sealed interface OfTheProvider extends ReferralCommand {}

    record Accept(String referralId, Caseworker by, Instant occurredAt) implements OfTheProvider {}

    /** @param note null when nothing was written */
    record Reject(String referralId, RejectionReason reason, Personal<String> note, Caseworker by, Instant occurredAt)
            implements OfTheProvider {}

    /** @param outcome null when nothing was written */
    record Complete(String referralId, Personal<String> outcome, Caseworker by, Instant occurredAt)
            implements OfTheProvider {}

    /** The case it was made for has another owner, who answers for it from here on. */
    record ChangeSender(String referralId, String caseworker, String municipality, Caseworker by, Instant occurredAt)
            implements ReferralCommand {}

    /** @param reason null when nothing was written */
    record Revoke(String referralId, Personal<String> reason, Caseworker by, Instant occurredAt)
            implements ReferralCommand {}
}
