package org.cpsn.cases.juvenilejustice;

import static org.cpsn.platform.security.Role.AUDITOR;
import static org.cpsn.platform.security.Role.CASEWORKER;
import static org.cpsn.platform.security.Role.SUPERVISOR;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.cpsn.cases.casefile.CaseReading;
import org.cpsn.cases.person.People;
import org.cpsn.platform.axon.Answer;
import org.cpsn.platform.axon.Asked;
import org.cpsn.platform.axon.Commands;
import org.cpsn.platform.domain.LocalDay;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.security.Allowed;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.web.Missing;
import org.cpsn.platform.web.Reply;
import org.cpsn.platform.web.When;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a child in conflict with the law did, and what follows from it. */
@RestController
@RequestMapping("/cases/{id}/juvenile-justice")
class JusticeApi {
    private final Commands commands;
    private final CaseReading reading;
    private final People people;
    private final JuvenileRules rules;
    private final Clock clock;

    JusticeApi(Commands commands, CaseReading reading, People people, JuvenileRules rules, Clock clock) {
        this.commands = commands;
        this.reading = reading;
        this.people = people;
        this.rules = rules;
        this.clock = clock;
    }

    record ActBody(
            @NotNull LocalDate actOn,
            @NotNull Offence offence,
            @NotNull Gravity gravity,
            @Size(max = 4_000) String account,
            Instant occurredAt) {}

    record AgeBody(Instant occurredAt) {}

    record MeasureBody(
            @NotNull Measure measure,
            @NotNull OrderedBy orderedBy,
            @NotNull LocalDate startsOn,
            @NotNull LocalDate dueOn,
            @Min(1) @Max(10_000) Integer hours,
            @Size(max = 2_000) String details,
            Instant occurredAt) {}

    record ProgressBody(
            @Min(1) @Max(1_000) Integer hours,
            @Size(max = 2_000) String note,
            Instant occurredAt) {}

    record OutcomeBody(
            @NotNull MeasureOutcome outcome,
            @Size(max = 2_000) String reason,
            Instant occurredAt) {}

    /** A measure that is possible for an act, and by whom. @param maxHours, maxMonths null when nothing limits them */
    record Possible(
            Measure measure, MeasureGroup group, List<OrderedBy> orderedBy, Integer maxHours, Integer maxMonths) {}

    record Step(String progressId, Integer hours, String note, Instant notedAt, String recordedBy) {}

    /**
     * @param hours null unless it is community work; worked of them so far
     * @param outcome null while it runs
     * @param overdue it runs and its day has passed
     */
    record Taken(
            String measureId,
            Measure measure,
            MeasureGroup group,
            OrderedBy orderedBy,
            LocalDate startsOn,
            LocalDate dueOn,
            Integer hours,
            int worked,
            String details,
            List<Step> progress,
            MeasureOutcome outcome,
            String reason,
            Instant endedAt,
            boolean overdue,
            String recordedBy) {}

    /** @param account null for who may not read it. @param possible what may be ordered for it now */
    record Act(
            String actId,
            LocalDate actOn,
            Offence offence,
            Gravity gravity,
            AgeBand band,
            AgeBasis basis,
            String account,
            Instant knownSince,
            String recordedBy,
            List<Taken> measures,
            List<Possible> possible) {}

    /** @param acts the one recorded last first */
    record Shown(String caseId, long version, String ruleVersion, List<Act> acts) {}

    @GetMapping
    @Allowed({CASEWORKER, SUPERVISOR, AUDITOR})
    ResponseEntity<Shown> acts(@PathVariable String id, Caseworker who) {
        var read = reading.read(id, who, "juvenile justice");
        var view = JusticeView.of(read.events());
        var texts = reading.opened(view.acts().stream().flatMap(JusticeApi::texts), read);
        var now = clock.instant();
        var inForce = rules.inForce(now);
        return Reply.view(
                read.version(),
                new Shown(
                        id,
                        read.version(),
                        inForce.version(),
                        view.acts().stream()
                                .map(act -> shown(act, texts, inForce, LocalDay.of(now)))
                                .toList()));
    }

    @PostMapping("/acts")
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> record(@PathVariable String id, @RequestBody @Valid ActBody body, Asked asked) {
        var born = born(id);
        var account = reading.sealedIn(id, body.account());
        var at = When.of(body.occurredAt(), clock);
        return Reply.done(commands.send(
                new JusticeCommand.RecordAct(
                        id,
                        asked.newId(),
                        body.actOn(),
                        body.offence(),
                        body.gravity(),
                        account,
                        born,
                        inForce(),
                        asked.who(),
                        at),
                asked));
    }

