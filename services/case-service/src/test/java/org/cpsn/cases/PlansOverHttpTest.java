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
class PlansOverHttpTest {
    @Autowired
    Http http;

    @Autowired
    JdbcTemplate db;

    @Test
    void a_plan_is_drafted_submitted_returned_submitted_again_approved_and_carried_out() {
        var path = assessedCase() + "/plans";
        post(ARTA, path, plan("Fëmija jeton i sigurt.", false, null)).expect(200);
        var draft = plans(ARTA, path).path("plans").path(0);
        var one = path + "/" + draft.path("planId").asString();
        assertThat(draft.path("status").asString()).isEqualTo("DRAFT");
        assertThat(draft.path("goals").path(0).path("goal").asString()).isEqualTo("Fëmija jeton i sigurt.");

        post(ARTA, one, plan("Fëmija jeton i sigurt.", true, 1)).expect(200);
        post(DRITA, one + "/return", Map.of("basedOn", 2, "comments", "Kush flet me shkollën?"))
                .expect(200);
        var returned = plans(ARTA, path).path("plans").path(0);
        assertThat(returned.path("status").asString()).isEqualTo("RETURNED");
        assertThat(returned.path("comments").asString()).isEqualTo("Kush flet me shkollën?");
        assertThat(returned.path("decided").path("by").asString()).isEqualTo("sv-19-01");

        post(ARTA, one, plan("Fëmija jeton i sigurt dhe shkon në shkollë.", true, 2))
                .expect(200);
        post(DRITA, one + "/approval", Map.of("basedOn", 3)).expect(200);
        var inForce = plans(ARTA, path).path("plans").path(0);
        assertThat(inForce.path("status").asString()).isEqualTo("IN_FORCE");
        var intervention = inForce.path("goals").path(0).path("interventions").path(0);
        assertThat(intervention.path("success").asString()).isEqualTo("NOT_YET");

        post(
                        ARTA,
                        one + "/success",
                        Map.of(
                                "interventionId",
                                intervention.path("interventionId").asString(),
                                "success",
                                "ACHIEVED"))
                .expect(200);
        var done = plans(ARTA, path)
                .path("plans")
                .path(0)
                .path("goals")
                .path(0)
                .path("interventions")
                .path(0);
        assertThat(done.path("success").asString()).isEqualTo("ACHIEVED");
        assertThat(done.path("successRecorded").path("by").asString()).isEqualTo("cw-19-01");
    }

    @Test
    void a_revision_takes_the_place_of_the_plan_in_force_when_it_is_approved_and_not_before() {
        var path = assessedCase() + "/plans";
        post(ARTA, path, plan("I pari.", true, null)).expect(200);
        post(DRITA, path + "/" + latest(path, "planId") + "/approval", Map.of("basedOn", 1))
                .expect(200);
        post(ARTA, path, plan("I dyti.", true, null)).expect(200);
        assertThat(plans(ARTA, path).path("plans").findValuesAsString("status"))
                .containsExactly("SUBMITTED", "IN_FORCE");
        post(DRITA, path + "/" + latest(path, "planId") + "/approval", Map.of("basedOn", 1))
                .expect(200);
        assertThat(plans(ARTA, path).path("plans").findValuesAsString("status"))
                .containsExactly("IN_FORCE", "REPLACED");
    }

    @Test
    void the_second_of_two_writers_is_told() {
        var path = assessedCase() + "/plans";
        post(ARTA, path, plan("Nga unë.", false, null)).expect(200);
        var second = post(DRITA, path, plan("Nga mbikëqyrësja.", false, null));
        assertThat(second.expect(409).rule()).isEqualTo("CHANGED_MEANWHILE");
        assertThat(plans(DRITA, path)
                        .path("plans")
                        .path(0)
                        .path("saved")
                        .path("by")
                        .asString())
                .isEqualTo("cw-19-01");
    }

    @Test
    void without_an_assessment_there_is_no_plan() {
        var path = aCase() + "/plans";
        assertThat(plans(ARTA, path).path("assessed").asBoolean()).isFalse();
        assertThat(post(ARTA, path, plan("Pa vlerësim.", false, null))
                        .expect(409)
                        .rule())
                .isEqualTo("ASSESSED_FIRST");
    }

    @Test
    void nobody_approves_their_own_plan_and_the_refusal_is_kept() {
        var file = assessedCase();
        post(DRITA, file + "/plans", plan("I imi.", true, null)).expect(200);
        var own = post(DRITA, file + "/plans/" + latest(file + "/plans", "planId") + "/approval", Map.of("basedOn", 1));
        assertThat(own.expect(403).rule()).isEqualTo("NOT_ONES_OWN");
        assertThat(db.queryForList(
                        "select who || ' ' || outcome || ' ' || what from read_log where ? = any (subjects)",
                        String.class,
                        file.replace("/cases/", "")))
                .contains("sv-19-01 REFUSED NOT_ONES_OWN");
    }

