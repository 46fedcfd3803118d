package org.cpsn.cases.roundtablenote;

import static org.cpsn.platform.security.Role.AUDITOR;
import static org.cpsn.platform.security.Role.CASEWORKER;
import static org.cpsn.platform.security.Role.SUPERVISOR;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cpsn.cases.casefile.CaseReading;
import org.cpsn.platform.security.Allowed;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.web.Reply;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The roundtables a case was discussed at, with what was decided and agreed about it. */
@RestController
class RoundtableNotesApi {
    private final CaseReading reading;

    RoundtableNotesApi(CaseReading reading) {
        this.reading = reading;
    }

    record Task(String taskId, String owner, String what, LocalDate dueOn, String outcome) {}

    record Noted(
            String roundtableId,
            Instant meetingAt,
            boolean calledOff,
            String decision,
            Instant decidedAt,
            boolean signed,
            List<Task> tasks) {}

    record NotedRoundtablesOfCase(List<Noted> roundtables) {}

    @GetMapping("/cases/{id}/roundtables")
    @Allowed({CASEWORKER, SUPERVISOR, AUDITOR})
    ResponseEntity<NotedRoundtablesOfCase> roundtables(@PathVariable String id, Caseworker who) {
        var read = reading.read(id, who, "case roundtables");
        var shown = RoundtableNoteView.of(read.events()).stream()
                .map(noted -> shown(noted, read))
                .toList();
        return Reply.view(read.version(), new NotedRoundtablesOfCase(shown));
    }

    private Noted shown(RoundtableNoteView noted, CaseReading.Read read) {
        return new Noted(
                noted.roundtableId(),
                noted.meetingAt(),
                noted.calledOff(),
                noted.decision(),
                noted.decidedAt(),
                noted.signed(),
                noted.tasks().stream()
                        .map(task -> new Task(
                                task.taskId(),
                                task.owner(),
                                reading.opened(task.what(), read),
                                task.dueOn(),
                                task.outcome()))
                        .toList());
    }
}
