package org.cpsn.notifications.followups;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.cpsn.notifications.channel.Carrier;
import org.cpsn.notifications.channel.Carriers;
import org.cpsn.notifications.channel.Channel;
import org.cpsn.notifications.channel.Outcome;
import org.cpsn.notifications.delivery.Delivery;
import org.cpsn.notifications.delivery.Postbox;
import org.cpsn.notifications.webhook.Patience;
import org.cpsn.platform.axon.News;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Sends what is due, each channel in its own thread, message after message. What is due is asked of the table every
 * moment and nothing is remembered here, so a service that stood still goes on where it was. When the other end of a
 * channel is away, the channel rests, and no single message is blamed.
 */
@Component
class Sending {
    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

    private final Carriers carriers;
    private final Postbox postbox;
    private final Messages messages;
    private final Digests digests;
    private final News news;
    private final Clock clock;
    private final Duration shortest;
    private final Duration lookAgain;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Sending(
            Carriers carriers,
            Postbox postbox,
            Messages messages,
            Digests digests,
            News news,
            Clock clock,
            @Value("${cpsn.delivery.shortest-pause:PT10S}") Duration shortest,
            @Value("${cpsn.delivery.look-again:PT1S}") Duration lookAgain) {
        this.carriers = carriers;
        this.postbox = postbox;
        this.messages = messages;
        this.digests = digests;
        this.news = news;
        this.clock = clock;
        this.shortest = shortest;
        this.lookAgain = lookAgain;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        carriers.open().forEach(channel -> threads.submit(() -> send(channel)));
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        threads.shutdownNow();
    }

    private void send(Channel channel) {
        try {
            while (!news.stopping()) {
                var sent = CompletableFuture.supplyAsync(() -> sendNext(channel), threads)
                        .exceptionally(Sending::later)
                        .join();
                if (!sent) news.rest(lookAgain);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** A store may be away; what was not sent is still there. */
    private static boolean later(Throwable away) {
        LOG.warn("What to send next could not be read or noted; tried again in a moment.", away);
        return false;
    }

    /** @return whether there may be more to send at once */
    private boolean sendNext(Channel channel) {
        var now = clock.instant();
        if (channel == Channel.EMAIL) digests.queue(now);
        if (postbox.away(channel).filter(away -> away.nextTryAt().isAfter(now)).isPresent()) return false;
        var next = postbox.claim(channel, now);
        next.ifPresent(delivery -> send(delivery, carriers.of(channel).orElseThrow()));
        return next.isPresent();
    }

    private void send(Delivery delivery, Carrier carrier) {
        var now = clock.instant();
        switch (messages.of(delivery, now)) {
            case Messages.Needless(String reason, boolean failed) -> {
                postbox.ended(delivery, failed ? Delivery.State.FAILED : Delivery.State.SUPPRESSED, reason, now);
                messages.needless(delivery, reason, now);
            }
            case Messages.Ready ready -> {
                try {
                    note(delivery, messages.give(ready, carrier, now));
                } catch (InterruptedException stopped) {
                    // nobody knows whether it went: the same message, under the same id, goes again when the lease is
                    // over
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    private void note(Delivery delivery, Outcome outcome) {
        var now = clock.instant();
        if (!(outcome instanceof Outcome.Away)) postbox.isBack(delivery.channel());
        switch (outcome) {
            case Outcome.Taken _ -> {
                postbox.ended(delivery, Delivery.State.SENT, null, now);
                messages.sent(delivery, now);
            }
            case Outcome.Returned(String code) -> postbox.ended(delivery, Delivery.State.BOUNCED, code, now);
            case Outcome.Later(String code) ->
                postbox.later(delivery, code, now.plus(Patience.after(delivery.attempts() + 1, shortest)), now);
            case Outcome.Away(String code) -> {
                postbox.giveBack(delivery);
                int before = postbox.away(delivery.channel())
                        .map(Postbox.Away::attempts)
                        .orElse(0);
                postbox.isAway(delivery.channel(), code, now.plus(Patience.after(before + 1, shortest)), now);
            }
        }
    }
}
