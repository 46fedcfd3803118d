package org.cpsn.returnees.households;

import static org.cpsn.platform.security.Role.COORDINATOR;
import static org.cpsn.platform.security.Role.RETURN_OFFICER;
import static org.cpsn.platform.security.Role.SUPERVISOR;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.bson.conversions.Bson;
import org.cpsn.platform.security.Allowed;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.security.Scope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How many families have come back, where to, from where and how; nothing of any one of them. */
@RestController
class OverviewApi {
    private final HouseholdProjection households;

    OverviewApi(HouseholdProjection households) {
        this.households = households;
    }

    /**
     * @param code null where it is not stated
     * @param families null where it is held back, which is not nought
     */
    record Count(String code, Long families) {}

    /**
     * @param total null where it is held back; a list that is null is held back as a whole
     * @param fewest fewer than this many are not told, nor what would give them away
     */
    record Overview(
            Long total,
            int fewest,
            List<Count> byMunicipality,
            List<Count> byCountry,
            List<Count> byReturnType,
            List<Count> byTrack,
            List<Count> byWhereabouts) {}

    /** A supervisor's is that of the municipality. */
    @GetMapping("/families/overview")
    @Allowed({SUPERVISOR, COORDINATOR, RETURN_OFFICER})
    Overview overview(Caseworker who) {
        var visible =
                who.scope() == Scope.ALL ? Filters.empty() : Filters.eq("family.municipality", who.municipality());
        long total = households.collection().countDocuments(visible);
        return new Overview(
                SmallCells.told(total) ? total : null,
                SmallCells.THRESHOLD,
                counted(visible, "family.municipality"),
                counted(visible, "family.countryOfReturn"),
                counted(visible, "family.returnType"),
                counted(visible, "family.details.track"),
                counted(visible, "family.whereabouts"));
    }

    /** The most frequent first. */
    private List<Count> counted(Bson visible, String field) {
        var found = households
                .collection()
                .aggregate(List.of(
                        Aggregates.match(visible),
                        Aggregates.group("$" + field, Accumulators.sum("families", 1)),
                        Aggregates.sort(Sorts.orderBy(Sorts.descending("families"), Sorts.ascending("_id")))))
                .map(one -> new Count(
                        one.isString("_id") ? one.getString("_id").getValue() : null,
                        one.getNumber("families").longValue()))
                .into(new ArrayList<>());
        return SmallCells.heldBack(found.stream().map(Count::families).toList())
                .map(held -> told(found, held))
                .orElse(null);
    }

    /** Those held back come last and in the order of their codes, so that their place says nothing either. */
    private static List<Count> told(List<Count> counts, Set<Integer> held) {
        var told = new ArrayList<Count>();
        var heldBack = new ArrayList<Count>();
        for (int at = 0; at < counts.size(); at++) {
            if (held.contains(at)) heldBack.add(new Count(counts.get(at).code(), null));
            else told.add(counts.get(at));
        }
        heldBack.sort(Comparator.comparing(Count::code, Comparator.nullsLast(Comparator.naturalOrder())));
        told.addAll(heldBack);
        return List.copyOf(told);
    }
}
