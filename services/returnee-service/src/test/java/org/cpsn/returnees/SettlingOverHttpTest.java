package org.cpsn.returnees;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cpsn.platform.test.Staff.ARTA;
import static org.cpsn.platform.test.Staff.AUDITOR;
import static org.cpsn.platform.test.Staff.BESNIK;
import static org.cpsn.platform.test.Staff.COMMISSION;
import static org.cpsn.platform.test.Staff.OFFICER;
import static org.cpsn.platform.test.Staff.OFFICER_20;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.cpsn.platform.test.Http;
import org.cpsn.platform.test.Published;
import org.cpsn.platform.test.ServiceTest;
import org.cpsn.platform.test.Staff;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** School, classes and work of a family that has come back. */
@ServiceTest
class SettlingOverHttpTest {
    @Autowired
    private Http http;

    private final String child = UUID.randomUUID().toString();
    private final String mother = UUID.randomUUID().toString();

    @Test
    void every_child_is_waited_for_in_school_from_its_registration_on_until_it_is_enrolled() {
        var id = family();
        var registered = child(id);
        assertThat(registered.path("state").asString()).isEqualTo("DUE");
        assertThat(registered.path("due").asString())
                .as("thirty days after the arrival, by our clocks")
                .isEqualTo("2026-03-29T21:59:59.999Z");
        assertThat(registered.path("overdue").asBoolean()).isTrue();
        assertThat(registered.path("ofSchoolAge").isNull())
                .as("asked, not guessed")
                .isTrue();
        toldAbout(id, "cpsn.returnee.family-registered.v1", "cpsn.deadline.set.v1");
        post(OFFICER, id, "school/ages", Map.of("ofSchoolAge", Map.of(child, true)))
                .expect(200);
        assertThat(child(id).path("ofSchoolAge").asBoolean()).isTrue();
        post(ARTA, id, "school/" + child + "/enrolment", Map.of("on", "2026-03-20", "grade", "GRADE_4"))
                .expect(200);
        assertThat(child(id).path("grade").asString()).isEqualTo("GRADE_4");
        assertThat(child(id).path("overdue").asBoolean()).isFalse();
        toldAbout(id, "cpsn.returnee.family-registered.v1", "cpsn.deadline.set.v1", "cpsn.deadline.ended.v1");
    }

    @Test
    void a_child_who_joins_is_waited_for_as_well_and_one_who_is_not_of_school_age_no_longer() {
        var id = family();
        post(ARTA, id, "school/ages", Map.of("ofSchoolAge", Map.of(child, false)))
                .expect(200);
        assertThat(child(id).path("state").asString()).isEqualTo("NOT_NEEDED");
        var joins = UUID.randomUUID().toString();
        post(ARTA, id, "members", Map.of("personId", joins, "relation", "CHILD"))
                .expect(200);
        post(ARTA, id, "members", Map.of("personId", UUID.randomUUID().toString(), "relation", "OTHER_ADULT"))
                .expect(200);
        var joined = get(id, "school").path("children").get(1);
        assertThat(joined.path("childId").asString()).isEqualTo(joins);
        assertThat(joined.path("state").asString()).isEqualTo("DUE");
        assertThat(joined.path("overdue").asBoolean())
                .as("its days begin when it comes")
                .isFalse();
        toldAbout(
                id,
                "cpsn.returnee.family-registered.v1",
                "cpsn.deadline.set.v1",
                "cpsn.deadline.ended.v1",
                "cpsn.deadline.set.v1");
    }

    @Test
    void nobody_waits_for_the_school_or_the_work_of_a_family_that_is_gone() {
        var id = family();
        activity(id);
        post(ARTA, id, "re-migration", Map.of("on", "2026-04-01", "reason", "NO_INCOME"))
                .expect(200);
        assertThat(child(id).path("state").asString()).isEqualTo("DROPPED");
        assertThat(get(id, "activities").path("activities").get(0).path("checkUps"))
                .allSatisfy(
                        checkUp -> assertThat(checkUp.path("stage").asString()).isEqualTo("DROPPED"));
        assertThat(post(ARTA, id, "school/" + child + "/not-possible", Map.of("reason", "NO_PLACE"))
                        .expect(409)
                        .rule())
                .isEqualTo("FAMILY_IS_HERE");
    }

