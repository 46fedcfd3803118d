package org.cpsn.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpsn.platform.test.Staff.ADMINISTRATOR;
import static org.cpsn.platform.test.Staff.ARTA;
import static org.cpsn.platform.test.Staff.AUDITOR;
import static org.cpsn.platform.test.Staff.BESNIK;
import static org.cpsn.platform.test.Staff.DATA_OFFICER;
import static org.cpsn.platform.test.Staff.DRITA;
import static org.cpsn.platform.test.Staff.LIAISON;
import static org.cpsn.platform.test.Staff.PROVIDER;
import static org.cpsn.platform.test.Staff.ROUNDTABLE;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cpsn.platform.test.Http;
import org.cpsn.platform.test.ServiceTest;
import org.cpsn.platform.test.Staff;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

@ServiceTest
class AssessmentsOverHttpTest {
    @Autowired
    Http http;

    @Autowired
    JdbcTemplate db;

    @Test
    void a_draft_is_kept_gone_on_with_and_completed_and_the_case_takes_over_its_risk() {
        var path = aCase() + "/assessments";
        http.as(ARTA)
                .ifMatchAny()
                .post(path, draft("Frikësohet të shkojë në shtëpi.", null))
                .expect(200);
        var draft = assessments(ARTA, path).path(0);
        assertThat(draft.path("status").asString()).isEqualTo("DRAFT");
        assertThat(draft.path("edition").asInt()).isEqualTo(1);
        assertThat(draft.path("savedBy").asString()).isEqualTo("cw-19-01");
        assertThat(draft.path("findings").path(0).path("concerns").asString())
                .isEqualTo("Frikësohet të shkojë në shtëpi.");

        var one = path + "/" + draft.path("assessmentId").asString();
        http.as(DRITA)
                .ifMatchAny()
                .post(one, completion("I mavijosur, i frikësuar.", 1))
                .expect(200);
        var completed = assessments(ARTA, path).path(0);
        assertThat(completed.path("status").asString()).isEqualTo("COMPLETED");
        assertThat(completed.path("savedBy").asString()).isEqualTo("sv-19-01");
        assertThat(completed.path("riskReason").asString()).isEqualTo("Rrezik në shtëpi.");
        var file =
                http.as(ARTA).get(path.replace("/assessments", "")).expect(200).json();
        assertThat(file.path("risk").asString()).isEqualTo("HIGH");
        assertThat(http.as(ARTA)
                        .ifMatchAny()
                        .post(one, completion("Tjetër.", 1))
                        .expect(409)
                        .rule())
                .isEqualTo("COMPLETED_IS_FINAL");
    }

    @Test
    void the_second_of_two_writers_is_told_and_finds_what_the_first_wrote() {
        var path = aCase() + "/assessments";
        http.as(ARTA).ifMatchAny().post(path, draft("E para.", null)).expect(200);
        var one = path + "/"
                + assessments(ARTA, path).path(0).path("assessmentId").asString();
        http.as(DRITA).ifMatchAny().post(one, draft("Nga mbikëqyrësja.", 1)).expect(200);
        assertThat(http.as(ARTA)
                        .ifMatchAny()
                        .post(one, draft("Nga unë.", 1))
                        .expect(409)
                        .rule())
                .isEqualTo("CHANGED_MEANWHILE");
        var theirs = assessments(ARTA, path).path(0);
        assertThat(theirs.path("savedBy").asString()).isEqualTo("sv-19-01");
        assertThat(theirs.path("edition").asInt()).isEqualTo(2);
        assertThat(theirs.path("findings").path(0).path("concerns").asString()).isEqualTo("Nga mbikëqyrësja.");
        http.as(ARTA).ifMatchAny().post(one, draft("Nga unë.", 2)).expect(200);
    }

