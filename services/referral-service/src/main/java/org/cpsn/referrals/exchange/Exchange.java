package org.cpsn.referrals.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.cpsn.platform.personal.Personal;

/**
 * One child and one partner: what was prepared, told and heard, who is responsible, and whom it waits for.
 *
 * @param about null before anything happened
 * @param life how often it was begun; what was said before it was over does not count for what may be said now
 * @param owner who is responsible for the child
 * @param urgency as told last
 * @param handBack the last one; null while there was none
 * @param waits whom it waits for, each with its clock
 */
public record Exchange(
        About about,
        int life,
        ExchangeState state,
        TrmPhase phase,
        Side owner,
        Urgency urgency,
        Instant begunAt,
        Instant lastAt,
        List<Message> messages,
        HandBack handBack,
        List<Recall> recalls,
        List<Wait> waits) {
    static final Exchange NONE = new Exchange(
            null,
            0,
            ExchangeState.PREPARED,
            TrmPhase.IDENTIFICATION,
            Side.US,
            Urgency.HIGH,
            null,
            null,
            List.of(),
            null,
            List.of(),
            List.of());

    public enum Status {
        DRAFTED,
        SENT_BACK,
        SUBMITTED,
        TAKEN_BACK,
        /** It has left the country. */
        TOLD,
        RECALLED,
        /** The partner's. */
        RECEIVED
    }

    /**
     * @param draft null for the partner's
     * @param previous what it said before it was sent back and revised; null when it never was
     * @param text what the partner has written; null when nothing
     * @param sealed more than the minimal set went with it
     * @param hands staff ids of all who drafted, revised or submitted it
     * @param since when it came into the state it is in; due: by when the next one must act, null when nobody must
     * @param answer null until the other side answered
     */
    public record Message(
            String messageId,
            int life,
            Side from,
            Status status,
            Verb verb,
            String inReplyTo,
            Draft draft,
            Draft previous,
            Personal<String> text,
            boolean sealed,
            Set<String> hands,
            Steps steps,
            Instant since,
            Instant due,
            Answered answer) {

        ExchangeStage stage() {
            return switch (status) {
                case DRAFTED -> ExchangeStage.SUBMISSION;
                case SENT_BACK -> ExchangeStage.REVISION;
                case SUBMITTED -> ExchangeStage.APPROVAL;
                case TOLD ->
                    !open()
                            ? null
                            : verb == Verb.REFERRAL ? ExchangeStage.HAND_OVER_ANSWER : ExchangeStage.PARTNER_REPLY;
                case RECEIVED -> open() ? ExchangeStage.OUR_REPLY : null;
                case TAKEN_BACK, RECALLED -> null;
            };
        }

        /** It was said and asks for an answer that has not come. */
        boolean open() {
            return said() && due != null && answer == null;
        }

        boolean said() {
            return status == Status.TOLD || status == Status.RECEIVED;
        }

        boolean beingPrepared() {
            return status == Status.DRAFTED || status == Status.SENT_BACK || status == Status.SUBMITTED;
        }

        private Message moved(Status status, Steps steps, Instant since, Instant due) {
            return new Message(
                    messageId, life, from, status, verb, inReplyTo, draft, previous, text, sealed, hands, steps, since,
                    due, answer);
        }

        private Message saying(Draft draft, Draft previous, Set<String> hands) {
            return new Message(
                    messageId,
                    life,
                    from,
                    status,
                    draft.verb(),
                    draft.inReplyTo(),
                    draft,
                    previous,
                    text,
                    sealed,
                    hands,
                    steps,
                    since,
                    due,
                    answer);
        }

        private Message told(ExchangeEvent.Told e) {
            var more = e.sealed() != null;
            return new Message(
                    messageId,
                    life,
                    from,
                    Status.TOLD,
                    verb,
                    inReplyTo,
                    draft,
                    previous,
                    text,
                    more,
                    hands,
                    steps.told(e.occurredAt()),
                    e.occurredAt(),
                    e.due(),
                    answer);
        }

        private Message touchedBy(String staffId) {
            var all = new HashSet<>(hands);
            all.add(staffId);
            return new Message(
                    messageId,
                    life,
                    from,
                    status,
                    verb,
                    inReplyTo,
                    draft,
                    previous,
                    text,
                    sealed,
                    Set.copyOf(all),
                    steps,
                    since,
                    due,
                    answer);
        }

        private Message answered(Answered answer) {
            return new Message(
                    messageId, life, from, status, verb, inReplyTo, draft, previous, text, sealed, hands, steps, since,
                    due, answer);
        }
    }

    /** Who did what with a message of ours; null what has not been done. @param comment why it was sent back */
    public record Steps(
            String draftedBy,
            Instant draftedAt,
            String submittedBy,
            Instant submittedAt,
            String sentBackBy,
            Personal<String> comment,
            String approvedBy,
            Instant toldAt) {
        private static Steps drafted(String by, Instant at) {
            return new Steps(by, at, null, null, null, null, null, null);
        }

        private Steps submitted(String by, Instant at) {
            return new Steps(draftedBy, draftedAt, by, at, null, null, null, null);
        }

        private Steps sentBack(String by, Personal<String> comment) {
            return new Steps(draftedBy, draftedAt, submittedBy, submittedAt, by, comment, null, null);
        }

        private Steps approved(String by) {
            return new Steps(draftedBy, draftedAt, submittedBy, submittedAt, sentBackBy, comment, by, null);
        }

        private Steps told(Instant at) {
            return new Steps(draftedBy, draftedAt, submittedBy, submittedAt, sentBackBy, comment, approvedBy, at);
        }
    }

    /**
     * @param accepted null for an answer that is a message of its own
     * @param reason, note null for a yes
     * @param messageId null for a yes or no
     */
    public record Answered(
            Instant at, Boolean accepted, HandOverReason reason, Personal<String> note, String messageId) {}

    /** @param accepted null until we have answered */
    public record HandBack(
            String handBackId,
            HandOverReason reason,
            Personal<String> note,
            Instant proposedAt,
            Instant due,
            Boolean accepted,
            Instant answeredAt) {}

    /** @param confirmedAt null until the partner said that it has deleted them */
    public record Recall(
            String recallId,
            List<String> messageIds,
            RecallReason reason,
            Instant recalledAt,
            Instant due,
            Instant confirmedAt) {}

    /** @param about id of the message, hand-back or recall */
    public record Wait(ExchangeStage stage, String about, Instant since, Instant due) {}

    Exchange after(ExchangeEvent event) {
        return step(event).settled(event.about(), event.occurredAt());
    }

    private Exchange step(ExchangeEvent event) {
        return switch (event) {
            case ExchangeEvent.Begun e ->
                new Exchange(
                        e.about(),
                        life + 1,
                        ExchangeState.PREPARED,
                        TrmPhase.IDENTIFICATION,
                        Side.US,
                        Urgency.HIGH,
                        e.occurredAt(),
                        e.occurredAt(),
                        messages,
                        null,
                        recalls,
                        waits);
            case ExchangeEvent.Drafted e -> with(drafted(e));
            case ExchangeEvent.Revised e ->
                changing(
                        e.messageId(),
                        m -> m.saying(e.draft(), m.draft(), m.hands())
                                .touchedBy(e.revisedBy())
                                .moved(
                                        Status.DRAFTED,
                                        Steps.drafted(e.revisedBy(), e.occurredAt()),
                                        e.occurredAt(),
                                        e.due()));
            case ExchangeEvent.TakenBack e ->
                changing(e.messageId(), m -> m.moved(Status.TAKEN_BACK, m.steps(), e.occurredAt(), null));
            case ExchangeEvent.Submitted e ->
                changing(
                        e.messageId(),
                        m -> m.touchedBy(e.submittedBy())
                                .moved(
                                        Status.SUBMITTED,
                                        m.steps().submitted(e.submittedBy(), e.occurredAt()),
                                        e.occurredAt(),
                                        e.due()));
            case ExchangeEvent.SentBack e ->
                changing(
                        e.messageId(),
                        m -> m.moved(
                                Status.SENT_BACK,
                                m.steps().sentBack(e.sentBackBy(), e.comment()),
                                e.occurredAt(),
                                e.due()));
            case ExchangeEvent.Approved e ->
                changing(
                        e.messageId(),
                        m -> m.moved(m.status(), m.steps().approved(e.approvedBy()), m.since(), m.due()));
            case ExchangeEvent.Told e -> told(e);
            case ExchangeEvent.HandOverAnswered e ->
                changing(
                                e.messageId(),
                                m -> m.answered(new Answered(e.occurredAt(), e.accepted(), e.reason(), e.note(), null)))
                        .owned(e.accepted() ? Side.PARTNER : owner);
            case ExchangeEvent.HandBackProposed e ->
                with(new HandBack(e.handBackId(), e.reason(), e.note(), e.occurredAt(), e.due(), null, null));
            case ExchangeEvent.HandBackAnswered e ->
                with(new HandBack(
                                handBack.handBackId(),
                                handBack.reason(),
                                handBack.note(),
                                handBack.proposedAt(),
                                handBack.due(),
                                e.accepted(),
                                e.occurredAt()))
                        .owned(e.accepted() ? Side.US : owner);
            case ExchangeEvent.PartnerSaid e -> heard(e);
            case ExchangeEvent.Withdrawn _ -> over(ExchangeState.WITHDRAWN).owned(Side.US);
            case ExchangeEvent.Recalled e -> recalled(e);
            case ExchangeEvent.DeletionConfirmed e -> deleted(e);
            case ExchangeEvent.HandBackAnswerTold _, ExchangeEvent.GroundLost _, ExchangeEvent.CaseworkerChanged _ ->
                this;
        };
    }

    boolean begun() {
        return life > 0;
    }

    boolean isOver() {
        return state == ExchangeState.CLOSED || state == ExchangeState.WITHDRAWN;
    }

    Optional<Message> message(String messageId) {
        return messages.stream()
                .filter(message -> message.messageId().equals(messageId))
                .findFirst();
    }

    /** Said by either side since the exchange was last begun, and not recalled. */
    boolean said(Verb verb) {
        return now().anyMatch(message -> message.said() && message.verb() == verb);
    }

    boolean said(Verb verb, Side from) {
        return now().anyMatch(message -> message.said() && message.verb() == verb && message.from() == from);
    }

    /** The other side asked this and has no answer yet. */
    boolean owes(Side side, Verb verb, String messageId) {
        return now().anyMatch(message -> message.messageId().equals(messageId)
                && message.verb() == verb
                && message.from() != side
                && message.open());
    }

    Optional<Message> handOver() {
        return now().filter(message -> message.verb() == Verb.REFERRAL && message.open())
                .findFirst();
    }

    boolean handBackWaits() {
        return handBack != null && handBack.accepted() == null;
    }

    /** The partner knows of it. */
    boolean wasTold() {
        return messages.stream()
                .anyMatch(message -> message.status() == Status.TOLD || message.status() == Status.RECALLED);
    }

    /** What the partner holds, whenever it was told. */
    List<Message> held() {
        return messages.stream()
                .filter(message -> message.status() == Status.TOLD)
                .toList();
    }

    private Stream<Message> now() {
        return messages.stream().filter(message -> message.life() == life);
    }

    private Message drafted(ExchangeEvent.Drafted e) {
        return new Message(
                e.messageId(),
                life,
                Side.US,
                Status.DRAFTED,
                e.draft().verb(),
                e.draft().inReplyTo(),
                e.draft(),
                null,
                null,
                false,
                Set.of(e.draftedBy()),
                Steps.drafted(e.draftedBy(), e.occurredAt()),
                e.occurredAt(),
                e.due(),
                null);
    }

    private Exchange told(ExchangeEvent.Told e) {
        var told = changing(e.messageId(), m -> m.told(e))
                .answering(e.inReplyTo(), e.messageId(), e.occurredAt())
                .at(e.phase(), e.child().urgency());
        return e.verb() == Verb.CLOSURE ? told.over(ExchangeState.CLOSED) : told;
    }

    private Exchange heard(ExchangeEvent.PartnerSaid e) {
        var heard = with(new Message(
                        e.messageId(),
                        life,
                        Side.PARTNER,
                        Status.RECEIVED,
                        e.verb(),
                        e.inReplyTo(),
                        null,
                        null,
                        e.text(),
                        false,
                        Set.of(),
                        null,
                        e.occurredAt(),
                        e.due(),
                        null))
                .answering(e.inReplyTo(), e.messageId(), e.occurredAt());
        return e.verb() == Verb.CLOSURE ? heard.over(ExchangeState.CLOSED) : heard;
    }

    /** Where nothing is left that the partner may keep, there is nothing left to go on with. */
    private Exchange recalled(ExchangeEvent.Recalled e) {
        var gone = withMessages(messages.stream()
                .map(message -> e.messageIds().contains(message.messageId())
                        ? message.moved(Status.RECALLED, message.steps(), e.occurredAt(), null)
                        : message)
                .toList());
        var all = new ArrayList<>(recalls);
        all.add(new Recall(e.recallId(), e.messageIds(), e.reason(), e.occurredAt(), e.due(), null));
        var recalled = gone.withRecalls(all);
        return recalled.held().isEmpty()
                ? recalled.over(ExchangeState.WITHDRAWN).owned(Side.US)
                : recalled;
    }

    private Exchange deleted(ExchangeEvent.DeletionConfirmed e) {
        return withRecalls(recalls.stream()
                .map(recall -> recall.recallId().equals(e.recallId())
                        ? new Recall(
                                recall.recallId(),
                                recall.messageIds(),
                                recall.reason(),
                                recall.recalledAt(),
                                recall.due(),
                                e.occurredAt())
                        : recall)
                .toList());
    }

    private Exchange answering(String inReplyTo, String messageId, Instant at) {
        return inReplyTo == null
                ? this
                : changing(inReplyTo, m -> m.answered(new Answered(at, null, null, null, messageId)));
    }

    /** What was being prepared for it is not needed any more. */
    private Exchange over(ExchangeState how) {
        var left = messages.stream()
                .map(message -> message.beingPrepared()
                        ? message.moved(Status.TAKEN_BACK, message.steps(), message.since(), null)
                        : message)
                .toList();
        return new Exchange(about, life, how, phase, owner, urgency, begunAt, lastAt, left, handBack, recalls, waits);
    }

    private Exchange changing(String messageId, UnaryOperator<Message> change) {
        return withMessages(messages.stream()
                .map(message -> message.messageId().equals(messageId) ? change.apply(message) : message)
                .toList());
    }

    private Exchange with(Message message) {
        var all = new ArrayList<>(messages);
        all.add(message);
        return withMessages(all);
    }

    private Exchange withMessages(List<Message> messages) {
        return new Exchange(
                about,
                life,
                state,
                phase,
                owner,
                urgency,
                begunAt,
                lastAt,
                List.copyOf(messages),
                handBack,
                recalls,
                waits);
    }

    private Exchange with(HandBack handBack) {
        return new Exchange(
                about, life, state, phase, owner, urgency, begunAt, lastAt, messages, handBack, recalls, waits);
    }

    private Exchange withRecalls(List<Recall> recalls) {
        return new Exchange(
                about,
                life,
                state,
                phase,
                owner,
                urgency,
                begunAt,
                lastAt,
                messages,
                handBack,
                List.copyOf(recalls),
                waits);
    }

    private Exchange owned(Side owner) {
        return new Exchange(
                about, life, state, phase, owner, urgency, begunAt, lastAt, messages, handBack, recalls, waits);
    }

    private Exchange at(TrmPhase phase, Urgency urgency) {
        return new Exchange(
                about, life, state, phase, owner, urgency, begunAt, lastAt, messages, handBack, recalls, waits);
    }

    private Exchange settled(About about, Instant at) {
        return new Exchange(
                about,
                life,
                settledState(),
                phase,
                owner,
                urgency,
                begunAt,
                lastAt == null || at.isAfter(lastAt) ? at : lastAt,
                messages,
                handBack,
                recalls,
                settledWaits());
    }

    private ExchangeState settledState() {
        if (isOver()) return state;
        if (now().noneMatch(Message::said)) return ExchangeState.PREPARED;
        return switch (owner) {
            case US -> handOver().isPresent() ? ExchangeState.HAND_OVER_PROPOSED : ExchangeState.WITH_US;
            case PARTNER -> handBackWaits() ? ExchangeState.HAND_BACK_PROPOSED : ExchangeState.WITH_PARTNER;
        };
    }

    private List<Wait> settledWaits() {
        var all = new ArrayList<Wait>();
        if (!isOver()) {
            now().filter(message -> message.stage() != null)
                    .map(message -> new Wait(message.stage(), message.messageId(), message.since(), message.due()))
                    .forEach(all::add);
            if (handBackWaits())
                all.add(new Wait(
                        ExchangeStage.HAND_BACK_ANSWER, handBack.handBackId(), handBack.proposedAt(), handBack.due()));
        }
        recalls.stream()
                .filter(recall -> recall.confirmedAt() == null)
                .map(recall -> new Wait(ExchangeStage.DELETION, recall.recallId(), recall.recalledAt(), recall.due()))
                .forEach(all::add);
        return List.copyOf(all);
    }
}
