package org.cpsn.cases.trafficking;

import static org.cpsn.platform.security.Role.AUDITOR;
import static org.cpsn.platform.security.Role.CASEWORKER;
import static org.cpsn.platform.security.Role.SUPERVISOR;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cpsn.cases.casefile.CaseReading;
import org.cpsn.platform.axon.Answer;
import org.cpsn.platform.axon.Asked;
import org.cpsn.platform.axon.Commands;
import org.cpsn.platform.personal.Personal;
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

/** Whether a child is a victim of trafficking: what was seen, and what was decided. */
@RestController
@RequestMapping("/cases/{id}/trafficking")
class TraffickingApi {
    private final Commands commands;
    private final CaseReading reading;
    private final ScreeningRules rules;
    private final Clock clock;

    TraffickingApi(Commands commands, CaseReading reading, ScreeningRules rules, Clock clock) {
        this.commands = commands;
        this.reading = reading;
        this.rules = rules;
        this.clock = clock;
    }

    /** @param signs an indicator that is left out is not known */
    record Screened(
            @NotNull Map<@NotNull Indicator, @NotNull Sign> signs,
            @NotNull Set<@NotNull TraffickingAct> acts,
            @NotNull Set<@NotNull Exploitation> purposes,
            @NotNull Set<@NotNull TraffickingMeans> means,
            @NotNull Accompanied accompanied,
            @NotNull Boolean suspects,
            @NotBlank @Size(max = 2_000) String observations,
            Instant occurredAt) {
        Screening screening() {
            return new Screening(signs, acts, purposes, means, accompanied, suspects);
        }
    }

    /** @param basedOn how many decisions the page showed */
    record Decided(
            @NotNull TraffickingStatus status,
            @NotNull DecidingOrganisation decidedBy,
            @NotNull LocalDate decidedOn,
            @NotNull Set<@NotNull Exploitation> exploitation,
            @NotNull Set<@NotNull MethodOfControl> control,
            @NotNull Set<@NotNull MethodOfRecruitment> recruitment,
            TraffickerRelationship relationship,
            @Size(max = 2_000) String reason,
            @NotNull @Min(0) Integer basedOn,
            Instant occurredAt) {
        Finding finding() {
            return new Finding(status, decidedBy, decidedOn, exploitation, control, recruitment, relationship);
        }
    }

    /** @param reason null for who may not read it */
    record Decision(
            String decisionId,
            TraffickingStatus status,
            DecidingOrganisation decidedBy,
            LocalDate decidedOn,
            List<Exploitation> exploitation,
            List<MethodOfControl> control,
            List<MethodOfRecruitment> recruitment,
            TraffickerRelationship relationship,
            String screeningId,
            String reason,
            String recordedBy,
            Instant recordedAt) {}

    /** @param observations null for who may not read them */
    record Line(
            String screeningId,
            Outcome outcome,
            List<Ground> grounds,
            Map<Indicator, Sign> signs,
            List<TraffickingAct> acts,
            List<Exploitation> purposes,
            List<TraffickingMeans> means,
            Accompanied accompanied,
            boolean suspects,
            int score,
            String ruleVersion,
            String observations,
            String screenedBy,
            Instant screenedAt) {}

    /**
     * @param status null while nobody suspected or decided anything
     * @param decisions, screenings newest first
     */
    record Shown(
            String caseId, long version, TraffickingStatus status, List<Decision> decisions, List<Line> screenings) {}

    @GetMapping
    @Allowed({CASEWORKER, SUPERVISOR, AUDITOR})
    ResponseEntity<Shown> trafficking(@PathVariable String id, Caseworker who) {
        var read = reading.read(id, who, "trafficking");
        var view = TraffickingView.of(read.events());
        var texts = reading.opened(
                Stream.concat(
                        view.decisions().stream().map(one -> one.event().reason()),
                        view.screenings().stream().map(one -> one.event().observations())),
                read);
        return Reply.view(
                read.version(),
                new Shown(
                        id,
                        read.version(),
                        view.status().orElse(null),
                        view.decisions().stream()
                                .map(one -> decision(one, texts))
                                .toList(),
                        view.screenings().stream().map(one -> line(one, texts)).toList()));
    }

    @PostMapping("/screenings")
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> screen(@PathVariable String id, @RequestBody @Valid Screened body, Asked asked) {
        var observations = reading.sealedIn(id, body.observations());
        var at = When.of(body.occurredAt(), clock);
        return Reply.done(commands.send(
                new TraffickingCommand.Screen(
                        id,
                        asked.newId(),
                        body.screening(),
                        observations,
                        rules.inForce(clock.instant()),
                        asked.who(),
                        at),
                asked));
    }

    @PostMapping("/decisions")
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> determine(@PathVariable String id, @RequestBody @Valid Decided body, Asked asked) {
        var reason = reading.sealedIn(id, body.reason());
        var at = When.of(body.occurredAt(), clock);
        return Reply.done(commands.send(
                new TraffickingCommand.Determine(
                        id, asked.newId(), body.finding(), reason, body.basedOn(), asked.who(), at),
                asked));
    }

    private static Decision decision(TraffickingView.Determined one, Map<Personal<String>, String> texts) {
        var event = one.event();
        var finding = event.finding();
        return new Decision(
                event.decisionId(),
                finding.status(),
                finding.decidedBy(),
                finding.decidedOn(),
                sorted(finding.exploitation()),
                sorted(finding.control()),
                sorted(finding.recruitment()),
                finding.relationship(),
                event.screeningId(),
                texts.get(event.reason()),
                one.recorded().by(),
                event.occurredAt());
    }

    private static Line line(TraffickingView.Screened one, Map<Personal<String>, String> texts) {
        var event = one.event();
        var seen = event.screening();
        return new Line(
                event.screeningId(),
                event.outcome(),
                sorted(event.grounds()),
                seen.signs(),
                sorted(seen.acts()),
                sorted(seen.purposes()),
                sorted(seen.means()),
                seen.accompanied(),
                seen.suspects(),
                event.score(),
                event.ruleVersion(),
                texts.get(event.observations()),
                one.recorded().by(),
                event.occurredAt());
    }

    private static <E extends Enum<E>> List<E> sorted(Collection<E> codes) {
        return codes.stream().sorted().toList();
    }
}
