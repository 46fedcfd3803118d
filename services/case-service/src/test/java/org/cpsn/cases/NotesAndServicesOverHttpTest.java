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

@ServiceTest
class NotesAndServicesOverHttpTest {
    private static final Map<String, Object> SERVICE = Map.of(
            "type", "EDUCATION_SERVICE",
            "givenBy", "cw-19-07",
            "outcome", "U regjistrua në klasën e parë.",
            "occurredAt", daysAgo(3).toString());
    private static final Map<String, Object> INCIDENT = Map.of(
            "incidentDate", LocalDate.now().minusYears(1).toString(),
            "violenceType", "PHYSICAL_ASSAULT",
            "location", "CHILDS_HOME",
            "previousIncidents", "UNKNOWN",
            "perpetrator", "PRIMARY_CAREGIVER",
            "account", "Njerku e goditi me rrip.");
    private static final Map<String, Object> NOTE =
            Map.of("about", "PHONE_CALL", "text", "Gjyshja thotë se vajza ha pak.");

    @Autowired
    Http http;

    @Autowired
    JdbcTemplate db;

    @Test
    void what_is_done_and_what_becomes_known_stands_in_the_case_and_its_timeline() {
        var kase = ReportedCase.open(http, "Shënimi-Provë");
        var service = kase.post(ARTA, "/services", SERVICE).expect(200);
        var line = kase.newest(service.version());
        assertThat(line.path("type").asString()).isEqualTo("case.service-implemented");
        assertThat(line.path("facts").path("givenBy").asString()).isEqualTo("cw-19-07");
        var incident = kase.post(ARTA, "/incidents", INCIDENT).expect(200);
        assertThat(kase.newest(incident.version())
                        .path("facts")
                        .path("perpetrator")
                        .asString())
                .isEqualTo("PRIMARY_CAREGIVER");
        var note = kase.post(DRITA, "/notes", NOTE).expect(200);
        assertThat(kase.newest(note.version()).path("facts").path("noteSubject").asString())
                .isEqualTo("PHONE_CALL");

        assertThat(kase.get(ARTA, "/services")
                        .expect(200)
                        .json()
                        .path("services")
                        .path(0)
                        .path("outcome")
                        .asString())
                .isEqualTo("U regjistrua në klasën e parë.");
        assertThat(kase.get(ARTA, "/incidents")
                        .expect(200)
                        .json()
                        .path("incidents")
                        .path(0)
                        .path("account")
                        .asString())
                .isEqualTo("Njerku e goditi me rrip.");
        var shown = kase.get(ARTA, "/notes").expect(200).json().path("notes").path(0);
        assertThat(shown.path("text").asString()).isEqualTo("Gjyshja thotë se vajza ha pak.");
        assertThat(shown.path("recordedBy").asString()).isEqualTo("sv-19-01");
    }

    @Test
    void a_service_is_given_by_whoever_records_it_unless_they_say_otherwise() {
        var kase = ReportedCase.open(http, "Vetë-Provë");
        kase.post(ARTA, "/services", without(SERVICE, "givenBy")).expect(200);
        assertThat(kase.get(ARTA, "/services")
                        .expect(200)
                        .json()
                        .path("services")
                        .path(0)
                        .path("givenBy")
                        .asString())
                .isEqualTo("cw-19-01");
    }

    @Test
    void what_is_written_is_stored_sealed_and_not_shown_to_auditors() {
        var kase = ReportedCase.open(http, "Vula-Provë");
        kase.post(ARTA, "/services", SERVICE).expect(200);
        kase.post(ARTA, "/incidents", INCIDENT).expect(200);
        kase.post(ARTA, "/notes", NOTE).expect(200);
        assertThat(kase.get(AUDITOR, "/services").expect(200).text()).doesNotContain("klasën");
        assertThat(kase.get(AUDITOR, "/incidents").expect(200).text())
                .contains("PHYSICAL_ASSAULT")
                .doesNotContain("Njerku");
        assertThat(kase.get(AUDITOR, "/notes").expect(200).text()).doesNotContain("Gjyshja");
        assertThat(db.queryForList(
                        "select convert_from(payload, 'UTF8') from domain_event where aggregate_identifier = ?",
                        String.class,
                        kase.caseId()))
                .noneMatch(
                        stored -> stored.contains("klas") || stored.contains("Njerku") || stored.contains("Gjyshja"));
    }

    @Test
    void bad_input_gets_a_clear_answer() {
        var kase = ReportedCase.open(http, "Gabimi-Provë");
        kase.refuses("/services", with(SERVICE, "type", "HUG"), "type", "unknown_code");
        kase.refuses("/services", with(SERVICE, "givenBy", "Arta nga zyra"), "givenBy", "malformed");
        kase.refuses("/services", with(SERVICE, "outcome", "x".repeat(4_001)), "outcome", "too_long");
        for (var field : List.of("incidentDate", "violenceType", "location", "previousIncidents", "perpetrator"))
            kase.refuses("/incidents", without(INCIDENT, field), field, "required");
        kase.refuses("/incidents", with(INCIDENT, "perpetratorName", "Filani"), "perpetratorName", "unknown_field");
        assertThat(kase.post(ARTA, "/incidents", with(INCIDENT, "incidentDate", "2999-01-01"))
                        .expect(409)
                        .rule())
                .isEqualTo("INCIDENT_HAS_HAPPENED");
        kase.refuses("/notes", with(NOTE, "text", "  "), "text", "required");
        kase.refuses("/notes", without(NOTE, "about"), "about", "required");
        kase.close();
        for (var room : List.of("/services", "/incidents", "/notes"))
            assertThat(kase.post(ARTA, room, body(room)).expect(409).rule()).isEqualTo("CASE_IS_OPEN");
    }

    @Test
    void only_those_of_the_case_write_and_read() {
        var kase = ReportedCase.open(http, "Qasja-Provë");
        for (var room : List.of("/services", "/incidents", "/notes")) {
            for (var stranger : List.of(BESNIK, PROVIDER, LIAISON, ADMINISTRATOR)) {
                kase.post(stranger, room, body(room)).expect(403);
                kase.get(stranger, room).expect(403);
            }
            kase.post(AUDITOR, room, body(room)).expect(403);
            kase.post(DRITA, room, body(room)).expect(200);
        }
    }

    private static Map<String, Object> body(String room) {
        return Map.of("/services", without(SERVICE, "occurredAt"), "/incidents", INCIDENT, "/notes", NOTE)
                .get(room);
    }
}
