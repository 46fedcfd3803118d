package org.cpsn.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cpsn.platform.test.Staff.ADMINISTRATOR;
import static org.cpsn.platform.test.Staff.ARTA;
import static org.cpsn.platform.test.Staff.AUDITOR;
import static org.cpsn.platform.test.Staff.BESNIK;
import static org.cpsn.platform.test.Staff.DRITA;
import static org.cpsn.platform.test.Staff.LIAISON;
import static org.cpsn.platform.test.Staff.PROVIDER;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cpsn.platform.test.Http;
import org.cpsn.platform.test.ServiceTest;
import org.cpsn.platform.test.Staff;
import org.cpsn.platform.test.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ServiceTest
class CaseServiceTest {
    @Autowired
    Http http;

    @Autowired
    JdbcTemplate db;

    @Test
    void a_concern_becomes_a_case_that_is_weighed_listed_replayed_and_closed() {
        var child = register("Shpresa", "Gashi-Provë");
        var opened = http.as(ARTA).post("/cases", concern(child)).expect(201);
        var caseId = opened.id();
        assertThat(opened.header("Location")).isEqualTo("/cases/" + caseId);
        assertThat(opened.header("ETag")).isEqualTo("\"1\"");
        var before = Instant.now();
        var weighed = http.as(ARTA)
                .ifMatch(1)
                .post("/cases/" + caseId + "/risk", Map.of("level", "HIGH", "reason", "Jeton në rrugë."))
                .expect(200);
        assertThat(weighed.version()).isEqualTo(2);

        var timeline = http.as(ARTA)
                .get("/cases/" + caseId + "/timeline?atLeast=2")
                .expect(200)
                .json();
        assertThat(timeline.path("entries").findValuesAsString("type"))
                .containsExactly("case.risk-level-assigned", "case.registered", "case.concern-reported");

        var listed = http.as(ARTA).get("/cases?risk=HIGH").expect(200).json();
        assertThat(listed.path("entries").findValuesAsString("caseId")).contains(caseId);
        assertThat(listed.path("entries").findValuesAsString("familyName")).contains("Gashi-Provë");
        assertThat(listed.path("counts").path("HIGH").asLong()).isPositive();

        http.as(ARTA)
                .ifMatch(2)
                .post("/cases/" + caseId + "/closure-request", Map.of("reason", "GOALS_ACHIEVED"))
                .expect(200);
        http.as(DRITA)
                .ifMatch(3)
                .post("/cases/" + caseId + "/closure-approval", Map.of())
                .expect(200);
        var now = http.as(ARTA).get("/cases/" + caseId).expect(200).json();
        assertThat(now.path("status").asString()).isEqualTo("CLOSED");
        assertThat(now.path("child").path("givenName").asString()).isEqualTo("Shpresa");
        assertThat(now.path("narrative").asString()).isEqualTo("E gjetur në rrugë.");

        var then = http.as(AUDITOR)
                .get("/cases/" + caseId + "?asOf=" + before)
                .expect(200)
                .json();
        assertThat(then.path("status").asString()).isEqualTo("OPEN");
        assertThat(then.path("risk").isNull()).isTrue();
        assertThat(then.path("child").path("givenName").isNull()).isTrue();
        assertThat(then.path("narrative").isNull()).isTrue();

        var history = http.as(AUDITOR).get("/cases/" + caseId + "/history").expect(200);
        assertThat(history.json().path("events").findValuesAsString("type"))
                .containsExactly(
                        "case.concern-reported",
                        "case.registered",
                        "case.risk-level-assigned",
                        "case.closure-requested",
                        "case.closed");
        assertThat(history.text()).contains("cw-19-01").doesNotContain("gjetur").doesNotContain("Shpresa");
    }