    @Test
    void the_work_of_a_family_is_looked_at_after_some_months_and_what_was_missed_stays_due() {
        var id = family();
        var activityId = activity(id);
        post(
                        ARTA,
                        id,
                        "activities/" + activityId + "/check-ups/6",
                        Map.of("on", "2026-09-05", "state", "SUSPENDED", "income", "UP_TO_150"))
                .expect(200);
        var shown = get(id, "activities").path("activities").get(0);
        assertThat(shown.path("state").asString()).isEqualTo("SUSPENDED");
        assertThat(shown.path("checkUps").findValuesAsString("stage")).containsExactly("DUE", "RECORDED", "DUE");
        assertThat(shown.path("checkUps").get(0).path("overdue").asBoolean()).isTrue();
        assertThat(post(
                                ARTA,
                                id,
                                "activities/" + activityId + "/check-ups/6",
                                Map.of("on", "2026-09-05", "state", "ALIVE", "income", "NOT_SAID"))
                        .expect(409)
                        .rule())
                .isEqualTo("CHECK_UP_IS_AWAITED");
        post(
                        ARTA,
                        id,
                        "activities/" + UUID.randomUUID() + "/check-ups/3",
                        Map.of("on", "2026-09-05", "state", "ALIVE", "income", "NOT_SAID"))
                .expect(404);
    }

