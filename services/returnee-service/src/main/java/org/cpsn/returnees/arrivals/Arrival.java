package org.cpsn.returnees.arrivals;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How a household that comes stands, as far as deciding goes. */
public sealed interface Arrival {
    Arrival NONE = new Unheard();

    record Unheard() implements Arrival {}

    /** @param familyId null until its family is registered */
    record Heard(Journey journey, Set<String> people, boolean arrived, boolean noShow, String familyId)
            implements Arrival {}

    /** @throws org.cpsn.platform.domain.Rejected when nobody ever heard of it */
    default Heard heard() {
        return switch (this) {
            case Unheard _ -> throw ArrivalRule.ARRIVAL_EXISTS.broken();
            case Heard heard -> heard;
        };
    }

    default Arrival after(ArrivalEvent event) {
        return switch (event) {
            case ArrivalEvent.HouseholdAnnounced e ->
                new Heard(e.journey(), Set.copyOf(ids(e.people())), false, false, null);
            case ArrivalEvent.PeopleAnnounced e -> {
                var people = new HashSet<>(heard().people());
                people.addAll(ids(e.people()));
                yield new Heard(
                        heard().journey(), Set.copyOf(people), heard().arrived(), heard().noShow(), heard().familyId());
            }
            case ArrivalEvent.WalkedIn e -> new Heard(e.journey(), Set.of(), true, false, null);
            case ArrivalEvent.Arrived _ -> new Heard(heard().journey(), heard().people(), true, false, null);
            case ArrivalEvent.DidNotArrive _ -> new Heard(heard().journey(), heard().people(), false, true, null);
            case ArrivalEvent.UrgentNeedSeen _ -> this;
            case ArrivalEvent.FamilyRegistered e ->
                new Heard(heard().journey(), heard().people(), true, false, e.familyId());
        };
    }

    private static List<String> ids(List<AnnouncedPerson> people) {
        return people.stream().map(AnnouncedPerson::announcedId).toList();
    }
}
