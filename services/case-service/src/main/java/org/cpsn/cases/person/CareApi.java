package org.cpsn.cases.person;

import static org.cpsn.platform.security.Role.CASEWORKER;
import static org.cpsn.platform.security.Role.SUPERVISOR;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cpsn.platform.axon.Answer;
import org.cpsn.platform.axon.Asked;
import org.cpsn.platform.axon.Commands;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.personal.Sealing;
import org.cpsn.platform.security.Allowed;
import org.cpsn.platform.security.Caseworker;
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

/** Who cares for a person and who decides for them, now and before. */
@RestController
@RequestMapping("/persons/{id}")
class CareApi {
    private final Commands commands;
    private final Sealing sealing;
    private final People people;
    private final CareRecord care;
    private final ReadLog readLog;
    private final Clock clock;

    CareApi(Commands commands, Sealing sealing, People people, CareRecord care, ReadLog readLog, Clock clock) {
        this.commands = commands;
        this.sealing = sealing;
        this.people = people;
        this.care = care;
        this.readLog = readLog;
        this.clock = clock;
    }

    record NewArrangement(
            @NotNull CareArrangementType type,
            @NotNull LocalDate startedOn,
            LocalDate endedOn,
            @Size(max = 64) String caregiverId,
            @Size(max = 200) String agency,
            CareChangeReason reason,
            Instant occurredAt) {}

    record End(@NotNull LocalDate endedOn, CareChangeReason reason, Instant occurredAt) {}

    record NewGuardian(
            @NotNull GuardianKind kind,
            @Size(max = 64) String guardianId,
            @Size(max = 200) String body,
            @NotNull LocalDate since,
            LocalDate until,
            @Size(max = 200) String document,
            Instant occurredAt) {}

    record EndOfGuardianship(@NotNull LocalDate until, Instant occurredAt) {}

    record Mistake(@NotBlank @Size(max = 500) String reason, Instant occurredAt) {}

    @GetMapping("/care")
    @Allowed({CASEWORKER, SUPERVISOR})
    CareRecord.Shown care(@PathVariable String id, Caseworker who) {
        var shown = care.of(id);
        readLog.seen(who, "care", List.of(id));
        return shown;
    }

    @PostMapping("/care")
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> arrange(@PathVariable String id, @RequestBody @Valid NewArrangement body, Asked asked) {
        return Reply.done(commands.send(
                new PersonCommand.ArrangeCare(
                        id,
                        asked.newId(),
                        body.type(),
                        body.startedOn(),
                        body.endedOn(),
                        registered(body.caregiverId()),
                        sealed(id, body.agency()),
                        body.reason(),
                        bornOn(id),
                        When.of(body.occurredAt(), clock)),
                asked));
    }

    @PostMapping("/care/{arrangementId}/end")
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> end(
            @PathVariable String id, @PathVariable String arrangementId, @RequestBody @Valid End body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        return Reply.done(
                commands.send(new PersonCommand.EndCare(id, arrangementId, body.endedOn(), body.reason(), at), asked));
    }

    @PostMapping("/care/{arrangementId}/withdrawal")
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> withdraw(
            @PathVariable String id,
            @PathVariable String arrangementId,
            @RequestBody @Valid Mistake body,
            Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        return Reply.done(
                commands.send(new PersonCommand.WithdrawCare(id, arrangementId, sealed(id, body.reason()), at), asked));
    }

    @PostMapping("/guardians")
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> name(@PathVariable String id, @RequestBody @Valid NewGuardian body, Asked asked) {
        return Reply.done(commands.send(
                new PersonCommand.NameGuardian(
                        id,
                        asked.newId(),
                        body.kind(),
                        registered(body.guardianId()),
                        sealed(id, body.body()),
                        body.since(),
                        body.until(),
                        sealed(id, body.document()),
                        bornOn(id),
                        When.of(body.occurredAt(), clock)),
                asked));
    }

    @PostMapping("/guardians/{guardianshipId}/end")
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> endGuardianship(
            @PathVariable String id,
            @PathVariable String guardianshipId,
            @RequestBody @Valid EndOfGuardianship body,
            Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        return Reply.done(
                commands.send(new PersonCommand.EndGuardianship(id, guardianshipId, body.until(), at), asked));
    }

    @PostMapping("/guardians/{guardianshipId}/withdrawal")
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> withdrawGuardian(
            @PathVariable String id,
            @PathVariable String guardianshipId,
            @RequestBody @Valid Mistake body,
            Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        return Reply.done(commands.send(
                new PersonCommand.WithdrawGuardian(id, guardianshipId, sealed(id, body.reason()), at), asked));
    }

    /** Who is spoken of is who they are now: whoever was found to be the child itself does not care for it. */
    private String registered(String personId) {
        if (personId == null || personId.isBlank()) return null;
        exists(personId);
        return people.survivors(List.of(personId)).get(personId);
    }

    private LocalDate bornOn(String id) {
        exists(id);
        return people.byId(List.of(id)).get(id).dateOfBirth();
    }

    /** Nothing is sealed for somebody who is not registered: the first value would make a key. */
    private void exists(String id) {
        if (!people.isRegistered(id)) throw PersonRule.PERSON_EXISTS.broken();
    }

    private Personal<String> sealed(String id, String text) {
        if (text == null || text.isBlank()) return null;
        exists(id);
        return sealing.seal(id, text.strip());
    }
}