    @Test
    void attendance_of_a_class_has_a_rate() {
        var id = family();
        post(
                        ARTA,
                        id,
                        "classes",
                        Map.of(
                                "childId", child,
                                "kind", "CATCH_UP",
                                "providerId", "provider-school-19",
                                "on", "2026-03-10"))
                .expect(200);
        var classId = get(id, "classes").path("classes").get(0).path("classId").asString();
        assertThat(get(id, "classes").path("classes").get(0).path("rate").isNull())
                .as("nothing held is no rate")
                .isTrue();
        attend(id, classId, "MONTH", "2026-03-31", 8, 5);
        attend(id, classId, "WEEK", "2026-04-08", 2, 1);
        attend(id, classId, "MONTH", "2026-03-15", 8, 8);
        var shown = get(id, "classes").path("classes").get(0);
        assertThat(shown.path("rate").asDouble()).isEqualTo(0.9);
        assertThat(shown.path("attendance").findValuesAsString("from"))
                .as("the last one first, a corrected one once")
                .containsExactly("2026-04-06", "2026-03-01");
        post(ARTA, id, "classes/" + classId + "/departure", Map.of("on", "2026-05-01", "reason", "FINISHED"))
                .expect(200);
        assertThat(get(id, "classes").path("classes").get(0).path("reason").asString())
                .isEqualTo("FINISHED");
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                Arguments.of("school/ages", Map.of("ofSchoolAge", Map.of()), "ofSchoolAge", "required"),
                Arguments.of("school/x/enrolment", Map.of("on", "2999-01-01", "grade", "GRADE_1"), "on", "in_future"),
                Arguments.of(
                        "school/x/enrolment", Map.of("on", "2026-03-20", "grade", "GRADE_13"), "grade", "unknown_code"),
                Arguments.of("school/x/not-possible", Map.of(), "reason", "required"),
                Arguments.of(
                        "activities", Map.of("kind", "X", "personId", "p", "on", "2026-03-20"), "kind", "unknown_code"),
                Arguments.of(
                        "activities", Map.of("kind", "TRADE", "personId", "p", "on", "2999-01-01"), "on", "in_future"),
                Arguments.of(
                        "activities/x/check-ups/3",
                        Map.of("on", "2026-03-20", "state", "ALIVE", "income", "RICH"),
                        "income",
                        "unknown_code"),
                Arguments.of(
                        "classes",
                        Map.of("childId", "c", "kind", "CATCH_UP", "providerId", "<b>", "on", "2026-03-20"),
                        "providerId",
                        "malformed"),
                Arguments.of(
                        "classes/x/attendance",
                        Map.of("span", "MONTH", "day", "2026-03-20", "held", 0, "attended", 0),
                        "held",
                        "out_of_range"),
                Arguments.of(
                        "classes/x/attendance",
                        Map.of("span", "YEAR", "day", "2026-03-20", "held", 1, "attended", 1),
                        "span",
                        "unknown_code"),
                Arguments.of("classes/x/departure", Map.of("on", "2999-03-20", "reason", "MOVED"), "on", "in_future"));
    }

    @ParameterizedTest(name = "{0} {2} {3}")
    @MethodSource("bad")
    void what_cannot_be_used_is_told_by_field(String act, Map<String, ?> body, String field, String code) {
        var errors = post(ARTA, family(), act, body).expect(400).json().path("errors");
        assertThat(errors.findValuesAsString("field")).containsExactly(field);
        assertThat(errors.findValuesAsString("code")).containsExactly(code);
    }

    @Test
    void who_may() {
        var id = family();
        for (var room : List.of("school", "activities", "classes")) {
            http.as(BESNIK).get("/families/" + id + "/" + room).expect(403);
            http.as(COMMISSION).get("/families/" + id + "/" + room).expect(403);
            http.as(AUDITOR).get("/families/" + id + "/" + room).expect(403);
            http.as(OFFICER_20).get("/families/" + id + "/" + room).expect(403);
            http.as(OFFICER).get("/families/" + id + "/" + room).expect(200);
            http.as(ARTA).get("/families/" + UUID.randomUUID() + "/" + room).expect(404);
        }
        var ages = Map.of("ofSchoolAge", Map.of(child, true));
        var work = Map.of("kind", "TRADE", "personId", mother, "on", "2026-03-20");
        var joining =
                Map.of("childId", child, "kind", "CATCH_UP", "providerId", "provider-school-19", "on", "2026-03-10");
        for (var who : List.of(BESNIK, OFFICER_20, COMMISSION, AUDITOR)) {
            post(who, id, "school/ages", ages).expect(403);
            post(who, id, "activities", work).expect(403);
            post(who, id, "classes", joining).expect(403);
        }
        post(OFFICER, id, "activities", work).expect(200);
        post(OFFICER, id, "classes", joining).expect(200);
    }

    private void attend(String id, String classId, String span, String day, int held, int attended) {
        var body = new HashMap<String, Object>();
        body.put("span", span);
        body.put("day", day);
        body.put("held", held);
        body.put("attended", attended);
        post(ARTA, id, "classes/" + classId + "/attendance", body).expect(200);
    }

    private String activity(String id) {
        post(ARTA, id, "activities", Map.of("kind", "BEEKEEPING", "personId", mother, "on", "2026-03-05"))
                .expect(200);
        return get(id, "activities")
                .path("activities")
                .get(0)
                .path("activityId")
                .asString();
    }

    private void toldAbout(String id, String... types) {
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(Published.about(id))
                        .as("each topic in its own order")
                        .containsExactlyInAnyOrder(types));
    }

    private JsonNode child(String id) {
        return get(id, "school").path("children").get(0);
    }

    private JsonNode get(String id, String room) {
        return http.as(ARTA).get("/families/" + id + "/" + room).expect(200).json();
    }

    private Http.Reply post(Staff who, String id, String act, Map<String, ?> body) {
        return http.as(who).ifMatchAny().post("/families/" + id + "/" + act, body);
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
                                LocalDate.of(2026, 2, 27).toString(),
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
