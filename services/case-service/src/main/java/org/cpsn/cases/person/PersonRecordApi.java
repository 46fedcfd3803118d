package org.cpsn.cases.person;

import static org.cpsn.platform.security.Role.CASEWORKER;
import static org.cpsn.platform.security.Role.SUPERVISOR;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cpsn.cases.matching.Sought;
import org.cpsn.platform.axon.Answer;
import org.cpsn.platform.axon.Asked;
import org.cpsn.platform.axon.Commands;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.personal.Sealing;
import org.cpsn.platform.security.Allowed;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.web.Invalid;
import org.cpsn.platform.web.MunicipalityCode;
import org.cpsn.platform.web.ReadLog;
import org.cpsn.platform.web.Reply;
import org.cpsn.platform.web.When;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is done with the record of a person who is registered. */
@RestController
@RequestMapping("/persons/{id}")
class PersonRecordApi {
    private final Commands commands;
    private final Sealing sealing;
    private final People people;
    private final PersonRecord record;
    private final ReadLog readLog;
    private final Clock clock;

    PersonRecordApi(
            Commands commands, Sealing sealing, People people, PersonRecord record, ReadLog readLog, Clock clock) {
        this.commands = commands;
        this.sealing = sealing;
        this.people = people;
        this.record = record;
        this.readLog = readLog;
        this.clock = clock;
    }

    record Correction(
            @NotBlank @Size(max = 100) String givenName,
            @NotBlank @Size(max = 100) String familyName,
            @NotNull Sex sex,
            LocalDate dateOfBirth,
            @Min(0) @Max(Typed.OLDEST) Integer estimatedAge,
            @NotNull @MunicipalityCode String municipality,
            Community community,
            @Size(max = 500) String reason,
            Instant occurredAt) {}

    record Description(
            @Size(max = 100) String nickname,
            @Size(max = 10) List<@NotBlank @Size(max = 100) String> otherNames,
            @Size(max = 8) Set<@NotNull Language> languages,
            DisplacementStatus displacement,
            Map<Functioning, @NotNull Difficulty> functioning,
            Instant occurredAt) {}

    record NewNumber(
            @NotNull IdScheme scheme,
            @NotBlank @Size(max = 40) String number,
            Instant occurredAt) {}

    record Relative(
            @NotBlank @Size(max = 64) String relativeId,
            @NotNull Kinship kinship,
            @NotNull Boolean livesTogether,
            @NotNull Care care,
            Instant occurredAt) {}

    record Withdrawal(Instant occurredAt) {}

    record Merger(
            @NotBlank @Size(max = 64) String into,
            @NotBlank @Size(max = 500) String reason,
            Instant occurredAt) {}

    record Undoing(@NotBlank @Size(max = 500) String reason, Instant occurredAt) {}

    /** All of it, with its history; of a merged record its own. */
    @GetMapping("/record")
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<PersonRecord.Shown> record(@PathVariable String id, Caseworker who) {
        var shown = record.of(id);
        readLog.seen(who, "person record", List.of(id));
        return Reply.view(shown.history().getFirst().sequence(), shown);
    }

    @PostMapping("/correction")
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> correct(@PathVariable String id, @RequestBody @Valid Correction body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        var typed = Typed.of(
                body.givenName(), body.familyName(), body.dateOfBirth(), body.estimatedAge(), at, clock.instant());
        exists(id);
        return Reply.done(commands.send(
                new PersonCommand.Correct(
                        id,
                        sealing.seal(id, typed.name()),
                        body.sex(),
                        typed.dateOfBirth() == null ? null : sealing.seal(id, typed.dateOfBirth()),
                        typed.birthYear(),
                        typed.dateOfBirth() == null,
                        body.municipality(),
                        body.community(),
                        sealed(id, body.reason()),
                        at),
                asked));
    }

    @PostMapping("/description")
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> describe(@PathVariable String id, @RequestBody @Valid Description body, Asked asked) {
        Typed.inOneAlphabet("nickname", body.nickname());
        var called = Objects.requireNonNullElse(body.otherNames(), List.<String>of());
        called.forEach(name -> Typed.inOneAlphabet("otherNames", name));
        exists(id);
        var names = new OtherNames(
                body.nickname() == null || body.nickname().isBlank()
                        ? null
                        : body.nickname().strip(),
                called.stream().map(String::strip).toList());
        return Reply.done(commands.send(
                new PersonCommand.Describe(
                        id,
                        names.none() ? null : sealing.seal(id, names),
                        Objects.requireNonNullElse(body.languages(), Set.of()),
                        body.displacement(),
                        Objects.requireNonNullElse(body.functioning(), Map.of()),
                        When.of(body.occurredAt(), clock)),
                asked));
    }

    @PostMapping("/numbers")
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> recordNumber(@PathVariable String id, @RequestBody @Valid NewNumber body, Asked asked) {
        var plain = Sought.plain(body.number());
        if (!body.scheme().fits(plain))
            throw new Invalid("number", "malformed", "This is not how such a number is written.");
        exists(id);
        return Reply.done(commands.send(
                new PersonCommand.RecordNumber(
                        id, asked.newId(), body.scheme(), sealing.seal(id, plain), When.of(body.occurredAt(), clock)),
                asked));
    }

    @PostMapping("/numbers/{numberId}/withdrawal")
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> withdrawNumber(
            @PathVariable String id, @PathVariable String numberId, @RequestBody @Valid Withdrawal body, Asked asked) {
        return Reply.done(commands.send(
                new PersonCommand.WithdrawNumber(id, numberId, When.of(body.occurredAt(), clock)), asked));
    }

    @PostMapping("/relatives")
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> link(@PathVariable String id, @RequestBody @Valid Relative body, Asked asked) {
        exists(id);
        exists(body.relativeId());
        return Reply.done(commands.send(
                new PersonCommand.LinkRelative(
                        id,
                        asked.newId(),
                        body.relativeId(),
                        body.kinship(),
                        body.livesTogether(),
                        body.care(),
                        When.of(body.occurredAt(), clock)),
                asked));
    }

    @PostMapping("/relatives/{linkId}/withdrawal")
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> unlink(
            @PathVariable String id, @PathVariable String linkId, @RequestBody @Valid Withdrawal body, Asked asked) {
        return Reply.done(
                commands.send(new PersonCommand.UnlinkRelative(id, linkId, When.of(body.occurredAt(), clock)), asked));
    }

    @PostMapping("/merger")
    @Allowed(SUPERVISOR)
    ResponseEntity<Answer> merge(@PathVariable String id, @RequestBody @Valid Merger body, Asked asked) {
        exists(id);
        return Reply.done(commands.send(
                new PersonCommand.Merge(id, body.into(), sealed(id, body.reason()), When.of(body.occurredAt(), clock)),
                asked));
    }

    @PostMapping("/merger/undoing")
    @Allowed(SUPERVISOR)
    ResponseEntity<Answer> unmerge(@PathVariable String id, @RequestBody @Valid Undoing body, Asked asked) {
        exists(id);
        return Reply.done(commands.send(
                new PersonCommand.Unmerge(id, sealed(id, body.reason()), When.of(body.occurredAt(), clock)), asked));
    }

    /** Nothing is sealed for somebody who is not registered: the first value would make a key. */
    private void exists(String id) {
        if (!people.isRegistered(id)) throw PersonRule.PERSON_EXISTS.broken();
    }

    private Personal<String> sealed(String id, String text) {
        return text == null || text.isBlank() ? null : sealing.seal(id, text.strip());
    }
}
