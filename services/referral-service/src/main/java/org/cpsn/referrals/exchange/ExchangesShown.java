package org.cpsn.referrals.exchange;

import static org.cpsn.platform.security.Role.AUDITOR;
import static org.cpsn.platform.security.Role.COORDINATOR;
import static org.cpsn.platform.security.Role.LIAISON;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cpsn.platform.axon.Recorded;
import org.cpsn.platform.partners.Partner;
import org.cpsn.platform.partners.Partners;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.personal.Pseudonyms;
import org.cpsn.platform.personal.Sealing;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.web.ReadLog;
import org.cpsn.referrals.consent.Consents;
import org.springframework.stereotype.Component;

/**
 * Exchanges as this side may see them; who reads is written down first. Who works on the case sees which case it is; a
 * liaison and a coordinator see a pseudonym and codes, and what was written to a partner or by one, because they answer
 * for it; an auditor sees no texts.
 */
@Component
class ExchangesShown {
    private final Pseudonyms pseudonyms;
    private final Partners partners;
    private final Sealing sealing;
    private final ReadLog readLog;
    private final Consents consents;
    private final Clock clock;

    ExchangesShown(
            Pseudonyms pseudonyms,
            Partners partners,
            Sealing sealing,
            ReadLog readLog,
            Consents consents,
            Clock clock) {
        this.pseudonyms = pseudonyms;
        this.partners = partners;
        this.sealing = sealing;
        this.readLog = readLog;
        this.consents = consents;
        this.clock = clock;
    }

    record Wait(ExchangeStage stage, String about, Instant since, Instant due, boolean overdue) {}

    /**
     * @param consentInForce null where it does not rest on consent
     * @param more, text, comment, note null where nothing was written, for an auditor and for an erased child
     * @param mayApprove whoever asks may approve it now
     */
    record Message(
            String messageId,
            Side from,
            Exchange.Status status,
            Verb verb,
            TrmPhase phase,
            String inReplyTo,
            MinimalData child,
            MinimalData before,
            String consentId,
            Boolean consentInForce,
            boolean hasMore,
            String more,
            LegalBasis moreBasis,
            boolean sealed,
            String text,
            String draftedBy,
            Instant draftedAt,
            String submittedBy,
            Instant submittedAt,
            String sentBackBy,
            String comment,
            String approvedBy,
            Instant toldAt,
            Instant since,
            Instant due,
            boolean overdue,
            boolean open,
            Instant answeredAt,
            Boolean accepted,
            HandOverReason reason,
            String note,
            boolean mayApprove) {}

    /** @param accepted null until we have answered */
    record HandBack(
            String handBackId,
            HandOverReason reason,
            String note,
            Instant proposedAt,
            Instant due,
            Boolean accepted,
            Instant answeredAt) {}

    /** One thing that happened, in codes. */
    record Happened(
            long sequence,
            String type,
            Instant occurredAt,
            Instant recordedAt,
            String by,
            String role,
            Map<String, String> facts) {}

    /**
     * @param caseId null for a liaison and a coordinator
     * @param caseworker who has the case
     * @param mayPrepare, mayWithdraw what whoever asks may do
     */
    record Shown(
            String exchangeId,
            long version,
            String caseId,
            String partner,
            String country,
            String pseudonym,
            String caseworker,
            String municipality,
            ExchangeState state,
            TrmPhase phase,
            Side owner,
            Urgency urgency,
            Instant begunAt,
            Instant lastAt,
            List<Message> messages,
            HandBack handBack,
            List<Exchange.Recall> recalls,
            List<Wait> waits,
            boolean mayPrepare,
            boolean mayWithdraw,
            List<Happened> history) {}

    /** Whether somebody may read an exchange at all. */
    static boolean maySee(Exchange exchange, Caseworker who) {
        return who.is(LIAISON, COORDINATOR, AUDITOR) || ExchangeDecision.worksOn(exchange.about(), who);
    }

    void seen(Caseworker who, String what, Stream<String> subjects) {
        var all = subjects.distinct().toList();
        if (!all.isEmpty()) readLog.seen(who, what, all);
    }

    /** @param events its history, to be shown with it; empty where that is not asked for */
    Shown shown(Caseworker who, String id, long version, Exchange now, List<Recorded> events) {
        var about = now.about();
        var works = ExchangeDecision.worksOn(about, who);
        var texts = who.is(AUDITOR) && !works ? Map.<Personal<String>, String>of() : texts(now);
        var noted = consents.of(about.caseId());
        var moment = clock.instant();
        return new Shown(
                id,
                version,
                works || who.is(AUDITOR) ? about.caseId() : null,
                about.partner(),
                partners.called(about.partner()).map(Partner::country).orElse(null),
                pseudonym(about),
                about.caseworker(),
                about.municipality(),
                now.state(),
                now.phase(),
                now.owner(),
                now.urgency(),
                now.begunAt(),
                now.lastAt(),
                now.messages().stream()
                        .map(message -> message(message, texts, who, moment, noted::inForce))
                        .toList(),
                handBack(now.handBack(), texts),
                now.recalls(),
                waits(now, moment),
                works,
                !now.held().isEmpty() && (works || who.is(LIAISON, COORDINATOR)),
                events.stream().map(ExchangesShown::happened).toList());
    }

