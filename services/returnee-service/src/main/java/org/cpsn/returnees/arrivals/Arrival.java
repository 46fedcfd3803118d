package org.cpsn.returnees.arrivals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How a household that comes stands, as far as deciding goes. */
public sealed interface Arrival {
    Arrival NONE = new Unheard();

    record Unheard() implements Arrival {}

    /**
     * @param people the content tokens of who was announced, by their ids
     * @param familyId null until its family is registered
     */
    record Heard(Journey journey, Map<String, String> people, boolean arrived, boolean noShow, String familyId)
            implements Arrival {
        ArrivalState state() {
            if (familyId != null) return ArrivalState.REGISTERED;
            if (arrived) return ArrivalState.ARRIVED;
            return noShow ? ArrivalState.DID_NOT_ARRIVE : ArrivalState.EXPECTED;
        }

        private Heard announced(Journey journey, List<AnnouncedPerson> more) {
            var all = new HashMap<>(people);
            more.forEach(person -> all.put(person.announcedId(), person.contentToken()));
            return new Heard(journey, Map.copyOf(all), arrived, noShow, familyId);
        }
    }

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
                new Heard(e.journey(), Map.of(), false, false, null).announced(e.journey(), e.people());
            case ArrivalEvent.PeopleAnnounced e -> heard().announced(heard().journey(), e.people());
            case ArrivalEvent.AnnouncementChanged e -> heard().announced(e.journey(), e.people());
            case ArrivalEvent.WalkedIn e -> new Heard(e.journey(), Map.of(), true, false, null);
            case ArrivalEvent.Arrived _ -> new Heard(heard().journey(), heard().people(), true, false, null);
            case ArrivalEvent.DidNotArrive _ -> new Heard(heard().journey(), heard().people(), false, true, null);
            case ArrivalEvent.UrgentNeedSeen _ -> this;
            case ArrivalEvent.FamilyRegistered e ->
                new Heard(heard().journey(), heard().people(), true, false, e.familyId());
        };
    }
}
