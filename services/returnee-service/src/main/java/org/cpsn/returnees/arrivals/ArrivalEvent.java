package org.cpsn.returnees.arrivals;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cpsn.platform.domain.DomainEvent;

/** What happened about a household that comes. Stored for ever. */
public sealed interface ArrivalEvent extends DomainEvent {
    String arrivalId();

    @Override
    default String subject() {
        return arrivalId();
    }

    /** @param listReference of the readmission list it stands in */
    @JsonTypeName("arrival.announced")
    record HouseholdAnnounced(
            String arrivalId,
            String listId,
            String listReference,
            Journey journey,
            List<AnnouncedPerson> people,
            Instant occurredAt)
            implements ArrivalEvent {}

    /** More of the same household, in a list sent later or once a line was corrected. */
    @JsonTypeName("arrival.people-announced")
    record PeopleAnnounced(String arrivalId, String listId, List<AnnouncedPerson> people, Instant occurredAt)
            implements ArrivalEvent {}

    /**
     * A list sent later said it otherwise, and somebody let it in. What was announced before stays in the history.
     *
     * @param journey as it is from now on
     * @param people of whom something else is said now; whoever is not here stays as announced
     */
    @JsonTypeName("arrival.announcement-changed")
    record AnnouncementChanged(
            String arrivalId, String listId, Journey journey, List<AnnouncedPerson> people, Instant occurredAt)
            implements ArrivalEvent {}

    /** @param present who of those announced has come */
    @JsonTypeName("arrival.arrived")
    record Arrived(String arrivalId, LocalDate on, Place place, Set<String> present, Instant occurredAt)
            implements ArrivalEvent {}

    /** A household came that nobody had announced. */
    @JsonTypeName("arrival.walked-in")
    record WalkedIn(String arrivalId, Journey journey, int children, int adults, Instant occurredAt)
            implements ArrivalEvent {}

    /** @param municipality where the household will live, for those who hear of it */
    @JsonTypeName("arrival.urgent-need-seen")
    record UrgentNeedSeen(String arrivalId, Set<UrgentNeed> needs, String municipality, Place place, Instant occurredAt)
            implements ArrivalEvent {}

    @JsonTypeName("arrival.did-not-arrive")
    record DidNotArrive(String arrivalId, NoShowReason reason, Instant occurredAt) implements ArrivalEvent {}

    /** From here on its history is that of the family. */
    @JsonTypeName("arrival.family-registered")
    record FamilyRegistered(String arrivalId, String familyId, Instant occurredAt) implements ArrivalEvent {}
}
