package org.cpsn.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cpsn.cases.ReportedCase.daysAgo;
import static org.cpsn.cases.ReportedCase.with;
import static org.cpsn.cases.ReportedCase.without;
import static org.cpsn.platform.test.Staff.ADMINISTRATOR;
import static org.cpsn.platform.test.Staff.ARTA;
import static org.cpsn.platform.test.Staff.AUDITOR;
import static org.cpsn.platform.test.Staff.BESNIK;
import static org.cpsn.platform.test.Staff.DATA_OFFICER;
import static org.cpsn.platform.test.Staff.DRITA;
import static org.cpsn.platform.test.Staff.LIAISON;
import static org.cpsn.platform.test.Staff.PROVIDER;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.cpsn.platform.test.Http;
import org.cpsn.platform.test.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ServiceTest
class FollowUpsOverHttpTest {
    private static final Map<String, Object> VISIT = Map.of(
            "type",
            "HOME_VISIT",
            "neededBy",
            LocalDate.now().minusDays(2).toString(),
            "purpose",
            "A fle në dhomë të ngrohtë?",
            "occurredAt",
            daysAgo(5).toString());
    private static final Map<String, Object> SEEN = Map.of(
            "childSeen", "SEEN",
            "with", List.of("CHILD", "CAREGIVER_S_FAMILY"),
            "furtherAction", "ONGOING_MONITORING",
            "comments", "Dhoma është e ngrohtë.");

    @Autowired
    Http http;

    @Autowired
    JdbcTemplate db;

    @Test
    void a_visit_that_is_overdue_is_listed_until_the_child_was_seen() {
        var kase = ReportedCase.open(http, "Vonesa-Provë");
        var plan = kase.post(ARTA, "/follow-ups", VISIT).expect(200);
        assertThat(kase.newest(plan.version()).path("type").asString()).isEqualTo("case.follow-up-planned");

        var shown = kase.get(ARTA, "/follow-ups")
                .expect(200)
                .json()
                .path("followUps")
                .path(0);
        assertThat(shown.path("overdue").asBoolean()).isTrue();
        assertThat(shown.path("purpose").asString()).isEqualTo("A fle në dhomë të ngrohtë?");
        assertThat(shown.path("plannedBy").asString()).isEqualTo("cw-19-01");
        assertThat(shown.path("outcome").isNull()).isTrue();

        var listed = kase.inCaseload(DRITA, "&overdue=true", plan.version());
        assertThat(listed.path("overdueFollowUps").asLong()).isEqualTo(1);
        assertThat(listed.path("nextFollowUp").asString()).isEqualTo(VISIT.get("neededBy"));
        assertThat(listed.path("childSeenAt").isNull()).isTrue();

        var followUp = shown.path("followUpId").asString();
        var done = kase.post(ARTA, "/follow-ups/" + followUp + "/done", SEEN).expect(200);
        var facts = kase.newest(done.version()).path("facts");
        assertThat(facts.path("childSeen").asString()).isEqualTo("SEEN");
        assertThat(facts.path("followedUpWith").asString()).isEqualTo("CAREGIVER_S_FAMILY,CHILD");
        assertThat(kase.inCaseload(DRITA, "&overdue=true", done.version()).isMissingNode())
                .isTrue();
        assertThat(kase.inCaseload(DRITA, "", done.version())
                        .path("childSeenAt")
                        .isNull())
                .isFalse();

        var outcome = kase.get(ARTA, "/follow-ups")
                .expect(200)
                .json()
                .path("followUps")
                .path(0)
                .path("outcome");
        assertThat(outcome.path("done").asBoolean()).isTrue();
        assertThat(outcome.path("comments").asString()).isEqualTo("Dhoma është e ngrohtë.");
        assertThat(kase.post(DRITA, "/follow-ups/" + followUp + "/done", SEEN)
                        .expect(409)
                        .rule())
                .isEqualTo("FOLLOW_UP_IS_STILL_TO_DO");
    }

