package org.cpsn.returnees.arrivals;

import static org.cpsn.platform.test.Staff.OFFICER;
import static org.cpsn.platform.test.Staff.OFFICER_20;
import static org.cpsn.platform.test.Staff.RECEPTION;
import static org.cpsn.returnees.arrivals.ArrivalRule.ANNOUNCED_IN_THIS_HOUSEHOLD;
import static org.cpsn.returnees.arrivals.ArrivalRule.ARRIVAL_EXISTS;
import static org.cpsn.returnees.arrivals.ArrivalRule.ARRIVED_ONCE;
import static org.cpsn.returnees.arrivals.ArrivalRule.CHANGED_WHILE_EXPECTED;
import static org.cpsn.returnees.arrivals.ArrivalRule.NOT_ARRIVED_IS_NOT_REGISTERED;
import static org.cpsn.returnees.arrivals.ArrivalRule.ONE_FAMILY;
import static org.cpsn.returnees.arrivals.ArrivalRule.OWN_ANNOUNCEMENT;
import static org.cpsn.returnees.arrivals.ArrivalRule.RECEIVED_WHERE_IT_WILL_LIVE;
import static org.cpsn.returnees.arrivals.ArrivalRule.SOMEBODY_ARRIVED;
import static org.cpsn.returnees.arrivals.ArrivalRule.WALKED_IN_TODAY_OR_BEFORE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.test.Scenario;
import org.cpsn.platform.test.Staff;
import org.cpsn.returnees.family.Escort;
import org.cpsn.returnees.family.ReturnType;
import org.junit.jupiter.api.Test;

class ArrivalDecisionTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final LocalDate THAT_DAY = LocalDate.of(2026, 3, 2);
    private static final Journey JOURNEY = new Journey(
            "DE", THAT_DAY, Place.PRISHTINA_AIRPORT, ReturnType.INVOLUNTARY_READMISSION, "19", Escort.POLICE);
    private static final Journey LATER = new Journey(
            "DE", THAT_DAY.plusDays(3), Place.MERDARE, ReturnType.INVOLUNTARY_READMISSION, "19", Escort.POLICE);
    private static final AnnouncedPerson MOTHER = person("mother");
    private static final AnnouncedPerson CHILD = person("child");

    @Test
    void who_stands_in_a_list_is_expected() {
        arrival().when(announce(MOTHER, CHILD)).then(announced(MOTHER, CHILD));
    }

    @Test
    void the_same_list_again_changes_nothing_and_a_corrected_line_adds_who_was_missing() {
        arrival()
                .given(announced(MOTHER))
                .when(announce(MOTHER))
                .thenNothing()
                .when(announce(MOTHER, CHILD))
                .then(new ArrivalEvent.PeopleAnnounced("a1", "l1", List.of(CHILD), MONDAY));
    }

    @Test
    void a_list_that_says_otherwise_changes_the_announcement_once() {
        var named = new AnnouncedPerson("mother", "other-token", new Personal<>("mother", "sealed"));
        arrival()
                .given(announced(MOTHER))
                .when(change("19", JOURNEY, MOTHER))
                .thenNothing()
                .when(change("19", LATER, named, CHILD))
                .then(
                        new ArrivalEvent.AnnouncementChanged("a1", "l2", LATER, List.of(named), MONDAY),
                        new ArrivalEvent.PeopleAnnounced("a1", "l2", List.of(CHILD), MONDAY))
                .when(change("19", LATER, named, CHILD))
                .thenNothing();
        arrival()
                .given(announced(MOTHER))
                .when(change(null, LATER, MOTHER))
                .then(new ArrivalEvent.AnnouncementChanged("a1", "l2", LATER, List.of(), MONDAY));
    }

    @Test
    void an_announcement_changes_only_while_the_household_is_expected() {
        arrival()
                .given(announced(MOTHER), arrived("mother"))
                .when(change("19", LATER, MOTHER))
                .thenRejected(CHANGED_WHILE_EXPECTED);
        arrival()
                .given(announced(MOTHER), new ArrivalEvent.DidNotArrive("a1", NoShowReason.CANCELLED, MONDAY))
                .when(change("19", LATER, MOTHER))
                .thenRejected(CHANGED_WHILE_EXPECTED);
        arrival().when(change("19", LATER, MOTHER)).thenRejected(ARRIVAL_EXISTS);
    }

    @Test
    void no_municipality_takes_a_household_that_was_announced_for_another() {
        arrival().given(announced(MOTHER)).when(change("20", LATER, MOTHER)).thenRejected(OWN_ANNOUNCEMENT);
    }

    @Test
    void who_came_is_recorded_and_what_cannot_wait_is_said_at_once() {
        arrival()
                .given(announced(MOTHER, CHILD))
                .when(receive(RECEPTION, Set.of("child"), Set.of(UrgentNeed.UNACCOMPANIED_CHILD)))
                .then(
                        arrived("child"),
                        new ArrivalEvent.UrgentNeedSeen(
                                "a1", Set.of(UrgentNeed.UNACCOMPANIED_CHILD), "19", Place.MERDARE, MONDAY));
        arrival()
                .given(announced(MOTHER))
                .when(receive(OFFICER, Set.of("mother"), Set.of()))
                .then(arrived("mother"));
    }

    @Test
    void only_who_was_announced_with_the_household_arrives_with_it_and_somebody_must() {
        arrival()
                .given(announced(MOTHER))
                .when(receive(RECEPTION, Set.of("child"), Set.of()))
                .thenRejected(ANNOUNCED_IN_THIS_HOUSEHOLD)
                .when(receive(RECEPTION, Set.of(), Set.of()))
                .thenRejected(SOMEBODY_ARRIVED);
        arrival().when(receive(RECEPTION, Set.of("mother"), Set.of())).thenRejected(ARRIVAL_EXISTS);
    }

    @Test
    void a_household_is_received_by_the_reception_or_where_it_will_live() {
        arrival()
                .given(announced(MOTHER))
                .when(receive(OFFICER_20, Set.of("mother"), Set.of()))
                .thenRejected(RECEIVED_WHERE_IT_WILL_LIVE);
    }

    @Test
    void a_household_arrives_once_even_after_it_did_not_arrive() {
        arrival()
                .given(announced(MOTHER))
                .when(new ArrivalCommand.RecordNoShow("a1", NoShowReason.POSTPONED, OFFICER.caseworker(), MONDAY))
                .then(new ArrivalEvent.DidNotArrive("a1", NoShowReason.POSTPONED, MONDAY))
                .when(new ArrivalCommand.RecordNoShow("a1", NoShowReason.POSTPONED, OFFICER.caseworker(), MONDAY))
                .thenNothing()
                .when(receive(RECEPTION, Set.of("mother"), Set.of()))
                .then(arrived("mother"))
                .when(receive(RECEPTION, Set.of("mother"), Set.of()))
                .thenRejected(ARRIVED_ONCE)
                .when(new ArrivalCommand.RecordNoShow("a1", NoShowReason.OTHER, OFFICER.caseworker(), MONDAY))
                .thenRejected(ARRIVED_ONCE);
    }

    @Test
    void who_was_not_announced_is_received_too_but_not_before_they_come() {
        arrival().when(walkIn(JOURNEY, 2)).then(new ArrivalEvent.WalkedIn("a1", JOURNEY, 2, 1, MONDAY));
        var tomorrow = new Journey("DE", THAT_DAY.plusDays(1), Place.OFFICE, ReturnType.SPONTANEOUS, "19", Escort.NONE);
        arrival().when(walkIn(tomorrow, 2)).thenRejected(WALKED_IN_TODAY_OR_BEFORE);
    }

    @Test
    void it_points_to_one_family_once_it_arrived() {
        arrival().given(announced(MOTHER)).when(point("f1")).thenRejected(NOT_ARRIVED_IS_NOT_REGISTERED);
        arrival()
                .given(announced(MOTHER), arrived("mother"))
                .when(point("f1"))
                .then(new ArrivalEvent.FamilyRegistered("a1", "f1", MONDAY))
                .when(point("f1"))
                .thenNothing()
                .when(point("f2"))
                .thenRejected(ONE_FAMILY);
    }

    private static Scenario<Arrival, ArrivalCommand, ArrivalEvent> arrival() {
        return Scenario.of(Arrival.NONE, Arrival::after, ArrivalDecision::decide);
    }

    private static AnnouncedPerson person(String id) {
        return new AnnouncedPerson(id, "token-of-" + id, new Personal<>(id, "sealed"));
    }

    private static ArrivalEvent announced(AnnouncedPerson... people) {
        return new ArrivalEvent.HouseholdAnnounced("a1", "l1", "DE-7", JOURNEY, List.of(people), MONDAY);
    }

    private static ArrivalEvent arrived(String... present) {
        return new ArrivalEvent.Arrived("a1", THAT_DAY, Place.MERDARE, Set.of(present), MONDAY);
    }

    private static ArrivalCommand announce(AnnouncedPerson... people) {
        return new ArrivalCommand.Announce("a1", "l1", "DE-7", JOURNEY, List.of(people), MONDAY);
    }

    private static ArrivalCommand change(String office, Journey journey, AnnouncedPerson... people) {
        return new ArrivalCommand.ChangeAnnouncement("a1", "l2", office, journey, List.of(people), MONDAY);
    }

    private static ArrivalCommand receive(Staff by, Set<String> present, Set<UrgentNeed> urgent) {
        return new ArrivalCommand.Receive("a1", THAT_DAY, Place.MERDARE, present, urgent, by.caseworker(), MONDAY);
    }

    private static ArrivalCommand walkIn(Journey journey, int children) {
        return new ArrivalCommand.ReceiveUnannounced(
                "a1", journey, children, 1, Set.of(), RECEPTION.caseworker(), MONDAY);
    }

    private static ArrivalCommand point(String familyId) {
        return new ArrivalCommand.PointToFamily("a1", familyId, OFFICER.caseworker(), MONDAY);
    }
}
