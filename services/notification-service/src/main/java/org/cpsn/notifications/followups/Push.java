package org.cpsn.notifications.followups;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.cpsn.notifications.feed.FeedReading;
import org.cpsn.notifications.liaison.LiaisonCommand;
import org.cpsn.notifications.webhook.CallingApi;
import org.cpsn.notifications.webhook.Deliveries;
import org.cpsn.notifications.webhook.Patience;
import org.cpsn.notifications.webhook.Webhooks;
import org.cpsn.platform.axon.News;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Calls the partners that want to be called, each in its own thread, entry after entry: the next one only when the one
 * before was taken. How far it got is in PostgreSQL; a partner that does not answer delays its own feed and nobody
 * else's.
 */
@Component
class Push {
    private static final Logger LOG = LoggerFactory.getLogger(Push.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);
    /** Shorter than the turn that an instance has. */
    private static final Duration WAIT = Duration.ofSeconds(20);

    private static final int AT_ONCE = 100;

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final CallingApi calling;
    private final FeedReading feeds;
    private final News news;
    private final Clock clock;
    private final Duration shortest;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Push(
            Webhooks webhooks,
            Deliveries deliveries,
            CallingApi calling,
            FeedReading feeds,
            News news,
            Clock clock,
            @Value("${cpsn.webhook-pause:5s}") Duration shortest) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.calling = calling;
        this.feeds = feeds;
        this.news = news;
        this.clock = clock;
        this.shortest = shortest;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        webhooks.all().values().forEach(webhook -> threads.submit(() -> push(webhook)));
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        threads.shutdownNow();
    }

    private void push(Webhooks.Webhook webhook) {
        try {
            while (!news.stopping())
                news.rest(CompletableFuture.supplyAsync(() -> pushed(webhook), threads)
                        .exceptionally(Push::later)
                        .join());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** A store may be away; what was not given over is still there. */
    private static Duration later(Throwable away) {
        LOG.warn("What to tell a partner next could not be read or noted; tried again in a moment.", away);
        return LOOK_AGAIN;
    }

    private Duration pushed(Webhooks.Webhook webhook) {
        try {
            return giveNext(webhook);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Duration.ZERO;
        }
    }

    /** @return how long to rest before it is worth going on */
    private Duration giveNext(Webhooks.Webhook webhook) throws InterruptedException {
        var partner = webhook.partner().id();
        var turn = deliveries.claim(partner);
        if (turn.isEmpty()) return LOOK_AGAIN;
        var state = turn.get();
        if (state.nextTryAt() != null && state.nextTryAt().isAfter(clock.instant()))
            return Duration.between(clock.instant(), state.nextTryAt());
        var page = feeds.page(LiaisonCommand.feedOf(partner), state.position(), AT_ONCE, WAIT);
        for (var entry : page.map(FeedReading.Page::entries).orElse(List.of())) {
            var problem = calling.give(entry, webhook);
            if (problem.isPresent()) {
                deliveries.failed(partner, problem.get(), Patience.after(state.attempts() + 1, shortest));
                return Duration.ZERO;
            }
            if (!deliveries.delivered(partner, entry.position())) return LOOK_AGAIN;
        }
        return Duration.ZERO;
    }
}
