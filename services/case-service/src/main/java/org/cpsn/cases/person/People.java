package org.cpsn.cases.person;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cpsn.platform.axon.History;
import org.cpsn.platform.mongo.Seen;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.personal.Sealing;
import org.springframework.stereotype.Component;

/** Persons with their seals opened, for those who may see them. */
@Component
public class People {
    private final PersonProjection persons;
    private final Sealing sealing;
    private final History histories;

    People(PersonProjection persons, Sealing sealing, History histories) {
        this.persons = persons;
        this.sealing = sealing;
        this.histories = histories;
    }

    /**
     * A person as shown.
     *
     * @param givenName, familyName null when the person was erased or is not to be named
     * @param dateOfBirth null when unknown, erased or not to be shown
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
            Community community) {

        /** The same without what says who it is. */
        public Known masked() {
            return new Known(id, version, null, null, sex, null, birthYear, estimated, municipality, null);
        }

        /** What a service provider needs to recognise the child, and no more. */
        Known extract() {
            return new Known(id, version, givenName, familyName, sex, null, birthYear, estimated, null, null);
        }
    }

    /** Asked of the event store: the read model may not have heard yet of whom somebody has just registered. */
    public boolean isRegistered(String id) {
        try (var events = histories.from(id, 0)) {
            return events.anyMatch(recorded -> recorded.event() instanceof PersonEvent);
        }
    }

    /** By id; unknown ids have no entry. */
    public Map<String, Known> byId(Collection<String> ids) {
        return opened(persons.findAll(ids)).stream().collect(Collectors.toMap(Known::id, Function.identity()));
    }

    List<Known> opened(List<Seen<PersonView>> seen) {
        var names = sealing.openAll(sealed(seen, PersonView::name), PersonName.class);
        var births = sealing.openAll(sealed(seen, PersonView::dateOfBirth), LocalDate.class);
        return seen.stream().map(person -> opened(person, names, births)).toList();
    }

    private static <T> List<Personal<T>> sealed(List<Seen<PersonView>> seen, Function<PersonView, Personal<T>> part) {
        return seen.stream().map(Seen::view).map(part).filter(Objects::nonNull).toList();
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
                view.community());
    }
}
