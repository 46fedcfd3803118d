package org.cpsn.referrals.publishing;

import java.util.Optional;
import java.util.stream.Collectors;
import org.cpsn.events.AboutExchange;
import org.cpsn.events.IntegrationEvent;
import org.cpsn.platform.domain.DomainEvent;
import org.cpsn.platform.kafka.Publication;
import org.cpsn.platform.personal.Pseudonyms;
import org.cpsn.referrals.exchange.About;
import org.cpsn.referrals.exchange.ExchangeEvent;
import org.cpsn.referrals.exchange.MinimalData;
import org.cpsn.referrals.exchange.Verb;
import org.springframework.stereotype.Component;

/**
 * What the others hear of an exchange: for the partner's feed by pseudonym and in codes, for the case by its id; never
 * both in one message, and nothing at all before a coordinator has approved it.
 */
@Component
class ExchangePublication implements Publication {
    private final Pseudonyms pseudonyms;

    ExchangePublication(Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    @Override
    public Optional<? extends IntegrationEvent> of(DomainEvent stored) {
        return stored instanceof ExchangeEvent event ? Optional.ofNullable(publish(event)) : Optional.empty();
    }

    private AboutExchange publish(ExchangeEvent event) {
        return switch (event) {
            case ExchangeEvent.Told e -> told(e);
            case ExchangeEvent.Recalled e ->
                new AboutExchange.Recalled(
                        e.exchangeId(),
                        e.recallId(),
                        e.about().partner(),
                        pseudonym(e.about()),
                        e.messageIds(),
                        e.reason().name(),
                        e.occurredAt());
            case ExchangeEvent.HandBackAnswerTold e ->
                new AboutExchange.HandBackAnswered(
                        e.exchangeId(), e.about().partner(), pseudonym(e.about()), e.accepted(), e.occurredAt());
            case ExchangeEvent.Submitted e -> moved(e, "AWAITS_APPROVAL", e.verb(), e.messageId());
            case ExchangeEvent.SentBack e -> moved(e, "SENT_BACK", e.verb(), e.messageId());
            case ExchangeEvent.Approved e -> moved(e, "MESSAGE_SENT", e.verb(), e.messageId());
            case ExchangeEvent.HandBackAnswered e ->
                moved(e, e.accepted() ? "HAND_BACK_ACCEPTED" : "HAND_BACK_REJECTED", null, null);
            case ExchangeEvent.GroundLost e -> moved(e, "RECALLED", null, null);
            case ExchangeEvent.Withdrawn e -> moved(e, "WITHDRAWN", null, null);
            case ExchangeEvent.HandOverAnswered e ->
                answered(e, e.accepted() ? "ACCEPTED" : "REJECTED", Verb.REFERRAL, e.messageId());
            case ExchangeEvent.HandBackProposed e -> answered(e, "HAND_BACK_PROPOSED", null, null);
            case ExchangeEvent.PartnerSaid e -> answered(e, "MESSAGE_RECEIVED", e.verb(), e.messageId());
            case ExchangeEvent.DeletionConfirmed e -> answered(e, "DELETION_CONFIRMED", null, null);
            // what is being prepared is nobody's business yet; who has the case was told by case-service
            case ExchangeEvent.Begun _,
                    ExchangeEvent.Drafted _,
                    ExchangeEvent.Revised _,
                    ExchangeEvent.TakenBack _,
                    ExchangeEvent.CaseworkerChanged _ -> null;
        };
    }

    private AboutExchange told(ExchangeEvent.Told e) {
        return new AboutExchange.MessageSent(
                e.exchangeId(),
                e.messageId(),
                e.about().partner(),
                pseudonym(e.about()),
                e.verb().name(),
                e.phase().name(),
                e.inReplyTo(),
                minimal(e.child()),
                e.sealed(),
                e.occurredAt());
    }

    private static AboutExchange.MinimalDataSet minimal(MinimalData child) {
        return new AboutExchange.MinimalDataSet(
                child.sex().name(),
                child.ageBand().code(),
                child.citizenship(),
                name(child.traffickingStatus()),
                name(child.decidedBy()),
                child.exploitation().stream().map(Enum::name).collect(Collectors.toUnmodifiableSet()),
                child.countryOfExploitation(),
                child.languages(),
                child.accompanied(),
                child.guardianAppointed(),
                child.urgency().name(),
                child.servicesAsked().stream().map(Enum::name).collect(Collectors.toUnmodifiableSet()),
                child.legalBasis().name(),
                child.expiresOn());
    }

    private static AboutExchange moved(ExchangeEvent e, String what, Verb verb, String messageId) {
        var about = e.about();
        return new AboutExchange.Moved(
                e.exchangeId(),
                about.partner(),
                about.caseId(),
                about.childId(),
                about.municipality(),
                about.caseworker(),
                what,
                name(verb),
                messageId,
                e.occurredAt());
    }

    private static AboutExchange answered(ExchangeEvent e, String what, Verb verb, String messageId) {
        var about = e.about();
        return new AboutExchange.Answered(
                e.exchangeId(),
                about.partner(),
                about.caseId(),
                about.childId(),
                about.municipality(),
                about.caseworker(),
                what,
                name(verb),
                messageId,
                e.occurredAt());
    }

    private String pseudonym(About about) {
        return pseudonyms.ofChild(about.partner(), about.childId());
    }

    private static String name(Enum<?> code) {
        return code == null ? null : code.name();
    }
}
