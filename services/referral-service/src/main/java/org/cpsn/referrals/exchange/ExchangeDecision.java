package org.cpsn.referrals.exchange;

import static org.cpsn.platform.security.Role.CASEWORKER;
import static org.cpsn.platform.security.Role.COORDINATOR;
import static org.cpsn.platform.security.Role.LIAISON;
import static org.cpsn.platform.security.Role.PARTNER;
import static org.cpsn.platform.security.Role.SUPERVISOR;
import static org.cpsn.platform.security.Role.SYSTEM;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cpsn.platform.domain.LocalDay;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.referrals.consent.NotedConsents;
import org.cpsn.referrals.exchange.Exchange.Message;
import org.cpsn.referrals.exchange.Exchange.Status;

/** Every rule of an exchange: first whose business it is, then whether it may happen now. */
final class ExchangeDecision {
    private ExchangeDecision() {}

    static List<ExchangeEvent> decide(Exchange state, ExchangeCommand command) {
        if (!state.begun() && !(command instanceof ExchangeCommand.Prepare))
            throw ExchangeRule.EXCHANGE_EXISTS.broken();
        whoseBusinessItIs(state, command);
        notBeforeItBegan(state, command);
        return switch (command) {
            case ExchangeCommand.Prepare c -> prepare(state, c);
            case ExchangeCommand.Revise c -> revise(state, c);
            case ExchangeCommand.TakeBack c -> takeBack(state, c);
            case ExchangeCommand.Submit c -> submit(state, c);
            case ExchangeCommand.SendBack c -> sendBack(state, c);
            case ExchangeCommand.Approve c -> approve(state, c);
            case ExchangeCommand.AnswerHandBack c -> answerHandBack(state, c);
            case ExchangeCommand.Withdraw c -> withdraw(state, c);
            case ExchangeCommand.AnswerHandOver c -> answerHandOver(state, c);
            case ExchangeCommand.HandBack c -> handBack(state, c);
            case ExchangeCommand.Say c -> say(state, c);
            case ExchangeCommand.ConfirmDeletion c -> confirmDeletion(state, c);
            case ExchangeCommand.HearConsentEnded c -> hearConsentEnded(state, c);
            case ExchangeCommand.ChangeCaseworker c -> changeCaseworker(state, c);
        };
    }

    /** What is heard from elsewhere may be older than the exchange. */
    private static void notBeforeItBegan(Exchange state, ExchangeCommand command) {
        if (state.begun()
                && !(command instanceof ExchangeCommand.OfTheSystem)
                && command.occurredAt().isBefore(state.begunAt())) throw ExchangeRule.NOT_BEFORE_IT_BEGAN.broken();
    }

    private static void whoseBusinessItIs(Exchange state, ExchangeCommand command) {
        var by = command.by();
        switch (command) {
            case ExchangeCommand.Prepare c -> onTheCase(c.about(), by);
            case ExchangeCommand.Revise _, ExchangeCommand.TakeBack _ -> onTheCase(state.about(), by);
            case ExchangeCommand.Submit _ -> {
                if (!by.is(LIAISON)) throw ExchangeRule.LIAISON_SUBMITS.broken();
            }
            case ExchangeCommand.SendBack _ -> {
                if (!by.is(LIAISON, COORDINATOR)) throw ExchangeRule.WHO_CHECKS_SENDS_BACK.broken();
            }
            case ExchangeCommand.Approve _ -> {
                if (!by.is(COORDINATOR)) throw ExchangeRule.COORDINATOR_APPROVES.broken();
            }
            case ExchangeCommand.AnswerHandBack _ -> {
                if (!by.is(LIAISON)) throw ExchangeRule.LIAISON_ANSWERS_HAND_BACK.broken();
            }
            case ExchangeCommand.Withdraw _ -> {
                if (!by.is(LIAISON, COORDINATOR) && !worksOn(state.about(), by))
                    throw ExchangeRule.OUR_SIDE_WITHDRAWS.broken();
            }
            // of what nobody has told it, a partner is not told that it exists
            case ExchangeCommand.OfThePartner _ -> {
                if (!isOf(state, by)) throw ExchangeRule.OWN_EXCHANGE.broken();
            }
            case ExchangeCommand.OfTheSystem _ -> {
                if (!by.is(SYSTEM)) throw ExchangeRule.ONLY_THE_SYSTEM_TELLS.broken();
            }
        }
    }

