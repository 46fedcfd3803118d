package org.cpsn.returnees.arrivallists;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cpsn.platform.domain.DomainCommand;
import org.cpsn.platform.domain.Rejected;
import org.cpsn.platform.personal.Sealing;
import org.cpsn.returnees.arrivals.AnnouncedIndex;
import org.cpsn.returnees.arrivals.AnnouncedPerson;
import org.cpsn.returnees.arrivals.ArrivalCommand;
import org.springframework.stereotype.Component;

/**
 * What is left to do until the good lines of a list are in, and those that change something if somebody said so: one
 * household at a time, each wholly or not at all, and when all are in, to say so. Whoever is killed in the middle asks
 * again: what is in already is known then.
 */
@Component
public class ListImport {
    private final ListReading reading;
    private final ListContents contents;
    private final AnnouncedIndex index;
    private final Sealing sealing;

    ListImport(ListReading reading, ListContents contents, AnnouncedIndex index, Sealing sealing) {
        this.reading = reading;
        this.contents = contents;
        this.index = index;
        this.sealing = sealing;
    }

    /** @param id the same for the same step, however often it is asked for */
    public record Step(String id, DomainCommand command) {}

    /** Of all lists that somebody asked to let in. What nobody needs any more is forgotten on the way. */
    public List<Step> leftToDo(Instant now) {
        contents.forgetBefore(now);
        return contents.whole().stream()
                .flatMap(listId -> leftToDo(listId, now))
                .toList();
    }

    private Stream<Step> leftToDo(String listId, Instant now) {
        var list = reading.entry(listId);
        // without an entry it is being received at this very moment
        if (list.isEmpty()) return Stream.empty();
        return switch (list.get().stage()) {
            case RECEIVED -> Stream.empty();
            case COMES_IN -> leftToDo(listId, list.get(), now);
            case IMPORTED, DISCARDED -> {
                contents.drop(listId, ListContents.Kind.WHOLE);
                yield Stream.empty();
            }
        };
    }

    private Stream<Step> leftToDo(String listId, ListEntry list, Instant now) {
        var checked = reading.checked(listId, list).orElseThrow();
        var changed = list.changes() ? checked.changed() : List.<Checked.Household>of();
        sealing.prepare(Stream.concat(checked.households().stream(), changed.stream())
                .flatMap(household -> household.people().stream())
                .map(Checked.Person::announcedId)
                .toList());
        var households = Stream.concat(
                        changed.stream().flatMap(household -> change(listId, list, household, now).stream()),
                        checked.households().stream().flatMap(household -> step(listId, household, now).stream()))
                .toList();
        return households.isEmpty() ? Stream.of(finish(listId, checked, now)) : households.stream();
    }

    private Optional<Step> step(String listId, Checked.Household household, Instant now) {
        var people = household.people().stream()
                .flatMap(person -> sealed(person).stream())
                .toList();
        return people.isEmpty()
                ? Optional.empty()
                : Optional.of(new Step(
                        listId + "/" + household.arrivalId(),
                        new ArrivalCommand.Announce(
                                household.arrivalId(),
                                listId,
                                household.listReference(),
                                household.journey(),
                                people,
                                now)));
    }

    private Optional<Step> change(String listId, ListEntry list, Checked.Household household, Instant now) {
        var people = household.people().stream()
                .flatMap(person -> sealed(person).stream())
                .toList();
        return people.isEmpty()
                ? Optional.empty()
                : Optional.of(new Step(
                        listId + "/" + household.arrivalId() + "/changed",
                        new ArrivalCommand.ChangeAnnouncement(
                                household.arrivalId(), listId, list.municipality(), household.journey(), people, now)));
    }

    /** Once every household is in: those this list brought or changed are among the known by now. */
    private Step finish(String listId, Checked checked, Instant now) {
        var left = checked.leftOver();
        reading.keepBad(listId, left);
        var brought = index.broughtBy(listId);
        int changed = index.changedBy(listId);
        return new Step(
                listId + "/in",
                new ListCommand.Finish(
                        listId,
                        brought.people(),
                        brought.households(),
                        changed,
                        checked.count(Checked.Status.KNOWN) - brought.people() - changed,
                        checked.count(Checked.Status.REPEATED),
                        left.size(),
                        now));
    }

    /** Nothing more is written about somebody who was erased. */
    private Optional<AnnouncedPerson> sealed(Checked.Person person) {
        try {
            return Optional.of(new AnnouncedPerson(
                    person.announcedId(),
                    person.contentToken(),
                    sealing.seal(person.announcedId(), person.announced())));
        } catch (Rejected erased) {
            return Optional.empty();
        }
    }
}