    @Test
    void a_visit_nobody_planned_is_recorded_in_one_act_and_the_child_was_seen() {
        var kase = ReportedCase.open(http, "Papritur-Provë");
        var done = kase.post(ARTA, "/follow-ups/unplanned", with(SEEN, "type", "HOME_VISIT"))
                .expect(200);
        assertThat(kase.newest(done.version()).path("type").asString()).isEqualTo("case.follow-up-done");
        var line = kase.get(DRITA, "/follow-ups")
                .expect(200)
                .json()
                .path("followUps")
                .path(0);
        assertThat(line.path("type").asString()).isEqualTo("HOME_VISIT");
        assertThat(line.path("plannedBy").isNull()).isTrue();
        assertThat(line.path("outcome").path("comments").asString()).isEqualTo("Dhoma është e ngrohtë.");
        assertThat(kase.inCaseload(DRITA, "", done.version())
                        .path("childSeenAt")
                        .isNull())
                .isFalse();
        kase.refuses("/follow-ups/unplanned", SEEN, "type", "required");
        kase.refuses("/follow-ups/unplanned", with(SEEN, "type", "PARTY"), "type", "unknown_code");
        kase.post(BESNIK, "/follow-ups/unplanned", with(SEEN, "type", "HOME_VISIT"))
                .expect(403);
    }

    @Test
    void a_missed_visit_keeps_its_reason_even_after_the_closure() {
        var kase = ReportedCase.open(http, "Mungesa-Provë");
        kase.post(ARTA, "/follow-ups", VISIT).expect(200);
        kase.close();
        var followUp = followUp(kase);
        kase.post(ARTA, "/follow-ups/" + followUp + "/missed", Map.of("reason", "MOVED_AWAY", "note", "Në Prizren."))
                .expect(200);
        var outcome = kase.get(DRITA, "/follow-ups")
                .expect(200)
                .json()
                .path("followUps")
                .path(0)
                .path("outcome");
        assertThat(outcome.path("missedReason").asString()).isEqualTo("MOVED_AWAY");
        assertThat(outcome.path("comments").asString()).isEqualTo("Në Prizren.");
        assertThat(kase.post(ARTA, "/follow-ups", VISIT).expect(409).rule()).isEqualTo("CASE_IS_OPEN");
    }

