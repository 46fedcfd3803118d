package org.cpsn.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpsn.cases.ReportedCase.daysAgo;
import static org.cpsn.platform.test.Staff.ADMINISTRATOR;
import static org.cpsn.platform.test.Staff.ARTA;
import static org.cpsn.platform.test.Staff.AUDITOR;
import static org.cpsn.platform.test.Staff.BESNIK;
import static org.cpsn.platform.test.Staff.DRITA;
import static org.cpsn.platform.test.Staff.PROVIDER;
import static org.cpsn.platform.test.Staff.ROUNDTABLE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cpsn.platform.domain.LocalDay;
import org.cpsn.platform.test.Http;
import org.cpsn.platform.test.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

@ServiceTest
class ChronologyOverHttpTest {
    @Autowired
    Http http;

    @Autowired
    JdbcTemplate db;

    /** Reported ten days ago, an incident told today about last year, a note of five days ago written down today. */
    private ReportedCase lived(String name) {
        var kase = ReportedCase.open(http, name);
        kase.post(DRITA, "/risk", Map.of("level", "HIGH", "reason", "Babai kërcënon."))
                .expect(200);
        kase.post(
                        ARTA,
                        "/notes",
                        Map.of(
                                "about",
                                "PHONE_CALL",
                                "text",
                                "Gjyshja telefonoi.",
                                "occurredAt",
                                daysAgo(5).toString()))
                .expect(200);
        return kase;
    }

    @Test
    void it_tells_in_order_what_happened_and_where_each_line_comes_from() {
        var kase = lived("Kronologji-Provë");
        var shown = kase.get(ARTA, "/chronology").expect(200).json();
        assertThat(shown.path("lines").findValuesAsString("type"))
                .containsExactly(
                        "case.concern-reported", "case.registered", "case.note-written", "case.risk-level-assigned");
        assertThat(shown.path("child").path("givenName").asString()).isEqualTo("Fëmija");
        assertThat(shown.path("printedBy").asString()).isEqualTo("cw-19-01");
        assertThat(shown.path("version").asLong()).isEqualTo(3);
        var note = shown.path("lines").path(2);
        assertThat(note.path("sequence").asLong()).isEqualTo(3);
        assertThat(note.path("chapter").asString()).isEqualTo("NOTES");
        assertThat(note.path("by").asString()).isEqualTo("cw-19-01");
        assertThat(note.path("role").asString()).isEqualTo("CASEWORKER");
        assertThat(note.path("organisation").asString()).isEqualTo("csw-19");
        assertThat(note.path("recordedAt").asString())
                .isGreaterThan(note.path("occurredAt").asString());
        assertThat(note.path("facts").path("noteSubject").asString()).isEqualTo("PHONE_CALL");
        assertThat(note.path("texts").path(0).path("name").asString()).isEqualTo("text");
        assertThat(note.path("texts").path(0).path("text").asString()).isEqualTo("Gjyshja telefonoi.");
        assertThat(shown.path("textsLeftOut").asInt(-1)).isZero();
    }

    @Test
    void what_is_left_out_is_counted() {
        var kase = lived("Pjesërisht-Provë");
        var shown = kase.get(ARTA, "/chronology?without=NOTES&texts=false")
                .expect(200)
                .json();
        assertThat(shown.toString()).doesNotContain("Gjyshja").doesNotContain("kërcënon");
        assertThat(shown.path("leftOut").path(0).path("chapter").asString()).isEqualTo("NOTES");
        assertThat(shown.path("leftOut").path(0).path("lines").asInt()).isEqualTo(1);
        assertThat(shown.path("textsLeftOut").asInt()).isEqualTo(1);
    }

    @Test
    void a_period_begins_and_ends_with_a_whole_day() {
        var kase = lived("Periudhë-Provë");
        var day = LocalDay.of(daysAgo(5));
        var shown = kase.get(ARTA, "/chronology?from=" + day + "&to=" + day)
                .expect(200)
                .json();
        assertThat(types(shown)).containsExactly("case.note-written");
        assertThat(shown.path("before").asInt()).isEqualTo(2);
        assertThat(shown.path("after").asInt()).isEqualTo(1);
        var far = LocalDate.now().minusYears(2);
        assertThat(types(kase.get(ARTA, "/chronology?to=" + far).expect(200).json()))
                .isEmpty();
    }

    @Test
    void an_auditor_gets_neither_name_nor_text() {
        var kase = lived("Maskuar-Provë");
        var shown = kase.get(AUDITOR, "/chronology").expect(200);
        assertThat(shown.text())
                .doesNotContain("Maskuar")
                .doesNotContain("Fëmija")
                .doesNotContain("Gjyshja")
                .doesNotContain("2015-04-01");
        assertThat(shown.json().path("masked").asBoolean()).isTrue();
        assertThat(shown.json().path("textsLeftOut").asInt()).isEqualTo(2);
        assertThat(types(shown.json())).hasSize(4);
    }

    @Test
    void printing_is_a_reading_and_is_refused_as_any_other() {
        var kase = lived("Leximi-Provë");
        kase.get(DRITA, "/chronology").expect(200);
        for (var nobody : List.of(BESNIK, PROVIDER, ROUNDTABLE, ADMINISTRATOR))
            kase.get(nobody, "/chronology").expect(403);
        http.get("/cases/" + kase.caseId() + "/chronology").expect(401);
        http.as(ARTA).get("/cases/unknown/chronology").expect(404);
        assertThat(db.queryForList(
                        "select who || ' ' || outcome || ' ' || what from read_log where ? = any (subjects)",
                        String.class,
                        kase.caseId()))
                .contains("sv-19-01 SEEN case chronology", "cw-20-01 REFUSED case chronology");
    }

    @Test
    void bad_input_gets_a_clear_answer() {
        var kase = lived("Gabim-Provë");
        for (var query : List.of("from=yesterday", "from=2026-02-30", "without=GOSSIP", "texts=maybe"))
            kase.get(ARTA, "/chronology?" + query).expect(400);
        assertThat(kase.get(ARTA, "/chronology?from=2026-03-02&to=2026-03-01")
                        .expect(400)
                        .json()
                        .path("errors")
                        .path(0)
                        .path("field")
                        .asString())
                .isEqualTo("to");
    }

    private static List<String> types(JsonNode shown) {
        return shown.path("lines").findValuesAsString("type");
    }
}