    @Test
    void what_a_caseworker_found_waits_for_a_supervisor_who_approves_it_or_returns_it_with_comments() {
        var file = aCase();
        var path = file + "/assessments";
        http.as(ARTA).ifMatchAny().post(path, completion("E para.", null)).expect(200);
        var first = assessments(ARTA, path).path(0);
        assertThat(first.path("awaits").asBoolean()).isTrue();
        var one = path + "/" + first.path("assessmentId").asString();
        http.as(ARTA).ifMatchAny().post(one + "/approval", Map.of()).expect(403);
        http.as(DRITA).ifMatchAny().post(one + "/return", Map.of()).expect(400);
        http.as(DRITA)
                .ifMatchAny()
                .post(one + "/return", Map.of("comments", "Mungon biseda me fëmijën."))
                .expect(200);
        var returned = assessments(ARTA, path).path(0);
        assertThat(returned.path("status").asString()).isEqualTo("RETURNED");
        assertThat(returned.path("awaits").asBoolean()).isFalse();
        assertThat(returned.path("decided").path("by").asString()).isEqualTo("sv-19-01");
        assertThat(returned.path("decided").path("comments").asString()).isEqualTo("Mungon biseda me fëmijën.");
        assertThat(http.as(AUDITOR).get(path).expect(200).text()).doesNotContain("Mungon");

        http.as(ARTA).ifMatchAny().post(path, completion("E dyta.", null)).expect(200);
        var second = path + "/"
                + assessments(ARTA, path).path(0).path("assessmentId").asString();
        assertThat(http.as(DRITA)
                        .ifMatchAny()
                        .post(one + "/approval", Map.of())
                        .expect(409)
                        .rule())
                .isEqualTo("ASSESSMENT_WAITS");
        var approved =
                http.as(DRITA).ifMatchAny().post(second + "/approval", Map.of()).expect(200);
        assertThat(assessments(ARTA, path).path(0).path("status").asString()).isEqualTo("APPROVED");
        http.as(ARTA).get(file + "/timeline?atLeast=" + approved.version()).expect(200);
    }

    @Test
    void an_assessment_that_waits_is_on_the_supervisors_list_until_it_is_decided() {
        var kase = ReportedCase.open(http, "Miratimi-Provë");
        var completed =
                kase.post(ARTA, "/assessments", completion("E plotë.", null)).expect(200);
        var line = kase.inCaseload(DRITA, "&toDecide=true", completed.version());
        assertThat(line.path("waiting").findValuesAsString("what")).containsExactly("ASSESSMENT");
        assertThat(line.path("waiting").findValuesAsString("by")).containsExactly("cw-19-01");
        var id = kase.get(ARTA, "/assessments")
                .expect(200)
                .json()
                .path("assessments")
                .path(0)
                .path("assessmentId")
                .asString();
        var approved = kase.post(DRITA, "/assessments/" + id + "/approval", Map.of("comments", "Mirë."))
                .expect(200);
        assertThat(kase.inCaseload(DRITA, "&toDecide=true", approved.version()).isMissingNode())
                .isTrue();
    }

    @Test
    void a_discarded_draft_is_gone_from_sight_and_stays_in_the_history() {
        var file = aCase();
        var path = file + "/assessments";
        http.as(ARTA).ifMatchAny().post(path, draft("Gabim.", null)).expect(200);
        var one = path + "/"
                + assessments(ARTA, path).path(0).path("assessmentId").asString();
        http.as(ARTA).ifMatchAny().post(one + "/discard", Map.of("basedOn", 1)).expect(200);
        assertThat(assessments(ARTA, path)).isEmpty();
        var history = http.as(AUDITOR).get(file + "/history").expect(200);
        assertThat(history.json().path("events").findValuesAsString("type"))
                .contains("case.assessment-draft-saved", "case.assessment-draft-discarded");
        assertThat(history.text()).contains("•••").doesNotContain("Gabim");
    }

    @Test
    void an_auditor_sees_what_was_weighed_and_not_what_was_written() {
        var path = aCase() + "/assessments";
        http.as(ARTA).ifMatchAny().post(path, completion("Emri i nënës.", null)).expect(200);
        var masked = http.as(AUDITOR).get(path).expect(200);
        assertThat(masked.text()).contains("\"SEVERE\"", "\"HIGH\"").doesNotContain("nënës", "Rrezik");
        assertThat(db.queryForObject(
                        "select count(*) from domain_event where convert_from(payload, 'UTF8') like '%Emri i nënës%'",
                        Long.class))
                .isZero();
    }

