package org.cpsn.returnees;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cpsn.platform.test.Staff.ADMINISTRATOR;
import static org.cpsn.platform.test.Staff.ARTA;
import static org.cpsn.platform.test.Staff.AUDITOR;
import static org.cpsn.platform.test.Staff.BESNIK;
import static org.cpsn.platform.test.Staff.DRITA;
import static org.cpsn.platform.test.Staff.MILICA;
import static org.cpsn.platform.test.Staff.PROVIDER;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.cpsn.platform.test.Http;
import org.cpsn.platform.test.Published;
import org.cpsn.platform.test.ServiceTest;
import org.cpsn.platform.test.Staff;
import org.cpsn.platform.test.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

@ServiceTest
class ReturneeServiceTest {
    @Autowired
    private Http http;

    @Autowired
    private JdbcTemplate db;

    @Test
    void a_family_comes_back_and_is_registered() {
        var registered = http.as(ARTA).post("/families", family()).expect(201);
        var id = registered.id();
        assertThat(registered.header("Location")).isEqualTo("/families/" + id);
        assertThat(registered.header("ETag"))
                .as("its child is waited for in school at once")
                .isEqualTo("\"1\"");

        var shown = one(ARTA, id);
        assertThat(shown.path("countryOfReturn").asString()).isEqualTo("DE");
        assertThat(shown.path("arrivedOn").asString()).isEqualTo("2026-02-27");
        assertThat(shown.path("children").asInt()).isEqualTo(1);
        assertThat(shown.path("adults").asInt()).isEqualTo(2);
        assertThat(shown.path("registeredBy").asString()).isEqualTo("cw-19-01");
        assertThat(shown.path("members").findValuesAsString("relation"))
                .containsExactly("CHILD", "CAREGIVER", "OTHER_ADULT");
        assertThat(texts(shown.path("needs")))
                .as("each need once, in the order of the code list")
                .containsExactly("NO_CIVIL_REGISTRATION", "LANGUAGE_BARRIER", "INCOME");

        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(Published.about(id))
                        .containsExactlyInAnyOrder("cpsn.returnee.family-registered.v1", "cpsn.deadline.set.v1"));
    }

    @Test
    void a_family_may_be_written_down_later_than_it_came() {
        var written = with(family(), "occurredAt", "2026-03-02T09:00:00Z");
        var id = http.as(ARTA).post("/families", written).expect(201).id();
        assertThat(one(ARTA, id).path("registeredAt").asString()).isEqualTo("2026-03-02T09:00:00Z");

        var tooEarly = http.as(ARTA).post("/families", with(family(), "occurredAt", "2026-02-26T09:00:00Z"));
        assertThat(tooEarly.expect(409).rule()).isEqualTo("REGISTERED_AFTER_ARRIVAL");
    }

    @Test
    void every_caseworker_lists_their_own_and_a_supervisor_those_of_the_municipality() {
        var ours = http.as(ARTA).post("/families", family()).expect(201).id();
        var older = with(with(family(), "municipality", "38"), "occurredAt", "2026-03-02T09:00:00Z");
        var newer = with(with(family(), "municipality", "38"), "occurredAt", "2026-03-03T09:00:00Z");
        var first = http.as(MILICA).post("/families", older).expect(201).id();
        var second = http.as(MILICA).post("/families", newer).expect(201).id();
        listed(MILICA, first);
        listed(MILICA, second);
        listed(ARTA, ours);

        var list = http.as(MILICA).get("/families").expect(200).json();
        assertThat(list.path("entries").findValuesAsString("familyId")).containsExactly(second, first);
        assertThat(list.path("total").asLong()).isEqualTo(2);
        var page = http.as(MILICA)
                .get("/families?municipality=38&page=1&size=1")
                .expect(200)
                .json();
        assertThat(page.path("entries").findValuesAsString("familyId")).containsExactly(first);

        assertThat(http.as(DRITA)
                        .get("/families?size=200")
                        .expect(200)
                        .json()
                        .path("entries")
                        .findValuesAsString("familyId"))
                .contains(ours)
                .doesNotContain(first, second);
    }

    @Test
    void nobody_reads_what_is_not_theirs_and_the_refusal_is_kept() {
        var id = http.as(ARTA).post("/families", family()).expect(201).id();
        one(DRITA, id);
        http.as(BESNIK).get("/families/" + id).expect(403);
        http.as(PROVIDER).get("/families/" + id).expect(403);
        http.as(BESNIK).get("/families?municipality=19").expect(403);
        http.as(ARTA).get("/families/" + UUID.randomUUID()).expect(404);
        assertThat(db.queryForList(
                        "select who || ' ' || outcome from read_log where ? = any (subjects)", String.class, id))
                .contains("sv-19-01 SEEN", "cw-20-01 REFUSED", "pr-shelter-01 REFUSED");
    }

    @Test
    void the_same_request_twice_has_one_effect() {
        var asking = http.as(ARTA).withKey(UUID.randomUUID().toString());
        var body = family();
        var first = asking.post("/families", body).expect(201);
        assertThat(asking.post("/families", body).expect(201).text()).isEqualTo(first.text());
        assertThat(asking.post("/families", with(body, "countryOfReturn", "SE"))
                        .expect(409)
                        .rule())
                .isEqualTo("KEY_USED_FOR_SOMETHING_ELSE");
        assertThat(db.queryForObject(
                        "select count(*) from domain_event where aggregate_identifier = ?", Long.class, first.id()))
                .as("that it is registered, and that its child is waited for in school")
                .isEqualTo(2);
    }

    static Stream<Arguments> badInput() {
        return Stream.of(
                Arguments.of(with(family(), "returnType", "BY_MAGIC"), "returnType", "unknown_code"),
                Arguments.of(with(family(), "countryOfReturn", "XX"), "countryOfReturn", "unknown_code"),
                Arguments.of(with(family(), "countryOfReturn", "XK"), "countryOfReturn", "unknown_code"),
                Arguments.of(with(family(), "countryOfReturn", "de"), "countryOfReturn", "unknown_code"),
                Arguments.of(with(family(), "municipality", "39"), "municipality", "unknown_code"),
                Arguments.of(
                        with(family(), "members", List.of(member("UNCLE"))), "members[0].relation", "unknown_code"),
                Arguments.of(
                        with(family(), "members", List.of(member("CHILD", "A_HORSE"))),
                        "members[0].needs[0]",
                        "unknown_code"),
                Arguments.of(
                        with(family(), "members", List.of(Map.of("relation", "CHILD"))),
                        "members[0].personId",
                        "required"),
                Arguments.of(with(family(), "members", List.of()), "members", "required"),
                Arguments.of(without(family(), "members"), "members", "required"),
                Arguments.of(without(family(), "arrivedOn"), "arrivedOn", "required"),
                Arguments.of(
                        with(family(), "arrivedOn", LocalDate.now().plusDays(2).toString()), "arrivedOn", "in_future"),
                Arguments.of(with(family(), "track", "TOURISM"), "track", "unknown_code"),
                Arguments.of(with(family(), "escort", "A_FRIEND"), "escort", "unknown_code"),
                Arguments.of(with(family(), "monthsAbroad", -1), "monthsAbroad", "out_of_range"),
                Arguments.of(with(family(), "schoolingLanguage", "deutsch"), "schoolingLanguage", "unknown_code"),
                Arguments.of(
                        with(family(), "missingDocuments", List.of("A_LETTER")), "missingDocuments[0]", "unknown_code"),
                Arguments.of(with(family(), "arrivedOn", "0026-02-27"), "arrivedOn", "out_of_range"),
                Arguments.of(with(family(), "arrivedOn", "27.02.2026"), "arrivedOn", "malformed"),
                Arguments.of(with(family(), "occurredAt", "2999-01-01T00:00:00Z"), "occurredAt", "in_future"),
                Arguments.of(with(family(), "colour", "red"), "colour", "unknown_field"));
    }

    @ParameterizedTest(name = "{1} {2}")
    @MethodSource("badInput")
    void bad_input_is_told_by_field_and_stores_nothing(Map<String, Object> body, String field, String code) {
        long before = events();
        var errors = http.as(ARTA).post("/families", body).expect(400).json().path("errors");
        assertThat(errors.findValuesAsString("field")).containsExactly(field);
        assertThat(errors.findValuesAsString("code")).containsExactly(code);
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void what_breaks_a_rule_is_refused_by_its_name() {
        var twice = member("CHILD");
        assertThat(http.as(ARTA)
                        .post("/families", with(family(), "members", List.of(twice, twice)))
                        .expect(409)
                        .rule())
                .isEqualTo("EACH_MEMBER_ONCE");
        assertThat(http.as(ARTA)
                        .post("/families", with(family(), "members", List.of(member("OTHER_ADULT"))))
                        .expect(409)
                        .rule())
                .isEqualTo("A_CHILD_OR_A_CAREGIVER");
        assertThat(http.as(ARTA)
                        .post("/families", with(family(), "municipality", "20"))
                        .expect(403)
                        .rule())
                .isEqualTo("OWN_MUNICIPALITY");
    }

    @Test
    void the_familys_life_goes_on_in_one_history() {
        var mother = UUID.randomUUID().toString();
        var more = with(
                with(with(family(), "track", "REPATRIATED_PERSONS"), "schoolingLanguage", "de"), "monthsAbroad", 60);
        var id = http.as(ARTA).post("/families", more).expect(201).id();
        assertThat(one(ARTA, id).path("schoolingLanguage").asString()).isEqualTo("de");

        http.as(ARTA)
                .ifMatchAny()
                .post("/families/" + id + "/members", Map.of("personId", mother, "relation", "CAREGIVER"))
                .expect(200);
        http.as(ARTA)
                .ifMatchAny()
                .post("/families/" + id + "/members/" + mother + "/departure", Map.of("reason", "WENT_ABROAD_ALONE"))
                .expect(200);
        http.as(ARTA)
                .ifMatchAny()
                .post("/families/" + id + "/lost-contact", Map.of("on", "2026-04-01", "reason", "NO_ANSWER"))
                .expect(200);
        http.as(DRITA)
                .ifMatchAny()
                .post(
                        "/families/" + id + "/re-migration",
                        Map.of("on", "2026-04-03", "country", "SE", "reason", "FAMILY_ABROAD"))
                .expect(200);
        var gone = one(ARTA, id);
        assertThat(gone.path("whereabouts").asString()).isEqualTo("RE_MIGRATED");
        assertThat(gone.path("goneTo").asString()).isEqualTo("SE");
        assertThat(gone.path("former").get(0).path("reason").asString()).isEqualTo("WENT_ABROAD_ALONE");
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(http.as(DRITA)
                                .get("/families?whereabouts=RE_MIGRATED&track=REPATRIATED_PERSONS&size=200")
                                .expect(200)
                                .json()
                                .path("entries")
                                .findValuesAsString("familyId"))
                        .contains(id));

        assertThat(http.as(ARTA)
                        .ifMatchAny()
                        .post("/families/" + id + "/found-again", Map.of("on", "2026-05-01", "how", "SCHOOL"))
                        .expect(409)
                        .rule())
                .isEqualTo("NEW_RETURN_AFTER_RE_MIGRATION");
        http.as(ARTA)
                .ifMatchAny()
                .post(
                        "/families/" + id + "/another-return",
                        Map.of("returnType", "VOLUNTARY", "countryOfReturn", "SE", "arrivedOn", "2026-06-01"))
                .expect(200);
        var back = one(ARTA, id);
        assertThat(back.path("whereabouts").asString()).isEqualTo("HERE");
        assertThat(back.path("returnType").asString()).isEqualTo("VOLUNTARY");
        assertThat(back.path("earlier").get(0).path("goneOn").asString()).isEqualTo("2026-04-03");
        var timeline = http.as(ARTA)
                .get("/families/" + id + "/timeline")
                .expect(200)
                .json()
                .path("entries");
        assertThat(timeline.findValuesAsString("type"))
                .containsExactly(
                        "family.enrolment-due",
                        "family.returned-again",
                        "family.re-migrated",
                        "family.enrolment-ended",
                        "family.contact-lost",
                        "family.member-left",
                        "family.member-joined",
                        "family.enrolment-due",
                        "family.return-registered");
        assertThat(timeline.get(0).path("facts").path("person").asString())
                .as("who it is about")
                .isIn(back.path("members").findValuesAsString("personId"));
        http.as(BESNIK).get("/families/" + id + "/timeline").expect(403);
        assertThat(db.queryForObject(
                        "select count(*) from read_log where what = 'family timeline' and ? = any (subjects)",
                        Long.class,
                        id))
                .isEqualTo(2);
    }

    @Test
    void whoever_is_in_a_family_is_in_no_other_one_until_they_have_left_it() {
        var child = member("CHILD");
        var first = with(family(), "members", List.of(child, member("CAREGIVER")));
        var id = http.as(ARTA).post("/families", first).expect(201).id();
        var again = http.as(ARTA)
                .post("/families", with(family(), "members", List.of(child)))
                .expect(409);
        assertThat(again.rule()).isEqualTo("IN_ANOTHER_FAMILY");
        assertThat(texts(again.json().path("about"))).containsExactly(id);
        http.as(ARTA)
                .ifMatchAny()
                .post(
                        "/families/" + id + "/members/" + child.get("personId") + "/departure",
                        Map.of("reason", "MOVED_OUT"))
                .expect(200);
        http.as(ARTA)
                .post("/families", with(family(), "members", List.of(child)))
                .expect(201);
    }

    static Stream<Arguments> badActs() {
        return Stream.of(
                Arguments.of("details", Map.of("monthsAbroad", 5000), "monthsAbroad", "out_of_range"),
                Arguments.of("members", Map.of("relation", "CHILD"), "personId", "required"),
                Arguments.of("members/p/departure", Map.of(), "reason", "required"),
                Arguments.of("members/p/departure", Map.of("reason", "BORED"), "reason", "unknown_code"),
                Arguments.of("re-migration", Map.of("reason", "OTHER"), "on", "required"),
                Arguments.of("re-migration", Map.of("on", "2999-01-01", "reason", "OTHER"), "on", "in_future"),
                Arguments.of(
                        "re-migration",
                        Map.of("on", "2026-04-01", "reason", "OTHER", "country", "XK"),
                        "country",
                        "unknown_code"),
                Arguments.of("lost-contact", Map.of("on", "2026-04-01"), "reason", "required"),
                Arguments.of("found-again", Map.of("on", "2026-04-01"), "how", "required"),
                Arguments.of(
                        "another-return",
                        Map.of("returnType", "VOLUNTARY", "arrivedOn", "2026-04-01"),
                        "countryOfReturn",
                        "required"));
    }

    @ParameterizedTest(name = "{0} {2} {3}")
    @MethodSource("badActs")
    void a_bad_act_is_told_by_field_and_changes_nothing(
            String act, Map<String, Object> body, String field, String code) {
        var id = http.as(ARTA).post("/families", family()).expect(201).id();
        long version = one(ARTA, id).path("version").asLong();
        var errors = http.as(ARTA)
                .ifMatchAny()
                .post("/families/" + id + "/" + act, body)
                .expect(400)
                .json()
                .path("errors");
        assertThat(errors.findValuesAsString("field")).containsExactly(field);
        assertThat(errors.findValuesAsString("code")).containsExactly(code);
        assertThat(one(ARTA, id).path("version").asLong()).isEqualTo(version);
    }

    @Test
    void who_may_not_work_with_a_family_changes_nothing_and_a_stale_edit_is_told() {
        var id = http.as(ARTA).post("/families", family()).expect(201).id();
        var lost = Map.of("on", "2026-04-01", "reason", "NO_ANSWER");
        http.as(ARTA).post("/families/" + id + "/lost-contact", lost).expect(428);
        assertThat(http.as(BESNIK)
                        .ifMatchAny()
                        .post("/families/" + id + "/lost-contact", lost)
                        .expect(403)
                        .rule())
                .isEqualTo("OWN_FAMILY");
        http.as(PROVIDER)
                .ifMatchAny()
                .post("/families/" + id + "/lost-contact", lost)
                .expect(403);
        http.as(ARTA)
                .ifMatchAny()
                .post("/families/" + UUID.randomUUID() + "/lost-contact", lost)
                .expect(404);
        long seen = one(ARTA, id).path("version").asLong();
        http.as(ARTA)
                .ifMatch(seen)
                .post("/families/" + id + "/details", Map.of("escort", "NONE"))
                .expect(200);
        http.as(DRITA)
                .ifMatch(seen)
                .post("/families/" + id + "/details", Map.of("escort", "MEDICAL"))
                .expect(412);
        assertThat(one(ARTA, id).path("escort").asString()).isEqualTo("NONE");
    }

    @Test
    void whoever_asks_wrongly_is_told_how_and_nothing_is_stored() {
        long before = events();
        var good = family();
        http.as(ARTA).post("/families", "{\"returnType\": ").expect(400);
        http.as(ARTA)
                .post("/families", with(good, "countryOfReturn", "x".repeat(70_000)))
                .expect(413);
        http.as(ARTA).with("Content-Type", "text/plain").post("/families", good).expect(415);
        http.as(ARTA).withoutKey().post("/families", good).expect(400);
        http.as(AUDITOR).post("/families", good).expect(403);
        http.post("/families", good).expect(401);
        http.as(Tokens.expired(ARTA.caseworker())).post("/families", good).expect(401);
        http.as(Tokens.forged(ARTA.caseworker())).post("/families", good).expect(401);
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void the_read_model_is_rebuilt_from_the_store_and_is_the_same() {
        var id = http.as(ARTA).post("/families", family()).expect(201).id();
        var before = listed(ARTA, id);
        http.as(ADMINISTRATOR)
                .post("/operations/projections/families/rebuild", Map.of())
                .expect(202);
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(
                                http
                                        .as(ADMINISTRATOR)
                                        .get("/operations/projections")
                                        .json()
                                        .path("projections")
                                        .values()
                                        .stream()
                                        .filter(one ->
                                                one.path("name").asString().equals("families"))
                                        .findFirst()
                                        .orElseThrow()
                                        .path("rebuild")
                                        .path("state")
                                        .asString())
                        .isEqualTo("DONE"));
        assertThat(listed(ARTA, id)).isEqualTo(before);
        listed(ARTA, http.as(ARTA).post("/families", family()).expect(201).id());
    }

    private JsonNode one(Staff who, String id) {
        return http.as(who).get("/families/" + id).expect(200).json();
    }

    /** Waits until the list has heard of it. */
    private JsonNode listed(Staff who, String id) {
        return await().atMost(20, SECONDS)
                .until(
                        () ->
                                http
                                        .as(who)
                                        .get("/families?size=200")
                                        .expect(200)
                                        .json()
                                        .path("entries")
                                        .values()
                                        .stream()
                                        .filter(entry -> entry.path("familyId")
                                                .asString()
                                                .equals(id))
                                        .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private long events() {
        return db.queryForObject("select count(*) from domain_event", Long.class);
    }

    private static List<String> texts(JsonNode array) {
        return array.values().stream().map(JsonNode::asString).toList();
    }

    private static Map<String, Object> family() {
        return Map.of(
                "returnType",
                "INVOLUNTARY_READMISSION",
                "countryOfReturn",
                "DE",
                "arrivedOn",
                "2026-02-27",
                "municipality",
                "19",
                "members",
                List.of(
                        member("CHILD", "LANGUAGE_BARRIER", "NO_CIVIL_REGISTRATION"),
                        Map.of("personId", UUID.randomUUID().toString(), "relation", "CAREGIVER"),
                        member("OTHER_ADULT", "INCOME", "LANGUAGE_BARRIER")));
    }

    private static Map<String, Object> member(String relation, String... needs) {
        return Map.of("personId", UUID.randomUUID().toString(), "relation", relation, "needs", List.of(needs));
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        var more = new TreeMap<>(body);
        more.put(field, value);
        return more;
    }

    private static Map<String, Object> without(Map<String, Object> body, String field) {
        var less = new TreeMap<>(body);
        less.remove(field);
        return less;
    }
}
