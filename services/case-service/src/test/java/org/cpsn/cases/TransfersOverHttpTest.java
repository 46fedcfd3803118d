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
import static org.cpsn.platform.test.Staff.ROUNDTABLE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cpsn.platform.security.Role;
import org.cpsn.platform.security.Scope;
import org.cpsn.platform.test.Http;
import org.cpsn.platform.test.Published;
import org.cpsn.platform.test.ServiceTest;
import org.cpsn.platform.test.Staff;
import org.cpsn.platform.test.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

@ServiceTest
class TransfersOverHttpTest {
    private static final String COLLEAGUE = Tokens.of("cw-19-02", "csw-19", "19", Scope.OWN, Role.CASEWORKER);
    private static final String SUPERVISOR_OF_20 =
            Tokens.of("sv-20-01", "csw-20", "20", Scope.MUNICIPALITY, Role.SUPERVISOR);

    private static final Map<String, Object> HAND_OVER = Map.of(
            "colleague", "cw-19-02",
            "reason", "Shkoj në pushim të lehonisë.",
            "mustBeKnown", "Nëna punon natën; telefono pas orës tetë.");
    private static final Map<String, Object> TRANSFER = Map.of(
            "municipality", "20",
            "reason", "Familja u shpërngul në Prizren.",
            "mustBeKnown", "Xhaxhai nuk duhet ta dijë adresën.",
            "overrideReason", "Nëna nuk gjendet.");

    @Autowired
    Http http;

    @Autowired
    JdbcTemplate db;

    @Test
    void a_case_is_handed_over_when_the_colleague_says_yes() {
        var kase = ReportedCase.open(http, "Dorëzimi-Provë");
        kase.post(ARTA, "/transfers/hand-over", HAND_OVER).expect(200);
        var waiting = transfers(kase).path(0);
        assertThat(waiting.path("waits").asBoolean()).isTrue();
        assertThat(waiting.path("overdue").asBoolean()).isFalse();
        assertThat(waiting.path("mustBeKnown").asString()).isEqualTo(HAND_OVER.get("mustBeKnown"));
        var file = kase.get(ARTA, "").expect(200).json();
        assertThat(file.path("caseworker").asString())
                .as("the owner stays the owner until then")
                .isEqualTo("cw-19-01");
        assertThat(alerts(ARTA, kase)).containsExactly("HAND_OVER_WAITS");
        kase.post(ARTA, "/risk", Map.of("level", "LOW")).expect(200);

        http.as(COLLEAGUE).get("/cases/" + kase.caseId()).expect(403);
        var offer = http.as(COLLEAGUE)
                .get("/cases/" + kase.caseId() + "/transfers/offer")
                .expect(200)
                .json();
        assertThat(offer.path("transfer").path("mustBeKnown").asString()).isEqualTo(HAND_OVER.get("mustBeKnown"));
        assertThat(offer.path("risk").asString()).isEqualTo("LOW");
        await().untilAsserted(() ->
                assertThat(forMe(COLLEAGUE, kase).path("stage").asString()).isEqualTo("ANSWER"));
        assertThat(forOthers(ARTA.token(), kase).path("colleague").asString()).isEqualTo("cw-19-02");
        assertThat(forOthers(DRITA.token(), kase).path("colleague").asString()).isEqualTo("cw-19-02");

        var accepted = answer(COLLEAGUE, kase, "acceptance", Map.of()).expect(200);
        assertThat(http.as(COLLEAGUE)
                        .get("/cases/" + kase.caseId())
                        .expect(200)
                        .json()
                        .path("caseworker")
                        .asString())
                .isEqualTo("cw-19-02");
        assertThat(alerts(DRITA, kase)).as("nothing waits any more").isEmpty();
        kase.get(ARTA, "").expect(403);
        kase.post(ARTA, "/risk", Map.of("level", "HIGH")).expect(403);
        assertThat(kase.get(DRITA, "/timeline?atLeast=" + accepted.version())
                        .expect(200)
                        .json()
                        .path("entries")
                        .path(0)
                        .path("facts")
                        .path("formerCaseworker")
                        .asString())
                .isEqualTo("cw-19-01");
        assertThat(http.as(COLLEAGUE)
                        .get("/cases?size=200")
                        .expect(200)
                        .json()
                        .path("entries")
                        .findValuesAsString("caseId"))
                .contains(kase.caseId());
        await().untilAsserted(() -> assertThat(Published.about(kase.caseId()))
                .contains("cpsn.case.hand-over-proposed.v1", "cpsn.case.handed-over.v1"));
    }

