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

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cpsn.platform.test.Http;
import org.cpsn.platform.test.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

@ServiceTest
class ConsentsOverHttpTest {
    private static final String NEXT_YEAR = LocalDate.now().plusYears(1).toString();
    private static final Map<String, Object> CONSENT = Map.of(
            "purpose", "SERVICES",
            "recipient", "OTHER_ORGANIZATIONS",
            "organisation", "provider-shelter-19",
            "scope", List.of("SHELTER", "MEDICAL"),
            "until", NEXT_YEAR,
            "givenBy", "CAREGIVER",
            "basis", "CONSENT",
            "note", "Nëna u pajtua me gojë.",
            "occurredAt", daysAgo(5).toString());
    private static final Map<String, Object> OVERRIDE = Map.of(
            "purpose", "DISCLOSURE_OTHER_ORGS",
            "recipient", "AUTHORITIES",
            "scope", List.of("RESCUE"),
            "until", NEXT_YEAR,
            "basis", "VITAL_INTERESTS",
            "reason", "Kujdestari është i dyshuari.");
    private static final String ASKED = "/consents/in-force?purpose=SERVICES&recipient=OTHER_ORGANIZATIONS";

    @Autowired
    Http http;

    @Autowired
    JdbcTemplate db;

    @Test
    void what_is_in_force_is_answered_at_every_moment_of_a_consents_life() {
        var kase = ReportedCase.open(http, "Pëlqimi-Provë");
        assertThat(inForce(kase, "&organisation=provider-shelter-19")).isFalse();
        kase.post(ARTA, "/consents", CONSENT).expect(200);
        assertThat(inForce(kase, "&organisation=provider-shelter-19")).isTrue();
        assertThat(inForce(kase, "&organisation=provider-health-19")).isFalse();
        assertThat(inForce(kase, "&organisation=provider-shelter-19&service=FOOD"))
                .isFalse();
        assertThat(inForce(kase, "&organisation=provider-shelter-19&at=" + daysAgo(6)))
                .isFalse();

        var consent = consent(kase);
        assertThat(consent.path("status").asString()).isEqualTo("IN_FORCE");
        assertThat(consent.path("text").asString()).isEqualTo("Nëna u pajtua me gojë.");
        var id = consent.path("consentId").asString();
        kase.post(
                        ARTA,
                        "/consents/" + id + "/narrowing",
                        Map.of("scope", List.of("SHELTER"), "until", NEXT_YEAR, "revision", 0, "askedBy", "CHILD"))
                .expect(200);
        assertThat(inForce(kase, "&organisation=provider-shelter-19&service=MEDICAL"))
                .isFalse();
        assertThat(kase.post(
                                DRITA,
                                "/consents/" + id + "/narrowing",
                                Map.of(
                                        "scope",
                                        List.of("SHELTER"),
                                        "until",
                                        NEXT_YEAR,
                                        "revision",
                                        0,
                                        "askedBy",
                                        "CHILD"))
                        .expect(409)
                        .rule())
                .isEqualTo("CHANGED_MEANWHILE");

        var withdrawal = Map.of("askedBy", "CHILD", "reason", "Nuk dëshiron më.");
        var done =
                kase.post(ARTA, "/consents/" + id + "/withdrawal", withdrawal).expect(200);
        assertThat(kase.newest(done.version()).path("type").asString()).isEqualTo("case.consent-withdrawn");
        assertThat(inForce(kase, "&organisation=provider-shelter-19")).isFalse();
        assertThat(inForce(kase, "&organisation=provider-shelter-19&at=" + daysAgo(1)))
                .isTrue();
        assertThat(kase.post(ARTA, "/consents/" + id + "/withdrawal", withdrawal)
                        .expect(409)
                        .rule())
                .isEqualTo("CONSENT_IS_IN_FORCE");

        var shown = kase.get(ARTA, "/consents").expect(200).json();
        assertThat(shown.path("lines").findValuesAsString("type"))
                .containsExactly("case.consent-withdrawn", "case.consent-narrowed", "case.consent-given");
        assertThat(consent(kase).path("status").asString()).isEqualTo("ENDED");
    }

