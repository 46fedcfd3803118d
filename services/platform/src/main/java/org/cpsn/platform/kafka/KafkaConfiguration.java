package org.cpsn.platform.kafka;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventSerializer;
import java.util.HashMap;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.util.backoff.ExponentialBackOff;

/** How this service speaks and listens. */
@Configuration(proxyBeanMethods = false)
class KafkaConfiguration {
    private static final List<String> TOPICS =
            List.of("cpsn.cases", "cpsn.referrals", "cpsn.returnees", "cpsn.deadlines");

    @Bean
    DefaultKafkaProducerFactory<String, CloudEvent> cloudEventProducers(KafkaProperties properties) {
        var settings = new HashMap<String, Object>(properties.buildProducerProperties());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, CloudEventSerializer.class);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        // What was handed over is never given up: if an earlier message could expire while a later one gets through,
        // a subject's events would arrive out of order.
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        var producers = new DefaultKafkaProducerFactory<String, CloudEvent>(settings);
        // what is not acknowledged is sent again after the next start anyway
        producers.setPhysicalCloseTimeout(5);
        return producers;
    }

    @Bean
    KafkaTemplate<String, CloudEvent> cloudEvents(ProducerFactory<String, CloudEvent> producers) {
        return new KafkaTemplate<>(producers);
    }

    /** Topics are made by {@link Topics}, which does not give up while Kafka is away. */
    @Bean
    KafkaAdmin kafkaAdmin(KafkaProperties properties) {
        var admin = new KafkaAdmin(properties.buildAdminProperties());
        admin.setAutoCreate(false);
        admin.setOperationTimeout(5);
        admin.setCloseTimeout(1);
        return admin;
    }

    @Bean
    KafkaAdmin.NewTopics newTopics(
            @Value("${cpsn.kafka.partitions:6}") int partitions, @Value("${cpsn.kafka.replicas:1}") int replicas) {
        return new KafkaAdmin.NewTopics(TOPICS.stream()
                .map(name -> TopicBuilder.name(name)
                        .partitions(partitions)
                        .replicas(replicas)
                        // the topics are no archive: the truth is in the event stores
                        .config("retention.ms", String.valueOf(14L * 24 * 60 * 60 * 1000))
                        .build())
                .toArray(org.apache.kafka.clients.admin.NewTopic[]::new));
    }

    /** Listens to the topics this service's reactions need; to none when it has no reaction. */
    @Bean
    ConcurrentMessageListenerContainer<String, byte[]> inboxListener(
            KafkaProperties properties,
            List<Reaction<?>> reactions,
            Inbox inbox,
            DeadLetters deadLetters,
            @Value("${spring.application.name}") String service,
            @Value("${cpsn.kafka.consumers:2}") int consumers) {
        var settings = new HashMap<String, Object>(properties.buildConsumerProperties());
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, service);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        // handled well within the time after which Kafka would give them to somebody else
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 100);
        // Whoever was killed is missed after this, not after 45 s: until then nobody, not even itself started again,
        // is given what it listened to.
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 3_000);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        var topics = reactions.stream()
                .map(reaction -> PublishedEvents.topicOf(reaction.to()))
                .distinct()
                .toArray(String[]::new);
        var listening = new ContainerProperties(topics.length == 0 ? new String[] {"cpsn.cases"} : topics);
        listening.setAckMode(ContainerProperties.AckMode.BATCH);
        listening.setMessageListener((MessageListener<String, byte[]>) record -> {
            var message = Inbox.Message.of(record);
            if (!deadLetters.parked(message)) inbox.handle(message);
        });
        var container = new ConcurrentMessageListenerContainer<String, byte[]>(
                new DefaultKafkaConsumerFactory<>(settings), listening);
        container.setBeanName("inbox");
        container.setConcurrency(consumers);
        container.setAutoStartup(topics.length > 0);
        container.setCommonErrorHandler(tryAgainThenBury(deadLetters));
        return container;
    }

    /** Five seconds of patience for what passes; when even burying fails (store away), the message is read again. */
    private static DefaultErrorHandler tryAgainThenBury(DeadLetters deadLetters) {
        var backOff = new ExponentialBackOff(100, 2);
        backOff.setMaxElapsedTime(5_000);
        var handler = new DefaultErrorHandler(deadLetters::bury, backOff);
        handler.addNotRetryableExceptions(PublishedEvents.Unreadable.class);
        return handler;
    }
}