    @Test
    void who_may_write_approve_and_read_a_plan() {
        record May(Staff who, int write, int approve, int read) {}
        for (var may : List.of(
                new May(ARTA, 200, 403, 200),
                new May(DRITA, 200, 403, 200), // a supervisor, but it is her own
                new May(BESNIK, 403, 403, 403),
                new May(AUDITOR, 403, 403, 200),
                new May(DATA_OFFICER, 403, 403, 403),
                new May(LIAISON, 403, 403, 403),
                new May(PROVIDER, 403, 403, 403),
                new May(ROUNDTABLE, 403, 403, 403),
                new May(ADMINISTRATOR, 403, 403, 403))) {
            var path = assessedCase() + "/plans";
            assertThat(post(may.who(), path, plan("Një qëllim.", true, null)).status())
                    .as("%s writes", may.who())
                    .isEqualTo(may.write());
            if (may.write() != 200)
                post(ARTA, path, plan("Një qëllim.", true, null)).expect(200);
            assertThat(post(may.who(), path + "/" + latest(path, "planId") + "/approval", Map.of("basedOn", 1))
                            .status())
                    .as("%s approves", may.who())
                    .isEqualTo(may.approve());
            assertThat(http.as(may.who()).get(path).status())
                    .as("%s reads", may.who())
                    .isEqualTo(may.read());
        }
    }

    @Test
    void bad_input_gets_a_clear_answer_and_stores_nothing() {
        var path = assessedCase() + "/plans";
        var before = events();
        record Bad(String field, Object value, String blamed, String code) {}
        for (var bad : Arrays.asList(
                new Bad("submit", null, "submit", "required"),
                new Bad("goals", null, "goals", "required"),
                new Bad("goals", List.of(Map.of("goal", "Pa masa")), "goals[0].interventions", "required"),
                new Bad(
                        "goals",
                        List.of(Map.of("goal", "x".repeat(1_001), "interventions", List.of())),
                        "goals[0].goal",
                        "too_long"),
                new Bad(
                        "goals",
                        List.of(Map.of("goal", "Q", "interventions", List.of(Map.of("service", "MAGIC")))),
                        "goals[0].interventions[0].service",
                        "unknown_code"),
                new Bad(
                        "goals",
                        List.of(Map.of("goal", "Q", "interventions", List.of(Map.of("until", "tomorrow")))),
                        "goals[0].interventions[0].until",
                        "malformed"),
                new Bad(
                        "goals",
                        List.of(
                                Map.of("goalId", "g", "interventions", List.of()),
                                Map.of("goalId", "g", "interventions", List.of())),
                        "goals",
                        "twice"))) {
            var body = new HashMap<>(plan("Qëllimi.", false, null));
            body.put(bad.field(), bad.value());
            var errors = post(ARTA, path, body).expect(400).json().path("errors");
            assertThat(errors.findValuesAsString("field")).as(bad.toString()).contains(bad.blamed());
            assertThat(errors.findValuesAsString("code")).as(bad.toString()).contains(bad.code());
        }
        post(ARTA, path + "/nothing", plan("Q", false, null)).expect(400);
        post(DRITA, path + "/nothing/return", Map.of("basedOn", 1)).expect(400);
        assertThat(post(DRITA, path + "/nothing/approval", Map.of("basedOn", 1))
                        .expect(409)
                        .rule())
                .isEqualTo("PLAN_IS_SUBMITTED");
        http.as(ARTA).get("/cases/nothing/plans").expect(404);
        assertThat(events()).isEqualTo(before);
    }

    private long events() {
        return db.queryForObject("select count(*) from domain_event", Long.class);
    }

    private Http.Reply post(Staff who, String path, Object body) {
        return http.as(who).ifMatchAny().post(path, body);
    }

    private JsonNode plans(Staff who, String path) {
        return http.as(who).get(path).expect(200).json();
    }

    private String latest(String path, String field) {
        return plans(ARTA, path).path("plans").path(0).path(field).asString();
    }

    private static Map<String, Object> plan(String goal, boolean submit, Integer basedOn) {
        var intervention = Map.of(
                "service",
                "PSYCHOSOCIAL_SERVICE",
                "what",
                "Këshillim çdo javë.",
                "providerId",
                "provider-psycho-19",
                "responsible",
                "cw-19-01",
                "until",
                "2026-12-31");
        var body = new HashMap<String, Object>();
        body.put("goals", List.of(Map.of("goal", goal, "interventions", List.of(intervention))));
        body.put("submit", submit);
        if (basedOn != null) body.put("basedOn", basedOn);
        return body;
    }

    private String assessedCase() {
        var file = aCase();
        post(
                        ARTA,
                        file + "/assessments",
                        Map.of(
                                "kind",
                                "INITIAL",
                                "findings",
                                List.of(Map.of("domain", "SAFETY", "severity", "MODERATE")),
                                "risk",
                                "MEDIUM",
                                "riskReason",
                                "Mungon kujdesi.",
                                "complete",
                                true))
                .expect(200);
        return file;
    }

    private String aCase() {
        var child = http.as(ARTA)
                .post(
                        "/persons",
                        Map.of(
                                "givenName",
                                "Arbër",
                                "familyName",
                                // two of one name would be compared as likely twins
                                "Rexha-" + System.nanoTime(),
                                "sex",
                                "MALE",
                                "dateOfBirth",
                                "2014-04-01",
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
