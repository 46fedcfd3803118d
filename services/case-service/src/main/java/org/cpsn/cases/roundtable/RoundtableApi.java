package org.cpsn.cases.roundtable;

import static org.cpsn.platform.security.Role.CASEWORKER;
import static org.cpsn.platform.security.Role.SUPERVISOR;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cpsn.cases.casefile.CaseReading;
import org.cpsn.cases.consent.Consents;
import org.cpsn.platform.axon.Answer;
import org.cpsn.platform.axon.Asked;
import org.cpsn.platform.axon.Commands;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.personal.Sealing;
import org.cpsn.platform.security.Allowed;
import org.cpsn.platform.web.Creates;
import org.cpsn.platform.web.Invalid;
import org.cpsn.platform.web.Reply;
import org.cpsn.platform.web.When;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Convening a roundtable and preparing it: cases, seats, and what each seat sees of each case. */
@RestController
@RequestMapping("/roundtables")
class RoundtableApi {
    private static final Duration FURTHEST_AHEAD = Duration.ofDays(730);
    private static final String ID = "[A-Za-z0-9._-]{1,64}";

    private final Commands commands;
    private final CaseReading cases;
    private final Consents consents;
    private final Sealing sealing;
    private final Clock clock;
    private final Duration access;

    /** @param access how long after the meeting the seats may look at what is shared with them */
    RoundtableApi(
            Commands commands,
            CaseReading cases,
            Consents consents,
            Sealing sealing,
            Clock clock,
            @Value("${cpsn.roundtable.access:14d}") Duration access) {
        this.commands = commands;
        this.cases = cases;
        this.consents = consents;
        this.sealing = sealing;
        this.clock = clock;
        this.access = access;
    }

    record CaseOnAgenda(
            @NotBlank @Size(max = 64) String caseId,
            @Size(max = 1_000) String agenda,
            Instant occurredAt) {}

    /** @param staffId null for somebody without an account. Ids only: this is not sealed */
    record SeatAsked(
            @NotNull SeatRole role,
            @Pattern(regexp = ID) String staffId,
            @Pattern(regexp = ID) String organisation,
            Instant occurredAt) {}

    record Sharing(
            @NotEmpty Set<@NotNull ExtractPart> parts,
            @NotNull SharingBasis basis,
            @Pattern(regexp = ID) String consentId) {
        RoundtableCommand.Agreement agreed() {
            return new RoundtableCommand.Agreement(parts, basis, consentId);
        }
    }

    /** @param shared what every invited seat with an account sees of each case; null: agreed later, seat by seat */
    record Convening(
            @NotNull Instant meetingAt,
            @NotBlank @Size(max = 200) String place,
            @NotNull @Size(max = 60) List<@NotNull @Valid CaseOnAgenda> cases,
            @NotNull @Size(max = 30) List<@NotNull @Valid SeatAsked> seats,
            @Valid Sharing shared,
            Instant occurredAt) {}

    record Changing(
            @NotNull Instant meetingAt,
            @NotBlank @Size(max = 200) String place,
            Instant occurredAt) {}

    record Plain(Instant occurredAt) {}

    record Agreeing(
            @NotEmpty @Size(max = 60) Set<@NotBlank @Size(max = 64) String> caseIds,
            @NotEmpty @Size(max = 30) Set<@NotBlank @Size(max = 64) String> seatIds,
            @NotNull @Valid Sharing shared,
            Instant occurredAt) {}

    record Ending(@NotEmpty @Size(max = 30) Set<@NotBlank @Size(max = 64) String> seatIds, Instant occurredAt) {}

    @PostMapping
    @Creates
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> convene(@RequestBody @Valid Convening body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        var id = asked.newId();
        var seats = new ArrayList<RoundtableCommand.SeatToInvite>();
        for (var seat : body.seats()) seats.add(seat(id + "." + (seats.size() + 1), seat));
        var discussed = body.cases().stream().map(this::discussed).toList();
        var command = new RoundtableCommand.Convene(
                id,
                meeting(body.meetingAt()),
                place(id, body.place()),
                discussed,
                seats,
                body.shared() == null ? null : body.shared().agreed(),
                access,
                asked.who(),
                at);
        return Reply.created("/roundtables", commands.send(command, asked));
    }

