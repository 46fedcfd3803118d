package org.cpsn.referrals.exchange;

import java.time.Instant;
import org.cpsn.platform.domain.DomainCommand;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.referrals.consent.NotedConsents;

/** What can be asked of an exchange. */
public sealed interface ExchangeCommand extends DomainCommand {
    String exchangeId();

    Caseworker by();

    Instant occurredAt();

    @Override
    default String subject() {
        return exchangeId();
    }

    /**
     * A message is prepared; the first one begins the exchange.
     *
     * @param about with the case it is drafted from
     * @param partnerHasKey whether more than the minimal set can be sealed for the partner
     * @param consents what is known of that case's ledger
     */
    record Prepare(
            String exchangeId,
            About about,
            String messageId,
            Draft draft,
            boolean partnerHasKey,
            NotedConsents consents,
            ExchangeLimits.Version limits,
            Caseworker by,
            Instant occurredAt)
            implements ExchangeCommand {}

    record Revise(
            String exchangeId,
            String messageId,
            Draft draft,
            boolean partnerHasKey,
            NotedConsents consents,
            ExchangeLimits.Version limits,
            Caseworker by,
            Instant occurredAt)
            implements ExchangeCommand {}

    record TakeBack(String exchangeId, String messageId, Caseworker by, Instant occurredAt)
            implements ExchangeCommand {}

    record Submit(String exchangeId, String messageId, ExchangeLimits.Version limits, Caseworker by, Instant occurredAt)
            implements ExchangeCommand {}

    record SendBack(
            String exchangeId,
            String messageId,
            Personal<String> comment,
            ExchangeLimits.Version limits,
            Caseworker by,
            Instant occurredAt)
            implements ExchangeCommand {}

    /** @param sealed what is told beyond the minimal set, encrypted for the partner; null where nothing is */
    record Approve(
            String exchangeId,
            String messageId,
            String sealed,
            NotedConsents consents,
            ExchangeLimits.Version limits,
            Caseworker by,
            Instant occurredAt)
            implements ExchangeCommand {}

    record AnswerHandBack(String exchangeId, boolean accepted, Caseworker by, Instant occurredAt)
            implements ExchangeCommand {}

    record Withdraw(
            String exchangeId,
            String recallId,
            RecallReason reason,
            ExchangeLimits.Version limits,
            Caseworker by,
            Instant occurredAt)
            implements ExchangeCommand {}

    /** What the partner does. */
    sealed interface OfThePartner extends ExchangeCommand {}

    /** @param reason, note null when it takes the child on */
    record AnswerHandOver(
            String exchangeId,
            boolean accepted,
            HandOverReason reason,
            Personal<String> note,
            Caseworker by,
            Instant occurredAt)
            implements OfThePartner {}

    record HandBack(
            String exchangeId,
            String handBackId,
            HandOverReason reason,
            Personal<String> note,
            ExchangeLimits.Version limits,
            Caseworker by,
            Instant occurredAt)
            implements OfThePartner {}

    record Say(
            String exchangeId,
            String messageId,
            Verb verb,
            String inReplyTo,
            Personal<String> text,
            ExchangeLimits.Version limits,
            Caseworker by,
            Instant occurredAt)
            implements OfThePartner {}

    record ConfirmDeletion(String exchangeId, String recallId, Caseworker by, Instant occurredAt)
            implements OfThePartner {}

    /** What follows from something that happened elsewhere. */
    sealed interface OfTheSystem extends ExchangeCommand {}

    record HearConsentEnded(
            String exchangeId,
            String recallId,
            String consentId,
            ExchangeLimits.Version limits,
            Caseworker by,
            Instant occurredAt)
            implements OfTheSystem {}

    record ChangeCaseworker(
            String exchangeId, String caseId, String caseworker, String municipality, Caseworker by, Instant occurredAt)
            implements OfTheSystem {}
}
