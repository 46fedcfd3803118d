package org.cpsn.cases.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cpsn.cases.person.Community;
import org.cpsn.cases.person.People;
import org.cpsn.cases.person.Sex;
import org.cpsn.platform.axon.EventJson;
import org.cpsn.platform.axon.Recorded;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.web.Missing;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** A case as it stands or stood, and its history. */
@Component
class CaseReplay {
    private static final String MASKED = "•••";

    private final CaseReading reading;
    private final People people;
    private final List<CaseAlert> alerts;

    CaseReplay(CaseReading reading, People people, List<CaseAlert> alerts) {
        this.reading = reading;
        this.people = people;
        this.alerts = alerts;
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

    /**
     * A case as shown. Names and free texts are null for who may not see them.
     *
     * @param asOf null for now
     * @param alerts codes of what must be seen at once, from whichever room
     */
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
            ClosureAsked closureAsked,
            ClosureReturned closureReturned,
            List<EarlierClosure> earlierClosures,
            List<CaseView.Referral> referrals,
            List<String> alerts) {}

    /** A closure that waits for a supervisor. */
    record ClosureAsked(ClosureReason reason, String note, String by, Instant at) {}

    record ClosureReturned(String comment, Instant at) {}

    /** A closure after which the case went on. */
    record EarlierClosure(
            Instant closedAt, ClosureReason reason, String note, Instant reopenedAt, String reopenedBecause) {}

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

    /** @param asOf null for now */
    Shown asOf(String caseId, Instant asOf, Time time, Caseworker who) {
        var read = reading.read(caseId, who, asOf == null ? "case" : "case replayed");
        var then = read.events().stream()
                .filter(e -> asOf == null || !when(e, time).isAfter(asOf))
                .toList();
        var view = CaseView.of(then).orElseThrow(() -> new Missing("case at that time"));
        return shown(view, then, asOf, read);
    }

    Replayed history(String caseId, Caseworker who) {
        var read = reading.read(caseId, who, "case history");
        return new Replayed(
                caseId, read.events().stream().map(CaseReplay::event).toList());
    }

    private static Instant when(Recorded e, Time time) {
        return switch (time) {
            case RECORDED -> e.recordedAt();
            case OCCURRED -> e.occurredAt();
        };
    }

    private Shown shown(CaseView view, List<Recorded> events, Instant asOf, CaseReading.Read read) {
        var reported = view.reported();
        var closed = Optional.ofNullable(view.closed());
        return new Shown(
                reported.caseId(),
                events.getLast().sequence(),
                asOf,
                child(reported.childId(), read.masked()),
                view.municipality(),
                view.caseworker(),
                view.open() ? Status.OPEN : Status.CLOSED,
                view.risk(),
                reported.urgent(),
                reported.source(),
                reported.concerns().stream().sorted().toList(),
                reading.opened(reported.narrative(), read),
                reported.occurredAt(),
                events.getFirst().recordedAt(),
                closed.map(CaseEvent.Closed::occurredAt).orElse(null),
                closed.map(CaseEvent.Closed::reason).orElse(null),
                closed.map(e -> reading.opened(e.note(), read)).orElse(null),
                Optional.ofNullable(view.asked())
                        .map(e -> new ClosureAsked(
                                e.reason(), reading.opened(e.note(), read), e.requestedBy(), e.occurredAt()))
                        .orElse(null),
                Optional.ofNullable(view.returned())
                        .map(e -> new ClosureReturned(reading.opened(e.comment(), read), e.occurredAt()))
                        .orElse(null),
                view.earlier().stream().map(over -> earlier(over, read)).toList(),
                view.referrals(),
                alerts.stream().flatMap(alert -> alert.in(events)).toList());
    }

    private EarlierClosure earlier(CaseView.Earlier over, CaseReading.Read read) {
        return new EarlierClosure(
                over.closed().occurredAt(),
                over.closed().reason(),
                reading.opened(over.closed().note(), read),
                over.reopened().occurredAt(),
                reading.opened(over.reopened().reason(), read));
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

    /** A sealed value shows that it is there, not what it says, however deep it lies. */
    private static JsonNode masked(JsonNode node) {
        switch (node) {
            case ObjectNode sealed
            when sealed.has("sealed") -> {
                return StringNode.valueOf(MASKED);
            }
            case ObjectNode fields ->
                fields.propertyNames().stream().toList().forEach(name -> fields.set(name, masked(fields.get(name))));
            case ArrayNode many -> {
                for (int at = 0; at < many.size(); at++) many.set(at, masked(many.get(at)));
            }
            default -> {}
        }
        return node;
    }
}
