package org.cpsn.referrals.exchange;

import static org.cpsn.platform.security.Role.PARTNER;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.cpsn.platform.axon.Answer;
import org.cpsn.platform.axon.Asked;
import org.cpsn.platform.axon.Commands;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.personal.Pseudonyms;
import org.cpsn.platform.personal.Sealing;
import org.cpsn.platform.security.Allowed;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.web.ReadLog;
import org.cpsn.platform.web.Reply;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The partner's side of its own exchanges: by pseudonym and in codes. Another partner's do not exist here. */
@RestController
@RequestMapping("/liaison/exchanges")
class LiaisonExchangesApi {
    private final Commands commands;
    private final ExchangeReading reading;
    private final ExchangeProjection exchanges;
    private final ExchangeLimits limits;
    private final Pseudonyms pseudonyms;
    private final Sealing sealing;
    private final ReadLog readLog;
    private final Clock clock;

    LiaisonExchangesApi(
            Commands commands,
            ExchangeReading reading,
            ExchangeProjection exchanges,
            ExchangeLimits limits,
            Pseudonyms pseudonyms,
            Sealing sealing,
            ReadLog readLog,
            Clock clock) {
        this.commands = commands;
        this.reading = reading;
        this.exchanges = exchanges;
        this.limits = limits;
        this.pseudonyms = pseudonyms;
        this.sealing = sealing;
        this.readLog = readLog;
        this.clock = clock;
    }

    /** @param due by when this side is expected to act; null when it is not */
    record Line(
            String exchangeId,
            long version,
            String pseudonym,
            ExchangeState state,
            TrmPhase phase,
            Side owner,
            Instant lastAt,
            Instant due) {}

    record Listed(List<Line> entries, long total, int page, int size) {}

    /**
     * @param from whose message it is, as seen from Kosovo; child null for the partner's own and for what was recalled
     */
    record Said(
            String messageId,
            Side from,
            Verb verb,
            String inReplyTo,
            MinimalData child,
            Instant at,
            boolean recalled,
            Instant due,
            Instant answeredAt,
            Boolean accepted) {}

    record Recalled(
            String recallId,
            List<String> messageIds,
            RecallReason reason,
            Instant at,
            Instant due,
            Instant confirmedAt) {}

    record Shown(Line exchange, Exchange.HandBack handBack, List<Said> messages, List<Recalled> recalls) {}

    record Acceptance() {}

    record Refusal(
            @NotNull HandOverReason reason, @Size(max = 500) String note) {}

    record Message(
            @NotNull Verb verb,
            @Size(max = 64) String inReplyTo,
            @Size(max = 500) String text) {}

    record Confirmation() {}

    @GetMapping
    @Allowed(PARTNER)
    Listed own(
            @RequestParam(defaultValue = "0") @Min(0) @Max(100_000) int page,
            @RequestParam(defaultValue = "100") @Min(1) @Max(200) int size,
            Caseworker who) {
        var own = Filters.and(
                Filters.eq("about.partner", who.organisation()),
                Filters.in("messages.status", Exchange.Status.TOLD.name(), Exchange.Status.RECALLED.name()));
        var found = exchanges.read(exchanges
                .collection()
                .find(own)
                .sort(Sorts.orderBy(Sorts.descending("lastAt"), Sorts.ascending("_id")))
                .skip(page * size)
                .limit(size));
        if (!found.isEmpty())
            readLog.seen(
                    who,
                    "exchanges of a partner",
                    found.stream()
                            .flatMap(seen ->
                                    List.of(seen.id(), seen.view().about().childId()).stream())
                            .toList());
        return new Listed(
                found.stream()
                        .map(seen -> line(seen.id(), seen.version(), seen.view()))
                        .toList(),
                exchanges.collection().countDocuments(own),
                page,
                size);
    }

    @GetMapping("/{id}")
    @Allowed(PARTNER)
    ResponseEntity<Shown> one(@PathVariable String id, Caseworker who) {
        var read = own(id, who);
        var now = read.now();
        readLog.seen(who, "exchange of a partner", List.of(id, now.about().childId()));
        return Reply.view(
                read.version(),
                new Shown(
                        line(id, read.version(), now),
                        withoutNote(now.handBack()),
                        now.messages().stream()
                                .map(LiaisonExchangesApi::said)
                                .filter(Objects::nonNull)
                                .toList(),
                        now.recalls().stream()
                                .map(recall -> new Recalled(
                                        recall.recallId(),
                                        recall.messageIds(),
                                        recall.reason(),
                                        recall.recalledAt(),
                                        recall.due(),
                                        recall.confirmedAt()))
                                .toList()));
    }

