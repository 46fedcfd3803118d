package org.cpsn.notifications.liaison;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.cpsn.platform.test.ApprovedJson;
import org.junit.jupiter.api.Test;

class LiaisonEventTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

    private static final MinimalSet CHILD = new MinimalSet(
            "FEMALE",
            "9-17",
            Set.of("XK"),
            "PRESUMED",
            "CSW",
            Set.of("FORCED_BEGGING"),
            "AL",
            Set.of("sq"),
            false,
            true,
            "HIGH",
            Set.of("SAFEHOUSE_SERVICE"),
            "CONSENT",
            LocalDate.of(2027, 3, 2));

    @Test
    void what_was_ever_stored_still_reads() {
        ApprovedJson.check(
                LiaisonEvent.class,
                added(new Entry.PotentialVictimReported(Set.of(Exploitation.FORCED_BEGGING), true)),
                added(new Entry.RiskAssessed(RiskLevel.HIGH)),
                added(new Entry.CaseClosed(Outcome.TRANSFERRED_ABROAD)),
                added(new Entry.ChildReturned(ReturnType.INVOLUNTARY_READMISSION, "DE", YearMonth.of(2026, 3))),
                added(new Entry.CaseReopened()),
                added(new Entry.MessageSent(
                        "an-exchange", "NOTIFICATION", "IDENTIFICATION", "a-message", CHILD, "c2VhbGVk")),
                added(new Entry.Recalled("an-exchange", List.of("a-message"), "CONSENT_WITHDRAWN")),
                added(new Entry.HandBackAnswered("an-exchange", true)));
    }

    /** What partners have read must not change when the code does: its hash would no longer hold. */
    @Test
    void what_was_ever_stored_is_served_as_it_was() {
        var stored = new LiaisonEvent.EntryAdded(
                "feed-partner-al",
                "a-pseudonym",
                "a-message",
                new Entry.MessageSent("an-exchange", "NOTIFICATION", "IDENTIFICATION", null, CHILD, "c2VhbGVk"),
                MONDAY,
                null);
        assertThat(Chain.linked(stored, 1, Chain.beginningOf("feed-partner-al"))
                        .link()
                        .hash())
                .isEqualTo("22d8a0e63f7b6862a0521e3e6e8862ccbc06abf2c9f1891a9d8511ddf62b075f");
        assertThat(Chain.linked(
                                added(new Entry.Recalled("an-exchange", List.of("a-message"), "CONSENT_WITHDRAWN")),
                                2,
                                "0".repeat(64))
                        .link()
                        .hash())
                .isEqualTo("5bf2d890b9060e15f37de09de3ea59809a9743208144598e0b207796651fb900");
    }

    private static LiaisonEvent.EntryAdded added(Entry entry) {
        return new LiaisonEvent.EntryAdded(
                "feed-xk", "a-pseudonym", "a-reference", entry, MONDAY, new Link(7, "the-hash-before", "a-hash"));
    }
}
