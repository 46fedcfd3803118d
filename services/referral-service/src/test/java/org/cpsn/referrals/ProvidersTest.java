package org.cpsn.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpsn.platform.test.Staff.ARTA;
import static org.cpsn.platform.test.Staff.AUDITOR;
import static org.cpsn.platform.test.Staff.DATA_OFFICER;
import static org.cpsn.platform.test.Staff.DRITA;
import static org.cpsn.platform.test.Staff.LIAISON;
import static org.cpsn.platform.test.Staff.PROVIDER;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.cpsn.platform.test.Http;
import org.cpsn.platform.test.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The directory of providers as data officers keep it and everybody else sees it. */
@ServiceTest
class ProvidersTest {
    @Autowired
    private Http http;

    private static String anId() {
        return "provider-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static Map<String, Object> entry() {
        return Map.of(
                "name",
                "Qendra e Re (shembull)",
                "services",
                List.of(
                        Map.of("serviceType", "LEGAL_ASSISTANCE_SERVICE", "capacity", 3),
                        Map.of("serviceType", "FOOD_SERVICE")),
                "municipality",
                "19",
                "municipalities",
                List.of("19", "09"),
                "languages",
                List.of("SQI", "ROM"),
                "openingHours",
                "8–16",
                "contact",
                "qendra@example.org",
                "open",
                true);
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        var more = new TreeMap<>(body);
        more.put(field, value);
        return more;
    }

    @Test
    void a_data_officer_adds_an_entry_and_who_refers_finds_it_where_it_serves() {
        var id = anId();
        var added = http.as(DATA_OFFICER)
                .post("/providers", Map.of("id", id, "entry", entry()))
                .expect(201);
        assertThat(added.header("Location")).isEqualTo("/providers/" + id);
        assertThat(added.version()).isZero();

        var found = http.as(ARTA)
                .get("/providers?serviceType=FOOD_SERVICE&municipality=09")
                .expect(200)
                .json()
                .path("providers");
        assertThat(found.findValuesAsString("id")).contains(id);
        var shown = http.as(ARTA).get("/providers/" + id).expect(200).json();
        assertThat(shown.path("capacities").path("LEGAL_ASSISTANCE_SERVICE").asInt())
                .isEqualTo(3);
        assertThat(shown.path("capacities").has("FOOD_SERVICE")).as("no limit").isFalse();
        assertThat(shown.path("changedBy").asString()).isEqualTo("do-xk-01");
    }

    @Test
    void it_is_changed_and_closed_and_every_change_is_remembered() {
        var id = anId();
        http.as(DATA_OFFICER)
                .post("/providers", Map.of("id", id, "entry", entry()))
                .expect(201);
        var closed = with(entry(), "open", false);
        assertThat(http.as(DATA_OFFICER)
                        .ifMatch(0)
                        .post("/providers/" + id, closed)
                        .expect(200)
                        .version())
                .isEqualTo(1);
        assertThat(http.as(ARTA)
                        .get("/providers")
                        .expect(200)
                        .json()
                        .path("providers")
                        .findValuesAsString("id"))
                .doesNotContain(id);
        assertThat(http.as(ARTA)
                        .get("/providers?closed=true")
                        .expect(200)
                        .json()
                        .path("providers")
                        .findValuesAsString("id"))
                .contains(id);
        var refused = http.as(ARTA)
                .post(
                        "/referrals",
                        Map.of(
                                "caseId",
                                "case-1",
                                "childId",
                                "child-1",
                                "providerId",
                                id,
                                "serviceType",
                                "FOOD_SERVICE",
                                "consentOverride",
                                Map.of("reason", "Urgjent.")));
        assertThat(refused.expect(409).rule()).isEqualTo("PROVIDER_OFFERS_THE_SERVICE");

        var stale = http.as(DATA_OFFICER)
                .ifMatch(0)
                .post("/providers/" + id, entry())
                .expect(412)
                .json();
        assertThat(stale.path("currentVersion").asLong()).isEqualTo(1);
        assertThat(stale.path("changedSince").findValuesAsString("by")).containsExactly("do-xk-01");
        var changes = http.as(AUDITOR)
                .get("/providers/" + id + "/changes")
                .expect(200)
                .json()
                .path("changes");
        assertThat(changes.findValuesAsString("changedBy")).containsExactly("do-xk-01", "do-xk-01");
        assertThat(changes.path(0).path("entry").path("open").asBoolean()).isFalse();
    }