    @PostMapping("/{id}/acceptance")
    @Allowed(PARTNER)
    ResponseEntity<Answer> accept(@PathVariable String id, @RequestBody @Valid Acceptance body, Asked asked) {
        return Reply.done(
                commands.send(new ExchangeCommand.AnswerHandOver(id, true, null, null, asked.who(), now()), asked));
    }

    @PostMapping("/{id}/rejection")
    @Allowed(PARTNER)
    ResponseEntity<Answer> reject(@PathVariable String id, @RequestBody @Valid Refusal body, Asked asked) {
        var note = sealed(own(id, asked.who()), body.note());
        return Reply.done(commands.send(
                new ExchangeCommand.AnswerHandOver(id, false, body.reason(), note, asked.who(), now()), asked));
    }

    @PostMapping("/{id}/hand-back")
    @Allowed(PARTNER)
    ResponseEntity<Answer> handBack(@PathVariable String id, @RequestBody @Valid Refusal body, Asked asked) {
        var note = sealed(own(id, asked.who()), body.note());
        return Reply.done(commands.send(
                new ExchangeCommand.HandBack(id, asked.newId(), body.reason(), note, inForce(), asked.who(), now()),
                asked));
    }

    @PostMapping("/{id}/messages")
    @Allowed(PARTNER)
    ResponseEntity<Answer> say(@PathVariable String id, @RequestBody @Valid Message body, Asked asked) {
        var text = sealed(own(id, asked.who()), body.text());
        return Reply.done(commands.send(
                new ExchangeCommand.Say(
                        id, asked.newId(), body.verb(), body.inReplyTo(), text, inForce(), asked.who(), now()),
                asked));
    }

    @PostMapping("/{id}/recalls/{recallId}/deletion")
    @Allowed(PARTNER)
    ResponseEntity<Answer> confirmDeletion(
            @PathVariable String id,
            @PathVariable String recallId,
            @RequestBody @Valid Confirmation body,
            Asked asked) {
        return Reply.done(commands.send(new ExchangeCommand.ConfirmDeletion(id, recallId, asked.who(), now()), asked));
    }

    private ExchangeReading.Read own(String id, Caseworker who) {
        return reading.of(id)
                .filter(read -> ExchangeDecision.isOf(read.now(), who))
                .orElseThrow(ExchangeRule.OWN_EXCHANGE::broken);
    }

    private Line line(String id, long version, Exchange now) {
        var due = now.waits().stream()
                .filter(wait -> switch (wait.stage()) {
                    case HAND_OVER_ANSWER, PARTNER_REPLY, DELETION -> true;
                    case SUBMISSION, REVISION, APPROVAL, OUR_REPLY, HAND_BACK_ANSWER -> false;
                })
                .map(Exchange.Wait::due)
                .min(Instant::compareTo)
                .orElse(null);
        var about = now.about();
        return new Line(
                id,
                version,
                pseudonyms.ofChild(about.partner(), about.childId()),
                now.state(),
                now.phase(),
                now.owner(),
                now.lastAt(),
                due);
    }

    /** Null for what has not left the country. */
    private static Said said(Exchange.Message message) {
        return switch (message.status()) {
            case DRAFTED, SENT_BACK, SUBMITTED, TAKEN_BACK -> null;
            case TOLD, RECALLED, RECEIVED -> {
                var answer = message.answer();
                yield new Said(
                        message.messageId(),
                        message.from(),
                        message.verb(),
                        message.inReplyTo(),
                        message.status() == Exchange.Status.TOLD
                                ? message.draft().child()
                                : null,
                        message.from() == Side.US ? message.steps().toldAt() : message.since(),
                        message.status() == Exchange.Status.RECALLED,
                        message.due(),
                        answer == null ? null : answer.at(),
                        answer == null ? null : answer.accepted());
            }
        };
    }

    private static Exchange.HandBack withoutNote(Exchange.HandBack handBack) {
        return handBack == null
                ? null
                : new Exchange.HandBack(
                        handBack.handBackId(),
                        handBack.reason(),
                        null,
                        handBack.proposedAt(),
                        handBack.due(),
                        handBack.accepted(),
                        handBack.answeredAt());
    }

    private Personal<String> sealed(ExchangeReading.Read read, String text) {
        return text == null || text.isBlank()
                ? null
                : sealing.seal(read.now().about().childId(), text.strip());
    }

    private ExchangeLimits.Version inForce() {
        return limits.inForce(clock.instant());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
