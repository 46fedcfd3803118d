package org.cpsn.cases.serviceprovision;

import static org.cpsn.platform.security.Role.AUDITOR;
import static org.cpsn.platform.security.Role.CASEWORKER;
import static org.cpsn.platform.security.Role.SUPERVISOR;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.cpsn.cases.casefile.CaseReading;
import org.cpsn.cases.casefile.ServiceType;
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

/** Services given directly, without a referral. */
@RestController
@RequestMapping("/cases/{id}/services")
class ServicesGivenApi {
    private final Commands commands;
    private final CaseReading reading;
    private final Clock clock;

    ServicesGivenApi(Commands commands, CaseReading reading, Clock clock) {
        this.commands = commands;
        this.reading = reading;
        this.clock = clock;
    }

    /** @param givenBy null: whoever records it */
    record Implemented(
            @NotNull ServiceType type,
            @Pattern(regexp = "[A-Za-z0-9._-]{1,64}") String givenBy,
            @Size(max = 4_000) String outcome,
            Instant occurredAt) {}

    /** @param outcome null for who may not read it */
    record Line(
            String serviceId, ServiceType type, String givenBy, Instant givenAt, String outcome, String recordedBy) {}

    record Shown(String caseId, long version, List<Line> services) {}

    @GetMapping
    @Allowed({CASEWORKER, SUPERVISOR, AUDITOR})
    ResponseEntity<Shown> services(@PathVariable String id, Caseworker who) {
        var read = reading.read(id, who, "services given");
        var lines = read.events().stream()
                .filter(recorded -> recorded.event() instanceof ServiceEvent)
                .map(recorded -> line(recorded, read))
                .toList();
        return Reply.view(read.version(), new Shown(id, read.version(), lines));
    }

    @PostMapping
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> implemented(@PathVariable String id, @RequestBody @Valid Implemented body, Asked asked) {
        var outcome = reading.sealedIn(id, body.outcome());
        var givenBy = body.givenBy() == null ? asked.who().id() : body.givenBy();
        var at = When.of(body.occurredAt(), clock);
        return Reply.done(commands.send(
                new ServiceCommand.RecordImplemented(id, asked.newId(), body.type(), givenBy, outcome, asked.who(), at),
                asked));
    }

    private Line line(Recorded recorded, CaseReading.Read read) {
        return switch ((ServiceEvent) recorded.event()) {
            case ServiceEvent.Implemented e ->
                new Line(
                        e.serviceId(),
                        e.type(),
                        e.givenBy(),
                        e.occurredAt(),
                        reading.opened(e.outcome(), read),
                        recorded.by());
        };
    }
}