    @Test
    void the_same_request_twice_has_one_effect() {
        var id = anId();
        var adding = http.as(DATA_OFFICER).withKey(UUID.randomUUID().toString());
        var body = Map.of("id", id, "entry", entry());
        var first = adding.post("/providers", body).expect(201);
        assertThat(adding.post("/providers", body).expect(201).text()).isEqualTo(first.text());
        assertThat(adding.post("/providers", Map.of("id", id, "entry", with(entry(), "name", "Tjetër (shembull)")))
                        .expect(409)
                        .rule())
                .isEqualTo("KEY_USED_FOR_SOMETHING_ELSE");
        assertThat(http.as(DATA_OFFICER).post("/providers", body).expect(409).rule())
                .isEqualTo("PROVIDER_ID_IS_FREE");
        var changing =
                http.as(DATA_OFFICER).ifMatch(0).withKey(UUID.randomUUID().toString());
        var changed = changing.post("/providers/" + id, with(entry(), "contact", "045 000 000"))
                .expect(200);
        assertThat(changing.post("/providers/" + id, with(entry(), "contact", "045 000 000"))
                        .expect(200)
                        .text())
                .isEqualTo(changed.text());
    }

    @Test
    void only_data_officers_keep_it_and_only_who_refers_or_helps_reads_it() {
        var body = Map.of("id", anId(), "entry", entry());
        for (var who : List.of(ARTA, DRITA, PROVIDER, AUDITOR, LIAISON)) {
            http.as(who).post("/providers", body).expect(403);
            http.as(who)
                    .ifMatchAny()
                    .post("/providers/provider-shelter-19", entry())
                    .expect(403);
        }
        for (var who : List.of(ARTA, DRITA, PROVIDER, AUDITOR, DATA_OFFICER))
            http.as(who).get("/providers/provider-shelter-19").expect(200);
        http.as(LIAISON).get("/providers/provider-shelter-19").expect(403);
        http.as(ARTA).get("/providers/provider-shelter-19/changes").expect(403);
        http.as(DATA_OFFICER).get("/providers/nobody").expect(404);
        http.as(DATA_OFFICER).ifMatchAny().post("/providers/nobody", entry()).expect(404);
        http.as(DATA_OFFICER).post("/providers/provider-shelter-19", entry()).expect(428);
    }

    static Stream<Arguments> badInput() {
        return Stream.of(
                Arguments.of(with(entry(), "name", " "), "entry.name", "required"),
                Arguments.of(with(entry(), "services", List.of()), "entry.services", "required"),
                Arguments.of(with(entry(), "municipality", "99"), "entry.municipality", "unknown_code"),
                Arguments.of(with(entry(), "languages", List.of("XXX")), "entry.languages", "unknown_code"),
                Arguments.of(with(entry(), "contact", "x".repeat(501)), "entry.contact", "too_long"),
                Arguments.of(with(entry(), "colour", "red"), "entry.colour", "unknown_field"));
    }

    @ParameterizedTest(name = "{1} {2}")
    @MethodSource("badInput")
    void bad_input_is_told_by_field(Map<String, Object> entry, String field, String code) {
        var errors = http.as(DATA_OFFICER)
                .post("/providers", Map.of("id", anId(), "entry", entry))
                .expect(400)
                .json()
                .path("errors");
        assertThat(errors.path(0).path("field").asString()).startsWith(field);
        assertThat(errors.path(0).path("code").asString()).isEqualTo(code);
    }

    @Test
    void it_serves_where_it_is() {
        var elsewhere = with(entry(), "municipality", "20");
        assertThat(http.as(DATA_OFFICER)
                        .post("/providers", Map.of("id", anId(), "entry", elsewhere))
                        .expect(409)
                        .rule())
                .isEqualTo("SERVES_WHERE_IT_IS");
    }
}
