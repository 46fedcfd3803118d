package org.cpsn.cases.transfer;

import static org.cpsn.platform.security.Role.AUDITOR;
import static org.cpsn.platform.security.Role.CASEWORKER;
import static org.cpsn.platform.security.Role.SUPERVISOR;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cpsn.cases.casefile.CaseEvent;
import org.cpsn.cases.casefile.CaseReading;
import org.cpsn.cases.casefile.Concern;
import org.cpsn.cases.casefile.RiskLevel;
import org.cpsn.cases.casefile.TimeLimits;
import org.cpsn.cases.person.People;
import org.cpsn.cases.person.Sex;
import org.cpsn.platform.axon.Answer;
import org.cpsn.platform.axon.Asked;
import org.cpsn.platform.axon.Commands;
import org.cpsn.platform.axon.Recorded;
import org.cpsn.platform.security.Allowed;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.web.Missing;
import org.cpsn.platform.web.MunicipalityCode;
import org.cpsn.platform.web.Reply;
import org.cpsn.platform.web.When;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Handing a case over to a colleague, and transferring it to another municipality. */
@RestController
@RequestMapping("/cases/{id}/transfers")
class TransferApi {
    private final Commands commands;
    private final CaseReading reading;
    private final People people;
    private final TimeLimits<TransferStage> limits;
    private final Clock clock;

    TransferApi(Commands commands, CaseReading reading, People people, TimeLimits<TransferStage> limits, Clock clock) {
        this.commands = commands;
        this.reading = reading;
        this.people = people;
        this.limits = limits;
        this.clock = clock;
    }

    record Proposal(
            @NotBlank @Size(max = 64) String colleague,
            @NotBlank @Size(max = 1_000) String reason,
            @Size(max = 4_000) String mustBeKnown,
            Instant occurredAt) {}

    /** @param consentId, overrideReason exactly one of them */
    record Request(
            @NotNull @MunicipalityCode String municipality,
            @NotBlank @Size(max = 1_000) String reason,
            @Size(max = 4_000) String mustBeKnown,
            @Size(min = 1, max = 64) String consentId,
            @Size(max = 1_000) String overrideReason,
            Instant occurredAt) {}

    record Approval(@Size(max = 1_000) String comment, Instant occurredAt) {}

    record GivenBack(@NotBlank @Size(max = 1_000) String comment, Instant occurredAt) {}

    /** @param caseworker who will have the case in the other Centre; null for a hand-over */
    record Acceptance(@Size(min = 1, max = 64) String caseworker, Instant occurredAt) {}

    record Refusal(@NotBlank @Size(max = 1_000) String reason, Instant occurredAt) {}

    record Withdrawal(Instant occurredAt) {}

    /** @param due null where nobody had to act next; late: it went on only after that */
    record ShownState(TransferView.Status status, Instant since, String by, Instant due, boolean late, String text) {}

    /**
     * @param colleague null for a transfer; to null for a hand-over
     * @param waits somebody has to act; overdue: and should have by now
     * @param consentId null without consent, for which overrideReason says why
     */
    record Shown(
            String transferId,
            String municipality,
            String colleague,
            String to,
            boolean back,
            String askedBy,
            boolean waits,
            Instant due,
            boolean overdue,
            String reason,
            String mustBeKnown,
            String consentId,
            String overrideReason,
            List<ShownState> states) {}

    /** A supervisor made the case somebody's at once. @param reason null when none was given */
    record Assignment(String caseworker, Instant at, String by, String reason) {}

    /**
     * @param cameFrom the municipality the case was last taken over from; null when it never moved
     * @param assignments the newest first
     */
    record Page(String caseId, long version, String cameFrom, List<Shown> transfers, List<Assignment> assignments) {}

    record Child(String id, String givenName, String familyName, Sex sex, Integer birthYear, boolean estimated) {}

    /** What somebody is told who has to say whether they take a case, and may not read the case yet. */
    record Offer(
            String caseId,
            long version,
            TransferStage stage,
            Child child,
            RiskLevel risk,
            boolean urgent,
            List<Concern> concerns,
            Instant reportedAt,
            String caseworker,
            Shown transfer) {}

