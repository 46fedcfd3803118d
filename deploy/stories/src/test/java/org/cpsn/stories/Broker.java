package org.cpsn.stories;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What the services have told each other, read by somebody who is not one of them. */
final class Broker {
    static final List<String> TOPICS = List.of("cpsn.cases", "cpsn.referrals", "cpsn.returnees", "cpsn.deadlines");

    /** Who listens to what: a group with nothing to hear has no offsets. */
    private static final Map<String, List<String>> LISTENERS =
            Map.of("case-service", List.of("cpsn.referrals", "cpsn.returnees"), "notification-service", TOPICS);

    private final String address;

    Broker(String address) {
        this.address = address;
    }

    /** Every record of the topics, from the beginning to what is there now. */
    List<ConsumerRecord<byte[], byte[]>> records(List<String> topics) {
        Map<String, Object> settings = Map.of("bootstrap.servers", address);
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var left = new HashSet<>(partitions);
            var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            while (true) {
                left.removeIf(partition -> consumer.position(partition) >= ends.get(partition));
                if (left.isEmpty()) return records;
                consumer.poll(Duration.ofMillis(500)).forEach(records::add);
            }
        }
    }

    /** Also those Kafka keeps for itself. */
    List<String> allTopics() {
        try (var admin = Admin.create(Map.of("bootstrap.servers", address))) {
            return List.copyOf(done(
                    admin.listTopics(new ListTopicsOptions().listInternal(true)).names()));
        }
    }

    /** Tells it once more, word for word, as a producer does that did not hear the first acknowledgement. */
    void tellAgain(ConsumerRecord<byte[], byte[]> told) {
        Map<String, Object> settings = Map.of("bootstrap.servers", address, "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            var again = new ProducerRecord<>(told.topic(), told.partition(), told.key(), told.value(), told.headers());
            producer.send(again).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** How many messages the services have not handled yet, by group. */
    Map<String, Long> waiting() {
        try (var admin = Admin.create(Map.of("bootstrap.servers", address))) {
            var descriptions = done(admin.describeTopics(TOPICS).allTopicNames());
            var waiting = new LinkedHashMap<String, Long>();
            LISTENERS.forEach((group, topics) -> {
                var partitions = topics.stream()
                        .flatMap(topic -> descriptions.get(topic).partitions().stream()
                                .map(partition -> new TopicPartition(topic, partition.partition())))
                        .toList();
                var asked = new LinkedHashMap<TopicPartition, OffsetSpec>();
                partitions.forEach(partition -> asked.put(partition, OffsetSpec.latest()));
                var ends = done(admin.listOffsets(asked).all());
                var handled = done(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
                waiting.put(
                        group,
                        partitions.stream()
                                .mapToLong(partition -> ends.get(partition).offset()
                                        - (handled.get(partition) == null
                                                ? 0
                                                : handled.get(partition).offset()))
                                .sum());
            });
            return waiting;
        }
    }

    static String header(ConsumerRecord<byte[], byte[]> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** Key, value and headers as text that can be searched, whatever it was. */
    static String text(ConsumerRecord<byte[], byte[]> message) {
        var text = new StringBuilder();
        text.append(readable(message.key())).append('\n').append(readable(message.value()));
        StreamSupport.stream(message.headers().spliterator(), false)
                .forEach(header ->
                        text.append('\n').append(header.key()).append('=').append(readable(header.value())));
        return text.toString();
    }

    private static String readable(byte[] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }

    private static <T> T done(KafkaFuture<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
