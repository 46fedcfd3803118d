package org.cpsn.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.cpsn.platform.Postgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The platform's rules of HTTP, asked for over a real connection of a service that has only these. */
@ExtendWith(OutputCaptureExtension.class)
class OverHttpTest {
    @SpringBootConfiguration
    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = {
                "org.cpsn.platform.security",
                "org.cpsn.platform.web",
                "org.cpsn.platform.personal",
                "org.cpsn.platform.observability"
            },
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Test.*|ProbeApi)"))
    static class Application {}

    @RestController
    static class ForgottenApi {
        @GetMapping("/forgotten")
        String forgotten() {
            return "";
        }
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final TestIdentity IDENTITY = new TestIdentity();
    private static final String KEK = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String DATABASE = Postgres.url("over_http");
    private static final String THING =
            "{\"name\":\"a\",\"colour\":\"RED\",\"urgent\":false,\"parts\":[{\"word\":\"w\"}]}";

    private static ConfigurableApplicationContext service;

    @BeforeAll
    static void start() {
        IDENTITY.start();
        service = started(KEK, IDENTITY.keysUrl(), ProbeApi.class);
    }

    @AfterAll
    static void stop() {
        service.close();
        IDENTITY.stop();
    }

    private static ConfigurableApplicationContext started(String kek, String keysUrl, Class<?>... more) {
        var sources = new ArrayList<Class<?>>(List.of(Application.class));
        sources.addAll(List.of(more));
        return new SpringApplicationBuilder(sources.toArray(Class<?>[]::new))
                .properties(Map.of(
                        "spring.config.import", "classpath:platform.yml",
                        "spring.application.name", "probe-service",
                        "spring.flyway.locations", "classpath:db/migration/platform",
                        "CPSN_PORT", "0",
                        "CPSN_KEK", kek,
                        "CPSN_DB_URL", DATABASE,
                        "CPSN_ISSUER", TestIdentity.ISSUER,
                        "CPSN_JWKS", keysUrl,
                        "cpsn.database", "probe_service"))
                .run();
    }

    private static HttpRequest.Builder request(ConfigurableApplicationContext service, String path) {
        var port = ((WebServerApplicationContext) service).getWebServer().getPort();
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private static HttpRequest.Builder request(String path) {
        return request(service, path).header("Authorization", "Bearer " + IDENTITY.token("CASEWORKER"));
    }

    private static HttpRequest.Builder command(String path, BodyPublisher body) {
        return request(path)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .POST(body);
    }

    private static HttpRequest.Builder command(String path, String body) {
        return command(path, BodyPublishers.ofString(body));
    }

    private static HttpResponse<String> answer(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static JsonNode problem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        var problem = JSON.readTree(answer.body());
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("type").asString()).startsWith("urn:cpsn:");
        assertThat(problem.get("title").asString()).isNotBlank();
        assertThat(problem.get("detail").asString()).isNotBlank();
        assertThat(problem.get("correlationId").asString())
                .isEqualTo(answer.headers().firstValue("X-Correlation-Id").orElseThrow());
        return problem;
    }

    private static JsonNode problem(HttpRequest.Builder request, int status) {
        return problem(answer(request), status);
    }

    private static List<String> errors(JsonNode problem) {
        return problem.get("errors")
                .valueStream()
                .map(error ->
                        error.get("field").asString() + " " + error.get("code").asString())
                .toList();
    }

    private static JsonNode readLogOf(String subject) {
        var answer = answer(request(service, "/operations/read-log?subject=" + subject)
                .header("Authorization", "Bearer " + IDENTITY.token("AUDITOR")));
        assertThat(answer.statusCode()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    @Test
    void nobody_gets_in_without_a_token() {
        var answer = answer(request(service, "/things/t-1"));
        assertThat(problem(answer, 401).get("type").asString()).isEqualTo("urn:cpsn:problem:unauthenticated");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        problem(request(service, "/nowhere"), 401);
        problem(request(service, "/actuator/env"), 401);
    }

    @Test
    void a_token_must_be_ours_for_us_and_in_time() {
        for (var wrong : List.of(
                IDENTITY.token(claims -> claims.issuer("http://elsewhere")),
                IDENTITY.token(claims -> claims.audience("cpsn-web")),
                IDENTITY.token(
                        claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(120)))),
                IDENTITY.token(claims -> claims.expirationTime(null)),
                IDENTITY.token(claims -> claims.claim("organisation", null)),
                IDENTITY.token(claims -> claims.claim("scope_of_access", "EVERYTHING")),
                new TestIdentity().token("CASEWORKER"),
                "not-a-token")) {
            problem(request(service, "/things/t-1").header("Authorization", "Bearer " + wrong), 401);
        }
    }

    @Test
    void a_service_starts_while_the_identity_provider_is_away_and_says_so_when_asked() {
        try (var lonely = started(KEK, "http://127.0.0.1:1/oauth2/jwks", ProbeApi.class)) {
            assertThat(answer(request(lonely, "/actuator/health/readiness")).statusCode())
                    .isEqualTo(200);
            problem(
                    request(lonely, "/things/t-1").header("Authorization", "Bearer " + IDENTITY.token("CASEWORKER")),
                    503);
        }
    }

    @Test
    void health_and_metrics_are_open_and_tell_no_details() {
        assertThat(answer(request(service, "/actuator/health/liveness")).statusCode())
                .isEqualTo(200);
        assertThat(answer(request(service, "/actuator/health/readiness")).body())
                .doesNotContain("PostgreSQL");
        assertThat(answer(request(service, "/actuator/prometheus")).body()).contains("hikaricp_connections");
    }

    @Test
    void another_role_is_refused_and_the_refusal_is_kept() {
        var subject = "t-" + UUID.randomUUID();
        var asked = request(service, "/things/" + subject)
                .header("Authorization", "Bearer " + IDENTITY.token("PROVIDER", "SYSTEM"));
        assertThat(problem(asked, 403).get("type").asString()).isEqualTo("urn:cpsn:problem:forbidden");
        var entry = readLogOf(subject).get("entries").get(0);
        assertThat(entry.get("outcome").asString()).isEqualTo("REFUSED");
        assertThat(entry.get("role").asString()).isEqualTo("PROVIDER");
        assertThat(entry.get("what").asString()).isEqualTo("GET /things/{id}");
    }

    @Test
    void a_refusal_stays_one_whatever_purpose_is_claimed() {
        problem(request("/fail/refused").header("X-Purpose", "CURIOSITY"), 403);
    }

    @Test
    void a_refusal_that_cannot_be_written_down_still_shows_nothing() {
        var endless = "x".repeat(200);
        var asked = request(service, "/fail/refused")
                .header("Authorization", "Bearer " + IDENTITY.token(claims -> claims.subject(endless)));
        assertThat(problem(asked, 500).get("type").asString()).isEqualTo("urn:cpsn:problem:unexpected");
    }

    @Test
    void a_look_is_kept_before_it_is_answered() {
        var subject = "t-" + UUID.randomUUID();
        var seen = answer(
                request("/things/" + subject).header("X-Purpose", "REVIEW").header("X-Correlation-Id", "c-1"));
        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.headers().firstValue("X-Correlation-Id")).contains("c-1");
        var log = readLogOf(subject);
        assertThat(log.get("total").asLong()).isEqualTo(1);
        var entry = log.get("entries").get(0);
        assertThat(entry.get("who").asString()).isEqualTo("cw-19-01");
        assertThat(entry.get("purpose").asString()).isEqualTo("REVIEW");
        assertThat(entry.get("outcome").asString()).isEqualTo("SEEN");
        assertThat(entry.get("correlationId").asString()).isEqualTo("c-1");
        assertThat(entry.get("subjects").get(0).asString()).isEqualTo(subject);
    }

    @Test
    void a_purpose_nobody_knows_is_not_taken_for_another() {
        assertThat(errors(problem(request("/things/t-1").header("X-Purpose", "CURIOSITY"), 400)))
                .containsExactly("X-Purpose unknown_code");
    }

    @Test
    void a_service_with_a_handler_nobody_thought_about_does_not_start() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> started(KEK, IDENTITY.keysUrl(), ForgottenApi.class))
                .withMessageContaining("ForgottenApi#forgotten");
    }

    @Test
    void a_service_without_its_key_says_so_in_one_sentence(CapturedOutput output) {
        assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> started("", IDENTITY.keysUrl()));
        assertThat(output).contains("CPSN_KEK must be the base64 of 32 random bytes");
    }

    @Test
    void a_new_subject_is_answered_with_its_place_and_version() {
        var answer = answer(command("/things", THING));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location")).contains("/things/t-1");
        assertThat(answer.headers().firstValue("ETag")).contains("\"0\"");
        assertThat(answer.body()).isEqualTo("{\"id\":\"t-1\",\"version\":0}");
    }

    @Test
    void a_command_says_who_asks_under_which_id_and_on_what_knowledge() {
        var key = UUID.randomUUID().toString();
        var asked = request("/things/t-1/change")
                .header("Idempotency-Key", key.toUpperCase(Locale.ROOT))
                .header("If-Match", "\"6\"")
                .header("X-Correlation-Id", "bad token!")
                .POST(BodyPublishers.noBody());
        var answer = answer(asked);
        var body = JSON.readTree(answer.body());
        assertThat(body.get("by").asString()).isEqualTo("cw-19-01");
        assertThat(body.get("commandId").asString()).isEqualTo(key);
        assertThat(body.get("expected").asString()).isEqualTo("6");
        assertThat(body.get("correlationId").asString())
                .isNotEqualTo("bad token!")
                .isEqualTo(answer.headers().firstValue("X-Correlation-Id").orElseThrow());
        assertThat(answer.headers().firstValue("ETag")).contains("\"7\"");
    }

    @Test
    void the_same_request_has_the_same_fingerprint_and_any_other_another() {
        var first = fingerprint("/things/t-1/change", "{}");
        assertThat(first).hasSize(43).isEqualTo(fingerprint("/things/t-1/change", "{}"));
        assertThat(first).isNotEqualTo(fingerprint("/things/t-1/change", "{ }"));
        assertThat(first).isNotEqualTo(fingerprint("/things/t-2/change", "{}"));
    }

    private static String fingerprint(String path, String body) {
        return JSON.readTree(answer(command(path, body).header("If-Match", "*")).body())
                .get("fingerprint")
                .asString();
    }

    @Test
    void a_command_without_an_id_or_with_something_else_is_not_understood() {
        var json = BodyPublishers.ofString(THING);
        var bare = request("/things").header("Content-Type", "application/json");
        assertThat(errors(problem(bare.copy().POST(json), 400))).containsExactly("Idempotency-Key required");
        assertThat(errors(problem(bare.copy().POST(json).header("Idempotency-Key", "1-1-1-1-1"), 400)))
                .containsExactly("Idempotency-Key malformed");
    }

    @Test
    void a_command_on_what_exists_says_which_version_it_saw() {
        assertThat(problem(command("/things/t-1/change", "{}"), 428).get("type").asString())
                .isEqualTo("urn:cpsn:problem:precondition-required");
        for (var wrong : List.of("6", "W/\"6\"", "\"a\"", "\"1\", \"2\"")) {
            assertThat(errors(problem(command("/things/t-1/change", "{}").header("If-Match", wrong), 400)))
                    .containsExactly("If-Match malformed");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                                    | urgent required",
                "{'urgent':true}                                                       | colour required, name"
                        + " required, parts required",
                "{'urgent':null}                                                       | urgent required",
                "{'urgent':{}}                                                         | urgent malformed",
                "{'urgent':'true'}                                                     | urgent malformed",
                "{'colour':'GREEN'}                                                    | colour unknown_code",
                "{'colour':0}                                                          | colour unknown_code",
                "{'urgent':true,'on':'30.01.2026'}                                                   | on malformed",
                "{'urgent':true,'on':'2026-02-30'}                                                   | on malformed",
                "{'urgent':true,'on':'2026-02-03T10:00:00Z'}                                         | on malformed",
                "{'urgent':true,'on':''}                                                             | on malformed",
                "{'urgent':true,'on':20000}                                                          | on malformed",
                "{'urgent':true,'on':[2026,1,2]}                                                     | on malformed",
                "{'urgent':true,'occurredAt':1700000000}                                             | occurredAt"
                        + " malformed",
                "{'name':19}                                                           | name malformed",
                "{'urgent':true,'nmae':'x'}                                                          | nmae"
                        + " unknown_field",
                "{'parts':[{'word':'w'},{'word':{}}]}                                  | parts[1].word malformed",
                "{'name':'12345678901','colour':'RED','urgent':true,'parts':[{'word':''}]} | name too_long,"
                        + " parts[0].word required",
                "{'name':'a','colour':'RED','urgent':true,'parts':[{'word':'a'}],'occurredAt':'2999-01-01T00:00:00Z'}"
                        + " | occurredAt in_future",
                "{                                                                     | body malformed",
                "{} {}                                                                 | urgent required",
                "[]                                                                    | body malformed",
                "null                                                                  | body required",
                "''                                                                    | body malformed",
            },
            quoteCharacter = '`')
    void input_that_cannot_be_used_is_told_field_by_field(String body, String expected) {
        var problem = problem(command("/things", body.replace('\'', '"')), 400);
        assertThat(problem.get("type").asString()).isEqualTo("urn:cpsn:problem:invalid-input");
        assertThat(String.join(", ", errors(problem))).isEqualTo(expected);
    }

    @Test
    void a_body_that_goes_on_after_its_end_or_says_a_thing_twice_is_not_understood() {
        assertThat(errors(problem(command("/things", THING + "{}"), 400))).containsExactly("body malformed");
        assertThat(errors(problem(command("/things", "{\"urgent\":true,\"urgent\":false}"), 400)))
                .containsExactly("body malformed");
    }

    @Test
    void no_body_at_all_is_told_as_such() {
        assertThat(errors(problem(command("/things", ""), 400))).containsExactly("body required");
    }

    @Test
    void parameters_are_checked_like_bodies() {
        assertThat(errors(problem(request("/colours"), 400))).containsExactly("colour required");
        assertThat(errors(problem(request("/colours?colour=GREEN"), 400))).containsExactly("colour unknown_code");
        var log = request(service, "/operations/read-log?size=1000&page=x")
                .header("Authorization", "Bearer " + IDENTITY.token("AUDITOR"));
        assertThat(errors(problem(log, 400))).containsExactly("page malformed");
        var large = request(service, "/operations/read-log?size=1000")
                .header("Authorization", "Bearer " + IDENTITY.token("AUDITOR"));
        assertThat(errors(problem(large, 400))).containsExactly("size out_of_range");
    }

    @Test
    void a_body_over_64_KiB_is_too_much_whether_its_length_is_announced_or_not() {
        var large = new byte[64 * 1024 + 1];
        problem(command("/things", BodyPublishers.ofByteArray(large)), 413);
        problem(command("/things", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))), 413);
        var padded = THING + " ".repeat(64 * 1024 - THING.length());
        assertThat(answer(command("/things", padded)).statusCode()).isEqualTo(201);
    }

    @Test
    void what_is_not_offered_is_told_in_the_same_shape() {
        problem(request("/nowhere"), 404);
        problem(request("/things"), 405);
        problem(
                request("/things")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("Content-Type", "text/plain")
                        .POST(BodyPublishers.ofString("x")),
                415);
    }

    @Test
    void a_rule_that_says_no_is_named() {
        var problem = problem(request("/fail/rule"), 409);
        assertThat(problem.get("type").asString()).isEqualTo("urn:cpsn:rule:PROBE_IS_OPEN");
        assertThat(problem.get("rule").asString()).isEqualTo("PROBE_IS_OPEN");
        assertThat(problem.get("detail").asString()).isEqualTo("The probe says no.");
        problem(request("/fail/wrapped"), 409);
        problem(request("/fail/existence"), 404);
        problem(request("/fail/missing"), 404);
    }

    @Test
    void a_stale_version_comes_back_with_what_has_changed_since() {
        var problem = problem(request("/fail/stale"), 412);
        assertThat(problem.get("currentVersion").asLong()).isEqualTo(4);
        assertThat(problem.get("changedSince").toString())
                .isEqualTo("[{\"sequence\":4,\"type\":\"thing.changed\","
                        + "\"recordedAt\":\"1970-01-01T00:00:00Z\",\"by\":\"cw-19-02\"}]");
    }

    @Test
    void the_read_log_is_only_ever_added_to() {
        var jdbc = service.getBean(JdbcClient.class);
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("delete from read_log").update())
                .withMessageContaining("only ever added to");
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("update read_log set who = 'x'").update());
    }

    @Test
    void a_refusal_in_the_code_of_a_service_is_kept_as_well() {
        problem(request("/fail/refused"), 403);
        var entry = readLogOf("t-9").get("entries").get(0);
        assertThat(entry.get("what").asString()).isEqualTo("thing");
        assertThat(entry.get("outcome").asString()).isEqualTo("REFUSED");
    }

    @Test
    void a_store_that_is_away_is_told_as_such(CapturedOutput output) {
        var answer = answer(request("/fail/mongo"));
        problem(answer, 503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(output).contains("MongoTimeoutException").doesNotContain("Zyra");
    }

    @Test
    void an_unexpected_failure_is_noted_under_its_correlation_id_and_quotes_nothing(CapturedOutput output) {
        var problem = problem(request("/fail/badly").header("X-Correlation-Id", "find-me"), 500);
        assertThat(problem.toString()).doesNotContain("Zyra").doesNotContain("Exception");
        assertThat(output)
                .contains("\"correlationId\":\"find-me\"")
                .contains("DateTimeParseException", "ProbeApi.fail")
                .doesNotContain("Zyra");
    }

    @Test
    void every_answer_carries_the_headers_that_keep_browsers_careful() {
        var headers = answer(request("/things/t-1")).headers();
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Content-Security-Policy"))
                .contains("default-src 'none'; frame-ancestors 'none'");
        assertThat(headers.firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
    }
}
