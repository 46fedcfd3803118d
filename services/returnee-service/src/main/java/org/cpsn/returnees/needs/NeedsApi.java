package org.cpsn.returnees.needs;

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
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cpsn.platform.axon.Answer;
import org.cpsn.platform.axon.Asked;
import org.cpsn.platform.axon.Commands;
import org.cpsn.platform.security.Allowed;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.web.Invalid;
import org.cpsn.platform.web.Reply;
import org.cpsn.platform.web.When;
import org.cpsn.returnees.family.FamilyReading;
import org.cpsn.returnees.family.WrongBecause;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a family and each of its children need, as often as somebody looks. */
@RestController
@RequestMapping("/families/{id}/needs")
class NeedsApi {
    private final Commands commands;
    private final FamilyReading reading;
    private final Clock clock;

    NeedsApi(Commands commands, FamilyReading reading, Clock clock) {
        this.commands = commands;
        this.reading = reading;
        this.clock = clock;
    }

    record Withdrawal(@NotNull WrongBecause reason, Instant occurredAt) {}

    /** @param signs null for none */
    record OfChild(
            @NotBlank @Size(max = 64) String childId,
            @NotNull Map<Area, Weight> areas,
            Set<@NotNull Sign> signs) {}

    /** @param household, children null for nothing looked at */
    record Assessment(
            @NotNull LocalDate assessedOn,
            Map<Area, Weight> household,
            @Size(max = 30) List<@NotNull @Valid OfChild> children,
            Instant occurredAt) {}

    record ShownChild(String childId, Map<Area, Weight> areas, List<Sign> signs, boolean urgent) {}

    record Shown(
            String assessmentId,
            LocalDate assessedOn,
            String recordedBy,
            Map<Area, Weight> household,
            List<ShownChild> children,
            boolean urgent) {}

    /**
     * @param assessments the last one first
     * @param ofHousehold, ofChild what is looked at
     */
    record All(String familyId, long version, List<Shown> assessments, List<Area> ofHousehold, List<Area> ofChild) {}

    @GetMapping
    @Allowed({CASEWORKER, SUPERVISOR, RETURN_OFFICER})
    ResponseEntity<All> needs(@PathVariable String id, Caseworker who) {
        var read = reading.read(id, who, "needs");
        var withdrawn = read.events().stream()
                .filter(recorded -> recorded.event() instanceof NeedsEvent.NeedsWithdrawn)
                .map(recorded -> ((NeedsEvent.NeedsWithdrawn) recorded.event()).assessmentId())
                .collect(Collectors.toSet());
        var assessments = read.events().reversed().stream()
                .filter(recorded ->
                        recorded.event() instanceof NeedsEvent.NeedsAssessed e && !withdrawn.contains(e.assessmentId()))
                .map(recorded -> shown((NeedsEvent.NeedsAssessed) recorded.event(), recorded.by()))
                .toList();
        return Reply.view(
                read.version(),
                new All(
                        id,
                        read.version(),
                        assessments,
                        Arrays.stream(Area.values()).filter(Area::ofHousehold).toList(),
                        Arrays.stream(Area.values()).filter(Area::ofChild).toList()));
    }

    @PostMapping
    @Allowed({CASEWORKER, SUPERVISOR, RETURN_OFFICER})
    ResponseEntity<Answer> assess(@PathVariable String id, @RequestBody @Valid Assessment body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        When.notAhead("assessedOn", body.assessedOn(), clock);
        var children = body.children() == null
                ? List.<ChildsNeeds>of()
                : body.children().stream().map(NeedsApi::checked).toList();
        return Reply.done(commands.send(
                new NeedsCommand.Assess(
                        id,
                        asked.newId(),
                        body.assessedOn(),
                        checked("household", body.household() == null ? Map.of() : body.household(), false),
                        children,
                        asked.who(),
                        at),
                asked));
    }

    @PostMapping("/{assessmentId}/withdrawal")
    @Allowed({CASEWORKER, SUPERVISOR, RETURN_OFFICER})
    ResponseEntity<Answer> withdraw(
            @PathVariable String id,
            @PathVariable String assessmentId,
            @RequestBody @Valid Withdrawal body,
            Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        return Reply.done(
                commands.send(new NeedsCommand.Withdraw(id, assessmentId, body.reason(), asked.who(), at), asked));
    }

    private static ChildsNeeds checked(OfChild child) {
        return new ChildsNeeds(
                child.childId(),
                checked("children", child.areas(), true),
                child.signs() == null ? Set.of() : Set.copyOf(child.signs()));
    }

    private static Map<Area, Weight> checked(String field, Map<Area, Weight> areas, boolean ofChild) {
        var known = new EnumMap<Area, Weight>(Area.class);
        areas.forEach((area, weight) -> {
            if (weight == null || !(ofChild ? area.ofChild() : area.ofHousehold()))
                throw new Invalid(field, "unknown_code", "This is not looked at here.");
            known.put(area, weight);
        });
        return known;
    }

    private static Shown shown(NeedsEvent.NeedsAssessed e, String by) {
        return new Shown(
                e.assessmentId(),
                e.assessedOn(),
                by,
                e.household(),
                e.children().stream()
                        .map(child -> new ShownChild(
                                child.childId(),
                                child.areas(),
                                child.signs().stream().sorted().toList(),
                                child.urgent()))
                        .toList(),
                e.urgent());
    }
}
