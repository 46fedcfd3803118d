package org.cpsn.notifications;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cpsn.platform.test.Staff.PARTNER_AL;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.cpsn.events.AboutCase;
import org.cpsn.platform.security.Role;
import org.cpsn.platform.security.Scope;
import org.cpsn.platform.test.Http;
import org.cpsn.platform.test.OtherServices;
import org.cpsn.platform.test.ServiceTest;
import org.cpsn.platform.test.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** How many notices are unread, told to each person as it changes. */
@ServiceTest
@TestPropertySource(properties = {"cpsn.notices-stream.most-of-one=2", "cpsn.notices-stream.sign-of-life=PT0.3S"})
class NoticeStreamTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

    @Autowired
    private Http http;

    @Autowired
    private org.springframework.core.env.Environment environment;

    private final String caseworker = "cw-" + newId();
    private final List<Line> lines = new ArrayList<>();

    @AfterEach
    void hangUp() {
        lines.forEach(Line::close);
    }

    @Test
    void whoFollowsHearsTheNumberAtOnceAndWheneverItChanges() {
        var line = follow(token(), null);
        line.hears("data: 0");
        tellOfACase();
        line.hears("data: 1");
        tellOfACase();
        line.hears("data: 2");
        var notice = http.as(token())
                .get("/notices")
                .expect(200)
                .json()
                .path("entries")
                .get(0)
                .path("noticeId")
                .asString();
        http.as(token()).ifMatchAny().post("/notices/" + notice + "/read", "{}").expect(200);
        await().atMost(10, SECONDS)
                .until(() -> line.heard.stream()
                                .filter(said -> said.equals("data: 1"))
                                .count()
                        == 2);
        assertThat(line.heard).contains("event: unread", "id: 2");
    }

    @Test
    void whatSupervisorsOfAMunicipalityMustKnowIsHeardByThemAndByNobodyElse() {
        var municipality = "34";
        var supervisor =
                follow(Tokens.of("sv-" + newId(), "csw-34", municipality, Scope.MUNICIPALITY, Role.SUPERVISOR), null);
        var other = follow(Tokens.of("sv-" + newId(), "csw-35", "35", Scope.MUNICIPALITY, Role.SUPERVISOR), null);
        supervisor.hears("data: 0");
        other.hears("data: 0");
        OtherServices.tell(new AboutCase.RiskLevelAssigned(newId(), newId(), municipality, caseworker, "HIGH", MONDAY));
        supervisor.hears("data: 1");
        assertThat(other.heard).doesNotContain("data: 1");
    }

    @Test
    void whoComesBackHearsOnlyAnotherNumberThanTheOneHeardLast() {
        var line = follow(token(), "0");
        line.hears(": waiting");
        assertThat(line.heard).doesNotContain("event: unread");
        tellOfACase();
        line.hears("data: 1");
        follow(token(), "0").hears("data: 1");
    }

    @Test
    void aStreamIsAskedForProperlyAndNoBodyHasTooMany() {
        http.get("/notices/stream").expect(401);
        http.as(PARTNER_AL).get("/notices/stream").expect(403);
        http.as(token())
                .with("Last-Event-ID", "minus one")
                .get("/notices/stream")
                .expect(400);
        follow(token(), null).hears("data: 0");
        var second = follow(token(), null);
        second.hears("data: 0");
        var refused = http.as(token()).get("/notices/stream").expect(429);
        assertThat(refused.header("Retry-After")).isEqualTo("30");
        follow(Tokens.of("cw-" + newId(), "csw-19", "19", Scope.OWN, Role.CASEWORKER), null)
                .hears("data: 0");

        // the place of who hangs up is free as soon as that is noticed
        second.close();
        await().atMost(10, SECONDS).until(() -> {
            var again = follow(token(), null);
            return again.status() == 200;
        });
    }

    private void tellOfACase() {
        OtherServices.tell(new AboutCase.CaseShared(newId(), newId(), "33", caseworker, MONDAY));
    }

    private String token() {
        return Tokens.of(caseworker, "csw-19", "19", Scope.OWN, Role.CASEWORKER);
    }

    private Line follow(String token, String last) {
        var request = HttpRequest.newBuilder(URI.create(
                        "http://localhost:" + environment.getRequiredProperty("local.server.port") + "/notices/stream"))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token);
        if (last != null) request.header("Last-Event-ID", last);
        var line = new Line(request.build());
        lines.add(line);
        return line;
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }

    private static final class Line implements AutoCloseable {
        private final HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        private final List<String> heard = new CopyOnWriteArrayList<>();
        private final HttpResponse<Stream<String>> answer;

        private Line(HttpRequest request) {
            try {
                answer = client.send(request, BodyHandlers.ofLines());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            Thread.ofVirtual().start(this::listen);
        }

        private void listen() {
            try (var said = answer.body()) {
                said.forEach(heard::add);
            } catch (UncheckedIOException hungUp) {
                heard.add("hung up");
            }
        }

        private int status() {
            return answer.statusCode();
        }

        private void hears(String words) {
            await().atMost(10, SECONDS).until(() -> heard.contains(words));
        }

        @Override
        public void close() {
            client.shutdownNow();
        }
    }
}
