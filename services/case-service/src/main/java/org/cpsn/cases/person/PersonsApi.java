package org.cpsn.cases.person;

import static org.cpsn.platform.security.Role.AUDITOR;
import static org.cpsn.platform.security.Role.CASEWORKER;
import static org.cpsn.platform.security.Role.PROVIDER;
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
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.cpsn.cases.matching.Likeness;
import org.cpsn.cases.matching.Sought;
import org.cpsn.cases.matching.Why;
import org.cpsn.platform.axon.Answer;
import org.cpsn.platform.axon.Asked;
import org.cpsn.platform.axon.Commands;
import org.cpsn.platform.personal.Sealing;
import org.cpsn.platform.security.Allowed;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.security.Refused;
import org.cpsn.platform.web.Creates;
import org.cpsn.platform.web.Invalid;
import org.cpsn.platform.web.Missing;
import org.cpsn.platform.web.MunicipalityCode;
import org.cpsn.platform.web.ReadLog;
import org.cpsn.platform.web.Reply;
import org.cpsn.platform.web.When;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Registering and finding persons. Names travel in bodies only, never in an address. */
@RestController
@RequestMapping("/persons")
class PersonsApi {
    private static final int MOST_HITS = 20;

    private final Commands commands;
    private final Sealing sealing;
    private final PersonProjection persons;
    private final PersonIndex index;
    private final People people;
    private final Disclosure disclosure;
    private final ReadLog readLog;
    private final Clock clock;

    PersonsApi(
            Commands commands,
            Sealing sealing,
            PersonProjection persons,
            PersonIndex index,
            People people,
            Disclosure disclosure,
            ReadLog readLog,
            Clock clock) {
        this.commands = commands;
        this.sealing = sealing;
        this.persons = persons;
        this.index = index;
        this.people = people;
        this.disclosure = disclosure;
        this.readLog = readLog;
        this.clock = clock;
    }

    /** @param another null at first; needed when somebody very like this is registered already */
    record Registration(
            @NotBlank @Size(max = 100) String givenName,
            @NotBlank @Size(max = 100) String familyName,
            @NotNull Sex sex,
            LocalDate dateOfBirth,
            @Min(0) @Max(Typed.OLDEST) Integer estimatedAge,
            @NotNull @MunicipalityCode String municipality,
            Community community,
            @Valid Another another,
            Instant occurredAt) {}

    /** This is somebody else than those compared, and why. */
    record Another(
            @NotEmpty @Size(max = 20) Set<@NotBlank @Size(max = 64) String> than,
            @NotBlank @Size(max = 500) String reason) {}

    /** @param name one box: names in any order, a year of birth, an identity number */
    record Search(
            @NotBlank @Size(max = 200) String name,
            @MunicipalityCode String municipality,
            Sex sex,
            @Min(1900) @Max(2100) Integer birthYear) {}

    /** @param score of 100 @param why the reasons, as codes */
    record Hit(
            String id,
            long version,
            String givenName,
            String familyName,
            Sex sex,
            LocalDate dateOfBirth,
            int birthYear,
            boolean estimated,
            String municipality,
            int score,
            Set<Why> why) {
        static Hit of(People.Known person, Likeness likeness) {
            return new Hit(
                    person.id(),
                    person.version(),
                    person.givenName(),
                    person.familyName(),
                    person.sex(),
                    person.dateOfBirth(),
                    person.birthYear(),
                    person.estimated(),
                    person.municipality(),
                    likeness.score(),
                    likeness.why());
        }
    }

    record Hits(List<Hit> results) {}

    record Ids(@NotEmpty @Size(max = 200) List<@NotBlank @Size(max = 64) String> ids) {}

    record Identities(Collection<People.Known> people) {}

    @PostMapping
    @Creates
    @Allowed({CASEWORKER, SUPERVISOR, RETURN_OFFICER})
    ResponseEntity<Answer> register(@RequestBody @Valid Registration body, Asked asked) {
        var occurredAt = When.of(body.occurredAt(), clock);
        var typed = Typed.of(
                body.givenName(),
                body.familyName(),
                body.dateOfBirth(),
                body.estimatedAge(),
                occurredAt,
                clock.instant());
        var id = asked.newId();
        var command = new PersonCommand.Register(
                id,
                sealing.seal(id, typed.name()),
                body.sex(),
                typed.dateOfBirth() == null ? null : sealing.seal(id, typed.dateOfBirth()),
                typed.birthYear(),
                typed.dateOfBirth() == null,
                body.municipality(),
                body.community(),
                body.another() == null ? Set.of() : body.another().than(),
                body.another() == null
                        ? null
                        : sealing.seal(id, body.another().reason().strip()),
                occurredAt);
        return Reply.created("/persons", commands.send(command, asked));
    }

    /** An empty list means that nobody was found; a search that fails is an error. */
    @PostMapping("/search")
    @Allowed({CASEWORKER, SUPERVISOR, RETURN_OFFICER})
    Hits search(@RequestBody @Valid Search body, Caseworker who) {
        Typed.inOneAlphabet("name", body.name());
        var sought = Sought.in(
                body.name(),
                body.birthYear(),
                body.sex() == null ? null : body.sex().name(),
                body.municipality());
        if (sought.nothing()) throw new Invalid("name", "too_short", "At least two letters, or a number.");
        var found = index.search(sought, MOST_HITS);
        var known = people.byId(found.stream().map(PersonIndex.Found::personId).toList());
        readLog.seen(
                who,
                "person search",
                found.stream().map(PersonIndex.Found::personId).toList());
        return new Hits(found.stream()
                .filter(hit -> known.containsKey(hit.personId()))
                .map(hit -> Hit.of(known.get(hit.personId()), hit.likeness()))
                .toList());
    }

    @GetMapping("/{id}")
    @Allowed({CASEWORKER, SUPERVISOR, RETURN_OFFICER, PROVIDER, AUDITOR})
    ResponseEntity<People.Known> person(
            @PathVariable String id, @RequestParam(defaultValue = "-1") long atLeast, Caseworker who) {
        if (atLeast >= 0) persons.find(id, atLeast);
        var known = people.byId(List.of(id)).get(id);
        if (known == null) throw new Missing("person");
        var shown = shown(known, who);
        readLog.seen(who, "person", List.of(id));
        return Reply.view(known.version(), shown);
    }

    /** Names for lists; whoever the asker may not see is left out. */
    @PostMapping("/identities")
    @Allowed({CASEWORKER, SUPERVISOR, RETURN_OFFICER, PROVIDER})
    Identities identities(@RequestBody @Valid Ids body, Caseworker who) {
        var wanted = who.is(CASEWORKER, SUPERVISOR, RETURN_OFFICER)
                ? Set.copyOf(body.ids())
                : disclosure.disclosedTo(who.organisation(), body.ids());
        var shown =
                people.byId(wanted).values().stream().map(People.Known::extract).toList();
        readLog.seen(who, "identities", shown.stream().map(People.Known::id).toList());
        return new Identities(shown);
    }

    private People.Known shown(People.Known person, Caseworker who) {
        if (who.is(CASEWORKER, SUPERVISOR)) return person;
        if (who.is(RETURN_OFFICER)) return person.extract();
        if (who.is(AUDITOR)) return person.masked();
        if (disclosure.disclosedTo(who.organisation(), List.of(person.id())).isEmpty())
            throw new Refused("person", person.id());
        return person.extract();
    }
}
