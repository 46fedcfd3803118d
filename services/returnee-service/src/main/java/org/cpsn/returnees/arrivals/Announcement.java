package org.cpsn.returnees.arrivals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cpsn.platform.axon.Recorded;
import org.cpsn.platform.personal.Personal;

/** How a household was announced last, and who, still sealed, by the id of each. */
public record Announcement(Journey journey, Map<String, Personal<Announced>> people) {

    /** Empty for a household that nobody announced. */
    public static Optional<Announcement> of(List<Recorded> events) {
        Optional<Announcement> announcement = Optional.empty();
        for (var recorded : events)
            if (recorded.event() instanceof ArrivalEvent event) announcement = after(announcement, event);
        return announcement;
    }

    private static Optional<Announcement> after(Optional<Announcement> before, ArrivalEvent event) {
        return switch (event) {
            case ArrivalEvent.HouseholdAnnounced e ->
                Optional.of(new Announcement(e.journey(), Map.of()).with(e.journey(), e.people()));
            case ArrivalEvent.PeopleAnnounced e -> before.map(known -> known.with(known.journey(), e.people()));
            case ArrivalEvent.AnnouncementChanged e -> before.map(known -> known.with(e.journey(), e.people()));
            case ArrivalEvent.WalkedIn _,
                    ArrivalEvent.Arrived _,
                    ArrivalEvent.UrgentNeedSeen _,
                    ArrivalEvent.DidNotArrive _,
                    ArrivalEvent.FamilyRegistered _ -> before;
        };
    }

    private Announcement with(Journey journey, List<AnnouncedPerson> announced) {
        var all = new HashMap<>(people);
        announced.forEach(person -> all.put(person.announcedId(), person.person()));
        return new Announcement(journey, Map.copyOf(all));
    }
}
