package org.cpsn.returnees.handover;

import static org.cpsn.platform.security.Role.CASEWORKER;
import static org.cpsn.platform.security.Role.RETURN_OFFICER;
import static org.cpsn.platform.security.Role.SUPERVISOR;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.cpsn.platform.axon.Answer;
import org.cpsn.platform.axon.Asked;
import org.cpsn.platform.axon.Commands;
import org.cpsn.platform.axon.Recorded;
import org.cpsn.platform.security.Allowed;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.web.MunicipalityCode;
import org.cpsn.platform.web.Reply;
import org.cpsn.platform.web.When;
import org.cpsn.returnees.family.AnotherReturn;
import org.cpsn.returnees.family.FamilyReading;
import org.cpsn.returnees.family.MetAgain;
import org.cpsn.returnees.family.Whereabouts;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A family goes to another municipality: offered and answered, or met there after it was gone. */
@RestController
@RequestMapping("/families/{id}")
class HandOverApi {
    private final Commands commands;
    private final FamilyReading reading;
    private final HandOverLimits limits;
    private final Clock clock;

    HandOverApi(Commands commands, FamilyReading reading, HandOverLimits limits, Clock clock) {
        this.commands = commands;
        this.reading = reading;
        this.limits = limits;
        this.clock = clock;
    }

    record Proposal(
            @NotNull @MunicipalityCode String toMunicipality,
            @NotNull HandOverReason reason,
            Instant occurredAt) {}

    record Nothing(Instant occurredAt) {}

    record GivingBack(@NotNull ReturnReason reason, Instant occurredAt) {}

    record AskingFor(@NotNull AskingReason reason, Instant occurredAt) {}

    record Keeping(@NotNull KeepingReason reason, Instant occurredAt) {}

    /**
     * @param reason why it was offered; null of one that was asked for
     * @param askingReason why it was asked for; null of one that was offered
     * @param due null when nothing says by when
     * @param mine whether who looks belongs to those who answer
     */
    record Waiting(
            String handOverId,
            String fromMunicipality,
            String fromWorker,
            String toMunicipality,
            HandOverReason reason,
            AskingReason askingReason,
            String proposedBy,
            Instant proposedAt,
            Instant due,
            boolean mine) {}

    /** What a municipality has asked for itself. */
    record MyAsking(String handOverId, AskingReason reason, String askedBy, Instant askedAt, Instant due) {}

    /**
     * @param withReception whether no municipality has taken it from the reception yet
     * @param waiting null when nobody is asked
     */
    record Shown(String familyId, long version, boolean withReception, Waiting waiting) {}

    /**
     * @param elsewhere whether another municipality is responsible than that of who asks
     * @param asked null when the municipality of who asks waits for no answer
     */
    record Known(String familyId, String municipality, Whereabouts whereabouts, boolean elsewhere, MyAsking asked) {}

    @GetMapping("/hand-over")
    @Allowed({CASEWORKER, SUPERVISOR, RETURN_OFFICER})
    ResponseEntity<Shown> handOver(@PathVariable String id, Caseworker who) {
        var read = reading.read(id, who, "hand-over");
        var state = HandOverDoor.of(read.events());
        // whoever registers a family for no municipality of their own is the reception
        boolean byReception = read.events().getFirst().municipality() == null;
        return Reply.view(
                read.version(),
                new Shown(
                        id,
                        read.version(),
                        byReception && state.settledIn() == null,
                        switch (state) {
                            case HandOvers.NobodyAsked _ -> null;
                            case HandOvers.Asked asked -> waiting(asked.event(), read.events(), who);
                            case HandOvers.AskedFor asked -> waiting(asked.event(), read.events(), who);
                        }));
    }

    /** No more than where it is known: who meets a family need not be able to read its record. */
    @GetMapping("/known")
    @Allowed({CASEWORKER, SUPERVISOR, RETURN_OFFICER})
    Known known(@PathVariable String id, Caseworker who) {
        var read = reading.glance(id, who);
        var family = read.now();
        return new Known(
                id,
                family.municipality(),
                family.whereabouts(),
                who.municipality() != null && !who.municipality().equals(family.municipality()),
                HandOverDoor.of(read.events()) instanceof HandOvers.AskedFor asked
                                && asked.event().toMunicipality().equals(who.municipality())
                        ? new MyAsking(
                                asked.event().handOverId(),
                                asked.event().reason(),
                                asked.event().askedBy(),
                                asked.event().occurredAt(),
                                due(asked.event().handOverId(), read.events()))
                        : null);
    }

    @PostMapping("/hand-over")
    @Allowed({CASEWORKER, SUPERVISOR, RETURN_OFFICER})
    ResponseEntity<Answer> propose(@PathVariable String id, @RequestBody @Valid Proposal body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        var limit = limits.inForce(at);
        return Reply.done(commands.send(
                new HandOverCommand.Propose(
                        id,
                        asked.newId(),
                        body.toMunicipality(),
                        body.reason(),
                        limit.due(at),
                        limit.version(),
                        asked.who(),
                        at),
                asked));
    }

