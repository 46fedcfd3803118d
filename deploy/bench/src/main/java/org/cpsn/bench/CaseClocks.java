package org.cpsn.bench;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.cpsn.local.LocalStack;
import org.cpsn.local.Part;

/**
 * What it costs notification-service to keep the clocks of cases: messages of case-service, each about another case,
 * from Kafka to the note that they were handled. Beside those that move a clock stands one that raises a notice and
 * moves none; each causes one command.
 */
final class CaseClocks {
    private static final String NOW = Instant.now().toString();

    /** What is told, and in which words. */
    private enum Told {
        REGISTERED("cpsn.case.registered.v1", "a case is registered: its first clocks are set") {
            @Override
            String about(String caseId) {
                return """
                    {"caseId":"%1$s","childId":"child-of-%1$s","municipality":"19","caseworker":"cw-19-01",\
                    "concerns":["NEGLECT"],"urgent":false,"occurredAt":"%2$s"}\
                    """.formatted(caseId, NOW);
            }
        },
        SHARED("cpsn.case.shared.v1", "a colleague is let in: a notice is raised, no clock moves") {
            @Override
            String about(String caseId) {
                return """
                    {"caseId":"%1$s","childId":"child-of-%1$s","municipality":"19","colleague":"cw-19-02",\
                    "occurredAt":"%2$s"}\
                    """.formatted(caseId, NOW);
            }
        },
        PLANNED("cpsn.case.follow-up-planned.v1", "a follow-up is planned: a clock is set") {
            @Override
            String about(String caseId) {
                return """
                    {"caseId":"%1$s","followUpId":"visit-of-%1$s","followUpType":"HOME_VISIT","neededBy":"%3$s",\
                    "occurredAt":"%2$s"}\
                    """.formatted(caseId, NOW, LocalDate.now().plusDays(14));
            }
        },
        CLEARED("cpsn.case.follow-up-ended.v1", "it is no longer needed: that clock ends") {
            @Override
            String about(String caseId) {
                return """
                    {"caseId":"%1$s","followUpId":"visit-of-%1$s","followUpType":"HOME_VISIT","outcome":"CLEARED",\
                    "childSeen":null,"occurredAt":"%2$s"}\
                    """.formatted(caseId, NOW);
            }
        };

        private final String type;
        private final String words;

        Told(String type, String words) {
            this.type = type;
            this.words = words;
        }

        abstract String about(String caseId);
    }

    private record Cost(double perSecond, double service, double database, double events) {
        double both() {
            return service + database;
        }
    }

    private final LocalStack stack;
    private final Database database;

    CaseClocks(LocalStack stack) {
        this.stack = stack;
        this.database = new Database(stack.postgres(), "notification_service");
    }

    /** @param warmUp rounds of all kinds go by for so long before any counts */
    void measure(int cases, int rounds, Duration warmUp) throws Exception {
        var costs = new LinkedHashMap<Told, List<Cost>>();
        for (var told : Told.values()) costs.put(told, new ArrayList<>());
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", stack.kafka().bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            long until = System.nanoTime() + warmUp.toNanos();
            int round = 0;
            while (System.nanoTime() < until) round(producer, cases, "warm-" + round++);
            for (int i = 0; i < rounds; i++)
                round(producer, cases, "round-" + i)
                        .forEach((told, cost) -> costs.get(told).add(cost));
        }
        Main.heading("What a message about a case costs notification-service, " + cases + " at a time");
        System.out.println("| message | handled/s | CPU ms each: service | PostgreSQL | both | events stored each |");
        System.out.println("|---|---|---|---|---|---|");
        costs.forEach((told, of) -> {
            of.sort(Comparator.comparingDouble(Cost::both));
            var median = of.get(of.size() / 2);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.0f | %.2f | %.2f | %.2f | %.1f |%n",
                    told.words,
                    median.perSecond(),
                    median.service(),
                    median.database(),
                    median.both(),
                    median.events());
        });
    }

    /** The same cases live through everything, one kind of message after the other. */
    private Map<Told, Cost> round(KafkaProducer<String, byte[]> producer, int cases, String name) throws Exception {
        var costs = new LinkedHashMap<Told, Cost>();
        for (var told : Told.values()) {
            long handled = handled();
            long events = events();
            double service = service();
            double postgres = postgres();
            long began = System.nanoTime();
            for (int i = 0; i < cases; i++) tell(producer, told, name + "-" + i);
            while (handled() < handled + cases)
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            double seconds = (System.nanoTime() - began) / 1e9;
            costs.put(
                    told,
                    new Cost(
                            cases / seconds,
                            (service() - service) * 1_000 / cases,
                            (postgres() - postgres) * 1_000 / cases,
                            (events() - events) / (double) cases));
        }
        return costs;
    }

    private static void tell(KafkaProducer<String, byte[]> producer, Told told, String caseId) {
        var message =
                new ProducerRecord<>("cpsn.cases", caseId, told.about(caseId).getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_type", told.type,
                        "ce_source", "urn:cpsn:case-service",
                        "content-type", "application/json")
                .forEach((header, value) -> message.headers().add(header, value.getBytes(StandardCharsets.UTF_8)));
        producer.send(message);
    }

    private long handled() throws SQLException {
        return count("select count(*) from inbox where consumer in ('WhenCaseMoves', 'WhenSomebodyIsLetIn')");
    }

    private long events() throws SQLException {
        return count("select count(*) from domain_event");
    }

    private long count(String sql) throws SQLException {
        try (var connection = database.connect();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private double service() {
        return Processors.seconds(List.of(stack.service(Part.NOTIFICATIONS).pid()));
    }

    private double postgres() {
        return Processors.seconds(List.of(stack.postgres().process().pid()));
    }
}
