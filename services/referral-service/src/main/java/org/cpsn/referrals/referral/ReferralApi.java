package org.cpsn.referrals.referral;

import static org.cpsn.platform.security.Role.CASEWORKER;
import static org.cpsn.platform.security.Role.PROVIDER;
import static org.cpsn.platform.security.Role.SUPERVISOR;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.cpsn.platform.axon.Answer;
import org.cpsn.platform.axon.Asked;
import org.cpsn.platform.axon.Commands;
import org.cpsn.platform.axon.History;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.personal.Sealing;
import org.cpsn.platform.security.Allowed;
import org.cpsn.platform.web.Creates;
import org.cpsn.platform.web.Invalid;
import org.cpsn.platform.web.Reply;
import org.cpsn.platform.web.When;
import org.cpsn.referrals.consent.Consents;
import org.cpsn.referrals.consent.NotedConsents;
import org.cpsn.referrals.providers.Provider;
import org.cpsn.referrals.providers.Providers;
import org.cpsn.referrals.providers.ServiceType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Referring a child, and answering for it. */
@RestController
@RequestMapping("/referrals")
class ReferralApi {
    private final Commands commands;
    private final Providers providers;
    private final Consents consents;
    private final ReferralLimits limits;
    private final History histories;
    private final Sealing sealing;
    private final Clock clock;

    ReferralApi(
            Commands commands,
            Providers providers,
            Consents consents,
            ReferralLimits limits,
            History histories,
            Sealing sealing,
            Clock clock) {
        this.commands = commands;
        this.providers = providers;
        this.consents = consents;
        this.limits = limits;
        this.histories = histories;
        this.sealing = sealing;
        this.clock = clock;
    }

    /** @param consentId of the case's ledger */
    record Consent(
            @NotNull @Pattern(regexp = "[A-Za-z0-9._-]{1,64}")
            String consentId) {}

    record ConsentOverride(@NotBlank @Size(max = 500) String reason) {}

    record Making(
            @NotBlank @Size(max = 64) String caseId,
            @NotBlank @Size(max = 64) String childId,
            @NotBlank @Size(max = 64) String providerId,
            @NotNull ServiceType serviceType,
            @Size(max = 2_000) String need,
            @Valid Consent consent,
            @Valid ConsentOverride consentOverride,
            Boolean draft,
            Instant occurredAt) {}

    record Drafting(
            @NotBlank @Size(max = 64) String providerId,
            @NotNull ServiceType serviceType,
            @Size(max = 2_000) String need,
            Instant occurredAt) {}

    /** What a draft is sent with. */
    record Sending(@Valid Consent consent, @Valid ConsentOverride consentOverride, Instant occurredAt) {}

    /** Something that needs no more words. */
    record Act(Instant occurredAt) {}

    record Appointment(
            @NotNull Instant at, @Size(max = 1_000) String note, Instant occurredAt) {}

    record Remark(@Size(max = 1_000) String note, Instant occurredAt) {}

    record Text(@NotBlank @Size(max = 2_000) String text, Instant occurredAt) {}

    record Rejection(
            @NotNull RejectionReason reason,
            @Size(max = 1_000) String note,
            Instant occurredAt) {}

    record Completion(
            @Size(max = 1_000) String outcome,
            @Size(max = 1_000) String childFeedback,
            Instant occurredAt) {}

    record Revocation(@Size(max = 1_000) String reason, Instant occurredAt) {}

    @PostMapping
    @Creates
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> make(@RequestBody @Valid Making body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        var provider = provider(body.providerId());
        var need = sealed(body.childId(), body.need());
        var command = Boolean.TRUE.equals(body.draft())
                ? new ReferralCommand.Draft(
                        asked.newId(),
                        body.caseId(),
                        body.childId(),
                        provider.id(),
                        body.serviceType(),
                        need,
                        asked.who(),
                        at)
                : new ReferralCommand.Make(
                        asked.newId(),
                        body.caseId(),
                        body.childId(),
                        provider.id(),
                        body.serviceType(),
                        offeredBy(provider),
                        need,
                        consentId(body.consent()),
                        known(body.caseId(), body.consent()),
                        reason(body.childId(), body.consentOverride()),
                        due(Stage.RECEIPT),
                        asked.who(),
                        at);
        return Reply.created("/referrals", commands.send(command, asked));
    }

    @PostMapping("/{id}/draft")
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> change(@PathVariable String id, @RequestBody @Valid Drafting body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        var need = sealedFor(id, body.need());
        return Reply.done(commands.send(
                new ReferralCommand.ChangeDraft(
                        id, provider(body.providerId()).id(), body.serviceType(), need, asked.who(), at),
                asked));
    }

    @PostMapping("/{id}/sending")
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> send(@PathVariable String id, @RequestBody @Valid Sending body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        var terms = termsOf(id);
        return Reply.done(commands.send(
                new ReferralCommand.Send(
                        id,
                        offeredBy(provider(terms.providerId())),
                        consentId(body.consent()),
                        known(terms.caseId(), body.consent()),
                        reason(terms.childId(), body.consentOverride()),
                        due(Stage.RECEIPT),
                        asked.who(),
                        at),
                asked));
    }

    @PostMapping("/{id}/receipt")
    @Allowed(PROVIDER)
    ResponseEntity<Answer> receive(@PathVariable String id, @RequestBody @Valid Act body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        return Reply.done(commands.send(new ReferralCommand.Receive(id, due(Stage.ANSWER), asked.who(), at), asked));
    }

