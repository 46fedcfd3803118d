package org.cpsn.cases.caseload;

import static org.cpsn.platform.security.Role.AUDITOR;
import static org.cpsn.platform.security.Role.CASEWORKER;
import static org.cpsn.platform.security.Role.DATA_OFFICER;
import static org.cpsn.platform.security.Role.SUPERVISOR;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.conversions.Bson;
import org.cpsn.cases.casefile.CaseAccess;
import org.cpsn.cases.casefile.Concern;
import org.cpsn.cases.casefile.RiskLevel;
import org.cpsn.cases.person.People;
import org.cpsn.cases.person.Sex;
import org.cpsn.cases.trafficking.TraffickingStatus;
import org.cpsn.platform.domain.LocalDay;
import org.cpsn.platform.mongo.Seen;
import org.cpsn.platform.security.Allowed;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.security.Scope;
import org.cpsn.platform.web.MunicipalityCode;
import org.cpsn.platform.web.ReadLog;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list every working day begins with. */
@RestController
class CaseloadApi {
    /** Open cases per caseworker; exceeding it is shown and never blocks a registration. */
    private static final int RATIO_LIMIT = 25;

    private final CaseloadProjection caseload;
    private final People people;
    private final ReadLog readLog;
    private final Clock clock;

    CaseloadApi(CaseloadProjection caseload, People people, ReadLog readLog, Clock clock) {
        this.caseload = caseload;
        this.people = people;
        this.readLog = readLog;
        this.clock = clock;
    }

    enum Status {
        OPEN,
        CLOSED,
        ALL
    }

    enum Risk {
        HIGH,
        MEDIUM,
        LOW,
        NONE
    }

    enum Sort {
        RECENT,
        RISK,
        OLDEST
    }

    /**
     * What a list of cases is narrowed to, as somebody may keep it for later. What is null narrows nothing.
     *
     * @param status null for the open ones
     */
    record Sought(
            Status status,
            Risk risk,
            @MunicipalityCode String municipality,
            Concern concern,
            TraffickingStatus trafficking,
            boolean mine,
            boolean overdue,
            boolean toReview,
            Sort sort) {
        /** All of it but the risk, by which the matching cases are counted. */
        private List<Bson> filters(Caseworker who, LocalDate today) {
            var filters = visible(who, mine);
            if (status != Status.ALL) filters.add(Filters.eq("open", status != Status.CLOSED));
            if (municipality != null) filters.add(Filters.eq("municipality", municipality));
            if (concern != null) filters.add(Filters.eq("concerns", concern.name()));
            if (trafficking != null) filters.add(Filters.eq("trafficking", trafficking.name()));
            if (overdue) filters.add(Filters.lt("followUps.nextDue", today));
            if (toReview) filters.add(Filters.gt("overridesToReview", 0));
            return filters;
        }

        private List<Bson> ofRisk() {
            return risk == null ? List.of() : List.of(Filters.eq("risk", risk == Risk.NONE ? null : risk.name()));
        }
    }

    /**
     * @param givenName, familyName null for who may not know them, and for an erased person
     * @param nextFollowUp the day the next one is needed by; null when none is planned
     * @param childSeenAt when a follow-up last saw the child; null when none has
     * @param shared it is a colleague's, shared with the asker
     * @param waiting what waits for a supervisor's decision
     * @param trafficking null while nobody suspected or decided anything
     */
    record Line(
            String caseId,
            long version,
            String childId,
            String givenName,
            String familyName,
            Sex sex,
            Integer birthYear,
            boolean estimated,
            String municipality,
            String caseworker,
            Status status,
            RiskLevel risk,
            boolean urgent,
            List<Concern> concerns,
            Instant reportedAt,
            Instant lastActivityAt,
            long liveReferrals,
            LocalDate nextFollowUp,
            long overdueFollowUps,
            Instant childSeenAt,
            boolean shared,
            int overridesToReview,
            List<Waiting> waiting,
            TraffickingStatus trafficking) {}

    /**
     * @param counts of all that match the filters except the one by risk
     * @param openOfMine open cases of the asker, whatever the filters
     */
    record Page(
            List<Line> entries,
            long total,
            int page,
            int size,
            Map<Risk, Long> counts,
            long openOfMine,
            int ratioLimit) {}

    record Audited(
            String caseId,
            String municipality,
            Status status,
            RiskLevel risk,
            long events,
            Instant reportedAt,
            Instant lastActivityAt) {}

    record AuditList(List<Audited> entries) {}

    @GetMapping("/cases")
    @Allowed({CASEWORKER, SUPERVISOR, DATA_OFFICER, AUDITOR})
    Page cases(
            @RequestParam(defaultValue = "OPEN") Status status,
            @RequestParam(required = false) Risk risk,
            @RequestParam(required = false) @MunicipalityCode String municipality,
            @RequestParam(required = false) Concern concern,
            @RequestParam(required = false) TraffickingStatus trafficking,
            @RequestParam(required = false) @Size(max = 64) String child,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(defaultValue = "false") boolean toReview,
            @RequestParam(defaultValue = "false") boolean toDecide,
            @RequestParam(defaultValue = "RECENT") Sort sort,
            @RequestParam(defaultValue = "0") @Min(0) @Max(100_000) int page,
            @RequestParam(defaultValue = "25") @Min(1) @Max(200) int size,
            Caseworker who) {
        var today = LocalDay.of(clock.instant());
        var sought = new Sought(status, risk, municipality, concern, trafficking, mine, overdue, toReview, sort);
        var filters = sought.filters(who, today);
        // what was merged is one child: the cases of all their records
        if (child != null) filters.add(Filters.in("childId", people.recordsOf(child)));
        if (toDecide) filters.add(Filters.elemMatch("waiting", Filters.ne("by", who.id())));
        var counts = counts(all(filters));
        filters.addAll(sought.ofRisk());
        var found = caseload.read(caseload.collection()
                .find(all(filters))
                .sort(order(sort))
                .skip(page * size)
                .limit(size));
        return new Page(
                lines(found, who, today),
                risk == null ? counts.values().stream().mapToLong(n -> n).sum() : counts.get(risk),
                page,
                size,
                counts,
                openOf(who),
                RATIO_LIMIT);
    }

