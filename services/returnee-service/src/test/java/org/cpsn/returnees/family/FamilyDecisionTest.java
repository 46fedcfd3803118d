package org.cpsn.returnees.family;

import static org.cpsn.platform.test.Staff.ARTA;
import static org.cpsn.platform.test.Staff.BESNIK;
import static org.cpsn.platform.test.Staff.DRITA;
import static org.cpsn.platform.test.Staff.OFFICER;
import static org.cpsn.platform.test.Staff.OFFICER_20;
import static org.cpsn.returnees.family.FamilyRule.A_CHILD_OR_A_CAREGIVER;
import static org.cpsn.returnees.family.FamilyRule.DISPLACED_ARE_NOT_READMITTED;
import static org.cpsn.returnees.family.FamilyRule.EACH_MEMBER_ONCE;
import static org.cpsn.returnees.family.FamilyRule.FAMILY_EXISTS;
import static org.cpsn.returnees.family.FamilyRule.FAMILY_IS_GONE;
import static org.cpsn.returnees.family.FamilyRule.FAMILY_IS_HERE;
import static org.cpsn.returnees.family.FamilyRule.IN_ANOTHER_FAMILY;
import static org.cpsn.returnees.family.FamilyRule.MEMBER_OF_THE_FAMILY;
import static org.cpsn.returnees.family.FamilyRule.NEW_RETURN_AFTER_RE_MIGRATION;
import static org.cpsn.returnees.family.FamilyRule.NOT_BEFORE_THE_ARRIVAL;
import static org.cpsn.returnees.family.FamilyRule.OWN_FAMILY;
import static org.cpsn.returnees.family.FamilyRule.OWN_MUNICIPALITY;
import static org.cpsn.returnees.family.FamilyRule.REGISTERED_AFTER_ARRIVAL;
import static org.cpsn.returnees.family.FamilyRule.SEEN_AGAIN_AFTERWARDS;
import static org.cpsn.returnees.family.FamilyRule.SOMEBODY_STAYS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cpsn.platform.test.Scenario;
import org.cpsn.platform.test.Staff;
import org.junit.jupiter.api.Test;

class FamilyDecisionTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final LocalDate THAT_DAY = LocalDate.of(2026, 3, 2);
    private static final Instant IN_MAY = Instant.parse("2026-05-04T09:00:00Z");
    private static final LocalDate A_DAY_IN_MAY = LocalDate.of(2026, 5, 4);
    private static final Member CHILD = new Member("child", Relation.CHILD, Set.of(Need.NO_SCHOOL_RECORDS));
    private static final Member MOTHER = new Member("mother", Relation.CAREGIVER, Set.of());
    private static final Member UNCLE = new Member("uncle", Relation.OTHER_ADULT, Set.of(Need.INCOME));
    private static final Elsewhere NOWHERE = people -> Map.of();

    @Test
    void a_family_is_registered_by_who_writes_it_down() {
        aFamily().when(register(ARTA, THAT_DAY, CHILD, MOTHER, UNCLE)).then(registered(CHILD, MOTHER, UNCLE));
    }

    @Test
    void registering_it_twice_changes_nothing() {
        aFamily().given(registered(CHILD)).when(register(ARTA, THAT_DAY, CHILD)).thenNothing();
    }

    @Test
    void a_family_is_registered_in_ones_own_municipality() {
        aFamily().when(register(BESNIK, THAT_DAY, CHILD)).thenRejected(OWN_MUNICIPALITY);
    }

    @Test
    void nobody_is_registered_before_they_arrive() {
        aFamily().when(register(ARTA, THAT_DAY.plusDays(1), CHILD)).thenRejected(REGISTERED_AFTER_ARRIVAL);
    }

    @Test
    void nobody_is_in_a_family_twice() {
        aFamily()
                .when(register(ARTA, THAT_DAY, CHILD, MOTHER, new Member("child", Relation.OTHER_ADULT, Set.of())))
                .thenRejected(EACH_MEMBER_ONCE);
    }

    @Test
    void a_child_alone_is_a_family() {
        aFamily().when(register(ARTA, THAT_DAY, CHILD)).then(registered(CHILD));
    }

    @Test
    void somebody_who_is_neither_child_nor_caregiver_is_none() {
        aFamily().when(register(ARTA, THAT_DAY, UNCLE)).thenRejected(A_CHILD_OR_A_CAREGIVER);
    }

    @Test
    void whoever_is_in_a_family_already_is_not_registered_with_another() {
        aFamily(people -> Map.of("mother", "f-before"))
                .when(register(ARTA, THAT_DAY, CHILD, MOTHER))
                .thenRejected(IN_ANOTHER_FAMILY);
        aFamily(people -> Map.of("uncle", "f-before"))
                .given(registered(CHILD, MOTHER))
                .when(new FamilyCommand.Join("f1", UNCLE, ARTA.caseworker(), IN_MAY))
                .thenRejected(IN_ANOTHER_FAMILY);
    }

    @Test
    void displaced_persons_are_never_readmitted_or_brought_by_the_police() {
        aFamily()
                .when(register(ReturnType.INVOLUNTARY_READMISSION, on(Track.DISPLACED_PERSONS_RETURN, null)))
                .thenRejected(DISPLACED_ARE_NOT_READMITTED);
        aFamily()
                .when(register(ReturnType.VOLUNTARY, on(Track.DISPLACED_PERSONS_RETURN, Escort.POLICE)))
                .thenRejected(DISPLACED_ARE_NOT_READMITTED);
        aFamily()
                .given(new FamilyEvent.ReturnRegistered(
                        "f1",
                        ReturnType.INVOLUNTARY_READMISSION,
                        "DE",
                        THAT_DAY,
                        "19",
                        "cw-19-01",
                        List.of(CHILD),
                        ReturnDetails.NONE,
                        MONDAY))
                .when(describe(ARTA, on(Track.DISPLACED_PERSONS_RETURN, null)))
                .thenRejected(DISPLACED_ARE_NOT_READMITTED);
    }

    @Test
    void what_becomes_known_of_a_return_later_is_added_and_the_same_again_changes_nothing() {
        var known = new ReturnDetails(
                Track.REPATRIATED_PERSONS, Escort.NONE, 60, "de", Set.of(MissingDocument.SCHOOL_CERTIFICATE));
        aFamily()
                .given(registered(CHILD))
                .when(describe(DRITA, known))
                .then(new FamilyEvent.ReturnDescribed("f1", known, IN_MAY))
                .when(describe(ARTA, known))
                .thenNothing();
    }

    @Test
    void members_join_leave_and_join_again() {
        aFamily()
                .given(registered(CHILD, MOTHER))
                .when(new FamilyCommand.Join("f1", UNCLE, ARTA.caseworker(), IN_MAY))
                .then(new FamilyEvent.MemberJoined("f1", UNCLE, "19", "cw-19-01", IN_MAY))
                .when(new FamilyCommand.Join("f1", UNCLE, ARTA.caseworker(), IN_MAY))
                .thenRejected(EACH_MEMBER_ONCE)
                .when(leave("uncle", LeftReason.MOVED_OUT))
                .then(new FamilyEvent.MemberLeft("f1", "uncle", Relation.OTHER_ADULT, LeftReason.MOVED_OUT, IN_MAY))
                .when(leave("uncle", LeftReason.MOVED_OUT))
                .thenRejected(MEMBER_OF_THE_FAMILY)
                .when(new FamilyCommand.Join("f1", UNCLE, ARTA.caseworker(), IN_MAY))
                .then(new FamilyEvent.MemberJoined("f1", UNCLE, "19", "cw-19-01", IN_MAY));
    }

    @Test
    void the_last_child_or_caregiver_does_not_leave_the_record() {
        aFamily()
                .given(registered(CHILD, UNCLE))
                .when(leave("child", LeftReason.IN_CARE))
                .thenRejected(SOMEBODY_STAYS);
    }

    @Test
    void only_who_is_responsible_or_supervises_works_with_a_family() {
        aFamily()
                .given(registered(CHILD))
                .when(describe(BESNIK, ReturnDetails.NONE))
                .thenRejected(OWN_FAMILY)
                .when(describe(OFFICER_20, ReturnDetails.NONE))
                .thenRejected(OWN_FAMILY);
    }

    @Test
    void a_return_officer_of_the_municipality_works_with_its_families() {
        var known = new ReturnDetails(Track.REPATRIATED_PERSONS, Escort.NONE, 60, "de", Set.of());
        aFamily()
                .given(registered(CHILD))
                .when(describe(OFFICER, known))
                .then(new FamilyEvent.ReturnDescribed("f1", known, IN_MAY));
        aFamily().when(describe(ARTA, ReturnDetails.NONE)).thenRejected(FAMILY_EXISTS);
    }

    @Test
    void nothing_is_recorded_before_the_arrival() {
        aFamily()
                .given(registered(CHILD))
                .when(new FamilyCommand.Join("f1", MOTHER, ARTA.caseworker(), Instant.parse("2026-02-27T09:00:00Z")))
                .thenRejected(NOT_BEFORE_THE_ARRIVAL)
                .when(new FamilyCommand.RecordLostContact(
                        "f1", THAT_DAY.minusDays(1), GoneReason.NO_ANSWER, ARTA.caseworker(), IN_MAY))
                .thenRejected(NOT_BEFORE_THE_ARRIVAL);
    }

    @Test
    void a_family_nobody_reaches_is_not_worked_with_until_it_is_found_again() {
        aFamily()
                .given(registered(CHILD, MOTHER))
                .when(found(A_DAY_IN_MAY))
                .thenRejected(FAMILY_IS_GONE)
                .when(new FamilyCommand.RecordLostContact(
                        "f1", A_DAY_IN_MAY, GoneReason.NOBODY_AT_THE_ADDRESS, ARTA.caseworker(), IN_MAY))
                .then(new FamilyEvent.ContactLost("f1", A_DAY_IN_MAY, GoneReason.NOBODY_AT_THE_ADDRESS, IN_MAY))
                .when(new FamilyCommand.Join("f1", UNCLE, ARTA.caseworker(), IN_MAY))
                .thenRejected(FAMILY_IS_HERE)
                .when(found(A_DAY_IN_MAY.minusDays(1)))
                .thenRejected(SEEN_AGAIN_AFTERWARDS)
                .when(found(A_DAY_IN_MAY))
                .then(new FamilyEvent.FoundAgain("f1", A_DAY_IN_MAY, FoundHow.SCHOOL, IN_MAY))
                .when(new FamilyCommand.Join("f1", UNCLE, ARTA.caseworker(), IN_MAY))
                .then(new FamilyEvent.MemberJoined("f1", UNCLE, "19", "cw-19-01", IN_MAY));
    }

    @Test
    void a_family_that_went_abroad_again_is_seen_again_by_a_new_return_of_the_same_family() {
        aFamily()
                .given(
                        registered(CHILD),
                        new FamilyEvent.ContactLost("f1", A_DAY_IN_MAY.minusDays(9), GoneReason.NO_ANSWER, IN_MAY))
                .when(leftAgain())
                .then(new FamilyEvent.ReMigrated("f1", A_DAY_IN_MAY, "SE", GoneReason.NO_INCOME, IN_MAY))
                .when(leftAgain())
                .thenNothing()
                .when(found(A_DAY_IN_MAY))
                .thenRejected(NEW_RETURN_AFTER_RE_MIGRATION)
                .when(new FamilyCommand.RecordReturnedAgain(
                        "f1",
                        ReturnType.INVOLUNTARY_READMISSION,
                        "SE",
                        A_DAY_IN_MAY.plusDays(30),
                        ReturnDetails.NONE,
                        ARTA.caseworker(),
                        IN_MAY))
                .then(new FamilyEvent.ReturnedAgain(
                        "f1",
                        ReturnType.INVOLUNTARY_READMISSION,
                        "SE",
                        A_DAY_IN_MAY.plusDays(30),
                        ReturnDetails.NONE,
                        IN_MAY))
                .when(new FamilyCommand.Join("f1", UNCLE, ARTA.caseworker(), IN_MAY))
                .then(new FamilyEvent.MemberJoined("f1", UNCLE, "19", "cw-19-01", IN_MAY));
    }

    private static Scenario<Family, FamilyCommand, FamilyEvent> aFamily() {
        return aFamily(NOWHERE);
    }

    private static Scenario<Family, FamilyCommand, FamilyEvent> aFamily(Elsewhere elsewhere) {
        return Scenario.of(
                Family.NONE, Family::after, (state, command) -> FamilyDecision.decide(state, command, elsewhere));
    }

    private static FamilyCommand register(Staff by, LocalDate arrivedOn, Member... members) {
        return new FamilyCommand.RegisterReturn(
                "f1",
                ReturnType.ASSISTED_VOLUNTARY,
                "DE",
                arrivedOn,
                "19",
                List.of(members),
                ReturnDetails.NONE,
                by.caseworker(),
                MONDAY);
    }

    private static FamilyCommand register(ReturnType type, ReturnDetails details) {
        return new FamilyCommand.RegisterReturn(
                "f1", type, "RS", THAT_DAY, "19", List.of(CHILD), details, ARTA.caseworker(), MONDAY);
    }

    private static ReturnDetails on(Track track, Escort escort) {
        return new ReturnDetails(track, escort, null, null, Set.of());
    }

    private static FamilyCommand describe(Staff by, ReturnDetails details) {
        return new FamilyCommand.DescribeReturn("f1", details, by.caseworker(), IN_MAY);
    }

    private static FamilyCommand leave(String personId, LeftReason reason) {
        return new FamilyCommand.Leave("f1", personId, reason, ARTA.caseworker(), IN_MAY);
    }

    private static FamilyCommand leftAgain() {
        return new FamilyCommand.RecordReMigration(
                "f1", A_DAY_IN_MAY, "SE", GoneReason.NO_INCOME, ARTA.caseworker(), IN_MAY);
    }

    private static FamilyCommand found(LocalDate on) {
        return new FamilyCommand.RecordFoundAgain("f1", on, FoundHow.SCHOOL, ARTA.caseworker(), IN_MAY);
    }

    private static FamilyEvent registered(Member... members) {
        return new FamilyEvent.ReturnRegistered(
                "f1",
                ReturnType.ASSISTED_VOLUNTARY,
                "DE",
                THAT_DAY,
                "19",
                "cw-19-01",
                List.of(members),
                ReturnDetails.NONE,
                MONDAY);
    }
}