    @Test
    void a_closure_is_returned_approved_and_after_the_reopening_still_told() {
        var path = "/cases/"
                + http.as(ARTA)
                        .post("/cases", concern(register("Vjosa", "Dushi-Provë")))
                        .expect(201)
                        .id();
        http.as(ARTA)
                .ifMatchAny()
                .post(path + "/closure-request", Map.of("reason", "GOALS_ACHIEVED", "note", "Jeton te tezja."))
                .expect(200);
        http.as(DRITA).get(path + "/timeline?atLeast=2").expect(200);
        assertThat(toDecide(DRITA)).contains(path.replace("/cases/", ""));
        assertThat(toDecide(ARTA)).doesNotContain(path.replace("/cases/", ""));
        var waiting = http.as(DRITA).get(path).expect(200).json().path("closureAsked");
        assertThat(waiting.path("by").asString()).isEqualTo("cw-19-01");
        assertThat(waiting.path("note").asString()).isEqualTo("Jeton te tezja.");
        http.as(ARTA)
                .ifMatchAny()
                .post(path + "/closure", Map.of("reason", "OTHER"))
                .expect(403);
        http.as(ARTA).ifMatchAny().post(path + "/closure-approval", Map.of()).expect(403);
        field(
                http.as(DRITA)
                        .ifMatchAny()
                        .post(path + "/closure-return", Map.of("comment", " "))
                        .expect(400),
                "comment",
                "required");
        http.as(DRITA)
                .ifMatchAny()
                .post(path + "/closure-return", Map.of("comment", "Shkolla ende pret."))
                .expect(200);
        var back = http.as(ARTA).get(path).expect(200).json();
        assertThat(back.path("closureAsked").isNull()).isTrue();
        http.as(DRITA).get(path + "/timeline?atLeast=3").expect(200);
        assertThat(toDecide(DRITA)).doesNotContain(path.replace("/cases/", ""));
        assertThat(back.path("closureReturned").path("comment").asString()).isEqualTo("Shkolla ende pret.");

        http.as(ARTA)
                .ifMatchAny()
                .post(path + "/closure-request", Map.of("reason", "GOALS_ACHIEVED"))
                .expect(200);
        http.as(DRITA)
                .ifMatchAny()
                .post(path + "/closure", Map.of("reason", "FAMILY_REUNIFIED_STABLE"))
                .expect(200);
        var closed = http.as(ARTA).get(path).expect(200).json();
        assertThat(closed.path("closureReason").asString()).isEqualTo("FAMILY_REUNIFIED_STABLE");
        http.as(BESNIK)
                .ifMatchAny()
                .post(path + "/reopening", Map.of("reason", "Jo imja."))
                .expect(403);
        http.as(ARTA)
                .ifMatchAny()
                .post(path + "/reopening", Map.of("reason", "U kthye në rrugë."))
                .expect(200);
        var open = http.as(ARTA).get(path).expect(200).json();
        assertThat(open.path("status").asString()).isEqualTo("OPEN");
        assertThat(open.path("closedAt").isNull()).isTrue();
        var earlier = open.path("earlierClosures").path(0);
        assertThat(earlier.path("closedAt").asString())
                .isEqualTo(closed.path("closedAt").asString());
        assertThat(earlier.path("reason").asString()).isEqualTo("FAMILY_REUNIFIED_STABLE");
        assertThat(earlier.path("reopenedBecause").asString()).isEqualTo("U kthye në rrugë.");
        var version = open.path("version").asLong();
        http.as(ARTA).get(path + "/timeline?atLeast=" + version).expect(200);
        assertThat(http.as(ARTA)
                        .get("/cases?status=OPEN&size=200")
                        .expect(200)
                        .json()
                        .path("entries")
                        .findValuesAsString("caseId"))
                .contains(path.replace("/cases/", ""));
    }

    @Test
    void what_was_known_and_what_was_so_are_two_questions() {
        var child = register("Besa", "Krasniqi-Provë");
        var lastWeek = Instant.now().minus(7, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MILLIS);
        var caseId = http.as(ARTA)
                .post("/cases", with(concern(child), "occurredAt", lastWeek.toString()))
                .expect(201)
                .id();
        var yesterday = Instant.now().minus(1, ChronoUnit.DAYS);
        http.as(AUDITOR).get("/cases/" + caseId + "?asOf=" + yesterday).expect(404);
        http.as(AUDITOR)
                .get("/cases/" + caseId + "?asOf=" + yesterday + "&time=OCCURRED")
                .expect(200);
    }

    @Test
    void a_person_is_found_in_every_spelling() {
        var id = register("Xhevahire", "Đorđević-Provë");
        for (var spelling : List.of("Djordjevic", "Ђорђевић", "gjorgjeviq xhev", "Dževahire", "XHEVAHIRE"))
            assertThat(http.as(ARTA)
                            .post("/persons/search", Map.of("name", spelling))
                            .expect(200)
                            .json()
                            .path("results")
                            .findValuesAsString("id"))
                    .as(spelling)
                    .contains(id);
    }

    @Test
    void a_child_is_found_whether_e_is_typed_for_the_albanian_one_or_left_out() {
        var id = register("Dëfrime", "Gurëkuqi-Provë");
        for (var spelling : List.of("Gurekuqi", "Gurkuqi", "Gurëkuqi", "defrime gurekuqi", "Dëfrime Prove"))
            assertThat(http.as(ARTA)
                            .post("/persons/search", Map.of("name", spelling))
                            .expect(200)
                            .json()
                            .path("results")
                            .findValuesAsString("id"))
                    .as(spelling)
                    .contains(id);
    }