    @PostMapping("/{id}/change")
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> change(@PathVariable String id, @RequestBody @Valid Changing body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        return done(
                new RoundtableCommand.Change(
                        id, meeting(body.meetingAt()), place(id, body.place()), access, asked.who(), at),
                asked);
    }

    @PostMapping("/{id}/cancellation")
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> cancel(@PathVariable String id, @RequestBody @Valid Plain body, Asked asked) {
        return done(new RoundtableCommand.Cancel(id, asked.who(), When.of(body.occurredAt(), clock)), asked);
    }

    @PostMapping("/{id}/cases")
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> putOnAgenda(@PathVariable String id, @RequestBody @Valid CaseOnAgenda body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        return done(new RoundtableCommand.PutOnAgenda(id, discussed(body), asked.who(), at), asked);
    }

    @PostMapping("/{id}/cases/{caseId}/removal")
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> takeOff(
            @PathVariable String id, @PathVariable String caseId, @RequestBody @Valid Plain body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        return done(new RoundtableCommand.TakeOff(id, caseId, asked.who(), at), asked);
    }

    @PostMapping("/{id}/seats")
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> invite(@PathVariable String id, @RequestBody @Valid SeatAsked body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        return done(new RoundtableCommand.Invite(id, seat(asked.newId(), body), asked.who(), at), asked);
    }

    @PostMapping("/{id}/seats/{seatId}/withdrawal")
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> withdrawSeat(
            @PathVariable String id, @PathVariable String seatId, @RequestBody @Valid Plain body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        return done(new RoundtableCommand.WithdrawSeat(id, seatId, asked.who(), at), asked);
    }

    @PostMapping("/{id}/extracts")
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> agreeExtract(@PathVariable String id, @RequestBody @Valid Agreeing body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        var toShare = body.caseIds().stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        caseId -> new RoundtableCommand.CaseToShare(cases.standing(caseId), consents.of(caseId))));
        return done(
                new RoundtableCommand.AgreeExtract(
                        id, toShare, body.seatIds(), body.shared().agreed(), asked.who(), at),
                asked);
    }

    @PostMapping("/{id}/cases/{caseId}/extract/withdrawal")
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> withdrawExtract(
            @PathVariable String id, @PathVariable String caseId, @RequestBody @Valid Ending body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        return done(
                new RoundtableCommand.WithdrawExtract(
                        id, caseId, cases.standing(caseId), body.seatIds(), asked.who(), at),
                asked);
    }

    private ResponseEntity<Answer> done(RoundtableCommand command, Asked asked) {
        return Reply.done(commands.send(command, asked));
    }

    /** Where somebody's case is named that does not exist, the rule about existence says so. */
    private RoundtableCommand.CaseToDiscuss discussed(CaseOnAgenda asked) {
        var standing = cases.standing(asked.caseId());
        var agenda = asked.agenda() == null || asked.agenda().isBlank()
                ? null
                : sealing.seal(standing.childId(), asked.agenda().strip());
        return new RoundtableCommand.CaseToDiscuss(asked.caseId(), standing, consents.of(asked.caseId()), agenda);
    }

    private static RoundtableCommand.SeatToInvite seat(String seatId, SeatAsked asked) {
        return new RoundtableCommand.SeatToInvite(seatId, asked.role(), asked.staffId(), asked.organisation());
    }

    private Personal<String> place(String roundtableId, String place) {
        return sealing.seal(roundtableId, place.strip());
    }

    private Instant meeting(Instant at) {
        if (at.isAfter(clock.instant().plus(FURTHEST_AHEAD)))
            throw new Invalid("meetingAt", "out_of_range", "This is too far ahead.");
        return at;
    }
}
