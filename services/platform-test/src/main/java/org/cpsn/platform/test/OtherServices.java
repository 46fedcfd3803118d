package org.cpsn.platform.test;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.CloudEventSerializer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.cpsn.events.AboutCase;
import org.cpsn.events.AboutConsent;
import org.cpsn.events.AboutDeadline;
import org.cpsn.events.AboutExchange;
import org.cpsn.events.AboutQuestion;
import org.cpsn.events.AboutReferral;
import org.cpsn.events.AboutReturnee;
import org.cpsn.events.IntegrationEvent;
import org.cpsn.platform.axon.EventJson;
import org.cpsn.platform.axon.EventNames;

/** Tells the service under test what the other services would, in the very form in which they tell it. */
public final class OtherServices {
    private OtherServices() {}

    /** @return the message's id, under which it can be told again */
    public static String tell(IntegrationEvent event) {
        var id = UUID.randomUUID().toString();
        tell(event, id);
        return id;
    }

    public static void tell(IntegrationEvent event, String id) {
        var message = CloudEventBuilder.v1()
                .withId(id)
                .withType(EventNames.nameOf(event.getClass()))
                .withSource(URI.create("urn:cpsn:another-service"))
                .withSubject(event.subject())
                .withTime(event.occurredAt().atOffset(ZoneOffset.UTC))
                .withExtension("correlationid", "correlation-of-" + id)
                .withData("application/json", EventJson.MAPPER.writeValueAsBytes(event))
                .build();
        send(
                new ProducerRecord<String, CloudEvent>(topicOf(event), event.subject(), message),
                new CloudEventSerializer());
    }

    /** Whatever bytes, under whatever headers. */
    public static void say(String topic, String key, Map<String, String> headers, String content) {
        var message = new ProducerRecord<>(topic, key, content.getBytes(StandardCharsets.UTF_8));
        headers.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        send(message, new ByteArraySerializer());
    }

    private static <V> void send(ProducerRecord<String, V> message, Serializer<V> values) {
        var settings = Map.<String, Object>of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, Servers.shared().kafka());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), values)) {
            producer.send(message).get();
        } catch (ExecutionException notSent) {
            throw new CompletionException(notSent.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String topicOf(IntegrationEvent event) {
        return switch (event) {
            case AboutCase _ -> "cpsn.cases";
            case AboutConsent _ -> "cpsn.cases";
            case AboutExchange _ -> "cpsn.referrals";
            case AboutQuestion _ -> "cpsn.cases";
            case AboutReferral _ -> "cpsn.referrals";
            case AboutDeadline _ -> "cpsn.deadlines";
            case AboutReturnee _ -> "cpsn.returnees";
        };
    }
}
