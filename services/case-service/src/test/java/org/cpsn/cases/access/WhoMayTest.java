package org.cpsn.cases.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cpsn.platform.test.Staff.ADMINISTRATOR;
import static org.cpsn.platform.test.Staff.ARTA;
import static org.cpsn.platform.test.Staff.AUDITOR;
import static org.cpsn.platform.test.Staff.BESNIK;
import static org.cpsn.platform.test.Staff.DATA_OFFICER;
import static org.cpsn.platform.test.Staff.DRITA;
import static org.cpsn.platform.test.Staff.LIAISON;
import static org.cpsn.platform.test.Staff.MILICA;
import static org.cpsn.platform.test.Staff.PROVIDER;
import static org.cpsn.platform.test.Staff.ROUNDTABLE;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.cpsn.platform.test.Http;
import org.cpsn.platform.test.ServiceTest;
import org.cpsn.platform.test.Staff;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Role by action by ownership, through the real HTTP API. */
@ServiceTest
class WhoMayTest {
    private static final List<Staff> EVERYBODY =
            List.of(ARTA, BESNIK, MILICA, DRITA, PROVIDER, ROUNDTABLE, LIAISON, DATA_OFFICER, AUDITOR, ADMINISTRATOR);

    /** The assessment that waits for approval, by case. */
    private static final Map<String, String> ASSESSED = new ConcurrentHashMap<>();

    @Autowired
    Http http;

    @Autowired
    JdbcTemplate db;

    /** Whose the case is, or how it was opened to others, before somebody does something. */
    enum Ownership {
        ARTAS,
        SHARED_TO_READ_WITH_BESNIK,
        SHARED_TO_WORK_WITH_BESNIK,
        NO_LONGER_SHARED_WITH_BESNIK,
        GLASS_BROKEN_BY_BESNIK
    }

    /** @param may who may do it, by ownership: those named, and nobody else */
    private record Row(String action, Act act, Map<Ownership, List<Staff>> may) {}

    private interface Act {
        Http.Reply on(String caseId, Http as);
    }

    private static final List<Staff> READERS = List.of(ARTA, DRITA, AUDITOR);
    private static final List<Staff> READERS_AND_BESNIK = List.of(ARTA, DRITA, AUDITOR, BESNIK);
    private static final List<Staff> WORKERS = List.of(ARTA, DRITA);
    private static final List<Staff> WORKERS_AND_BESNIK = List.of(ARTA, DRITA, BESNIK);

    private static Map<Ownership, List<Staff>> readers() {
        return Map.of(
                Ownership.ARTAS, READERS,
                Ownership.SHARED_TO_READ_WITH_BESNIK, READERS_AND_BESNIK,
                Ownership.SHARED_TO_WORK_WITH_BESNIK, READERS_AND_BESNIK,
                Ownership.NO_LONGER_SHARED_WITH_BESNIK, READERS,
                Ownership.GLASS_BROKEN_BY_BESNIK, READERS_AND_BESNIK);
    }

    private static Map<Ownership, List<Staff>> workers() {
        return Map.of(
                Ownership.ARTAS, WORKERS,
                Ownership.SHARED_TO_READ_WITH_BESNIK, WORKERS,
                Ownership.SHARED_TO_WORK_WITH_BESNIK, WORKERS_AND_BESNIK,
                Ownership.NO_LONGER_SHARED_WITH_BESNIK, WORKERS,
                Ownership.GLASS_BROKEN_BY_BESNIK, WORKERS);
    }

    private static Map<Ownership, List<Staff>> always(Staff... who) {
        var may = new EnumMap<Ownership, List<Staff>>(Ownership.class);
        for (var ownership : Ownership.values()) may.put(ownership, List.of(who));
        return may;
    }

