package org.cpsn.returnees.livelihood;

import static org.cpsn.platform.security.Role.CASEWORKER;
import static org.cpsn.platform.security.Role.RETURN_OFFICER;
import static org.cpsn.platform.security.Role.SUPERVISOR;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cpsn.platform.axon.Answer;
import org.cpsn.platform.axon.Asked;
import org.cpsn.platform.axon.Commands;
import org.cpsn.platform.security.Allowed;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.web.Reply;
import org.cpsn.platform.web.When;
import org.cpsn.returnees.family.FamilyReading;
import org.cpsn.returnees.rules.ReintegrationRules;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a family earns its living with, and how that goes after some months. */
@RestController
@RequestMapping("/families/{id}/activities")
class LivelihoodApi {
    private final Commands commands;
    private final FamilyReading reading;
    private final ReintegrationRules rules;
    private final Clock clock;

    LivelihoodApi(Commands commands, FamilyReading reading, ReintegrationRules rules, Clock clock) {
        this.commands = commands;
        this.reading = reading;
        this.rules = rules;
        this.clock = clock;
    }

    record Started(
            @NotNull ActivityKind kind,
            @NotBlank @Size(max = 64) String personId,
            @NotNull LocalDate on,
            Instant occurredAt) {}

    record Checked(
            @NotNull LocalDate on,
            @NotNull ActivityState state,
            @NotNull IncomeBand income,
            Instant occurredAt) {}

    /** @param on, state, income null before it is recorded */
    record ShownCheckUp(
            int months,
            Livelihoods.Stage stage,
            Instant due,
            boolean overdue,
            LocalDate on,
            ActivityState state,
            IncomeBand income) {}

    /** @param state what the last check-up found; ALIVE before the first */
    record Shown(
            String activityId,
            ActivityKind kind,
            String personId,
            LocalDate on,
            ActivityState state,
            List<ShownCheckUp> checkUps) {}

    /** @param activities the last one first */
    record All(String familyId, long version, List<Shown> activities) {}

    @GetMapping
    @Allowed({CASEWORKER, SUPERVISOR, RETURN_OFFICER})
    ResponseEntity<All> activities(@PathVariable String id, Caseworker who) {
        var read = reading.read(id, who, "income-generating activities");
        var state = Livelihoods.NONE;
        for (var recorded : read.events())
            if (recorded.event() instanceof LivelihoodEvent event) state = state.after(event);
        var shown = new ArrayList<Shown>();
        state.activities().forEach((activityId, activity) -> shown.addFirst(shown(activityId, activity)));
        return Reply.view(read.version(), new All(id, read.version(), shown));
    }

    @PostMapping
    @Allowed({CASEWORKER, SUPERVISOR, RETURN_OFFICER})
    ResponseEntity<Answer> start(@PathVariable String id, @RequestBody @Valid Started body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        When.notAhead("on", body.on(), clock);
        return Reply.done(commands.send(
                new LivelihoodCommand.Start(
                        id, asked.newId(), body.kind(), body.personId(), body.on(), rules.inForce(at), asked.who(), at),
                asked));
    }

    @PostMapping("/{activityId}/check-ups/{months}")
    @Allowed({CASEWORKER, SUPERVISOR, RETURN_OFFICER})
    ResponseEntity<Answer> checkUp(
            @PathVariable String id,
            @PathVariable String activityId,
            @PathVariable int months,
            @RequestBody @Valid Checked body,
            Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        When.notAhead("on", body.on(), clock);
        return Reply.done(commands.send(
                new LivelihoodCommand.CheckUp(
                        id, activityId, months, body.on(), body.state(), body.income(), asked.who(), at),
                asked));
    }

    private Shown shown(String activityId, Livelihoods.Activity activity) {
        var last = activity.checkUps().values().stream()
                .filter(checkUp -> checkUp.state() != null)
                .reduce((_, later) -> later)
                .map(Livelihoods.CheckUp::state)
                .orElse(ActivityState.ALIVE);
        return new Shown(
                activityId,
                activity.kind(),
                activity.personId(),
                activity.on(),
                last,
                activity.checkUps().entrySet().stream().map(this::shown).toList());
    }

    private ShownCheckUp shown(Map.Entry<Integer, Livelihoods.CheckUp> entry) {
        var checkUp = entry.getValue();
        return new ShownCheckUp(
                entry.getKey(),
                checkUp.stage(),
                checkUp.due(),
                checkUp.stage() == Livelihoods.Stage.DUE && checkUp.due().isBefore(clock.instant()),
                checkUp.on(),
                checkUp.state(),
                checkUp.income());
    }
}
