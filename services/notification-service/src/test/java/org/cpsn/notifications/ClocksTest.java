package org.cpsn.notifications;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cpsn.platform.test.Staff.ARTA;
import static org.cpsn.platform.test.Staff.AUDITOR;
import static org.cpsn.platform.test.Staff.COORDINATOR;
import static org.cpsn.platform.test.Staff.DATA_OFFICER;
import static org.cpsn.platform.test.Staff.DRITA;
import static org.cpsn.platform.test.Staff.LIAISON;
import static org.cpsn.platform.test.Staff.PROVIDER;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cpsn.events.AboutCase;
import org.cpsn.events.AboutDeadline;
import org.cpsn.platform.due.DueWork;
import org.cpsn.platform.test.Http;
import org.cpsn.platform.test.OtherServices;
import org.cpsn.platform.test.ServiceTest;
import org.cpsn.platform.test.Staff;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** From what the other services tell to a list of clocks and to notices, on real servers. */
@ServiceTest
class ClocksTest {
    private static final Instant NOW = Instant.now();

    @Autowired
    private Http http;

    @Autowired
    private DueWork due;

    @Autowired
    private JdbcTemplate store;

    private final String caseId = UUID.randomUUID().toString();

    @Test
    void a_case_has_its_clocks_and_its_supervisors_and_the_coordinator_see_them() {
        registered("19", true);
        var listed = clocks(DRITA, "?municipality=19&size=200", 3);
        assertThat(listed)
                .extracting(clock -> clock.path("kind").asString())
                .containsExactly("FIRST_RESPONSE", "COMPREHENSIVE_ASSESSMENT", "VISIT");
        var first = listed.getFirst();
        assertThat(first.path("risk").asString()).isEqualTo("HIGH");
        assertThat(first.path("responsible").asString()).isEqualTo("cw-19-01");
        assertThat(first.path("state").asString()).isEqualTo("RUNNING");
        assertThat(first.path("ruleVersion").asString()).isNotBlank();
        assertThat(clocks(COORDINATOR, "?size=200", 3)).hasSize(3);
        assertThat(clocks(COORDINATOR, "?size=200&kind=VISIT", 1)).hasSize(1);
        assertThat(store.queryForObject(
                        "select count(*) from read_log where what = 'clocks' and ? = any (subjects)",
                        Long.class,
                        caseId))
                .isPositive();
    }

    @Test
    void a_clock_speaks_once_however_often_it_is_looked_and_its_history_says_to_whom() {
        registered("19", true);
        clocks(DRITA, "?size=200", 3);
        var later = NOW.plus(Duration.ofHours(25));
        for (int i = 0; i < 3; i++) due.seeTo(later);
        var missed = clocks(DRITA, "?state=MISSED&size=200", 1).getFirst();
        assertThat(missed.path("kind").asString()).isEqualTo("FIRST_RESPONSE");
        for (var who : List.of(ARTA, DRITA))
            await().atMost(10, SECONDS)
                    .untilAsserted(
                            () -> assertThat(notices(who, "DEADLINE_MISSED")).hasSize(1));
        var notice = notices(DRITA, "DEADLINE_MISSED").getFirst();
        assertThat(notice.path("subjectType").asString()).isEqualTo("CASE");
        assertThat(notice.path("facts").path("deadline").asString()).isEqualTo("FIRST_RESPONSE");

        var history = http.as(AUDITOR)
                .get("/clocks/clocks-" + caseId + "/1")
                .expect(200)
                .json();
        assertThat(history.path("steps").values())
                .extracting(step -> step.path("type").asString())
                .containsExactly("clock.set", "clock.missed");
        assertThat(history.path("steps").get(0).path("clockVersion").asString()).isEqualTo("2026-1");
        assertThat(history.path("steps").get(1).path("told").get(1).asString()).isEqualTo("role:SUPERVISOR@19");
    }

    @Test
    void what_is_done_is_no_longer_waited_for() {
        registered("19", false);
        clocks(DRITA, "?size=200", 3);
        OtherServices.tell(new AboutCase.FollowUpEnded(caseId, "f1", "HOME_VISIT", "DONE", false, NOW));
        clocks(DRITA, "?size=200", 2);
        assertThat(clocks(DRITA, "?state=MET&size=200", 1)).hasSize(1);
        due.seeTo(NOW.plus(Duration.ofDays(4)));
        assertThat(notices(DRITA, "DEADLINE_MISSED")).isEmpty();
    }

