package org.cpsn.returnees.family;

import static org.cpsn.platform.security.Role.CASEWORKER;
import static org.cpsn.platform.security.Role.RETURN_OFFICER;
import static org.cpsn.platform.security.Role.SUPERVISOR;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cpsn.platform.axon.Answer;
import org.cpsn.platform.axon.Asked;
import org.cpsn.platform.axon.Commands;
import org.cpsn.platform.security.Allowed;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.web.Creates;
import org.cpsn.platform.web.Invalid;
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

/** Registering a returning family, who is in it, whether it is here, and its record as it stands. */
@RestController
@RequestMapping("/families")
class FamilyApi {
    /** Earlier is a slip of the pen. */
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    private final Commands commands;
    private final FamilyReading reading;
    private final Clock clock;

    FamilyApi(Commands commands, FamilyReading reading, Clock clock) {
        this.commands = commands;
        this.reading = reading;
        this.clock = clock;
    }

    /** @param needs null for none */
    record NewMember(
            @NotBlank @Size(max = 64) String personId,
            @NotNull Relation relation,
            Set<@NotNull Need> needs) {
        Member member() {
            return new Member(personId, relation, needs == null ? Set.of() : Set.copyOf(needs));
        }
    }

    /** What is left out is not known. */
    record Registration(
            @NotNull ReturnType returnType,
            @NotNull @CountryCode String countryOfReturn,
            @NotNull LocalDate arrivedOn,
            @NotNull @MunicipalityCode String municipality,
            @NotEmpty @Size(max = 30) List<@NotNull @Valid NewMember> members,
            Track track,
            Escort escort,
            @Min(0) @Max(1200) Integer monthsAbroad,
            @LanguageCode String schoolingLanguage,
            Set<@NotNull MissingDocument> missingDocuments,
            Instant occurredAt) {
        ReturnDetails details() {
            return new ReturnDetails(track, escort, monthsAbroad, schoolingLanguage, missingDocuments);
        }
    }

    record Description(
            Track track,
            Escort escort,
            @Min(0) @Max(1200) Integer monthsAbroad,
            @LanguageCode String schoolingLanguage,
            Set<@NotNull MissingDocument> missingDocuments,
            Instant occurredAt) {
        ReturnDetails details() {
            return new ReturnDetails(track, escort, monthsAbroad, schoolingLanguage, missingDocuments);
        }
    }

    record Joining(
            @NotBlank @Size(max = 64) String personId,
            @NotNull Relation relation,
            Set<@NotNull Need> needs,
            Instant occurredAt) {
        Member member() {
            return new NewMember(personId, relation, needs).member();
        }
    }

    record Leaving(@NotNull LeftReason reason, Instant occurredAt) {}

    record ReMigration(
            @NotNull LocalDate on,
            @CountryCode String country,
            @NotNull GoneReason reason,
            Instant occurredAt) {}

    record LostContact(@NotNull LocalDate on, @NotNull GoneReason reason, Instant occurredAt) {}

    record Shown(
            String familyId,
            long version,
            ReturnType returnType,
            String countryOfReturn,
            LocalDate arrivedOn,
            Track track,
            Escort escort,
            Integer monthsAbroad,
            String schoolingLanguage,
            List<MissingDocument> missingDocuments,
            List<FamilyView.Earlier> earlier,
            String municipality,
            long children,
            long adults,
            List<Need> needs,
            Instant registeredAt,
            String registeredBy,
            String worker,
            List<Member> members,
            List<FamilyView.Former> former,
            Whereabouts whereabouts,
            LocalDate goneOn,
            String goneTo,
            GoneReason goneReason) {}

    @PostMapping
    @Creates
    @Allowed({CASEWORKER, SUPERVISOR, RETURN_OFFICER})
    ResponseEntity<Answer> register(@RequestBody @Valid Registration body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        check("arrivedOn", body.arrivedOn());
        var command = new FamilyCommand.RegisterReturn(
                asked.newId(),
                body.returnType(),
                body.countryOfReturn(),
                body.arrivedOn(),
                body.municipality(),
                body.members().stream().map(NewMember::member).toList(),
                body.details(),
                asked.who(),
                at);
        return Reply.created("/families", commands.send(command, asked));
    }