    /** A partner in an exchange of its own that it has been told of. */
    static boolean isOf(Exchange state, Caseworker by) {
        return by.is(PARTNER) && by.organisation().equals(state.about().partner()) && state.wasTold();
    }

    static boolean worksOn(About about, Caseworker by) {
        return by.is(CASEWORKER) && by.id().equals(about.caseworker())
                || by.is(SUPERVISOR) && by.mayActIn(about.municipality());
    }

    private static void onTheCase(About about, Caseworker by) {
        if (!worksOn(about, by)) throw ExchangeRule.OWN_CASE.broken();
    }

    private static List<ExchangeEvent> prepare(Exchange state, ExchangeCommand.Prepare c) {
        if (state.message(c.messageId()).isPresent()) return List.of();
        var events = new ArrayList<ExchangeEvent>();
        var now = state;
        if (!state.begun() || state.isOver()) {
            if (!c.draft().verb().begins())
                throw (state.isOver() ? ExchangeRule.OVER_IS_OVER : ExchangeRule.BEGINS_WITH_NOTIFICATION).broken();
            var begun = new ExchangeEvent.Begun(c.exchangeId(), c.about(), c.occurredAt());
            events.add(begun);
            now = state.after(begun);
        }
        sound(c.draft(), c.partnerHasKey(), c.consents(), c.about().partner(), c.occurredAt());
        maySay(now, Side.US, c.draft().verb(), c.draft().inReplyTo(), null);
        events.add(new ExchangeEvent.Drafted(
                c.exchangeId(),
                c.about(),
                c.messageId(),
                c.draft(),
                c.by().id(),
                c.limits().due(ExchangeStage.SUBMISSION, c.draft().child().urgency(), c.occurredAt()),
                c.limits().version(),
                c.occurredAt()));
        return List.copyOf(events);
    }

    private static List<ExchangeEvent> revise(Exchange state, ExchangeCommand.Revise c) {
        var message = message(state, c.messageId(), Status.DRAFTED, Status.SENT_BACK);
        if (c.draft().equals(message.draft()) && message.status() == Status.DRAFTED) return List.of();
        sound(c.draft(), c.partnerHasKey(), c.consents(), state.about().partner(), c.occurredAt());
        maySay(state, Side.US, c.draft().verb(), c.draft().inReplyTo(), c.messageId());
        return List.of(new ExchangeEvent.Revised(
                c.exchangeId(),
                state.about(),
                c.messageId(),
                c.draft(),
                c.by().id(),
                c.limits().due(ExchangeStage.SUBMISSION, c.draft().child().urgency(), c.occurredAt()),
                c.limits().version(),
                c.occurredAt()));
    }

    private static List<ExchangeEvent> takeBack(Exchange state, ExchangeCommand.TakeBack c) {
        var message = known(state, c.messageId());
        if (message.status() == Status.TAKEN_BACK) return List.of();
        if (!message.beingPrepared()) throw ExchangeRule.MESSAGE_HAS_MOVED_ON.broken();
        return List.of(new ExchangeEvent.TakenBack(c.exchangeId(), state.about(), c.messageId(), c.occurredAt()));
    }

    private static List<ExchangeEvent> submit(Exchange state, ExchangeCommand.Submit c) {
        var message = message(state, c.messageId(), Status.DRAFTED, Status.SUBMITTED);
        if (message.status() == Status.SUBMITTED) return List.of();
        return List.of(new ExchangeEvent.Submitted(
                c.exchangeId(),
                state.about(),
                c.messageId(),
                message.verb(),
                c.by().id(),
                c.limits().due(ExchangeStage.APPROVAL, message.draft().child().urgency(), c.occurredAt()),
                c.limits().version(),
                c.occurredAt()));
    }