    @Test
    void a_case_goes_to_another_municipality_in_three_steps_and_leaves_nothing_behind() {
        var kase = ReportedCase.open(http, "Kalimi-Provë");
        kase.post(ARTA, "/sharing", Map.of("colleague", "cw-19-03", "right", "WORK"))
                .expect(200);
        kase.post(ARTA, "/transfers/request", TRANSFER).expect(200);
        assertThat(alerts(ARTA, kase)).containsExactly("TRANSFER_WAITS");
        assertThat(answer(DRITA.token(), kase, "acceptance", Map.of("caseworker", "cw-19-05"))
                        .expect(409)
                        .rule())
                .isEqualTo("NOT_ITS_TURN");
        http.as(SUPERVISOR_OF_20)
                .get("/cases/" + kase.caseId() + "/transfers/offer")
                .expect(403);
        await().untilAsserted(() ->
                assertThat(forMe(DRITA.token(), kase).path("stage").asString()).isEqualTo("APPROVAL"));
        assertThat(answer(ARTA.token(), kase, "approval", Map.of()).status()).isEqualTo(403);
        answer(DRITA.token(), kase, "approval", Map.of("comment", "Me fat.")).expect(200);

        await().untilAsserted(() -> assertThat(
                        forMe(SUPERVISOR_OF_20, kase).path("stage").asString())
                .isEqualTo("ACCEPTANCE"));
        var offer = http.as(SUPERVISOR_OF_20)
                .get("/cases/" + kase.caseId() + "/transfers/offer")
                .expect(200)
                .json();
        assertThat(offer.path("child").path("givenName").asString()).isEqualTo("Fëmija");
        assertThat(offer.path("transfer").path("overrideReason").asString()).isEqualTo("Nëna nuk gjendet.");
        http.as(SUPERVISOR_OF_20).get("/cases/" + kase.caseId()).expect(403);

        var accepted = http.as(SUPERVISOR_OF_20)
                .ifMatchAny()
                .post(path(kase, "acceptance"), Map.of("caseworker", "cw-20-01"))
                .expect(200);
        var moved = kase.get(BESNIK, "").expect(200).json();
        assertThat(moved.path("municipality").asString()).isEqualTo("20");
        assertThat(moved.path("caseworker").asString()).isEqualTo("cw-20-01");
        kase.post(BESNIK, "/risk", Map.of("level", "HIGH")).expect(200);
        for (var formerly : List.of(ARTA, DRITA)) {
            kase.get(formerly, "").expect(403);
            kase.post(formerly, "/risk", Map.of("level", "LOW")).expect(403);
            kase.post(formerly, "/follow-ups", Map.of("type", "HOME_VISIT", "neededBy", "2199-01-01"))
                    .expect(403);
        }
        var colleague = Tokens.of("cw-19-03", "csw-19", "19", Scope.OWN, Role.CASEWORKER);
        http.as(colleague).get("/cases/" + kase.caseId()).expect(403);
        assertThat(kase.get(BESNIK, "/access").expect(200).json().path("shared").isEmpty())
                .isTrue();

        kase.get(BESNIK, "/timeline?atLeast=" + accepted.version()).expect(200);
        assertThat(http.as(BESNIK)
                        .get("/cases?size=200")
                        .expect(200)
                        .json()
                        .path("entries")
                        .findValuesAsString("caseId"))
                .contains(kase.caseId());
        await().untilAsserted(() -> {
            assertThat(http.as(DRITA)
                            .get("/cases?size=200")
                            .expect(200)
                            .json()
                            .path("entries")
                            .findValuesAsString("caseId"))
                    .doesNotContain(kase.caseId());
            assertThat(http.as(BESNIK)
                            .get("/today")
                            .expect(200)
                            .json()
                            .path("newForMe")
                            .findValuesAsString("caseId"))
                    .contains(kase.caseId());
            assertThat(http.as(SUPERVISOR_OF_20).get("/transfers").expect(200).text())
                    .doesNotContain(kase.caseId());
        });
        assertThat(kase.get(BESNIK, "/transfers")
                        .expect(200)
                        .json()
                        .path("cameFrom")
                        .asString())
                .isEqualTo("19");
        await().untilAsserted(() -> assertThat(Published.about(kase.caseId()))
                .contains(
                        "cpsn.case.transfer-requested.v1",
                        "cpsn.case.transfer-approved.v1",
                        "cpsn.case.transferred.v1"));
    }