    @GetMapping
    @Allowed({CASEWORKER, SUPERVISOR, AUDITOR})
    ResponseEntity<Page> transfers(@PathVariable String id, Caseworker who) {
        var read = reading.read(id, who, "hand-overs and transfers");
        var now = clock.instant();
        var shown = TransferView.of(read.events()).stream()
                .map(view -> shown(view, read, now))
                .toList();
        return Reply.view(
                read.version(), new Page(id, read.version(), cameFrom(read.events()), shown, assignments(read)));
    }

    /** For whom it waits, and only for them: as much of the case as they need to say yes or no. */
    @GetMapping("/offer")
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Offer> offer(@PathVariable String id, Caseworker who) {
        var read = reading.disclosed(id, who, "case offered", events -> offered(events, who));
        var transfer = TransferView.waiting(read.events()).orElseThrow(() -> new Missing("hand-over or transfer"));
        var now = read.now();
        var reported = now.reported();
        var offer = new Offer(
                id,
                read.version(),
                transfer.stage(),
                child(reported.childId()),
                now.risk(),
                reported.urgent(),
                reported.concerns().stream().sorted().toList(),
                reported.occurredAt(),
                now.caseworker(),
                shown(transfer, read, clock.instant()));
        return Reply.view(read.version(), offer);
    }

    @PostMapping("/hand-over")
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> propose(@PathVariable String id, @RequestBody @Valid Proposal body, Asked asked) {
        var seals = reading.sealsIn(id);
        var at = When.of(body.occurredAt(), clock);
        return Reply.done(commands.send(
                new TransferCommand.ProposeHandOver(
                        id,
                        asked.newId(),
                        body.colleague().strip(),
                        seals.apply(body.reason()),
                        seals.apply(body.mustBeKnown()),
                        inForce(),
                        asked.who(),
                        at),
                asked));
    }

    @PostMapping("/request")
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> request(@PathVariable String id, @RequestBody @Valid Request body, Asked asked) {
        var seals = reading.sealsIn(id);
        var at = When.of(body.occurredAt(), clock);
        return Reply.done(commands.send(
                new TransferCommand.Request(
                        id,
                        asked.newId(),
                        body.municipality(),
                        seals.apply(body.reason()),
                        seals.apply(body.mustBeKnown()),
                        body.consentId(),
                        seals.apply(body.overrideReason()),
                        inForce(),
                        asked.who(),
                        at),
                asked));
    }

    @PostMapping("/{transferId}/approval")
    @Allowed(SUPERVISOR)
    ResponseEntity<Answer> approve(
            @PathVariable String id, @PathVariable String transferId, @RequestBody @Valid Approval body, Asked asked) {
        var comment = reading.sealedIn(id, body.comment());
        var at = When.of(body.occurredAt(), clock);
        return Reply.done(
                commands.send(new TransferCommand.Approve(id, transferId, comment, inForce(), asked.who(), at), asked));
    }

    @PostMapping("/{transferId}/return")
    @Allowed(SUPERVISOR)
    ResponseEntity<Answer> giveBack(
            @PathVariable String id, @PathVariable String transferId, @RequestBody @Valid GivenBack body, Asked asked) {
        var comment = reading.sealedIn(id, body.comment());
        var at = When.of(body.occurredAt(), clock);
        return Reply.done(commands.send(new TransferCommand.Return(id, transferId, comment, asked.who(), at), asked));
    }

    @PostMapping("/{transferId}/acceptance")
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> accept(
            @PathVariable String id,
            @PathVariable String transferId,
            @RequestBody @Valid Acceptance body,
            Asked asked) {
        var caseworker = Optional.ofNullable(body.caseworker())
                .map(String::strip)
                .filter(named -> !named.isEmpty())
                .orElse(null);
        var at = When.of(body.occurredAt(), clock);
        return Reply.done(
                commands.send(new TransferCommand.Accept(id, transferId, caseworker, asked.who(), at), asked));
    }

