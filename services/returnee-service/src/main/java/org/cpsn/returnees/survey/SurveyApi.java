package org.cpsn.returnees.survey;

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
import java.util.stream.Collectors;
import org.cpsn.platform.axon.Answer;
import org.cpsn.platform.axon.Asked;
import org.cpsn.platform.axon.Commands;
import org.cpsn.platform.axon.Recorded;
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

/** How a family's reintegration goes, round by round, as it says itself. */
@RestController
@RequestMapping("/families/{id}/surveys")
class SurveyApi {
    private final Commands commands;
    private final FamilyReading reading;
    private final SurveyWeights weights;
    private final Clock clock;

    SurveyApi(Commands commands, FamilyReading reading, SurveyWeights weights, Clock clock) {
        this.commands = commands;
        this.reading = reading;
        this.weights = weights;
        this.clock = clock;
    }

    record Withdrawal(@NotNull WrongBecause reason, Instant occurredAt) {}

    record AboutChild(
            @NotBlank @Size(max = 64) String childId,
            @NotNull Map<Item, Given> answers) {}

    /** @param children null for none */
    record Round(
            @NotNull LocalDate conductedOn,
            @NotBlank @Size(max = 64) String respondent,
            @NotNull Map<Item, Given> answers,
            @Size(max = 30) List<@NotNull @Valid AboutChild> children,
            Instant occurredAt) {}

    record Question(Item item, Dimension dimension, List<Given> answers) {}

    record ShownChild(String childId, SurveyWeights.Score score, Map<Item, Given> answers) {}

    /** @param composite null where a dimension has no score */
    record Shown(
            String surveyId,
            int round,
            LocalDate conductedOn,
            String respondent,
            String recordedBy,
            String weightsVersion,
            boolean official,
            List<SurveyWeights.Score> scores,
            Double composite,
            SurveyWeights.Band band,
            List<ShownChild> children,
            Map<Item, Given> answers) {}

    /**
     * @param rounds the first one first
     * @param questions what is asked in the next one
     */
    record All(
            String familyId,
            long version,
            String weightsVersion,
            boolean official,
            double leastAnswered,
            List<Shown> rounds,
            List<Question> questions) {}

    @GetMapping
    @Allowed({CASEWORKER, SUPERVISOR, RETURN_OFFICER})
    ResponseEntity<All> surveys(@PathVariable String id, Caseworker who) {
        var read = reading.read(id, who, "survey");
        var now = weights.inForce(clock.instant());
        var withdrawn = read.events().stream()
                .filter(recorded -> recorded.event() instanceof SurveyEvent.SurveyWithdrawn)
                .map(recorded -> ((SurveyEvent.SurveyWithdrawn) recorded.event()).surveyId())
                .collect(Collectors.toSet());
        var rounds = read.events().stream()
                .filter(recorded ->
                        recorded.event() instanceof SurveyEvent.SurveyRecorded e && !withdrawn.contains(e.surveyId()))
                .map(this::shown)
                .toList();
        var questions = Arrays.stream(Item.values())
                .map(item -> new Question(item, item.dimension(), item.scale().answers()))
                .toList();
        return Reply.view(
                read.version(),
                new All(id, read.version(), now.version(), now.official(), now.leastAnswered(), rounds, questions));
    }

    @PostMapping
    @Allowed({CASEWORKER, SUPERVISOR, RETURN_OFFICER})
    ResponseEntity<Answer> record(@PathVariable String id, @RequestBody @Valid Round body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        When.notAhead("conductedOn", body.conductedOn(), clock);
        var children = body.children() == null
                ? List.<OfChild>of()
                : body.children().stream()
                        .map(child -> new OfChild(child.childId(), checked("children", child.answers(), true)))
                        .toList();
        return Reply.done(commands.send(
                new SurveyCommand.Record(
                        id,
                        asked.newId(),
                        body.conductedOn(),
                        body.respondent(),
                        checked("answers", body.answers(), false),
                        children,
                        weights.inForce(clock.instant()).version(),
                        asked.who(),
                        at),
                asked));
    }

    @PostMapping("/{surveyId}/withdrawal")
    @Allowed({CASEWORKER, SUPERVISOR, RETURN_OFFICER})
    ResponseEntity<Answer> withdraw(
            @PathVariable String id, @PathVariable String surveyId, @RequestBody @Valid Withdrawal body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        return Reply.done(
                commands.send(new SurveyCommand.Withdraw(id, surveyId, body.reason(), asked.who(), at), asked));
    }

    /** Whatever was left out was not answered. */
    private static Map<Item, Given> checked(String field, Map<Item, Given> answers, boolean ofChild) {
        var given = new EnumMap<Item, Given>(Item.class);
        answers.forEach((item, answer) -> {
            if (answer == null || item.ofChild() != ofChild || !item.scale().knows(answer))
                throw new Invalid(field, "unknown_code", "This is no answer to this question.");
            given.put(item, answer);
        });
        return given;
    }

    private Shown shown(Recorded recorded) {
        var e = (SurveyEvent.SurveyRecorded) recorded.event();
        var version = weights.named(e.weightsVersion());
        var scores = version.ofHousehold(e.answers());
        var composite = version.composite(scores);
        return new Shown(
                e.surveyId(),
                e.round(),
                e.conductedOn(),
                e.respondent(),
                recorded.by(),
                version.version(),
                version.official(),
                scores,
                composite,
                composite == null ? null : version.band(composite),
                e.children().stream()
                        .map(child -> new ShownChild(
                                child.childId(), version.score(Dimension.CHILD, child.answers()), child.answers()))
                        .toList(),
                e.answers());
    }
}
