package org.cpsn.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpsn.platform.test.Staff.ADMINISTRATOR;
import static org.cpsn.platform.test.Staff.ARTA;
import static org.cpsn.platform.test.Staff.AUDITOR;
import static org.cpsn.platform.test.Staff.BESNIK;
import static org.cpsn.platform.test.Staff.DRITA;
import static org.cpsn.platform.test.Staff.PROVIDER;

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
class LastLooksOverHttpTest {
    @Autowired
    Http http;

    @Autowired
    JdbcTemplate db;

    @Test
    void at_the_first_visit_nothing_is_older_than_anything_else() {
        var kase = ReportedCase.open(http, "Shikimi-Provë");
        var first = look(ARTA, kase, 1);
        assertThat(first.path("version").isNull()).isTrue();
        assertThat(first.path("at").isNull()).isTrue();
    }

    @Test
    void what_came_after_the_last_visit_is_new_however_often_the_page_is_loaded() {
        var kase = ReportedCase.open(http, "Vizita-Provë");
        look(ARTA, kase, 1);
        anHourPasses(kase);
        for (int load = 0; load < 3; load++)
            assertThat(look(ARTA, kase, 4).path("version").asLong()).isEqualTo(1);
        assertThat(look(ARTA, kase, 6).path("version").asLong()).isEqualTo(1);
        assertThat(look(ARTA, kase, 6).path("at").asString()).isNotEmpty();
        anHourPasses(kase);
        assertThat(look(ARTA, kase, 7).path("version").asLong()).isEqualTo(6);
    }

    @Test
    void a_page_that_shows_less_takes_nothing_back() {
        var kase = ReportedCase.open(http, "Prapa-Provë");
        look(ARTA, kase, 5);
        look(ARTA, kase, 2);
        anHourPasses(kase);
        assertThat(look(ARTA, kase, 5).path("version").asLong()).isEqualTo(5);
    }

    @Test
    void everybody_has_looked_for_themselves() {
        var kase = ReportedCase.open(http, "Secili-Provë");
        look(ARTA, kase, 1);
        anHourPasses(kase);
        assertThat(look(DRITA, kase, 3).path("version").isNull()).isTrue();
        assertThat(look(ARTA, kase, 3).path("version").asLong()).isEqualTo(1);
    }

    @Test
    void only_whoever_may_read_a_case_looks_at_it() {
        var kase = ReportedCase.open(http, "Huaj-Provë");
        for (var stranger : List.of(BESNIK, PROVIDER, ADMINISTRATOR, AUDITOR))
            put(stranger, kase, Map.of("version", 1)).expect(403);
        put(ARTA, kase, Map.of()).expect(400);
        put(ARTA, kase, Map.of("version", -1)).expect(400);
        http.as(ARTA).put("/cases/nothing/look", Map.of("version", 1)).expect(403);
    }

    private JsonNode look(Staff who, ReportedCase kase, long version) {
        return put(who, kase, Map.of("version", version)).expect(200).json();
    }

    private Http.Reply put(Staff who, ReportedCase kase, Map<String, ?> body) {
        return http.as(who).put("/cases/" + kase.caseId() + "/look", body);
    }

    private void anHourPasses(ReportedCase kase) {
        db.update("update last_look set looked_at = looked_at - interval '1 hour' where case_id = ?", kase.caseId());
    }
}