    @Test
    void a_case_that_goes_to_another_municipality_takes_its_clocks_along() {
        registered("19", false);
        OtherServices.tell(
                new AboutCase.CaseTransferred(caseId, "child", "19", "20", "cw-19-01", "cw-20-01", "cw-19-01", NOW));
        await().atMost(10, SECONDS)
                .untilAsserted(() -> assertThat(mine(COORDINATOR, "?municipality=20&size=200"))
                        .hasSize(3)
                        .allMatch(clock -> clock.path("responsible").asString().equals("cw-20-01")));
        assertThat(mine(DRITA, "?size=200")).isEmpty();
        http.as(DRITA).get("/clocks/clocks-" + caseId + "/1").expect(403);
    }

    @Test
    void what_another_service_waits_for_has_a_clock_until_it_says_so() {
        OtherServices.tell(new AboutDeadline.DeadlineSet(
                "enrolment-" + caseId,
                "SCHOOL_ENROLMENT",
                "FAMILY",
                caseId,
                "19",
                null,
                "RETURN_OFFICER",
                NOW.plus(Duration.ofDays(30)),
                "1",
                NOW));
        var clock = clocks(DRITA, "?kind=SCHOOL_ENROLMENT&size=200", 1).getFirst();
        assertThat(clock.path("role").asString()).isEqualTo("RETURN_OFFICER");
        assertThat(clock.path("caseId").isNull()).isTrue();
        due.seeTo(NOW.plus(Duration.ofDays(29)));
        await().atMost(10, SECONDS)
                .untilAsserted(() -> assertThat(notices(Staff.OFFICER, "DEADLINE_APPROACHING"))
                        .hasSize(1));
        OtherServices.tell(new AboutDeadline.DeadlineEnded("enrolment-" + caseId, caseId, "MET", NOW));
        clocks(DRITA, "?kind=SCHOOL_ENROLMENT&state=MET&size=200", 1);
    }

    @Test
    void a_planned_follow_up_has_a_clock_by_the_end_of_its_day() {
        registered("19", false);
        OtherServices.tell(new AboutCase.FollowUpPlanned(
                caseId, "f1", "HOME_VISIT", LocalDate.now().plusDays(9), NOW));
        assertThat(clocks(DRITA, "?kind=FOLLOW_UP&size=200", 1)
                        .getFirst()
                        .path("risk")
                        .asString())
                .isEqualTo("MEDIUM");
    }

    @ParameterizedTest
    @CsvSource({
        "?state=NONSENSE, 400",
        "?kind=small, 400",
        "?municipality=99, 400",
        "?page=-1, 400",
        "?size=201, 400",
        "?municipality=20, 403",
        "?municipality=19, 200"
    })
    void clocks_are_asked_for_properly(String query, int status) {
        http.as(DRITA).get("/clocks" + query).expect(status);
    }

    @Test
    void only_those_who_look_after_a_municipality_or_the_country_see_clocks() {
        for (var who : List.of(ARTA, LIAISON, PROVIDER, DATA_OFFICER))
            http.as(who).get("/clocks").expect(403);
        for (var who : List.of(DRITA, COORDINATOR, AUDITOR))
            http.as(who).get("/clocks").expect(200);
        http.get("/clocks").expect(401);
        http.as(AUDITOR).get("/clocks/clocks-nothing/1").expect(404);
        http.as(AUDITOR).get("/clocks/clocks-nothing/0").expect(400);
    }

    private void registered(String municipality, boolean urgent) {
        OtherServices.tell(new AboutCase.CaseRegistered(
                caseId, "child-" + caseId, municipality, "cw-19-01", Set.of("NEGLECT"), urgent, NOW));
    }

    private List<JsonNode> clocks(Staff who, String query, int expected) {
        return await().atMost(10, SECONDS).until(() -> mine(who, query), found -> found.size() == expected);
    }

    private List<JsonNode> mine(Staff who, String query) {
        return List.copyOf(http.as(who)
                        .get("/clocks" + query)
                        .expect(200)
                        .json()
                        .path("entries")
                        .values())
                .stream()
                .filter(clock -> clock.path("subjectId").asString().equals(caseId))
                .toList();
    }

    private List<JsonNode> notices(Staff who, String kind) {
        return List.copyOf(http.as(who)
                        .get("/notices?size=200")
                        .expect(200)
                        .json()
                        .path("entries")
                        .values())
                .stream()
                .filter(notice -> notice.path("subjectId").asString().equals(caseId)
                        && notice.path("kind").asString().equals(kind))
                .toList();
    }
}
