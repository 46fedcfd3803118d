package org.cpsn.platform.test.sound;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.cpsn.platform.test.Staff.ARTA;
import static org.cpsn.platform.test.Staff.AUDITOR;

import com.mongodb.client.MongoDatabase;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.cpsn.platform.test.Http;
import org.cpsn.platform.test.PlantedNames;
import org.cpsn.platform.test.Published;
import org.cpsn.platform.test.ServiceTest;
import org.cpsn.platform.test.Tokens;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class SoundServiceTest {
    @Autowired
    private Http http;

    @Autowired
    private DataSource store;

    @Autowired
    private MongoDatabase readModels;

    private final PlantedNames planted = new PlantedNames();

    @Test
    void a_case_is_opened_seen_and_closed() {
        var opened =
                http.as(ARTA).post("/cases", Map.of("name", planted.given())).expect(201);
        assertThat(opened.version()).isZero();

        var seen = http.as(ARTA)
                .get("/cases/" + opened.id() + "?atLeast=" + opened.version())
                .expect(200);
        assertThat(seen.json().path("name").asString()).isEqualTo(planted.given());

        http.as(ARTA)
                .ifMatch(7)
                .post("/cases/" + opened.id() + "/closure", "{}")
                .expect(412);
        http.as(ARTA)
                .ifMatch(0)
                .post("/cases/" + opened.id() + "/closure", "{}")
                .expect(200);
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(Published.about(opened.id())).containsExactly("cpsn.case.closed.v1"));

        planted.assertNowhere(http);
        planted.assertNotReadableIn(store);
        planted.assertNotReadableIn(readModels);
    }

    @Test
    void asked_twice_happens_once() {
        var asking = http.as(ARTA).withKey(UUID.randomUUID().toString());
        var first = asking.post("/cases", Map.of("name", "A")).expect(201);
        assertThat(asking.post("/cases", Map.of("name", "A")).expect(201).id()).isEqualTo(first.id());
        assertThat(asking.post("/cases", Map.of("name", "B")).expect(409).rule())
                .isEqualTo("KEY_USED_FOR_SOMETHING_ELSE");
    }

    @Test
    void only_those_who_may() {
        var body = Map.of("name", "A");
        http.post("/cases", body).expect(401);
        http.as(Tokens.expired(ARTA.caseworker())).post("/cases", body).expect(401);
        http.as(Tokens.forged(ARTA.caseworker())).post("/cases", body).expect(401);
        http.as(Tokens.forAnotherAudience(ARTA.caseworker()))
                .post("/cases", body)
                .expect(401);
        http.as(Tokens.fromAnotherIssuer(ARTA.caseworker()))
                .post("/cases", body)
                .expect(401);
        http.as(AUDITOR).post("/cases", body).expect(403);
        http.as(ARTA).withoutKey().post("/cases", body).expect(400);
    }

    @Test
    void a_leak_is_found() {
        var logged = new PlantedNames();
        LoggerFactory.getLogger(SoundServiceTest.class).info("about {}", logged.family());
        assertThatThrownBy(() -> logged.assertNowhere(http)).hasMessageContaining("log");

        var asked = new PlantedNames();
        http.as(ARTA).get("/cases/" + asked.given()).expect(404);
        assertThatThrownBy(() -> asked.assertNowhere(http)).hasMessageContaining("address");

        var stored = new PlantedNames();
        http.as(ARTA)
                .with("X-Correlation-Id", stored.given())
                .post("/cases", Map.of("name", "A"))
                .expect(201);
        assertThatThrownBy(() -> stored.assertNotReadableIn(store)).hasMessageContaining("domain_event");
    }
}
