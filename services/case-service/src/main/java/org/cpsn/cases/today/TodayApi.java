package org.cpsn.cases.today;

import static org.cpsn.platform.security.Role.CASEWORKER;
import static org.cpsn.platform.security.Role.SUPERVISOR;

import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cpsn.cases.casefile.LocalDay;
import org.cpsn.cases.casefile.RiskLevel;
import org.cpsn.cases.deadline.Stage;
import org.cpsn.cases.person.People;
import org.cpsn.platform.mongo.Seen;
import org.cpsn.platform.security.Allowed;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.web.ReadLog;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a caseworker has to do today, and what a supervisor sees falling behind in the municipality. */
@RestController
class TodayApi {
    /** The ratio of common standards: shown, never enforced. */
    private static final int RATIO_LIMIT = 25;

    private static final Duration NEW = Duration.ofDays(7);
    private static final int SOON_DAYS = 7;
    private static final int MOST = 200;

    private final TodayProjection today;
    private final People people;
    private final ReadLog readLog;
    private final Clock clock;

    TodayApi(TodayProjection today, People people, ReadLog readLog, Clock clock) {
        this.today = today;
        this.people = people;
        this.readLog = readLog;
        this.clock = clock;
    }

    /** @param givenName, familyName null for an erased person and until their read model has caught up */
    record Child(String id, String givenName, String familyName) {}

    /**
     * Something due in a case: a stage of case work, or a planned follow-up.
     *
     * @param stage null for a follow-up
     * @param about the id of the measure; null for everything else
     * @param followUpId null for a stage
     * @param due the moment it is due; for a follow-up, whose day counts, the end of that day
     */
    record Due(
            String caseId,
            Child child,
            RiskLevel risk,
            boolean urgent,
            Stage stage,
            String about,
            String followUpId,
            Instant due) {}

    record Case(String caseId, Child child, RiskLevel risk, boolean urgent, Instant since, String by, int unanswered) {}

    /** @param oldestOverdue null when nothing is */
    record Worker(String caseworker, long openCases, long overdue, Instant oldestOverdue) {}

    /**
     * @param overdue, dueToday, dueSoon soonest first, at most 200 each; soon is the next seven days
     * @param newForMe cases somebody else made mine in the last seven days
     * @param waitingForOthers cases whose referrals nobody has answered yet
     */
    record Mine(
            List<Due> overdue,
            List<Due> dueToday,
            List<Due> dueSoon,
            List<Case> newForMe,
            List<Case> waitingForOthers,
            long openCases,
            int ratioLimit) {}

    record Team(List<Worker> workers, int ratioLimit) {}

    @GetMapping("/today")
    @Allowed({CASEWORKER, SUPERVISOR})
    Mine mine(Caseworker who) {
        var now = clock.instant();
        var cases = today.read(
                today.collection().find(Filters.and(Filters.eq("caseworker", who.id()), Filters.eq("open", true))));
        var children = children(cases, who);
        var due = cases.stream()
                .flatMap(seen -> due(seen, children))
                .sorted(Comparator.comparing(Due::due))
                .toList();
        var date = LocalDay.of(now);
        return new Mine(
                some(due, one -> one.due().isBefore(now)),
                some(
                        due,
                        one -> !one.due().isBefore(now)
                                && LocalDay.of(one.due()).equals(date)),
                some(
                        due,
                        one -> LocalDay.of(one.due()).isAfter(date)
                                && !LocalDay.of(one.due()).isAfter(date.plusDays(SOON_DAYS))),
                cases.stream()
                        .filter(seen -> isNew(seen.view(), who, now))
                        .map(seen -> shown(seen, children))
                        .sorted(Comparator.comparing(Case::since).reversed())
                        .toList(),
                cases.stream()
                        .filter(seen -> !seen.view().unanswered().isEmpty())
                        .map(seen -> shown(seen, children))
                        .toList(),
                cases.size(),
                RATIO_LIMIT);
    }

    /** Caseload and what is overdue by caseworker, the most overdue first. */
    @GetMapping("/today/team")
    @Allowed(SUPERVISOR)
    Team team(Caseworker who) {
        var now = clock.instant();
        var ofMine = who.municipality() == null
                ? Filters.eq("open", true)
                : Filters.and(Filters.eq("municipality", who.municipality()), Filters.eq("open", true));
        var workers = new TreeMap<String, List<Instant>>();
        var open = new TreeMap<String, Long>();
        for (var seen : today.read(today.collection().find(ofMine))) {
            var worker = seen.view().caseworker();
            if (worker == null) continue;
            open.merge(worker, 1L, Long::sum);
            var overdue = workers.computeIfAbsent(worker, first -> new ArrayList<>());
            due(seen, Map.of()).map(Due::due).filter(due -> due.isBefore(now)).forEach(overdue::add);
        }
        return new Team(
                workers.entrySet().stream()
                        .map(worker -> new Worker(
                                worker.getKey(),
                                open.get(worker.getKey()),
                                worker.getValue().size(),
                                worker.getValue().stream()
                                        .min(Comparator.naturalOrder())
                                        .orElse(null)))
                        .sorted(Comparator.comparing(Worker::overdue)
                                .thenComparing(Worker::openCases)
                                .reversed())
                        .toList(),
                RATIO_LIMIT);
    }

    private static List<Due> some(List<Due> due, Predicate<Due> when) {
        return due.stream().filter(when).limit(MOST).toList();
    }

    private static boolean isNew(TodayEntry entry, Caseworker who, Instant now) {
        return !who.id().equals(entry.assignedBy()) && entry.assignedAt().isAfter(now.minus(NEW));
    }

    private Map<String, People.Known> children(List<Seen<TodayEntry>> cases, Caseworker who) {
        var ids = cases.stream().map(seen -> seen.view().childId()).distinct().toList();
        readLog.seen(who, "today", ids);
        return people.byId(ids);
    }

    private static Stream<Due> due(Seen<TodayEntry> seen, Map<String, People.Known> children) {
        var entry = seen.view();
        var child = child(entry, children);
        return Stream.concat(
                entry.deadlines().running().stream()
                        .map(one -> new Due(
                                seen.id(),
                                child,
                                entry.deadlines().risk(),
                                entry.deadlines().urgent(),
                                one.stage(),
                                one.about(),
                                null,
                                one.due())),
                entry.followUps().toDo().stream()
                        .map(one -> new Due(
                                seen.id(),
                                child,
                                entry.deadlines().risk(),
                                entry.deadlines().urgent(),
                                null,
                                null,
                                one.followUpId(),
                                LocalDay.endOf(one.neededBy()))));
    }

    private static Case shown(Seen<TodayEntry> seen, Map<String, People.Known> children) {
        var entry = seen.view();
        return new Case(
                seen.id(),
                child(entry, children),
                entry.deadlines().risk(),
                entry.deadlines().urgent(),
                entry.assignedAt(),
                entry.assignedBy(),
                entry.unanswered().size());
    }

    private static Child child(TodayEntry entry, Map<String, People.Known> children) {
        var known = children.get(entry.childId());
        return new Child(
                entry.childId(), known == null ? null : known.givenName(), known == null ? null : known.familyName());
    }
}
