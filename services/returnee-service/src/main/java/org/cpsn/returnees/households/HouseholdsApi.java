package org.cpsn.returnees.households;

import static org.cpsn.platform.security.Role.CASEWORKER;
import static org.cpsn.platform.security.Role.RETURN_OFFICER;
import static org.cpsn.platform.security.Role.SUPERVISOR;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.cpsn.platform.mongo.Seen;
import org.cpsn.platform.security.Allowed;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.security.Refused;
import org.cpsn.platform.security.Scope;
import org.cpsn.platform.web.MunicipalityCode;
import org.cpsn.platform.web.ReadLog;
import org.cpsn.returnees.family.Need;
import org.cpsn.returnees.family.ReturnType;
import org.cpsn.returnees.family.Track;
import org.cpsn.returnees.family.Whereabouts;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The returning families, newest first, and those among them that are looked for. */
@RestController
class HouseholdsApi {
    private static final int MOST_WAITING = 500;

    private final HouseholdProjection households;
    private final ReadLog readLog;

    HouseholdsApi(HouseholdProjection households, ReadLog readLog) {
        this.households = households;
        this.readLog = readLog;
    }

    /** @param track null where it is not stated */
    record Line(
            String familyId,
            long version,
            ReturnType returnType,
            Track track,
            String countryOfReturn,
            LocalDate arrivedOn,
            String municipality,
            String worker,
            Whereabouts whereabouts,
            Stage stage,
            int returns,
            long children,
            long adults,
            List<Need> needs,
            Instant registeredAt) {}

    /** @param counts how many there are in each stage, whatever stage was asked for */
    record Page(List<Line> entries, long total, int page, int size, Map<Stage, Long> counts) {}

    /**
     * A family that a municipality is asked to take over, or asks for.
     *
     * @param reason why it was offered, or asked for
     * @param offered false where the municipality it shall go to asks for it
     * @param returnType, countryOfReturn, arrivedOn, children, adults null to those who ask for it: they know no more
     *     than where it is
     */
    record Waiting(
            String familyId,
            long version,
            String handOverId,
            String fromMunicipality,
            String toMunicipality,
            boolean offered,
            String reason,
            String proposedBy,
            Instant proposedAt,
            Instant due,
            ReturnType returnType,
            String countryOfReturn,
            LocalDate arrivedOn,
            Long children,
            Long adults) {
        private Waiting withoutTheFamily() {
            return new Waiting(
                    familyId,
                    version,
                    handOverId,
                    fromMunicipality,
                    toMunicipality,
                    offered,
                    reason,
                    proposedBy,
                    proposedAt,
                    due,
                    null,
                    null,
                    null,
                    null,
                    null);
        }
    }

    /** @param forMe what waits for the municipality of who asks @param fromMe what it has asked others */
    record AllWaiting(List<Waiting> forMe, List<Waiting> fromMe) {}

    /** Another municipality's families are refused, not left out. */
    @GetMapping("/families")
    @Allowed({CASEWORKER, SUPERVISOR, RETURN_OFFICER})
    Page families(
            @RequestParam(required = false) @MunicipalityCode String municipality,
            @RequestParam(required = false) ReturnType returnType,
            @RequestParam(required = false) Track track,
            @RequestParam(required = false) Whereabouts whereabouts,
            @RequestParam(required = false) @Pattern(regexp = "[A-Z]{2}") String countryOfReturn,
            @RequestParam(required = false) Stage stage,
            @RequestParam(required = false) Need need,
            @RequestParam(required = false) LocalDate arrivedFrom,
            @RequestParam(required = false) LocalDate arrivedUntil,
            @RequestParam(defaultValue = "0") @Min(0) @Max(100_000) int page,
            @RequestParam(defaultValue = "25") @Min(1) @Max(200) int size,
            Caseworker who) {
        if (municipality != null && !who.mayActIn(municipality)) throw new Refused("families", List.of());
        var filters = visible(who);
        if (municipality != null) filters.add(Filters.eq("family.municipality", municipality));
        if (returnType != null) filters.add(Filters.eq("family.returnType", returnType.name()));
        if (track != null) filters.add(Filters.eq("family.details.track", track.name()));
        if (whereabouts != null) filters.add(Filters.eq("family.whereabouts", whereabouts.name()));
        if (countryOfReturn != null) filters.add(Filters.eq("family.countryOfReturn", countryOfReturn));
        if (need != null) filters.add(Filters.eq("needs", need.name()));
        if (arrivedFrom != null) filters.add(Filters.gte("family.arrivedOn", arrivedFrom));
        if (arrivedUntil != null) filters.add(Filters.lte("family.arrivedOn", arrivedUntil));
        var counts = counts(all(filters));
        if (stage != null) filters.add(Filters.eq("stage", stage.name()));
        var sought = all(filters);
        var found = households.read(households
                .collection()
                .find(sought)
                .sort(Sorts.orderBy(Sorts.descending("family.registeredAt"), Sorts.ascending("_id")))
                .skip(page * size)
                .limit(size));
        readLog.seen(who, "families", found.stream().map(Seen::id).toList());
        return new Page(
                found.stream().map(HouseholdsApi::line).toList(),
                households.collection().countDocuments(sought),
                page,
                size,
                counts);
    }

