package org.cpsn.returnees;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cpsn.platform.test.ApprovedJson;
import org.cpsn.returnees.family.FamilyEvent;
import org.cpsn.returnees.family.Member;
import org.cpsn.returnees.family.Need;
import org.cpsn.returnees.family.Relation;
import org.cpsn.returnees.family.ReturnType;
import org.junit.jupiter.api.Test;

class StoredEventsOfFamiliesTest {
    private static final Instant AT = Instant.parse("2026-03-02T09:00:00.123Z");

    @Test
    void what_happens_to_a_family_is_stored_as_approved() {
        ApprovedJson.check(
                FamilyEvent.class,
                new FamilyEvent.ReturnRegistered(
                        "f1",
                        ReturnType.INVOLUNTARY_READMISSION,
                        "DE",
                        LocalDate.of(2026, 2, 27),
                        "19",
                        "cw-19-01",
                        List.of(
                                new Member("p1", Relation.CHILD, Set.of(Need.LANGUAGE_BARRIER, Need.NO_SCHOOL_RECORDS)),
                                new Member("p2", Relation.CAREGIVER, Set.of())),
                        AT));
    }
}