    @Test
    void the_same_request_twice_has_one_effect() {
        var child = register("Lirie", "Hoxha-Provë");
        var key = UUID.randomUUID().toString();
        var first = http.as(ARTA).withKey(key).post("/cases", concern(child)).expect(201);
        var second = http.as(ARTA).withKey(key).post("/cases", concern(child)).expect(201);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(db.queryForObject(
                        "select count(*) from domain_event where aggregate_identifier = ?", Long.class, first.id()))
                .isEqualTo(2);
        var other = http.as(ARTA).withKey(key).post("/cases", with(concern(child), "urgent", false));
        assertThat(other.expect(409).rule()).isEqualTo("KEY_USED_FOR_SOMETHING_ELSE");
    }

    @Test
    void whoever_was_not_up_to_date_is_told_what_changed() {
        var caseId = http.as(ARTA)
                .post("/cases", concern(register("Drilon", "Berisha-Provë")))
                .expect(201)
                .id();
        http.as(ARTA)
                .ifMatch(1)
                .post("/cases/" + caseId + "/risk", Map.of("level", "LOW"))
                .expect(200);
        var stale = http.as(DRITA)
                .ifMatch(1)
                .post("/cases/" + caseId + "/risk", Map.of("level", "HIGH"))
                .expect(412)
                .json();
        assertThat(stale.path("currentVersion").asLong()).isEqualTo(2);
        assertThat(stale.path("changedSince").findValuesAsString("by")).containsExactly("cw-19-01");
    }

    @Test
    void bad_input_gets_a_clear_answer_and_stores_nothing() {
        var child = register("Teuta", "Morina-Provë");
        var good = concern(child);
        var before = events();
        field(http.as(ARTA).post("/cases", with(good, "source", "HEARSAY")).expect(400), "source", "unknown_code");
        field(http.as(ARTA).post("/cases", without(good, "concerns")).expect(400), "concerns", "required");
        field(
                http.as(ARTA)
                        .post("/cases", with(good, "occurredAt", "2999-01-01T00:00:00Z"))
                        .expect(400),
                "occurredAt",
                "in_future");
        field(
                http.as(ARTA).post("/cases", with(good, "municipality", "99")).expect(400),
                "municipality",
                "unknown_code");
        field(http.as(ARTA).post("/cases", with(good, "colour", "red")).expect(400), "colour", "unknown_field");
        field(http.as(ARTA).withoutKey().post("/cases", good).expect(400), "Idempotency-Key", "required");
        http.as(ARTA).post("/cases", "{\"childId\": ").expect(400);
        http.as(ARTA)
                .post("/cases", with(good, "narrative", "x".repeat(70_000)))
                .expect(413);
        assertThat(http.as(ARTA)
                        .post("/cases", with(good, "municipality", "20"))
                        .expect(403)
                        .rule())
                .isEqualTo("OWN_MUNICIPALITY");
        http.as(ARTA).post("/cases", with(good, "childId", "nobody")).expect(404);
        http.as(LIAISON).post("/cases", good).expect(403);
        http.post("/cases", good).expect(401);
        http.as(Tokens.expired(ARTA.caseworker())).post("/cases", good).expect(401);
        http.as(Tokens.forged(ARTA.caseworker())).post("/cases", good).expect(401);
        assertThat(events()).isEqualTo(before);
        var caseId = http.as(ARTA).post("/cases", good).expect(201).id();
        http.as(ARTA)
                .post("/cases/" + caseId + "/risk", Map.of("level", "HIGH"))
                .expect(428);
        http.as(BESNIK)
                .ifMatchAny()
                .post("/cases/" + caseId + "/risk", Map.of("level", "HIGH"))
                .expect(403);
        http.as(ARTA)
                .ifMatchAny()
                .post("/cases/unknown/risk", Map.of("level", "HIGH"))
                .expect(404);
        http.as(ARTA)
                .ifMatch(3)
                .post("/cases/unknown/risk", Map.of("level", "HIGH"))
                .expect(404);
    }

