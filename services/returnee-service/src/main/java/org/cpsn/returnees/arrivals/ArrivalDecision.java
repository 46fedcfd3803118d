package org.cpsn.returnees.arrivals;

import static org.cpsn.returnees.arrivals.ArrivalRule.ANNOUNCED_IN_THIS_HOUSEHOLD;
import static org.cpsn.returnees.arrivals.ArrivalRule.ARRIVED_ONCE;
import static org.cpsn.returnees.arrivals.ArrivalRule.CHANGED_WHILE_EXPECTED;
import static org.cpsn.returnees.arrivals.ArrivalRule.NOT_ARRIVED_IS_NOT_REGISTERED;
import static org.cpsn.returnees.arrivals.ArrivalRule.ONE_FAMILY;
import static org.cpsn.returnees.arrivals.ArrivalRule.OWN_ANNOUNCEMENT;
import static org.cpsn.returnees.arrivals.ArrivalRule.RECEIVED_WHERE_IT_WILL_LIVE;
import static org.cpsn.returnees.arrivals.ArrivalRule.SOMEBODY_ARRIVED;
import static org.cpsn.returnees.arrivals.ArrivalRule.WALKED_IN_TODAY_OR_BEFORE;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cpsn.platform.domain.LocalDay;
import org.cpsn.platform.security.Caseworker;

/** Every rule of a household that comes. */
public final class ArrivalDecision {
    private ArrivalDecision() {}

    public static List<ArrivalEvent> decide(Arrival state, ArrivalCommand command) {
        return switch (command) {
            case ArrivalCommand.Announce c -> announce(state, c);
            case ArrivalCommand.ChangeAnnouncement c -> change(state.heard(), c);
            case ArrivalCommand.Receive c -> receive(state.heard(), c);
            case ArrivalCommand.ReceiveUnannounced c -> receiveUnannounced(state, c);
            case ArrivalCommand.RecordNoShow c -> noShow(state.heard(), c);
            case ArrivalCommand.PointToFamily c -> pointToFamily(state.heard(), c);
        };
    }

    /** Whoever is known already changes nothing: a change is asked for as such. */
    private static List<ArrivalEvent> announce(Arrival state, ArrivalCommand.Announce c) {
        return switch (state) {
            case Arrival.Unheard _ ->
                List.of(new ArrivalEvent.HouseholdAnnounced(
                        c.arrivalId(), c.listId(), c.listReference(), c.journey(), c.people(), c.occurredAt()));
            case Arrival.Heard heard -> {
                var news = c.people().stream()
                        .filter(person -> !heard.people().containsKey(person.announcedId()))
                        .toList();
                yield news.isEmpty()
                        ? List.of()
                        : List.of(new ArrivalEvent.PeopleAnnounced(c.arrivalId(), c.listId(), news, c.occurredAt()));
            }
        };
    }

    private static List<ArrivalEvent> change(Arrival.Heard heard, ArrivalCommand.ChangeAnnouncement c) {
        if (heard.state() != ArrivalState.EXPECTED) throw CHANGED_WHILE_EXPECTED.broken();
        if (c.office() != null && !c.office().equals(heard.journey().municipality())) throw OWN_ANNOUNCEMENT.broken();
        var known = c.people().stream()
                .filter(person -> heard.people().containsKey(person.announcedId()))
                .toList();
        var otherwise = known.stream()
                .filter(person -> !person.contentToken().equals(heard.people().get(person.announcedId())))
                .toList();
        var news = c.people().stream().filter(person -> !known.contains(person)).toList();
        var events = new ArrayList<ArrivalEvent>();
        if (!otherwise.isEmpty() || !c.journey().equals(heard.journey()))
            events.add(new ArrivalEvent.AnnouncementChanged(
                    c.arrivalId(), c.listId(), c.journey(), otherwise, c.occurredAt()));
        if (!news.isEmpty())
            events.add(new ArrivalEvent.PeopleAnnounced(c.arrivalId(), c.listId(), news, c.occurredAt()));
        return List.copyOf(events);
    }

    private static List<ArrivalEvent> receive(Arrival.Heard heard, ArrivalCommand.Receive c) {
        mayReceive(c.by(), heard.journey());
        if (heard.arrived()) throw ARRIVED_ONCE.broken();
        if (c.present().isEmpty()) throw SOMEBODY_ARRIVED.broken();
        if (!heard.people().keySet().containsAll(c.present())) throw ANNOUNCED_IN_THIS_HOUSEHOLD.broken();
        return withUrgent(
                new ArrivalEvent.Arrived(c.arrivalId(), c.on(), c.place(), c.present(), c.occurredAt()),
                c.urgent(),
                heard.journey().municipality(),
                c.place());
    }

    private static List<ArrivalEvent> receiveUnannounced(Arrival state, ArrivalCommand.ReceiveUnannounced c) {
        if (state instanceof Arrival.Heard) return List.of();
        mayReceive(c.by(), c.journey());
        if (c.children() + c.adults() == 0) throw SOMEBODY_ARRIVED.broken();
        if (c.journey().expectedOn().isAfter(LocalDay.of(c.occurredAt()))) throw WALKED_IN_TODAY_OR_BEFORE.broken();
        return withUrgent(
                new ArrivalEvent.WalkedIn(c.arrivalId(), c.journey(), c.children(), c.adults(), c.occurredAt()),
                c.urgent(),
                c.journey().municipality(),
                c.journey().place());
    }

    /** Who comes after all can still be received. */
    private static List<ArrivalEvent> noShow(Arrival.Heard heard, ArrivalCommand.RecordNoShow c) {
        mayReceive(c.by(), heard.journey());
        if (heard.arrived()) throw ARRIVED_ONCE.broken();
        return heard.noShow()
                ? List.of()
                : List.of(new ArrivalEvent.DidNotArrive(c.arrivalId(), c.reason(), c.occurredAt()));
    }

    private static List<ArrivalEvent> pointToFamily(Arrival.Heard heard, ArrivalCommand.PointToFamily c) {
        mayReceive(c.by(), heard.journey());
        if (c.familyId().equals(heard.familyId())) return List.of();
        if (!heard.arrived()) throw NOT_ARRIVED_IS_NOT_REGISTERED.broken();
        if (heard.familyId() != null) throw ONE_FAMILY.broken(List.of(heard.familyId()));
        return List.of(new ArrivalEvent.FamilyRegistered(c.arrivalId(), c.familyId(), c.occurredAt()));
    }

    private static void mayReceive(Caseworker by, Journey journey) {
        if (!by.mayActIn(journey.municipality())) throw RECEIVED_WHERE_IT_WILL_LIVE.broken();
    }

    private static List<ArrivalEvent> withUrgent(
            ArrivalEvent arrived, Set<UrgentNeed> urgent, String municipality, Place place) {
        var events = new ArrayList<ArrivalEvent>(List.of(arrived));
        if (!urgent.isEmpty())
            events.add(new ArrivalEvent.UrgentNeedSeen(
                    arrived.arrivalId(), urgent, municipality, place, arrived.occurredAt()));
        return List.copyOf(events);
    }
}
