package org.cpsn.returnees.arrivals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cpsn.platform.domain.DomainCommand;
import org.cpsn.platform.security.Caseworker;

/** What can be asked about a household that comes. */
public sealed interface ArrivalCommand extends DomainCommand {
    String arrivalId();

    @Override
    default String subject() {
        return arrivalId();
    }

    /** From a list that somebody let in. */
    record Announce(
            String arrivalId,
            String listId,
            String listReference,
            Journey journey,
            List<AnnouncedPerson> people,
            Instant occurredAt)
            implements ArrivalCommand {}

    /**
     * From a list in which the household, or somebody in it, stands otherwise than before, and that somebody let in.
     *
     * @param office the municipality that sent the list; null for one that sends for all of Kosovo
     * @param people of the lines that differ, also those who were not announced before
     */
    record ChangeAnnouncement(
            String arrivalId,
            String listId,
            String office,
            Journey journey,
            List<AnnouncedPerson> people,
            Instant occurredAt)
            implements ArrivalCommand {}

    record Receive(
            String arrivalId,
            LocalDate on,
            Place place,
            Set<String> present,
            Set<UrgentNeed> urgent,
            Caseworker by,
            Instant occurredAt)
            implements ArrivalCommand {}

    record ReceiveUnannounced(
            String arrivalId,
            Journey journey,
            int children,
            int adults,
            Set<UrgentNeed> urgent,
            Caseworker by,
            Instant occurredAt)
            implements ArrivalCommand {}

    record RecordNoShow(String arrivalId, NoShowReason reason, Caseworker by, Instant occurredAt)
            implements ArrivalCommand {}

    record PointToFamily(String arrivalId, String familyId, Caseworker by, Instant occurredAt)
            implements ArrivalCommand {}
}
