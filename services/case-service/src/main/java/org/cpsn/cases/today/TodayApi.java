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
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cpsn.cases.person.People;
import org.cpsn.deadlines.Deadline;
import org.cpsn.deadlines.Risk;
import org.cpsn.deadlines.Stage;
import org.cpsn.platform.domain.LocalDay;
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
    private static final int MOST_UNSEEN = 50;

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
            Risk risk,
            boolean urgent,
            Stage stage,
            String about,
            String followUpId,
            Instant due) {}

    record Case(String caseId, Child child, Risk risk, boolean urgent, Instant since, String by, int unanswered) {}

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

    /** @param oldestOverdue null when nothing is */
    record Municipality(String municipality, long openCases, long overdue, Instant oldestOverdue) {}

    /** A child of an open case whom nobody has recorded seeing. @param due by when somebody should have */
    record Unseen(
            String caseId, Child child, Risk risk, boolean urgent, String caseworker, Instant due, boolean overdue) {}

    /** @param unseen what is due first comes first, at most 50 of unseenTotal */
    record Team(
            List<Worker> workers,
            List<Municipality> municipalities,
            List<Unseen> unseen,
            long unseenTotal,
            int ratioLimit) {}

    @GetMapping("/today")
    @Allowed({CASEWORKER, SUPERVISOR})
    Mine mine(Caseworker who) {
        var now = clock.instant();
        var cases = today.read(
                today.collection().find(Filters.and(Filters.eq("caseworker", who.id()), Filters.eq("asks", true))));
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
                        .filter(seen -> seen.view().open() && isNew(seen.view(), who, now))
                        .map(seen -> shown(seen, children))
                        .sorted(Comparator.comparing(Case::since).reversed())
                        .toList(),
                cases.stream()
                        .filter(seen ->
                                seen.view().open() && !seen.view().unanswered().isEmpty())
                        .map(seen -> shown(seen, children))
                        .toList(),
                cases.stream().filter(seen -> seen.view().open()).count(),
                RATIO_LIMIT);
    }

    /** Caseload and what is overdue by caseworker and by municipality, the most overdue first; and whom nobody saw. */
    @GetMapping("/today/team")
    @Allowed(SUPERVISOR)
    Team team(Caseworker who) {
        var now = clock.instant();
        var ofMine = who.municipality() == null
                ? Filters.eq("asks", true)
                : Filters.and(Filters.eq("municipality", who.municipality()), Filters.eq("asks", true));
        var cases = today.read(today.collection().find(ofMine)).stream()
                .filter(seen -> seen.view().caseworker() != null)
                .toList();
        var unseen = cases.stream()
                .filter(seen -> seen.view().open() && seen.view().followUps().childSeenAt() == null)
                .sorted(Comparator.comparing(TodayApi::visitDue))
                .toList();
        var shown = unseen.stream().limit(MOST_UNSEEN).toList();
        var children = children(shown, who);
        return new Team(
                behind(cases, seen -> seen.view().caseworker(), now).stream()
                        .map(one -> new Worker(one.of(), one.openCases(), one.overdue(), one.oldestOverdue()))
                        .toList(),
                behind(cases, seen -> seen.view().municipality(), now).stream()
                        .map(one -> new Municipality(one.of(), one.openCases(), one.overdue(), one.oldestOverdue()))
                        .toList(),
                shown.stream().map(seen -> unseen(seen, children, now)).toList(),
                unseen.size(),
                RATIO_LIMIT);
    }

    /** What falls behind, of somebody or of somewhere. */
    private record Behind(String of, long openCases, long overdue, Instant oldestOverdue) {}

    private static List<Behind> behind(
            List<Seen<TodayEntry>> cases, Function<Seen<TodayEntry>, String> of, Instant now) {
        var open = new TreeMap<String, Long>();
        var overdue = new TreeMap<String, List<Instant>>();
        for (var seen : cases) {
            open.merge(of.apply(seen), seen.view().open() ? 1L : 0L, Long::sum);
            var late = overdue.computeIfAbsent(of.apply(seen), first -> new ArrayList<>());
            due(seen, Map.of()).map(Due::due).filter(due -> due.isBefore(now)).forEach(late::add);
        }
        return overdue.entrySet().stream()
                .map(late -> new Behind(
                        late.getKey(),
                        open.get(late.getKey()),
                        late.getValue().size(),
                        late.getValue().stream().min(Comparator.naturalOrder()).orElse(null)))
                .sorted(Comparator.comparing(Behind::overdue)
                        .thenComparing(Behind::openCases)
                        .reversed())
                .toList();
    }

    private static Unseen unseen(Seen<TodayEntry> seen, Map<String, People.Known> children, Instant now) {
        var entry = seen.view();
        return new Unseen(
                seen.id(),
                child(entry, children),
                entry.deadlines().risk(),
                entry.deadlines().urgent(),
                entry.caseworker(),
                visitDue(seen),
                visitDue(seen).isBefore(now));
    }

    /** By when the child should have been seen; while a case is open that clock always runs. */
    private static Instant visitDue(Seen<TodayEntry> seen) {
        return seen.view().deadlines().running().stream()
                .filter(one -> one.stage() == Stage.VISIT)
                .map(Deadline::due)
                .findFirst()
                .orElse(Instant.MAX);
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
                        // what is planned stands for its clock
                        .filter(one -> one.stage() != Stage.POST_CLOSURE
                                || entry.followUps().afterClosure().isEmpty())
                        .map(one -> new Due(
                                seen.id(),
                                child,
                                entry.deadlines().risk(),
                                entry.deadlines().urgent(),
                                one.stage(),
                                one.about(),
                                null,
                                one.due())),
                entry.toDo().stream()
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
