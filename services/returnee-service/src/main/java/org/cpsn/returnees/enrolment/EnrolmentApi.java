package org.cpsn.returnees.enrolment;

import static org.cpsn.platform.security.Role.CASEWORKER;
import static org.cpsn.platform.security.Role.RETURN_OFFICER;
import static org.cpsn.platform.security.Role.SUPERVISOR;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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
import org.cpsn.returnees.family.Member;
import org.cpsn.returnees.family.Relation;
import org.cpsn.returnees.rules.ReintegrationRules;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the children of a family go to school. How old they are is not known here: it is asked, and not guessed. */
@RestController
@RequestMapping("/families/{id}/school")
class EnrolmentApi {
    private final Commands commands;
    private final FamilyReading reading;
    private final ReintegrationRules rules;
    private final Clock clock;

    EnrolmentApi(Commands commands, FamilyReading reading, ReintegrationRules rules, Clock clock) {
        this.commands = commands;
        this.reading = reading;
        this.rules = rules;
        this.clock = clock;
    }

    /** @param ofSchoolAge by the child's id */
    record Ages(@NotEmpty @Size(max = 30) Map<String, @NotNull Boolean> ofSchoolAge, Instant occurredAt) {}

    record Enrolment(@NotNull LocalDate on, @NotNull Grade grade, Instant occurredAt) {}

    record Impossible(@NotNull NotEnrolledReason reason, Instant occurredAt) {}

    /**
     * @param ofSchoolAge null while nobody has said it: until then a child is waited for
     * @param state null of a child registered before every child was waited for, while nobody has said its age
     */
    record Child(
            String childId,
            Boolean ofSchoolAge,
            Enrolments.State state,
            Instant due,
            boolean overdue,
            String ruleVersion,
            LocalDate enrolledOn,
            Grade grade,
            NotEnrolledReason reason) {}

    record Shown(String familyId, long version, List<Child> children) {}

    @GetMapping
    @Allowed({CASEWORKER, SUPERVISOR, RETURN_OFFICER})
    ResponseEntity<Shown> school(@PathVariable String id, Caseworker who) {
        var read = reading.read(id, who, "school enrolment");
        var state = Enrolments.NONE;
        for (var recorded : read.events())
            if (recorded.event() instanceof EnrolmentEvent event) state = state.after(event);
        var enrolments = state;
        return Reply.view(
                read.version(),
                new Shown(
                        id,
                        read.version(),
                        read.now().members().stream()
                                .filter(member -> member.relation() == Relation.CHILD)
                                .map(Member::personId)
                                .map(child -> shown(child, enrolments))
                                .toList()));
    }

    @PostMapping("/ages")
    @Allowed({CASEWORKER, SUPERVISOR, RETURN_OFFICER})
    ResponseEntity<Answer> ages(@PathVariable String id, @RequestBody @Valid Ages body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        return Reply.done(commands.send(
                new EnrolmentCommand.StateAges(id, body.ofSchoolAge(), rules.inForce(at), asked.who(), at), asked));
    }

    @PostMapping("/{childId}/enrolment")
    @Allowed({CASEWORKER, SUPERVISOR, RETURN_OFFICER})
    ResponseEntity<Answer> confirm(
            @PathVariable String id, @PathVariable String childId, @RequestBody @Valid Enrolment body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        When.notAhead("on", body.on(), clock);
        return Reply.done(commands.send(
                new EnrolmentCommand.Confirm(id, childId, body.on(), body.grade(), asked.who(), at), asked));
    }

    @PostMapping("/{childId}/not-possible")
    @Allowed({CASEWORKER, SUPERVISOR, RETURN_OFFICER})
    ResponseEntity<Answer> notPossible(
            @PathVariable String id, @PathVariable String childId, @RequestBody @Valid Impossible body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        return Reply.done(
                commands.send(new EnrolmentCommand.NotPossible(id, childId, body.reason(), asked.who(), at), asked));
    }

    private Child shown(String childId, Enrolments enrolments) {
        return enrolments
                .of(childId)
                .map(child -> new Child(
                        childId,
                        child.ofSchoolAge(),
                        child.state(),
                        child.due(),
                        child.state() == Enrolments.State.DUE && child.due().isBefore(clock.instant()),
                        child.ruleVersion(),
                        child.enrolledOn(),
                        child.grade(),
                        child.reason()))
                .orElseGet(() -> new Child(childId, null, null, null, false, null, null, null, null));
    }
}
