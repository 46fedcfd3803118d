package org.cpsn.local.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalServersTest {

    @TempDir
    Path dir;

    @Test
    void postgresqlFindsItsDataAgainAndIsDurable() throws SQLException {
        try (LocalPostgres postgres = LocalPostgres.start(dir.resolve("pg"), 0)) {
            postgres.createDatabase("case_service");
            postgres.createDatabase("case_service");
            try (Statement sql = connected(postgres).createStatement()) {
                sql.execute("create table seen(what text)");
                sql.execute("insert into seen values ('a rainbow')");
            }
        }
        try (LocalPostgres postgres = LocalPostgres.start(dir.resolve("pg"), 0);
                Connection connection = connected(postgres);
                Statement sql = connection.createStatement()) {
            assertThat(single(sql, "select what from seen")).isEqualTo("a rainbow");
            assertThat(single(sql, "show fsync")).isEqualTo("on");
            assertThat(single(sql, "show server_version")).startsWith("18.");
        }
    }

    @Test
    void postgresqlStartsAgainAfterItWasKilled() throws SQLException {
        LocalPostgres killed = LocalPostgres.start(dir.resolve("pg"), 0);
        killed.createDatabase("case_service");
        killed.process().kill();
        try (LocalPostgres postgres = LocalPostgres.start(dir.resolve("pg"), 0);
                Connection connection = connected(postgres)) {
            assertThat(connection.isValid(1)).isTrue();
        }
    }

    @Test
    void postgresqlAsksForThePassword() {
        try (LocalPostgres postgres = LocalPostgres.start(null, 0, "a secret", null)) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(
                            () -> DriverManager.getConnection(postgres.jdbcUrl("postgres"), postgres.user(), "a guess")
                                    .close());
        }
    }

    @Test
    void kafkaFindsItsDataAgain() throws Exception {
        try (LocalKafka kafka = LocalKafka.start(dir.resolve("kafka"), 0)) {
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
                admin.createTopics(List.of(new NewTopic("cpsn.cases", 6, (short) 1)))
                        .all()
                        .get();
            }
            try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                    Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all"),
                    new StringSerializer(),
                    new StringSerializer())) {
                producer.send(new ProducerRecord<>("cpsn.cases", 3, "key", "a letter"))
                        .get();
            }
        }
        try (LocalKafka kafka = LocalKafka.start(dir.resolve("kafka"), 0);
                KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                        Map.of("bootstrap.servers", kafka.bootstrapServers(), "auto.offset.reset", "earliest"),
                        new StringDeserializer(),
                        new StringDeserializer())) {
            consumer.assign(List.of(new TopicPartition("cpsn.cases", 3)));
            assertThat(consumer.poll(Duration.ofSeconds(20)))
                    .extracting(record -> record.value())
                    .containsExactly("a letter");
        }
    }

    @Test
    void kafkaSeesOnlyItsOwnLibraries() {
        assertThat(LocalKafka.classPath())
                .contains("kafka_2.13")
                .doesNotContain("assertj")
                .doesNotContain("netty");
    }

    @Test
    void mongoTakesAndFindsDocuments() {
        try (LocalMongo mongo = LocalMongo.start(0);
                MongoClient client = MongoClients.create(mongo.uri())) {
            var views = client.getDatabase("case_service").getCollection("caseload");
            views.insertOne(new Document("_id", "one").append("seq", 0));
            assertThat(views.find(new Document("_id", "one").append("seq", 0)).first())
                    .isNotNull();
        }
    }

    @Test
    void aTakenPortIsOneSentence() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> LocalPostgres.start(null, port).close())
                    .withMessage("PostgreSQL cannot start: port " + port + " is taken by another program.");
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> LocalKafka.start(null, port).close())
                    .withMessage("Kafka cannot start: port " + port + " is taken by another program.");
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> LocalMongo.start(port).close())
                    .withMessage("The MongoDB server cannot start: port " + port + " is taken by another program.");
        }
    }

    @Test
    void aServerThatCannotStartSaysWhy() {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(
                        () -> LocalKafka.start(Path.of("/dev/null/nowhere"), 0).close())
                .withMessageContaining("/dev/null/nowhere");
    }

    private static Connection connected(LocalPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl("case_service"), postgres.user(), postgres.password());
    }

    private static String single(Statement sql, String query) throws SQLException {
        try (ResultSet rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
