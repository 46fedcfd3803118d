package org.cpsn.platform.due;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.cpsn.platform.axon.ToldOnce;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** Looks every few seconds at what is due and sees to it. Keeps nothing in memory. */
@Component
@ConditionalOnBean(Due.class)
public class DueWork implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DueWork.class);

    private final List<Due> all;
    private final ToldOnce told;
    private final Clock clock;
    private final Duration every;
    private ScheduledExecutorService rounds;

    DueWork(List<Due> all, ToldOnce told, Clock clock, @Value("${cpsn.due.every:PT5S}") Duration every) {
        this.all = List.copyOf(all);
        this.told = told;
        this.clock = clock;
        this.every = every;
    }

    /** Sees to all that is due at a moment. What fails stays due, and keeps nothing else from its turn. */
    public void seeTo(Instant now) {
        for (var due : all) {
            var consumer = ClassUtils.getUserClass(due).getSimpleName();
            attempt(consumer, () -> due.by(now).forEach(errand -> attempt(consumer, () -> run(errand, consumer))));
        }
    }

    private void run(Due.Errand errand, String consumer) {
        told.tell(errand.command(), consumer, errand.id(), UUID.randomUUID().toString());
    }

    private void attempt(String consumer, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException later) {
            LOG.warn("{} could not be seen to, and is tried again in {}.", consumer, every, later);
        }
    }

    @Override
    public synchronized void start() {
        rounds = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("due-work").factory());
        rounds.scheduleWithFixedDelay(
                () -> seeTo(clock.instant()), every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void stop() {
        rounds.shutdownNow();
        rounds = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return rounds != null;
    }
}
