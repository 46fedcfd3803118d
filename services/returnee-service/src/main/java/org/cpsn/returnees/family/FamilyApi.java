package org.cpsn.returnees.family;

import static org.cpsn.platform.security.Role.CASEWORKER;
import static org.cpsn.platform.security.Role.SUPERVISOR;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.cpsn.platform.axon.Answer;
import org.cpsn.platform.axon.Asked;
import org.cpsn.platform.axon.Commands;
import org.cpsn.platform.mongo.Seen;
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
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Registering returning families, and those registered. */
@RestController
@RequestMapping("/families")
class FamilyApi {
    private static final ZoneId HERE = ZoneId.of("Europe/Belgrade");
    /** Earlier is a slip of the pen. */
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    private final Commands commands;
    private final FamilyProjection families;
    private final ReadLog readLog;
    private final Clock clock;

    FamilyApi(Commands commands, FamilyProjection families, ReadLog readLog, Clock clock) {
        this.commands = commands;
        this.families = families;
        this.readLog = readLog;
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

    record Registration(
            @NotNull ReturnType returnType,
            @NotNull @CountryCode String countryOfReturn,
            @NotNull LocalDate arrivedOn,
            @NotNull @MunicipalityCode String municipality,
            @NotEmpty @Size(max = 30) List<@NotNull @Valid NewMember> members,
            Instant occurredAt) {}

    /** A family in a list. */
    record Line(
            String familyId,
            long version,
            ReturnType returnType,
            String countryOfReturn,
            LocalDate arrivedOn,
            String municipality,
            long children,
            long adults,
            List<Need> needs,
            Instant registeredAt) {}

    record Page(List<Line> entries, long total, int page, int size) {}

    record Shown(
            String familyId,
            long version,
            ReturnType returnType,
            String countryOfReturn,
            LocalDate arrivedOn,
            String municipality,
            long children,
            long adults,
            List<Need> needs,
            Instant registeredAt,
            String registeredBy,
            List<Member> members) {}

    @PostMapping
    @Creates
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> register(@RequestBody @Valid Registration body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        checkArrival(body.arrivedOn());
        var command = new FamilyCommand.RegisterReturn(
                asked.newId(),
                body.returnType(),
                body.countryOfReturn(),
                body.arrivedOn(),
                LocalDate.ofInstant(at, HERE),
                body.municipality(),
                body.members().stream().map(NewMember::member).toList(),
                asked.who(),
                at);
        return Reply.created("/families", commands.send(command, asked));
    }

    /** Newest first. Another municipality's families are refused, not left out. */
    @GetMapping
    @Allowed({CASEWORKER, SUPERVISOR})
    Page families(
            @RequestParam(required = false) @MunicipalityCode String municipality,
            @RequestParam(defaultValue = "0") @Min(0) @Max(100_000) int page,
            @RequestParam(defaultValue = "25") @Min(1) @Max(200) int size,
            Caseworker who) {
        if (municipality != null && !who.mayActIn(municipality)) throw new Refused("families", List.of());
        var visible = visible(who, municipality);
        var found = families.read(families.collection()
                .find(visible)
                .sort(Sorts.orderBy(Sorts.descending("registeredAt"), Sorts.ascending("_id")))
                .skip(page * size)
                .limit(size));
        readLog.seen(who, "families", found.stream().map(Seen::id).toList());
        return new Page(
                found.stream().map(FamilyApi::line).toList(),
                families.collection().countDocuments(visible),
                page,
                size);
    }

    @GetMapping("/{id}")
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Shown> family(
            @PathVariable String id, @RequestParam(defaultValue = "-1") long atLeast, Caseworker who) {
        var seen = families.find(id, atLeast).orElseThrow(() -> new Missing("family"));
        if (!FamilyAccess.mayRead(who, seen.view())) throw new Refused("family", id);
        readLog.seen(who, "family", subjects(seen));
        return Reply.view(seen.version(), shown(seen));
    }

    private void checkArrival(LocalDate arrivedOn) {
        if (arrivedOn.isAfter(LocalDate.ofInstant(clock.instant(), HERE)))
            throw new Invalid("arrivedOn", "in_future", "This lies in the future.");
        if (arrivedOn.isBefore(EARLIEST)) throw new Invalid("arrivedOn", "out_of_range", "This is too long ago.");
    }

    private static Bson visible(Caseworker who, String municipality) {
        var filters = new ArrayList<Bson>();
        if (who.scope() == Scope.OWN) filters.add(Filters.eq("registeredBy", who.id()));
        if (who.scope() == Scope.MUNICIPALITY) filters.add(Filters.eq("municipality", who.municipality()));
        if (municipality != null) filters.add(Filters.eq("municipality", municipality));
        return filters.isEmpty() ? Filters.empty() : Filters.and(filters);
    }

    private static List<String> subjects(Seen<FamilyView> seen) {
        return Stream.concat(
                        Stream.of(seen.id()), seen.view().members().stream().map(Member::personId))
                .toList();
    }

    private static Line line(Seen<FamilyView> seen) {
        var family = seen.view();
        return new Line(
                seen.id(),
                seen.version(),
                family.returnType(),
                family.countryOfReturn(),
                family.arrivedOn(),
                family.municipality(),
                family.children(),
                family.adults(),
                family.needs(),
                family.registeredAt());
    }

    private static Shown shown(Seen<FamilyView> seen) {
        var family = seen.view();
        return new Shown(
                seen.id(),
                seen.version(),
                family.returnType(),
                family.countryOfReturn(),
                family.arrivedOn(),
                family.municipality(),
                family.children(),
                family.adults(),
                family.needs(),
                family.registeredAt(),
                family.registeredBy(),
                family.members());
    }
}
