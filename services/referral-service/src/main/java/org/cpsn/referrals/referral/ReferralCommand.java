package org.cpsn.referrals.referral;

import java.time.Instant;
import java.util.Set;
import org.cpsn.platform.domain.DomainCommand;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.referrals.consent.NotedConsents;
import org.cpsn.referrals.providers.ServiceType;

/** What can be asked of a referral. Every {@code due} says until when what comes next should have happened. */
public sealed interface ReferralCommand extends DomainCommand {
    String referralId();

    Caseworker by();

    Instant occurredAt();

    @Override
    default String subject() {
        return referralId();
    }

    /** A child is to be referred, later. @param need null when nothing was written */
    record Draft(
            String referralId,
            String caseId,
            String childId,
            String providerId,
            ServiceType serviceType,
            Personal<String> need,
            Caseworker by,
            Instant occurredAt)
            implements ReferralCommand {}

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
            Instant due,
            Caseworker by,
            Instant occurredAt)
            implements ReferralCommand {}

    /** What the side that refers asks of a referral that is there. */
    sealed interface OfTheSender extends ReferralCommand {}

    /** @param need null when nothing was written */
    record ChangeDraft(
            String referralId,
            String providerId,
            ServiceType serviceType,
            Personal<String> need,
            Caseworker by,
            Instant occurredAt)
            implements OfTheSender {}

    /** A draft is sent; what it needs is as in {@link Make}. */
    record Send(
            String referralId,
            Set<ServiceType> offered,
            String consentId,
            NotedConsents consents,
            Personal<String> overrideReason,
            Instant due,
            Caseworker by,
            Instant occurredAt)
            implements OfTheSender {}

    /** Taken back, or, of a draft, thrown away. @param reason null when nothing was written */
    record Revoke(String referralId, Personal<String> reason, Caseworker by, Instant occurredAt)
            implements OfTheSender {}

    record ConfirmAppointment(String referralId, Instant due, Caseworker by, Instant occurredAt)
            implements OfTheSender {}

    /** @param note null when nothing was written */
    record AskForAnotherAppointment(
            String referralId, Personal<String> note, Instant due, Caseworker by, Instant occurredAt)
            implements OfTheSender {}

    record AnswerQuestion(
            String referralId, String questionId, Personal<String> text, Caseworker by, Instant occurredAt)
            implements OfTheSender {}

    /** What the provider does. */
    sealed interface OfTheProvider extends ReferralCommand {}

    record Receive(String referralId, Instant due, Caseworker by, Instant occurredAt) implements OfTheProvider {}

    /** @param dueOnList until when a place should be free, should all be taken */
    record Accept(String referralId, Instant due, Instant dueOnList, Caseworker by, Instant occurredAt)
            implements OfTheProvider {}

    /** @param note null when nothing was written */
    record Reject(String referralId, RejectionReason reason, Personal<String> note, Caseworker by, Instant occurredAt)
            implements OfTheProvider {}

    /** @param note null when nothing was written */
    record ProposeAppointment(
            String referralId,
            Instant appointmentAt,
            Personal<String> note,
            Instant due,
            Caseworker by,
            Instant occurredAt)
            implements OfTheProvider {}

    record Start(String referralId, Instant due, Caseworker by, Instant occurredAt) implements OfTheProvider {}

    /** @param outcome, childFeedback null when nothing was written */
    record Complete(
            String referralId,
            Personal<String> outcome,
            Personal<String> childFeedback,
            Caseworker by,
            Instant occurredAt)
            implements OfTheProvider {}

    record AskQuestion(String referralId, String questionId, Personal<String> text, Caseworker by, Instant occurredAt)
            implements OfTheProvider {}

    record ConfirmDeletion(String referralId, Caseworker by, Instant occurredAt) implements OfTheProvider {}

    /** What follows from elsewhere, or from the time that passes. */
    sealed interface OfTheSystem extends ReferralCommand {}

    /** The case it was made for has another owner, who answers for it from here on. */
    record ChangeSender(String referralId, String caseworker, String municipality, Caseworker by, Instant occurredAt)
            implements OfTheSystem {}

    /** A place seems to be free. */
    record MoveUp(String referralId, Instant due, Caseworker by, Instant occurredAt) implements OfTheSystem {}

    /**
     * What was due has not happened.
     *
     * @param due what was due then; if it has happened meanwhile, nothing is wrong
     * @param expiresAt when it ends, should the provider stay silent
     */
    record Escalate(String referralId, Instant due, Instant expiresAt, Caseworker by, Instant occurredAt)
            implements OfTheSystem {}

    /** @param expiresAt as it stood then */
    record Expire(String referralId, Instant expiresAt, Caseworker by, Instant occurredAt) implements OfTheSystem {}

    /** @param left under which services it still allows help; none when it has ended */
    record WithdrawConsent(String referralId, String consentId, Set<String> left, Caseworker by, Instant occurredAt)
            implements OfTheSystem {}
}
