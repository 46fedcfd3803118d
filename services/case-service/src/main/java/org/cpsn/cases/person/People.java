package org.cpsn.cases.person;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.cpsn.cases.matching.Traits;
import org.cpsn.platform.axon.History;
import org.cpsn.platform.axon.Recorded;
import org.cpsn.platform.mongo.Seen;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.personal.Sealing;
import org.springframework.stereotype.Component;

/** Persons with their seals opened, for those who may see them. */
@Component
public class People {
    private final PersonProjection persons;
    private final PersonIndex index;
    private final Sealing sealing;
    private final History histories;

    People(PersonProjection persons, PersonIndex index, Sealing sealing, History histories) {
        this.persons = persons;
        this.index = index;
        this.sealing = sealing;
        this.histories = histories;
    }

    /**
     * A person as shown.
     *
     * @param id as asked for
     * @param givenName, familyName null when the person was erased or is not to be named
     * @param dateOfBirth null when unknown, erased or not to be shown
     * @param mergedInto the person this record was merged into, whose data these are; null when it stands for itself
     */
    public record Known(
            String id,
            long version,
            String givenName,
            String familyName,
            Sex sex,
            LocalDate dateOfBirth,
            int birthYear,
            boolean estimated,
            String municipality,
            Community community,
            String mergedInto) {

        /** The same without what says who it is. */
        public Known masked() {
            return new Known(id, version, null, null, sex, null, birthYear, estimated, municipality, null, mergedInto);
        }

        /** What a service provider needs to recognise the child, and no more. */
        Known extract() {
            return new Known(
                    id, version, givenName, familyName, sex, null, birthYear, estimated, null, null, mergedInto);
        }
    }

    /** Asked of the event store: the read model may not have heard yet of whom somebody has just registered. */
    public boolean isRegistered(String id) {
        try (var events = histories.from(id, 0)) {
            return events.anyMatch(recorded -> recorded.event() instanceof PersonEvent);
        }
    }

    /** All records that are about this person, the id itself included: what was merged belongs together. */
    public List<String> recordsOf(String id) {
        return index.recordsOf(index.survivors(List.of(id)).get(id));
    }

    /** Those of whom each id speaks now: themselves, or whom their records were merged into. */
    public Map<String, String> survivors(Collection<String> ids) {
        return index.survivors(ids);
    }

    /**
     * Everybody born in these years, one after the other, with what they are recognised by; erased persons are gone.
     */
    public void each(int bornFrom, int bornTo, BiConsumer<String, Traits> each) {
        index.each(bornFrom, bornTo, each);
    }

    /** What the records of these persons say of relatives, and what others say of them. */
    public List<PersonLink> linksOf(Collection<String> records) {
        return index.linksOf(records);
    }

    /** By id as asked for; a merged record answers with the person it was merged into; unknown ids have no entry. */
    public Map<String, Known> byId(Collection<String> ids) {
        var records = records(ids);
        var survivors = new HashMap<String, String>();
        if (records.values().stream().anyMatch(seen -> seen.view().mergedInto() != null)) {
            survivors.putAll(index.survivors(ids));
            records.putAll(records(survivors.values().stream()
                    .filter(id -> !records.containsKey(id))
                    .toList()));
        }
        var opened = opened(records);
        var known = new LinkedHashMap<String, Known>();
        for (var id : new HashSet<>(ids)) {
            var survivor = survivors.getOrDefault(id, id);
            var person = opened.get(survivor);
            if (person == null) continue;
            known.put(id, survivor.equals(id) ? person : standingFor(id, person, records.get(id)));
        }
        return known;
    }

    private static Known standingFor(String id, Known survivor, Seen<PersonView> record) {
        return new Known(
                id,
                record.version(),
                survivor.givenName(),
                survivor.familyName(),
                survivor.sex(),
                survivor.dateOfBirth(),
                survivor.birthYear(),
                survivor.estimated(),
                survivor.municipality(),
                survivor.community(),
                survivor.id());
    }

    private Map<String, Seen<PersonView>> records(Collection<String> ids) {
        var records = new LinkedHashMap<String, Seen<PersonView>>();
        if (ids.isEmpty()) return records;
        persons.findAll(ids).forEach(seen -> records.put(seen.id(), seen));
        for (var id : ids) if (!records.containsKey(id)) replayed(id).ifPresent(seen -> records.put(id, seen));
        return records;
    }

    /** The read model may not have heard yet of whom somebody has just registered. */
    private Optional<Seen<PersonView>> replayed(String id) {
        return folded(id, histories.of(id));
    }

    /** A record as its own history tells it, also when it was merged into another. */
    Optional<Known> own(String id, List<Recorded> history) {
        return folded(id, history).map(seen -> {
            var known = opened(Map.of(id, seen)).get(id);
            return new Known(
                    id,
                    known.version(),
                    known.givenName(),
                    known.familyName(),
                    known.sex(),
                    known.dateOfBirth(),
                    known.birthYear(),
                    known.estimated(),
                    known.municipality(),
                    known.community(),
                    seen.view().mergedInto());
        });
    }

    private static Optional<Seen<PersonView>> folded(String id, List<Recorded> history) {
        Optional<PersonView> view = Optional.empty();
        for (var recorded : history)
            if (recorded.event() instanceof PersonEvent event) view = PersonView.after(view, event);
        return view.map(known -> new Seen<>(id, history.getLast().sequence(), known));
    }

    private Map<String, Known> opened(Map<String, Seen<PersonView>> records) {
        var names = sealing.openAll(sealed(records, PersonView::name), PersonName.class);
        var births = sealing.openAll(sealed(records, PersonView::dateOfBirth), LocalDate.class);
        var opened = new HashMap<String, Known>();
        records.forEach((id, seen) -> opened.put(id, opened(seen, names, births)));
        return opened;
    }

    private static <T> List<Personal<T>> sealed(
            Map<String, Seen<PersonView>> records, Function<PersonView, Personal<T>> part) {
        return records.values().stream()
                .map(Seen::view)
                .map(part)
                .filter(Objects::nonNull)
                .toList();
    }

    private static Known opened(
            Seen<PersonView> seen,
            Map<Personal<PersonName>, PersonName> names,
            Map<Personal<LocalDate>, LocalDate> births) {
        var view = seen.view();
        var name = names.get(view.name());
        return new Known(
                seen.id(),
                seen.version(),
                name == null ? null : name.given(),
                name == null ? null : name.family(),
                view.sex(),
                view.dateOfBirth() == null ? null : births.get(view.dateOfBirth()),
                view.birthYear(),
                view.estimated(),
                view.municipality(),
                view.community(),
                null);
    }
}