    /** Computes the age at the act again, from what the child's record says now. */
    @PostMapping("/acts/{actId}/age")
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> redetermine(
            @PathVariable String id, @PathVariable String actId, @RequestBody @Valid AgeBody body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        return Reply.done(commands.send(
                new JusticeCommand.RedetermineAge(id, actId, born(id), inForce(), asked.who(), at), asked));
    }

    @PostMapping("/acts/{actId}/measures")
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> order(
            @PathVariable String id, @PathVariable String actId, @RequestBody @Valid MeasureBody body, Asked asked) {
        var details = reading.sealedIn(id, body.details());
        var at = When.of(body.occurredAt(), clock);
        return Reply.done(commands.send(
                new JusticeCommand.OrderMeasure(
                        id,
                        actId,
                        asked.newId(),
                        body.measure(),
                        body.orderedBy(),
                        body.startsOn(),
                        body.dueOn(),
                        body.hours(),
                        details,
                        inForce(),
                        asked.who(),
                        at),
                asked));
    }

    @PostMapping("/measures/{measureId}/progress")
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> note(
            @PathVariable String id,
            @PathVariable String measureId,
            @RequestBody @Valid ProgressBody body,
            Asked asked) {
        var note = reading.sealedIn(id, body.note());
        var at = When.of(body.occurredAt(), clock);
        return Reply.done(commands.send(
                new JusticeCommand.NoteProgress(id, measureId, asked.newId(), body.hours(), note, asked.who(), at),
                asked));
    }

    @PostMapping("/measures/{measureId}/outcome")
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> end(
            @PathVariable String id,
            @PathVariable String measureId,
            @RequestBody @Valid OutcomeBody body,
            Asked asked) {
        var reason = reading.sealedIn(id, body.reason());
        var at = When.of(body.occurredAt(), clock);
        return Reply.done(commands.send(
                new JusticeCommand.EndMeasure(id, measureId, body.outcome(), reason, asked.who(), at), asked));
    }

    private JuvenileRules.Version inForce() {
        return rules.inForce(clock.instant());
    }

    private Born born(String caseId) {
        var childId = reading.standing(caseId).childId();
        var child = people.byId(List.of(childId)).get(childId);
        if (child == null) throw new Missing("person");
        return new Born(child.estimated() ? null : child.dateOfBirth(), child.birthYear());
    }

    private static Stream<Personal<String>> texts(JusticeView.Act act) {
        var ofMeasures = act.measures().stream()
                .flatMap(taken -> Stream.concat(
                        Stream.of(
                                taken.event().details(),
                                taken.ended() == null ? null : taken.ended().reason()),
                        taken.progress().stream().map(step -> step.event().note())));
        return Stream.concat(Stream.of(act.event().account()), ofMeasures).filter(Objects::nonNull);
    }

    private static Act shown(
            JusticeView.Act act, Map<Personal<String>, String> texts, JuvenileRules.Version rules, LocalDate today) {
        var event = act.event();
        return new Act(
                event.actId(),
                event.actOn(),
                event.offence(),
                event.gravity(),
                act.band(),
                act.basis(),
                texts.get(event.account()),
                event.occurredAt(),
                act.recordedBy(),
                act.measures().stream().map(taken -> shown(taken, texts, today)).toList(),
                Arrays.stream(Measure.values())
                        .filter(measure -> rules.allows(measure, act.band(), event.gravity()))
                        .map(measure -> possible(measure, rules.limit(measure)))
                        .toList());
    }

    private static Possible possible(Measure measure, JuvenileRules.Limit limit) {
        return new Possible(
                measure,
                measure.group(),
                limit.orderedBy().stream().sorted().toList(),
                limit.maxHours(),
                limit.maxMonths());
    }

    private static Taken shown(JusticeView.Taken taken, Map<Personal<String>, String> texts, LocalDate today) {
        var event = taken.event();
        var ended = taken.ended();
        return new Taken(
                event.measureId(),
                event.measure(),
                event.measure().group(),
                event.orderedBy(),
                event.startsOn(),
                event.dueOn(),
                event.hours(),
                taken.worked(),
                texts.get(event.details()),
                taken.progress().stream()
                        .map(step -> new Step(
                                step.event().progressId(),
                                step.event().hours(),
                                texts.get(step.event().note()),
                                step.event().occurredAt(),
                                step.recordedBy()))
                        .toList(),
                ended == null ? null : ended.outcome(),
                ended == null ? null : texts.get(ended.reason()),
                ended == null ? null : ended.occurredAt(),
                ended == null && event.dueOn().isBefore(today),
                taken.recordedBy());
    }
}
