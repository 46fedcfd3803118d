package org.cpsn.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpsn.cases.ReportedCase.with;
import static org.cpsn.cases.ReportedCase.without;
import static org.cpsn.platform.test.Staff.ADMINISTRATOR;
import static org.cpsn.platform.test.Staff.ARTA;
import static org.cpsn.platform.test.Staff.AUDITOR;
import static org.cpsn.platform.test.Staff.DATA_OFFICER;
import static org.cpsn.platform.test.Staff.DRITA;
import static org.cpsn.platform.test.Staff.LIAISON;
import static org.cpsn.platform.test.Staff.PROVIDER;
import static org.cpsn.platform.test.Staff.ROUNDTABLE;

import java.time.LocalDate;
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
class CareOverHttpTest {
    private static final Map<String, Object> FOSTERED = Map.of(
            "type", "FOSTER_CARE",
            "startedOn", "2024-02-01",
            "agency", "Familja strehuese «Shtëpia e Gjelbër»",
            "reason", "RELATIONSHIP_BREAKDOWN");
    private static final Map<String, Object> BODY = Map.of(
            "kind", "GUARDIANSHIP_BODY",
            "body", "Organi i kujdestarisë, Prishtinë",
            "since", "2024-02-01",
            "document", "Vendimi 04/24-17");

    @Autowired
    Http http;

    @Autowired
    JdbcTemplate db;

    @Test
    void who_cared_for_a_child_stands_in_the_order_of_time() {
        var child = person("Kujdesi");
        var aunt = person("Tezja");
        var first = post(
                        ARTA,
                        child,
                        "/care",
                        Map.of("type", "KINSHIP_CARE_EXTENDED_FAMILY", "startedOn", "2020-05-01", "caregiverId", aunt))
                .expect(200);
        post(DRITA, child, "/care", FOSTERED).expect(200);
        var care = care(child);
        assertThat(care.path("current").path("type").asString()).isEqualTo("FOSTER_CARE");
        assertThat(care.path("current").path("agency").asString()).contains("Gjelbër");
        assertThat(care.path("current").path("by").asString()).isEqualTo("sv-19-01");
        var before = care.path("arrangements").path(1);
        assertThat(before.path("endedOn").asString()).isEqualTo("2024-02-01");
        assertThat(before.path("endReason").asString()).isEqualTo("RELATIONSHIP_BREAKDOWN");
        assertThat(before.path("caregiverId").asString()).isEqualTo(aunt);
        assertThat(care.path("people").path(0).path("familyName").asString()).startsWith("Tezja");
        assertThat(first.version()).isEqualTo(1);

        var fostered = care.path("current").path("arrangementId").asString();
        post(ARTA, child, "/care/" + fostered + "/end", Map.of("endedOn", "2025-01-15"))
                .expect(200);
        assertThat(care(child).path("current").isMissingNode()
                        || care(child).path("current").isNull())
                .isTrue();
        post(ARTA, child, "/care/" + fostered + "/withdrawal", Map.of("reason", "Ishte motra e saj."))
                .expect(200);
        assertThat(care(child).path("arrangements").valueStream()).hasSize(1);
        var history = http.as(ARTA)
                .get("/persons/" + child + "/record")
                .expect(200)
                .json()
                .path("history");
        assertThat(history.path(0).path("type").asString()).isEqualTo("person.care-withdrawn");
        assertThat(history.path(0).path("text").asString()).isEqualTo("Ishte motra e saj.");
        assertThat(history.valueStream().map(one -> one.path("type").asString()))
                .contains("person.care-arranged", "person.care-ended");
    }

    @Test
    void who_decided_for_a_child_is_recorded_and_ends() {
        var child = person("Kujdestaria");
        var mother = person("Nëna");
        post(ARTA, child, "/guardians", Map.of("kind", "PARENT", "guardianId", mother, "since", "2015-04-01"))
                .expect(200);
        post(ARTA, child, "/guardians", BODY).expect(200);
        var guardians = care(child).path("guardians");
        assertThat(guardians.path(0).path("body").asString()).isEqualTo("Organi i kujdestarisë, Prishtinë");
        assertThat(guardians.path(0).path("document").asString()).isEqualTo("Vendimi 04/24-17");
        var parent = guardians.path(1).path("guardianshipId").asString();
        post(ARTA, child, "/guardians/" + parent + "/end", Map.of("until", "2024-02-01"))
                .expect(200);
        assertThat(care(child).path("guardians").path(1).path("until").asString())
                .isEqualTo("2024-02-01");
        post(ARTA, child, "/guardians/" + parent + "/withdrawal", Map.of("reason", "Jo nëna."))
                .expect(200);
        assertThat(care(child).path("guardians").valueStream()).hasSize(1);
    }

