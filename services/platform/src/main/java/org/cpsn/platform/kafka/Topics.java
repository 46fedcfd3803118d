package org.cpsn.platform.kafka;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/**
 * Makes the topics, before anybody listens. Where Kafka is away when the service starts, it is tried until it is back:
 * without a topic nothing could ever be sent.
 */
@Component
final class Topics implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Topics.class);
    private static final long AGAIN_SECONDS = 3;

    private final KafkaAdmin admin;
    private final boolean wanted;
    private ScheduledExecutorService trying;

    Topics(KafkaAdmin admin, KafkaProperties properties) {
        this.admin = admin;
        this.wanted = properties.getAdmin().isAutoCreate();
    }

    @Override
    public synchronized void start() {
        trying = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("topics").factory());
        if (wanted) makeSure();
    }

    private synchronized void makeSure() {
        if (isRunning() && !admin.initialize()) {
            LOG.warn("Kafka does not answer; its topics are looked for again in {} s.", AGAIN_SECONDS);
            trying.schedule(this::makeSure, AGAIN_SECONDS, TimeUnit.SECONDS);
        }
    }

    @Override
    public void stop() {
        trying.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return trying != null && !trying.isShutdown();
    }

    /** Just before the listener. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 200;
    }
}
