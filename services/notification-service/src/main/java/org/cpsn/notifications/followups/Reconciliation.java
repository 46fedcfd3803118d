package org.cpsn.notifications.followups;

import java.time.Instant;
import java.util.List;
import org.cpsn.notifications.health.HealthReading;
import org.cpsn.platform.domain.LocalDay;
import org.cpsn.platform.due.Due;
import org.springframework.stereotype.Component;

/**
 * Compares what partners were told with what they say they hold, and tells the liaison of what differs: once a day. It
 * is looked more often, and nothing is remembered here: what is due is asked each time, and what was said today is said
 * once.
 */
@Component
class Reconciliation implements Due {
    private final HealthReading health;
    private final FeedLimits limits;

    Reconciliation(HealthReading health, FeedLimits limits) {
        this.health = health;
        this.limits = limits;
    }

    @Override
    public List<Errand> by(Instant now) {
        var today = LocalDay.of(now);
        return health.ofAll().stream()
                .flatMap(feed -> DueNotices.of(feed, limits.at(now), now, today).stream())
                .map(notice -> new Errand(notice.noticeId(), notice))
                .toList();
    }
}
