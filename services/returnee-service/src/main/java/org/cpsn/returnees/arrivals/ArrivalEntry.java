package org.cpsn.returnees.arrivals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cpsn.platform.personal.Personal;
import org.cpsn.returnees.family.Escort;
import org.cpsn.returnees.family.ReturnType;

/**
 * A household that comes, in the list of those.
 *
 * @param listReference null for who walked in
 * @param on the day it came, null before
 * @param changedAt when a later list said it otherwise; null where none did
 * @param children, adults of a household that walked in; of an announced one nobody knows before it is opened
 */
public record ArrivalEntry(
        ArrivalState state,
        String listReference,
        String countryOfReturn,
        LocalDate expectedOn,
        Place place,
        ReturnType returnType,
        String municipality,
        Escort escort,
        List<Who> people,
        int children,
        int adults,
        LocalDate on,
        Set<UrgentNeed> urgent,
        NoShowReason noShow,
        String familyId,
        Instant heardAt,
        Instant changedAt) {

    /** @param sealed the name, as it is stored */
    public record Who(String announcedId, String sealed, boolean came) {
        public Personal<Announced> person() {
            return new Personal<>(announcedId, sealed);
        }
    }

    static ArrivalEntry after(Optional<ArrivalEntry> before, ArrivalEvent event) {
        return switch (event) {
            case ArrivalEvent.HouseholdAnnounced e ->
                of(ArrivalState.EXPECTED, e.listReference(), e.journey(), who(e.people()), 0, 0, null, e.occurredAt());
            case ArrivalEvent.WalkedIn e ->
                of(
                        ArrivalState.ARRIVED,
                        null,
                        e.journey(),
                        List.of(),
                        e.children(),
                        e.adults(),
                        e.journey().expectedOn(),
                        e.occurredAt());
            case ArrivalEvent.PeopleAnnounced e -> before.orElseThrow().more(who(e.people()));
            case ArrivalEvent.AnnouncementChanged e -> before.orElseThrow().changed(e);
            case ArrivalEvent.Arrived e -> before.orElseThrow().arrived(e);
            case ArrivalEvent.UrgentNeedSeen e -> before.orElseThrow().urgent(e.needs());
            case ArrivalEvent.DidNotArrive e -> before.orElseThrow().now(ArrivalState.DID_NOT_ARRIVE, e.reason(), null);
            case ArrivalEvent.FamilyRegistered e ->
                before.orElseThrow().now(ArrivalState.REGISTERED, null, e.familyId());
        };
    }

    private static ArrivalEntry of(
            ArrivalState state,
            String listReference,
            Journey journey,
            List<Who> people,
            int children,
            int adults,
            LocalDate on,
            Instant heardAt) {
        return new ArrivalEntry(
                state,
                listReference,
                journey.countryOfReturn(),
                journey.expectedOn(),
                journey.place(),
                journey.returnType(),
                journey.municipality(),
                journey.escort(),
                people,
                children,
                adults,
                on,
                Set.of(),
                null,
                null,
                heardAt,
                null);
    }

    private static List<Who> who(List<AnnouncedPerson> people) {
        return people.stream()
                .map(person -> new Who(person.announcedId(), person.person().sealed(), false))
                .toList();
    }

    private ArrivalEntry more(List<Who> news) {
        var all = new ArrayList<>(people);
        all.addAll(news);
        return with(state, place, List.copyOf(all), on, urgent, noShow, familyId);
    }

    private ArrivalEntry changed(ArrivalEvent.AnnouncementChanged e) {
        var otherwise = who(e.people()).stream().collect(Collectors.toMap(Who::announcedId, one -> one));
        var journey = e.journey();
        return new ArrivalEntry(
                state,
                listReference,
                journey.countryOfReturn(),
                journey.expectedOn(),
                journey.place(),
                journey.returnType(),
                journey.municipality(),
                journey.escort(),
                people.stream()
                        .map(one -> otherwise.getOrDefault(one.announcedId(), one))
                        .toList(),
                children,
                adults,
                on,
                urgent,
                noShow,
                familyId,
                heardAt,
                e.occurredAt());
    }

    private ArrivalEntry arrived(ArrivalEvent.Arrived e) {
        var came = people.stream()
                .map(who -> new Who(who.announcedId(), who.sealed(), e.present().contains(who.announcedId())))
                .toList();
        return with(ArrivalState.ARRIVED, e.place(), came, e.on(), urgent, null, familyId);
    }

    private ArrivalEntry urgent(Set<UrgentNeed> needs) {
        return with(state, place, people, on, new TreeSet<>(needs), noShow, familyId);
    }

    private ArrivalEntry now(ArrivalState state, NoShowReason noShow, String familyId) {
        return with(state, place, people, on, urgent, noShow, familyId);
    }

    private ArrivalEntry with(
            ArrivalState state,
            Place place,
            List<Who> people,
            LocalDate on,
            Set<UrgentNeed> urgent,
            NoShowReason noShow,
            String familyId) {
        return new ArrivalEntry(
                state,
                listReference,
                countryOfReturn,
                expectedOn,
                place,
                returnType,
                municipality,
                escort,
                people,
                children,
                adults,
                on,
                urgent,
                noShow,
                familyId,
                heardAt,
                changedAt);
    }
}
