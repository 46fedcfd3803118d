package org.cpsn.returnees.family;

import static org.cpsn.platform.test.Staff.ARTA;
import static org.cpsn.platform.test.Staff.BESNIK;
import static org.cpsn.returnees.family.FamilyRule.A_CHILD_OR_A_CAREGIVER;
import static org.cpsn.returnees.family.FamilyRule.EACH_MEMBER_ONCE;
import static org.cpsn.returnees.family.FamilyRule.OWN_MUNICIPALITY;
import static org.cpsn.returnees.family.FamilyRule.REGISTERED_AFTER_ARRIVAL;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cpsn.platform.test.Scenario;
import org.cpsn.platform.test.Staff;
import org.junit.jupiter.api.Test;

class FamilyDecisionTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final LocalDate THAT_DAY = LocalDate.of(2026, 3, 2);
    private static final Member CHILD = new Member("child", Relation.CHILD, Set.of(Need.NO_SCHOOL_RECORDS));
    private static final Member MOTHER = new Member("mother", Relation.CAREGIVER, Set.of());
    private static final Member UNCLE = new Member("uncle", Relation.OTHER_ADULT, Set.of(Need.INCOME));

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

    private static Scenario<Family, FamilyCommand, FamilyEvent> aFamily() {
        return Scenario.of(new Family.Unknown(), Family::after, FamilyDecision::decide);
    }

    private static FamilyCommand register(Staff by, LocalDate arrivedOn, Member... members) {
        return new FamilyCommand.RegisterReturn(
                "f1",
                ReturnType.ASSISTED_VOLUNTARY,
                "DE",
                arrivedOn,
                THAT_DAY,
                "19",
                List.of(members),
                by.caseworker(),
                MONDAY);
    }

    private static FamilyEvent registered(Member... members) {
        return new FamilyEvent.ReturnRegistered(
                "f1", ReturnType.ASSISTED_VOLUNTARY, "DE", THAT_DAY, "19", "cw-19-01", List.of(members), MONDAY);
    }
}