    @GetMapping("/{id}")
    @Allowed({CASEWORKER, SUPERVISOR, RETURN_OFFICER})
    ResponseEntity<Shown> family(@PathVariable String id, Caseworker who) {
        var read = reading.read(id, who, "family");
        return Reply.view(read.version(), shown(id, read));
    }

    @PostMapping("/{id}/details")
    @Allowed({CASEWORKER, SUPERVISOR, RETURN_OFFICER})
    ResponseEntity<Answer> describe(@PathVariable String id, @RequestBody @Valid Description body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        return Reply.done(commands.send(new FamilyCommand.DescribeReturn(id, body.details(), asked.who(), at), asked));
    }

    @PostMapping("/{id}/members")
    @Allowed({CASEWORKER, SUPERVISOR, RETURN_OFFICER})
    ResponseEntity<Answer> join(@PathVariable String id, @RequestBody @Valid Joining body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        return Reply.done(commands.send(new FamilyCommand.Join(id, body.member(), asked.who(), at), asked));
    }

    @PostMapping("/{id}/members/{personId}/departure")
    @Allowed({CASEWORKER, SUPERVISOR, RETURN_OFFICER})
    ResponseEntity<Answer> leave(
            @PathVariable String id, @PathVariable String personId, @RequestBody @Valid Leaving body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        return Reply.done(commands.send(new FamilyCommand.Leave(id, personId, body.reason(), asked.who(), at), asked));
    }

    @PostMapping("/{id}/re-migration")
    @Allowed({CASEWORKER, SUPERVISOR, RETURN_OFFICER})
    ResponseEntity<Answer> reMigrated(@PathVariable String id, @RequestBody @Valid ReMigration body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        check("on", body.on());
        return Reply.done(commands.send(
                new FamilyCommand.RecordReMigration(id, body.on(), body.country(), body.reason(), asked.who(), at),
                asked));
    }

    @PostMapping("/{id}/lost-contact")
    @Allowed({CASEWORKER, SUPERVISOR, RETURN_OFFICER})
    ResponseEntity<Answer> lostContact(@PathVariable String id, @RequestBody @Valid LostContact body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        check("on", body.on());
        return Reply.done(commands.send(
                new FamilyCommand.RecordLostContact(id, body.on(), body.reason(), asked.who(), at), asked));
    }

    @PostMapping("/{id}/found-again")
    @Allowed({CASEWORKER, SUPERVISOR, RETURN_OFFICER})
    ResponseEntity<Answer> foundAgain(@PathVariable String id, @RequestBody @Valid MetAgain body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        check("on", body.on());
        return Reply.done(
                commands.send(new FamilyCommand.RecordFoundAgain(id, body.on(), body.how(), asked.who(), at), asked));
    }

    @PostMapping("/{id}/another-return")
    @Allowed({CASEWORKER, SUPERVISOR, RETURN_OFFICER})
    ResponseEntity<Answer> returnedAgain(@PathVariable String id, @RequestBody @Valid AnotherReturn body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        check("arrivedOn", body.arrivedOn());
        return Reply.done(commands.send(
                new FamilyCommand.RecordReturnedAgain(
                        id,
                        body.returnType(),
                        body.countryOfReturn(),
                        body.arrivedOn(),
                        body.details(),
                        asked.who(),
                        at),
                asked));
    }

    private void check(String field, LocalDate day) {
        When.notAhead(field, day, clock);
        if (day.isBefore(EARLIEST)) throw new Invalid(field, "out_of_range", "This is too long ago.");
    }

    private static Shown shown(String id, FamilyReading.Read read) {
        var family = read.now();
        return new Shown(
                id,
                read.version(),
                family.returnType(),
                family.countryOfReturn(),
                family.arrivedOn(),
                family.details().track(),
                family.details().escort(),
                family.details().monthsAbroad(),
                family.details().schoolingLanguage(),
                family.details().missingDocuments().stream().sorted().toList(),
                family.earlier(),
                family.municipality(),
                family.children(),
                family.adults(),
                family.needs(),
                family.registeredAt(),
                family.registeredBy(),
                family.worker(),
                family.members(),
                family.former(),
                family.whereabouts(),
                family.goneOn(),
                family.goneTo(),
                family.goneReason());
    }
}
