package org.cpsn.cases.consent;

import static org.cpsn.platform.security.Role.AUDITOR;
import static org.cpsn.platform.security.Role.CASEWORKER;
import static org.cpsn.platform.security.Role.SUPERVISOR;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cpsn.cases.casefile.CaseReading;
import org.cpsn.platform.axon.Answer;
import org.cpsn.platform.axon.Asked;
import org.cpsn.platform.axon.Commands;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.security.Allowed;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.web.Reply;
import org.cpsn.platform.web.When;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ledger of consents: given, narrowed, withdrawn, overridden, and what is in force. */
@RestController
@RequestMapping("/cases/{id}/consents")
class ConsentApi {
    private static final String ORGANISATION = "[A-Za-z0-9._-]{1,64}";

    private final Commands commands;
    private final CaseReading reading;
    private final Clock clock;

    ConsentApi(Commands commands, CaseReading reading, Clock clock) {
        this.commands = commands;
        this.reading = reading;
        this.clock = clock;
    }

    /** @param organisation null: anybody of this kind of recipient */
    record Consent(
            @NotNull ConsentPurpose purpose,
            @NotNull RecipientKind recipient,
            @Pattern(regexp = ORGANISATION) String organisation,
            @NotEmpty Set<@NotNull SharedService> scope,
            @NotNull LocalDate until,
            @NotNull ConsentGiver givenBy,
            @NotNull LegitimateBasis basis,
            @Size(max = 1_000) String note,
            Instant occurredAt) {
        Terms terms() {
            return new Terms(purpose, new Recipient(recipient, organisation), scope, until);
        }
    }

    record Override(
            @NotNull ConsentPurpose purpose,
            @NotNull RecipientKind recipient,
            @Pattern(regexp = ORGANISATION) String organisation,
            @NotEmpty Set<@NotNull SharedService> scope,
            @NotNull LocalDate until,
            @NotNull LegitimateBasis basis,
            @Size(max = 1_000) String reason,
            Instant occurredAt) {
        Terms terms() {
            return new Terms(purpose, new Recipient(recipient, organisation), scope, until);
        }
    }

    record Narrowing(
            @NotEmpty Set<@NotNull SharedService> scope,
            @NotNull LocalDate until,
            @NotNull Integer revision,
            @NotNull ConsentGiver askedBy,
            @Size(max = 1_000) String reason,
            Instant occurredAt) {}

    record Withdrawal(
            @NotNull ConsentGiver askedBy,
            @Size(max = 1_000) String reason,
            Instant occurredAt) {}

    record Review(
            @NotNull ReviewOutcome outcome,
            @Size(max = 1_000) String note,
            Instant occurredAt) {}

    enum Status {
        IN_FORCE,
        EXPIRED,
        ENDED
    }

    /**
     * A consent or an override as it stands. Texts are null for who may not read them.
     *
     * @param givenBy null for an override
     * @param review null while an override was not reviewed, and for a consent
     * @param text the note of a consent, the reason of an override
     */
    record Standing(
            String consentId,
            Status status,
            boolean overridden,
            ConsentPurpose purpose,
            RecipientKind recipient,
            String organisation,
            List<SharedService> scope,
            LocalDate until,
            Instant from,
            int revision,
            ConsentGiver givenBy,
            LegitimateBasis basis,
            ReviewOutcome review,
            String text,
            String recordedBy) {}

    /** One line of the ledger, in codes and with its text. */
    record Line(
            long sequence,
            String consentId,
            String type,
            Instant occurredAt,
            Instant recordedAt,
            String by,
            String role,
            Map<String, String> facts,
            String text) {}

    /** @param lines newest first */
    record Shown(String caseId, long version, List<Standing> consents, List<Line> lines) {}

    /** @param consentId what a disclosure would rest on; null when nothing is in force */
    record InForce(boolean inForce, String consentId, Boolean overridden, LocalDate until, Instant at) {}

    @GetMapping
    @Allowed({CASEWORKER, SUPERVISOR, AUDITOR})
    ResponseEntity<Shown> consents(@PathVariable String id, Caseworker who) {
        var read = reading.read(id, who, "consents");
        var view = ConsentView.of(read.events());
        var now = clock.instant();
        var standing = view.ledger().byId().keySet().stream()
                .map(consentId -> standing(consentId, view, read, now))
                .toList();
        var lines =
                view.lines().reversed().stream().map(line -> line(line, read)).toList();
        return Reply.view(read.version(), new Shown(id, read.version(), standing, lines));
    }

