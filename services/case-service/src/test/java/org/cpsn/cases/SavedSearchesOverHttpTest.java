package org.cpsn.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpsn.cases.ReportedCase.with;
import static org.cpsn.cases.ReportedCase.without;
import static org.cpsn.platform.test.Staff.ADMINISTRATOR;
import static org.cpsn.platform.test.Staff.ARTA;
import static org.cpsn.platform.test.Staff.AUDITOR;
import static org.cpsn.platform.test.Staff.BESNIK;
import static org.cpsn.platform.test.Staff.DATA_OFFICER;
import static org.cpsn.platform.test.Staff.DRITA;
import static org.cpsn.platform.test.Staff.PROVIDER;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cpsn.platform.test.Http;
import org.cpsn.platform.test.ServiceTest;
import org.cpsn.platform.test.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

@ServiceTest
class SavedSearchesOverHttpTest {
    private static final Map<String, Object> LATE =
            Map.of("status", "OPEN", "mine", false, "overdue", true, "toReview", false, "sort", "RISK");
    private static final Map<String, Object> ALL =
            Map.of("status", "ALL", "mine", false, "overdue", false, "toReview", false);

    @Autowired
    Http http;

    @Autowired
    JdbcTemplate db;

    @BeforeEach
    void nobody_keeps_any() {
        db.update("delete from saved_search");
    }

    @Test
    void a_search_is_kept_once_with_what_it_finds_now() {
        var kase = ReportedCase.open(http, "Kërkimi-Provë");
        kase.inCaseload(ARTA, "&status=ALL", 1);
        var id = UUID.randomUUID().toString();
        for (int twice = 0; twice < 2; twice++)
            put(ARTA, id, Map.of("name", " Të gjitha ", "sought", ALL)).expect(204);
        var kept = searches(ARTA);
        assertThat(kept.valueStream()).hasSize(1);
        assertThat(kept.path(0).path("name").asString()).isEqualTo("Të gjitha");
        assertThat(kept.path(0).path("count").asLong())
                .isPositive()
                .isEqualTo(http.as(ARTA)
                        .get("/cases?status=ALL")
                        .expect(200)
                        .json()
                        .path("total")
                        .asLong());
    }

    @Test
    void what_it_looks_for_is_what_the_caseload_would_find() {
        put(DRITA, "s1", Map.of("name", "Vonesa", "sought", LATE)).expect(204);
        put(DRITA, "s2", Map.of("name", "Pa rrezik", "sought", with(ALL, "risk", "NONE")))
                .expect(204);
        put(DRITA, "s3", Map.of("name", "Rrugë", "sought", with(ALL, "concern", "STREET_CHILD")))
                .expect(204);
        put(
                        DRITA,
                        "s4",
                        Map.of(
                                "name",
                                "Trafikim",
                                "sought",
                                with(ALL, "trafficking", "POSSIBLE_VICTIM_OF_TRAFFICKING")))
                .expect(204);
        for (var search : searches(DRITA)) {
            var sought = search.path("sought");
            var query = new StringBuilder("/cases?size=1");
            sought.properties().forEach(one -> {
                if (!one.getValue().isNull())
                    query.append('&')
                            .append(one.getKey())
                            .append('=')
                            .append(one.getValue().asString());
            });
            assertThat(search.path("count").asLong())
                    .as(search.path("name").asString())
                    .isEqualTo(http.as(DRITA)
                            .get(query.toString())
                            .expect(200)
                            .json()
                            .path("total")
                            .asLong());
        }
    }

    @Test
    void it_is_renamed_changed_and_removed() {
        put(ARTA, "s1", Map.of("name", "Vonesa", "sought", LATE)).expect(204);
        put(ARTA, "s1", Map.of("name", "Me vonesë", "sought", ALL)).expect(204);
        assertThat(searches(ARTA).path(0).path("name").asString()).isEqualTo("Me vonesë");
        assertThat(searches(ARTA).path(0).path("sought").path("status").asString())
                .isEqualTo("ALL");
        for (int twice = 0; twice < 2; twice++)
            http.as(ARTA).delete("/searches/s1").expect(204);
        assertThat(searches(ARTA).valueStream()).isEmpty();
    }

    @Test
    void nobody_sees_or_touches_anothers() {
        put(ARTA, "s1", Map.of("name", "Vonesa", "sought", LATE)).expect(204);
        assertThat(searches(DRITA).valueStream()).isEmpty();
        put(DRITA, "s1", Map.of("name", "E imja", "sought", ALL)).expect(204);
        http.as(BESNIK).delete("/searches/s1").expect(204);
        http.as(DRITA).delete("/searches/s1").expect(204);
        assertThat(searches(ARTA).path(0).path("name").asString()).isEqualTo("Vonesa");
    }

    @Test
    void a_name_stands_for_one_search_and_the_page_has_an_end() {
        put(ARTA, "s1", Map.of("name", "Vonesa", "sought", LATE)).expect(204);
        assertThat(put(ARTA, "s2", Map.of("name", "Vonesa", "sought", ALL))
                        .expect(409)
                        .rule())
                .isEqualTo("NAME_IS_TAKEN");
        put(DRITA, "s2", Map.of("name", "Vonesa", "sought", ALL)).expect(204);
        for (int more = 2; more <= 12; more++)
            put(ARTA, "m" + more, Map.of("name", "Kërkimi " + more, "sought", ALL))
                    .expect(204);
        assertThat(put(ARTA, "m13", Map.of("name", "Kërkimi 13", "sought", ALL))
                        .expect(409)
                        .rule())
                .isEqualTo("SEARCHES_HAVE_AN_END");
        put(ARTA, "s1", Map.of("name", "Edhe një herë", "sought", LATE)).expect(204);
    }

    @Test
    void bad_input_gets_a_clear_answer() {
        refuses(Map.of("sought", ALL), "name", "required");
        refuses(Map.of("name", " ", "sought", ALL), "name", "required");
        refuses(Map.of("name", "x".repeat(61), "sought", ALL), "name", "too_long");
        refuses(Map.of("name", "Vonesa"), "sought", "required");
        refuses(Map.of("name", "Vonesa", "sought", with(ALL, "risk", "HUGE")), "sought.risk", "unknown_code");
        refuses(Map.of("name", "Vonesa", "sought", with(ALL, "child", "p-1")), "sought.child", "unknown_field");
        refuses(Map.of("name", "Vonesa", "sought", without(ALL, "mine")), "sought.mine", "required");
        put(ARTA, "x".repeat(65), Map.of("name", "Vonesa", "sought", ALL)).expect(400);
    }

    @Test
    void only_case_work_keeps_searches() {
        for (var stranger : List.of(PROVIDER, DATA_OFFICER, AUDITOR, ADMINISTRATOR)) {
            http.as(stranger).get("/searches").expect(403);
            put(stranger, "s1", Map.of("name", "Vonesa", "sought", LATE)).expect(403);
            http.as(stranger).delete("/searches/s1").expect(403);
        }
    }

    private JsonNode searches(Staff who) {
        return http.as(who).get("/searches").expect(200).json().path("searches");
    }

    private Http.Reply put(Staff who, String id, Map<String, ?> body) {
        return http.as(who).put("/searches/" + id, body);
    }

    private void refuses(Map<String, ?> body, String field, String code) {
        var errors = put(ARTA, "s1", body).expect(400).json().path("errors");
        assertThat(errors.findValuesAsString("field")).contains(field);
        assertThat(errors.findValuesAsString("code")).contains(code);
    }
}