    private static List<ExchangeEvent> sendBack(Exchange state, ExchangeCommand.SendBack c) {
        var message = message(state, c.messageId(), Status.DRAFTED, Status.SUBMITTED);
        var checks = message.status() == Status.DRAFTED ? LIAISON : COORDINATOR;
        if (!c.by().is(checks)) throw ExchangeRule.WHO_CHECKS_SENDS_BACK.broken();
        return List.of(new ExchangeEvent.SentBack(
                c.exchangeId(),
                state.about(),
                c.messageId(),
                message.verb(),
                c.comment(),
                c.by().id(),
                c.limits().due(ExchangeStage.REVISION, message.draft().child().urgency(), c.occurredAt()),
                c.limits().version(),
                c.occurredAt()));
    }

    /** Nothing may have changed meanwhile that would have kept it from being written. */
    private static List<ExchangeEvent> approve(Exchange state, ExchangeCommand.Approve c) {
        var message = message(state, c.messageId(), Status.SUBMITTED);
        if (message.hands().contains(c.by().id())) throw ExchangeRule.NOT_ONES_OWN_MESSAGE.broken();
        var draft = message.draft();
        sound(draft, c.sealed() != null, c.consents(), state.about().partner(), c.occurredAt());
        maySay(state, Side.US, draft.verb(), draft.inReplyTo(), c.messageId());
        return List.of(
                new ExchangeEvent.Approved(
                        c.exchangeId(), state.about(), c.messageId(), draft.verb(), c.by().id(), c.occurredAt()),
                new ExchangeEvent.Told(
                        c.exchangeId(),
                        state.about(),
                        c.messageId(),
                        draft.verb(),
                        draft.phase(),
                        draft.inReplyTo(),
                        draft.child(),
                        c.sealed(),
                        answerDue(draft, c.limits(), c.occurredAt()),
                        c.limits().version(),
                        c.occurredAt()));
    }

    private static Instant answerDue(Draft draft, ExchangeLimits.Version limits, Instant from) {
        if (!draft.verb().asks()) return null;
        var stage = draft.verb() == Verb.REFERRAL ? ExchangeStage.HAND_OVER_ANSWER : ExchangeStage.PARTNER_REPLY;
        return limits.due(stage, draft.child().urgency(), from);
    }

    private static List<ExchangeEvent> answerHandBack(Exchange state, ExchangeCommand.AnswerHandBack c) {
        if (!state.handBackWaits() || state.isOver()) throw ExchangeRule.NO_HAND_BACK_WAITS.broken();
        var id = state.handBack().handBackId();
        return List.of(
                new ExchangeEvent.HandBackAnswered(c.exchangeId(), state.about(), id, c.accepted(), c.occurredAt()),
                new ExchangeEvent.HandBackAnswerTold(c.exchangeId(), state.about(), id, c.accepted(), c.occurredAt()));
    }

    private static List<ExchangeEvent> withdraw(Exchange state, ExchangeCommand.Withdraw c) {
        if (knowsRecall(state, c.recallId())) return List.of();
        if (state.held().isEmpty()) throw ExchangeRule.NOTHING_TO_WITHDRAW.broken();
        return List.of(
                new ExchangeEvent.Withdrawn(c.exchangeId(), state.about(), c.reason(), c.by().id(), c.occurredAt()),
                recalled(state, c.exchangeId(), c.recallId(), state.held(), c.reason(), c.limits(), c.occurredAt()));
    }

    private static List<ExchangeEvent> hearConsentEnded(Exchange state, ExchangeCommand.HearConsentEnded c) {
        var resting = state.held().stream()
                .filter(message -> c.consentId().equals(message.draft().consentId()))
                .toList();
        if (resting.isEmpty()) return List.of();
        return List.of(
                new ExchangeEvent.GroundLost(c.exchangeId(), state.about(), c.consentId(), c.occurredAt()),
                recalled(
                        state,
                        c.exchangeId(),
                        c.recallId(),
                        resting,
                        RecallReason.CONSENT_WITHDRAWN,
                        c.limits(),
                        c.occurredAt()));
    }

