package org.cpsn.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpsn.cases.ReportedCase.daysAgo;
import static org.cpsn.cases.ReportedCase.with;
import static org.cpsn.cases.ReportedCase.without;
import static org.cpsn.platform.test.Staff.ADMINISTRATOR;
import static org.cpsn.platform.test.Staff.ARTA;
import static org.cpsn.platform.test.Staff.AUDITOR;
import static org.cpsn.platform.test.Staff.BESNIK;
import static org.cpsn.platform.test.Staff.DRITA;
import static org.cpsn.platform.test.Staff.LIAISON;
import static org.cpsn.platform.test.Staff.PROVIDER;

import java.util.List;
import java.util.Map;
import org.cpsn.platform.test.Http;
import org.cpsn.platform.test.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

@ServiceTest
class TraffickingOverHttpTest {
    private static final Map<String, Object> NOTHING_SEEN = Map.of(
            "signs", Map.of("CTI_04", "NO", "CTI_09", "UNKNOWN"),
            "acts", List.of(),
            "purposes", List.of(),
            "means", List.of(),
            "accompanied", "PARENT",
            "suspects", false,
            "observations", "Fëmija flet lirshëm.");
    private static final Map<String, Object> BEGGING = Map.of(
            "signs", Map.of("CTI_04", "YES", "CTI_05", "YES"),
            "acts", List.of("TRANSPORTATION"),
            "purposes", List.of("FORCED_BEGGING"),
            "means", List.of(),
            "accompanied", "PARENT",
            "suspects", false,
            "observations", "Babai e sjell çdo mëngjes te semafori.",
            "occurredAt", daysAgo(3).toString());
    private static final Map<String, Object> NO_VICTIM = Map.of(
            "status",
            "NOT_A_VICTIM_OF_TRAFFICKING",
            "decidedBy",
            "POLICE",
            "decidedOn",
            daysAgo(1).toString().substring(0, 10),
            "exploitation",
            List.of(),
            "control",
            List.of(),
            "recruitment",
            List.of(),
            "reason",
            "Hetimi nuk e vërtetoi dyshimin.",
            "basedOn",
            1);

    @Autowired
    Http http;

    @Autowired
    JdbcTemplate db;

    @Test
    void a_suspicion_raises_the_case_and_is_seen_wherever_the_case_is_seen() {
        var kase = ReportedCase.open(http, "Dyshimi-Provë");
        kase.post(ARTA, "/risk", Map.of("level", "LOW", "occurredAt", daysAgo(8).toString()))
                .expect(200);
        kase.post(ARTA, "/trafficking/screenings", NOTHING_SEEN).expect(200);
        var before = kase.get(ARTA, "/trafficking").expect(200).json();
        assertThat(before.path("status").isNull()).isTrue();
        assertThat(before.path("screenings").path(0).path("outcome").asString()).isEqualTo("NOT_ALL_KNOWN");

        var raised = kase.post(ARTA, "/trafficking/screenings", BEGGING).expect(200);

        var file = kase.get(ARTA, "").expect(200).json();
        assertThat(file.path("risk").asString()).isEqualTo("HIGH");
        assertThat(file.path("alerts").valueStream().map(JsonNode::asString))
                .containsExactly("POSSIBLE_VICTIM_OF_TRAFFICKING");
        var line = kase.inCaseload(ARTA, "&trafficking=POSSIBLE_VICTIM_OF_TRAFFICKING", raised.version());
        assertThat(line.path("risk").asString()).isEqualTo("HIGH");
        assertThat(line.path("trafficking").asString()).isEqualTo("POSSIBLE_VICTIM_OF_TRAFFICKING");
        assertThat(kase.inCaseload(ARTA, "&trafficking=NOT_A_VICTIM_OF_TRAFFICKING", raised.version())
                        .isMissingNode())
                .isTrue();
        assertThat(kase.get(ARTA, "/timeline?size=3")
                        .expect(200)
                        .json()
                        .path("entries")
                        .findValuesAsString("type"))
                .containsExactly(
                        "case.risk-level-assigned", "case.trafficking-status-determined", "case.trafficking-screened");
        var clocks = kase.get(ARTA, "/deadlines").expect(200).json();
        assertThat(clocks.path("running").findValuesAsString("risk")).containsOnly("HIGH");
        assertThat(clocks.path("ended").findValuesAsString("outcome")).contains("SUPERSEDED");

        var shown = kase.get(DRITA, "/trafficking").expect(200).json();
        var decision = shown.path("decisions").path(0);
        assertThat(decision.path("decidedBy").asString()).isEqualTo("NON_POLICE_GOVERNMENTAL_ORGANIZATION");
        assertThat(decision.path("recordedBy").asString()).isEqualTo("cw-19-01");
        assertThat(decision.path("screeningId").asString())
                .isEqualTo(shown.path("screenings").path(0).path("screeningId").asString());
        assertThat(decision.path("reason").asString()).isEqualTo("Babai e sjell çdo mëngjes te semafori.");
    }