    @Test
    void a_rejected_transfer_leaves_the_case_where_it_was_and_says_when_each_was_late() {
        var kase = ReportedCase.open(http, "Refuzimi-Provë");
        kase.post(
                        ARTA,
                        "/transfers/request",
                        with(TRANSFER, "occurredAt", daysAgo(9).toString()))
                .expect(200);
        await().untilAsserted(() -> assertThat(
                        forMe(DRITA.token(), kase).path("overdue").asBoolean())
                .isTrue());
        answer(DRITA.token(), kase, "approval", Map.of("occurredAt", daysAgo(2).toString()))
                .expect(200);
        http.as(SUPERVISOR_OF_20)
                .ifMatchAny()
                .post(path(kase, "refusal"), Map.of("reason", "Familja është kthyer në Prishtinë."))
                .expect(200);
        var shown = transfers(kase).path(0);
        assertThat(shown.path("states").findValuesAsString("status"))
                .containsExactly("REQUESTED", "APPROVED", "REJECTED");
        assertThat(shown.path("states").path(0).path("late").asBoolean()).isTrue();
        assertThat(shown.path("states").path(2).path("text").asString())
                .isEqualTo("Familja është kthyer në Prishtinë.");
        assertThat(shown.path("waits").asBoolean()).isFalse();
        assertThat(kase.get(ARTA, "").expect(200).json().path("municipality").asString())
                .isEqualTo("19");
        http.as(SUPERVISOR_OF_20)
                .get("/cases/" + kase.caseId() + "/transfers/offer")
                .expect(403);
    }

    @Test
    void a_transfer_that_rests_on_a_consent_stops_when_it_is_withdrawn() {
        var kase = ReportedCase.open(http, "Pëlqim-Kalimi");
        kase.post(
                        ARTA,
                        "/consents",
                        Map.of(
                                "purpose", "DISCLOSURE_OTHER_ORGS",
                                "recipient", "AUTHORITIES",
                                "scope", List.of("CASE_TRANSFER"),
                                "until", LocalDate.now().plusYears(1).toString(),
                                "givenBy", "CAREGIVER",
                                "basis", "CONSENT"))
                .expect(200);
        var consent = kase.get(ARTA, "/consents")
                .expect(200)
                .json()
                .path("consents")
                .path(0)
                .path("consentId")
                .asString();
        var resting = with(without(TRANSFER, "overrideReason"), "consentId", consent);
        assertThat(kase.post(ARTA, "/transfers/request", with(resting, "consentId", "k-unknown"))
                        .expect(409)
                        .rule())
                .isEqualTo("CONSENT_ALLOWS_THE_TRANSFER");
        kase.post(ARTA, "/transfers/request", resting).expect(200);
        answer(DRITA.token(), kase, "approval", Map.of()).expect(200);
        kase.post(ARTA, "/consents/" + consent + "/withdrawal", Map.of("askedBy", "CAREGIVER"))
                .expect(200);
        assertThat(http.as(SUPERVISOR_OF_20)
                        .ifMatchAny()
                        .post(path(kase, "acceptance"), Map.of("caseworker", "cw-20-01"))
                        .expect(409)
                        .rule())
                .isEqualTo("CONSENT_ALLOWS_THE_TRANSFER");
        assertThat(kase.get(ARTA, "").expect(200).json().path("caseworker").asString())
                .isEqualTo("cw-19-01");
    }

    @Test
    void closing_the_case_or_assigning_it_ends_what_waits() {
        var closing = ReportedCase.open(http, "Mbyllje-Kalimi");
        closing.post(ARTA, "/transfers/request", TRANSFER).expect(200);
        closing.close();
        assertThat(transfers(closing).path(0).path("states").findValuesAsString("status"))
                .containsExactly("REQUESTED", "CASE_CLOSED");
        assertThat(closing.post(ARTA, "/transfers/request", TRANSFER)
                        .expect(409)
                        .rule())
                .isEqualTo("CASE_IS_OPEN");

        var assigning = ReportedCase.open(http, "Caktim-Dorëzimi");
        assigning.post(ARTA, "/transfers/hand-over", HAND_OVER).expect(200);
        assigning
                .post(DRITA, "/assignment", Map.of("caseworker", "cw-19-05", "reason", "Arta ka 31 raste."))
                .expect(200);
        var assigned = assigning
                .get(DRITA, "/transfers")
                .expect(200)
                .json()
                .path("assignments")
                .path(0);
        assertThat(assigned.path("caseworker").asString()).isEqualTo("cw-19-05");
        assertThat(assigned.path("reason").asString()).isEqualTo("Arta ka 31 raste.");
        var overtaken = assigning
                .get(DRITA, "/transfers")
                .expect(200)
                .json()
                .path("transfers")
                .path(0);
        assertThat(overtaken.path("states").findValuesAsString("status")).containsExactly("PROPOSED", "ASSIGNED");
        assertThat(http.as(COLLEAGUE)
                        .ifMatchAny()
                        .post(
                                "/cases/" + assigning.caseId() + "/transfers/"
                                        + overtaken.path("transferId").asString() + "/acceptance",
                                Map.of())
                        .expect(409)
                        .rule())
                .isEqualTo("WAITS_NO_LONGER");
    }

