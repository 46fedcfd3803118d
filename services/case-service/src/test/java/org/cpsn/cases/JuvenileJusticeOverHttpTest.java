package org.cpsn.cases;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.cpsn.platform.test.Http;
import org.cpsn.platform.test.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

@ServiceTest
class JuvenileJusticeOverHttpTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final Map<String, Object> THEFT = Map.of(
            "actOn",
            TODAY.minusDays(2).toString(),
            "offence",
            "THEFT",
            "gravity",
            "FINE_OR_UP_TO_3_YEARS",
            "account",
            "Mori një telefon nga dyqani.");

    @Autowired
    Http http;

    @Autowired
    JdbcTemplate db;

    @Test
    void below_the_age_of_responsibility_only_the_centre_helps() {
        // every reported child of these tests was born in 2015
        var kase = ReportedCase.open(http, "Nënmoshë-Provë");
        kase.post(ARTA, "/juvenile-justice/acts", THEFT).expect(200);
        var act = act(kase);
        assertThat(act.path("band").asString()).isEqualTo("BELOW_RESPONSIBILITY");
        assertThat(act.path("basis").asString()).isEqualTo("DATE_OF_BIRTH");
        assertThat(act.path("possible").findValuesAsString("measure"))
                .containsExactly("PROTECTION_PROGRAMME", "INDIVIDUAL_SERVICE_PLAN");
        assertThat(kase.post(ARTA, measuresOf(act), measure("POLICE_WARNING", "POLICE_WITH_PROSECUTORS_PERMISSION", 30))
                        .expect(409)
                        .rule())
                .isEqualTo("BELOW_RESPONSIBILITY_THE_CENTRE_ONLY");
        kase.post(ARTA, measuresOf(act), measure("PROTECTION_PROGRAMME", "CENTRE_FOR_SOCIAL_WORK", 30))
                .expect(200);
    }

    @Test
    void a_measure_is_due_today_and_in_the_deadlines_until_it_ends() {
        var kase = ofASeventeenYearOld("Punë-Provë");
        kase.post(ARTA, "/juvenile-justice/acts", THEFT).expect(200);
        var act = act(kase);
        assertThat(act.path("band").asString()).isEqualTo("OLDER_JUVENILE");
        var work = with(measure("UNPAID_COMMUNITY_SERVICE_WORK", "PROSECUTOR", 5), "hours", 20);
        var ordered = kase.post(ARTA, measuresOf(act), work).expect(200);

        var clock = measureClock(kase, "running");
        var measure = act(kase).path("measures").path(0);
        assertThat(clock.path("about").asString())
                .isEqualTo(measure.path("measureId").asString());
        assertThat(clock.path("overdue").asBoolean()).isFalse();
        kase.newest(ordered.version());
        assertThat(dueToday(kase)).containsExactly(measure.path("measureId").asString());
        assertThat(kase.get(ARTA, "")
                        .expect(200)
                        .json()
                        .path("alerts")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactly("CONFLICT_WITH_LAW");

        var at = "/juvenile-justice/measures/" + measure.path("measureId").asString();
        assertThat(kase.post(ARTA, at + "/outcome", Map.of("outcome", "COMPLETED"))
                        .expect(409)
                        .rule())
                .isEqualTo("HOURS_ARE_WORKED");
        kase.post(ARTA, at + "/progress", Map.of("hours", 12, "note", "Punoi te parku."))
                .expect(200);
        kase.post(DRITA, at + "/progress", Map.of("hours", 8)).expect(200);
        assertThat(act(kase).path("measures").path(0).path("worked").asInt()).isEqualTo(20);
        kase.post(ARTA, "/risk", Map.of("level", "HIGH")).expect(200);
        assertThat(measureClock(kase, "running").path("about").asString())
                .as("another risk level does not move the day of a measure")
                .isEqualTo(measure.path("measureId").asString());
        var ended =
                kase.post(ARTA, at + "/outcome", Map.of("outcome", "COMPLETED")).expect(200);

        assertThat(measureClock(kase, "ended").path("outcome").asString()).isEqualTo("MET");
        kase.newest(ended.version());
        assertThat(dueToday(kase)).isEmpty();
        var shown = act(kase).path("measures").path(0);
        assertThat(shown.path("outcome").asString()).isEqualTo("COMPLETED");
        assertThat(shown.path("progress").findValuesAsString("recordedBy")).containsExactly("cw-19-01", "sv-19-01");
        assertThat(kase.post(ARTA, at + "/progress", Map.of("hours", 1))
                        .expect(409)
                        .rule())
                .isEqualTo("MEASURE_IS_OVER");
        assertThat(kase.get(ARTA, "/timeline?size=20")
                        .expect(200)
                        .json()
                        .path("entries")
                        .findValuesAsString("type"))
                .contains(
                        "case.measure-ended",
                        "case.measure-progress-noted",
                        "case.measure-ordered",
                        "case.offence-recorded");
    }

    @Test
    void an_estimated_age_is_marked_and_determined_anew_when_the_record_says_more() {
        var child = http.as(ARTA)
                .post(
                        "/persons",
                        Map.of(
                                "givenName", "Fëmija",
                                "familyName", "Vlerësim-" + System.nanoTime(),
                                "sex", "MALE",
                                "estimatedAge", 14,
                                "municipality", "19"))
                .expect(201);
        var kase = of(child.id());
        kase.post(ARTA, "/juvenile-justice/acts", THEFT).expect(200);
        var act = act(kase);
        assertThat(act.path("basis").asString()).isEqualTo("ESTIMATED");
        assertThat(act.path("band").asString()).isEqualTo("BELOW_RESPONSIBILITY");
        var again = "/juvenile-justice/acts/" + act.path("actId").asString() + "/age";
        long before = kase.post(ARTA, again, Map.of()).expect(200).version();
        http.as(ARTA)
                .ifMatchAny()
                .post(
                        "/persons/" + child.id() + "/correction",
                        Map.of(
                                "givenName",
                                "Fëmija",
                                "familyName",
                                "Vlerësim-" + System.nanoTime(),
                                "sex",
                                "MALE",
                                "dateOfBirth",
                                TODAY.minusYears(15).toString(),
                                "municipality",
                                "19",
                                "reason",
                                "U gjet certifikata e lindjes."))
                .expect(200);
        http.as(ARTA).get("/persons/" + child.id() + "?atLeast=1").expect(200);
        var redetermined = kase.post(ARTA, again, Map.of()).expect(200);
        assertThat(redetermined.version()).isEqualTo(before + 1);
        assertThat(act(kase).path("band").asString()).isEqualTo("YOUNGER_JUVENILE");
        assertThat(act(kase).path("basis").asString()).isEqualTo("DATE_OF_BIRTH");
    }

    @Test
    void neither_what_is_written_nor_the_birthday_is_stored_in_the_clear() {
        var kase = ReportedCase.open(http, "Fshehtë-Provë");
        kase.post(ARTA, "/juvenile-justice/acts", THEFT).expect(200);
        assertThat(kase.get(AUDITOR, "/juvenile-justice").expect(200).text())
                .contains("THEFT", "BELOW_RESPONSIBILITY")
                .doesNotContain("telefon");
        assertThat(db.queryForList(
                        "select convert_from(payload, 'UTF8') from domain_event where aggregate_identifier = ?",
                        String.class,
                        kase.caseId()))
                .noneMatch(stored -> stored.contains("telefon") || stored.contains("2015-04-01"));
    }

    @Test
    void bad_input_gets_a_clear_answer() {
        var kase = ofASeventeenYearOld("Gabimi-Provë");
        for (var field : List.of("actOn", "offence", "gravity"))
            kase.refuses("/juvenile-justice/acts", without(THEFT, field), field, "required");
        kase.refuses("/juvenile-justice/acts", with(THEFT, "offence", "MURDER_MOST_FOUL"), "offence", "unknown_code");
        kase.refuses("/juvenile-justice/acts", with(THEFT, "account", "x".repeat(4_001)), "account", "too_long");
        kase.refuses("/juvenile-justice/acts", with(THEFT, "actOn", "dje"), "actOn", "malformed");
        kase.post(ARTA, "/juvenile-justice/acts", THEFT).expect(200);
        var measures = measuresOf(act(kase));
        var work = with(measure("UNPAID_COMMUNITY_SERVICE_WORK", "PROSECUTOR", 5), "hours", 20);
        for (var field : List.of("measure", "orderedBy", "startsOn", "dueOn"))
            kase.refuses(measures, without(work, field), field, "required");
        kase.refuses(measures, with(work, "hours", 0), "hours", "out_of_range");
        assertThat(kase.post(ARTA, measures, without(work, "hours")).expect(409).rule())
                .isEqualTo("COMMUNITY_WORK_IN_HOURS");
        assertThat(kase.post(ARTA, "/juvenile-justice/acts/nowhere/measures", work)
                        .expect(404)
                        .rule())
                .isEqualTo("OFFENCE_EXISTS");
        kase.post(ARTA, "/juvenile-justice/measures/nowhere/outcome", Map.of("outcome", "ENDED"))
                .expect(404);
        kase.refuses("/juvenile-justice/measures/nowhere/outcome", Map.of(), "outcome", "required");
    }

    @Test
    void only_who_works_on_the_case_or_supervises_it_or_audits_it_gets_at_it() {
        var kase = ReportedCase.open(http, "Qasja-Provë");
        for (var who : List.of(BESNIK, PROVIDER, LIAISON, ADMINISTRATOR)) {
            kase.get(who, "/juvenile-justice").expect(403);
            kase.post(who, "/juvenile-justice/acts", THEFT).expect(403);
        }
        kase.post(AUDITOR, "/juvenile-justice/acts", THEFT).expect(403);
    }

    private static Map<String, Object> measure(String measure, String by, int days) {
        return Map.of(
                "measure",
                measure,
                "orderedBy",
                by,
                "startsOn",
                TODAY.minusDays(1).toString(),
                "dueOn",
                TODAY.plusDays(days).toString());
    }

    private static JsonNode act(ReportedCase kase) {
        return kase.get(ARTA, "/juvenile-justice")
                .expect(200)
                .json()
                .path("acts")
                .path(0);
    }

    private static String measuresOf(JsonNode act) {
        return "/juvenile-justice/acts/" + act.path("actId").asString() + "/measures";
    }

    private static JsonNode measureClock(ReportedCase kase, String which) {
        return kase.get(ARTA, "/deadlines")
                .expect(200)
                .json()
                .path(which)
                .valueStream()
                .filter(clock -> clock.path("stage").asString().equals("JUVENILE_MEASURE"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> dueToday(ReportedCase kase) {
        var mine = http.as(ARTA).get("/today").expect(200).json();
        return mine.path("dueSoon")
                .valueStream()
                .filter(due -> due.path("caseId").asString().equals(kase.caseId()))
                .filter(due -> due.path("stage").asString("").equals("JUVENILE_MEASURE"))
                .map(due -> due.path("about").asString())
                .toList();
    }

    private ReportedCase ofASeventeenYearOld(String familyName) {
        return of(http.as(ARTA)
                .post(
                        "/persons",
                        Map.of(
                                "givenName", "Fëmija",
                                "familyName", familyName + "-" + System.nanoTime(),
                                "sex", "MALE",
                                "dateOfBirth", TODAY.minusYears(17).toString(),
                                "municipality", "19"))
                .expect(201)
                .id());
    }

    private ReportedCase of(String child) {
        return new ReportedCase(
                http,
                http.as(ARTA)
                        .post(
                                "/cases",
                                Map.of(
                                        "childId",
                                        child,
                                        "source",
                                        "POLICE",
                                        "concerns",
                                        List.of("CONFLICT_WITH_LAW"),
                                        "urgent",
                                        false,
                                        "municipality",
                                        "19",
                                        "occurredAt",
                                        ReportedCase.daysAgo(10).toString()))
                        .expect(201)
                        .id());
    }
}
