package org.cpsn.cases.person;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cpsn.platform.axon.History;
import org.cpsn.platform.axon.Recorded;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.personal.Sealing;
import org.cpsn.platform.web.Missing;
import org.springframework.stereotype.Component;

/** A person's whole record, read from its history and opened. */
@Component
class PersonRecord {
    private final History histories;
    private final Sealing sealing;
    private final People people;
    private final PersonIndex index;

    PersonRecord(History histories, Sealing sealing, People people, PersonIndex index) {
        this.histories = histories;
        this.sealing = sealing;
        this.people = people;
        this.index = index;
    }

    record Number(String numberId, IdScheme scheme, String number, Instant recordedAt, String by) {}

    /**
     * Something that happened to the record.
     *
     * @param text what was written with it: a reason; null when nothing was
     * @param was the name it had until then, where it was corrected; null otherwise
     * @param others the records it speaks of
     */
    record Happened(
            long sequence,
            String type,
            Instant occurredAt,
            Instant recordedAt,
            String by,
            String text,
            PersonName was,
            List<String> others) {}

    /**
     * @param displacement null when not asked
     * @param mergedInto the record that goes on for this one; null while it stands for itself
     * @param merged the records that were merged into this one
     */
    record Shown(
            People.Known person,
            String nickname,
            List<String> otherNames,
            List<Language> languages,
            DisplacementStatus displacement,
            Map<Functioning, Difficulty> functioning,
            List<Number> numbers,
            String mergedInto,
            List<String> merged,
            List<Happened> history) {}

    /** @param id of the record itself, also when it was merged: its own history and not the other's */
    Shown of(String id) {
        var events = histories.of(id).stream()
                .filter(recorded -> recorded.event() instanceof PersonEvent)
                .toList();
        var person = people.own(id, events).orElseThrow(() -> new Missing("person"));
        var described = last(events, PersonEvent.Described.class);
        var names =
                described.flatMap(e -> open(e.otherNames(), OtherNames.class)).orElse(new OtherNames(null, List.of()));
        return new Shown(
                person,
                names.nickname(),
                names.names(),
                described.map(e -> e.languages().stream().sorted().toList()).orElse(List.of()),
                described.map(PersonEvent.Described::displacement).orElse(null),
                described.map(PersonEvent.Described::functioning).orElse(Map.of()),
                numbers(events),
                person.mergedInto(),
                index.recordsOf(id).stream()
                        .filter(record -> !record.equals(id))
                        .toList(),
                history(events));
    }

    private List<Number> numbers(List<Recorded> events) {
        var numbers = new HashMap<String, Number>();
        for (var recorded : events)
            switch ((PersonEvent) recorded.event()) {
                case PersonEvent.NumberRecorded e ->
                    numbers.put(
                            e.numberId(),
                            new Number(
                                    e.numberId(),
                                    e.scheme(),
                                    open(e.number(), String.class).orElse(null),
                                    recorded.recordedAt(),
                                    recorded.by()));
                case PersonEvent.NumberWithdrawn e -> numbers.remove(e.numberId());
                case PersonEvent.Registered _,
                        PersonEvent.Corrected _,
                        PersonEvent.Described _,
                        PersonEvent.RelativeLinked _,
                        PersonEvent.RelativeUnlinked _,
                        PersonEvent.OfCare _,
                        PersonEvent.Merged _,
                        PersonEvent.Unmerged _ -> {}
            }
        return numbers.values().stream()
                .sorted(Comparator.comparing(Number::scheme).thenComparing(Number::recordedAt))
                .toList();
    }

    /** Newest first. */
    private List<Happened> history(List<Recorded> events) {
        var history = new ArrayList<Happened>();
        PersonName name = null;
        for (var recorded : events) {
            var event = (PersonEvent) recorded.event();
            var was = name;
            name = switch (event) {
                case PersonEvent.Registered e ->
                    open(e.name(), PersonName.class).orElse(null);
                case PersonEvent.Corrected e -> open(e.name(), PersonName.class).orElse(null);
                case PersonEvent.Described _,
                        PersonEvent.NumberRecorded _,
                        PersonEvent.NumberWithdrawn _,
                        PersonEvent.RelativeLinked _,
                        PersonEvent.RelativeUnlinked _,
                        PersonEvent.OfCare _,
                        PersonEvent.Merged _,
                        PersonEvent.Unmerged _ -> name;
            };
            history.add(new Happened(
                    recorded.sequence(),
                    recorded.type(),
                    recorded.occurredAt(),
                    recorded.recordedAt(),
                    recorded.by(),
                    reason(event).flatMap(text -> open(text, String.class)).orElse(null),
                    event instanceof PersonEvent.Corrected && was != null && !was.equals(name) ? was : null,
                    others(event)));
        }
        return history.reversed();
    }

    private static Optional<Personal<String>> reason(PersonEvent event) {
        return Optional.ofNullable(
                switch (event) {
                    case PersonEvent.Registered e -> e.reason();
                    case PersonEvent.Corrected e -> e.reason();
                    case PersonEvent.Merged e -> e.reason();
                    case PersonEvent.Unmerged e -> e.reason();
                    case PersonEvent.CareWithdrawn e -> e.reason();
                    case PersonEvent.GuardianWithdrawn e -> e.reason();
                    case PersonEvent.CareArranged _,
                            PersonEvent.CareEnded _,
                            PersonEvent.GuardianNamed _,
                            PersonEvent.GuardianshipEnded _,
                            PersonEvent.Described _,
                            PersonEvent.NumberRecorded _,
                            PersonEvent.NumberWithdrawn _,
                            PersonEvent.RelativeLinked _,
                            PersonEvent.RelativeUnlinked _ -> null;
                });
    }

    private static List<String> others(PersonEvent event) {
        return switch (event) {
            case PersonEvent.Registered e -> e.lookAlikes();
            case PersonEvent.RelativeLinked e -> List.of(e.relativeId());
            case PersonEvent.RelativeUnlinked e -> List.of(e.relativeId());
            case PersonEvent.Merged e -> List.of(e.into());
            case PersonEvent.Unmerged e -> List.of(e.from());
            case PersonEvent.CareArranged e -> e.caregiverId() == null ? List.of() : List.of(e.caregiverId());
            case PersonEvent.GuardianNamed e -> e.guardianId() == null ? List.of() : List.of(e.guardianId());
            case PersonEvent.CareEnded _,
                    PersonEvent.CareWithdrawn _,
                    PersonEvent.GuardianshipEnded _,
                    PersonEvent.GuardianWithdrawn _,
                    PersonEvent.Corrected _,
                    PersonEvent.Described _,
                    PersonEvent.NumberRecorded _,
                    PersonEvent.NumberWithdrawn _ -> List.of();
        };
    }

    private static <E extends PersonEvent> Optional<E> last(List<Recorded> events, Class<E> kind) {
        return events.reversed().stream()
                .map(Recorded::event)
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }

    private <T> Optional<T> open(Personal<T> sealed, Class<T> type) {
        return sealed == null ? Optional.empty() : sealing.open(sealed, type);
    }
}
