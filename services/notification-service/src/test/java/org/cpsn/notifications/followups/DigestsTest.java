package org.cpsn.notifications.followups;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cpsn.notifications.channel.Channel;
import org.cpsn.notifications.preferences.Preferences;
import org.cpsn.notifications.preferences.QuietHours;
import org.cpsn.notifications.preferences.Topic;
import org.cpsn.notifications.wording.Language;
import org.cpsn.platform.domain.LocalDay;
import org.cpsn.platform.personal.Personal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When the one mail a day is due. */
class DigestsTest {
    @ParameterizedTest
    @CsvSource({
        "8, 2026-03-01T12:00:00Z, 2026-03-02T06:59:59Z, false",
        "8, 2026-03-01T12:00:00Z, 2026-03-02T07:00:00Z, true",
        // a service that stood still all morning
        "8, 2026-03-01T12:00:00Z, 2026-03-02T22:59:59Z, true",
        "8, 2026-03-01T12:00:00Z, 2026-03-02T23:00:00Z, false",
        // chosen at noon for eight in the morning
        "8, 2026-03-02T11:00:00Z, 2026-03-02T11:00:01Z, false",
        "8, 2026-03-02T11:00:00Z, 2026-03-03T07:00:00Z, true",
        // summer time begins: eight strikes an hour earlier by UTC, two does not strike at all
        "8, 2026-03-01T12:00:00Z, 2026-03-29T05:59:59Z, false",
        "8, 2026-03-01T12:00:00Z, 2026-03-29T06:00:00Z, true",
        "2, 2026-03-01T12:00:00Z, 2026-03-29T00:59:59Z, false",
        "2, 2026-03-01T12:00:00Z, 2026-03-29T01:00:00Z, true",
        // it ends: two strikes twice, and the first time counts
        "2, 2026-03-01T12:00:00Z, 2026-10-24T23:59:59Z, false",
        "2, 2026-03-01T12:00:00Z, 2026-10-25T00:00:00Z, true",
        "8, 2026-03-01T12:00:00Z, 2026-10-25T06:59:59Z, false",
        "8, 2026-03-01T12:00:00Z, 2026-10-25T07:00:00Z, true"
    })
    void aDigestIsDueFromItsHourInKosovoToTheEndOfTheDay(int hour, Instant chosenAt, Instant now, boolean due) {
        assertThat(Digests.isDue(wants(hour, chosenAt), now)).isEqualTo(due);
    }

    /**
     * Every quarter of an hour for a year, over both changes of the clock: each day has exactly one moment of its own.
     */
    @ParameterizedTest
    @CsvSource({"0", "2", "3", "8", "23"})
    void everyDayOfAYearHasItsDigest(int hour) {
        var wants = wants(hour, Instant.parse("2027-12-31T12:00:00Z"));
        var days = new TreeSet<LocalDate>();
        var end = Instant.parse("2028-12-31T23:00:00Z");
        for (var now = Instant.parse("2028-01-01T00:00:00Z"); now.isBefore(end); now = now.plusSeconds(900))
            if (Digests.isDue(wants, now)) days.add(LocalDay.of(now));
        assertThat(days).hasSize(366);
    }

    private static Preferences wants(int hour, Instant chosenAt) {
        return new Preferences(
                "cw-1",
                1,
                Language.SQ,
                new Personal<>("cw-1", "mail"),
                null,
                null,
                null,
                true,
                hour,
                chosenAt,
                new QuietHours(22, 7),
                Map.of(Topic.URGENT, Set.of(Channel.EMAIL)));
    }
}
