package org.cpsn.notifications.followups;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.cpsn.notifications.health.FeedHealth;
import org.cpsn.notifications.notice.Address;
import org.cpsn.notifications.notice.NoticeCommand;
import org.cpsn.notifications.notice.NoticeKind;
import org.cpsn.notifications.notice.SubjectType;
import org.cpsn.platform.security.Role;

/**
 * What the liaison must hear of today. The same thing on the same day is the same notice, however often it is looked;
 * what still stands tomorrow is said again.
 */
final class DueNotices {
    private DueNotices() {}

    static List<NoticeCommand.Raise> of(FeedHealth feed, FeedLimits.Version limits, Instant now, LocalDate today) {
        var due = new ArrayList<NoticeCommand.Raise>();
        if (feed.unacknowledgedSince() != null
                && feed.unacknowledgedSince().plus(limits.entry()).isBefore(now))
            due.add(notice(
                    feed,
                    NoticeKind.FEED_NOT_CONFIRMED,
                    "",
                    Map.of(
                            "confirmed", String.valueOf(feed.acknowledged()),
                            "told", String.valueOf(feed.told()),
                            "since", feed.unacknowledgedSince().toString()),
                    now,
                    today));
        feed.recallsLate(limits.recall(), now)
                .forEach(recall -> due.add(notice(
                        feed,
                        NoticeKind.RECALL_NOT_CONFIRMED,
                        recall.id(),
                        Map.of(
                                "position", String.valueOf(recall.position()),
                                "since", recall.toldAt().toString()),
                        now,
                        today)));
        feed.differences()
                .forEach(difference -> due.add(notice(
                        feed,
                        NoticeKind.FEED_DIFFERS,
                        String.valueOf(difference.position()),
                        Map.of(
                                "position", String.valueOf(difference.position()),
                                "since", difference.since().toString()),
                        now,
                        today)));
        return due;
    }

    private static NoticeCommand.Raise notice(
            FeedHealth feed, NoticeKind kind, String what, Map<String, String> facts, Instant now, LocalDate today) {
        var all = new TreeMap<>(facts);
        all.put("partner", feed.partner());
        var id = UUID.nameUUIDFromBytes(
                (kind + "/" + feed.partner() + "/" + what + "/" + today).getBytes(StandardCharsets.UTF_8));
        return new NoticeCommand.Raise(
                id.toString(), kind, Address.role(Role.LIAISON), SubjectType.FEED, feed.feed(), null, all, now);
    }
}