    /** What is to be answered, the oldest first; and what others have been asked and have not answered. */
    @GetMapping("/hand-overs")
    @Allowed({CASEWORKER, SUPERVISOR, RETURN_OFFICER})
    AllWaiting handOvers(Caseworker who) {
        var mine = who.municipality();
        var forMe = mine == null ? List.<Waiting>of() : waiting(Filters.eq("asked.answeredBy", mine));
        var fromMe = mine == null
                ? waiting(Filters.eq("asked.proposedBy", who.id()))
                : waiting(Filters.and(
                        Filters.or(
                                Filters.eq("asked.fromMunicipality", mine), Filters.eq("asked.toMunicipality", mine)),
                        Filters.ne("asked.answeredBy", mine)));
        var subjects = Stream.concat(forMe.stream(), fromMe.stream())
                .map(Waiting::familyId)
                .distinct()
                .toList();
        readLog.seen(who, "hand-overs", subjects);
        return new AllWaiting(
                forMe,
                fromMe.stream()
                        .map(waiting -> waiting.offered() ? waiting : waiting.withoutTheFamily())
                        .toList());
    }

    private List<Waiting> waiting(Bson sought) {
        return households
                .read(households
                        .collection()
                        .find(sought)
                        .sort(Sorts.ascending("asked.proposedAt", "_id"))
                        .limit(MOST_WAITING))
                .stream()
                .map(HouseholdsApi::waiting)
                .toList();
    }

    private static Waiting waiting(Seen<HouseholdEntry> seen) {
        var family = seen.view().family();
        var asked = seen.view().asked();
        return new Waiting(
                seen.id(),
                seen.version(),
                asked.handOverId(),
                asked.fromMunicipality(),
                asked.toMunicipality(),
                asked.isOffered(),
                asked.reason(),
                asked.proposedBy(),
                asked.proposedAt(),
                asked.due(),
                family.returnType(),
                family.countryOfReturn(),
                family.arrivedOn(),
                family.children(),
                family.adults());
    }

    private Map<Stage, Long> counts(Bson sought) {
        var counts = new TreeMap<Stage, Long>();
        for (var stage : Stage.values()) counts.put(stage, 0L);
        households
                .collection()
                .aggregate(
                        List.of(Aggregates.match(sought), Aggregates.group("$stage", Accumulators.sum("families", 1))))
                .forEach(found -> {
                    // what was written before there were stages has none until the list is built again
                    if (found.isString("_id"))
                        counts.put(
                                Stage.valueOf(found.getString("_id").getValue()),
                                found.getNumber("families").longValue());
                });
        return counts;
    }

    private static Bson all(List<Bson> filters) {
        return filters.isEmpty() ? Filters.empty() : Filters.and(filters);
    }

    private static List<Bson> visible(Caseworker who) {
        var filters = new ArrayList<Bson>();
        if (who.scope() == Scope.OWN) filters.add(Filters.eq("family.worker", who.id()));
        if (who.scope() == Scope.MUNICIPALITY) filters.add(Filters.eq("family.municipality", who.municipality()));
        return filters;
    }

    private static Line line(Seen<HouseholdEntry> seen) {
        var family = seen.view().family();
        return new Line(
                seen.id(),
                seen.version(),
                family.returnType(),
                family.details().track(),
                family.countryOfReturn(),
                family.arrivedOn(),
                family.municipality(),
                family.worker(),
                family.whereabouts(),
                seen.view().stage(),
                family.earlier().size() + 1,
                family.children(),
                family.adults(),
                family.needs(),
                family.registeredAt());
    }
}
