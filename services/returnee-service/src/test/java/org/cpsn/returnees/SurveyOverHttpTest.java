package org.cpsn.returnees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpsn.platform.test.Staff.ARTA;
import static org.cpsn.platform.test.Staff.BESNIK;
import static org.cpsn.platform.test.Staff.DATA_OFFICER;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.cpsn.platform.test.Http;
import org.cpsn.platform.test.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
class SurveyOverHttpTest {
    @Autowired
    private Http http;

    private final String mother = UUID.randomUUID().toString();
    private final String child = UUID.randomUUID().toString();

    @Test
    void a_round_is_scored_by_the_weights_it_was_recorded_under() {
        var id = family();
        var empty = surveys(id);
        assertThat(empty.path("rounds")).isEmpty();
        assertThat(empty.path("official").asBoolean()).isFalse();
        assertThat(empty.path("questions")).hasSize(33);

        post(id, round("2026-06-02", best(empty, "ECONOMIC", "SOCIAL"))).expect(200);
        var shown = surveys(id).path("rounds").get(0);
        assertThat(shown.path("round").asInt()).isEqualTo(1);
        assertThat(shown.path("weightsVersion").asString()).isEqualTo("2026-1");
        assertThat(shown.path("scores").get(0).path("value").asDouble()).isEqualTo(1.0);
        assertThat(shown.path("scores").get(2).path("value").isNull())
                .as("nothing was answered: no score, not nought")
                .isTrue();
        assertThat(shown.path("composite").isNull()).isTrue();

        post(id, round("2026-09-02", best(empty, "ECONOMIC", "SOCIAL", "PSYCHOSOCIAL")))
                .expect(200);
        var second = surveys(id).path("rounds").get(1);
        assertThat(second.path("composite").asDouble()).isEqualTo(1.0);
        assertThat(second.path("band").asString()).isEqualTo("HIGH");
        assertThat(second.path("children").get(0).path("score").path("value").isNull())
                .isTrue();
        assertThat(http.as(ARTA)
                        .get("/families/" + id + "/timeline")
                        .json()
                        .path("entries")
                        .get(0)
                        .path("facts")
                        .path("round")
                        .asString())
                .isEqualTo("2");
    }

    static Stream<Arguments> badRounds() {
        return Stream.of(
                Arguments.of("conductedOn", null, "conductedOn", "required"),
                Arguments.of("conductedOn", "2999-01-01", "conductedOn", "in_future"),
                Arguments.of("respondent", null, "respondent", "required"),
                Arguments.of("answers", null, "answers", "required"),
                Arguments.of("answers", Map.of("WORKING", "VERY_GOOD"), "answers", "unknown_code"),
                Arguments.of("answers", Map.of("CHILD_FEELS_SAFE", "AGREE"), "answers", "unknown_code"),
                Arguments.of("answers", Map.of("WORKING", "MAYBE"), "answers.WORKING", "unknown_code"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("badRounds")
    void a_bad_round_is_told_by_field(String field, Object value, String told, String code) {
        var id = family();
        var body = new HashMap<String, Object>(round("2026-06-02", Map.of("WORKING", "YES")));
        body.put(field, value);
        body.values().removeIf(one -> one == null);
        var errors = post(id, body).expect(400).json().path("errors");
        assertThat(errors.findValuesAsString("field")).containsExactly(told);
        assertThat(errors.findValuesAsString("code")).containsExactly(code);
        assertThat(surveys(id).path("rounds")).isEmpty();
    }

    @Test
    void who_may_not_read_the_family_learns_nothing_of_its_survey() {
        var id = family();
        http.as(BESNIK).get("/families/" + id + "/surveys").expect(403);
        http.as(DATA_OFFICER).get("/families/" + id + "/surveys").expect(403);
        http.as(ARTA).get("/families/" + UUID.randomUUID() + "/surveys").expect(404);
        assertThat(http.as(BESNIK)
                        .ifMatchAny()
                        .post("/families/" + id + "/surveys", round("2026-06-02", Map.of("WORKING", "YES")))
                        .expect(403)
                        .rule())
                .isEqualTo("OWN_FAMILY");
        assertThat(post(id, round("2026-01-02", Map.of("WORKING", "YES")))
                        .expect(409)
                        .rule())
                .isEqualTo("SURVEYED_AFTER_THE_ARRIVAL");
    }

    private Http.Reply post(String id, Map<String, Object> body) {
        return http.as(ARTA).ifMatchAny().post("/families/" + id + "/surveys", body);
    }

    private JsonNode surveys(String id) {
        return http.as(ARTA).get("/families/" + id + "/surveys").expect(200).json();
    }

    private Map<String, Object> round(String on, Map<String, String> answers) {
        return Map.of(
                "conductedOn",
                on,
                "respondent",
                mother,
                "answers",
                answers,
                "children",
                List.of(Map.of("childId", child, "answers", Map.of("CHILD_HAS_FRIENDS", "AGREE"))));
    }

    /** The first answer, which is the best one, to all questions of these dimensions. */
    private static Map<String, String> best(JsonNode all, String... dimensions) {
        var answers = new HashMap<String, String>();
        for (var question : all.path("questions").values())
            if (List.of(dimensions).contains(question.path("dimension").asString()))
                answers.put(
                        question.path("item").asString(),
                        question.path("answers").get(0).asString());
        return answers;
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
                                List.of(
                                        Map.of("personId", child, "relation", "CHILD"),
                                        Map.of("personId", mother, "relation", "CAREGIVER"))))
                .expect(201)
                .id();
    }
}
