package org.cpsn.cases.followup;

import static org.cpsn.platform.security.Role.AUDITOR;
import static org.cpsn.platform.security.Role.CASEWORKER;
import static org.cpsn.platform.security.Role.SUPERVISOR;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cpsn.cases.casefile.CaseReading;
import org.cpsn.platform.axon.Answer;
import org.cpsn.platform.axon.Asked;
import org.cpsn.platform.axon.Commands;
import org.cpsn.platform.domain.LocalDay;
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
import org.springframework.web.bind.annotation.RestController;

/** Follow-ups: planned, done with the child seen or not, or missed. */
@RestController
@RequestMapping("/cases/{id}/follow-ups")
class FollowUpApi {
    private final Commands commands;
    private final CaseReading reading;
    private final Clock clock;

    FollowUpApi(Commands commands, CaseReading reading, Clock clock) {
        this.commands = commands;
        this.reading = reading;
        this.clock = clock;
    }

    record Plan(
            @NotNull FollowUpType type,
            @NotNull LocalDate neededBy,
            @Size(max = 1_000) String purpose,
            Instant occurredAt) {}

    record Done(
            @NotNull ChildSeen childSeen,
            @NotEmpty @Size(max = 5) Set<@NotNull FollowedUpWith> with,
            @NotNull FurtherAction furtherAction,
            @Size(max = 4_000) String comments,
            Instant occurredAt) {}

    record Unplanned(
            @NotNull FollowUpType type,
            @NotNull ChildSeen childSeen,
            @NotEmpty @Size(max = 5) Set<@NotNull FollowedUpWith> with,
            @NotNull FurtherAction furtherAction,
            @Size(max = 4_000) String comments,
            Instant occurredAt) {}

    record Missed(
            @NotNull MissedReason reason, @Size(max = 1_000) String note, Instant occurredAt) {}

    /**
     * A follow-up as shown. Texts are null for who may not read them.
     *
     * @param roundtableId, owner where a roundtable agreed it, and the code of the seat that does it; else null
     * @param referralId, referralStep where it follows from a referral; else null
     * @param neededBy, plannedAt, plannedBy null when it was never planned
     * @param outcome null while it is to do
     */
    record Line(
            String followUpId,
            FollowUpType type,
            String roundtableId,
            String owner,
            String referralId,
            ReferralStep referralStep,
            LocalDate neededBy,
            String purpose,
            Instant plannedAt,
            String plannedBy,
            boolean overdue,
            Outcome outcome) {}

    /**
     * What came of it: done, or missed; what belongs to the other is null.
     *
     * @param atRoundtable the roundtable said that its task is done, and nothing more
     */
    record Outcome(
            boolean done,
            boolean atRoundtable,
            Instant happenedAt,
            String recordedBy,
            ChildSeen childSeen,
            List<FollowedUpWith> with,
            FurtherAction furtherAction,
            MissedReason missedReason,
            String comments) {}

    record Shown(String caseId, long version, List<Line> followUps) {}

    @GetMapping
    @Allowed({CASEWORKER, SUPERVISOR, AUDITOR})
    ResponseEntity<Shown> followUps(@PathVariable String id, Caseworker who) {
        var read = reading.read(id, who, "follow-ups");
        var today = LocalDay.of(clock.instant());
        var lines = FollowUpView.of(read.events()).stream()
                .map(view -> line(view, read, today))
                .toList();
        return Reply.view(read.version(), new Shown(id, read.version(), lines));
    }

    @PostMapping
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> plan(@PathVariable String id, @RequestBody @Valid Plan body, Asked asked) {
        var purpose = reading.sealedIn(id, body.purpose());
        var at = When.of(body.occurredAt(), clock);
        return Reply.done(commands.send(
                new FollowUpCommand.Plan(id, asked.newId(), body.type(), body.neededBy(), purpose, asked.who(), at),
                asked));
    }

    /** A visit that took place without having been planned, in one act. */
    @PostMapping("/unplanned")
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> unplanned(@PathVariable String id, @RequestBody @Valid Unplanned body, Asked asked) {
        var comments = reading.sealedIn(id, body.comments());
        var at = When.of(body.occurredAt(), clock);
        return Reply.done(commands.send(
                new FollowUpCommand.RecordUnplanned(
                        id,
                        asked.newId(),
                        body.type(),
                        body.childSeen(),
                        body.with(),
                        body.furtherAction(),
                        comments,
                        asked.who(),
                        at),
                asked));
    }

    @PostMapping("/{followUpId}/done")
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> done(
            @PathVariable String id, @PathVariable String followUpId, @RequestBody @Valid Done body, Asked asked) {
        var comments = reading.sealedIn(id, body.comments());
        var at = When.of(body.occurredAt(), clock);
        return Reply.done(commands.send(
                new FollowUpCommand.RecordDone(
                        id, followUpId, body.childSeen(), body.with(), body.furtherAction(), comments, asked.who(), at),
                asked));
    }

    @PostMapping("/{followUpId}/missed")
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> missed(
            @PathVariable String id, @PathVariable String followUpId, @RequestBody @Valid Missed body, Asked asked) {
        var note = reading.sealedIn(id, body.note());
        var at = When.of(body.occurredAt(), clock);
        return Reply.done(commands.send(
                new FollowUpCommand.RecordMissed(id, followUpId, body.reason(), note, asked.who(), at), asked));
    }

    private Line line(FollowUpView view, CaseReading.Read read, LocalDate today) {
        var planned = view.planned();
        if (planned == null)
            return new Line(
                    view.latest().followUpId(),
                    view.latest().type(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    false,
                    outcome(view, read));
        var task = planned instanceof FollowUpEvent.TaskFollowed followed ? followed : null;
        var referral = planned instanceof FollowUpEvent.ReferralFollowed followed ? followed : null;
        return new Line(
                planned.followUpId(),
                planned.type(),
                task == null ? null : task.roundtableId(),
                task == null ? null : task.owner(),
                referral == null ? null : referral.referralId(),
                referral == null ? null : referral.step(),
                planned.neededBy(),
                reading.opened(planned.purpose(), read),
                planned.occurredAt(),
                view.plannedBy(),
                view.toDo() && planned.neededBy().isBefore(today),
                outcome(view, read));
    }

    private Outcome outcome(FollowUpView view, CaseReading.Read read) {
        return switch (view.latest()) {
            case FollowUpEvent.Begun _, FollowUpEvent.ReferralCleared _ -> null;
            case FollowUpEvent.TaskHeardOf e ->
                view.toDo()
                        ? null
                        : new Outcome(true, true, e.occurredAt(), view.recordedBy(), null, null, null, null, null);
            case FollowUpEvent.Done e ->
                new Outcome(
                        true,
                        false,
                        e.occurredAt(),
                        view.recordedBy(),
                        e.childSeen(),
                        e.with().stream().sorted().toList(),
                        e.furtherAction(),
                        null,
                        reading.opened(e.comments(), read));
            case FollowUpEvent.Missed e ->
                new Outcome(
                        false,
                        false,
                        e.occurredAt(),
                        view.recordedBy(),
                        null,
                        null,
                        null,
                        e.reason(),
                        reading.opened(e.note(), read));
        };
    }
}
