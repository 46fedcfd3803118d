package org.cpsn.cases.casefile;

import static org.cpsn.platform.security.Role.AUDITOR;
import static org.cpsn.platform.security.Role.CASEWORKER;
import static org.cpsn.platform.security.Role.SUPERVISOR;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.cpsn.cases.person.People;
import org.cpsn.platform.axon.Answer;
import org.cpsn.platform.axon.Asked;
import org.cpsn.platform.axon.Commands;
import org.cpsn.platform.security.Allowed;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.web.Creates;
import org.cpsn.platform.web.Missing;
import org.cpsn.platform.web.MunicipalityCode;
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

/** What is done in a case, and the case as it stands or stood. */
@RestController
@RequestMapping("/cases")
class CaseApi {
    private final Commands commands;
    private final CaseReading reading;
    private final People people;
    private final CaseReplay replay;
    private final Clock clock;

    CaseApi(Commands commands, CaseReading reading, People people, CaseReplay replay, Clock clock) {
        this.commands = commands;
        this.reading = reading;
        this.people = people;
        this.replay = replay;
        this.clock = clock;
    }

    /** @param caseworker null: whoever reports */
    record Report(
            @NotBlank @Size(max = 64) String childId,
            @NotNull ConcernSource source,
            @NotEmpty @Size(max = 10) Set<@NotNull Concern> concerns,
            @NotNull Boolean urgent,
            @NotNull @MunicipalityCode String municipality,
            @Size(max = 4_000) String narrative,
            @Size(min = 1, max = 64) String caseworker,
            Instant occurredAt) {}

    record Risk(@NotNull RiskLevel level, @Size(max = 1_000) String reason, Instant occurredAt) {}

    record Assignment(
            @NotBlank @Size(max = 64) String caseworker,
            @Size(max = 1_000) String reason,
            Instant occurredAt) {}

    record Closure(
            @NotNull ClosureReason reason,
            @Size(max = 1_000) String note,
            Instant occurredAt) {}

    record Approval(Instant occurredAt) {}

    record GivenBack(@NotBlank @Size(max = 1_000) String comment, Instant occurredAt) {}

    record Reopening(@NotBlank @Size(max = 1_000) String reason, Instant occurredAt) {}

    @PostMapping
    @Creates
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> report(@RequestBody @Valid Report body, Asked asked) {
        if (!people.isRegistered(body.childId())) throw new Missing("person");
        var by = asked.who();
        var command = new CaseCommand.ReportConcern(
                asked.newId(),
                body.childId(),
                body.source(),
                body.concerns(),
                body.urgent(),
                body.municipality(),
                body.caseworker() == null ? by.id() : body.caseworker(),
                reading.sealedFor(body.childId(), body.narrative()),
                null,
                by,
                When.of(body.occurredAt(), clock));
        return Reply.created("/cases", commands.send(command, asked));
    }

    @PostMapping("/{id}/risk")
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> assignRiskLevel(@PathVariable String id, @RequestBody @Valid Risk body, Asked asked) {
        var reason = reading.sealedIn(id, body.reason());
        var at = When.of(body.occurredAt(), clock);
        return Reply.done(
                commands.send(new CaseCommand.AssignRiskLevel(id, body.level(), reason, asked.who(), at), asked));
    }

    @PostMapping("/{id}/assignment")
    @Allowed(SUPERVISOR)
    ResponseEntity<Answer> assign(@PathVariable String id, @RequestBody @Valid Assignment body, Asked asked) {
        var reason = reading.sealedIn(id, body.reason());
        var at = When.of(body.occurredAt(), clock);
        return Reply.done(commands.send(new CaseCommand.Assign(id, body.caseworker(), reason, asked.who(), at), asked));
    }

    @PostMapping("/{id}/closure-request")
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> requestClosure(@PathVariable String id, @RequestBody @Valid Closure body, Asked asked) {
        var note = reading.sealedIn(id, body.note());
        var at = When.of(body.occurredAt(), clock);
        return Reply.done(
                commands.send(new CaseCommand.RequestClosure(id, body.reason(), note, asked.who(), at), asked));
    }

    @PostMapping("/{id}/closure-approval")
    @Allowed(SUPERVISOR)
    ResponseEntity<Answer> approveClosure(@PathVariable String id, @RequestBody @Valid Approval body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        return Reply.done(commands.send(new CaseCommand.ApproveClosure(id, asked.who(), at), asked));
    }

    @PostMapping("/{id}/closure-return")
    @Allowed(SUPERVISOR)
    ResponseEntity<Answer> returnClosure(@PathVariable String id, @RequestBody @Valid GivenBack body, Asked asked) {
        var comment = reading.sealedIn(id, body.comment());
        var at = When.of(body.occurredAt(), clock);
        return Reply.done(commands.send(new CaseCommand.ReturnClosure(id, comment, asked.who(), at), asked));
    }

    @PostMapping("/{id}/reopening")
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> reopen(@PathVariable String id, @RequestBody @Valid Reopening body, Asked asked) {
        var reason = reading.sealedIn(id, body.reason());
        var at = When.of(body.occurredAt(), clock);
        return Reply.done(commands.send(new CaseCommand.Reopen(id, reason, asked.who(), at), asked));
    }

    /** Closes at once what somebody else has asked to close, for a reason of the supervisor's own. */
    @PostMapping("/{id}/closure")
    @Allowed(SUPERVISOR)
    ResponseEntity<Answer> close(@PathVariable String id, @RequestBody @Valid Closure body, Asked asked) {
        var note = reading.sealedIn(id, body.note());
        var at = When.of(body.occurredAt(), clock);
        return Reply.done(commands.send(new CaseCommand.Close(id, body.reason(), note, asked.who(), at), asked));
    }

    /** The case as it stands; with {@code asOf}, as it was known (or as it was in the world) at that instant. */
    @GetMapping("/{id}")
    @Allowed({CASEWORKER, SUPERVISOR, AUDITOR})
    ResponseEntity<CaseReplay.Shown> caseAsOf(
            @PathVariable String id,
            @RequestParam(required = false) Instant asOf,
            @RequestParam(defaultValue = "RECORDED") CaseReplay.Time time,
            Caseworker who) {
        var shown = replay.asOf(id, asOf, time, who);
        return Reply.view(shown.version(), shown);
    }

    /** Every event with its envelope, sealed values masked. */
    @GetMapping("/{id}/history")
    @Allowed({AUDITOR, SUPERVISOR})
    CaseReplay.Replayed history(@PathVariable String id, Caseworker who) {
        return replay.history(id, who);
    }
}