    @Test
    void nobody_reads_what_is_not_theirs_and_the_refusal_is_kept() {
        var child = register("Valon", "Shala-Provë");
        var caseId = http.as(ARTA).post("/cases", concern(child)).expect(201).id();
        http.as(ARTA).get("/cases/" + caseId + "/timeline?atLeast=1").expect(200);
        http.as(BESNIK).get("/cases/" + caseId).expect(403);
        http.as(BESNIK).get("/cases/" + caseId + "/timeline").expect(403);
        http.as(BESNIK)
                .ifMatchAny()
                .post("/cases/" + caseId + "/risk", Map.of("level", "LOW"))
                .expect(403);
        http.as(PROVIDER).get("/persons/" + child).expect(403);
        http.as(DRITA).get("/cases/" + caseId).expect(200);
        var log = db.queryForList(
                "select who || ' ' || outcome || ' ' || what from read_log where ? = any (subjects) order by id",
                String.class,
                caseId);
        assertThat(log).contains("cw-20-01 REFUSED case", "cw-20-01 REFUSED OWN_CASE", "sv-19-01 SEEN case");
    }

    @Test
    void a_read_model_is_rebuilt_from_the_store_and_is_the_same() {
        var child = register("Ardita", "Bytyqi-Provë");
        var caseId = http.as(ARTA).post("/cases", concern(child)).expect(201).id();
        http.as(ARTA).get("/cases/" + caseId + "/timeline?atLeast=1").expect(200);
        var before =
                http.as(ARTA).get("/cases?size=200&sort=oldest").expect(200).text();
        for (var name : List.of("caseload", "timeline", "persons")) {
            http.as(ADMINISTRATOR)
                    .post("/operations/projections/" + name + "/rebuild", Map.of())
                    .expect(202);
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
                var standing =
                        http.as(ADMINISTRATOR).get("/operations/projections").json();
                for (var projection : standing.path("projections"))
                    if (projection.path("name").asString().equals(name))
                        assertThat(projection.path("rebuild").path("state").asString())
                                .isEqualTo("DONE");
            });
        }
        assertThat(http.as(ARTA).get("/cases?size=200&sort=oldest").expect(200).text())
                .isEqualTo(before);
        http.as(ARTA)
                .ifMatch(1)
                .post("/cases/" + caseId + "/risk", Map.of("level", "LOW"))
                .expect(200);
        assertThat(http.as(ARTA)
                        .get("/cases/" + caseId + "/timeline?atLeast=2")
                        .expect(200)
                        .json()
                        .path("total")
                        .asLong())
                .isEqualTo(3);
    }

    @Test
    void how_far_readers_and_kafka_are_behind_can_be_watched() {
        register("Flaka", "Syla-Provë");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                http.get("/actuator/prometheus").expect(200).text())
                        .containsPattern("cpsn_projection_lag_events\\{.*projection=\"persons\".*} 0\\.0")
                        .containsPattern("cpsn_projection_lag_seconds\\{.*projection=\"persons\".*} 0\\.0")
                        .containsPattern("cpsn_outbox_lag_events\\{.*} 0\\.0")
                        .containsPattern("cpsn_outbox_lag_seconds\\{.*} 0\\.0")
                        .contains("cpsn_dead_letters", "cpsn_command_seconds_bucket"));
    }

    private List<String> toDecide(Staff who) {
        return http.as(who)
                .get("/cases?toDecide=true&size=200")
                .expect(200)
                .json()
                .path("entries")
                .findValuesAsString("caseId");
    }

    private long events() {
        return db.queryForObject("select count(*) from domain_event", Long.class);
    }

    private static void field(Http.Reply reply, String field, String code) {
        assertThat(reply.json().path("errors").findValuesAsString("field")).contains(field);
        assertThat(reply.json().path("errors").findValuesAsString("code")).contains(code);
    }

    private String register(String given, String family) {
        var person = http.as(ARTA)
                .post(
                        "/persons",
                        Map.of(
                                "givenName", given,
                                "familyName", family,
                                "sex", "FEMALE",
                                "dateOfBirth", "2015-04-01",
                                "municipality", "19"))
                .expect(201);
        http.as(ARTA).get("/persons/" + person.id() + "?atLeast=0").expect(200);
        return person.id();
    }

    private static Map<String, Object> concern(String child) {
        return Map.of(
                "childId",
                child,
                "source",
                "POLICE",
                "concerns",
                List.of("FORCED_BEGGING"),
                "urgent",
                true,
                "municipality",
                "19",
                "narrative",
                "E gjetur në rrugë.");
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        var more = new java.util.TreeMap<>(body);
        more.put(field, value);
        return more;
    }

    private static Map<String, Object> without(Map<String, Object> body, String field) {
        var less = new java.util.TreeMap<>(body);
        less.remove(field);
        return less;
    }
}
