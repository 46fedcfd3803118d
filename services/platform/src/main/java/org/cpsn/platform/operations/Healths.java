package org.cpsn.platform.operations;

import com.mongodb.client.MongoDatabase;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.cpsn.platform.axon.Processors;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/**
 * What an operator is shown beside the database's health. None of it decides whether this instance gets requests: a
 * command needs nothing but the database.
 */
@Configuration(proxyBeanMethods = false)
class Healths {
    /** Down while a read model or the outbox is held up by an error. */
    @Bean
    HealthIndicator processorsHealthIndicator(Processors processors) {
        return () -> {
            var failing =
                    processors.names().stream().filter(processors::failing).toList();
            return (failing.isEmpty() ? Health.up() : Health.down())
                    .withDetail("failing", failing)
                    .build();
        };
    }

    /** Down when nobody listens any more to what the other services tell. */
    @Bean
    HealthIndicator inboxHealthIndicator(ConcurrentMessageListenerContainer<String, byte[]> inbox) {
        return () -> {
            boolean listening = !inbox.isAutoStartup() || (inbox.isRunning() && inbox.isInExpectedState());
            return (listening ? Health.up() : Health.down()).build();
        };
    }

    @Bean
    HealthIndicator readModelsHealthIndicator(MongoDatabase readModels) {
        return () -> {
            readModels.runCommand(new BsonDocument("ping", new BsonInt32(1)));
            return Health.up().build();
        };
    }
}
