package org.cpsn.cases.today;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cpsn.platform.test.Staff.ARTA;
import static org.cpsn.platform.test.Staff.AUDITOR;
import static org.cpsn.platform.test.Staff.BESNIK;
import static org.cpsn.platform.test.Staff.DRITA;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.cpsn.platform.test.Http;
import org.cpsn.platform.test.ServiceTest;
import org.cpsn.platform.test.Staff;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class TodayTest {
    @Autowired
    Http http;

    @Test
    void what_is_overdue_comes_first_and_goes_when_it_is_done() {
        var caseId = reported(ARTA, Instant.now().minus(20, ChronoUnit.DAYS));
        var overdue = awaitDue(ARTA, "overdue", caseId, 3);
        assertThat(overdue.valueStream().map(due -> due.path("stage").asString()))
                .containsExactlyInAnyOrder("FIRST_RESPONSE", "COMPREHENSIVE_ASSESSMENT", "VISIT");
        var clocks =
                http.as(ARTA).get("/cases/" + caseId + "/deadlines").expect(200).json();
        assertThat(clocks.path("running").findValuesAsString("stage"))
                .containsExactly("FIRST_RESPONSE", "COMPREHENSIVE_ASSESSMENT", "VISIT");
        assertThat(clocks.path("running").path(0).path("overdue").asBoolean()).isTrue();
        var planned = http.as(ARTA)
                .ifMatchAny()
                .post("/cases/" + caseId + "/follow-ups", Map.of("type", "HOME_VISIT", "neededBy", today().toString()))
                .expect(200);
        var ofToday = awaitDue(ARTA, "dueToday", caseId, 1).path(0);
        assertThat(ofToday.path("followUpId").asString()).isNotBlank();
        http.as(ARTA)
                .ifMatchAny()
                .post(
                        "/cases/" + caseId + "/follow-ups/"
                                + ofToday.path("followUpId").asString() + "/done",
                        Map.of(
                                "childSeen", "SEEN",
                                "with", List.of("CHILD"),
                                "furtherAction", "ONGOING_MONITORING"))
                .expect(200);
        assertThat(planned.version()).isPositive();
        assertThat(awaitDue(ARTA, "overdue", caseId, 1).path(0).path("stage").asString())
                .isEqualTo("COMPREHENSIVE_ASSESSMENT");
        assertThat(http.as(ARTA)
                        .get("/cases/" + caseId + "/deadlines")
                        .expect(200)
                        .json()
                        .path("ended")
                        .findValuesAsString("outcome"))
                .containsExactly("MET", "MET");
    }

    @Test
    void a_case_somebody_gave_me_is_new_for_me_and_mine_is_not() {
        var caseId = reported(ARTA, Instant.now());
        assertThat(awaitDue(ARTA, "dueSoon", caseId, 1)).isNotEmpty();
        assertThat(ofCase(http.as(ARTA).get("/today").expect(200).json().path("newForMe"), caseId))
                .isEmpty();
        http.as(DRITA)
                .ifMatchAny()
                .post(
                        "/cases/" + caseId + "/assignment",
                        Map.of("caseworker", BESNIK.caseworker().id()))
                .expect(200);
        await().untilAsserted(() -> assertThat(
                        ofCase(http.as(BESNIK).get("/today").expect(200).json().path("newForMe"), caseId))
                .hasSize(1));
        assertThat(ofCase(http.as(BESNIK).get("/today").expect(200).json().path("newForMe"), caseId)
                        .getFirst()
                        .path("by")
                        .asString())
                .isEqualTo("sv-19-01");
    }

    @Test
    void a_supervisor_sees_what_falls_behind_by_caseworker() {
        var caseId = reported(ARTA, Instant.now().minus(40, ChronoUnit.DAYS));
        awaitDue(ARTA, "overdue", caseId, 3);
        var team = http.as(DRITA).get("/today/team").expect(200).json();
        assertThat(team.path("workers").findValuesAsString("caseworker")).contains("cw-19-01");
        assertThat(team.path("workers").path(0).path("overdue").asLong()).isGreaterThanOrEqualTo(3);
        assertThat(team.path("municipalities").findValuesAsString("municipality"))
                .containsExactly("19");
        assertThat(team.path("municipalities").path(0).path("overdue").asLong()).isGreaterThanOrEqualTo(3);
        assertThat(team.path("unseenTotal").asLong()).isPositive();
        http.as(ARTA).get("/today/team").expect(403);
        http.as(AUDITOR).get("/today").expect(403);
    }

    @Test
    void a_supervisor_sees_whom_nobody_has_seen_until_somebody_has() {
        var caseId = reported(ARTA, Instant.now().minus(400, ChronoUnit.DAYS));
        await().untilAsserted(() -> assertThat(unseen(caseId)).hasSize(1));
        assertThat(unseen(caseId).getFirst().path("overdue").asBoolean()).isTrue();
        http.as(ARTA)
                .ifMatchAny()
                .post("/cases/" + caseId + "/follow-ups", Map.of("type", "HOME_VISIT", "neededBy", today().toString()))
                .expect(200);
        var followUp = http.as(ARTA)
                .get("/cases/" + caseId + "/follow-ups")
                .expect(200)
                .json()
                .path("followUps")
                .path(0)
                .path("followUpId")
                .asString();
        http.as(ARTA)
                .ifMatchAny()
                .post(
                        "/cases/" + caseId + "/follow-ups/" + followUp + "/done",
                        Map.of(
                                "childSeen", "SEEN",
                                "with", List.of("CHILD"),
                                "furtherAction", "ONGOING_MONITORING"))
                .expect(200);
        await().untilAsserted(() -> assertThat(unseen(caseId)).isEmpty());
    }

    private List<JsonNode> unseen(String caseId) {
        return ofCase(http.as(DRITA).get("/today/team").expect(200).json().path("unseen"), caseId);
    }

    private JsonNode awaitDue(Staff who, String list, String caseId, int count) {
        await().untilAsserted(() -> assertThat(
                        ofCase(http.as(who).get("/today").expect(200).json().path(list), caseId))
                .hasSize(count));
        var found = JsonMapper.shared().createArrayNode();
        ofCase(http.as(who).get("/today").expect(200).json().path(list), caseId).forEach(found::add);
        return found;
    }

    private static List<JsonNode> ofCase(JsonNode list, String caseId) {
        return list.valueStream()
                .filter(one -> one.path("caseId").asString().equals(caseId))
                .toList();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Belgrade"));
    }

    private String reported(Staff who, Instant at) {
        var child = http.as(who)
                .post(
                        "/persons",
                        Map.of(
                                "givenName", "Sot",
                                "familyName", "Provë-" + System.nanoTime(),
                                "sex", "FEMALE",
                                "dateOfBirth", "2014-05-01",
                                "municipality", "19"))
                .expect(201)
                .id();
        return http.as(who)
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
                                "19",
                                "occurredAt",
                                at.truncatedTo(ChronoUnit.MILLIS).toString()))
                .expect(201)
                .id();
    }
}
