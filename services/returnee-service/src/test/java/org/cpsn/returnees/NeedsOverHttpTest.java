package org.cpsn.returnees;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cpsn.platform.test.Staff.ARTA;
import static org.cpsn.platform.test.Staff.AUDITOR;
import static org.cpsn.platform.test.Staff.BESNIK;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.cpsn.platform.test.Http;
import org.cpsn.platform.test.Published;
import org.cpsn.platform.test.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
class NeedsOverHttpTest {
    @Autowired
    private Http http;

    private final String child = UUID.randomUUID().toString();

    @Test
    void what_the_children_need_is_kept_and_told() {
        var id = family();
        assertThat(needs(id).path("assessments")).isEmpty();
        post(id, Map.of("assessedOn", "2026-03-10", "household", Map.of("HOUSING", "URGENT")))
                .expect(200);
        post(id, assessment()).expect(200);
        var all = needs(id).path("assessments");
        assertThat(all).as("the last one first").hasSize(2);
        var child = all.get(0).path("children").get(0);
        assertThat(child.path("areas").path("SCHOOL").asString()).isEqualTo("SOME");
        assertThat(child.path("areas").has("HEALTH"))
                .as("what was not looked at is not there")
                .isFalse();
        assertThat(child.path("urgent").asBoolean()).isTrue();
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(Published.about(id))
                        .as("an assessment in which no child needs anything is not told")
                        .filteredOn(type -> type.startsWith("cpsn.returnee"))
                        .containsExactly("cpsn.returnee.family-registered.v1", "cpsn.returnee.children-need-help.v1"));
    }

    @Test
    void an_assessment_recorded_by_mistake_is_shown_no_longer_and_stays_in_the_timeline() {
        var id = family();
        post(id, assessment()).expect(200);
        var wrong = needs(id).path("assessments").path(0).path("assessmentId").asString();
        post(id + "/needs/" + wrong, "{}", 400);
        post(id + "/needs/" + wrong, "{\"reason\":\"RAIN\"}", 400);
        post(id + "/needs/none", "{\"reason\":\"OTHER\"}", 404);
        http.as(BESNIK)
                .ifMatchAny()
                .post("/families/" + id + "/needs/" + wrong + "/withdrawal", Map.of("reason", "OTHER"))
                .expect(403);
        post(id + "/needs/" + wrong, "{\"reason\":\"OTHER\"}", 200);
        assertThat(needs(id).path("assessments")).isEmpty();
        assertThat(http.as(ARTA)
                        .get("/families/" + id + "/timeline")
                        .expect(200)
                        .json()
                        .findValuesAsString("type"))
                .contains("family.needs-assessed", "family.needs-withdrawn");
    }

    private void post(String about, String body, int status) {
        http.as(ARTA)
                .ifMatchAny()
                .post("/families/" + about + "/withdrawal", body)
                .expect(status);
    }

    @Test
    void a_child_with_needs_who_joins_is_told_as_well() {
        var id = family();
        var joins = Map.of(
                "personId", UUID.randomUUID().toString(), "relation", "CHILD", "needs", List.of("LANGUAGE_BARRIER"));
        http.as(ARTA).ifMatchAny().post("/families/" + id + "/members", joins).expect(200);
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(Published.about(id)).contains("cpsn.returnee.children-need-help.v1"));
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                Arguments.of("assessedOn", null, "assessedOn", "required"),
                Arguments.of("assessedOn", "2999-01-01", "assessedOn", "in_future"),
                Arguments.of("household", Map.of("SCHOOL", "SOME"), "household", "unknown_code"),
                Arguments.of("household", Map.of("HOUSING", "A_LOT"), "household.HOUSING", "unknown_code"),
                Arguments.of(
                        "children",
                        List.of(Map.of("childId", "x", "areas", Map.of("INCOME", "SOME"))),
                        "children",
                        "unknown_code"),
                Arguments.of(
                        "children",
                        List.of(Map.of("childId", "x", "areas", Map.of(), "signs", List.of("A_FEELING"))),
                        "children[0].signs[0]",
                        "unknown_code"));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("bad")
    void what_cannot_be_used_is_told_by_field(String field, Object value, String told, String code) {
        var id = family();
        var body = new HashMap<String, Object>(assessment());
        body.put(field, value);
        body.values().removeIf(one -> one == null);
        var errors = post(id, body).expect(400).json().path("errors");
        assertThat(errors.findValuesAsString("field")).containsExactly(told);
        assertThat(errors.findValuesAsString("code")).containsExactly(code);
        assertThat(needs(id).path("assessments")).isEmpty();
    }

    @Test
    void who_may_not_read_the_family_learns_nothing_of_its_needs() {
        var id = family();
        http.as(BESNIK).get("/families/" + id + "/needs").expect(403);
        http.as(AUDITOR).get("/families/" + id + "/needs").expect(403);
        http.as(BESNIK)
                .ifMatchAny()
                .post("/families/" + id + "/needs", assessment())
                .expect(403);
        http.as(ARTA)
                .ifMatchAny()
                .post("/families/" + UUID.randomUUID() + "/needs", assessment())
                .expect(404);
        assertThat(post(id, Map.of("assessedOn", "2026-03-10")).expect(409).rule())
                .isEqualTo("SOMETHING_WAS_ASSESSED");
    }

    private Map<String, Object> assessment() {
        return Map.of(
                "assessedOn",
                "2026-03-12",
                "household",
                Map.of("INCOME", "NONE"),
                "children",
                List.of(Map.of(
                        "childId",
                        child,
                        "areas",
                        Map.of("SCHOOL", "SOME"),
                        "signs",
                        List.of("DOCUMENTS_KEPT_BY_OTHERS"))));
    }

    private Http.Reply post(String id, Map<String, ?> body) {
        return http.as(ARTA).ifMatchAny().post("/families/" + id + "/needs", body);
    }

    private JsonNode needs(String id) {
        return http.as(ARTA).get("/families/" + id + "/needs").expect(200).json();
    }

    private String family() {
        return http.as(ARTA)
                .post(
                        "/families",
                        Map.of(
                                "returnType",
                                "VOLUNTARY",
                                "countryOfReturn",
                                "DE",
                                "arrivedOn",
                                "2026-02-27",
                                "municipality",
                                "19",
                                "members",
                                List.of(Map.of("personId", child, "relation", "CHILD"))))
                .expect(201)
                .id();
    }
}
