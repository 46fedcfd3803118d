package org.cpsn.referrals.exchange;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import org.cpsn.platform.domain.DomainEvent;
import org.cpsn.platform.personal.Personal;

/**
 * What happened between us and a partner about one child. Stored for ever; whatever was written freely is sealed with
 * the child's key, or with the partner's public one.
 */
public sealed interface ExchangeEvent extends DomainEvent {
    String exchangeId();

    About about();

    @Override
    default String subject() {
        return exchangeId();
    }

    /** The first message is being prepared, or the first one after it was over. */
    @JsonTypeName("exchange.begun")
    record Begun(String exchangeId, About about, Instant occurredAt) implements ExchangeEvent {}

    /** @param due by when a liaison should have looked at it */
    @JsonTypeName("exchange.drafted")
    record Drafted(
            String exchangeId,
            About about,
            String messageId,
            Draft draft,
            String draftedBy,
            Instant due,
            String ruleVersion,
            Instant occurredAt)
            implements ExchangeEvent {}

    @JsonTypeName("exchange.revised")
    record Revised(
            String exchangeId,
            About about,
            String messageId,
            Draft draft,
            String revisedBy,
            Instant due,
            String ruleVersion,
            Instant occurredAt)
            implements ExchangeEvent {}

    /** A draft is not needed any more. */
    @JsonTypeName("exchange.taken-back")
    record TakenBack(String exchangeId, About about, String messageId, Instant occurredAt) implements ExchangeEvent {}

    /** A liaison has checked it. @param due by when a coordinator should have decided */
    @JsonTypeName("exchange.submitted")
    record Submitted(
            String exchangeId,
            About about,
            String messageId,
            Verb verb,
            String submittedBy,
            Instant due,
            String ruleVersion,
            Instant occurredAt)
            implements ExchangeEvent {}

    /** A liaison or a coordinator wants it otherwise. */
    @JsonTypeName("exchange.sent-back")
    record SentBack(
            String exchangeId,
            About about,
            String messageId,
            Verb verb,
            Personal<String> comment,
            String sentBackBy,
            Instant due,
            String ruleVersion,
            Instant occurredAt)
            implements ExchangeEvent {}

    /** A coordinator has let it leave the country. */
    @JsonTypeName("exchange.approved")
    record Approved(String exchangeId, About about, String messageId, Verb verb, String approvedBy, Instant occurredAt)
            implements ExchangeEvent {}

    /**
     * It has left the country.
     *
     * @param sealed what is told beyond the minimal set, encrypted for the partner (base64); null where nothing is
     * @param due by when the partner should answer; null where it owes no answer
     */
    @JsonTypeName("exchange.told")
    record Told(
            String exchangeId,
            About about,
            String messageId,
            Verb verb,
            TrmPhase phase,
            String inReplyTo,
            MinimalData child,
            String sealed,
            Instant due,
            String ruleVersion,
            Instant occurredAt)
            implements ExchangeEvent {}

    /** @param reason, note null when it takes the child on */
    @JsonTypeName("exchange.hand-over-answered")
    record HandOverAnswered(
            String exchangeId,
            About about,
            String messageId,
            boolean accepted,
            HandOverReason reason,
            Personal<String> note,
            Instant occurredAt)
            implements ExchangeEvent {}

    @JsonTypeName("exchange.hand-back-proposed")
    record HandBackProposed(
            String exchangeId,
            About about,
            String handBackId,
            HandOverReason reason,
            Personal<String> note,
            Instant due,
            String ruleVersion,
            Instant occurredAt)
            implements ExchangeEvent {}

    @JsonTypeName("exchange.hand-back-answered")
    record HandBackAnswered(String exchangeId, About about, String handBackId, boolean accepted, Instant occurredAt)
            implements ExchangeEvent {}

    /** The partner is told so. */
    @JsonTypeName("exchange.hand-back-answer-told")
    record HandBackAnswerTold(String exchangeId, About about, String handBackId, boolean accepted, Instant occurredAt)
            implements ExchangeEvent {}

    /**
     * A message of the partner.
     *
     * @param text null when nothing was written
     * @param due by when we should answer; null where we owe no answer
     */
    @JsonTypeName("exchange.partner-said")
    record PartnerSaid(
            String exchangeId,
            About about,
            String messageId,
            Verb verb,
            String inReplyTo,
            Personal<String> text,
            Instant due,
            String ruleVersion,
            Instant occurredAt)
            implements ExchangeEvent {}

    /** Consent that messages rest on has ended. */
    @JsonTypeName("exchange.ground-lost")
    record GroundLost(String exchangeId, About about, String consentId, Instant occurredAt) implements ExchangeEvent {}

    /** Somebody takes back everything that was told. */
    @JsonTypeName("exchange.withdrawn")
    record Withdrawn(String exchangeId, About about, RecallReason reason, String withdrawnBy, Instant occurredAt)
            implements ExchangeEvent {}

    /** The partner is told to delete messages. @param due by when it should have said that it has */
    @JsonTypeName("exchange.recalled")
    record Recalled(
            String exchangeId,
            About about,
            String recallId,
            List<String> messageIds,
            RecallReason reason,
            Instant due,
            String ruleVersion,
            Instant occurredAt)
            implements ExchangeEvent {}

    @JsonTypeName("exchange.deletion-confirmed")
    record DeletionConfirmed(String exchangeId, About about, String recallId, Instant occurredAt)
            implements ExchangeEvent {}

    /** The case has another owner. @param about with who answers for it from here on */
    @JsonTypeName("exchange.caseworker-changed")
    record CaseworkerChanged(String exchangeId, About about, Instant occurredAt) implements ExchangeEvent {}
}