    private static ExchangeEvent recalled(
            Exchange state,
            String exchangeId,
            String recallId,
            List<Message> messages,
            RecallReason reason,
            ExchangeLimits.Version limits,
            Instant at) {
        return new ExchangeEvent.Recalled(
                exchangeId,
                state.about(),
                recallId,
                messages.stream().map(Message::messageId).toList(),
                reason,
                limits.due(ExchangeStage.DELETION, state.urgency(), at),
                limits.version(),
                at);
    }

    private static boolean knowsRecall(Exchange state, String recallId) {
        return state.recalls().stream().anyMatch(recall -> recall.recallId().equals(recallId));
    }

    private static List<ExchangeEvent> answerHandOver(Exchange state, ExchangeCommand.AnswerHandOver c) {
        var asked = state.isOver() ? null : state.handOver().orElse(null);
        if (asked == null) throw ExchangeRule.NO_HAND_OVER_WAITS.broken();
        if (c.accepted() == (c.reason() != null)) throw ExchangeRule.REASON_FOR_NO.broken();
        return List.of(new ExchangeEvent.HandOverAnswered(
                c.exchangeId(), state.about(), asked.messageId(), c.accepted(), c.reason(), c.note(), c.occurredAt()));
    }

    private static List<ExchangeEvent> handBack(Exchange state, ExchangeCommand.HandBack c) {
        if (state.isOver()) throw ExchangeRule.OVER_IS_OVER.broken();
        if (state.owner() != Side.PARTNER) throw ExchangeRule.OWNER_HANDS_BACK.broken();
        if (state.handBackWaits()) throw ExchangeRule.ONE_HAND_OVER_AT_A_TIME.broken();
        return List.of(new ExchangeEvent.HandBackProposed(
                c.exchangeId(),
                state.about(),
                c.handBackId(),
                c.reason(),
                c.note(),
                c.limits().due(ExchangeStage.HAND_BACK_ANSWER, state.urgency(), c.occurredAt()),
                c.limits().version(),
                c.occurredAt()));
    }

    private static List<ExchangeEvent> say(Exchange state, ExchangeCommand.Say c) {
        if (state.message(c.messageId()).isPresent()) return List.of();
        if (state.isOver()) throw ExchangeRule.OVER_IS_OVER.broken();
        if (!c.verb().ofThePartner()) throw ExchangeRule.PARTNER_ASKS_AND_ANSWERS.broken();
        maySay(state, Side.PARTNER, c.verb(), c.inReplyTo(), null);
        var due = c.verb().asks() ? c.limits().due(ExchangeStage.OUR_REPLY, state.urgency(), c.occurredAt()) : null;
        return List.of(new ExchangeEvent.PartnerSaid(
                c.exchangeId(),
                state.about(),
                c.messageId(),
                c.verb(),
                c.verb() == Verb.INFORMATION_REPLY || c.verb() == Verb.RETURN_CONFIRMATION ? c.inReplyTo() : null,
                c.text(),
                due,
                c.limits().version(),
                c.occurredAt()));
    }

    private static List<ExchangeEvent> confirmDeletion(Exchange state, ExchangeCommand.ConfirmDeletion c) {
        var recall = state.recalls().stream()
                .filter(one -> one.recallId().equals(c.recallId()))
                .findFirst()
                .orElseThrow(ExchangeRule.RECALL_EXISTS::broken);
        if (recall.confirmedAt() != null) return List.of();
        return List.of(
                new ExchangeEvent.DeletionConfirmed(c.exchangeId(), state.about(), c.recallId(), c.occurredAt()));
    }

    private static List<ExchangeEvent> changeCaseworker(Exchange state, ExchangeCommand.ChangeCaseworker c) {
        var about = state.about().with(c.caseworker(), c.municipality());
        // the child may be told of from another case by now
        return !c.caseId().equals(state.about().caseId()) || about.equals(state.about())
                ? List.of()
                : List.of(new ExchangeEvent.CaseworkerChanged(c.exchangeId(), about, c.occurredAt()));
    }

