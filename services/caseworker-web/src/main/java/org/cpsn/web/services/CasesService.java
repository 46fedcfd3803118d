package org.cpsn.web.services;

import static org.cpsn.web.services.Service.CASES;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What case-service can be asked. Codes stay text here: a code this front-end does not know is still shown. */
@Component
public class CasesService {

    public record Person(
            String id,
            Long version,
            String givenName,
            String familyName,
            String sex,
            LocalDate dateOfBirth,
            Integer birthYear,
            boolean estimated,
            String municipality,
            String community,
            List<String> why,
            String mergedInto) {}

    record Found(List<Person> results) {}

    record Identities(List<Person> people) {}

    public record Caseload(
            List<Entry> entries,
            long total,
            int page,
            int size,
            Map<String, Long> counts,
            Long openOfMine,
            Integer ratioLimit) {

        public long count(String risk) {
            return counts == null ? 0 : counts.getOrDefault(risk, 0L);
        }

        public boolean overTheRatio() {
            return openOfMine != null && ratioLimit != null && openOfMine > ratioLimit;
        }
    }

    public record Entry(
            String caseId,
            long version,
            String childId,
            String givenName,
            String familyName,
            String sex,
            Integer birthYear,
            boolean estimated,
            String municipality,
            String caseworker,
            String status,
            String risk,
            boolean urgent,
            List<String> concerns,
            Instant reportedAt,
            Instant lastActivityAt,
            int liveReferrals,
            LocalDate nextFollowUp,
            long overdueFollowUps,
            Instant childSeenAt,
            int overridesToReview,
            List<Waiting> waiting,
            String trafficking) {

        public Entry {
            waiting = waiting == null ? List.of() : List.copyOf(waiting);
        }
    }

    /** Something that waits for a supervisor's decision. */
    public record Waiting(String what, String by, Instant since) {}

    public record CaseView(
            String caseId,
            long version,
            Person child,
            String municipality,
            String caseworker,
            String status,
            String risk,
            boolean urgent,
            String source,
            List<String> concerns,
            String narrative,
            Instant reportedAt,
            Instant registeredAt,
            Instant closedAt,
            String closureReason,
            String closureNote,
            ClosureAsked closureAsked,
            ClosureReturned closureReturned,
            List<EarlierClosure> earlierClosures,
            List<NotedReferral> referrals,
            List<String> alerts) {

        public CaseView {
            alerts = alerts == null ? List.of() : List.copyOf(alerts);
        }

        /** Something is recorded of it, or it was reported. */
        public boolean conflictWithLaw() {
            return alerts.contains("CONFLICT_WITH_LAW")
                    || concerns != null
                            && concerns.stream()
                                    .anyMatch(concern -> concern.startsWith("CONFLICT_WITH_LAW")
                                            || concern.equals("ARRESTED_DETAINED"));
        }

        public boolean open() {
            return "OPEN".equals(status);
        }
    }

    /** A closure that waits for a supervisor. */
    public record ClosureAsked(String reason, String note, String by, Instant at) {}

    public record ClosureReturned(String comment, Instant at) {}

    /** A closure after which the case went on. */
    public record EarlierClosure(
            Instant closedAt, String reason, String note, Instant reopenedAt, String reopenedBecause) {}

    public record NotedReferral(
            String referralId, String providerId, String serviceType, String status, Instant since) {}

    public record Timeline(List<TimelineEntry> entries, Long total) {}

    public record TimelineEntry(
            long sequence,
            String type,
            Instant occurredAt,
            Instant recordedAt,
            String by,
            String role,
            Map<String, Object> facts) {}

    public record History(String caseId, List<HistoryEvent> events) {}

    public record HistoryEvent(
            long sequence,
            String eventId,
            String type,
            Instant occurredAt,
            Instant recordedAt,
            String by,
            String role,
            String organisation,
            String municipality,
            String commandId,
            String correlationId,
            Map<String, Object> payload) {}

    public record CaseIds(List<CaseSummary> entries) {}

    public record CaseSummary(
            String caseId,
            String municipality,
            String status,
            String risk,
            long events,
            Instant reportedAt,
            Instant lastActivityAt) {}

    private final ServiceCalls calls;

    CasesService(ServiceCalls calls) {
        this.calls = calls;
    }

    public Answer register(Object person, Asking asking) {
        return calls.command(CASES, "/persons", person, asking);
    }

    public List<Person> search(String name, String municipality) {
        var question = new HashMap<String, String>();
        question.put("name", name);
        if (municipality != null && !municipality.isBlank()) question.put("municipality", municipality);
        return calls.ask(CASES, "/persons/search", question, Purpose.SEARCH, Found.class)
                .results();
    }

    public Person person(String id, Long atLeast) {
        var query = new HashMap<String, Object>();
        if (atLeast != null) query.put("atLeast", atLeast);
        return calls.get(CASES, "/persons/" + opaque(id), query, Person.class);
    }

    /** In the same order; each is read, and logged, by itself. */
    public List<Person> persons(List<String> ids) {
        return ids.stream().map(id -> person(id, null)).toList();
    }

    /** The names this person may see, by id; those left out by the service are simply missing. */
    public Map<String, Person> identities(List<String> ids) {
        var asked = ids.stream().filter(id -> id != null).distinct().limit(200).toList();
        if (asked.isEmpty()) return Map.of();
        var question = Map.of("ids", asked);
        return calls.ask(CASES, "/persons/identities", question, Purpose.CASE_WORK, Identities.class).people().stream()
                .collect(Collectors.toMap(Person::id, Function.identity(), (one, other) -> one));
    }

    public Answer report(Object concern, Asking asking) {
        return calls.command(CASES, "/cases", concern, asking);
    }

    public Answer act(String caseId, String act, Object body, Asking asking) {
        return calls.command(CASES, "/cases/" + opaque(caseId) + "/" + act, body, asking);
    }

    public Caseload caseload(Map<String, ?> filter) {
        return calls.get(CASES, "/cases", filter, Caseload.class);
    }

    public CaseView one(String caseId, Long atLeast) {
        var query = new HashMap<String, Object>();
        if (atLeast != null) query.put("atLeast", atLeast);
        return calls.get(CASES, "/cases/" + opaque(caseId), query, CaseView.class);
    }

    public CaseView asKnown(String caseId, Instant at, String time) {
        var query = Map.of("asOf", at.toString(), "time", time);
        return calls.get(CASES, "/cases/" + opaque(caseId), query, Purpose.AUDIT, CaseView.class);
    }

    public Timeline timeline(String caseId, int page, int size, Long atLeast) {
        var query = new HashMap<String, Object>(Map.of("page", page, "size", size));
        if (atLeast != null) query.put("atLeast", atLeast);
        return calls.get(CASES, "/cases/" + opaque(caseId) + "/timeline", query, Timeline.class);
    }

    public History history(String caseId) {
        return calls.get(CASES, "/cases/" + opaque(caseId) + "/history", Map.of(), Purpose.AUDIT, History.class);
    }

    public CaseIds ids(String after, int size) {
        var query = new HashMap<String, Object>(Map.of("size", size));
        if (after != null) query.put("after", after);
        return calls.get(CASES, "/cases/ids", query, Purpose.AUDIT, CaseIds.class);
    }

    static String opaque(String id) {
        return OpaqueId.checked(id);
    }
}