    @PostMapping("/hand-over/{handOverId}/acceptance")
    @Allowed({CASEWORKER, SUPERVISOR, RETURN_OFFICER})
    ResponseEntity<Answer> accept(
            @PathVariable String id, @PathVariable String handOverId, @RequestBody @Valid Nothing body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        return Reply.done(commands.send(new HandOverCommand.Accept(id, handOverId, asked.who(), at), asked));
    }

    @PostMapping("/hand-over/{handOverId}/return")
    @Allowed({CASEWORKER, SUPERVISOR, RETURN_OFFICER})
    ResponseEntity<Answer> giveBack(
            @PathVariable String id,
            @PathVariable String handOverId,
            @RequestBody @Valid GivingBack body,
            Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        return Reply.done(
                commands.send(new HandOverCommand.GiveBack(id, handOverId, body.reason(), asked.who(), at), asked));
    }

    @PostMapping("/hand-over/{handOverId}/refusal")
    @Allowed({CASEWORKER, SUPERVISOR, RETURN_OFFICER})
    ResponseEntity<Answer> refuse(
            @PathVariable String id, @PathVariable String handOverId, @RequestBody @Valid Keeping body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        return Reply.done(
                commands.send(new HandOverCommand.Refuse(id, handOverId, body.reason(), asked.who(), at), asked));
    }

    @PostMapping("/hand-over/{handOverId}/withdrawal")
    @Allowed({CASEWORKER, SUPERVISOR, RETURN_OFFICER})
    ResponseEntity<Answer> withdraw(
            @PathVariable String id, @PathVariable String handOverId, @RequestBody @Valid Nothing body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        return Reply.done(commands.send(new HandOverCommand.Withdraw(id, handOverId, asked.who(), at), asked));
    }

    /** Of a family that is not recorded as gone: whoever is responsible answers. */
    @PostMapping("/take-over/request")
    @Allowed({CASEWORKER, SUPERVISOR, RETURN_OFFICER})
    ResponseEntity<Answer> askFor(@PathVariable String id, @RequestBody @Valid AskingFor body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        var limit = limits.inForce(at);
        return Reply.done(commands.send(
                new HandOverCommand.AskFor(
                        id, asked.newId(), body.reason(), limit.due(at), limit.version(), asked.who(), at),
                asked));
    }

    @PostMapping("/take-over/found")
    @Allowed({CASEWORKER, SUPERVISOR, RETURN_OFFICER})
    ResponseEntity<Answer> found(@PathVariable String id, @RequestBody @Valid MetAgain body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        When.notAhead("on", body.on(), clock);
        return Reply.done(
                commands.send(new HandOverCommand.TakeOverFound(id, body.on(), body.how(), asked.who(), at), asked));
    }

    @PostMapping("/take-over/returned")
    @Allowed({CASEWORKER, SUPERVISOR, RETURN_OFFICER})
    ResponseEntity<Answer> returned(@PathVariable String id, @RequestBody @Valid AnotherReturn body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        When.notAhead("arrivedOn", body.arrivedOn(), clock);
        return Reply.done(commands.send(
                new HandOverCommand.TakeOverReturned(
                        id,
                        body.returnType(),
                        body.countryOfReturn(),
                        body.arrivedOn(),
                        body.details(),
                        asked.who(),
                        at),
                asked));
    }

    private static Waiting waiting(HandOverEvent.HandOverProposed e, List<Recorded> events, Caseworker who) {
        return new Waiting(
                e.handOverId(),
                e.fromMunicipality(),
                e.fromWorker(),
                e.toMunicipality(),
                e.reason(),
                null,
                e.proposedBy(),
                e.occurredAt(),
                due(e.handOverId(), events),
                e.toMunicipality().equals(who.municipality()));
    }

    private static Waiting waiting(HandOverEvent.HandOverAskedFor e, List<Recorded> events, Caseworker who) {
        return new Waiting(
                e.handOverId(),
                e.fromMunicipality(),
                e.fromWorker(),
                e.toMunicipality(),
                null,
                e.reason(),
                e.askedBy(),
                e.occurredAt(),
                due(e.handOverId(), events),
                who.mayActIn(e.fromMunicipality()) || who.id().equals(e.fromWorker()));
    }

    private static Instant due(String handOverId, List<Recorded> events) {
        return events.stream()
                .flatMap(recorded -> switch (recorded.event()) {
                    case HandOverEvent.HandOverDue e when e.handOverId().equals(handOverId) -> Stream.of(e.due());
                    case HandOverEvent.HandOverAnswerDue e when e.handOverId().equals(handOverId) -> Stream.of(e.due());
                    default -> Stream.<Instant>empty();
                })
                .findFirst()
                .orElse(null);
    }
}
