package org.cpsn.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cpsn.platform.test.Staff.ARTA;
import static org.cpsn.platform.test.Staff.AUDITOR;
import static org.cpsn.platform.test.Staff.BESNIK;
import static org.cpsn.platform.test.Staff.DRITA;
import static org.cpsn.platform.test.Staff.LIAISON;
import static org.cpsn.platform.test.Staff.PROVIDER;
import static org.cpsn.platform.test.Staff.ROUNDTABLE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.cpsn.platform.axon.Processors;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.security.Role;
import org.cpsn.platform.security.Scope;
import org.cpsn.platform.test.Http;
import org.cpsn.platform.test.ServiceTest;
import org.cpsn.platform.test.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoundtableServiceTest {
    private static final String SCHOOL =
            Tokens.of(new Caseworker("rt-19-02", Set.of(Role.ROUNDTABLE_MEMBER), "school-19", "19", Scope.OWN));
    private static final Map<String, Object> NAME_AND_RISK =
            Map.of("parts", List.of("IDENTITY", "RISK"), "basis", "CONSENT");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private String badInputCase;

    @Autowired
    Http http;

    @Autowired
    JdbcTemplate db;

    @Autowired
    Processors processors;

    /** Ten days ago a roundtable was convened for yesterday: it was held, and access is open. */
    private String heldYesterday(List<String> cases, Map<String, Object> shared) {
        return convene(cases, daysAgo(10), daysAgo(1), shared);
    }

    @Test
    void a_roundtable_is_convened_held_signed_and_its_case_hears_of_it() {
        var caseId = openCase("Arbnora", "Tryeza-Provë");
        var id = heldYesterday(List.of(caseId), NAME_AND_RISK);
        var seats = seats(id);

        act(
                        ARTA.token(),
                        id,
                        "/attendance",
                        Map.of("attendance", Map.of(seats.get(0), "PRESENT", seats.get(1), "PRESENT")))
                .expect(200);
        act(ROUNDTABLE.token(), id, "/cases/" + caseId + "/views", view(seats.get(1), "Patrulla e sheh çdo natë."))
                .expect(200);
        act(ARTA.token(), id, "/cases/" + caseId + "/decision", Map.of("decision", "CASE_REMAINS_OPEN"))
                .expect(200);
        act(
                        ARTA.token(),
                        id,
                        "/cases/" + caseId + "/tasks",
                        Map.of("seatId", seats.get(1), "what", "Vizitë në familje.", "dueOn", "2026-12-24"))
                .expect(200);
        act(ARTA.token(), id, "/signatures", Map.of("seatId", seats.get(0), "onPaper", false))
                .expect(200);
        act(ROUNDTABLE.token(), id, "/signatures", Map.of("seatId", seats.get(1), "onPaper", false))
                .expect(200);

        var shown = http.as(ARTA).get("/roundtables/" + id).expect(200).json();
        assertThat(shown.path("status").asString()).isEqualTo("SIGNED");
        assertThat(shown.path("place").asString()).isEqualTo("QPS Prishtinë, salla 2");
        assertThat(shown.findValuesAsString("text")).containsExactly("Patrulla e sheh çdo natë.");
        assertThat(act(ARTA.token(), id, "/cases/" + caseId + "/decision", Map.of("decision", "CASE_CLOSED"))
                        .expect(409)
                        .rule())
                .isEqualTo("SIGNED_STANDS");

        var task =
                shown.path("cases").path(0).path("tasks").path(0).path("taskId").asString();
        act(ARTA.token(), id, "/tasks/" + task + "/outcome", Map.of("outcome", "DONE"))
                .expect(200);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(noted(caseId))
                        .containsExactly(
                                "case.roundtable-convened",
                                "case.roundtable-decided",
                                "case.roundtable-task-agreed",
                                "case.roundtable-signed",
                                "case.roundtable-task-ended"));
        var ofCase = http.as(ARTA)
                .get("/cases/" + caseId + "/roundtables")
                .expect(200)
                .json()
                .path("roundtables")
                .path(0);
        assertThat(ofCase.path("decision").asString()).isEqualTo("CASE_REMAINS_OPEN");
        assertThat(ofCase.path("signed").asBoolean()).isTrue();
        assertThat(ofCase.path("tasks").path(0).path("what").asString()).isEqualTo("Vizitë në familje.");
        assertThat(ofCase.path("tasks").path(0).path("outcome").asString()).isEqualTo("DONE");
        var audited = http.as(AUDITOR).get("/cases/" + caseId + "/roundtables").expect(200);
        assertThat(audited.text()).contains("POLICE_COMMUNITY_UNIT").doesNotContain("Vizitë");
    }

    @Test
    void a_member_sees_exactly_the_agreed_extract_of_exactly_these_cases() {
        var shared = openCase("Blerta", "Shihet-Provë");
        var hidden = openCase("Driton", "Fshihet-Provë");
        var id = convene(List.of(shared, hidden), daysAgo(2), inDays(3), null);
        var seats = seats(id);
        assertThat(seen(ROUNDTABLE.token(), id).path("cases").size()).isZero();

        act(ARTA.token(), id, "/extracts", agreeing(List.of(shared), List.of(seats.get(1)), NAME_AND_RISK))
                .expect(200);
        var table = http.as(ROUNDTABLE).get("/roundtables/" + id).expect(200);
        assertThat(table.json().path("cases").findValuesAsString("caseId")).containsExactly(shared);
        assertThat(table.text())
                .contains("Shihet-Provë")
                .doesNotContain("Fshihet-Provë")
                .doesNotContain(hidden);
        assertThat(table.json().path("cases").path(0).path("shared").size()).isZero();

        var extract = http.as(ROUNDTABLE).get(extract(id, shared)).expect(200);
        assertThat(extract.json().path("child").path("givenName").asString()).isEqualTo("Blerta");
        assertThat(extract.json().path("risk").asString()).isEqualTo("HIGH");
        assertThat(extract.json().path("concerns").isNull()).isTrue();
        assertThat(extract.json().path("referrals").isNull()).isTrue();
        assertThat(extract.text()).doesNotContain("E gjetur");

        http.as(ROUNDTABLE).get(extract(id, hidden)).expect(403);
        http.as(ROUNDTABLE).get("/cases/" + shared).expect(403);
        http.as(ROUNDTABLE).get("/cases/" + shared + "/timeline").expect(403);
        http.as(ROUNDTABLE).get("/cases/" + shared + "/roundtables").expect(403);
        assertThat(act(ROUNDTABLE.token(), id, "/cases/" + hidden + "/views", view(seats.get(1), "…"))
                        .expect(403)
                        .rule())
                .isEqualTo("ONLY_WHAT_IS_SHARED");

        act(ARTA.token(), id, "/cases/" + shared + "/extract/withdrawal", Map.of("seatIds", List.of(seats.get(1))))
                .expect(200);
        http.as(ROUNDTABLE).get(extract(id, shared)).expect(403);
        assertThat(seen(ROUNDTABLE.token(), id).path("cases").size()).isZero();

        var log = log(id);
        assertThat(log)
                .contains(
                        "rt-19-01 SEEN roundtable from a seat",
                        "rt-19-01 SEEN roundtable extract",
                        "rt-19-01 REFUSED roundtable extract",
                        "rt-19-01 REFUSED ONLY_WHAT_IS_SHARED");
        assertThat(log(shared)).contains("rt-19-01 SEEN roundtable extract", "rt-19-01 REFUSED GET /cases/{id}");
    }

    @Test
    void where_the_identity_is_not_shared_the_child_has_no_name() {
        var caseId = openCase("Emri", "Paemër-Provë");
        var id = convene(
                List.of(caseId), daysAgo(2), inDays(3), Map.of("parts", List.of("RISK"), "basis", "VITAL_INTERESTS"));
        assertThat(http.as(ROUNDTABLE).get("/roundtables/" + id).expect(200).text())
                .doesNotContain("Paemër");
        assertThat(http.as(ROUNDTABLE).get(extract(id, caseId)).expect(200).text())
                .doesNotContain("Paemër");
    }

    @Test
    void of_an_assessment_its_findings_are_shared_and_not_its_texts() {
        var caseId = openCase("Mimoza", "Vlerësim-Provë");
        var id = convene(
                List.of(caseId),
                daysAgo(2),
                inDays(3),
                Map.of("parts", List.of("ASSESSMENT_SUMMARY"), "basis", "BENEFICIARY_INTERESTS"));
        assertThat(http.as(ROUNDTABLE)
                        .get(extract(id, caseId))
                        .expect(200)
                        .json()
                        .path("assessment")
                        .isNull())
                .isTrue();
        http.as(ARTA)
                .ifMatchAny()
                .post(
                        "/cases/" + caseId + "/assessments",
                        Map.of(
                                "kind",
                                "INITIAL",
                                "findings",
                                List.of(Map.of("domain", "SAFETY", "severity", "SEVERE", "concerns", "Babai e rrah.")),
                                "risk",
                                "HIGH",
                                "riskReason",
                                "Dhuna vazhdon.",
                                "complete",
                                true))
                .expect(200);
        var extract = http.as(ROUNDTABLE).get(extract(id, caseId)).expect(200);
        assertThat(extract.json().path("assessment").path("findings").findValuesAsString("severity"))
                .containsExactly("SEVERE");
        assertThat(extract.text())
                .doesNotContain("Babai")
                .doesNotContain("Dhuna")
                .doesNotContain("Vlerësim-Provë");
    }

    @Test
    void nothing_is_shared_without_a_consent_or_an_override_in_the_case() {
        var caseId = openCaseWithoutConsent("Afërdita", "Papëlqim-Provë");
        var body = convening(List.of(caseId), daysAgo(2), inDays(3), NAME_AND_RISK);
        assertThat(http.as(ARTA).post("/roundtables", body).expect(409).rule())
                .isEqualTo("RESTS_ON_CONSENT_OR_OVERRIDE");
        var id = convene(List.of(caseId), daysAgo(2), inDays(3), null);
        var seats = seats(id);
        for (var basis : List.of("CONSENT", "LEGAL_OBLIGATION"))
            assertThat(act(
                                    ARTA.token(),
                                    id,
                                    "/extracts",
                                    agreeing(
                                            List.of(caseId),
                                            List.of(seats.get(1)),
                                            Map.of("parts", List.of("RISK"), "basis", basis)))
                            .expect(409)
                            .rule())
                    .isEqualTo("RESTS_ON_CONSENT_OR_OVERRIDE");
        act(ARTA.token(), id, "/extracts", agreeing(List.of(caseId), List.of(seats.get(0)), NAME_AND_RISK))
                .expect(200);
        var consentId = consent(caseId);
        act(ARTA.token(), id, "/extracts", agreeing(List.of(caseId), List.of(seats.get(1)), NAME_AND_RISK))
                .expect(200);
        var shared = seen(ARTA.token(), id).path("cases").path(0).path("shared");
        assertThat(shared.findValuesAsString("consentId")).contains(consentId);
    }

    @Test
    void a_withdrawn_consent_closes_what_rested_on_it_at_once() {
        var caseId = openCaseWithoutConsent("Zana", "Tërhequr-Provë");
        var consentId = consent(caseId);
        var id = convene(List.of(caseId), daysAgo(2), inDays(3), NAME_AND_RISK);
        var seats = seats(id);
        http.as(ROUNDTABLE).get(extract(id, caseId)).expect(200);
        http.as(ARTA)
                .ifMatchAny()
                .post(
                        "/cases/" + caseId + "/consents/" + consentId + "/withdrawal",
                        Map.of("askedBy", "CAREGIVER", "reason", "Nëna ndërroi mendje."))
                .expect(200);
        http.as(ROUNDTABLE).get(extract(id, caseId)).expect(403);
        assertThat(seen(ROUNDTABLE.token(), id).path("cases").size()).isZero();
        assertThat(http.as(ROUNDTABLE)
                        .get("/roundtables/" + id + "/pack")
                        .expect(200)
                        .text())
                .doesNotContain("Tërhequr");
        assertThat(act(ROUNDTABLE.token(), id, "/cases/" + caseId + "/views", view(seats.get(1), "…"))
                        .expect(403)
                        .rule())
                .isEqualTo("ONLY_WHAT_IS_SHARED");
        http.as(ARTA).get(extract(id, caseId) + "?seatId=" + seats.get(1)).expect(403);
        var shared = seen(ARTA.token(), id).path("cases").path(0).path("shared");
        assertThat(shared.valueStream()
                        .filter(one -> one.path("seatId").asString().equals(seats.get(1)))
                        .map(one -> one.path("inForce").asBoolean(true)))
                .containsExactly(false);
        consent(caseId);
        act(ARTA.token(), id, "/extracts", agreeing(List.of(caseId), List.of(seats.get(1)), NAME_AND_RISK))
                .expect(200);
        http.as(ROUNDTABLE).get(extract(id, caseId)).expect(200);
    }

    @Test
    void what_is_agreed_comes_back_in_the_case_as_a_follow_up_once() {
        var caseId = openCase("Rinor", "Detyra-Provë");
        var id = heldYesterday(List.of(caseId), NAME_AND_RISK);
        var police = seats(id).get(1);
        var late = LocalDate.now().minusMonths(1);
        act(ARTA.token(), id, "/cases/" + caseId + "/tasks", task(police, "Vizitë në familje.", late.toString()))
                .expect(200);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(followUps(caseId).size()).isEqualTo(1));
        var followUp = followUps(caseId).path(0);
        assertThat(followUp.path("type").asString()).isEqualTo("ROUNDTABLE_TASK");
        assertThat(followUp.path("owner").asString()).isEqualTo("POLICE_COMMUNITY_UNIT");
        assertThat(followUp.path("roundtableId").asString()).isEqualTo(id);
        assertThat(followUp.path("purpose").asString()).isEqualTo("Vizitë në familje.");
        assertThat(followUp.path("neededBy").asString()).isEqualTo(late.toString());
        assertThat(followUp.path("overdue").asBoolean()).isTrue();

        var taskId = followUp.path("followUpId").asString();
        act(ROUNDTABLE.token(), id, "/tasks/" + taskId + "/outcome", Map.of("outcome", "DONE"))
                .expect(200);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(followUps(caseId)
                                .path(0)
                                .path("outcome")
                                .path("atRoundtable")
                                .asBoolean(false))
                        .isTrue());
        assertThat(followUps(caseId).path(0).path("outcome").path("childSeen").isNull())
                .isTrue();
        act(ARTA.token(), id, "/tasks/" + taskId + "/outcome", Map.of("outcome", "NOT_DONE"))
                .expect(200);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                followUps(caseId).path(0).path("outcome").isNull())
                        .isTrue());
        try (var held = processors.hold("consequences")) {
            held.during(() -> db.update(
                    "update token_entry set token = null, token_type = null where processor_name = 'consequences'"));
        }
        long head = db.queryForObject("select max(global_index) from domain_event", Long.class);
        await().atMost(Duration.ofSeconds(30)).until(() -> processors.position("consequences") >= head);
        assertThat(db.queryForList(
                        "select payload_type from domain_event where aggregate_identifier = ?"
                                + " and payload_type like 'case.follow-up-%' order by sequence_number",
                        String.class, caseId))
                .containsExactly(
                        "case.follow-up-of-task", "case.follow-up-task-heard-of", "case.follow-up-task-heard-of");

        act(ARTA.token(), id, "/tasks/" + taskId + "/withdrawal", Map.of()).expect(200);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(followUps(caseId).size()).isZero());
    }

    @Test
    void a_pack_holds_what_its_seat_sees_whoever_makes_it_and_says_what_is_left_out() {
        var shared = openCase("Blerim", "Paketë-Provë");
        var hidden = openCase("Drilon", "Jopaketë-Provë");
        var id = convene(List.of(shared, hidden), daysAgo(2), inDays(3), null);
        var seats = seats(id);
        act(
                        ARTA.token(),
                        id,
                        "/extracts",
                        agreeing(
                                List.of(shared),
                                List.of(seats.get(1)),
                                Map.of("parts", List.of("RISK", "REPORT"), "basis", "VITAL_INTERESTS")))
                .expect(200);
        var own = http.as(ROUNDTABLE).get("/roundtables/" + id + "/pack").expect(200);
        assertThat(own.text())
                .contains("E gjetur", "Diskutohet siguria.")
                .doesNotContain("Paketë")
                .doesNotContain("Jopaketë")
                .doesNotContain(hidden)
                .doesNotContain("FORCED_BEGGING");
        var packed = own.json().path("cases").path(0);
        assertThat(packed.path("extract").path("risk").asString()).isEqualTo("HIGH");
        assertThat(packed.path("extract").path("leftOut").valueStream().map(JsonNode::asString))
                .containsExactly("IDENTITY", "CONCERNS", "ASSESSMENT_SUMMARY", "PLAN", "REFERRALS");
        assertThat(packed.path("extract")
                        .path("sources")
                        .path("RISK")
                        .path("sequence")
                        .asLong())
                .isEqualTo(2);
        assertThat(own.json().path("seat").path("role").asString()).isEqualTo("POLICE_COMMUNITY_UNIT");
        assertThat(own.json().path("accessUntil").isNull()).isFalse();

        var previewed = http.as(ARTA)
                .get("/roundtables/" + id + "/pack?seatId=" + seats.get(1))
                .expect(200)
                .json();
        assertThat(withoutVersions(previewed)).isEqualTo(withoutVersions(own.json()));
        assertThat(previewed.path("own").asBoolean(true)).isFalse();
        assertThat(withoutVersions(http.as(DRITA)
                        .get("/roundtables/" + id + "/pack?seatId=" + seats.get(1))
                        .expect(200)
                        .json()))
                .isEqualTo(withoutVersions(own.json()));
        assertThat(log(shared)).contains("rt-19-01 SEEN roundtable pack", "cw-19-01 SEEN roundtable pack");
        assertThat(log(hidden)).doesNotContain("rt-19-01 SEEN roundtable pack");
    }

    /** The cases of a pack; a case may go on between two packs, by hearing of this very meeting. */
    private static JsonNode withoutVersions(JsonNode pack) {
        var cases = pack.path("cases").deepCopy();
        for (var each : cases) if (each.path("extract") instanceof ObjectNode extract) extract.remove("version");
        assertThat(cases).isNotEmpty();
        return cases;
    }

    @Test
    void nobody_gets_the_pack_of_a_seat_that_is_not_theirs_or_when_access_is_over() {
        var caseId = openCase("Shpend", "Ndalur-Provë");
        var id = convene(List.of(caseId), daysAgo(2), inDays(3), NAME_AND_RISK);
        var seats = seats(id);
        http.as(ROUNDTABLE)
                .get("/roundtables/" + id + "/pack?seatId=" + seats.get(0))
                .expect(403);
        http.as(SCHOOL).get("/roundtables/" + id + "/pack").expect(403);
        for (var nobody : List.of(BESNIK, PROVIDER, LIAISON, AUDITOR))
            http.as(nobody).get("/roundtables/" + id + "/pack").expect(403);
        http.as(DRITA).get("/roundtables/" + id + "/pack").expect(404);
        http.as(ARTA).get("/roundtables/" + id + "/pack?seatId=unknown").expect(404);
        http.as(ARTA).get("/roundtables/unknown/pack").expect(404);
        http.get("/roundtables/" + id + "/pack").expect(401);
        assertThat(log(id)).contains("rt-19-01 REFUSED roundtable pack", "rt-19-02 REFUSED roundtable");

        http.as(DRITA)
                .ifMatchAny()
                .post("/cases/" + caseId + "/assignment", Map.of("caseworker", "cw-19-07"))
                .expect(200);
        var handedOver = http.as(ARTA)
                .get("/roundtables/" + id + "/pack?seatId=" + seats.get(1))
                .expect(200);
        assertThat(handedOver.text()).doesNotContain("Ndalur").doesNotContain("Diskutohet");
        assertThat(handedOver.json().path("handedOver").asInt()).isEqualTo(1);

        var over = convene(List.of(openCase("Teuta", "Tejkaluar-Provë")), daysAgo(30), daysAgo(15), NAME_AND_RISK);
        http.as(ARTA).get("/roundtables/" + over + "/pack").expect(403);
        act(ARTA.token(), id, "/cancellation", Map.of()).expect(200);
        http.as(ARTA).get("/roundtables/" + id + "/pack?seatId=" + seats.get(1)).expect(403);
    }

    @Test
    void of_a_plan_the_one_in_force_is_shared_as_it_was_approved() {
        var caseId = openCase("Vesa", "Plani-Provë");
        var id = convene(
                List.of(caseId),
                daysAgo(2),
                inDays(3),
                Map.of("parts", List.of("PLAN"), "basis", "BENEFICIARY_INTERESTS"));
        assertThat(http.as(ROUNDTABLE)
                        .get(extract(id, caseId))
                        .expect(200)
                        .json()
                        .path("plan")
                        .isNull())
                .isTrue();
        http.as(ARTA)
                .ifMatchAny()
                .post(
                        "/cases/" + caseId + "/assessments",
                        Map.of(
                                "kind",
                                "INITIAL",
                                "findings",
                                List.of(Map.of("domain", "SAFETY", "severity", "SEVERE")),
                                "risk",
                                "HIGH",
                                "riskReason",
                                "Dhuna vazhdon.",
                                "complete",
                                true))
                .expect(200);
        var plans = "/cases/" + caseId + "/plans";
        http.as(ARTA)
                .ifMatchAny()
                .post(
                        plans,
                        Map.of(
                                "goals",
                                List.of(Map.of(
                                        "goal",
                                        "Vajza shkon në shkollë.",
                                        "interventions",
                                        List.of(Map.of(
                                                "service",
                                                "EDUCATION_SERVICE",
                                                "what",
                                                "Regjistrim në klasën e pestë.",
                                                "responsible",
                                                "cw-19-01",
                                                "until",
                                                LocalDate.now().plusMonths(3).toString())))),
                                "submit",
                                true))
                .expect(200);
        assertThat(http.as(ROUNDTABLE).get(extract(id, caseId)).expect(200).text())
                .doesNotContain("shkollë");
        var planId = http.as(DRITA)
                .get(plans)
                .expect(200)
                .json()
                .path("plans")
                .path(0)
                .path("planId")
                .asString();
        http.as(DRITA)
                .ifMatchAny()
                .post(plans + "/" + planId + "/approval", Map.of("basedOn", 1))
                .expect(200);
        var goal = http.as(ROUNDTABLE)
                .get(extract(id, caseId))
                .expect(200)
                .json()
                .path("plan")
                .path(0);
        assertThat(goal.path("goal").asString()).isEqualTo("Vajza shkon në shkollë.");
        assertThat(goal.path("interventions").path(0).path("what").asString())
                .isEqualTo("Regjistrim në klasën e pestë.");
        assertThat(goal.path("interventions").path(0).path("responsible").asString())
                .isEqualTo("cw-19-01");
    }

    @Test
    void a_member_of_another_meeting_or_with_another_seat_gets_nothing() {
        var caseId = openCase("Fatlum", "Huaj-Provë");
        var id = convene(List.of(caseId), daysAgo(2), inDays(3), NAME_AND_RISK);
        var other = convene(List.of(openCase("Genta", "Tjetër-Provë")), daysAgo(2), inDays(3), NAME_AND_RISK);
        var seats = seats(id);

        http.as(SCHOOL).get("/roundtables/" + id).expect(403);
        http.as(SCHOOL).get(extract(id, caseId)).expect(403);
        http.as(ROUNDTABLE).get(extract(other, caseId)).expect(403);
        http.as(ROUNDTABLE).get(extract(id, caseId) + "?seatId=" + seats.get(0)).expect(403);
        assertThat(act(SCHOOL, id, "/cases/" + caseId + "/views", view(seats.get(1), "…"))
                        .expect(403)
                        .rule())
                .isEqualTo("OWN_SEAT");
        assertThat(act(ROUNDTABLE.token(), id, "/cases/" + caseId + "/views", view(seats.get(0), "…"))
                        .expect(403)
                        .rule())
                .isEqualTo("OWN_SEAT");
        assertThat(act(ROUNDTABLE.token(), id, "/cancellation", Map.of())
                        .expect(403)
                        .status())
                .isEqualTo(403);
        var elsewhere =
                Tokens.of(new Caseworker("rt-19-01", Set.of(Role.ROUNDTABLE_MEMBER), "police-20", "20", Scope.OWN));
        http.as(elsewhere).get("/roundtables/" + id).expect(403);
        http.as(ROUNDTABLE).get("/roundtables/unknown").expect(404);

        var listed = http.as(SCHOOL).get("/roundtables").expect(200).json();
        assertThat(listed.path("entries").findValuesAsString("roundtableId")).doesNotContain(id, other);
        assertThat(log(id)).contains("rt-19-02 REFUSED roundtable", "rt-19-02 REFUSED OWN_SEAT");
    }

    @Test
    void access_ends_a_fortnight_after_the_meeting_and_at_once_when_it_is_cancelled_or_the_seat_is_withdrawn() {
        var caseId = openCase("Hana", "Skaduar-Provë");
        var over = convene(List.of(caseId), daysAgo(30), daysAgo(15), NAME_AND_RISK);
        var overSeats = seats(over);
        http.as(ROUNDTABLE).get("/roundtables/" + over).expect(403);
        http.as(ROUNDTABLE).get(extract(over, caseId)).expect(403);
        assertThat(act(
                                ROUNDTABLE.token(),
                                over,
                                "/cases/" + caseId + "/views",
                                with(
                                        view(overSeats.get(1), "…"),
                                        "occurredAt",
                                        daysAgo(14).toString()))
                        .expect(403)
                        .rule())
                .isEqualTo("ACCESS_IS_OVER");
        http.as(ARTA).get("/roundtables/" + over).expect(200);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                line(ROUNDTABLE.token(), over).path("open").asBoolean(true))
                        .isFalse());

        var last = convene(List.of(caseId), daysAgo(30), daysAgo(13), NAME_AND_RISK);
        http.as(ROUNDTABLE).get(extract(last, caseId)).expect(200);

        var cancelled = convene(List.of(caseId), daysAgo(2), inDays(3), NAME_AND_RISK);
        act(ARTA.token(), cancelled, "/cancellation", Map.of()).expect(200);
        http.as(ROUNDTABLE).get(extract(cancelled, caseId)).expect(403);

        var unseated = convene(List.of(caseId), daysAgo(2), inDays(3), NAME_AND_RISK);
        act(ARTA.token(), unseated, "/seats/" + seats(unseated).get(1) + "/withdrawal", Map.of())
                .expect(409);
        act(ARTA.token(), unseated, "/seats", Map.of("role", "CHILD")).expect(200);
        act(ARTA.token(), unseated, "/seats/" + seats(unseated).get(1) + "/withdrawal", Map.of())
                .expect(200);
        http.as(ROUNDTABLE).get("/roundtables/" + unseated).expect(403);
    }

    @Test
    void whoever_has_handed_over_a_case_no_longer_reads_about_it_at_the_table() {
        var caseId = openCase("Ilir", "Dorëzuar-Provë");
        var id = convene(List.of(caseId), daysAgo(2), inDays(3), NAME_AND_RISK);
        http.as(DRITA)
                .ifMatchAny()
                .post("/cases/" + caseId + "/assignment", Map.of("caseworker", "cw-19-07"))
                .expect(200);
        var shown = http.as(ARTA).get("/roundtables/" + id).expect(200);
        assertThat(shown.text()).doesNotContain("Dorëzuar").doesNotContain("Diskutohet");
        assertThat(shown.json().path("cases").path(0).path("open").asBoolean(true))
                .isFalse();
        assertThat(act(
                                ARTA.token(),
                                id,
                                "/extracts",
                                agreeing(List.of(caseId), seats(id).subList(0, 1), NAME_AND_RISK))
                        .expect(403)
                        .rule())
                .isEqualTo("OWN_CASES");
        assertThat(http.as(DRITA).get("/roundtables/" + id).expect(200).text()).contains("Dorëzuar");
    }

    @Test
    void a_case_hears_once_however_often_it_is_told() {
        var caseId = openCase("Jeta", "Njëherë-Provë");
        var id = convene(List.of(caseId), daysAgo(2), inDays(3), null);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(noted(caseId)).hasSize(1));
        act(ARTA.token(), id, "/cancellation", Map.of()).expect(200);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(noted(caseId)).hasSize(2));
        try (var held = processors.hold("consequences")) {
            held.during(() -> db.update(
                    "update token_entry set token = null, token_type = null where processor_name = 'consequences'"));
        }
        long head = db.queryForObject("select max(global_index) from domain_event", Long.class);
        await().atMost(Duration.ofSeconds(30)).until(() -> processors.position("consequences") >= head);
        assertThat(noted(caseId)).containsExactly("case.roundtable-convened", "case.roundtable-called-off");
    }

    @Test
    void forty_children_at_one_table_are_shown_at_once() {
        var cases = new ArrayList<String>();
        for (int i = 0; i < 40; i++) cases.add(openCase("Fëmija" + i, "Dyzet-Provë"));
        var id = convene(
                cases, daysAgo(2), inDays(3), Map.of("parts", List.of("IDENTITY"), "basis", "LEGAL_OBLIGATION"));
        assertThat(seen(ARTA.token(), id).path("cases").findValuesAsString("givenName"))
                .hasSize(40);
        assertThat(seen(ROUNDTABLE.token(), id).path("cases").findValuesAsString("givenName"))
                .hasSize(40);
        var pack = http.as(ROUNDTABLE)
                .get("/roundtables/" + id + "/pack")
                .expect(200)
                .json();
        assertThat(pack.path("cases").size()).isEqualTo(40);
    }

    /** what | field | value | status | rule or code */
    @ParameterizedTest
    @CsvSource({
        "meetingAt, , 400, required",
        "meetingAt, 2999-01-01T00:00:00Z, 400, out_of_range",
        "meetingAt, 2020-01-01T00:00:00Z, 409, NOT_IN_THE_PAST",
        "place, , 400, required",
        "cases, [], 409, AT_LEAST_ONE_CASE",
        "cases, [{\"caseId\":\"unknown\"}], 404, CASE_EXISTS",
        "seats, [], 409, AT_LEAST_TWO_SEATS",
        "seats, '[{\"role\":\"WIZARD\"},{\"role\":\"CHILD\"}]', 400, unknown_code",
        "seats, '[{\"role\":\"CHILD\"},{\"role\":\"CHILD\",\"staffId\":\"Ana Gashi\"}]', 400, malformed",
        "seats, '[{\"role\":\"CHILD\"},{\"role\":\"PARENT_OR_GUARDIAN\"}]', 409, CONVENER_HAS_A_SEAT",
        "shared, '{\"parts\":[],\"basis\":\"CONSENT\"}', 400, required",
        "shared, '{\"parts\":[\"EVERYTHING\"],\"basis\":\"CONSENT\"}', 400, unknown_code",
        "colour, red, 400, unknown_field",
    })
    void bad_input_gets_a_clear_answer_and_stores_nothing(String field, String value, int status, String said) {
        if (badInputCase == null) badInputCase = openCase("Kaltrina", "Gabim-Provë");
        var body = new TreeMap<>(convening(List.of(badInputCase), Instant.now(), inDays(3), null));
        body.remove("occurredAt");
        if (value == null) body.remove(field);
        else body.put(field, value.startsWith("[") || value.startsWith("{") ? JSON.readTree(value) : value);
        var before = events();
        var answer = http.as(ARTA).post("/roundtables", body).expect(status);
        assertThat(
                        answer.rule().isEmpty()
                                ? answer.json()
                                        .path("errors")
                                        .path(0)
                                        .path("code")
                                        .asString()
                                : answer.rule())
                .isEqualTo(said);
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void who_may_do_what() {
        var caseId = openCase("Liridon", "Roli-Provë");
        var body = convening(List.of(caseId), daysAgo(2), inDays(3), null);
        for (var nobody : List.of(ROUNDTABLE, PROVIDER, LIAISON, AUDITOR))
            http.as(nobody).post("/roundtables", body).expect(403);
        assertThat(http.as(BESNIK).post("/roundtables", body).expect(403).rule())
                .isEqualTo("OWN_CASES");
        http.post("/roundtables", body).expect(401);
        var id = http.as(ARTA).post("/roundtables", body).expect(201).id();
        for (var nobody : List.of(BESNIK, PROVIDER, LIAISON, AUDITOR)) {
            http.as(nobody).get("/roundtables/" + id).expect(403);
            http.as(nobody).get(extract(id, caseId)).expect(403);
            act(nobody.token(), id, "/cancellation", Map.of()).expect(403);
        }
        http.as(DRITA).get("/roundtables/" + id).expect(200);
        http.as(ARTA).post("/roundtables/" + id + "/cancellation", Map.of()).expect(428);
        act(ARTA.token(), "unknown", "/cancellation", Map.of()).expect(404);
        var key = UUID.randomUUID().toString();
        var first = http.as(ARTA).withKey(key).post("/roundtables", body).expect(201);
        assertThat(http.as(ARTA)
                        .withKey(key)
                        .post("/roundtables", body)
                        .expect(201)
                        .text())
                .isEqualTo(first.text());
    }

    private String convene(List<String> cases, Instant at, Instant meetingAt, Map<String, Object> shared) {
        return http.as(ARTA)
                .post("/roundtables", convening(cases, at, meetingAt, shared))
                .expect(201)
                .id();
    }

    private static Map<String, Object> convening(
            List<String> cases, Instant at, Instant meetingAt, Map<String, Object> shared) {
        var body = new TreeMap<String, Object>(Map.of(
                "meetingAt",
                meetingAt.toString(),
                "place",
                "QPS Prishtinë, salla 2",
                "cases",
                cases.stream()
                        .map(caseId -> Map.of("caseId", caseId, "agenda", "Diskutohet siguria."))
                        .toList(),
                "seats",
                List.of(
                        Map.of("role", "CSW_CASE_MANAGER", "staffId", "cw-19-01", "organisation", "csw-19"),
                        Map.of("role", "POLICE_COMMUNITY_UNIT", "staffId", "rt-19-01", "organisation", "police-19")),
                "occurredAt",
                at.toString()));
        if (shared != null) body.put("shared", shared);
        return body;
    }

    private static Map<String, Object> agreeing(List<String> cases, List<String> seats, Map<String, Object> shared) {
        return Map.of("caseIds", cases, "seatIds", seats, "shared", shared);
    }

    private static Map<String, Object> task(String seat, String what, String dueOn) {
        return Map.of("seatId", seat, "what", what, "dueOn", dueOn);
    }

    private JsonNode followUps(String caseId) {
        return http.as(ARTA)
                .get("/cases/" + caseId + "/follow-ups")
                .expect(200)
                .json()
                .path("followUps");
    }

    private static Map<String, Object> view(String seat, String text) {
        return Map.of("seatId", seat, "kind", "VIEW", "text", text);
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        var more = new TreeMap<>(body);
        more.put(field, value);
        return more;
    }

    private Http.Reply act(String token, String id, String act, Object body) {
        return http.as(token).ifMatchAny().post("/roundtables/" + id + act, body);
    }

    private JsonNode seen(String token, String id) {
        return http.as(token).get("/roundtables/" + id).expect(200).json();
    }

    private JsonNode line(String token, String id) {
        for (var entry :
                http.as(token).get("/roundtables?size=200").expect(200).json().path("entries"))
            if (entry.path("roundtableId").asString().equals(id)) return entry;
        return JSON.createObjectNode();
    }

    private List<String> seats(String id) {
        return seen(ARTA.token(), id).path("seats").findValuesAsString("seatId");
    }

    private static String extract(String id, String caseId) {
        return "/roundtables/" + id + "/cases/" + caseId + "/extract";
    }

    /** What the case's own history holds of roundtables, in order. */
    private List<String> noted(String caseId) {
        return db.queryForList(
                "select payload_type from domain_event where aggregate_identifier = ?"
                        + " and payload_type like 'case.roundtable-%' order by sequence_number",
                String.class, caseId);
    }

    private List<String> log(String subject) {
        return db.queryForList(
                "select who || ' ' || outcome || ' ' || what from read_log where ? = any (subjects) order by id",
                String.class,
                subject);
    }

    private long events() {
        return db.queryForObject("select count(*) from domain_event where type = 'roundtable'", Long.class);
    }

    /**
     * A case of which the authorities may be told: with consent, and, should one claim another ground, on an override.
     */
    private String openCase(String given, String family) {
        var caseId = openCaseWithoutConsent(given, family);
        consent(caseId);
        http.as(ARTA)
                .ifMatchAny()
                .post(
                        "/cases/" + caseId + "/consents/overrides",
                        with(toldToAuthorities("VITAL_INTERESTS"), "reason", "Jeta e saj është në rrezik."))
                .expect(200);
        return caseId;
    }

    /** @return its id */
    private String consent(String caseId) {
        http.as(ARTA)
                .ifMatchAny()
                .post("/cases/" + caseId + "/consents", with(toldToAuthorities("CONSENT"), "givenBy", "CAREGIVER"))
                .expect(200);
        return http.as(ARTA)
                .get("/cases/" + caseId + "/consents")
                .expect(200)
                .json()
                .path("consents")
                .valueStream()
                .filter(known -> known.path("status").asString().equals("IN_FORCE"))
                .filter(known -> !known.path("overridden").asBoolean())
                .map(known -> known.path("consentId").asString())
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> toldToAuthorities(String basis) {
        return Map.of(
                "purpose",
                "DISCLOSURE_OTHER_ORGS",
                "recipient",
                "AUTHORITIES",
                "scope",
                List.of("OTHER"),
                "until",
                LocalDate.now().plusYears(1).toString(),
                "basis",
                basis,
                "occurredAt",
                daysAgo(59).toString());
    }

    private String openCaseWithoutConsent(String given, String family) {
        var child = http.as(ARTA)
                .post(
                        "/persons",
                        Map.of(
                                "givenName", given,
                                "familyName", family,
                                "sex", "FEMALE",
                                "dateOfBirth", "2015-04-01",
                                "municipality", "19"))
                .expect(201)
                .id();
        http.as(ARTA).get("/persons/" + child + "?atLeast=0").expect(200);
        var caseId = http.as(ARTA)
                .post(
                        "/cases",
                        Map.of(
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
                                "E gjetur në rrugë.",
                                "occurredAt",
                                daysAgo(60).toString()))
                .expect(201)
                .id();
        http.as(ARTA)
                .ifMatchAny()
                .post("/cases/" + caseId + "/risk", Map.of("level", "HIGH"))
                .expect(200);
        return caseId;
    }

    private static Instant daysAgo(int days) {
        return Instant.now().minus(days, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MILLIS);
    }

    private static Instant inDays(int days) {
        return Instant.now().plus(days, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MILLIS);
    }
}