    String pseudonym(About about) {
        return pseudonyms.ofChild(about.partner(), about.childId());
    }

    static List<Wait> waits(Exchange now, Instant moment) {
        return now.waits().stream()
                .map(wait -> new Wait(
                        wait.stage(),
                        wait.about(),
                        wait.since(),
                        wait.due(),
                        wait.due().isBefore(moment)))
                .toList();
    }

    private Map<Personal<String>, String> texts(Exchange now) {
        var sealed = now.messages().stream()
                .flatMap(message -> Stream.of(
                        Optional.ofNullable(message.draft()).map(Draft::more).orElse(null),
                        message.text(),
                        message.steps() == null ? null : message.steps().comment(),
                        message.answer() == null ? null : message.answer().note()));
        var handBack = now.handBack() == null ? null : now.handBack().note();
        return sealing.openAll(
                Stream.concat(sealed, Stream.of(Optional.ofNullable(handBack)).flatMap(Optional::stream))
                        .filter(Objects::nonNull)
                        .toList(),
                String.class);
    }

    private interface InForce {
        boolean at(String consentId, Instant moment);
    }

    private static Message message(
            Exchange.Message message,
            Map<Personal<String>, String> texts,
            Caseworker who,
            Instant moment,
            InForce consent) {
        var draft = message.draft();
        var steps = message.steps() == null
                ? new Exchange.Steps(null, null, null, null, null, null, null, null)
                : message.steps();
        var answer = message.answer() == null ? new Exchange.Answered(null, null, null, null, null) : message.answer();
        var consentId = draft == null ? null : draft.consentId();
        return new Message(
                message.messageId(),
                message.from(),
                message.status(),
                message.verb(),
                draft == null ? null : draft.phase(),
                message.inReplyTo(),
                draft == null ? null : draft.child(),
                message.previous() == null ? null : message.previous().child(),
                consentId,
                consentId == null ? null : (Boolean) consent.at(consentId, moment),
                draft != null && draft.more() != null,
                draft == null ? null : opened(draft.more(), texts),
                draft == null ? null : draft.moreBasis(),
                message.sealed(),
                opened(message.text(), texts),
                steps.draftedBy(),
                steps.draftedAt(),
                steps.submittedBy(),
                steps.submittedAt(),
                steps.sentBackBy(),
                opened(steps.comment(), texts),
                steps.approvedBy(),
                steps.toldAt(),
                message.since(),
                message.stage() == null ? null : message.due(),
                message.stage() != null && message.due().isBefore(moment),
                message.open(),
                answer.at(),
                answer.accepted(),
                answer.reason(),
                opened(answer.note(), texts),
                message.status() == Exchange.Status.SUBMITTED
                        && who.is(COORDINATOR)
                        && !message.hands().contains(who.id()));
    }

    private static HandBack handBack(Exchange.HandBack handBack, Map<Personal<String>, String> texts) {
        return handBack == null
                ? null
                : new HandBack(
                        handBack.handBackId(),
                        handBack.reason(),
                        opened(handBack.note(), texts),
                        handBack.proposedAt(),
                        handBack.due(),
                        handBack.accepted(),
                        handBack.answeredAt());
    }

    private static String opened(Personal<String> text, Map<Personal<String>, String> texts) {
        return text == null ? null : texts.get(text);
    }

    private static Happened happened(Recorded recorded) {
        return new Happened(
                recorded.sequence(),
                recorded.type(),
                recorded.occurredAt(),
                recorded.recordedAt(),
                recorded.by(),
                recorded.role(),
                ExchangeFacts.of((ExchangeEvent) recorded.event()));
    }

    /** What left the country: one message. @param recalledBecause null while the partner may keep it */
    record Left(
            String exchangeId,
            String messageId,
            String partner,
            String country,
            String pseudonym,
            Verb verb,
            MinimalData child,
            String consentId,
            boolean sealed,
            LegalBasis moreBasis,
            String draftedBy,
            String submittedBy,
            String approvedBy,
            Instant toldAt,
            RecallReason recalledBecause,
            Instant recalledAt,
            Instant deletedAt) {}

    Stream<Left> left(String id, Exchange now) {
        return now.messages().stream()
                .filter(message -> LEFT.contains(message.status()))
                .map(message -> {
                    var recall = now.recalls().stream()
                            .filter(one -> one.messageIds().contains(message.messageId()))
                            .findFirst();
                    return new Left(
                            id,
                            message.messageId(),
                            now.about().partner(),
                            partners.called(now.about().partner())
                                    .map(Partner::country)
                                    .orElse(null),
                            pseudonym(now.about()),
                            message.verb(),
                            message.draft().child(),
                            message.draft().consentId(),
                            message.sealed(),
                            message.draft().moreBasis(),
                            message.steps().draftedBy(),
                            message.steps().submittedBy(),
                            message.steps().approvedBy(),
                            message.steps().toldAt(),
                            recall.map(Exchange.Recall::reason).orElse(null),
                            recall.map(Exchange.Recall::recalledAt).orElse(null),
                            recall.map(Exchange.Recall::confirmedAt).orElse(null));
                });
    }

    private static final Set<Exchange.Status> LEFT = Set.of(Exchange.Status.TOLD, Exchange.Status.RECALLED);
}
