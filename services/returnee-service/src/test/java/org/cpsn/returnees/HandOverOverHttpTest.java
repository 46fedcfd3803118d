package org.cpsn.returnees;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cpsn.platform.test.Staff.ARTA;
import static org.cpsn.platform.test.Staff.BESNIK;
import static org.cpsn.platform.test.Staff.DATA_OFFICER;
import static org.cpsn.platform.test.Staff.MILICA;
import static org.cpsn.platform.test.Staff.OFFICER;
import static org.cpsn.platform.test.Staff.OFFICER_20;
import static org.cpsn.platform.test.Staff.RECEPTION;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cpsn.platform.test.Http;
import org.cpsn.platform.test.Published;
import org.cpsn.platform.test.ServiceTest;
import org.cpsn.platform.test.Staff;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** A family goes from the reception to its municipality, and from one municipality to another. */
@ServiceTest
class HandOverOverHttpTest {
    private static final Map<String, Object> TO_20 = Map.of("toMunicipality", "20", "reason", "MOVED");

    @Autowired
    private Http http;

    @Test
    void the_reception_hands_a_family_over_and_the_municipality_has_it_from_then_on() {
        var family = registered(RECEPTION, "20");
        stage(OFFICER_20, family, "RECEIVED");
        assertThat(withReception(RECEPTION, family)).isTrue();
        http.as(BESNIK).get("/families/" + family).expect(403);
        post(RECEPTION, family, "hand-over", Map.of("toMunicipality", "20", "reason", "RECEIVED_AT_ARRIVAL"))
                .expect(200);
        http.as(BESNIK).get("/families/" + family).expect(200);
        http.as(MILICA).get("/families/" + family).expect(403);
        stage(OFFICER_20, family, "HANDED_OVER");
        var waiting = http.as(BESNIK)
                .get("/families/" + family + "/hand-over")
                .expect(200)
                .json()
                .path("waiting");
        assertThat(waiting.path("mine").asBoolean()).isTrue();
        assertThat(waiting.path("due").asString()).isNotEmpty();
        assertThat(http.as(OFFICER_20)
                        .get("/hand-overs")
                        .expect(200)
                        .json()
                        .path("forMe")
                        .findValuesAsString("familyId"))
                .contains(family);
        assertThat(http.as(RECEPTION)
                        .get("/hand-overs")
                        .expect(200)
                        .json()
                        .path("fromMe")
                        .findValuesAsString("familyId"))
                .contains(family);
        var id = waiting.path("handOverId").asString();
        assertThat(post(OFFICER, family, "hand-over/" + id + "/acceptance", Map.of())
                        .expect(403)
                        .rule())
                .isEqualTo("ASKED_MUNICIPALITY_ANSWERS");
        post(BESNIK, family, "hand-over/" + id + "/acceptance", Map.of()).expect(200);
        var now = http.as(BESNIK).get("/families/" + family).expect(200).json();
        assertThat(now.path("worker").asString()).isEqualTo("cw-20-01");
        assertThat(now.path("municipality").asString()).isEqualTo("20");
        stage(OFFICER_20, family, "SETTLING");
        assertThat(withReception(BESNIK, family)).isFalse();
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(Published.about(family))
                        .containsSubsequence(
                                "cpsn.returnee.family-registered.v1",
                                "cpsn.returnee.hand-over-proposed.v1",
                                "cpsn.returnee.handed-over.v1")
                        .as("the hand-over's clock, and that of the child's school, which goes along")
                        .filteredOn(type -> type.startsWith("cpsn.deadline"))
                        .containsExactly(
                                "cpsn.deadline.set.v1",
                                "cpsn.deadline.set.v1",
                                "cpsn.deadline.ended.v1",
                                "cpsn.deadline.set.v1",
                                "cpsn.deadline.ended.v1"));
        assertThat(http.as(BESNIK)
                        .get("/families/" + family + "/timeline")
                        .expect(200)
                        .json()
                        .findValuesAsString("type"))
                .contains("family.hand-over-proposed", "family.hand-over-accepted", "family.responsibility-moved");
    }

    @Test
    void a_family_given_back_stays_where_it_was() {
        var family = registered(ARTA, "19");
        post(OFFICER, family, "hand-over", TO_20).expect(200);
        var id = waiting(OFFICER_20, family);
        assertThat(post(ARTA, family, "hand-over", TO_20).rule()).isEqualTo("ONE_MUNICIPALITY_IS_ASKED");
        post(OFFICER_20, family, "hand-over/" + id + "/return", Map.of("reason", "DOES_NOT_LIVE_HERE"))
                .expect(200);
        http.as(OFFICER_20).get("/families/" + family).expect(403);
        assertThat(http.as(ARTA)
                        .get("/families/" + family)
                        .expect(200)
                        .json()
                        .path("worker")
                        .asString())
                .isEqualTo("cw-19-01");
        await().atMost(20, SECONDS)
                .untilAsserted(
                        () -> assertThat(Published.about(family)).contains("cpsn.returnee.hand-over-returned.v1"));
        post(ARTA, family, "hand-over", TO_20).expect(200);
        post(ARTA, family, "hand-over/" + waiting(OFFICER_20, family) + "/withdrawal", Map.of())
                .expect(200);
    }

    @Test
    void a_family_that_was_lost_is_met_elsewhere_and_its_history_goes_on_there() {
        var family = registered(ARTA, "19");
        post(ARTA, family, "lost-contact", Map.of("on", "2026-03-02", "reason", "NO_ANSWER"))
                .expect(200);
        var known = http.as(OFFICER_20)
                .get("/families/" + family + "/known")
                .expect(200)
                .json();
        assertThat(known.path("whereabouts").asString()).isEqualTo("LOST_CONTACT");
        assertThat(known.path("elsewhere").asBoolean()).isTrue();
        assertThat(known.has("members")).isFalse();
        post(OFFICER_20, family, "take-over/found", Map.of("on", "2026-03-05", "how", "SCHOOL"))
                .expect(200);
        http.as(ARTA).get("/families/" + family).expect(403);
        var now = http.as(OFFICER_20).get("/families/" + family).expect(200).json();
        assertThat(now.path("whereabouts").asString()).isEqualTo("HERE");
        assertThat(now.path("worker").asString()).isEqualTo("ro-20-01");

        post(OFFICER_20, family, "re-migration", Map.of("on", "2026-04-02", "country", "DE", "reason", "NO_INCOME"))
                .expect(200);
        post(
                        OFFICER,
                        family,
                        "take-over/returned",
                        Map.of("returnType", "SPONTANEOUS", "countryOfReturn", "DE", "arrivedOn", "2026-05-02"))
                .expect(200);
        var back = http.as(OFFICER).get("/families/" + family).expect(200).json();
        assertThat(back.path("municipality").asString()).isEqualTo("19");
        assertThat(back.path("earlier").values()).hasSize(1);
    }

    @Test
    void a_family_that_has_come_to_another_municipality_is_asked_for_and_given_by_who_is_responsible() {
        var family = registered(ARTA, "19");
        post(OFFICER_20, family, "take-over/request", Map.of("reason", "LIVES_HERE"))
                .expect(200);
        http.as(OFFICER_20).get("/families/" + family).expect(403);
        var known = http.as(BESNIK)
                .get("/families/" + family + "/known")
                .expect(200)
                .json();
        var id = known.path("asked").path("handOverId").asString();
        assertThat(known.path("asked").path("reason").asString()).isEqualTo("LIVES_HERE");
        assertThat(known.path("asked").path("due").asString()).isNotEmpty();
        assertThat(http.as(MILICA)
                        .get("/families/" + family + "/known")
                        .expect(200)
                        .json()
                        .path("asked")
                        .isNull())
                .as("a third municipality hears nothing of it")
                .isTrue();
        var waiting = http.as(ARTA)
                .get("/families/" + family + "/hand-over")
                .expect(200)
                .json()
                .path("waiting");
        assertThat(waiting.path("mine").asBoolean()).isTrue();
        assertThat(waiting.path("askingReason").asString()).isEqualTo("LIVES_HERE");
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(waitingIn(OFFICER, "forMe", family)
                                .path("offered")
                                .isBoolean())
                        .isTrue());
        assertThat(waitingIn(OFFICER, "forMe", family).path("offered").asBoolean())
                .isFalse();
        var asked = waitingIn(OFFICER_20, "fromMe", family);
        assertThat(asked.path("fromMunicipality").asString()).isEqualTo("19");
        assertThat(asked.path("countryOfReturn").isNull())
                .as("who asks knows no more of the family than where it is")
                .isTrue();
        stage(OFFICER, family, "SETTLING");

        post(OFFICER, family, "hand-over/" + id + "/refusal", Map.of("reason", "ONLY_VISITS"))
                .expect(200);
        post(OFFICER_20, family, "take-over/request", Map.of("reason", "CHILD_AT_SCHOOL_HERE"))
                .expect(200);
        assertThat(post(OFFICER_20, family, "take-over/request", Map.of("reason", "OTHER"))
                        .expect(409)
                        .rule())
                .isEqualTo("ASKED_FOR_ALREADY");
        post(ARTA, family, "hand-over/" + waiting(ARTA, family) + "/acceptance", Map.of())
                .expect(200);
        http.as(ARTA).get("/families/" + family).expect(403);
        var now = http.as(OFFICER_20).get("/families/" + family).expect(200).json();
        assertThat(now.path("municipality").asString()).isEqualTo("20");
        assertThat(now.path("worker").asString()).isEqualTo("ro-20-01");
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(Published.about(family))
                        .containsSubsequence(
                                "cpsn.returnee.hand-over-asked-for.v1",
                                "cpsn.returnee.hand-over-refused.v1",
                                "cpsn.returnee.hand-over-asked-for.v1",
                                "cpsn.returnee.hand-over-granted.v1"));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "hand-over | {} | 400",
                "hand-over | {\"toMunicipality\":\"39\",\"reason\":\"MOVED\"} | 400",
                "hand-over | {\"toMunicipality\":\"20\",\"reason\":\"RAIN\"} | 400",
                "hand-over | {\"toMunicipality\":\"19\",\"reason\":\"MOVED\"} | 409",
                "hand-over/none/acceptance | {} | 409",
                "hand-over/none/return | {} | 400",
                "hand-over/none/refusal | {} | 400",
                "hand-over/none/refusal | {\"reason\":\"OTHER\"} | 409",
                "take-over/request | {} | 400",
                "take-over/request | {\"reason\":\"RAIN\"} | 400",
                "take-over/request | {\"reason\":\"OTHER\"} | 409",
                "take-over/found | {\"on\":\"2999-01-01\",\"how\":\"SCHOOL\"} | 400",
                "take-over/found | {\"on\":\"2026-03-05\",\"how\":\"SCHOOL\"} | 409",
                "take-over/returned |"
                    + " {\"returnType\":\"VOLUNTARY\",\"countryOfReturn\":\"QQ\",\"arrivedOn\":\"2026-03-05\"} | 400"
            })
    void bad_input_is_answered_clearly(String act, String body, int status) {
        post(ARTA, registered(ARTA, "19"), act, body).expect(status);
    }

    @Test
    void who_may() {
        var family = registered(ARTA, "19");
        post(OFFICER_20, family, "hand-over", TO_20).expect(403);
        post(DATA_OFFICER, family, "hand-over", TO_20).expect(403);
        post(DATA_OFFICER, family, "take-over/request", Map.of("reason", "OTHER"))
                .expect(403);
        post(OFFICER_20, "none", "take-over/request", Map.of("reason", "OTHER")).expect(404);
        http.as(DATA_OFFICER).get("/hand-overs").expect(403);
        http.as(DATA_OFFICER).get("/families/" + family + "/known").expect(403);
        http.as(ARTA).get("/families/none/known").expect(404);
        http.as(OFFICER_20).get("/families/" + family + "/hand-over").expect(403);
    }

    private boolean withReception(Staff who, String family) {
        return http.as(who)
                .get("/families/" + family + "/hand-over")
                .expect(200)
                .json()
                .path("withReception")
                .asBoolean();
    }

    /** Missing while the list has not heard of it. */
    private JsonNode waitingIn(Staff who, String box, String family) {
        return http.as(who).get("/hand-overs").expect(200).json().path(box).values().stream()
                .filter(one -> one.path("familyId").asString().equals(family))
                .findFirst()
                .orElseGet(MissingNode::getInstance);
    }

    private String waiting(Staff who, String family) {
        return http.as(who)
                .get("/families/" + family + "/hand-over")
                .expect(200)
                .json()
                .path("waiting")
                .path("handOverId")
                .asString();
    }

    private void stage(Staff who, String family, String stage) {
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(http.as(who)
                                .get("/families?size=200&stage=" + stage)
                                .expect(200)
                                .json()
                                .path("entries")
                                .findValuesAsString("familyId"))
                        .contains(family));
    }

    private String registered(Staff by, String municipality) {
        return http.as(by)
                .post(
                        "/families",
                        Map.of(
                                "returnType", "VOLUNTARY",
                                "countryOfReturn", "DE",
                                "arrivedOn", "2026-02-27",
                                "municipality", municipality,
                                "members", List.of(Map.of("personId", UUID.randomUUID(), "relation", "CHILD"))))
                .expect(201)
                .id();
    }

    private Http.Reply post(Staff who, String family, String act, Object body) {
        return http.as(who).ifMatchAny().post("/families/" + family + "/" + act, body);
    }
}
