package org.cpsn.platform.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.cpsn.platform.axon.Processors;
import org.cpsn.platform.axon.StoredHistories;
import org.cpsn.platform.kafka.EventStoreOutbox;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** How many events each processor is behind the store: of a read model, or of what Kafka has been told. */
@Component
class Lag {
    private final Processors processors;
    private final StoredHistories histories;
    private final MeterRegistry meters;

    Lag(Processors processors, StoredHistories histories, MeterRegistry meters) {
        this.processors = processors;
        this.histories = histories;
        this.meters = meters;
    }

    @EventListener(ApplicationReadyEvent.class)
    void register() {
        processors.names().forEach(name -> {
            var gauge = name.equals(EventStoreOutbox.NAME)
                    ? Gauge.builder("cpsn.outbox.lag.events", () -> behind(name))
                            .description("Stored events not yet offered to Kafka")
                    : Gauge.builder("cpsn.projection.lag.events", () -> behind(name))
                            .description("Stored events a read model has not seen")
                            .tag("projection", name);
            gauge.register(meters);
        });
    }

    private double behind(String name) {
        return Math.max(0, histories.head() - processors.position(name));
    }
}
