package org.cpsn.platform.test;

import java.util.stream.Stream;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.mongodb.MongoDBContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The deployment's own servers, in containers; Testcontainers removes them when the JVM has ended. */
final class DockerServers {
    private DockerServers() {}

    @SuppressWarnings("resource") // they live as long as the JVM
    static Servers start() {
        var postgres = new PostgreSQLContainer("postgres:18");
        var kafka = new KafkaContainer("apache/kafka:4.2.1");
        var mongo = new MongoDBContainer("mongo:8");
        Startables.deepStart(Stream.<GenericContainer<?>>of(postgres, kafka, mongo))
                .join();
        return new Servers(
                "jdbc:postgresql://" + postgres.getHost() + ":" + postgres.getMappedPort(5432) + "/",
                postgres.getUsername(),
                postgres.getPassword(),
                kafka.getBootstrapServers(),
                mongo.getConnectionString());
    }
}