    @Test
    void who_may_assess_and_who_may_read_it() {
        var path = aCase() + "/assessments";
        record May(Staff who, int write, int read) {}
        for (var may : List.of(
                new May(ARTA, 200, 200),
                new May(DRITA, 200, 200),
                new May(BESNIK, 403, 403),
                new May(AUDITOR, 403, 200),
                new May(DATA_OFFICER, 403, 403),
                new May(LIAISON, 403, 403),
                new May(PROVIDER, 403, 403),
                new May(ROUNDTABLE, 403, 403),
                new May(ADMINISTRATOR, 403, 403))) {
            assertThat(http.as(may.who())
                            .ifMatchAny()
                            .post(path, draft("Çka shihet.", null))
                            .status())
                    .as("%s writes", may.who())
                    .isEqualTo(may.write());
            assertThat(http.as(may.who()).get(path).status())
                    .as("%s reads", may.who())
                    .isEqualTo(may.read());
        }
    }

    @Test
    void bad_input_gets_a_clear_answer_and_stores_nothing() {
        var path = aCase() + "/assessments";
        var good = draft("Çka shihet.", null);
        var before = events();
        record Bad(String field, Object value, String blamed, String code) {}
        var safety = Map.of("domain", "SAFETY", "severity", "MILD");
        for (var bad : Arrays.asList(
                new Bad("kind", null, "kind", "required"),
                new Bad("kind", "QUICK", "kind", "unknown_code"),
                new Bad("complete", null, "complete", "required"),
                new Bad("risk", "EXTREME", "risk", "unknown_code"),
                new Bad("riskReason", "x".repeat(2_001), "riskReason", "too_long"),
                new Bad("findings", null, "findings", "required"),
                new Bad("findings", List.of(safety, safety), "findings", "twice"),
                new Bad("findings", List.of(Map.of("severity", "MILD")), "findings[0].domain", "required"),
                new Bad(
                        "findings",
                        List.of(Map.of("domain", "SAFETY", "concerns", "x".repeat(2_001))),
                        "findings[0].concerns",
                        "too_long"),
                new Bad("occurredAt", "2999-01-01T00:00:00Z", "occurredAt", "in_future"),
                new Bad("colour", "red", "colour", "unknown_field"))) {
            var body = new HashMap<>(good);
            body.put(bad.field(), bad.value());
            var errors = http.as(ARTA)
                    .ifMatchAny()
                    .post(path, body)
                    .expect(400)
                    .json()
                    .path("errors");
            assertThat(errors.findValuesAsString("field")).as(bad.toString()).contains(bad.blamed());
            assertThat(errors.findValuesAsString("code")).as(bad.toString()).contains(bad.code());
        }
        http.as(ARTA).ifMatchAny().post(path + "/nothing", good).expect(400);
        http.as(ARTA)
                .ifMatchAny()
                .post(path + "/nothing", draft("Çka shihet.", 1))
                .expect(404);
        http.as(ARTA).ifMatchAny().post("/cases/nothing/assessments", good).expect(404);
        http.as(ARTA).get("/cases/nothing/assessments").expect(404);
        assertThat(events()).isEqualTo(before);
    }

    private long events() {
        return db.queryForObject("select count(*) from domain_event", Long.class);
    }

    private JsonNode assessments(Staff who, String path) {
        return http.as(who).get(path).expect(200).json().path("assessments");
    }

    private static Map<String, Object> draft(String concerns, Integer basedOn) {
        var body = new HashMap<String, Object>();
        body.put("kind", "INITIAL");
        body.put("findings", List.of(Map.of("domain", "SAFETY", "severity", "SEVERE", "concerns", concerns)));
        body.put("complete", false);
        if (basedOn != null) body.put("basedOn", basedOn);
        return body;
    }

    private static Map<String, Object> completion(String concerns, Integer basedOn) {
        var body = draft(concerns, basedOn);
        body.put("risk", "HIGH");
        body.put("riskReason", "Rrezik në shtëpi.");
        body.put("complete", true);
        return body;
    }

    private String aCase() {
        var child = http.as(ARTA)
                .post(
                        "/persons",
                        Map.of(
                                "givenName",
                                "Njomza",
                                "familyName",
                                // two of one name would be compared as likely twins
                                "Kelmendi-" + System.nanoTime(),
                                "sex",
                                "FEMALE",
                                "dateOfBirth",
                                "2015-04-01",
                                "municipality",
                                "19"))
                .expect(201)
                .id();
        return "/cases/"
                + http.as(ARTA)
                        .post(
                                "/cases",
                                Map.of(
                                        "childId",
                                        child,
                                        "source",
                                        "SCHOOL",
                                        "concerns",
                                        List.of("NEGLECT"),
                                        "urgent",
                                        false,
                                        "municipality",
                                        "19"))
                        .expect(201)
                        .id();
    }
}
