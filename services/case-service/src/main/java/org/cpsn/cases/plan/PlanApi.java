package org.cpsn.cases.plan;

import static org.cpsn.platform.security.Role.AUDITOR;
import static org.cpsn.platform.security.Role.CASEWORKER;
import static org.cpsn.platform.security.Role.SUPERVISOR;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cpsn.cases.casefile.CaseReading;
import org.cpsn.cases.casefile.ServiceType;
import org.cpsn.platform.axon.Answer;
import org.cpsn.platform.axon.Asked;
import org.cpsn.platform.axon.Commands;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.security.Allowed;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.web.Invalid;
import org.cpsn.platform.web.Reply;
import org.cpsn.platform.web.When;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A case's plans: written, approved by a supervisor, carried out, revised. */
@RestController
@RequestMapping("/cases/{id}/plans")
class PlanApi {
    private final Commands commands;
    private final CaseReading reading;
    private final Clock clock;

    PlanApi(Commands commands, CaseReading reading, Clock clock) {
        this.commands = commands;
        this.reading = reading;
        this.clock = clock;
    }

    /** @param interventionId of one that an earlier edition or plan has already; null for a new one */
    record AnIntervention(
            @Size(min = 1, max = 64) String interventionId,
            ServiceType service,
            @Size(max = 500) String what,
            @Size(min = 1, max = 64) String providerId,
            @Size(max = 200) String provider,
            @Size(min = 1, max = 64) String responsible,
            LocalDate until) {}

    /** @param goalId as in {@link AnIntervention} */
    record AGoal(
            @Size(min = 1, max = 64) String goalId,
            @Size(max = 1_000) String goal,
            @NotNull @Size(max = 6) List<@NotNull @Valid AnIntervention> interventions) {}

    /** @param basedOn the edition that was gone on with; null for a new draft */
    record Body(
            @NotNull @Size(max = 8) List<@NotNull @Valid AGoal> goals,
            @Min(1) Integer basedOn,
            @NotNull Boolean submit,
            Instant occurredAt) {}

    record Discard(@NotNull @Min(1) Integer basedOn, Instant occurredAt) {}

    record Approval(
            @NotNull @Min(1) Integer basedOn,
            @Size(max = 2_000) String comments,
            Instant occurredAt) {}

    record GivenBack(
            @NotNull @Min(1) Integer basedOn,
            @NotBlank @Size(max = 2_000) String comments,
            Instant occurredAt) {}

    record Succeeded(
            @NotBlank @Size(max = 64) String interventionId,
            @NotNull Success success,
            Instant occurredAt) {}

    record ShownIntervention(
            String interventionId,
            ServiceType service,
            String what,
            String providerId,
            String provider,
            String responsible,
            LocalDate until,
            Success success,
            PlanView.Deed successRecorded) {}

    record ShownGoal(String goalId, String goal, List<ShownIntervention> interventions) {}

    /** As it was written; texts are null for who may not read them. */
    record Shown(
            String planId,
            PlanView.Status status,
            int edition,
            List<ShownGoal> goals,
            PlanView.Deed saved,
            PlanView.Deed submitted,
            PlanView.Deed decided,
            String comments) {}

    record Page(String caseId, long version, boolean assessed, List<Shown> plans) {}

    @GetMapping
    @Allowed({CASEWORKER, SUPERVISOR, AUDITOR})
    ResponseEntity<Page> plans(@PathVariable String id, Caseworker who) {
        var read = reading.read(id, who, "case plans");
        var all = PlanView.of(read.events());
        var texts = reading.opened(all.plans().stream().flatMap(PlanApi::sealedTexts), read);
        return Reply.view(
                read.version(),
                new Page(
                        id,
                        read.version(),
                        all.assessed(),
                        all.plans().stream()
                                .map(plan -> shown(plan, all.outcomes(), texts))
                                .toList()));
    }

    @PostMapping
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> begin(@PathVariable String id, @RequestBody @Valid Body body, Asked asked) {
        return write(id, asked.newId(), body, asked);
    }

    @PostMapping("/{planId}")
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> goOn(
            @PathVariable String id, @PathVariable String planId, @RequestBody @Valid Body body, Asked asked) {
        if (body.basedOn() == null)
            throw new Invalid("basedOn", "required", "Say which edition of the draft you have gone on with.");
        return write(id, planId, body, asked);
    }

    @PostMapping("/{planId}/discard")
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> discard(
            @PathVariable String id, @PathVariable String planId, @RequestBody @Valid Discard body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        return Reply.done(
                commands.send(new PlanCommand.DiscardDraft(id, planId, body.basedOn(), asked.who(), at), asked));
    }