    @Test
    void what_is_written_is_stored_sealed_and_not_shown_to_auditors() {
        var kase = ReportedCase.open(http, "Vulosur-Kalimi");
        kase.post(ARTA, "/transfers/request", TRANSFER).expect(200);
        assertThat(kase.get(AUDITOR, "/transfers").expect(200).text())
                .contains("REQUESTED")
                .doesNotContain("shpërngul", "Xhaxhai", "gjendet");
        assertThat(db.queryForList(
                        "select convert_from(payload, 'UTF8') from domain_event where aggregate_identifier = ?",
                        String.class,
                        kase.caseId()))
                .noneMatch(payload -> payload.contains("Xhaxhai") || payload.contains("shpërngul"));
    }

    @Test
    void bad_input_is_refused_where_it_is() {
        var kase = ReportedCase.open(http, "Gabim-Kalimi");
        kase.refuses("/transfers/hand-over", without(HAND_OVER, "colleague"), "colleague", "required");
        kase.refuses("/transfers/hand-over", without(HAND_OVER, "reason"), "reason", "required");
        kase.refuses("/transfers/hand-over", with(HAND_OVER, "reason", "x".repeat(1_001)), "reason", "too_long");
        kase.refuses("/transfers/request", without(TRANSFER, "municipality"), "municipality", "required");
        kase.refuses("/transfers/request", with(TRANSFER, "municipality", "77"), "municipality", "unknown_code");
        kase.refuses(
                "/transfers/request", with(TRANSFER, "occurredAt", "2199-01-01T00:00:00Z"), "occurredAt", "in_future");
        kase.refuses("/transfers/t-1/refusal", Map.of(), "reason", "required");
        assertThat(kase.post(ARTA, "/transfers/request", without(TRANSFER, "overrideReason"))
                        .expect(409)
                        .rule())
                .isEqualTo("CONSENT_OR_REASON");
        assertThat(kase.post(ARTA, "/transfers/request", with(TRANSFER, "municipality", "19"))
                        .expect(409)
                        .rule())
                .isEqualTo("TO_ANOTHER_MUNICIPALITY");
        kase.post(ARTA, "/transfers/t-unknown/withdrawal", Map.of()).expect(404);
    }

    @Test
    void others_have_no_business_here() {
        var kase = ReportedCase.open(http, "Tjetër-Kalimi");
        for (var who : List.of(PROVIDER, ROUNDTABLE, LIAISON, DATA_OFFICER, AUDITOR, ADMINISTRATOR)) {
            http.as(who).get("/transfers").expect(403);
            kase.post(who, "/transfers/hand-over", HAND_OVER).expect(403);
            kase.post(who, "/transfers/request", TRANSFER).expect(403);
            for (var act : List.of("approval", "acceptance", "withdrawal"))
                kase.post(who, "/transfers/t-1/" + act, Map.of()).expect(403);
        }
    }

    private JsonNode transfers(ReportedCase kase) {
        return kase.get(ARTA, "/transfers").expect(200).json().path("transfers");
    }

    private String path(ReportedCase kase, String act) {
        return "/cases/" + kase.caseId() + "/transfers/"
                + transfers(kase).path(0).path("transferId").asString() + "/" + act;
    }

    private Http.Reply answer(String token, ReportedCase kase, String act, Map<String, ?> body) {
        return http.as(token).ifMatchAny().post(path(kase, act), body);
    }

    private JsonNode forMe(String token, ReportedCase kase) {
        return waiting(token, kase, "forMe");
    }

    private JsonNode forOthers(String token, ReportedCase kase) {
        return waiting(token, kase, "forOthers");
    }

    private static List<String> alerts(Staff who, ReportedCase kase) {
        return kase.get(who, "")
                .expect(200)
                .json()
                .path("alerts")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private JsonNode waiting(String token, ReportedCase kase, String list) {
        var lines = http.as(token).get("/transfers").expect(200).json().path(list);
        for (var line : lines) if (line.path("caseId").asString().equals(kase.caseId())) return line;
        return lines.path("none");
    }
}
