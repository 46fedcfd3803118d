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
    private final History histories;
    private final Sealing sealing;
    private final Clock clock;

    ReferralApi(
            Commands commands,
            Providers providers,
            Consents consents,
            History histories,
            Sealing sealing,
            Clock clock) {
        this.commands = commands;
        this.providers = providers;
        this.consents = consents;
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
            Instant occurredAt) {}

    record Acceptance(Instant occurredAt) {}

    record Rejection(
            @NotNull RejectionReason reason,
            @Size(max = 1_000) String note,
            Instant occurredAt) {}

    record Completion(@Size(max = 1_000) String outcome, Instant occurredAt) {}

    record Revocation(@Size(max = 1_000) String reason, Instant occurredAt) {}

    @PostMapping
    @Creates
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> make(@RequestBody @Valid Making body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        var provider = providers
                .find(body.providerId())
                .orElseThrow(() -> new Invalid("providerId", "unknown_code", "This provider is not known."));
        var command = new ReferralCommand.Make(
                asked.newId(),
                body.caseId(),
                body.childId(),
                provider.id(),
                body.serviceType(),
                provider.open() ? provider.serviceTypes() : Set.of(),
                sealed(body.childId(), body.need()),
                body.consent() == null ? null : body.consent().consentId(),
                body.consent() == null
                        ? NotedConsents.NONE
                        : consents.of(body.caseId(), body.consent().consentId()),
                body.consentOverride() == null
                        ? null
                        : sealed(body.childId(), body.consentOverride().reason()),
                asked.who(),
                at);
        return Reply.created("/referrals", commands.send(command, asked));
    }

    @PostMapping("/{id}/acceptance")
    @Allowed(PROVIDER)
    ResponseEntity<Answer> accept(@PathVariable String id, @RequestBody @Valid Acceptance body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        return Reply.done(commands.send(new ReferralCommand.Accept(id, asked.who(), at), asked));
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
        return Reply.done(commands.send(new ReferralCommand.Complete(id, outcome, asked.who(), at), asked));
    }

    @PostMapping("/{id}/revocation")
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> revoke(@PathVariable String id, @RequestBody @Valid Revocation body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        var reason = sealedFor(id, body.reason());
        return Reply.done(commands.send(new ReferralCommand.Revoke(id, reason, asked.who(), at), asked));
    }

    /** Sealed for the child a referral is about. */
    private Personal<String> sealedFor(String referralId, String text) {
        return text == null || text.isBlank() ? null : sealed(childOf(referralId), text);
    }

    private Personal<String> sealed(String childId, String text) {
        return text == null || text.isBlank() ? null : sealing.seal(childId, text.strip());
    }

    private String childOf(String referralId) {
        return histories
                .from(referralId, 0)
                .map(first -> ((ReferralEvent) first.event()).terms().childId())
                .findFirst()
                .orElseThrow(ReferralRule.REFERRAL_EXISTS::broken);
    }
}