    @Test
    void what_was_merged_is_one_childs_care() {
        var child = person("Njëri");
        var other = person("Tjetri");
        post(ARTA, other, "/care", FOSTERED).expect(200);
        http.as(DRITA)
                .ifMatchAny()
                .post("/persons/" + other + "/merger", Map.of("into", child, "reason", "E njëjta vajzë."))
                .expect(200);
        assertThat(care(child).path("current").path("type").asString()).isEqualTo("FOSTER_CARE");
        // the record merged into the child is the child: nobody cares for themselves
        assertThat(post(
                                ARTA,
                                child,
                                "/care",
                                Map.of("type", "UNRELATED_ADULT", "startedOn", "2025-01-01", "caregiverId", other))
                        .expect(409)
                        .rule())
                .isEqualTo("CAREGIVER_IS_ANOTHER");
    }

    @Test
    void the_exact_day_of_birth_counts_where_it_is_known() {
        var child = person("Ditëlindja");
        assertThat(post(ARTA, child, "/care", with(FOSTERED, "startedOn", "2015-03-31"))
                        .expect(409)
                        .rule())
                .isEqualTo("NOT_BEFORE_BIRTH");
        post(ARTA, child, "/care", with(FOSTERED, "startedOn", "2015-04-01")).expect(200);
    }

    @Test
    void what_is_written_is_stored_sealed() {
        var child = person("Vula");
        post(ARTA, child, "/care", FOSTERED).expect(200);
        post(ARTA, child, "/guardians", BODY).expect(200);
        assertThat(db.queryForList(
                        "select convert_from(payload, 'UTF8') from domain_event where aggregate_identifier = ?",
                        String.class,
                        child))
                .anyMatch(stored -> stored.contains("FOSTER_CARE"))
                .noneMatch(stored -> stored.contains("Gjelb") || stored.contains("04/24-17"));
    }

    @Test
    void bad_input_gets_a_clear_answer() {
        var child = person("Gabimi");
        refuses(child, "/care", without(FOSTERED, "type"), "type", "required");
        refuses(child, "/care", without(FOSTERED, "startedOn"), "startedOn", "required");
        refuses(child, "/care", with(FOSTERED, "type", "HUG"), "type", "unknown_code");
        refuses(child, "/care", with(FOSTERED, "startedOn", "dje"), "startedOn", "malformed");
        refuses(child, "/care", with(FOSTERED, "agency", "x".repeat(201)), "agency", "too_long");
        refuses(child, "/care", with(FOSTERED, "caregiver", "Tezja"), "caregiver", "unknown_field");
        refuses(child, "/guardians", without(BODY, "kind"), "kind", "required");
        refuses(child, "/guardians", without(BODY, "since"), "since", "required");
        assertThat(post(
                                ARTA,
                                child,
                                "/care",
                                with(
                                        FOSTERED,
                                        "startedOn",
                                        LocalDate.now().plusDays(3).toString()))
                        .expect(409)
                        .rule())
                .isEqualTo("NOT_IN_THE_FUTURE");
        post(ARTA, child, "/care", with(FOSTERED, "caregiverId", "nobody")).expect(404);
        post(ARTA, "nobody", "/care", FOSTERED).expect(404);
        http.as(ARTA).get("/persons/nobody/care").expect(404);
        assertThat(post(ARTA, child, "/care/none/end", Map.of("endedOn", "2025-01-01"))
                        .expect(409)
                        .rule())
                .isEqualTo("ARRANGEMENT_IS_RECORDED");
        post(ARTA, child, "/care/none/withdrawal", Map.of()).expect(400);
    }

    @Test
    void only_case_work_records_and_reads_care() {
        var child = person("Qasja");
        for (var stranger : List.of(PROVIDER, ROUNDTABLE, LIAISON, DATA_OFFICER, AUDITOR, ADMINISTRATOR)) {
            post(stranger, child, "/care", FOSTERED).expect(403);
            post(stranger, child, "/guardians", BODY).expect(403);
            http.as(stranger).get("/persons/" + child + "/care").expect(403);
        }
        assertThat(care(child).path("arrangements").valueStream()).isEmpty();
    }

    private JsonNode care(String child) {
        return http.as(ARTA).get("/persons/" + child + "/care").expect(200).json();
    }

    private Http.Reply post(Staff who, String person, String path, Map<String, ?> body) {
        return http.as(who).ifMatchAny().post("/persons/" + person + path, body);
    }

    private void refuses(String child, String path, Map<String, ?> body, String field, String code) {
        var errors = post(ARTA, child, path, body).expect(400).json().path("errors");
        assertThat(errors.findValuesAsString("field")).contains(field);
        assertThat(errors.findValuesAsString("code")).contains(code);
    }

    private String person(String familyName) {
        return http.as(ARTA)
                .post(
                        "/persons",
                        Map.of(
                                "givenName", "Person",
                                // two of one name would be compared as likely twins
                                "familyName", familyName + "-" + Long.toString(System.nanoTime(), 36),
                                "sex", "FEMALE",
                                "dateOfBirth", "2015-04-01",
                                "municipality", "19"))
                .expect(201)
                .id();
    }
}
