package org.cpsn.returnees.households;

import static org.cpsn.platform.security.Role.CASEWORKER;
import static org.cpsn.platform.security.Role.RETURN_OFFICER;
import static org.cpsn.platform.security.Role.SUPERVISOR;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
            int returns,
            long children,
            long adults,
            List<Need> needs,
            Instant registeredAt) {}

    record Page(List<Line> entries, long total, int page, int size) {}

    /** Another municipality's families are refused, not left out. */
    @GetMapping("/families")
    @Allowed({CASEWORKER, SUPERVISOR, RETURN_OFFICER})
    Page families(
            @RequestParam(required = false) @MunicipalityCode String municipality,
            @RequestParam(required = false) ReturnType returnType,
            @RequestParam(required = false) Track track,
            @RequestParam(required = false) Whereabouts whereabouts,
            @RequestParam(required = false) @Pattern(regexp = "[A-Z]{2}") String countryOfReturn,
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
        var sought = filters.isEmpty() ? Filters.empty() : Filters.and(filters);
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
                size);
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
                family.earlier().size() + 1,
                family.children(),
                family.adults(),
                family.needs(),
                family.registeredAt());
    }
}
