package org.cpsn.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpsn.platform.test.Staff.ARTA;
import static org.cpsn.platform.test.Staff.AUDITOR;
import static org.cpsn.platform.test.Staff.BESNIK;
import static org.cpsn.platform.test.Staff.DRITA;
import static org.cpsn.platform.test.Staff.LIAISON;
import static org.cpsn.platform.test.Staff.OFFICER;
import static org.cpsn.platform.test.Staff.PROVIDER;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.cpsn.platform.test.Http;
import org.cpsn.platform.test.PlantedNames;
import org.cpsn.platform.test.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Persons: found in every spelling, registered once, corrected, numbered, merged and parted again. */
@ServiceTest
class PersonsOverHttpTest {
    @Autowired
    Http http;

    @Autowired
    JdbcTemplate db;

    @Autowired
    DataSource dataSource;

    @Autowired
    MongoDatabase mongo;

    @Autowired
    List<ApplicationRunner> runners;

    @Test
    void each_hit_says_why_it_matched_and_the_nearest_comes_first() {
        var here = registered(child("Xhevrije", "Đukagjini", "2014-02-03"));
        var elsewhere = registered(with(child("Xhevrije", "Đukagjini", "2009-02-03"), "municipality", "20"));
        var hits = search(Map.of("name", "Ђукађини Dževrije 2014", "municipality", "19"));
        assertThat(hits.findValuesAsString("id")).containsExactly(here, elsewhere);
        assertThat(why(hits.get(0)))
                .containsExactlyInAnyOrder("ANOTHER_SPELLING", "SWAPPED", "SAME_YEAR_OF_BIRTH", "SAME_MUNICIPALITY");
        assertThat(hits.get(0).path("score").asInt())
                .isGreaterThan(hits.get(1).path("score").asInt());
    }

    @Test
    void whoever_was_registered_a_moment_ago_is_found() {
        for (int n = 0; n < 5; n++) {
            var id = registered(child("Zymbyle" + "abcde".charAt(n), "Menjëhershmi", 2001 + 4 * n + "-01-01"));
            assertThat(search(Map.of("name", "Zymbyle" + "abcde".charAt(n))).findValuesAsString("id"))
                    .contains(id);
        }
    }

    @Test
    void nobody_found_is_an_empty_list_and_nothing_to_look_for_is_an_error() {
        assertThat(search(Map.of("name", "Qwzpfk Vbnmrt"))).isEmpty();
        for (var name : List.of("a", "7", "- -", "Gаshi"))
            http.as(ARTA).post("/persons/search", Map.of("name", name)).expect(400);
    }

    @Test
    void a_likely_twin_is_shown_and_registering_all_the_same_needs_a_reason() {
        var first = registered(child("Njomzë", "Hoxhaj-Dyfishi", "2016-05-06"));
        var again = with(child("Njomza", "Hodžaj-Dyfishi", "2016-06-05"), "municipality", "20");
        var refused = http.as(ARTA).post("/persons", again).expect(409);
        assertThat(refused.rule()).isEqualTo("LIKELY_THE_SAME_PERSON");
        assertThat(texts(refused.json().path("about"))).containsExactly(first);

        var another = with(again, "another", Map.of("than", List.of("somebody"), "reason", "Kushërira."));
        http.as(ARTA).post("/persons", another).expect(409);
        another = with(again, "another", Map.of("than", List.of(first), "reason", "Kushërira, parë sot."));
        var key = UUID.randomUUID().toString();
        var second = http.as(ARTA).withKey(key).post("/persons", another).expect(201);
        assertThat(http.as(ARTA)
                        .withKey(key)
                        .post("/persons", another)
                        .expect(201)
                        .text())
                .isEqualTo(second.text());

        var record = record(second.id());
        assertThat(record.path("history").get(0).path("text").asString()).isEqualTo("Kushërira, parë sot.");
        assertThat(texts(record.path("history").get(0).path("others"))).containsExactly(first);
    }

    @Test
    void a_brother_is_no_twin() {
        registered(child("Drilon", "Vëllazëri", "2016-05-06"));
        registered(child("Dardana", "Vëllazëri", "2016-05-06"));
    }

    @Test
    void the_same_registration_sent_twice_is_no_twin_of_itself() {
        var key = UUID.randomUUID().toString();
        var body = child("Ylberina", "Njëherësha", "2013-03-03");
        var first = http.as(ARTA).withKey(key).post("/persons", body).expect(201);
        assertThat(http.as(ARTA).withKey(key).post("/persons", body).expect(201).text())
                .isEqualTo(first.text());
    }