    private static List<Row> table() {
        return List.of(
                new Row("read the case", (id, as) -> as.get("/cases/" + id), readers()),
                new Row("read its timeline", (id, as) -> as.get("/cases/" + id + "/timeline"), readers()),
                new Row("print its chronology", (id, as) -> as.get("/cases/" + id + "/chronology"), readers()),
                new Row("read who gets at it", (id, as) -> as.get("/cases/" + id + "/access"), readers()),
                new Row("read its history", (id, as) -> as.get("/cases/" + id + "/history"), always(DRITA, AUDITOR)),
                new Row(
                        "weigh the risk",
                        (id, as) -> as.ifMatchAny().post("/cases/" + id + "/risk", Map.of("level", "LOW")),
                        workers()),
                new Row(
                        "read what is known of trafficking",
                        (id, as) -> as.get("/cases/" + id + "/trafficking"),
                        readers()),
                new Row(
                        "screen for trafficking",
                        (id, as) -> as.ifMatchAny().post("/cases/" + id + "/trafficking/screenings", NOTHING_SEEN),
                        workers()),
                new Row(
                        "record that a child is no victim",
                        (id, as) -> as.ifMatchAny().post("/cases/" + id + "/trafficking/decisions", noVictim(id, as)),
                        always(DRITA)),
                new Row(
                        "read what is known of conflict with the law",
                        (id, as) -> as.get("/cases/" + id + "/juvenile-justice"),
                        readers()),
                new Row(
                        "record an act of the child",
                        (id, as) -> as.ifMatchAny()
                                .post(
                                        "/cases/" + id + "/juvenile-justice/acts",
                                        Map.of("actOn", "2026-01-10", "offence", "THEFT", "gravity", "UNKNOWN")),
                        workers()),
                new Row(
                        "record a visit nobody planned",
                        (id, as) -> as.ifMatchAny()
                                .post(
                                        "/cases/" + id + "/follow-ups/unplanned",
                                        Map.of(
                                                "type", "HOME_VISIT",
                                                "childSeen", "SEEN",
                                                "with", List.of("CHILD"),
                                                "furtherAction", "ONGOING_MONITORING")),
                        workers()),
                new Row(
                        "return its assessment",
                        (id, as) -> as.ifMatchAny()
                                .post(
                                        "/cases/" + id + "/assessments/" + ASSESSED.get(id) + "/return",
                                        Map.of("comments", "Mungon biseda me fëmijën.")),
                        always(DRITA)),
                new Row(
                        "share it",
                        (id, as) -> as.ifMatchAny()
                                .post("/cases/" + id + "/sharing", Map.of("colleague", "cw-19-05", "right", "READ")),
                        always(ARTA, DRITA)),
                new Row("read its hand-overs", (id, as) -> as.get("/cases/" + id + "/transfers"), readers()),
                new Row("read what is offered", (id, as) -> as.get("/cases/" + id + "/transfers/offer"), always()),
                new Row(
                        "propose a colleague",
                        (id, as) -> andWithdraw(
                                id,
                                as,
                                "/transfers/hand-over",
                                Map.of("colleague", "cw-19-77", "reason", "Pushim i gjatë.")),
                        always(ARTA, DRITA)),
                new Row(
                        "ask for a transfer",
                        (id, as) -> andWithdraw(
                                id,
                                as,
                                "/transfers/request",
                                Map.of(
                                        "municipality", "20",
                                        "reason", "Familja u shpërngul.",
                                        "overrideReason", "Familja nuk gjendet.")),
                        always(ARTA, DRITA)),
                new Row(
                        "assign it",
                        (id, as) ->
                                as.ifMatchAny().post("/cases/" + id + "/assignment", Map.of("caseworker", "cw-19-01")),
                        always(DRITA)));
    }

    private static final Map<String, Object> NOTHING_SEEN = Map.of(
            "signs", Map.of(),
            "acts", List.of(),
            "purposes", List.of(),
            "means", List.of(),
            "accompanied", "UNKNOWN",
            "suspects", false,
            "observations", "Fëmija luan në oborr.");

    private static Map<String, Object> noVictim(String caseId, Http as) {
        var known = as.get("/cases/" + caseId + "/trafficking");
        return Map.of(
                "status",
                "NOT_A_VICTIM_OF_TRAFFICKING",
                "decidedBy",
                "POLICE",
                "decidedOn",
                LocalDate.now(ZoneOffset.UTC).minusDays(1).toString(),
                "exploitation",
                List.of(),
                "control",
                List.of(),
                "recruitment",
                List.of(),
                "reason",
                "Policia nuk gjeti asgjë.",
                "basedOn",
                known.status() == 200 ? known.json().path("decisions").size() : 0);
    }

    /** Only one of a kind waits at a time: who could ask takes it back again, for the next one to try. */
    private static Http.Reply andWithdraw(String caseId, Http as, String what, Map<String, ?> body) {
        var asked = as.ifMatchAny().post("/cases/" + caseId + what, body);
        if (asked.status() == 200) {
            var transfer = as.get("/cases/" + caseId + "/transfers")
                    .expect(200)
                    .json()
                    .path("transfers")
                    .path(0)
                    .path("transferId")
                    .asString();
            as.ifMatchAny()
                    .post("/cases/" + caseId + "/transfers/" + transfer + "/withdrawal", Map.of())
                    .expect(200);
        }
        return asked;
    }

    @TestFactory
    Stream<DynamicTest> who_may_do_what_in_whose_case() {
        var tests = new ArrayList<DynamicTest>();
        for (var ownership : Ownership.values()) {
            var caseId = aCase(ownership);
            for (var row : table())
                for (var who : EVERYBODY) {
                    boolean may = row.may().get(ownership).contains(who);
                    tests.add(DynamicTest.dynamicTest(
                            ownership + ": " + who + (may ? " may " : " may not ") + row.action(),
                            () -> assertThat(row.act().on(caseId, http.as(who)).status())
                                    .isEqualTo(may ? 200 : 403)));
                }
        }
        return tests.stream();
    }

