package org.cpsn.returnees.households;

import static org.cpsn.platform.security.Role.COORDINATOR;
import static org.cpsn.platform.security.Role.RETURN_OFFICER;
import static org.cpsn.platform.security.Role.SUPERVISOR;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
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

    /** @param code null where it is not stated */
    record Count(String code, long families) {}

    record Overview(
            long total,
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
        return new Overview(
                households.collection().countDocuments(visible),
                counted(visible, "municipality"),
                counted(visible, "countryOfReturn"),
                counted(visible, "returnType"),
                counted(visible, "details.track"),
                counted(visible, "whereabouts"));
    }

    /** The most frequent first. */
    private List<Count> counted(Bson visible, String field) {
        return households
                .collection()
                .aggregate(List.of(
                        Aggregates.match(visible),
                        Aggregates.group("$family." + field, Accumulators.sum("families", 1)),
                        Aggregates.sort(Sorts.orderBy(Sorts.descending("families"), Sorts.ascending("_id")))))
                .map(found -> new Count(
                        found.isString("_id") ? found.getString("_id").getValue() : null,
                        found.getNumber("families").longValue()))
                .into(new ArrayList<>());
    }
}