    /** Is there a consent in force for this purpose and recipient at this moment? */
    @GetMapping("/in-force")
    @Allowed({CASEWORKER, SUPERVISOR, AUDITOR})
    ResponseEntity<InForce> inForce(
            @PathVariable String id,
            @RequestParam ConsentPurpose purpose,
            @RequestParam RecipientKind recipient,
            @RequestParam(required = false) @Pattern(regexp = ORGANISATION) String organisation,
            @RequestParam(required = false) SharedService service,
            @RequestParam(required = false) Instant at,
            Caseworker who) {
        var read = reading.read(id, who, "consents");
        var ledger = ConsentView.of(read.events()).ledger();
        var moment = at == null ? clock.instant() : at;
        var found = ledger.inForce(purpose, new Recipient(recipient, organisation), service, moment)
                .map(consentId -> {
                    var entry = ledger.byId().get(consentId);
                    return new InForce(
                            true, consentId, entry.overridden(), entry.terms().until(), moment);
                })
                .orElseGet(() -> new InForce(false, null, null, null, moment));
        return Reply.view(read.version(), found);
    }

    @PostMapping
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> give(@PathVariable String id, @RequestBody @Valid Consent body, Asked asked) {
        var note = reading.sealedIn(id, body.note());
        var at = When.of(body.occurredAt(), clock);
        return Reply.done(commands.send(
                new ConsentCommand.Give(
                        id, asked.newId(), body.terms(), body.givenBy(), body.basis(), note, asked.who(), at),
                asked));
    }

    @PostMapping("/overrides")
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> override(@PathVariable String id, @RequestBody @Valid Override body, Asked asked) {
        var reason = reading.sealedIn(id, body.reason());
        var at = When.of(body.occurredAt(), clock);
        return Reply.done(commands.send(
                new ConsentCommand.Override(id, asked.newId(), body.terms(), body.basis(), reason, asked.who(), at),
                asked));
    }

    @PostMapping("/{consentId}/narrowing")
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> narrow(
            @PathVariable String id, @PathVariable String consentId, @RequestBody @Valid Narrowing body, Asked asked) {
        var reason = reading.sealedIn(id, body.reason());
        var at = When.of(body.occurredAt(), clock);
        return Reply.done(commands.send(
                new ConsentCommand.Narrow(
                        id,
                        consentId,
                        body.scope(),
                        body.until(),
                        body.revision(),
                        body.askedBy(),
                        reason,
                        asked.who(),
                        at),
                asked));
    }

    @PostMapping("/{consentId}/withdrawal")
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> withdraw(
            @PathVariable String id, @PathVariable String consentId, @RequestBody @Valid Withdrawal body, Asked asked) {
        var reason = reading.sealedIn(id, body.reason());
        var at = When.of(body.occurredAt(), clock);
        return Reply.done(commands.send(
                new ConsentCommand.Withdraw(id, consentId, body.askedBy(), reason, asked.who(), at), asked));
    }

    @PostMapping("/{consentId}/review")
    @Allowed(SUPERVISOR)
    ResponseEntity<Answer> review(
            @PathVariable String id, @PathVariable String consentId, @RequestBody @Valid Review body, Asked asked) {
        var note = reading.sealedIn(id, body.note());
        var at = When.of(body.occurredAt(), clock);
        return Reply.done(commands.send(
                new ConsentCommand.ReviewOverride(id, consentId, body.outcome(), note, asked.who(), at), asked));
    }

    private Standing standing(String consentId, ConsentView view, CaseReading.Read read, Instant now) {
        var entry = view.ledger().byId().get(consentId);
        var terms = entry.terms();
        var entered = view.entered().get(consentId);
        var given = entered.event() instanceof ConsentEvent.Given e ? e.givenBy() : null;
        return new Standing(
                consentId,
                status(entry, now),
                entry.overridden(),
                terms.purpose(),
                terms.recipient().kind(),
                terms.recipient().organisation(),
                terms.scope().stream().sorted().toList(),
                terms.until(),
                entry.from(),
                entry.revision(),
                given,
                basis(entered.event()),
                entry.review(),
                reading.opened(text(entered.event()), read),
                entered.recorded().by());
    }

    private static Status status(ConsentLedger.Entry entry, Instant now) {
        if (entry.endedAt() != null) return Status.ENDED;
        return entry.inForceAt(now) ? Status.IN_FORCE : Status.EXPIRED;
    }

    private Line line(ConsentView.Line line, CaseReading.Read read) {
        var recorded = line.recorded();
        return new Line(
                recorded.sequence(),
                line.event().consentId(),
                recorded.type(),
                recorded.occurredAt(),
                recorded.recordedAt(),
                recorded.by(),
                recorded.role(),
                line.event().facts(),
                reading.opened(text(line.event()), read));
    }

    private static LegitimateBasis basis(ConsentEvent event) {
        return switch (event) {
            case ConsentEvent.Given e -> e.basis();
            case ConsentEvent.Overridden e -> e.basis();
            case ConsentEvent.Narrowed _, ConsentEvent.Withdrawn _, ConsentEvent.OverrideReviewed _ -> null;
        };
    }

    private static Personal<String> text(ConsentEvent event) {
        return switch (event) {
            case ConsentEvent.Given e -> e.note();
            case ConsentEvent.Narrowed e -> e.reason();
            case ConsentEvent.Withdrawn e -> e.reason();
            case ConsentEvent.Overridden e -> e.reason();
            case ConsentEvent.OverrideReviewed e -> e.note();
        };
    }
}