    /** Where all places are taken, it is accepted onto the waiting list. */
    @PostMapping("/{id}/acceptance")
    @Allowed(PROVIDER)
    ResponseEntity<Answer> accept(@PathVariable String id, @RequestBody @Valid Act body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        return Reply.done(commands.send(
                new ReferralCommand.Accept(id, due(Stage.APPOINTMENT), due(Stage.PLACE), asked.who(), at), asked));
    }

    @PostMapping("/{id}/appointment")
    @Allowed(PROVIDER)
    ResponseEntity<Answer> propose(@PathVariable String id, @RequestBody @Valid Appointment body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        var note = sealedFor(id, body.note());
        return Reply.done(commands.send(
                new ReferralCommand.ProposeAppointment(
                        id, body.at().truncatedTo(ChronoUnit.MILLIS), note, due(Stage.CONFIRMATION), asked.who(), at),
                asked));
    }

    @PostMapping("/{id}/appointment/confirmation")
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> confirm(@PathVariable String id, @RequestBody @Valid Act body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        return Reply.done(commands.send(
                new ReferralCommand.ConfirmAppointment(id, due(Stage.BEGINNING), asked.who(), at), asked));
    }

    @PostMapping("/{id}/appointment/another")
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> another(@PathVariable String id, @RequestBody @Valid Remark body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        var note = sealedFor(id, body.note());
        return Reply.done(commands.send(
                new ReferralCommand.AskForAnotherAppointment(id, note, due(Stage.APPOINTMENT), asked.who(), at),
                asked));
    }

    @PostMapping("/{id}/start")
    @Allowed(PROVIDER)
    ResponseEntity<Answer> start(@PathVariable String id, @RequestBody @Valid Act body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        return Reply.done(commands.send(new ReferralCommand.Start(id, due(Stage.SERVICE), asked.who(), at), asked));
    }

    @PostMapping("/{id}/questions")
    @Allowed(PROVIDER)
    ResponseEntity<Answer> ask(@PathVariable String id, @RequestBody @Valid Text body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        var text = sealedFor(id, body.text());
        return Reply.done(
                commands.send(new ReferralCommand.AskQuestion(id, asked.newId(), text, asked.who(), at), asked));
    }

    @PostMapping("/{id}/questions/{questionId}/answer")
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> answer(
            @PathVariable String id, @PathVariable String questionId, @RequestBody @Valid Text body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        var text = sealedFor(id, body.text());
        return Reply.done(
                commands.send(new ReferralCommand.AnswerQuestion(id, questionId, text, asked.who(), at), asked));
    }

    @PostMapping("/{id}/deletion")
    @Allowed(PROVIDER)
    ResponseEntity<Answer> confirmDeletion(@PathVariable String id, @RequestBody @Valid Act body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        return Reply.done(commands.send(new ReferralCommand.ConfirmDeletion(id, asked.who(), at), asked));
    }

    @PostMapping("/{id}/rejection")
    @Allowed(PROVIDER)
    ResponseEntity<Answer> reject(@PathVariable String id, @RequestBody @Valid Rejection body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        var note = sealedFor(id, body.note());
        return Reply.done(commands.send(new ReferralCommand.Reject(id, body.reason(), note, asked.who(), at), asked));
    }

    @PostMapping("/{id}/completion")
    @Allowed(PROVIDER)
    ResponseEntity<Answer> complete(@PathVariable String id, @RequestBody @Valid Completion body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        var outcome = sealedFor(id, body.outcome());
        var feedback = sealedFor(id, body.childFeedback());
        return Reply.done(commands.send(new ReferralCommand.Complete(id, outcome, feedback, asked.who(), at), asked));
    }

    @PostMapping("/{id}/revocation")
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> revoke(@PathVariable String id, @RequestBody @Valid Revocation body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        var reason = sealedFor(id, body.reason());
        return Reply.done(commands.send(new ReferralCommand.Revoke(id, reason, asked.who(), at), asked));
    }

    private Provider provider(String id) {
        return providers
                .find(id)
                .orElseThrow(() -> new Invalid("providerId", "unknown_code", "This provider is not known."));
    }

    /** Nothing once it has closed. */
    private static Set<ServiceType> offeredBy(Provider provider) {
        return provider.open() ? provider.serviceTypes() : Set.of();
    }

    private static String consentId(Consent consent) {
        return consent == null ? null : consent.consentId();
    }

    private NotedConsents known(String caseId, Consent consent) {
        return consent == null ? NotedConsents.NONE : consents.of(caseId, consent.consentId());
    }

    private Personal<String> reason(String childId, ConsentOverride override) {
        return override == null ? null : sealed(childId, override.reason());
    }

    /** However long ago it is said to have happened: who must act next learns of it now. */
    private Instant due(Stage stage) {
        return limits.due(stage, clock.instant());
    }

    /** Sealed for the child a referral is about. */
    private Personal<String> sealedFor(String referralId, String text) {
        return text == null || text.isBlank()
                ? null
                : sealed(termsOf(referralId).childId(), text);
    }

    private Personal<String> sealed(String childId, String text) {
        return text == null || text.isBlank() ? null : sealing.seal(childId, text.strip());
    }

    /** Whom it is about and who is asked, as it stands. */
    private Terms termsOf(String referralId) {
        return histories
                .last(referralId)
                .map(last -> ((ReferralEvent) last.event()).terms())
                .orElseThrow(ReferralRule.REFERRAL_EXISTS::broken);
    }
}
