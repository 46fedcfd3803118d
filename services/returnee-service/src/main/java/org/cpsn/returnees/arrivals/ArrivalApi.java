package org.cpsn.returnees.arrivals;

import static org.cpsn.platform.security.Role.RETURN_OFFICER;
import static org.cpsn.platform.security.Role.SUPERVISOR;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bson.conversions.Bson;
import org.cpsn.platform.axon.Answer;
import org.cpsn.platform.axon.Asked;
import org.cpsn.platform.axon.Commands;
import org.cpsn.platform.domain.LocalDay;
import org.cpsn.platform.mongo.Seen;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.personal.Sealing;
import org.cpsn.platform.security.Allowed;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.security.Refused;
import org.cpsn.platform.security.Scope;
import org.cpsn.platform.web.Creates;
import org.cpsn.platform.web.Invalid;
import org.cpsn.platform.web.Missing;
import org.cpsn.platform.web.MunicipalityCode;
import org.cpsn.platform.web.ReadLog;
import org.cpsn.platform.web.Reply;
import org.cpsn.platform.web.When;
import org.cpsn.returnees.family.CountryCode;
import org.cpsn.returnees.family.Escort;
import org.cpsn.returnees.family.FamilyReading;
import org.cpsn.returnees.family.ReturnType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who is expected, who has come, and receiving them at the border point or in the office. */
@RestController
@RequestMapping("/arrivals")
class ArrivalApi {
    private final Commands commands;
    private final ArrivalProjection arrivals;
    private final FamilyReading families;
    private final Sealing sealing;
    private final ReadLog readLog;
    private final Clock clock;

    ArrivalApi(
            Commands commands,
            ArrivalProjection arrivals,
            FamilyReading families,
            Sealing sealing,
            ReadLog readLog,
            Clock clock) {
        this.commands = commands;
        this.arrivals = arrivals;
        this.families = families;
        this.sealing = sealing;
        this.readLog = readLog;
        this.clock = clock;
    }

    /** @param urgent null for nothing urgent */
    record Reception(
            @NotNull LocalDate on,
            @NotNull Place place,
            @NotNull @Size(max = 100) Set<@NotBlank @Size(max = 64) String> present,
            Set<@NotNull UrgentNeed> urgent,
            Instant occurredAt) {}

    record Unannounced(
            @NotNull ReturnType returnType,
            @NotNull @CountryCode String countryOfReturn,
            @NotNull LocalDate on,
            @NotNull Place place,
            @NotNull @MunicipalityCode String municipality,
            Escort escort,
            @NotNull @Min(0) @Max(30) Integer children,
            @NotNull @Min(0) @Max(30) Integer adults,
            Set<@NotNull UrgentNeed> urgent,
            Instant occurredAt) {}

    record NoShow(@NotNull NoShowReason reason, Instant occurredAt) {}

    record Pointing(@NotBlank @Size(max = 64) String familyId, Instant occurredAt) {}

    /** @param givenName, familyName null when the person was erased */
    record Person(
            String announcedId,
            String reference,
            String givenName,
            String familyName,
            LocalDate birthDate,
            Sex sex,
            boolean came) {}

    /** @param changedAt when a list sent later changed the announcement; null where none did */
    record Line(
            String arrivalId,
            long version,
            ArrivalState state,
            String listReference,
            String countryOfReturn,
            LocalDate expectedOn,
            Place place,
            ReturnType returnType,
            String municipality,
            Escort escort,
            List<Person> people,
            int children,
            int adults,
            LocalDate on,
            List<UrgentNeed> urgent,
            NoShowReason noShow,
            String familyId,
            Instant changedAt) {}

    /** @param counts how many there are in each state, whatever was asked for besides */
    record Page(List<Line> entries, long total, int page, int size, Map<ArrivalState, Long> counts) {}

    record Counts(Map<ArrivalState, Long> counts) {}

    @GetMapping
    @Allowed({RETURN_OFFICER})
    Page arrivals(
            @RequestParam(required = false) ArrivalState state,
            @RequestParam(required = false) @MunicipalityCode String municipality,
            @RequestParam(required = false) LocalDate from,
            @RequestParam(required = false) LocalDate until,
            @RequestParam(defaultValue = "0") @Min(0) @Max(100_000) int page,
            @RequestParam(defaultValue = "25") @Min(1) @Max(200) int size,
            Caseworker who) {
        var filters = visible(municipality, who);
        if (from != null) filters.add(Filters.gte("expectedOn", from));
        if (until != null) filters.add(Filters.lte("expectedOn", until));
        var counts = counts(all(filters));
        if (state != null) filters.add(Filters.eq("state", state.name()));
        var sought = all(filters);
        var found = arrivals.read(arrivals.collection()
                .find(sought)
                .sort(Sorts.ascending("expectedOn", "_id"))
                .skip(page * size)
                .limit(size));
        return new Page(shown(found, who), arrivals.collection().countDocuments(sought), page, size, counts);
    }

    /** How many there are in each state, and nothing of any one of them. */
    @GetMapping("/counts")
    @Allowed({RETURN_OFFICER})
    Counts counts(@RequestParam(required = false) @MunicipalityCode String municipality, Caseworker who) {
        return new Counts(counts(all(visible(municipality, who))));
    }