    /** Whether a message as such may leave the country, whatever was said before. */
    private static void sound(Draft draft, boolean partnerHasKey, NotedConsents consents, String partner, Instant at) {
        if (draft.verb() == Verb.WITHDRAWAL) throw ExchangeRule.WITHDRAWN_AT_ONCE.broken();
        if ((draft.more() == null) != (draft.moreBasis() == null)) throw ExchangeRule.MORE_HAS_A_BASIS.broken();
        if (draft.more() != null && !partnerHasKey) throw ExchangeRule.PARTNER_HAS_A_KEY.broken();
        if (!draft.child().expiresOn().isAfter(LocalDay.of(at))) throw ExchangeRule.EXPIRES_LATER.broken();
        var onConsent = draft.child().legalBasis() == LegalBasis.CONSENT || draft.moreBasis() == LegalBasis.CONSENT;
        if (onConsent != (draft.consentId() != null)) throw ExchangeRule.CONSENT_IS_NAMED.broken();
        if (onConsent && !consents.allowsTelling(draft.consentId(), partner, at))
            throw ExchangeRule.CONSENT_ALLOWS_TELLING.broken();
    }

    /**
     * Which verb may follow which.
     *
     * @param itself id of the message that is to say it; null for one that is not known yet
     */
    private static void maySay(Exchange now, Side side, Verb verb, String inReplyTo, String itself) {
        if (!verb.begins() && !now.said(Verb.IDENTIFICATION) && !now.said(Verb.NOTIFICATION))
            throw ExchangeRule.BEGINS_WITH_NOTIFICATION.broken();
        if (verb.decides() && now.owner() != side) throw ExchangeRule.OWNER_DECIDES.broken();
        switch (verb) {
            case IDENTIFICATION, NOTIFICATION, INFORMATION_REQUEST, RISK_ASSESSMENT -> {}
            case REFERRAL -> {
                if (!now.said(Verb.NOTIFICATION, side)) throw ExchangeRule.REFERRAL_FOLLOWS_NOTIFICATION.broken();
                if (now.handOver().isPresent()) throw ExchangeRule.ONE_HAND_OVER_AT_A_TIME.broken();
            }
            case INFORMATION_REPLY -> {
                if (!now.owes(side, Verb.INFORMATION_REQUEST, inReplyTo))
                    throw ExchangeRule.REPLY_ANSWERS_A_REQUEST.broken();
            }
            case RETURN_PROPOSAL -> {
                if (!now.said(Verb.RISK_ASSESSMENT)) throw ExchangeRule.RETURN_FOLLOWS_RISK_ASSESSMENT.broken();
            }
            case RETURN_CONFIRMATION -> {
                if (!now.owes(side, Verb.RETURN_PROPOSAL, inReplyTo))
                    throw ExchangeRule.CONFIRMATION_ANSWERS_A_PROPOSAL.broken();
            }
            case RETURN_OUTCOME -> {
                if (!now.said(Verb.RETURN_CONFIRMATION)) throw ExchangeRule.OUTCOME_FOLLOWS_CONFIRMATION.broken();
            }
            case CLOSURE -> {
                if (now.waits().stream()
                        .anyMatch(wait -> wait.stage() != ExchangeStage.DELETION
                                && !wait.about().equals(itself))) throw ExchangeRule.NOTHING_WAITS_AT_CLOSURE.broken();
            }
            case WITHDRAWAL -> throw ExchangeRule.WITHDRAWN_AT_ONCE.broken();
        }
    }

    private static Message message(Exchange state, String messageId, Status... inOneOf) {
        var message = known(state, messageId);
        if (!List.of(inOneOf).contains(message.status())) throw ExchangeRule.MESSAGE_HAS_MOVED_ON.broken();
        return message;
    }

    private static Message known(Exchange state, String messageId) {
        return state.message(messageId).orElseThrow(ExchangeRule.MESSAGE_EXISTS::broken);
    }
}
