package org.cpsn.platform.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import org.cpsn.platform.axon.Processors;
import org.cpsn.platform.axon.StoredHistories;
import org.cpsn.platform.kafka.EventStoreOutbox;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * How many events, and how long, each processor is behind the store: of a read model, or of what Kafka has been told.
 */
@Component
class Lag {
    private final Processors processors;
    private final StoredHistories histories;
    private final MeterRegistry meters;
    private final Clock clock;

    Lag(Processors processors, StoredHistories histories, MeterRegistry meters, Clock clock) {
        this.processors = processors;
        this.histories = histories;
        this.meters = meters;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void register() {
        processors.names().forEach(name -> {
            boolean outbox = name.equals(EventStoreOutbox.NAME);
            var what = outbox ? "cpsn.outbox.lag." : "cpsn.projection.lag.";
            var tags = outbox ? Tags.empty() : Tags.of("projection", name);
            Gauge.builder(what + "events", () -> behind(name))
                    .description("Stored events not yet handled")
                    .tags(tags)
                    .register(meters);
            Gauge.builder(what + "seconds", () -> secondsBehind(name))
                    .description("Age of the oldest stored event not yet handled")
                    .tags(tags)
                    .register(meters);
        });
    }

    private double behind(String name) {
        return Math.max(0, histories.head() - processors.position(name));
    }

    private double secondsBehind(String name) {
        return histories
                .firstAfter(processors.position(name))
                .map(stored -> Duration.between(stored, clock.instant()).toMillis() / 1_000.0)
                .orElse(0.0);
    }
}