    /** Also for supervisors, who are told when something cannot wait. */
    @GetMapping("/{id}")
    @Allowed({RETURN_OFFICER, SUPERVISOR})
    ResponseEntity<Line> one(@PathVariable String id, @RequestParam(defaultValue = "-1") long atLeast, Caseworker who) {
        var seen = arrivals.find(id, atLeast).orElseThrow(() -> new Missing("arrival"));
        if (!who.mayActIn(seen.view().municipality())) throw new Refused("arrival", id);
        return Reply.view(seen.version(), shown(List.of(seen), who).getFirst());
    }

    @PostMapping
    @Creates
    @Allowed({RETURN_OFFICER})
    ResponseEntity<Answer> walkedIn(@RequestBody @Valid Unannounced body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        check("on", body.on());
        var journey = new Journey(
                body.countryOfReturn(),
                body.on(),
                body.place(),
                body.returnType(),
                body.municipality(),
                body.escort() == null ? Escort.UNKNOWN : body.escort());
        return Reply.created(
                "/arrivals",
                commands.send(
                        new ArrivalCommand.ReceiveUnannounced(
                                asked.newId(),
                                journey,
                                body.children(),
                                body.adults(),
                                set(body.urgent()),
                                asked.who(),
                                at),
                        asked));
    }

    @PostMapping("/{id}/reception")
    @Allowed({RETURN_OFFICER})
    ResponseEntity<Answer> arrived(@PathVariable String id, @RequestBody @Valid Reception body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        check("on", body.on());
        return Reply.done(commands.send(
                new ArrivalCommand.Receive(
                        id, body.on(), body.place(), Set.copyOf(body.present()), set(body.urgent()), asked.who(), at),
                asked));
    }

    @PostMapping("/{id}/no-show")
    @Allowed({RETURN_OFFICER})
    ResponseEntity<Answer> didNotArrive(@PathVariable String id, @RequestBody @Valid NoShow body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        return Reply.done(commands.send(new ArrivalCommand.RecordNoShow(id, body.reason(), asked.who(), at), asked));
    }

    /** Only a family that exists, and that who asks may see. */
    @PostMapping("/{id}/family")
    @Allowed({RETURN_OFFICER})
    ResponseEntity<Answer> registered(@PathVariable String id, @RequestBody @Valid Pointing body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        families.read(body.familyId(), asked.who(), "family of an arrival");
        return Reply.done(commands.send(new ArrivalCommand.PointToFamily(id, body.familyId(), asked.who(), at), asked));
    }

    private void check(String field, LocalDate day) {
        When.notAhead(field, day, clock);
        if (day.isBefore(LocalDay.of(clock.instant()).minusYears(1)))
            throw new Invalid(field, "out_of_range", "This is too long ago.");
    }

    private static List<Bson> visible(String municipality, Caseworker who) {
        if (municipality != null && !who.mayActIn(municipality)) throw new Refused("arrivals", List.of());
        var filters = new ArrayList<Bson>();
        if (who.scope() != Scope.ALL) filters.add(Filters.eq("municipality", who.municipality()));
        if (municipality != null) filters.add(Filters.eq("municipality", municipality));
        return filters;
    }

    private Map<ArrivalState, Long> counts(Bson sought) {
        var counts = new TreeMap<ArrivalState, Long>();
        for (var state : ArrivalState.values()) counts.put(state, 0L);
        arrivals.collection()
                .aggregate(List.of(
                        Aggregates.match(sought), Aggregates.group("$state", Accumulators.sum("households", 1))))
                .forEach(found -> counts.put(
                        ArrivalState.valueOf(found.getString("_id").getValue()),
                        found.getNumber("households").longValue()));
        return counts;
    }

    private List<Line> shown(List<Seen<ArrivalEntry>> found, Caseworker who) {
        var sealed = new ArrayList<Personal<Announced>>();
        found.forEach(seen -> seen.view().people().forEach(one -> sealed.add(one.person())));
        var subjects = new ArrayList<String>();
        found.forEach(seen -> subjects.add(seen.id()));
        readLog.seen(who, "announced arrivals", subjects);
        var opened = sealing.openAll(sealed, Announced.class);
        return found.stream().map(seen -> line(seen, opened)).toList();
    }

    private static Line line(Seen<ArrivalEntry> seen, Map<Personal<Announced>, Announced> opened) {
        var entry = seen.view();
        return new Line(
                seen.id(),
                seen.version(),
                entry.state(),
                entry.listReference(),
                entry.countryOfReturn(),
                entry.expectedOn(),
                entry.place(),
                entry.returnType(),
                entry.municipality(),
                entry.escort(),
                entry.people().stream()
                        .map(one -> person(one, opened.get(one.person())))
                        .toList(),
                entry.children(),
                entry.adults(),
                entry.on(),
                entry.urgent().stream().sorted().toList(),
                entry.noShow(),
                entry.familyId(),
                entry.changedAt());
    }

    private static Person person(ArrivalEntry.Who one, Announced announced) {
        return announced == null
                ? new Person(one.announcedId(), null, null, null, null, Sex.UNKNOWN, one.came())
                : new Person(
                        one.announcedId(),
                        announced.reference(),
                        announced.givenName(),
                        announced.familyName(),
                        announced.birthDate(),
                        announced.sex(),
                        one.came());
    }

    private static Bson all(List<Bson> filters) {
        return filters.isEmpty() ? Filters.empty() : Filters.and(filters);
    }

    private static <T> Set<T> set(Set<T> given) {
        return given == null ? Set.of() : Set.copyOf(given);
    }
}