    @Test
    void a_closed_case_asks_for_its_child_to_be_looked_after_once_more_until_that_is_done() {
        var kase = ReportedCase.open(http, "Pasmbyllje-Provë");
        kase.close();
        var clocks = kase.get(ARTA, "/deadlines").expect(200).json().path("running");
        assertThat(clocks.findValuesAsString("stage")).containsExactly("POST_CLOSURE");
        await().untilAsserted(() -> assertThat(today(kase)).isEmpty());
        var after = Map.of(
                "type", "POST_CLOSURE", "neededBy", LocalDate.now().plusDays(3).toString());
        kase.post(BESNIK, "/follow-ups", after).expect(403);
        kase.post(ARTA, "/follow-ups", after).expect(200);
        await().untilAsserted(() -> assertThat(today(kase)).containsExactly("dueSoon"));
        kase.post(ARTA, "/follow-ups/" + followUp(kase) + "/done", SEEN).expect(200);
        await().untilAsserted(() -> assertThat(today(kase)).isEmpty());
        assertThat(kase.get(ARTA, "/deadlines")
                        .expect(200)
                        .json()
                        .path("running")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void what_is_written_is_stored_sealed_and_not_shown_to_auditors() {
        var kase = ReportedCase.open(http, "Vula-Provë");
        kase.post(ARTA, "/follow-ups", VISIT).expect(200);
        kase.post(ARTA, "/follow-ups/" + followUp(kase) + "/done", SEEN).expect(200);
        var masked = kase.get(AUDITOR, "/follow-ups").expect(200);
        assertThat(masked.text()).contains("HOME_VISIT").doesNotContain("ngrohtë");
        assertThat(db.queryForList(
                        "select convert_from(payload, 'UTF8') from domain_event where aggregate_identifier = ?",
                        String.class,
                        kase.caseId()))
                .noneMatch(stored -> stored.contains("ngroht"));
    }

    @Test
    void bad_input_gets_a_clear_answer() {
        var kase = ReportedCase.open(http, "Gabimi-Provë");
        kase.refuses("/follow-ups", with(VISIT, "type", "COFFEE"), "type", "unknown_code");
        kase.refuses("/follow-ups", without(VISIT, "neededBy"), "neededBy", "required");
        kase.refuses("/follow-ups", with(VISIT, "neededBy", "soon"), "neededBy", "malformed");
        kase.refuses("/follow-ups", with(VISIT, "purpose", "x".repeat(1_001)), "purpose", "too_long");
        kase.refuses("/follow-ups", with(VISIT, "occurredAt", "2999-01-01T00:00:00Z"), "occurredAt", "in_future");
        assertThat(kase.post(ARTA, "/follow-ups", without(VISIT, "occurredAt"))
                        .expect(409)
                        .rule())
                .isEqualTo("NEEDED_BY_A_DAY_TO_COME");
        kase.post(ARTA, "/follow-ups", VISIT).expect(200);
        var done = "/follow-ups/" + followUp(kase) + "/done";
        kase.refuses(done, without(SEEN, "childSeen"), "childSeen", "required");
        kase.refuses(done, with(SEEN, "with", List.of()), "with", "required");
        kase.refuses(done, with(SEEN, "furtherAction", "NONE"), "furtherAction", "unknown_code");
        kase.refuses("/follow-ups/" + followUp(kase) + "/missed", Map.of(), "reason", "required");
        kase.post(ARTA, "/follow-ups/unknown/done", SEEN).expect(404);
        http.as(ARTA).ifMatchAny().post("/cases/unknown/follow-ups", VISIT).expect(404);
        assertThat(kase.get(ARTA, "/follow-ups").expect(200).json().path("followUps"))
                .hasSize(1);
    }

    @Test
    void only_those_of_the_case_plan_do_and_read() {
        var kase = ReportedCase.open(http, "Qasja-Provë");
        kase.post(DRITA, "/follow-ups", VISIT).expect(200);
        var done = "/follow-ups/" + followUp(kase) + "/done";
        for (var stranger : List.of(BESNIK, PROVIDER, LIAISON, DATA_OFFICER, ADMINISTRATOR)) {
            kase.post(stranger, "/follow-ups", VISIT).expect(403);
            kase.post(stranger, done, SEEN).expect(403);
            kase.get(stranger, "/follow-ups").expect(403);
        }
        kase.post(AUDITOR, "/follow-ups", VISIT).expect(403);
        assertThat(db.queryForList(
                        "select who || ' ' || outcome || ' ' || what from read_log where ? = any (subjects)",
                        String.class,
                        kase.caseId()))
                .contains("cw-20-01 REFUSED follow-ups", "cw-20-01 REFUSED OWN_CASE");
    }

    @Test
    void the_same_request_twice_plans_one() {
        var kase = ReportedCase.open(http, "Dyfishi-Provë");
        var same = http.as(ARTA).ifMatchAny().withKey(UUID.randomUUID().toString());
        same.post("/cases/" + kase.caseId() + "/follow-ups", VISIT).expect(200);
        same.post("/cases/" + kase.caseId() + "/follow-ups", VISIT).expect(200);
        assertThat(kase.get(ARTA, "/follow-ups").expect(200).json().path("followUps"))
                .hasSize(1);
    }

    /** In which of the lists of Arta's day the case stands, where something is due. */
    private List<String> today(ReportedCase kase) {
        var mine = http.as(ARTA).get("/today").expect(200).json();
        return Stream.of("overdue", "dueToday", "dueSoon")
                .flatMap(list -> mine.path(list)
                        .valueStream()
                        .filter(due -> due.path("caseId").asString().equals(kase.caseId()))
                        .map(due -> list))
                .toList();
    }

    private static String followUp(ReportedCase kase) {
        return kase.get(ARTA, "/follow-ups")
                .expect(200)
                .json()
                .path("followUps")
                .path(0)
                .path("followUpId")
                .asString();
    }
}