    /** For picking a case to replay: what happened, not to whom. */
    @GetMapping("/cases/ids")
    @Allowed(AUDITOR)
    AuditList ids(
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int size) {
        var found = caseload.read(caseload.collection()
                .find(Filters.gt("_id", after))
                .sort(Sorts.ascending("_id"))
                .limit(size));
        return new AuditList(found.stream().map(CaseloadApi::audited).toList());
    }

    private static Audited audited(Seen<CaseloadEntry> seen) {
        var entry = seen.view();
        return new Audited(
                seen.id(),
                entry.municipality(),
                statusOf(entry),
                entry.risk(),
                entry.events(),
                entry.reportedAt(),
                entry.lastActivityAt());
    }

    private static List<Bson> visible(Caseworker who, boolean mine) {
        var filters = new ArrayList<Bson>();
        if (mine || who.scope() == Scope.OWN)
            filters.add(Filters.or(Filters.eq("caseworker", who.id()), Filters.eq("sharedWith", who.id())));
        else if (who.scope() == Scope.MUNICIPALITY) filters.add(Filters.eq("municipality", who.municipality()));
        // between the report and the registration, which share a commit but not always a batch
        filters.add(Filters.ne("caseworker", null));
        return filters;
    }

    private static Bson all(List<Bson> filters) {
        return filters.isEmpty() ? Filters.empty() : Filters.and(filters);
    }

    private static Bson order(Sort sort) {
        return switch (sort) {
            case RECENT -> Sorts.orderBy(Sorts.descending("lastActivityAt"), Sorts.ascending("_id"));
            case RISK ->
                Sorts.orderBy(Sorts.ascending("urgency"), Sorts.descending("lastActivityAt"), Sorts.ascending("_id"));
            case OLDEST -> Sorts.orderBy(Sorts.ascending("reportedAt"), Sorts.ascending("_id"));
        };
    }

    /** How many cases somebody would find. */
    long count(Sought sought, Caseworker who) {
        var filters = sought.filters(who, LocalDay.of(clock.instant()));
        filters.addAll(sought.ofRisk());
        return caseload.collection().countDocuments(all(filters));
    }

    private Map<Risk, Long> counts(Bson matching) {
        var counts = new LinkedHashMap<Risk, Long>();
        for (var risk : Risk.values()) counts.put(risk, 0L);
        caseload.collection()
                .aggregate(List.of(Aggregates.match(matching), Aggregates.group("$urgency", Accumulators.sum("n", 1L))))
                .forEach(group -> counts.put(
                        Risk.values()[group.getNumber("_id").intValue()],
                        group.getNumber("n").longValue()));
        return counts;
    }

    private long openOf(Caseworker who) {
        return caseload.collection()
                .countDocuments(Filters.and(Filters.eq("caseworker", who.id()), Filters.eq("open", true)));
    }

    private List<Line> lines(List<Seen<CaseloadEntry>> found, Caseworker who, LocalDate today) {
        var childIds = found.stream().map(seen -> seen.view().childId()).toList();
        var children = people.byId(childIds);
        boolean masked = CaseAccess.masked(who);
        readLog.seen(who, masked ? "caseload, masked" : "caseload", childIds);
        return found.stream()
                .map(seen -> line(seen, masked(children.get(seen.view().childId()), masked), who, today))
                .toList();
    }

    private static People.Known masked(People.Known child, boolean masked) {
        return child == null || !masked ? child : child.masked();
    }

    /** @param child null in the moment before the person's own read model has caught up */
    private static Line line(Seen<CaseloadEntry> seen, People.Known child, Caseworker who, LocalDate today) {
        var entry = seen.view();
        return new Line(
                seen.id(),
                seen.version(),
                entry.childId(),
                child == null ? null : child.givenName(),
                child == null ? null : child.familyName(),
                child == null ? null : child.sex(),
                child == null ? null : child.birthYear(),
                child != null && child.estimated(),
                entry.municipality(),
                entry.caseworker(),
                statusOf(entry),
                entry.risk(),
                entry.urgent(),
                entry.concerns().stream().sorted().toList(),
                entry.reportedAt(),
                entry.lastActivityAt(),
                entry.liveReferrals(),
                entry.followUps().nextDue(),
                entry.followUps().overdue(today),
                entry.followUps().childSeenAt(),
                entry.sharedWith().contains(who.id()),
                entry.overridesToReview(),
                entry.waiting(),
                entry.trafficking());
    }

    private static Status statusOf(CaseloadEntry entry) {
        return entry.open() ? Status.OPEN : Status.CLOSED;
    }
}