    @PostMapping("/{planId}/approval")
    @Allowed(SUPERVISOR)
    ResponseEntity<Answer> approve(
            @PathVariable String id, @PathVariable String planId, @RequestBody @Valid Approval body, Asked asked) {
        var comments = reading.sealedIn(id, body.comments());
        var at = When.of(body.occurredAt(), clock);
        return Reply.done(
                commands.send(new PlanCommand.Approve(id, planId, body.basedOn(), comments, asked.who(), at), asked));
    }

    @PostMapping("/{planId}/return")
    @Allowed(SUPERVISOR)
    ResponseEntity<Answer> giveBack(
            @PathVariable String id, @PathVariable String planId, @RequestBody @Valid GivenBack body, Asked asked) {
        var comments = reading.sealedIn(id, body.comments());
        var at = When.of(body.occurredAt(), clock);
        return Reply.done(
                commands.send(new PlanCommand.Return(id, planId, body.basedOn(), comments, asked.who(), at), asked));
    }

    @PostMapping("/{planId}/success")
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> recordSuccess(
            @PathVariable String id, @PathVariable String planId, @RequestBody @Valid Succeeded body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        return Reply.done(commands.send(
                new PlanCommand.RecordSuccess(id, planId, body.interventionId(), body.success(), asked.who(), at),
                asked));
    }

    private ResponseEntity<Answer> write(String id, String planId, Body body, Asked asked) {
        var goals = sealed(body.goals(), reading.sealsIn(id), asked.newId());
        var at = When.of(body.occurredAt(), clock);
        var command = body.submit()
                ? new PlanCommand.Submit(id, planId, goals, body.basedOn(), asked.who(), at)
                : new PlanCommand.SaveDraft(id, planId, goals, body.basedOn(), asked.who(), at);
        return Reply.done(commands.send(command, asked));
    }

    /** @param made what the ids of new parts are made of: the same for the same request */
    private static List<Goal> sealed(List<AGoal> goals, Function<String, Personal<String>> seal, String made) {
        var sealed = IntStream.range(0, goals.size())
                .mapToObj(at -> sealed(goals.get(at), seal, made + "/" + at))
                .toList();
        var ids = sealed.stream()
                .flatMap(goal -> Stream.concat(
                        Stream.of(goal.goalId()), goal.interventions().stream().map(Goal.Intervention::interventionId)))
                .toList();
        if (ids.stream().distinct().count() < ids.size())
            throw new Invalid("goals", "twice", "Each goal and each intervention has an id of its own.");
        return sealed;
    }

    private static Goal sealed(AGoal goal, Function<String, Personal<String>> seal, String made) {
        return new Goal(
                orMade(goal.goalId(), made),
                seal.apply(goal.goal()),
                IntStream.range(0, goal.interventions().size())
                        .mapToObj(at -> sealed(goal.interventions().get(at), seal, made + "/" + at))
                        .toList());
    }

    private static Goal.Intervention sealed(
            AnIntervention intervention, Function<String, Personal<String>> seal, String made) {
        return new Goal.Intervention(
                orMade(intervention.interventionId(), made),
                intervention.service(),
                seal.apply(intervention.what()),
                intervention.providerId(),
                seal.apply(intervention.provider()),
                intervention.responsible(),
                intervention.until());
    }

    private static String orMade(String id, String made) {
        return id != null
                ? id
                : UUID.nameUUIDFromBytes(made.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static Stream<Personal<String>> sealedTexts(PlanView plan) {
        return Stream.concat(
                        Stream.of(plan.comments()),
                        plan.goals().stream()
                                .flatMap(goal -> Stream.concat(
                                        Stream.of(goal.text()),
                                        goal.interventions().stream()
                                                .flatMap(part -> Stream.of(part.what(), part.provider())))))
                .filter(Objects::nonNull);
    }

    private static Shown shown(
            PlanView plan, Map<String, PlanView.Outcome> outcomes, Map<Personal<String>, String> texts) {
        return new Shown(
                plan.planId(),
                plan.status(),
                plan.edition(),
                plan.goals().stream()
                        .map(goal -> new ShownGoal(
                                goal.goalId(),
                                texts.get(goal.text()),
                                goal.interventions().stream()
                                        .map(part -> shown(part, outcomes.get(part.interventionId()), texts))
                                        .toList()))
                        .toList(),
                plan.saved(),
                plan.submitted(),
                plan.decided(),
                texts.get(plan.comments()));
    }

    /** @param outcome null while nothing was recorded */
    private static ShownIntervention shown(
            Goal.Intervention part, PlanView.Outcome outcome, Map<Personal<String>, String> texts) {
        return new ShownIntervention(
                part.interventionId(),
                part.service(),
                texts.get(part.what()),
                part.providerId(),
                texts.get(part.provider()),
                part.responsible(),
                part.until(),
                outcome == null ? Success.NOT_YET : outcome.success(),
                outcome == null ? null : outcome.recorded());
    }
}
