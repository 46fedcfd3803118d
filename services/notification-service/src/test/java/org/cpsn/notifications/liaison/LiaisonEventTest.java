package org.cpsn.notifications.liaison;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Set;
import org.cpsn.platform.test.ApprovedJson;
import org.junit.jupiter.api.Test;

class LiaisonEventTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void what_was_ever_stored_still_reads() {
        ApprovedJson.check(
                LiaisonEvent.class,
                added(new Entry.PotentialVictimReported(Set.of(Exploitation.FORCED_BEGGING), true)),
                added(new Entry.RiskAssessed(RiskLevel.HIGH)),
                added(new Entry.CaseClosed(Outcome.TRANSFERRED_ABROAD)),
                added(new Entry.ChildReturned(ReturnType.INVOLUNTARY_READMISSION, "DE", YearMonth.of(2026, 3))),
                added(new Entry.CaseReopened()));
    }

    private static LiaisonEvent.EntryAdded added(Entry entry) {
        return new LiaisonEvent.EntryAdded("feed-xk", "a-pseudonym", "a-reference", entry, MONDAY);
    }
}