    @PostMapping("/{transferId}/refusal")
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> refuse(
            @PathVariable String id, @PathVariable String transferId, @RequestBody @Valid Refusal body, Asked asked) {
        var reason = reading.sealedIn(id, body.reason());
        var at = When.of(body.occurredAt(), clock);
        return Reply.done(commands.send(new TransferCommand.Refuse(id, transferId, reason, asked.who(), at), asked));
    }

    @PostMapping("/{transferId}/withdrawal")
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> withdraw(
            @PathVariable String id,
            @PathVariable String transferId,
            @RequestBody @Valid Withdrawal body,
            Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        return Reply.done(commands.send(new TransferCommand.Withdraw(id, transferId, asked.who(), at), asked));
    }

    private TimeLimits.Version<TransferStage> inForce() {
        return limits.inForce(clock.instant());
    }

    /** The id of what waits for this person, if anything does. */
    private static Optional<String> offered(List<Recorded> events, Caseworker who) {
        return TransferView.waiting(events)
                .filter(view -> switch (view.stage()) {
                    case ANSWER -> who.id().equals(view.colleague());
                    case ACCEPTANCE -> who.is(SUPERVISOR) && who.mayActIn(view.to());
                    // who lets it go may read the whole case anyway
                    case APPROVAL -> false;
                })
                .map(view -> view.asked().transferId());
    }

    private List<Assignment> assignments(CaseReading.Read read) {
        return read.events().reversed().stream()
                .filter(recorded -> recorded.event() instanceof CaseEvent.Assigned)
                .map(recorded -> {
                    var assigned = (CaseEvent.Assigned) recorded.event();
                    return new Assignment(
                            assigned.caseworker(),
                            assigned.occurredAt(),
                            recorded.by(),
                            reading.opened(assigned.reason(), read));
                })
                .toList();
    }

    private static String cameFrom(List<Recorded> events) {
        String from = null;
        for (var recorded : events) if (recorded.event() instanceof TransferEvent.Accepted e) from = e.from();
        return from;
    }

    private Child child(String childId) {
        var known = people.byId(List.of(childId)).get(childId);
        return known == null
                ? new Child(childId, null, null, null, null, false)
                : new Child(
                        childId,
                        known.givenName(),
                        known.familyName(),
                        known.sex(),
                        known.birthYear(),
                        known.estimated());
    }

    private Shown shown(TransferView view, CaseReading.Read read, Instant now) {
        var due = view.now().due();
        return switch (view.asked()) {
            case TransferEvent.HandOverProposed e ->
                new Shown(
                        e.transferId(),
                        e.municipality(),
                        e.colleague(),
                        null,
                        false,
                        e.askedBy(),
                        view.waits(),
                        due,
                        due != null && due.isBefore(now),
                        reading.opened(e.reason(), read),
                        reading.opened(e.mustBeKnown(), read),
                        null,
                        null,
                        states(view, read));
            case TransferEvent.Requested e ->
                new Shown(
                        e.transferId(),
                        e.municipality(),
                        null,
                        e.to(),
                        e.back(),
                        e.askedBy(),
                        view.waits(),
                        due,
                        due != null && due.isBefore(now),
                        reading.opened(e.reason(), read),
                        reading.opened(e.mustBeKnown(), read),
                        e.consentId(),
                        reading.opened(e.overrideReason(), read),
                        states(view, read));
            case TransferEvent.Approved _,
                    TransferEvent.Accepted _,
                    TransferEvent.Returned _,
                    TransferEvent.Rejected _,
                    TransferEvent.HandOverAccepted _,
                    TransferEvent.HandOverDeclined _,
                    TransferEvent.Withdrawn _ ->
                throw new IllegalStateException("A transfer begins with a proposal or a request.");
        };
    }

    private List<ShownState> states(TransferView view, CaseReading.Read read) {
        var shown = new ArrayList<ShownState>();
        for (int at = 0; at < view.states().size(); at++) {
            var state = view.states().get(at);
            boolean late = state.due() != null
                    && at + 1 < view.states().size()
                    && view.states().get(at + 1).since().isAfter(state.due());
            // what it began with stands above, as its reason
            var text = at == 0 ? null : reading.opened(state.text(), read);
            shown.add(new ShownState(state.status(), state.since(), state.by(), state.due(), late, text));
        }
        return List.copyOf(shown);
    }
}
