package org.cpsn.returnees;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cpsn.platform.test.Staff.ARTA;
import static org.cpsn.platform.test.Staff.AUDITOR;
import static org.cpsn.platform.test.Staff.BESNIK;
import static org.cpsn.platform.test.Staff.CENTRAL_COMMISSION;
import static org.cpsn.platform.test.Staff.COMMISSION;
import static org.cpsn.platform.test.Staff.DRITA;
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

/** A plan from the first assistance asked for to the last instalment delivered. */
@ServiceTest
class PlanOverHttpTest {
    private static final String TODAY = LocalDate.now().toString();

    @Autowired
    private Http http;

    private final String child = UUID.randomUUID().toString();
    private final String mother = UUID.randomUUID().toString();

    @Test
    void a_plan_is_asked_for_decided_and_delivered() {
        var id = family("VOLUNTARY");
        item(ARTA, id, food()).expect(200);
        item(
                        ARTA,
                        id,
                        Map.of(
                                "type",
                                "BUSINESS_START_UP_GRANT",
                                "personId",
                                mother,
                                "cents",
                                250_000,
                                "instalments",
                                3))
                .expect(200);
        var drafted = plan(id);
        assertThat(drafted.path("proposal").path("edition").asInt()).isEqualTo(2);
        assertThat(drafted.path("legalRef").asString()).isEmpty();
        submit(id, drafted).expect(200);
        assertThat(waiting(COMMISSION, id).path("items").asInt()).isEqualTo(1);
        assertThat(waiting(CENTRAL_COMMISSION, id).path("cents").asInt()).isEqualTo(250_000);

        var seen = toDecide(COMMISSION, id).expect(200);
        assertThat(seen.text())
                .as("a commission learns who is in a family, not who they are")
                .doesNotContain(child, mother, "cw-19-01")
                .contains("\"relation\":\"CHILD\"");
        assertThat(seen.json().path("others").asInt()).isEqualTo(1);
        decide(COMMISSION, id, seen.json(), Map.of("approved", true, "cents", 24_000, "remark", "Vetëm gjashtë muaj."))
                .expect(200);
        decide(
                        CENTRAL_COMMISSION,
                        id,
                        toDecide(CENTRAL_COMMISSION, id).json(),
                        Map.of("approved", false, "refused", "NO_BUDGET"))
                .expect(200);

        var decided = plan(id);
        assertThat(decided.path("proposal").isNull()).isTrue();
        var line = decided.path("lines").get(0);
        assertThat(line.path("state").asString()).isEqualTo("APPROVED");
        assertThat(line.path("remark").asString()).isEqualTo("Vetëm gjashtë muaj.");
        assertThat(decided.path("lines").get(1).path("refused").asString()).isEqualTo("NO_BUDGET");

        var itemId = line.path("item").path("itemId").asString();
        deliver(id, itemId, 10_000, "R-1").expect(200);
        deliver(id, itemId, 9_000, "R-2").expect(200);
        assertThat(deliver(id, itemId, 6_000, "R-3").expect(409).rule()).isEqualTo("NEVER_MORE_THAN_APPROVED");
        var deliveryId = plan(id).path("lines").get(0).path("deliveries").get(1).path("deliveryId");
        post(ARTA, id, "deliveries/" + deliveryId.asString() + "/taking-back", Map.of("reason", "WRONG_AMOUNT"))
                .expect(200);
        var delivered = plan(id).path("lines").get(0);
        assertThat(delivered.path("deliveredCents").asInt()).isEqualTo(10_000);
        assertThat(delivered.path("openCents").asInt()).isEqualTo(14_000);
        assertThat(delivered.path("deliveries")).as("nothing is deleted").hasSize(2);
        assertThat(plan(id).path("totals").path("approvedCents").asInt()).isEqualTo(24_000);
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(Published.about(id))
                        .as("each topic in its own order, one clock for each commission and one for school")
                        .containsExactlyInAnyOrder(
                                "cpsn.returnee.family-registered.v1",
                                "cpsn.returnee.plan-submitted.v1",
                                "cpsn.deadline.set.v1",
                                "cpsn.deadline.set.v1",
                                "cpsn.deadline.set.v1",
                                "cpsn.returnee.plan-decided.v1",
                                "cpsn.returnee.plan-decided.v1",
                                "cpsn.deadline.ended.v1",
                                "cpsn.deadline.ended.v1"));
    }

    @Test
    void a_plan_that_comes_back_says_why_and_is_submitted_again() {
        var id = family("VOLUNTARY");
        item(OFFICER, id, food()).expect(200);
        submit(id, plan(id)).expect(200);
        var seen = toDecide(COMMISSION, id).json();
        var body = Map.of(
                "planId",
                seen.path("planId").asString(),
                "basedOn",
                seen.path("edition").asInt(),
                "reason",
                "DOCUMENTS_MISSING",
                "remark",
                "Mungon kontrata.");
        post(COMMISSION, id, "return", body).expect(200);
        assertThat(post(COMMISSION, id, "return", body).expect(409).rule()).isEqualTo("PLAN_IS_SUBMITTED");
        var back = plan(id).path("proposal");
        assertThat(back.path("returned").path("reason").asString()).isEqualTo("DOCUMENTS_MISSING");
        assertThat(back.path("returned").path("remark").asString()).isEqualTo("Mungon kontrata.");
        submit(id, plan(id)).expect(200);
        assertThat(plan(id).path("proposal").path("due").has("MUNICIPAL")).isTrue();
    }

    @Test
    void who_has_not_seen_what_is_there_now_changes_nothing() {
        var id = family("VOLUNTARY");
        item(ARTA, id, food()).expect(200);
        var seen = plan(id);
        var itemId = seen.path("lines").get(0).path("item").path("itemId").asString();
        item(DRITA, id, Map.of("type", "UTILITIES", "cents", 5_000, "instalments", 1))
                .expect(200);
        assertThat(submit(id, seen).expect(409).rule()).isEqualTo("PLAN_CHANGED_MEANWHILE");
        assertThat(post(ARTA, id, "items/" + itemId + "/removal", Map.of("basedOn", 1))
                        .expect(409)
                        .rule())
                .isEqualTo("PLAN_CHANGED_MEANWHILE");
        var changed = new HashMap<String, Object>(food());
        changed.put("cents", 12_000);
        changed.put("basedOn", 2);
        post(ARTA, id, "items/" + itemId, changed).expect(200);
        assertThat(plan(id).path("lines").get(0).path("item").path("cents").asInt())
                .isEqualTo(12_000);
    }

    @Test
    void a_refusal_names_the_rule_and_what_may_not_be_asked_for_is_said_before() {
        var id = family("INVOLUNTARY_READMISSION");
        var refused = item(
                        ARTA,
                        id,
                        Map.of("type", "BUSINESS_START_UP_GRANT", "personId", mother, "cents", 100, "instalments", 1))
                .expect(409);
        assertThat(refused.rule()).isEqualTo("GIVEN_AFTER_SUCH_A_RETURN");
        assertThat(refused.json().path("detail").asString()).contains("only after a voluntary return");
        for (var offer : plan(id).path("offers"))
            if (offer.path("type").asString().equals("BUSINESS_START_UP_GRANT"))
                assertThat(offer.path("no").asString()).isEqualTo("GIVEN_AFTER_SUCH_A_RETURN");
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                Arguments.of("type", null, "type", "required"),
                Arguments.of("type", "A_CAR", "type", "unknown_code"),
                Arguments.of("cents", 0, "cents", "out_of_range"),
                Arguments.of("cents", 10_000_001, "cents", "out_of_range"),
                Arguments.of("instalments", null, "instalments", "required"),
                Arguments.of("instalments", 61, "instalments", "out_of_range"),
                Arguments.of("budgetLine", "MY_POCKET", "budgetLine", "unknown_code"),
                Arguments.of("need", "A_CAR", "need", "unknown_code"),
                Arguments.of("occurredAt", "2999-01-01T00:00:00Z", "occurredAt", "in_future"));
    }

    @ParameterizedTest(name = "{0} {3}")
    @MethodSource("bad")
    void what_cannot_be_used_is_told_by_field(String field, Object value, String told, String code) {
        var id = family("VOLUNTARY");
        var body = new HashMap<String, Object>(food());
        body.put(field, value);
        body.values().removeIf(one -> one == null);
        var errors = item(ARTA, id, body).expect(400).json().path("errors");
        assertThat(errors.findValuesAsString("field")).containsExactly(told);
        assertThat(errors.findValuesAsString("code")).containsExactly(code);
        assertThat(plan(id).path("lines")).isEmpty();
    }

    static Stream<Arguments> badDeliveries() {
        return Stream.of(
                Arguments.of("on", "2999-01-01", "on", "in_future"),
                Arguments.of("on", null, "on", "required"),
                Arguments.of("cents", -1, "cents", "out_of_range"),
                Arguments.of("how", "BY_PIGEON", "how", "unknown_code"),
                Arguments.of("receipt", "  ", "receipt", "required"),
                Arguments.of("receipt", "<b>", "receipt", "malformed"));
    }

    @ParameterizedTest(name = "{0} {3}")
    @MethodSource("badDeliveries")
    void a_delivery_that_cannot_be_used_is_told_by_field(String field, Object value, String told, String code) {
        var id = family("VOLUNTARY");
        var body = new HashMap<String, Object>(Map.of("on", TODAY, "cents", 100, "how", "CASH", "receipt", "R-1"));
        body.put(field, value);
        body.values().removeIf(one -> one == null);
        var errors =
                post(ARTA, id, "items/x/deliveries", body).expect(400).json().path("errors");
        assertThat(errors.findValuesAsString("field")).contains(told);
        assertThat(errors.findValuesAsString("code")).contains(code);
    }

    @Test
    void a_decision_says_of_each_item_yes_with_an_amount_or_no_with_a_reason() {
        var id = family("VOLUNTARY");
        item(ARTA, id, food()).expect(200);
        submit(id, plan(id)).expect(200);
        var seen = toDecide(COMMISSION, id).json();
        assertThat(decide(COMMISSION, id, seen, Map.of("approved", false))
                        .expect(400)
                        .text())
                .contains("items[0].refused");
        assertThat(decide(COMMISSION, id, seen, Map.of("approved", true, "cents", 1, "refused", "NO_BUDGET"))
                        .expect(400)
                        .text())
                .contains("not_both");
        assertThat(decide(COMMISSION, id, seen, Map.of("approved", true, "cents", 36_001))
                        .expect(409)
                        .rule())
                .isEqualTo("WITHIN_THE_CEILING");
    }

    @Test
    void who_may() {
        var id = family("VOLUNTARY");
        item(BESNIK, id, food()).expect(403);
        item(OFFICER_20, id, food()).expect(403);
        item(COMMISSION, id, food()).expect(403);
        item(AUDITOR, id, food()).expect(403);
        item(DRITA, id, food()).expect(200);
        toDecide(COMMISSION, id).expect(403);
        toDecide(ARTA, id).expect(403);
        submit(id, plan(id)).expect(200);
        toDecide(COMMISSION, id).expect(200);
        toDecide(CENTRAL_COMMISSION, id).expect(403);
        var seen = toDecide(COMMISSION, id).json();
        decide(CENTRAL_COMMISSION, id, seen, Map.of("approved", true, "cents", 1))
                .expect(403);
        decide(OFFICER, id, seen, Map.of("approved", true, "cents", 1)).expect(403);
        http.as(COMMISSION).get("/families/" + id + "/plan").expect(403);
        http.as(COMMISSION).get("/families/" + id).expect(403);
        http.as(ARTA).get("/commission/plans").expect(403);
        http.as(BESNIK).get("/families/" + id + "/plan").expect(403);
        http.as(ARTA).get("/families/" + UUID.randomUUID() + "/plan").expect(404);
    }

    private Map<String, Object> food() {
        return Map.of("type", "FOOD_PACKAGE", "cents", 30_000, "instalments", 6, "need", "INCOME");
    }

    private Http.Reply item(Staff who, String id, Map<String, ?> body) {
        return post(who, id, "items", body);
    }

    private Http.Reply submit(String id, JsonNode plan) {
        return post(
                ARTA,
                id,
                "submission",
                Map.of(
                        "planId", plan.path("proposal").path("planId").asString(),
                        "basedOn", plan.path("proposal").path("edition").asInt()));
    }

    private Http.Reply toDecide(Staff who, String id) {
        return http.as(who).get("/families/" + id + "/plan/to-decide");
    }

    private Http.Reply decide(Staff who, String id, JsonNode seen, Map<String, ?> decision) {
        var item = new HashMap<String, Object>(decision);
        item.put("itemId", seen.path("items").get(0).path("itemId").asString());
        return post(
                who,
                id,
                "decision",
                Map.of(
                        "planId", seen.path("planId").asString(),
                        "basedOn", seen.path("edition").asInt(),
                        "items", List.of(item)));
    }

    private Http.Reply deliver(String id, String itemId, int cents, String receipt) {
        return post(
                ARTA,
                id,
                "items/" + itemId + "/deliveries",
                Map.of("on", TODAY, "cents", cents, "how", "BANK", "receipt", receipt));
    }

    private JsonNode waiting(Staff who, String id) {
        return await().atMost(20, SECONDS)
                .until(
                        () -> {
                            for (var line : http.as(who)
                                    .get("/commission/plans")
                                    .expect(200)
                                    .json()
                                    .path("entries"))
                                if (line.path("familyId").asString().equals(id)) return line;
                            return null;
                        },
                        found -> found != null && !found.path("due").isNull());
    }

    private Http.Reply post(Staff who, String id, String act, Map<String, ?> body) {
        return http.as(who).ifMatchAny().post("/families/" + id + "/plan/" + act, body);
    }

    private JsonNode plan(String id) {
        return http.as(ARTA).get("/families/" + id + "/plan").expect(200).json();
    }

    private String family(String returnType) {
        return http.as(ARTA)
                .post(
                        "/families",
                        Map.of(
                                "returnType",
                                returnType,
                                "countryOfReturn",
                                "DE",
                                "track",
                                "REPATRIATED_PERSONS",
                                "arrivedOn",
                                LocalDate.now().minusMonths(1).toString(),
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