    @Test
    void breaking_the_glass_is_seen_reviewed_and_kept() {
        var caseId = aCase(Ownership.GLASS_BROKEN_BY_BESNIK);
        var glass = http.as(DRITA)
                .get("/cases/" + caseId + "/access")
                .expect(200)
                .json()
                .path("glasses")
                .path(0);
        assertThat(glass.path("who").asString()).isEqualTo("cw-20-01");
        assertThat(glass.path("reason").asString()).isEqualTo("Fëmija është këtu, kujdestari nuk përgjigjet.");
        var review = "/cases/" + caseId + "/glass/" + glass.path("glassId").asString() + "/review";
        http.as(ARTA).ifMatchAny().post(review, Map.of("verdict", "JUSTIFIED")).expect(403);
        http.as(DRITA).ifMatchAny().post(review, Map.of("verdict", "JUSTIFIED")).expect(200);
        assertThat(http.as(DRITA)
                        .ifMatchAny()
                        .post(review, Map.of("verdict", "NOT_JUSTIFIED"))
                        .expect(409)
                        .rule())
                .isEqualTo("REVIEWED_ONCE");
        assertThat(http.as(AUDITOR)
                        .get("/cases/" + caseId + "/history")
                        .expect(200)
                        .json()
                        .path("events")
                        .findValuesAsString("type"))
                .endsWith("case.glass-broken", "case.glass-reviewed");
        assertThat(db.queryForList(
                        "select who || ' ' || outcome from read_log where ? = any (subjects) and what = 'case'",
                        String.class,
                        caseId))
                .contains("cw-20-01 REFUSED");
    }

    @Test
    void a_reason_is_needed_to_break_the_glass() {
        var caseId = aCase(Ownership.ARTAS);
        for (var reason : List.of("", "  ", "urgjent"))
            http.as(BESNIK)
                    .ifMatchAny()
                    .post("/cases/" + caseId + "/glass", Map.of("reason", reason))
                    .expect(400);
        http.as(BESNIK).get("/cases/" + caseId).expect(403);
        http.as(BESNIK)
                .ifMatchAny()
                .post("/cases/unknown/glass", Map.of("reason", "Nuk e gjej rastin askund."))
                .expect(404);
    }

    @Test
    void a_shared_case_is_in_the_colleagues_caseload_and_says_so() {
        var caseId = aCase(Ownership.SHARED_TO_READ_WITH_BESNIK);
        http.as(BESNIK).get("/cases/" + caseId + "/timeline?atLeast=2").expect(200);
        await().untilAsserted(() -> {
            var mine = http.as(BESNIK).get("/cases?size=200").expect(200).json().path("entries");
            assertThat(mine.valueStream()
                            .filter(entry -> entry.path("caseId").asString().equals(caseId))
                            .map(entry -> entry.path("shared").asBoolean()))
                    .containsExactly(true);
        });
    }

    private String aCase(Ownership ownership) {
        var caseId = opened();
        ASSESSED.put(caseId, assessed(caseId));
        http.as(BESNIK).get("/cases/" + caseId).expect(403);
        switch (ownership) {
            case ARTAS -> {}
            case SHARED_TO_READ_WITH_BESNIK -> share(caseId, "READ");
            case SHARED_TO_WORK_WITH_BESNIK -> share(caseId, "WORK");
            case NO_LONGER_SHARED_WITH_BESNIK -> {
                share(caseId, "WORK");
                http.as(ARTA)
                        .ifMatchAny()
                        .post("/cases/" + caseId + "/sharing/end", Map.of("colleague", "cw-20-01"))
                        .expect(200);
            }
            case GLASS_BROKEN_BY_BESNIK ->
                http.as(BESNIK)
                        .ifMatchAny()
                        .post(
                                "/cases/" + caseId + "/glass",
                                Map.of("reason", "Fëmija është këtu, kujdestari nuk përgjigjet."))
                        .expect(200);
        }
        return caseId;
    }

    private String assessed(String caseId) {
        var path = "/cases/" + caseId + "/assessments";
        http.as(ARTA)
                .ifMatchAny()
                .post(
                        path,
                        Map.of(
                                "kind",
                                "INITIAL",
                                "findings",
                                List.of(Map.of("domain", "SAFETY", "severity", "MILD")),
                                "risk",
                                "LOW",
                                "riskReason",
                                "E sigurt.",
                                "complete",
                                true))
                .expect(200);
        return http.as(ARTA)
                .get(path)
                .expect(200)
                .json()
                .path("assessments")
                .path(0)
                .path("assessmentId")
                .asString();
    }

    private void share(String caseId, String right) {
        http.as(ARTA)
                .ifMatchAny()
                .post("/cases/" + caseId + "/sharing", Map.of("colleague", "cw-20-01", "right", right))
                .expect(200);
    }

    private String opened() {
        var child = http.as(ARTA)
                .post(
                        "/persons",
                        Map.of(
                                "givenName", "Qasje",
                                "familyName", "Provë-" + System.nanoTime(),
                                "sex", "MALE",
                                "dateOfBirth", "2013-05-01",
                                "municipality", "19"))
                .expect(201)
                .id();
        return http.as(ARTA)
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
