package org.cpsn.cases.incident;

import static org.cpsn.platform.security.Role.AUDITOR;
import static org.cpsn.platform.security.Role.CASEWORKER;
import static org.cpsn.platform.security.Role.SUPERVISOR;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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

/** What was done to a child, as far as it is known. */
@RestController
@RequestMapping("/cases/{id}/incidents")
class IncidentApi {
    private final Commands commands;
    private final CaseReading reading;
    private final Clock clock;

    IncidentApi(Commands commands, CaseReading reading, Clock clock) {
        this.commands = commands;
        this.reading = reading;
        this.clock = clock;
    }

    record Incident(
            @NotNull LocalDate incidentDate,
            @NotNull ViolenceType violenceType,
            @NotNull IncidentLocation location,
            @NotNull PreviousIncidents previousIncidents,
            @NotNull PerpetratorRelationship perpetrator,
            @Size(max = 4_000) String account,
            Instant occurredAt) {}

    /** @param account null for who may not read it */
    record Line(
            String incidentId,
            LocalDate incidentDate,
            ViolenceType violenceType,
            IncidentLocation location,
            PreviousIncidents previousIncidents,
            PerpetratorRelationship perpetrator,
            Instant knownSince,
            String account,
            String recordedBy) {}

    record Shown(String caseId, long version, List<Line> incidents) {}

    @GetMapping
    @Allowed({CASEWORKER, SUPERVISOR, AUDITOR})
    ResponseEntity<Shown> incidents(@PathVariable String id, Caseworker who) {
        var read = reading.read(id, who, "incidents");
        var lines = read.events().stream()
                .filter(recorded -> recorded.event() instanceof IncidentEvent)
                .map(recorded -> line(recorded, read))
                .toList();
        return Reply.view(read.version(), new Shown(id, read.version(), lines));
    }

    @PostMapping
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> record(@PathVariable String id, @RequestBody @Valid Incident body, Asked asked) {
        var account = reading.sealedIn(id, body.account());
        var at = When.of(body.occurredAt(), clock);
        return Reply.done(commands.send(
                new IncidentCommand.RecordIncident(
                        id,
                        asked.newId(),
                        body.incidentDate(),
                        body.violenceType(),
                        body.location(),
                        body.previousIncidents(),
                        body.perpetrator(),
                        account,
                        asked.who(),
                        at),
                asked));
    }

    private Line line(Recorded recorded, CaseReading.Read read) {
        return switch ((IncidentEvent) recorded.event()) {
            case IncidentEvent.Recorded e ->
                new Line(
                        e.incidentId(),
                        e.incidentDate(),
                        e.violenceType(),
                        e.location(),
                        e.previousIncidents(),
                        e.perpetrator(),
                        e.occurredAt(),
                        reading.opened(e.account(), read),
                        recorded.by());
        };
    }
}
