package org.cpsn.notifications.followups;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.cpsn.notifications.health.HealthReading;
import org.cpsn.platform.axon.News;
import org.cpsn.platform.axon.ToldOnce;
import org.cpsn.platform.domain.LocalDay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Compares what partners were told with what they say they hold, and tells the liaison of what differs: once a day. It
 * is looked more often, and nothing is remembered here: what is due is asked each time, and what was said today is said
 * once.
 */
@Component
class Reconciliation {
    private static final Logger LOG = LoggerFactory.getLogger(Reconciliation.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(10);
    private static final Executor THREADS = task -> Thread.ofVirtual().start(task);
    private final HealthReading health;
    private final FeedLimits limits;
    private final ToldOnce told;
    private final News news;
    private final Clock clock;

    Reconciliation(HealthReading health, FeedLimits limits, ToldOnce told, News news, Clock clock) {
        this.health = health;
        this.limits = limits;
        this.told = told;
        this.news = news;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        Thread.ofVirtual().name("reconciliation").start(this::lookAgainAndAgain);
    }

    private void lookAgainAndAgain() {
        try {
            while (!news.stopping()) {
                CompletableFuture.runAsync(this::look, THREADS)
                        .exceptionally(Reconciliation::later)
                        .join();
                news.rest(BETWEEN_LOOKS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** A store may be away; what is due stays due. */
    private static Void later(Throwable away) {
        LOG.warn("Feeds could not be compared; it is tried again.", away);
        return null;
    }

    /** Raises what is due now. */
    void look() {
        var now = clock.instant();
        var today = LocalDay.of(now);
        for (var feed : health.ofAll())
            for (var notice : Due.of(feed, limits.at(now), now, today))
                told.tell(notice, Reconciliation.class.getSimpleName(), notice.noticeId(), null);
    }
}
