package org.cpsn.referrals.exchange;

import static org.cpsn.platform.security.Role.CASEWORKER;
import static org.cpsn.platform.security.Role.COORDINATOR;
import static org.cpsn.platform.security.Role.LIAISON;
import static org.cpsn.platform.security.Role.SUPERVISOR;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.cpsn.platform.axon.Answer;
import org.cpsn.platform.axon.Asked;
import org.cpsn.platform.axon.Commands;
import org.cpsn.platform.partners.Partners;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.personal.Sealing;
import org.cpsn.platform.security.Allowed;
import org.cpsn.platform.web.Creates;
import org.cpsn.platform.web.Invalid;
import org.cpsn.platform.web.Missing;
import org.cpsn.platform.web.Reply;
import org.cpsn.platform.web.When;
import org.cpsn.referrals.caseowner.CaseOwners;
import org.cpsn.referrals.consent.Consents;
import org.cpsn.referrals.providers.ServiceType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Telling a partner of a child: preparing, checking, approving, taking back. */
@RestController
@RequestMapping("/exchanges")
class ExchangeApi {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    /** It has no code of two letters. */
    private static final String ROMANI = "rom";

    /** Not in the ISO's list, but what everybody writes. */
    private static final String KOSOVO = "XK";

    private final Commands commands;
    private final ExchangeReading reading;
    private final CaseOwners cases;
    private final Consents consents;
    private final Partners partners;
    private final PartnerKeys keys;
    private final ExchangeLimits limits;
    private final Sealing sealing;
    private final Clock clock;

    ExchangeApi(
            Commands commands,
            ExchangeReading reading,
            CaseOwners cases,
            Consents consents,
            Partners partners,
            PartnerKeys keys,
            ExchangeLimits limits,
            Sealing sealing,
            Clock clock) {
        this.commands = commands;
        this.reading = reading;
        this.cases = cases;
        this.consents = consents;
        this.partners = partners;
        this.keys = keys;
        this.limits = limits;
        this.sealing = sealing;
        this.clock = clock;
    }

    /** What is null is not known. */
    record Child(
            @NotNull MinimalData.Sex sex,
            @NotNull MinimalData.AgeBand ageBand,
            @NotNull @Size(max = 5) Set<@NotNull @Pattern(regexp = "[A-Z]{2}") String> citizenship,
            MinimalData.TraffickingStatus traffickingStatus,
            MinimalData.DecidedBy decidedBy,
            @NotNull Set<MinimalData.@NotNull Exploitation> exploitation,
            @Pattern(regexp = "[A-Z]{2}") String countryOfExploitation,
            @NotNull @Size(max = 5) Set<@NotNull @Pattern(regexp = "[a-z]{2,3}") String> languages,
            Boolean accompanied,
            Boolean guardianAppointed,
            @NotNull Urgency urgency,
            @NotNull Set<@NotNull ServiceType> servicesAsked,
            @NotNull LegalBasis legalBasis,
            @NotNull LocalDate expiresOn) {

        MinimalData minimal() {
            citizenship.forEach(country -> known("child.citizenship", country));
            if (countryOfExploitation != null) known("child.countryOfExploitation", countryOfExploitation);
            if (!languages.stream().allMatch(one -> one.equals(ROMANI) || LANGUAGES.contains(one)))
                throw unknown("child.languages");
            return new MinimalData(
                    sex,
                    ageBand,
                    citizenship,
                    traffickingStatus,
                    decidedBy,
                    exploitation,
                    countryOfExploitation,
                    languages,
                    accompanied,
                    guardianAppointed,
                    urgency,
                    servicesAsked,
                    legalBasis,
                    expiresOn);
        }

        private static void known(String field, String country) {
            if (!country.equals(KOSOVO) && !COUNTRIES.contains(country)) throw unknown(field);
        }
    }

    /** @param more beyond the minimal set, for the partner alone, with a basis of its own */
    record Message(
            @NotNull Verb verb,
            @NotNull TrmPhase phase,
            @Size(max = 64) String inReplyTo,
            @NotNull @Valid Child child,
            @Pattern(regexp = "[A-Za-z0-9._-]{1,64}") String consentId,
            @Size(max = 2_000) String more,
            LegalBasis moreBasis) {

        Draft draft(Personal<String> sealed) {
            var replies = verb == Verb.INFORMATION_REPLY || verb == Verb.RETURN_CONFIRMATION;
            return new Draft(verb, phase, replies ? inReplyTo : null, child.minimal(), consentId, sealed, moreBasis);
        }
    }

    record Preparing(
            @NotBlank @Size(max = 64) String caseId,
            @NotBlank @Size(max = 64) String partner,
            @NotNull @Valid Message message,
            Instant occurredAt) {}

    record Revision(@NotNull @Valid Message message, Instant occurredAt) {}

    record Act(Instant occurredAt) {}

    record SendingBack(@NotBlank @Size(max = 1_000) String comment, Instant occurredAt) {}

    record Withdrawal(@NotNull RecallReason reason, Instant occurredAt) {}

