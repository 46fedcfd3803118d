package org.cpsn.cases.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cpsn.cases.person.Community;
import org.cpsn.cases.person.People;
import org.cpsn.cases.person.Sex;
import org.cpsn.platform.axon.EventJson;
import org.cpsn.platform.axon.History;
import org.cpsn.platform.axon.Recorded;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.personal.Sealing;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.security.Refused;
import org.cpsn.platform.web.Missing;
import org.cpsn.platform.web.ReadLog;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Replays a case from the event store: the only truth, never a read model. */
@Component
public class CaseReplay {
    private static final String MASKED = "•••";

    private final History histories;
    private final People people;
    private final Sealing sealing;
    private final ReadLog readLog;

    CaseReplay(History histories, People people, Sealing sealing, ReadLog readLog) {
        this.histories = histories;
        this.people = people;
        this.sealing = sealing;
        this.readLog = readLog;
    }

    /** Which of an event's two times counts: when we knew, or when it happened. */
    enum Time {
        RECORDED,
        OCCURRED
    }

    enum Status {
        OPEN,
        CLOSED
    }

    /** @param sex, birthYear null in the moment before the person's own read model has caught up */
    record Child(
            String id,
            String givenName,
            String familyName,
            Sex sex,
            LocalDate dateOfBirth,
            Integer birthYear,
            boolean estimated,
            String municipality,
            Community community) {}

    /** A case as shown. @param asOf null for now; names and free texts are null for who may not see them */
    record Shown(
            String caseId,
            long version,
            Instant asOf,
            Child child,
            String municipality,
            String caseworker,
            Status status,
            RiskLevel risk,
            boolean urgent,
            ConcernSource source,
            List<Concern> concerns,
            String narrative,
            Instant reportedAt,
            Instant registeredAt,
            Instant closedAt,
            ClosureReason closureReason,
            String closureNote,
            List<CaseView.Referral> referrals) {}

    record Event(
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
            JsonNode payload) {}

    record Replayed(String caseId, List<Event> events) {}

    Optional<String> childOf(String caseId) {
        return histories
                .from(caseId, 0)
                .filter(e -> e.event() instanceof CaseEvent.ConcernReported)
                .map(e -> ((CaseEvent.ConcernReported) e.event()).childId())
                .findFirst();
    }

    /** @param asOf null for now */
    Shown asOf(String caseId, Instant asOf, Time time, Caseworker who) {
        var all = caseEvents(caseId);
        var now = fold(all).orElseThrow(() -> new Missing("case"));
        mayRead(now, who, "case");
        var then = all.stream()
                .filter(e -> asOf == null || !when(e, time).isAfter(asOf))
                .toList();
        var view = fold(then).orElseThrow(() -> new Missing("case at that time"));
        readLog.seen(
                who,
                asOf == null ? "case" : "case replayed",
                List.of(caseId, view.reported().childId()));
        return shown(view, then, asOf, CaseAccess.masked(who));
    }

    Replayed history(String caseId, Caseworker who) {
        var all = caseEvents(caseId);
        var now = fold(all).orElseThrow(() -> new Missing("case"));
        mayRead(now, who, "case history");
        readLog.seen(who, "case history", List.of(caseId, now.reported().childId()));
        return new Replayed(caseId, all.stream().map(CaseReplay::event).toList());
    }

    private List<Recorded> caseEvents(String caseId) {
        return histories.of(caseId).stream()
                .filter(e -> e.event() instanceof CaseEvent)
                .toList();
    }

    private static Optional<CaseView> fold(List<Recorded> events) {
        Optional<CaseView> view = Optional.empty();
        for (var e : events) view = CaseView.after(view, (CaseEvent) e.event());
        return view;
    }

    private static void mayRead(CaseView now, Caseworker who, String what) {
        if (!CaseAccess.mayRead(who, now.reported().municipality(), now.caseworker()))
            throw new Refused(what, now.reported().caseId());
    }

    private static Instant when(Recorded e, Time time) {
        return switch (time) {
            case RECORDED -> e.recordedAt();
            case OCCURRED -> e.occurredAt();
        };
    }

    private Shown shown(CaseView view, List<Recorded> events, Instant asOf, boolean masked) {
        var reported = view.reported();
        var closed = Optional.ofNullable(view.closed());
        return new Shown(
                reported.caseId(),
                events.getLast().sequence(),
                asOf,
                child(reported.childId(), masked),
                reported.municipality(),
                view.caseworker(),
                view.open() ? Status.OPEN : Status.CLOSED,
                view.risk(),
                reported.urgent(),
                reported.source(),
                reported.concerns().stream().sorted().toList(),
                opened(reported.narrative(), masked),
                reported.occurredAt(),
                events.getFirst().recordedAt(),
                closed.map(CaseEvent.Closed::occurredAt).orElse(null),
                closed.map(CaseEvent.Closed::reason).orElse(null),
                closed.map(e -> opened(e.note(), masked)).orElse(null),
                view.referrals());
    }

    private Child child(String childId, boolean masked) {
        var known = people.byId(List.of(childId)).get(childId);
        if (known == null) return new Child(childId, null, null, null, null, null, false, null, null);
        var shown = masked ? known.masked() : known;
        return new Child(
                childId,
                shown.givenName(),
                shown.familyName(),
                shown.sex(),
                shown.dateOfBirth(),
                shown.birthYear(),
                shown.estimated(),
                shown.municipality(),
                shown.community());
    }

    private String opened(Personal<String> text, boolean masked) {
        return text == null || masked ? null : sealing.open(text, String.class).orElse(null);
    }

    private static Event event(Recorded e) {
        return new Event(
                e.sequence(),
                e.eventId(),
                e.type(),
                e.occurredAt(),
                e.recordedAt(),
                e.by(),
                e.role(),
                e.organisation(),
                e.municipality(),
                e.commandId(),
                e.correlationId(),
                masked(EventJson.MAPPER.valueToTree(e.event())));
    }

    /** A sealed value shows that it is there, not what it says. */
    private static JsonNode masked(JsonNode payload) {
        if (payload instanceof ObjectNode fields)
            fields.propertyNames().stream()
                    .filter(name -> fields.get(name).has("sealed"))
                    .toList()
                    .forEach(name -> fields.set(name, StringNode.valueOf(MASKED)));
        return payload;
    }
}
