package org.cpsn.returnees.commission;

import static org.cpsn.platform.security.Role.COMMISSION;

import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.cpsn.platform.mongo.Seen;
import org.cpsn.platform.security.Allowed;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.security.Scope;
import org.cpsn.platform.web.ReadLog;
import org.cpsn.returnees.family.ReturnType;
import org.cpsn.returnees.family.Track;
import org.cpsn.returnees.rules.Body;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What waits for a commission: the central one's for the whole country, a municipal one's of its municipality. */
@RestController
class CommissionApi {
    /** More than this is no list to work through; the total says how much there is. */
    private static final int MOST = 500;

    private final CommissionProjection commission;
    private final ReadLog readLog;
    private final Clock clock;

    CommissionApi(CommissionProjection commission, ReadLog readLog, Clock clock) {
        this.commission = commission;
        this.readLog = readLog;
        this.clock = clock;
    }

    /** @param due null for the blink until the read model has it */
    record Line(
            String familyId,
            String planId,
            int edition,
            String municipality,
            ReturnType returnType,
            Track track,
            String countryOfReturn,
            LocalDate arrivedOn,
            long children,
            long adults,
            int items,
            long cents,
            Instant submittedAt,
            Instant due,
            boolean overdue) {}

    record Queue(Body body, List<Line> entries, long total, long overdue) {}

    /** What is due first comes first. */
    @GetMapping("/commission/plans")
    @Allowed(COMMISSION)
    Queue waiting(Caseworker who) {
        var body = who.scope() == Scope.ALL ? Body.CENTRAL : Body.MUNICIPAL;
        var sought = sought(who, body);
        var now = clock.instant();
        var lines = commission.read(commission.collection().find(sought).limit(MOST)).stream()
                .flatMap(seen -> lines(seen, body, now))
                .sorted(Comparator.comparing(Line::due, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Line::familyId))
                .toList();
        readLog.seen(
                who, "commission's queue", lines.stream().map(Line::familyId).toList());
        return new Queue(
                body,
                lines,
                commission.collection().countDocuments(sought),
                lines.stream().filter(Line::overdue).count());
    }

    private static Bson sought(Caseworker who, Body body) {
        var waits = Filters.eq("waiting.body", body.name());
        return body == Body.CENTRAL ? waits : Filters.and(Filters.eq("family.municipality", who.municipality()), waits);
    }

    private static Stream<Line> lines(Seen<CommissionEntry> seen, Body body, Instant now) {
        var family = seen.view().family();
        return seen.view().waiting().stream()
                .filter(waiting -> waiting.body() == body)
                .map(waiting -> new Line(
                        seen.id(),
                        waiting.planId(),
                        waiting.edition(),
                        family.municipality(),
                        family.returnType(),
                        family.details().track(),
                        family.countryOfReturn(),
                        family.arrivedOn(),
                        family.children(),
                        family.adults(),
                        waiting.items(),
                        waiting.cents(),
                        waiting.submittedAt(),
                        waiting.due(),
                        waiting.due() != null && waiting.due().isBefore(now)));
    }
}