    @Test
    void of_registrations_at_the_same_moment_one_is_made() throws Exception {
        var bodies = IntStream.range(0, 8)
                .mapToObj(
                        n -> child(n % 2 == 0 ? "Gjylizare" : "Đulizare", "Njëkohësi", "20" + (12 + n % 2) + "-07-07"))
                .map(body -> with(without(body, "dateOfBirth"), "estimatedAge", 10))
                .toList();
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses = new ArrayList<Integer>();
            for (var done : many.invokeAll(bodies.stream()
                    .<Callable<Integer>>map(
                            body -> () -> http.as(ARTA).post("/persons", body).status())
                    .toList())) statuses.add(done.get());
            assertThat(statuses).containsOnlyOnce(201).contains(409).hasSize(8);
            assertThat(statuses.stream().filter(status -> status == 409)).hasSize(7);
        }
    }

    @Test
    void a_record_is_corrected_described_and_numbered_and_its_history_kept() {
        var id = registered(child("Fidane", "Gabimi", "2015-01-02"));
        http.as(ARTA)
                .ifMatch(0)
                .post(
                        "/persons/" + id + "/correction",
                        with(child("Fidana", "Saktësimi", "2014-01-02"), "reason", "Sipas librit amë."))
                .expect(200);
        http.as(BESNIK)
                .ifMatch(0)
                .post("/persons/" + id + "/correction", child("Fidana", "Tjetër", "2014-01-02"))
                .expect(412);
        http.as(ARTA)
                .ifMatch(1)
                .post(
                        "/persons/" + id + "/description",
                        Map.of(
                                "nickname",
                                "Dudi",
                                "otherNames",
                                List.of("Fidanka Jovanović"),
                                "languages",
                                List.of("SQI", "ROM"),
                                "displacement",
                                "RETURNEE",
                                "functioning",
                                Map.of("SEEING", "SOME_DIFFICULTY")))
                .expect(200);
        http.as(ARTA)
                .ifMatchAny()
                .post("/persons/" + id + "/numbers", Map.of("scheme", "XK_PERSONAL_NUMBER", "number", "10 0200 3004"))
                .expect(200);
        var record = record(id);
        assertThat(record.path("person").path("familyName").asString()).isEqualTo("Saktësimi");
        assertThat(record.path("person").path("birthYear").asInt()).isEqualTo(2014);
        assertThat(record.path("nickname").asString()).isEqualTo("Dudi");
        assertThat(record.path("languages")).hasSize(2);
        assertThat(record.path("functioning").path("SEEING").asString()).isEqualTo("SOME_DIFFICULTY");
        assertThat(record.path("numbers").get(0).path("number").asString()).isEqualTo("1002003004");
        assertThat(record.path("history").findValuesAsString("type"))
                .containsExactly("person.number-recorded", "person.described", "person.corrected", "person.registered");
        assertThat(record.path("history").get(2).path("was").path("family").asString())
                .isEqualTo("Gabimi");
        assertThat(record.path("history").get(2).path("text").asString()).isEqualTo("Sipas librit amë.");

        for (var typed : List.of("dudi", "Fidanka Jovanovic", "Фидана Сактесими", "1002003004", "100-200-3004"))
            assertThat(search(Map.of("name", typed)).findValuesAsString("id"))
                    .as(typed)
                    .contains(id);
        assertThat(search(Map.of("name", "Gabimi")).findValuesAsString("id")).doesNotContain(id);
    }

    @Test
    void a_number_belongs_to_one_person_until_it_is_withdrawn() {
        var one = registered(child("Ilirjana", "Numërtari", "2011-01-01"));
        var other = registered(child("Besiana", "Shifrani", "2017-01-01"));
        var passport = Map.of("scheme", "PASSPORT", "number", "P-7654321");
        http.as(ARTA)
                .ifMatchAny()
                .post("/persons/" + one + "/numbers", passport)
                .expect(200);
        var refused = http.as(ARTA)
                .ifMatchAny()
                .post("/persons/" + other + "/numbers", passport)
                .expect(409);
        assertThat(refused.rule()).isEqualTo("NUMBER_BELONGS_TO_ANOTHER");
        assertThat(texts(refused.json().path("about"))).containsExactly(one);
        var number = record(one).path("numbers").get(0).path("numberId").asString();
        http.as(ARTA)
                .ifMatchAny()
                .post("/persons/" + one + "/numbers/" + number + "/withdrawal", Map.of())
                .expect(200);
        http.as(ARTA)
                .ifMatchAny()
                .post("/persons/" + other + "/numbers", passport)
                .expect(200);
        assertThat(search(Map.of("name", "P7654321")).findValuesAsString("id")).containsExactly(other);
    }

    @Test
    void a_merged_record_answers_with_the_survivor_and_parted_again_both_are_what_they_were() {
        var kept = registered(child("Qëndresa", "Bashkimi", "2012-08-08"));
        var twin = registered(with(
                child("Qendresa", "Bashkimi", "2012-08-08"),
                "another",
                Map.of("than", List.of(kept), "reason", "E panjohur ende.")));
        var before = List.of(record(kept), record(twin));
        var into = Map.of("into", kept, "reason", "E njëjta fëmijë.");
        http.as(ARTA).ifMatchAny().post("/persons/" + twin + "/merger", into).expect(403);
        http.as(DRITA).ifMatch(0).post("/persons/" + twin + "/merger", into).expect(200);

        var answered =
                http.as(ARTA).get("/persons/" + twin + "?atLeast=1").expect(200).json();
        assertThat(answered.path("mergedInto").asString()).isEqualTo(kept);
        assertThat(answered.path("givenName").asString()).isEqualTo("Qëndresa");
        assertThat(search(Map.of("name", "Qendresa Bashkimi")).findValuesAsString("id"))
                .containsExactly(kept);
        assertThat(texts(record(kept).path("merged"))).containsExactly(twin);
        http.as(ARTA)
                .ifMatchAny()
                .post("/persons/" + twin + "/correction", child("Qëndrese", "Bashkimi", "2012-08-08"))
                .expect(409);
        http.as(DRITA)
                .ifMatchAny()
                .post("/persons/" + kept + "/merger", Map.of("into", twin, "reason", "Anasjelltas."))
                .expect(409);

        http.as(DRITA)
                .ifMatchAny()
                .post("/persons/" + twin + "/merger/undoing", Map.of("reason", "Janë kushërira."))
                .expect(200);
        http.as(ARTA).get("/persons/" + twin + "?atLeast=2").expect(200);
        assertThat(withoutHistory(record(kept))).isEqualTo(withoutHistory(before.get(0)));
        var after = record(twin);
        assertThat(after.path("person").path("givenName").asString()).isEqualTo("Qendresa");
        assertThat(after.path("mergedInto").isNull()).isTrue();
        assertThat(search(Map.of("name", "Qendresa Bashkimi")).findValuesAsString("id"))
                .containsExactlyInAnyOrder(kept, twin);
    }

    @Test
    void the_cases_of_both_records_are_shown() {
        var kept = registered(child("Lulëkuqe", "Rastësia", "2012-09-09"));
        var twin = registered(child("Manushaqe", "Rastësia", "2016-09-09"));
        var cases = List.of(reported(kept), reported(twin));
        assertThat(casesOf(kept)).containsExactly(cases.getFirst());
        http.as(DRITA)
                .ifMatchAny()
                .post("/persons/" + twin + "/merger", Map.of("into", kept, "reason", "Emër i ndërruar."))
                .expect(200);
        assertThat(casesOf(kept)).containsExactlyInAnyOrderElementsOf(cases);
        assertThat(casesOf(twin)).containsExactlyInAnyOrderElementsOf(cases);
    }

    @Test
    void a_family_is_seen_from_each_of_its_members_and_survives_a_merge() {
        var child = registered(child("Elmedina", "Pemëtari", "2015-11-11"));
        var mother = registered(child("Sabahate", "Pemëtari", "1990-11-11"));
        var grandmother = registered(child("Hatmane", "Gjyshari", "1960-11-11"));
        var twin = registered(child("Sabahete", "Vajzërore", "1991-11-11"));
        linked(child, mother, "PARENT", "BY_RELATIVE");
        linked(mother, grandmother, "PARENT", "NONE");
        for (var member : List.of(child, mother, grandmother)) {
            var family = http.as(ARTA)
                    .get("/persons/" + member + "/family")
                    .expect(200)
                    .json();
            assertThat(family.path("people").findValuesAsString("id"))
                    .as("seen from %s", member)
                    .containsExactlyInAnyOrder(child, mother, grandmother);
            assertThat(family.path("links").findValuesAsString("kinship")).containsExactly("PARENT", "PARENT");
        }
        http.as(DRITA)
                .ifMatchAny()
                .post("/persons/" + mother + "/merger", Map.of("into", twin, "reason", "Mbiemri i vajzërisë."))
                .expect(200);
        var family =
                http.as(ARTA).get("/persons/" + child + "/family").expect(200).json();
        assertThat(family.path("people").findValuesAsString("id")).containsExactlyInAnyOrder(child, twin, grandmother);

        http.as(ARTA)
                .ifMatchAny()
                .post("/persons/" + child + "/relatives", relative(mother, "PARENT", "NONE"))
                .expect(409);
        http.as(ARTA)
                .ifMatchAny()
                .post("/persons/" + child + "/relatives", relative("nobody", "PARENT", "NONE"))
                .expect(404);
        var link = family.path("links")
                .valueStream()
                .filter(one -> one.path("recordId").asString().equals(child))
                .findFirst()
                .orElseThrow();
        http.as(ARTA)
                .ifMatchAny()
                .post("/persons/" + child + "/relatives/" + link.path("linkId").asString() + "/withdrawal", Map.of())
                .expect(200);
        assertThat(http.as(ARTA)
                        .get("/persons/" + child + "/family")
                        .expect(200)
                        .json()
                        .path("links"))
                .isEmpty();
    }

    @Test
    void two_merges_of_the_same_two_at_one_moment_do_not_make_a_circle() throws Exception {
        var one = registered(child("Mirjeta", "Rrethore", "2012-10-10"));
        var other = registered(child("Floriana", "Rrethore", "2015-10-10"));
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = both.invokeAll(List.<Callable<Integer>>of(
                    () -> http.as(DRITA)
                            .ifMatchAny()
                            .post("/persons/" + one + "/merger", Map.of("into", other, "reason", "A."))
                            .status(),
                    () -> http.as(DRITA)
                            .ifMatchAny()
                            .post("/persons/" + other + "/merger", Map.of("into", one, "reason", "B."))
                            .status()));
            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(200, 409);
        }
    }

    @Test
    void the_index_is_made_anew_from_the_histories_and_finds_the_same() throws Exception {
        var id = registered(child("Rizgjallë", "Treguesi", "2010-10-10"));
        http.as(ARTA)
                .ifMatchAny()
                .post("/persons/" + id + "/description", Map.of("nickname", "Gjalla"))
                .expect(200);
        var rows = db.queryForList("select person_id, stands_for, tokens::text from person_index order by person_id");
        db.update("update person_index_made set way = 0");
        db.update("delete from person_index");
        for (var runner : runners) runner.run(new DefaultApplicationArguments());
        assertThat(db.queryForList("select person_id, stands_for, tokens::text from person_index order by person_id"))
                .hasSameSizeAs(rows);
        assertThat(search(Map.of("name", "gjalla treguesi")).findValuesAsString("id"))
                .containsExactly(id);
    }

    @Test
    void nothing_that_names_anybody_can_be_read_in_a_store() {
        var planted = new PlantedNames();
        var id = registered(child(planted.given(), planted.family(), "2014-04-04"));
        http.as(ARTA)
                .ifMatchAny()
                .post(
                        "/persons/" + id + "/description",
                        Map.of("nickname", planted.given() + "a", "otherNames", List.of(planted.family())))
                .expect(200);
        search(Map.of("name", planted.given()));
        http.as(ARTA).get("/persons/" + id + "?atLeast=1").expect(200);
        planted.assertNotReadableIn(dataSource);
        planted.assertNotReadableIn(mongo);
        planted.assertNowhere(http);
    }

    @Test
    void bad_input_gets_a_clear_answer_and_stores_nothing() {
        var id = registered(child("Valdete", "Kontrolli", "2015-05-05"));
        long before = events();
        field(http.as(ARTA).post("/persons", child("Аrta", "Gashi", "2015-05-05")), "givenName", "mixed_script");
        field(
                http.as(ARTA).post("/persons", with(child("Arta", "G", "2015-05-05"), "estimatedAge", 5)),
                "dateOfBirth",
                "date_or_age");
        field(http.as(ARTA).post("/persons/search", Map.of("name", "x")), "name", "too_short");
        var numbers = "/persons/" + id + "/numbers";
        for (var wrong : List.of("123", "12345678901", "abcdefghij"))
            field(
                    http.as(ARTA).ifMatchAny().post(numbers, Map.of("scheme", "XK_PERSONAL_NUMBER", "number", wrong)),
                    "number",
                    "malformed");
        field(
                http.as(ARTA).ifMatchAny().post(numbers, Map.of("scheme", "LIBRARY_CARD", "number", "1")),
                "scheme",
                "unknown_code");
        field(
                http.as(ARTA).ifMatchAny().post("/persons/" + id + "/description", Map.of("nickname", "x".repeat(101))),
                "nickname",
                "too_long");
        for (var act : List.of("correction", "description", "numbers"))
            http.as(ARTA)
                    .ifMatchAny()
                    .post(
                            "/persons/nobody/" + act,
                            switch (act) {
                                case "correction" -> child("A", "B", "2015-05-05");
                                case "numbers" -> Map.of("scheme", "PASSPORT", "number", "P1234567");
                                default -> Map.of();
                            })
                    .expect(404);
        http.as(ARTA).get("/persons/nobody").expect(404);
        http.as(ARTA).get("/persons/nobody/record").expect(404);
        http.as(DRITA)
                .ifMatchAny()
                .post("/persons/" + id + "/merger", Map.of("into", "nobody", "reason", "?"))
                .expect(409);
        http.as(ARTA).post("/persons/" + id + "/description", Map.of()).expect(428);
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void who_may_do_what() {
        var id = registered(child("Albana", "Lejimi", "2015-06-06"));
        for (var who : List.of(PROVIDER, LIAISON, AUDITOR)) {
            http.as(who).post("/persons/search", Map.of("name", "Lejimi")).expect(403);
            http.as(who)
                    .post("/persons", child("Albane", "Lejimi", "2001-06-06"))
                    .expect(403);
            http.as(who).get("/persons/" + id + "/record").expect(403);
            for (var act : List.of("correction", "description", "numbers", "merger", "merger/undoing"))
                http.as(who)
                        .ifMatchAny()
                        .post("/persons/" + id + "/" + act, Map.of())
                        .expect(403);
        }
        for (var who : List.of(ARTA, DRITA))
            http.as(who).get("/persons/" + id + "/record").expect(200);
        assertThat(db.queryForList(
                        "select who || ' ' || outcome || ' ' || what from read_log where ? = any (subjects)",
                        String.class,
                        id))
                .contains("cw-19-01 SEEN person record", "sv-19-01 SEEN person record");
    }

    /** Whoever receives a family looks for its children before registering them, and sees no more than who they are. */
    @Test
    void a_return_officer_searches_and_registers_and_sees_who_it_is() {
        var id = http.as(OFFICER)
                .post("/persons", child("Valmira", "Kthimi", "2014-04-04"))
                .expect(201)
                .id();
        var found = http.as(OFFICER)
                .post("/persons/search", Map.of("name", "Valmira Kthimi"))
                .expect(200);
        assertThat(found.json().toString()).contains(id);
        http.as(OFFICER).get("/persons/" + id).expect(200);
        http.as(OFFICER).get("/persons/" + id + "/record").expect(403);
    }

    private String registered(Map<String, Object> body) {
        return http.as(ARTA).post("/persons", body).expect(201).id();
    }

    private void linked(String person, String relative, String kinship, String care) {
        http.as(ARTA)
                .ifMatchAny()
                .post("/persons/" + person + "/relatives", relative(relative, kinship, care))
                .expect(200);
    }

    private static Map<String, Object> relative(String relative, String kinship, String care) {
        return Map.of("relativeId", relative, "kinship", kinship, "livesTogether", true, "care", care);
    }

    private JsonNode record(String id) {
        return http.as(ARTA).get("/persons/" + id + "/record").expect(200).json();
    }

    private JsonNode search(Map<String, Object> body) {
        return http.as(ARTA).post("/persons/search", body).expect(200).json().path("results");
    }

    private String reported(String child) {
        var opened = http.as(ARTA)
                .post(
                        "/cases",
                        Map.of(
                                "childId",
                                child,
                                "source",
                                "SCHOOL",
                                "concerns",
                                List.of("NEGLECT"),
                                "urgent",
                                false,
                                "municipality",
                                "19"))
                .expect(201);
        http.as(ARTA).get("/cases/" + opened.id() + "/timeline?atLeast=1").expect(200);
        return opened.id();
    }

    private List<String> casesOf(String person) {
        return http.as(DRITA)
                .get("/cases?status=ALL&child=" + person)
                .expect(200)
                .json()
                .path("entries")
                .findValuesAsString("caseId");
    }

    private long events() {
        return db.queryForObject("select count(*) from domain_event", Long.class);
    }

    private static void field(Http.Reply reply, String field, String code) {
        reply.expect(400);
        assertThat(reply.json().path("errors").findValuesAsString("field")).contains(field);
        assertThat(reply.json().path("errors").findValuesAsString("code")).contains(code);
    }

    private static List<String> why(JsonNode hit) {
        return texts(hit.path("why"));
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    private static JsonNode withoutHistory(JsonNode record) {
        var copy = (tools.jackson.databind.node.ObjectNode) record.deepCopy();
        copy.remove("history");
        return copy;
    }

    private static Map<String, Object> child(String given, String family, String born) {
        return Map.of(
                "givenName", given,
                "familyName", family,
                "sex", "FEMALE",
                "dateOfBirth", born,
                "municipality", "19");
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