    @Test
    void every_decision_is_kept_and_no_victim_lowers_no_risk() {
        var kase = ReportedCase.open(http, "Vendimi-Provë");
        kase.post(ARTA, "/trafficking/screenings", BEGGING).expect(200);
        assertThat(kase.post(ARTA, "/trafficking/decisions", NO_VICTIM)
                        .expect(403)
                        .rule())
                .isEqualTo("SUPERVISOR_CLEARS_SUSPICION");
        var cleared = kase.post(DRITA, "/trafficking/decisions", NO_VICTIM).expect(200);
        assertThat(kase.post(DRITA, "/trafficking/decisions", NO_VICTIM)
                        .expect(409)
                        .rule())
                .isEqualTo("CHANGED_MEANWHILE");

        var shown = kase.get(ARTA, "/trafficking").expect(200).json();
        assertThat(shown.path("status").asString()).isEqualTo("NOT_A_VICTIM_OF_TRAFFICKING");
        assertThat(shown.path("decisions").findValuesAsString("status"))
                .containsExactly("NOT_A_VICTIM_OF_TRAFFICKING", "POSSIBLE_VICTIM_OF_TRAFFICKING");
        var file = kase.get(ARTA, "").expect(200).json();
        assertThat(file.path("risk").asString()).isEqualTo("HIGH");
        assertThat(file.path("alerts").size()).isZero();
        assertThat(kase.newest(cleared.version())
                        .path("facts")
                        .path("decidedBy")
                        .asString())
                .isEqualTo("POLICE");
        assertThat(kase.inCaseload(DRITA, "&trafficking=NOT_A_VICTIM_OF_TRAFFICKING", cleared.version())
                        .path("risk")
                        .asString())
                .isEqualTo("HIGH");
    }

    @Test
    void what_is_written_is_stored_sealed_and_not_shown_to_auditors() {
        var kase = ReportedCase.open(http, "Fshehtë-Provë");
        kase.post(ARTA, "/trafficking/screenings", BEGGING).expect(200);
        kase.post(DRITA, "/trafficking/decisions", NO_VICTIM).expect(200);
        assertThat(kase.get(AUDITOR, "/trafficking").expect(200).text())
                .contains("FORCED_BEGGING", "POLICE")
                .doesNotContain("semafori", "Hetimi");
        assertThat(db.queryForList(
                        "select convert_from(payload, 'UTF8') from domain_event where aggregate_identifier = ?",
                        String.class,
                        kase.caseId()))
                .noneMatch(stored -> stored.contains("semafori") || stored.contains("Hetimi"));
    }

    @Test
    void bad_input_gets_a_clear_answer() {
        var kase = ReportedCase.open(http, "Gabimi-Provë");
        for (var field : List.of("signs", "acts", "purposes", "means", "accompanied", "suspects", "observations"))
            kase.refuses("/trafficking/screenings", without(BEGGING, field), field, "required");
        kase.refuses("/trafficking/screenings", with(BEGGING, "observations", " "), "observations", "required");
        kase.refuses(
                "/trafficking/screenings",
                with(BEGGING, "observations", "x".repeat(2_001)),
                "observations",
                "too_long");
        kase.refuses("/trafficking/screenings", with(BEGGING, "accompanied", "UNCLE"), "accompanied", "unknown_code");
        kase.refuses("/trafficking/screenings", with(BEGGING, "acts", List.of("WALK")), "acts[0]", "unknown_code");
        for (var field :
                List.of("status", "decidedBy", "decidedOn", "exploitation", "control", "recruitment", "basedOn"))
            kase.refuses("/trafficking/decisions", without(NO_VICTIM, field), field, "required");
        kase.refuses("/trafficking/decisions", with(NO_VICTIM, "decidedOn", "dje"), "decidedOn", "malformed");
        assertThat(kase.post(DRITA, "/trafficking/decisions", with(with(NO_VICTIM, "reason", "  "), "basedOn", 0))
                        .expect(409)
                        .rule())
                .isEqualTo("STATUS_WITH_ITS_REASON");
        assertThat(kase.get(ARTA, "/trafficking")
                        .expect(200)
                        .json()
                        .path("screenings")
                        .size())
                .isZero();
    }

    @Test
    void only_who_works_on_the_case_or_supervises_it_or_audits_it_gets_at_it() {
        var kase = ReportedCase.open(http, "Qasja-Provë");
        for (var who : List.of(BESNIK, PROVIDER, LIAISON, ADMINISTRATOR)) {
            kase.get(who, "/trafficking").expect(403);
            kase.post(who, "/trafficking/screenings", NOTHING_SEEN).expect(403);
            kase.post(who, "/trafficking/decisions", NO_VICTIM).expect(403);
        }
        kase.post(AUDITOR, "/trafficking/screenings", NOTHING_SEEN).expect(403);
    }
}
