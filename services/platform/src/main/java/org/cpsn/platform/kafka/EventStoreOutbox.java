package org.cpsn.platform.kafka;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.cpsn.events.IntegrationEvent;
import org.cpsn.platform.axon.EventNames;
import org.cpsn.platform.axon.EventReader;
import org.cpsn.platform.domain.DomainEvent;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/**
 * The event store is the outbox: this processor's token says how far Kafka has been told. A batch is sent as a whole
 * and every acknowledgement awaited before the token may move, so nothing is lost; what is sent again after a crash
 * keeps its id, so nothing is doubled.
 */
@Component
@ProcessingGroup(EventStoreOutbox.NAME)
@ConditionalOnBean(Publication.class)
public class EventStoreOutbox implements EventReader {
    public static final String NAME = "outbox";
    private static final String UNDER_WAY = EventStoreOutbox.class.getName();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Publication publication;
    private final KafkaTemplate<String, CloudEvent> kafka;
    private final URI source;

    EventStoreOutbox(
            Publication publication,
            KafkaTemplate<String, CloudEvent> kafka,
            @Value("${spring.application.name}") String service) {
        this.publication = publication;
        this.kafka = kafka;
        this.source = URI.create("urn:cpsn:" + service);
    }

    @Override
    public boolean canHandleType(Class<?> type) {
        return DomainEvent.class.isAssignableFrom(type);
    }

    @Override
    public Object handle(EventMessage<?> message) {
        publication.of((DomainEvent) message.getPayload()).ifPresent(event -> send(event, message));
        return null;
    }

    private void send(IntegrationEvent event, EventMessage<?> message) {
        underWay()
                .add(kafka.send(PublishedEvents.topicOf(event.getClass()), event.subject(), envelope(event, message)));
    }

    private CloudEvent envelope(IntegrationEvent event, EventMessage<?> message) {
        var builder = CloudEventBuilder.v1()
                .withId(message.getIdentifier())
                .withType(EventNames.nameOf(event.getClass()))
                .withSource(source)
                .withSubject(event.subject())
                .withTime(event.occurredAt().atOffset(ZoneOffset.UTC))
                .withExtension("recordedat", message.getTimestamp().atOffset(ZoneOffset.UTC))
                .withData("application/json", PublishedEvents.write(event));
        var correlation = (String) message.getMetaData().get("correlationId");
        return correlation == null
                ? builder.build()
                : builder.withExtension("correlationid", correlation).build();
    }

    private static List<CompletableFuture<?>> underWay() {
        var batch = CurrentUnitOfWork.get().root();
        return batch.getOrComputeResource(UNDER_WAY, first -> {
            var sends = new ArrayList<CompletableFuture<?>>();
            batch.onPrepareCommit(unitOfWork -> awaitAll(unitOfWork, sends));
            return sends;
        });
    }

    /** Fails the batch, which is then read and sent again, when Kafka does not acknowledge in time. */
    private static void awaitAll(UnitOfWork<?> batch, List<CompletableFuture<?>> sends) {
        CompletableFuture.allOf(sends.toArray(CompletableFuture[]::new))
                .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }
}
