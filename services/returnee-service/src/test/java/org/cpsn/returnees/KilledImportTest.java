package org.cpsn.returnees;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cpsn.platform.test.Staff.RECEPTION;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cpsn.platform.domain.LocalDay;
import org.cpsn.platform.test.Http;
import org.cpsn.platform.test.Servers;
import org.cpsn.platform.test.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The service is killed with kill -9 while a list comes in, again and again; in the end everybody is in once. */
class KilledImportTest {
    private static final int HOUSEHOLDS = 400;
    private static final int EACH = 3;
    private static final int KILLS = 3;

    private final String database = "killed_" + UUID.randomUUID().toString().substring(0, 8);
    private final Map<String, String> environment = environment();
    private Process service;
    private int port;

    @AfterEach
    void stop() throws InterruptedException {
        service.destroyForcibly().waitFor();
    }

    @Test
    void nothing_is_half_in_and_nobody_is_in_twice() throws IOException, InterruptedException {
        var db = new JdbcTemplate(new DriverManagerDataSource(
                environment.get("CPSN_DB_URL"), environment.get("CPSN_DB_USER"), environment.get("CPSN_DB_PASSWORD")));
        start();
        var http = new Http(() -> "http://localhost:" + port).as(RECEPTION);
        var list = http.post(
                        "/arrival-lists",
                        Map.of("content", Base64.getEncoder().encodeToString(file().getBytes(StandardCharsets.UTF_8))))
                .expect(201)
                .id();
        http.ifMatchAny().post("/arrival-lists/" + list + "/import", Map.of()).expect(200);
        int killed = 0;
        int seen = 0;
        while (killed < KILLS) {
            int before = seen;
            await().atMost(60, SECONDS).pollDelay(Duration.ZERO).until(() -> people(db) > before);
            service.destroyForcibly().waitFor();
            killed++;
            seen = people(db);
            assertThat(seen % EACH)
                    .as("each household is in wholly or not at all")
                    .isZero();
            assertThat(seen).as("killed in the middle").isLessThan(HOUSEHOLDS * EACH);
            start();
        }
        await().atMost(90, SECONDS)
                .untilAsserted(() -> assertThat(http.get("/arrival-lists/" + list)
                                .expect(200)
                                .json()
                                .path("stage")
                                .asString())
                        .isEqualTo("IMPORTED"));
        var done = http.get("/arrival-lists/" + list).json();
        assertThat(done.path("good").asInt()).isEqualTo(HOUSEHOLDS * EACH);
        assertThat(done.path("households").asInt()).isEqualTo(HOUSEHOLDS);
        assertThat(done.path("known").asInt()).isZero();
        assertThat(db.queryForObject(
                        "select count(*) from domain_event where type = 'arrival' and sequence_number = 0",
                        Integer.class))
                .isEqualTo(HOUSEHOLDS);
        assertThat(db.queryForObject(
                        "select count(*) from domain_event where type = 'arrival' and sequence_number > 0",
                        Integer.class))
                .isZero();
        await().atMost(30, SECONDS)
                .untilAsserted(
                        () -> assertThat(db.queryForObject("select count(*) from arrival_list_content", Integer.class))
                                .as("the file is forgotten")
                                .isZero());
    }

    private static int people(JdbcTemplate db) {
        return db.queryForObject("select count(*) from announced_person", Integer.class);
    }

    private void start() throws IOException {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReturneeService.class.getName(),
                        "--cpsn.mongo.database=" + database)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "killed-import.log").toFile());
        builder.environment().putAll(environment);
        builder.environment().put("CPSN_PORT", String.valueOf(port));
        service = builder.start();
        var health = new Http(() -> "http://localhost:" + port);
        await().atMost(90, SECONDS)
                .ignoreExceptions()
                .until(() -> health.get("/actuator/health/readiness").status() == 200);
    }

    private Map<String, String> environment() {
        var servers = Servers.shared();
        return Map.ofEntries(
                Map.entry("CPSN_DB_URL", servers.createDatabase(database)),
                Map.entry("CPSN_DB_USER", servers.user()),
                Map.entry("CPSN_DB_PASSWORD", servers.password()),
                Map.entry("CPSN_KAFKA", servers.kafka()),
                Map.entry("CPSN_MONGO", servers.mongo()),
                Map.entry("CPSN_ISSUER", Tokens.issuer()),
                Map.entry("CPSN_OIDC_INTERNAL", Tokens.issuer()),
                Map.entry("CPSN_JWKS", Tokens.keys()),
                Map.entry("CPSN_KEK", newKey()));
    }

    private static String newKey() {
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    private static String file() {
        var today = LocalDay.of(Instant.now());
        return "list_reference;person_reference;household;given_name;family_name;country;arrival_date;return_type;"
                + "municipality\n"
                + IntStream.range(0, HOUSEHOLDS * EACH)
                        .mapToObj(n -> line(n, today))
                        .collect(Collectors.joining("\n"));
    }

    private static String line(int n, LocalDate day) {
        return "K-1;" + n + ";H" + n / EACH + ";Emër;Mbiemër;DE;" + day + ";VOLUNTARY;19";
    }
}
