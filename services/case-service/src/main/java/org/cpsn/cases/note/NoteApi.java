package org.cpsn.cases.note;

import static org.cpsn.platform.security.Role.AUDITOR;
import static org.cpsn.platform.security.Role.CASEWORKER;
import static org.cpsn.platform.security.Role.SUPERVISOR;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.cpsn.cases.casefile.CaseReading;
import org.cpsn.platform.axon.Answer;
import org.cpsn.platform.axon.Asked;
import org.cpsn.platform.axon.Commands;
import org.cpsn.platform.axon.Recorded;
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

/** What people who work on a case write down for each other. */
@RestController
@RequestMapping("/cases/{id}/notes")
class NoteApi {
    private final Commands commands;
    private final CaseReading reading;
    private final Clock clock;

    NoteApi(Commands commands, CaseReading reading, Clock clock) {
        this.commands = commands;
        this.reading = reading;
        this.clock = clock;
    }

    record Note(
            @NotNull NoteSubject about,
            @NotBlank @Size(max = 4_000) String text,
            Instant occurredAt) {}

    /** @param text null for who may not read it */
    record Line(String noteId, NoteSubject about, String text, Instant notedAt, String recordedBy) {}

    record Shown(String caseId, long version, List<Line> notes) {}

    @GetMapping
    @Allowed({CASEWORKER, SUPERVISOR, AUDITOR})
    ResponseEntity<Shown> notes(@PathVariable String id, Caseworker who) {
        var read = reading.read(id, who, "notes");
        var lines = read.events().stream()
                .filter(recorded -> recorded.event() instanceof NoteEvent)
                .map(recorded -> line(recorded, read))
                .toList();
        return Reply.view(read.version(), new Shown(id, read.version(), lines));
    }

    @PostMapping
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> write(@PathVariable String id, @RequestBody @Valid Note body, Asked asked) {
        var text = reading.sealedIn(id, body.text());
        var at = When.of(body.occurredAt(), clock);
        return Reply.done(
                commands.send(new NoteCommand.Write(id, asked.newId(), body.about(), text, asked.who(), at), asked));
    }

    private Line line(Recorded recorded, CaseReading.Read read) {
        return switch ((NoteEvent) recorded.event()) {
            case NoteEvent.Written e ->
                new Line(e.noteId(), e.about(), reading.opened(e.text(), read), e.occurredAt(), recorded.by());
        };
    }
}