    @PostMapping
    @Creates
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> prepare(@RequestBody @Valid Preparing body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        var partner = partners.called(body.partner()).orElseThrow(() -> unknown("partner"));
        var owned = cases.of(body.caseId()).orElseThrow(() -> new Missing("case"));
        var about = new About(body.caseId(), owned.childId(), partner.id(), owned.caseworker(), owned.municipality());
        var command = new ExchangeCommand.Prepare(
                about.exchangeId(),
                about,
                asked.newId(),
                body.message().draft(sealed(about.childId(), body.message().more())),
                keys.has(partner.id()),
                consents.of(body.caseId()),
                inForce(),
                asked.who(),
                at);
        return Reply.created("/exchanges", commands.send(command, asked));
    }

    @PostMapping("/{id}/messages/{messageId}/revision")
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> revise(
            @PathVariable String id, @PathVariable String messageId, @RequestBody @Valid Revision body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        var about = about(id);
        return Reply.done(commands.send(
                new ExchangeCommand.Revise(
                        id,
                        messageId,
                        body.message()
                                .draft(sealed(about.childId(), body.message().more())),
                        keys.has(about.partner()),
                        consents.of(about.caseId()),
                        inForce(),
                        asked.who(),
                        at),
                asked));
    }

    @PostMapping("/{id}/messages/{messageId}/taking-back")
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> takeBack(
            @PathVariable String id, @PathVariable String messageId, @RequestBody @Valid Act body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        return Reply.done(commands.send(new ExchangeCommand.TakeBack(id, messageId, asked.who(), at), asked));
    }

    @PostMapping("/{id}/messages/{messageId}/submission")
    @Allowed(LIAISON)
    ResponseEntity<Answer> submit(
            @PathVariable String id, @PathVariable String messageId, @RequestBody @Valid Act body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        return Reply.done(commands.send(new ExchangeCommand.Submit(id, messageId, inForce(), asked.who(), at), asked));
    }

    @PostMapping("/{id}/messages/{messageId}/sending-back")
    @Allowed({LIAISON, COORDINATOR})
    ResponseEntity<Answer> sendBack(
            @PathVariable String id,
            @PathVariable String messageId,
            @RequestBody @Valid SendingBack body,
            Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        var comment = sealed(about(id).childId(), body.comment());
        return Reply.done(
                commands.send(new ExchangeCommand.SendBack(id, messageId, comment, inForce(), asked.who(), at), asked));
    }

    @PostMapping("/{id}/messages/{messageId}/approval")
    @Allowed(COORDINATOR)
    ResponseEntity<Answer> approve(
            @PathVariable String id, @PathVariable String messageId, @RequestBody @Valid Act body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        var read = reading.of(id).orElseThrow(ExchangeRule.EXCHANGE_EXISTS::broken);
        return Reply.done(commands.send(
                new ExchangeCommand.Approve(
                        id,
                        messageId,
                        sealedForThePartner(read, messageId),
                        consents.of(read.now().about().caseId()),
                        inForce(),
                        asked.who(),
                        at),
                asked));
    }

    @PostMapping("/{id}/hand-back/acceptance")
    @Allowed(LIAISON)
    ResponseEntity<Answer> takeChildBack(@PathVariable String id, @RequestBody @Valid Act body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        return Reply.done(commands.send(new ExchangeCommand.AnswerHandBack(id, true, asked.who(), at), asked));
    }

    @PostMapping("/{id}/hand-back/rejection")
    @Allowed(LIAISON)
    ResponseEntity<Answer> leaveChild(@PathVariable String id, @RequestBody @Valid Act body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        return Reply.done(commands.send(new ExchangeCommand.AnswerHandBack(id, false, asked.who(), at), asked));
    }

    @PostMapping("/{id}/withdrawal")
    @Allowed({CASEWORKER, SUPERVISOR, LIAISON, COORDINATOR})
    ResponseEntity<Answer> withdraw(@PathVariable String id, @RequestBody @Valid Withdrawal body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        return Reply.done(commands.send(
                new ExchangeCommand.Withdraw(id, asked.newId(), body.reason(), inForce(), asked.who(), at), asked));
    }

    /** Null where nothing more is told, nothing can be sealed, or the child was erased meanwhile. */
    private String sealedForThePartner(ExchangeReading.Read read, String messageId) {
        return read.now()
                .message(messageId)
                .map(Exchange.Message::draft)
                .map(Draft::more)
                .flatMap(more -> sealing.open(more, String.class))
                .map(clear -> keys.seal(read.now().about().partner(), clear, read.exchangeId(), messageId))
                .orElse(null);
    }

    private About about(String id) {
        return reading.of(id)
                .orElseThrow(ExchangeRule.EXCHANGE_EXISTS::broken)
                .now()
                .about();
    }

    private Personal<String> sealed(String childId, String text) {
        return text == null || text.isBlank() ? null : sealing.seal(childId, text.strip());
    }

    private ExchangeLimits.Version inForce() {
        return limits.inForce(clock.instant());
    }

    private static Invalid unknown(String field) {
        return new Invalid(field, "unknown_code", "This code is not known.");
    }
}
