package org.cpsn.cases.person;

import static org.cpsn.platform.security.Role.AUDITOR;
import static org.cpsn.platform.security.Role.CASEWORKER;
import static org.cpsn.platform.security.Role.PROVIDER;
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
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.cpsn.platform.axon.Answer;
import org.cpsn.platform.axon.Asked;
import org.cpsn.platform.axon.Commands;
import org.cpsn.platform.personal.Personal;
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
    private static final ZoneId HERE = ZoneId.of("Europe/Belgrade");
    private static final int OLDEST = 120;
    private static final int MOST_HITS = 20;

    private final Commands commands;
    private final Sealing sealing;
    private final PersonProjection persons;
    private final People people;
    private final Disclosure disclosure;
    private final ReadLog readLog;
    private final Clock clock;

    PersonsApi(
            Commands commands,
            Sealing sealing,
            PersonProjection persons,
            People people,
            Disclosure disclosure,
            ReadLog readLog,
            Clock clock) {
        this.commands = commands;
        this.sealing = sealing;
        this.persons = persons;
        this.people = people;
        this.disclosure = disclosure;
        this.readLog = readLog;
        this.clock = clock;
    }

    record Registration(
            @NotBlank @Size(max = 100) String givenName,
            @NotBlank @Size(max = 100) String familyName,
            @NotNull Sex sex,
            LocalDate dateOfBirth,
            @Min(0) @Max(OLDEST) Integer estimatedAge,
            @NotNull @MunicipalityCode String municipality,
            Community community,
            Instant occurredAt) {}

    record Search(
            @NotBlank @Size(max = 200) String name,
            @MunicipalityCode String municipality) {}

    record Hits(List<People.Known> results) {}

    record Ids(@NotEmpty @Size(max = 200) List<@NotBlank @Size(max = 64) String> ids) {}

    record Identities(Collection<People.Known> people) {}

    @PostMapping
    @Creates
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> register(@RequestBody @Valid Registration body, Asked asked) {
        var occurredAt = When.of(body.occurredAt(), clock);
        int birthYear = birthYear(body, occurredAt);
        var id = asked.newId();
        Personal<LocalDate> birth = body.dateOfBirth() == null ? null : sealing.seal(id, body.dateOfBirth());
        var name = new PersonName(body.givenName().strip(), body.familyName().strip());
        var command = new PersonCommand.Register(
                id,
                sealing.seal(id, name),
                body.sex(),
                birth,
                birthYear,
                body.dateOfBirth() == null,
                body.municipality(),
                body.community(),
                occurredAt);
        return Reply.created("/persons", commands.send(command, asked));
    }

    /** An empty list means that nobody was found; a search that fails is an error. */
    @PostMapping("/search")
    @Allowed({CASEWORKER, SUPERVISOR})
    Hits search(@RequestBody @Valid Search body, Caseworker who) {
        var found = people.opened(persons.search(body.name(), body.municipality(), MOST_HITS));
        readLog.seen(who, "person search", found.stream().map(People.Known::id).toList());
        return new Hits(found);
    }

    @GetMapping("/{id}")
    @Allowed({CASEWORKER, SUPERVISOR, PROVIDER, AUDITOR})
    ResponseEntity<People.Known> person(
            @PathVariable String id, @RequestParam(defaultValue = "-1") long atLeast, Caseworker who) {
        var seen = persons.find(id, atLeast).orElseThrow(() -> new Missing("person"));
        var shown = shown(people.opened(List.of(seen)).getFirst(), who);
        readLog.seen(who, "person", List.of(id));
        return Reply.view(seen.version(), shown);
    }

    /** Names for lists; whoever the asker may not see is left out. */
    @PostMapping("/identities")
    @Allowed({CASEWORKER, SUPERVISOR, PROVIDER})
    Identities identities(@RequestBody @Valid Ids body, Caseworker who) {
        var wanted = who.is(CASEWORKER, SUPERVISOR)
                ? Set.copyOf(body.ids())
                : disclosure.disclosedTo(who.organisation(), body.ids());
        var shown =
                people.byId(wanted).values().stream().map(People.Known::extract).toList();
        readLog.seen(who, "identities", shown.stream().map(People.Known::id).toList());
        return new Identities(shown);
    }

    private People.Known shown(People.Known person, Caseworker who) {
        if (who.is(CASEWORKER, SUPERVISOR)) return person;
        if (who.is(AUDITOR)) return person.masked();
        if (disclosure.disclosedTo(who.organisation(), List.of(person.id())).isEmpty())
            throw new Refused("person", person.id());
        return person.extract();
    }

    private int birthYear(Registration body, Instant occurredAt) {
        if ((body.dateOfBirth() == null) == (body.estimatedAge() == null))
            throw new Invalid("dateOfBirth", "date_or_age", "Either the date of birth or an estimated age is needed.");
        var today = clock.instant().atZone(HERE).toLocalDate();
        if (body.dateOfBirth() == null) return occurredAt.atZone(HERE).getYear() - body.estimatedAge();
        if (body.dateOfBirth().isAfter(today))
            throw new Invalid("dateOfBirth", "in_future", "This lies in the future.");
        if (body.dateOfBirth().isBefore(today.minusYears(OLDEST)))
            throw new Invalid("dateOfBirth", "out_of_range", "This is too long ago.");
        return body.dateOfBirth().getYear();
    }
}
