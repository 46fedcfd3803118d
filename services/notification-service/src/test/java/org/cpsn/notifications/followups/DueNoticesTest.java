package org.cpsn.notifications.followups;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cpsn.notifications.health.FeedHealth;
import org.cpsn.notifications.notice.NoticeCommand;
import org.cpsn.notifications.notice.NoticeKind;
import org.junit.jupiter.api.Test;

class DueNoticesTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final FeedLimits.Version LIMITS = new FeedLimits().at(NOW);

    @Test
    void a_partner_that_holds_everything_is_nobodys_business() {
        assertThat(due(null, List.of(), List.of(), TODAY)).isEmpty();
    }

    @Test
    void the_liaison_hears_of_entries_not_confirmed_within_the_limit() {
        assertThat(due(NOW.minus(LIMITS.entry()), List.of(), List.of(), TODAY)).isEmpty();
        var notice = due(NOW.minus(LIMITS.entry()).minusSeconds(1), List.of(), List.of(), TODAY)
                .getFirst();
        assertThat(notice.kind()).isEqualTo(NoticeKind.FEED_NOT_CONFIRMED);
        assertThat(notice.addressee()).isEqualTo("role:LIAISON");
        assertThat(notice.subjectId()).isEqualTo("feed-partner-al");
        assertThat(notice.facts()).containsEntry("partner", "partner-al").containsEntry("confirmed", "1284");
    }

    @Test
    void a_recall_has_a_shorter_limit() {
        assertThat(LIMITS.recall()).isLessThan(LIMITS.entry());
        var old = new FeedHealth.Recall(1285, "r1", NOW.minus(LIMITS.recall()).minusSeconds(1));
        var fresh = new FeedHealth.Recall(1286, "r2", NOW.minus(Duration.ofMinutes(5)));
        assertThat(due(null, List.of(old, fresh), List.of(), TODAY))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.kind()).isEqualTo(NoticeKind.RECALL_NOT_CONFIRMED);
                    assertThat(notice.facts()).containsEntry("position", "1285");
                });
    }

    @Test
    void a_difference_is_told_at_once() {
        assertThat(due(null, List.of(), List.of(new FeedHealth.Difference(1280, NOW)), TODAY))
                .extracting(NoticeCommand.Raise::kind)
                .containsExactly(NoticeKind.FEED_DIFFERS);
    }

    @Test
    void the_same_on_the_same_day_is_the_same_notice_and_another_one_on_the_next_day() {
        var difference = List.of(new FeedHealth.Difference(1280, NOW));
        var first = due(null, List.of(), difference, TODAY).getFirst();
        assertThat(due(null, List.of(), difference, TODAY).getFirst().noticeId())
                .isEqualTo(first.noticeId());
        assertThat(due(null, List.of(), difference, TODAY.plusDays(1))
                        .getFirst()
                        .noticeId())
                .isNotEqualTo(first.noticeId());
        assertThat(due(null, List.of(), List.of(new FeedHealth.Difference(1281, NOW)), TODAY)
                        .getFirst()
                        .noticeId())
                .isNotEqualTo(first.noticeId());
    }

    private static List<NoticeCommand.Raise> due(
            Instant unacknowledgedSince,
            List<FeedHealth.Recall> recalls,
            List<FeedHealth.Difference> differences,
            LocalDate today) {
        var health = new FeedHealth(
                "partner-al",
                "AL",
                "feed-partner-al",
                1290,
                NOW,
                1284,
                NOW,
                unacknowledgedSince,
                recalls,
                differences,
                null);
        return DueNotices.of(health, LIMITS, NOW, today);
    }
}
