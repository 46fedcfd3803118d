package org.cpsn.cases.assessment;

import static org.cpsn.platform.security.Role.AUDITOR;
import static org.cpsn.platform.security.Role.CASEWORKER;
import static org.cpsn.platform.security.Role.SUPERVISOR;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.cpsn.cases.casefile.CaseReading;
import org.cpsn.cases.casefile.RiskLevel;
import org.cpsn.platform.axon.Answer;
import org.cpsn.platform.axon.Asked;
import org.cpsn.platform.axon.Commands;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.security.Allowed;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.web.Invalid;
import org.cpsn.platform.web.Reply;
import org.cpsn.platform.web.When;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A case's assessments: drafts that are kept and gone on with, and what was found in the end. */
@RestController
@RequestMapping("/cases/{id}/assessments")
class AssessmentApi {
    private final Commands commands;
    private final CaseReading reading;
    private final Clock clock;

    AssessmentApi(Commands commands, CaseReading reading, Clock clock) {
        this.commands = commands;
        this.reading = reading;
        this.clock = clock;
    }

    record Found(
            @NotNull Domain domain,
            Severity severity,
            @Size(max = 2_000) String concerns,
            @Size(max = 1_500) String strengths) {}

    /** @param basedOn the edition that was gone on with; null for a new assessment */
    record Body(
            @NotNull AssessmentKind kind,
            @NotNull @Size(max = 7) List<@NotNull @Valid Found> findings,
            RiskLevel risk,
            @Size(max = 2_000) String riskReason,
            @Min(1) Integer basedOn,
            @NotNull Boolean complete,
            Instant occurredAt) {}

    record Approval(@Size(max = 2_000) String comments, Instant occurredAt) {}

    record GivenBack(@NotBlank @Size(max = 2_000) String comments, Instant occurredAt) {}

    record Discard(@NotNull @Min(1) Integer basedOn, Instant occurredAt) {}

    /** As it was written; texts are null for who may not read them. */
    record Shown(
            String assessmentId,
            AssessmentKind kind,
            AssessmentView.Status status,
            int edition,
            List<Found> findings,
            RiskLevel risk,
            String riskReason,
            String savedBy,
            Instant savedAt,
            Instant occurredAt,
            boolean awaits,
            Decided decided) {}

    record Decided(String by, Instant at, String comments) {}

    record Page(String caseId, long version, List<Shown> assessments) {}

    @GetMapping
    @Allowed({CASEWORKER, SUPERVISOR, AUDITOR})
    ResponseEntity<Page> assessments(@PathVariable String id, Caseworker who) {
        var read = reading.read(id, who, "assessments");
        var all = AssessmentView.of(read.events());
        var texts = reading.opened(all.stream().flatMap(AssessmentApi::sealedTexts), read);
        return Reply.view(
                read.version(),
                new Page(
                        id,
                        read.version(),
                        all.stream().map(view -> shown(view, texts)).toList()));
    }

    @PostMapping
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> begin(@PathVariable String id, @RequestBody @Valid Body body, Asked asked) {
        return write(id, asked.newId(), body, asked);
    }

    @PostMapping("/{assessmentId}")
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> goOn(
            @PathVariable String id, @PathVariable String assessmentId, @RequestBody @Valid Body body, Asked asked) {
        if (body.basedOn() == null)
            throw new Invalid("basedOn", "required", "Say which edition of the draft you have gone on with.");
        return write(id, assessmentId, body, asked);
    }

    @PostMapping("/{assessmentId}/discard")
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> discard(
            @PathVariable String id, @PathVariable String assessmentId, @RequestBody @Valid Discard body, Asked asked) {
        return Reply.done(commands.send(
                new AssessmentCommand.DiscardDraft(
                        id, assessmentId, body.basedOn(), asked.who(), When.of(body.occurredAt(), clock)),
                asked));
    }

    @PostMapping("/{assessmentId}/approval")
    @Allowed(SUPERVISOR)
    ResponseEntity<Answer> approve(
            @PathVariable String id,
            @PathVariable String assessmentId,
            @RequestBody @Valid Approval body,
            Asked asked) {
        var comments = reading.sealedIn(id, body.comments());
        var at = When.of(body.occurredAt(), clock);
        return Reply.done(
                commands.send(new AssessmentCommand.Approve(id, assessmentId, comments, asked.who(), at), asked));
    }

    @PostMapping("/{assessmentId}/return")
    @Allowed(SUPERVISOR)
    ResponseEntity<Answer> giveBack(
            @PathVariable String id,
            @PathVariable String assessmentId,
            @RequestBody @Valid GivenBack body,
            Asked asked) {
        var comments = reading.sealedIn(id, body.comments());
        var at = When.of(body.occurredAt(), clock);
        return Reply.done(
                commands.send(new AssessmentCommand.Return(id, assessmentId, comments, asked.who(), at), asked));
    }

    private ResponseEntity<Answer> write(String id, String assessmentId, Body body, Asked asked) {
        var written = sealed(id, body);
        var at = When.of(body.occurredAt(), clock);
        var command = body.complete()
                ? new AssessmentCommand.Complete(
                        id, assessmentId, body.kind(), written, body.basedOn(), asked.who(), at)
                : new AssessmentCommand.SaveDraft(
                        id, assessmentId, body.kind(), written, body.basedOn(), asked.who(), at);
        return Reply.done(commands.send(command, asked));
    }

    private Written sealed(String id, Body body) {
        if (body.findings().stream().map(Found::domain).distinct().count()
                < body.findings().size()) throw new Invalid("findings", "twice", "Each domain is looked at once.");
        var seal = reading.sealsIn(id);
        return new Written(
                body.findings().stream()
                        .map(found -> new Written.Finding(
                                found.domain(),
                                found.severity(),
                                seal.apply(found.concerns()),
                                seal.apply(found.strengths())))
                        .toList(),
                body.risk(),
                seal.apply(body.riskReason()));
    }

    private static Stream<Personal<String>> sealedTexts(AssessmentView view) {
        var ofDomains = view.written().findings().stream()
                .flatMap(found -> Stream.of(found.concerns(), found.strengths()).filter(Objects::nonNull));
        var ofTheWhole = Stream.of(
                        view.written().riskReason(),
                        view.decided() == null ? null : view.decided().comments())
                .filter(Objects::nonNull);
        return Stream.concat(ofDomains, ofTheWhole);
    }

    private static Shown shown(AssessmentView view, Map<Personal<String>, String> texts) {
        var written = view.written();
        return new Shown(
                view.assessmentId(),
                view.kind(),
                view.status(),
                view.edition(),
                written.findings().stream()
                        .map(found -> new Found(
                                found.domain(),
                                found.severity(),
                                texts.get(found.concerns()),
                                texts.get(found.strengths())))
                        .toList(),
                written.risk(),
                texts.get(written.riskReason()),
                view.savedBy(),
                view.savedAt(),
                view.occurredAt(),
                view.awaits(),
                view.decided() == null
                        ? null
                        : new Decided(
                                view.decided().by(),
                                view.decided().at(),
                                texts.get(view.decided().comments())));
    }
}