    @Test
    void an_override_comes_before_the_supervisor_until_it_is_reviewed() {
        var kase = ReportedCase.open(http, "Papëlqim-Provë");
        var overridden = kase.post(ARTA, "/consents/overrides", OVERRIDE).expect(200);
        var listed = kase.inCaseload(DRITA, "&toReview=true", overridden.version());
        assertThat(listed.path("overridesToReview").asInt()).isEqualTo(1);
        var id = consent(kase).path("consentId").asString();
        kase.post(ARTA, "/consents/" + id + "/review", Map.of("outcome", "UPHELD"))
                .expect(403);
        var reviewed = kase.post(DRITA, "/consents/" + id + "/review", Map.of("outcome", "ENDED", "note", "Mjafton."))
                .expect(200);
        assertThat(kase.inCaseload(DRITA, "&toReview=true", reviewed.version()).isMissingNode())
                .isTrue();
        assertThat(consent(kase).path("review").asString()).isEqualTo("ENDED");
        assertThat(consent(kase).path("status").asString()).isEqualTo("ENDED");
        assertThat(kase.post(DRITA, "/consents/" + id + "/review", Map.of("outcome", "UPHELD"))
                        .expect(409)
                        .rule())
                .isEqualTo("OVERRIDE_AWAITS_REVIEW");
    }

    @Test
    void what_is_written_is_stored_sealed_and_not_shown_to_auditors() {
        var kase = ReportedCase.open(http, "Fshehtë-Provë");
        kase.post(ARTA, "/consents", CONSENT).expect(200);
        kase.post(ARTA, "/consents/overrides", OVERRIDE).expect(200);
        assertThat(kase.get(AUDITOR, "/consents").expect(200).text())
                .contains("VITAL_INTERESTS", "provider-shelter-19")
                .doesNotContain("pajtua", "dyshuari");
        assertThat(db.queryForList(
                        "select convert_from(payload, 'UTF8') from domain_event where aggregate_identifier = ?",
                        String.class,
                        kase.caseId()))
                .noneMatch(stored -> stored.contains("pajtua") || stored.contains("dyshuari"));
    }

    @Test
    void bad_input_gets_a_clear_answer() {
        var kase = ReportedCase.open(http, "Gabimi-Provë");
        for (var field : List.of("purpose", "recipient", "scope", "until", "givenBy", "basis"))
            kase.refuses("/consents", without(CONSENT, field), field, "required");
        kase.refuses("/consents", with(CONSENT, "scope", List.of("EVERYTHING")), "scope[0]", "unknown_code");
        kase.refuses("/consents", with(CONSENT, "scope", List.of()), "scope", "required");
        kase.refuses("/consents", with(CONSENT, "organisation", "Shtëpia e Sigurt"), "organisation", "malformed");
        kase.refuses("/consents", with(CONSENT, "note", "x".repeat(1_001)), "note", "too_long");
        assertThat(kase.post(ARTA, "/consents", with(CONSENT, "until", "2020-01-01"))
                        .expect(409)
                        .rule())
                .isEqualTo("CONSENT_HOLDS_UNTIL_A_DAY_TO_COME");
        assertThat(kase.post(ARTA, "/consents/overrides", with(OVERRIDE, "reason", "  "))
                        .expect(409)
                        .rule())
                .isEqualTo("OVERRIDE_NEEDS_A_REASON");
        assertThat(kase.post(ARTA, "/consents/overrides", with(OVERRIDE, "basis", "CONSENT"))
                        .expect(409)
                        .rule())
                .isEqualTo("OVERRIDE_RESTS_ON_ANOTHER_BASIS");
        kase.post(ARTA, "/consents/unknown/withdrawal", Map.of("askedBy", "CHILD"))
                .expect(404);
        kase.get(ARTA, "/consents/in-force?purpose=SERVICES").expect(400);
        assertThat(kase.get(ARTA, "/consents").expect(200).json().path("consents"))
                .isEmpty();
    }

    @Test
    void only_those_of_the_case_write_and_read_the_ledger() {
        var kase = ReportedCase.open(http, "Qasja-Provë");
        for (var stranger : List.of(BESNIK, PROVIDER, LIAISON, ADMINISTRATOR)) {
            kase.post(stranger, "/consents", CONSENT).expect(403);
            kase.post(stranger, "/consents/overrides", OVERRIDE).expect(403);
            kase.get(stranger, "/consents").expect(403);
            kase.get(stranger, ASKED).expect(403);
        }
        kase.post(AUDITOR, "/consents", CONSENT).expect(403);
        kase.post(DRITA, "/consents", CONSENT).expect(200);
    }

    private static boolean inForce(ReportedCase kase, String more) {
        return kase.get(ARTA, ASKED + more).expect(200).json().path("inForce").asBoolean();
    }

    private static JsonNode consent(ReportedCase kase) {
        return kase.get(ARTA, "/consents").expect(200).json().path("consents").path(0);
    }
}
