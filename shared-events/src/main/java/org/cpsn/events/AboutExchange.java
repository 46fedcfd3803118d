package org.cpsn.events;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What referral-service tells of a child who is followed across the border, once somebody who may has approved that it
 * leaves the country. The child is known by the pseudonym made for this one partner.
 */
public sealed interface AboutExchange extends IntegrationEvent {
    /** One child and one partner. */
    String exchangeId();

    /** The organisation of the partner it is for. */
    String partner();

    @Override
    default String subject() {
        return exchangeId();
    }

    /** What goes into the partner's feed. */
    sealed interface ForThePartner extends AboutExchange {
        String pseudonym();
    }

    /** What those hear who work on the case here; never for a partner. */
    sealed interface ForTheCase extends AboutExchange {
        String caseId();

        String childId();

        /** Whose case it is. */
        String caseworker();

        String municipality();

        String what();

        /** What a message is; null where it is about none. */
        String verb();

        /** Null where it is about no message. */
        String messageId();
    }

    /**
     * A message to the partner.
     *
     * @param verb what it is: NOTIFICATION, REFERRAL, RETURN_PROPOSAL and so on
     * @param phase of the Transnational Referral Mechanism
     * @param inReplyTo id of the partner's message it answers; null where it answers none
     * @param sealed more than the minimal set, encrypted for the partner alone (base64); null where there is none
     */
    @JsonTypeName("cpsn.exchange.message-sent.v1")
    record MessageSent(
            String exchangeId,
            String messageId,
            String partner,
            String pseudonym,
            String verb,
            String phase,
            String inReplyTo,
            MinimalDataSet child,
            String sealed,
            Instant occurredAt)
            implements ForThePartner {}

    /** The ground is gone: the partner must delete what these messages told and say so. */
    @JsonTypeName("cpsn.exchange.recalled.v1")
    record Recalled(
            String exchangeId,
            String recallId,
            String partner,
            String pseudonym,
            List<String> messageIds,
            String reason,
            Instant occurredAt)
            implements ForThePartner {}

    /** Whether we take a child back that the partner wants to hand back. */
    @JsonTypeName("cpsn.exchange.hand-back-answered.v1")
    record HandBackAnswered(String exchangeId, String partner, String pseudonym, boolean accepted, Instant occurredAt)
            implements ForThePartner {}

    /**
     * Something was done on this side.
     *
     * @param what AWAITS_APPROVAL, SENT_BACK, MESSAGE_SENT, HAND_BACK_ACCEPTED, HAND_BACK_REJECTED, RECALLED or
     *     WITHDRAWN
     */
    @JsonTypeName("cpsn.exchange.moved.v1")
    record Moved(
            String exchangeId,
            String partner,
            String caseId,
            String childId,
            String municipality,
            String caseworker,
            String what,
            String verb,
            String messageId,
            Instant occurredAt)
            implements ForTheCase {}

    /**
     * The partner has answered or said something.
     *
     * @param what ACCEPTED, REJECTED, HAND_BACK_PROPOSED, MESSAGE_RECEIVED or DELETION_CONFIRMED
     */
    @JsonTypeName("cpsn.exchange.answered.v1")
    record Answered(
            String exchangeId,
            String partner,
            String caseId,
            String childId,
            String municipality,
            String caseworker,
            String what,
            String verb,
            String messageId,
            Instant occurredAt)
            implements ForTheCase {}

    /**
     * All that is told of a child by default (IOM HTCDS 2.0 and TRM): codes only. Null means unknown, never no.
     *
     * @param ageBand 0-8, 9-17 or 18+
     * @param citizenship ISO 3166-1 alpha-2
     * @param decidedBy kind of organisation that decided on the status
     * @param legalBasis the code of what telling rests on
     * @param expiresOn after this day the partner may not keep it
     */
    record MinimalDataSet(
            String sex,
            String ageBand,
            Set<String> citizenship,
            String traffickingStatus,
            String decidedBy,
            Set<String> exploitation,
            String countryOfExploitation,
            Set<String> languages,
            Boolean accompanied,
            Boolean guardianAppointed,
            String urgency,
            Set<String> servicesAsked,
            String legalBasis,
            LocalDate expiresOn) {}
}
