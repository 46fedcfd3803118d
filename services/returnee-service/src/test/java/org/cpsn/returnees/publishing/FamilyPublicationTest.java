package org.cpsn.returnees.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cpsn.events.AboutReturnee;
import org.cpsn.returnees.family.FamilyEvent;
import org.cpsn.returnees.family.Member;
import org.cpsn.returnees.family.Need;
import org.cpsn.returnees.family.Relation;
import org.cpsn.returnees.family.ReturnDetails;
import org.cpsn.returnees.family.ReturnType;
import org.junit.jupiter.api.Test;

class FamilyPublicationTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final LocalDate FRIDAY_BEFORE = LocalDate.of(2026, 2, 27);

    @Test
    void a_registered_family_is_told_with_its_members_and_their_needs() {
        var stored = new FamilyEvent.ReturnRegistered(
                "f1",
                ReturnType.SPONTANEOUS,
                "SE",
                FRIDAY_BEFORE,
                "19",
                "cw-19-01",
                List.of(
                        new Member("p1", Relation.CHILD, Set.of(Need.LANGUAGE_BARRIER)),
                        new Member("p2", Relation.OTHER_ADULT, Set.of())),
                ReturnDetails.NONE,
                MONDAY);
        var told = new AboutReturnee.ReturningFamilyRegistered(
                "f1",
                "SPONTANEOUS",
                "SE",
                FRIDAY_BEFORE,
                "19",
                "cw-19-01",
                List.of(
                        new AboutReturnee.Member("p1", "CHILD", Set.of("LANGUAGE_BARRIER")),
                        new AboutReturnee.Member("p2", "OTHER_ADULT", Set.of())),
                MONDAY);
        assertThat(new FamilyPublication().of(stored).orElseThrow()).isEqualTo(told);
    }
}
