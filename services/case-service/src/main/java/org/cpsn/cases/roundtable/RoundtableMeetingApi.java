package org.cpsn.cases.roundtable;

import static org.cpsn.platform.security.Role.CASEWORKER;
import static org.cpsn.platform.security.Role.ROUNDTABLE_MEMBER;
import static org.cpsn.platform.security.Role.SUPERVISOR;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.cpsn.cases.casefile.CaseReading;
import org.cpsn.platform.axon.Answer;
import org.cpsn.platform.axon.Asked;
import org.cpsn.platform.axon.Commands;
import org.cpsn.platform.security.Allowed;
import org.cpsn.platform.web.Invalid;
import org.cpsn.platform.web.Reply;
import org.cpsn.platform.web.When;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The meeting itself: who was there, who said what, what was decided, who does what until when, and who signed. */
@RestController
@RequestMapping("/roundtables/{id}")
class RoundtableMeetingApi {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final Commands commands;
    private final CaseReading cases;
    private final RoundtableReading reading;
    private final Clock clock;

    RoundtableMeetingApi(Commands commands, CaseReading cases, RoundtableReading reading, Clock clock) {
        this.commands = commands;
        this.cases = cases;
        this.reading = reading;
        this.clock = clock;
    }

    /** @param attendance by seat */
    record Present(
            @NotEmpty @Size(max = 30) Map<@NotBlank @Size(max = 64) String, @NotNull Attendance> attendance,
            Instant occurredAt) {}

    record Said(
            @NotBlank @Size(max = 64) String seatId,
            @NotNull ViewKind kind,
            @NotBlank @Size(max = 2_000) String text,
            Instant occurredAt) {}

    record Decided(
            @NotNull Recommendation decision,
            @Size(max = 2_000) String note,
            Instant occurredAt) {}

    record Agreed(
            @NotBlank @Size(max = 64) String seatId,
            @NotBlank @Size(max = 500) String what,
            @NotNull LocalDate dueOn,
            Instant occurredAt) {}

    record Ended(@NotNull TaskOutcome outcome, Instant occurredAt) {}

    record Plain(Instant occurredAt) {}

    /** @param onPaper the seat signed by hand, and whoever leads the roundtable says so */
    record Signature(@NotBlank @Size(max = 64) String seatId, boolean onPaper, Instant occurredAt) {}

    @PostMapping("/attendance")
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> noteAttendance(@PathVariable String id, @RequestBody @Valid Present body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        return done(new RoundtableCommand.NoteAttendance(id, body.attendance(), asked.who(), at), asked);
    }

    @PostMapping("/cases/{caseId}/views")
    @Allowed({CASEWORKER, SUPERVISOR, ROUNDTABLE_MEMBER})
    ResponseEntity<Answer> giveView(
            @PathVariable String id, @PathVariable String caseId, @RequestBody @Valid Said body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        reading.stillShared(id, table -> Optional.of(caseId), asked.who(), clock.instant());
        return done(
                new RoundtableCommand.GiveView(
                        id,
                        asked.newId(),
                        caseId,
                        body.seatId(),
                        body.kind(),
                        cases.sealedIn(caseId, body.text()),
                        asked.who(),
                        clock.instant(),
                        at),
                asked);
    }

    @PostMapping("/cases/{caseId}/decision")
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> decide(
            @PathVariable String id, @PathVariable String caseId, @RequestBody @Valid Decided body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        var note = cases.sealedIn(caseId, body.note());
        return done(new RoundtableCommand.Decide(id, caseId, body.decision(), note, asked.who(), at), asked);
    }

    @PostMapping("/cases/{caseId}/tasks")
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> agreeTask(
            @PathVariable String id, @PathVariable String caseId, @RequestBody @Valid Agreed body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        if (body.dueOn().getYear() < FIRST_YEAR || body.dueOn().getYear() > LAST_YEAR)
            throw new Invalid("dueOn", "out_of_range", "This is too long ago or too far ahead.");
        return done(
                new RoundtableCommand.AgreeTask(
                        id,
                        asked.newId(),
                        caseId,
                        body.seatId(),
                        cases.sealedIn(caseId, body.what()),
                        body.dueOn(),
                        asked.who(),
                        at),
                asked);
    }

    @PostMapping("/tasks/{taskId}/withdrawal")
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> withdrawTask(
            @PathVariable String id, @PathVariable String taskId, @RequestBody @Valid Plain body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        return done(new RoundtableCommand.WithdrawTask(id, taskId, asked.who(), at), asked);
    }

    @PostMapping("/tasks/{taskId}/outcome")
    @Allowed({CASEWORKER, SUPERVISOR, ROUNDTABLE_MEMBER})
    ResponseEntity<Answer> noteOutcome(
            @PathVariable String id, @PathVariable String taskId, @RequestBody @Valid Ended body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        reading.stillShared(id, table -> table.caseOfTask(taskId), asked.who(), clock.instant());
        return done(
                new RoundtableCommand.NoteTaskOutcome(id, taskId, body.outcome(), asked.who(), clock.instant(), at),
                asked);
    }

    @PostMapping("/signatures")
    @Allowed({CASEWORKER, SUPERVISOR, ROUNDTABLE_MEMBER})
    ResponseEntity<Answer> sign(@PathVariable String id, @RequestBody @Valid Signature body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        return done(
                new RoundtableCommand.Sign(id, body.seatId(), body.onPaper(), asked.who(), clock.instant(), at), asked);
    }

    private ResponseEntity<Answer> done(RoundtableCommand command, Asked asked) {
        return Reply.done(commands.send(command, asked));
    }
}
