package org.cpsn.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cpsn.cases.ReportedCase.with;
import static org.cpsn.cases.ReportedCase.without;
import static org.cpsn.platform.test.Staff.ADMINISTRATOR;
import static org.cpsn.platform.test.Staff.ARTA;
import static org.cpsn.platform.test.Staff.AUDITOR;
import static org.cpsn.platform.test.Staff.BESNIK;
import static org.cpsn.platform.test.Staff.COORDINATOR;
import static org.cpsn.platform.test.Staff.DATA_OFFICER;
import static org.cpsn.platform.test.Staff.DRITA;
import static org.cpsn.platform.test.Staff.LIAISON;
import static org.cpsn.platform.test.Staff.PARTNER_AL;
import static org.cpsn.platform.test.Staff.PARTNER_ME;
import static org.cpsn.platform.test.Staff.PROVIDER;
import static org.cpsn.platform.test.Staff.ROUNDTABLE;

import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.cpsn.linkage.Born;
import org.cpsn.linkage.Description;
import org.cpsn.linkage.Encoder;
import org.cpsn.linkage.Hardening;
import org.cpsn.linkage.Sex;
import org.cpsn.platform.personal.PersonKeys;
import org.cpsn.platform.test.Http;
import org.cpsn.platform.test.LogText;
import org.cpsn.platform.test.PlantedNames;
import org.cpsn.platform.test.Published;
import org.cpsn.platform.test.ServiceTest;
import org.cpsn.platform.test.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

@ServiceTest
@TestPropertySource(
        properties = {
            "cpsn.linkage.secret.partner-al=" + KnownChildOverHttpTest.SECRET,
            "cpsn.known-child=classpath:known-child-of-tests.json"
        })
class KnownChildOverHttpTest {
    static final String SECRET = "YSBzZWNyZXQgb2YgdGhpcnR5LXR3byBieXRlcyAuLi4=";
    private static final Encoder ENCODER = new Encoder(Base64.getDecoder().decode(SECRET), Hardening.BALANCED);
    private static final List<Staff> EVERYBODY = List.of(
            ARTA,
            BESNIK,
            DRITA,
            PROVIDER,
            ROUNDTABLE,
            LIAISON,
            COORDINATOR,
            DATA_OFFICER,
            AUDITOR,
            ADMINISTRATOR,
            PARTNER_AL,
            PARTNER_ME);

    @Autowired
    Http http;

    @Autowired
    JdbcTemplate db;

    @Autowired
    DataSource dataSource;

    @Autowired
    MongoDatabase mongo;

    @Autowired
    PersonKeys keys;

    @BeforeEach
    void nobodyHasAskedYet() {
        db.update("delete from question_asked");
    }

    @Test
    void a_partner_learns_a_pseudonym_and_later_that_the_caseworker_knows_the_child() {
        var kase = known("Xhevahire", "Plantuarzami", LocalDate.of(2013, 5, 17));
        var asked = ask(question("Џевахире", "Plantuarzami", LocalDate.of(2013, 5, 17)))
                .expect(201);
        var candidate = asked.json().path("candidates").path(0);
        assertThat(asked.header("Location")).isEqualTo("/liaison/questions/" + questionId(asked));
        assertThat(asked.json().path("status").asString()).isEqualTo("TO_FORWARD");
        assertThat(candidate.path("score").asDouble()).isEqualTo(1);
        assertThat(candidate.path("likely").asBoolean()).isTrue();
        assertThat(candidate.path("pseudonym").asString()).hasSize(43);
        assertThat(asked.text()).doesNotContain(kase.caseId(), kase.childId(), "Plantuarzami", "municipality");

        var seen =
                http.as(LIAISON).get("/liaison/questions/" + questionId(asked)).expect(200);
        assertThat(seen.text()).doesNotContain(kase.caseId(), kase.childId(), "Plantuarzami", "municipality");
        assertThat(seen.json().path("candidates").path(0).path("sex").asString())
                .isEqualTo("FEMALE");
        assertThat(seen.json().path("candidates").path(0).path("ageBand").asString())
                .isEqualTo("9-17");
        assertThat(kase.waiting(ARTA)).isFalse();

        forward(asked).expect(200);
        await().untilAsserted(() -> assertThat(kase.waiting(ARTA)).isTrue());
        assertThat(kase.waiting(DRITA)).isTrue();
        assertThat(kase.waiting(BESNIK)).isFalse();
        var page = kase.page(ARTA).expect(200).json();
        assertThat(page.path("mayAnswer").asBoolean()).isTrue();
        assertThat(page.path("questions").path(0).path("reference").asString()).isEqualTo("AL-2026-7");
        assertThat(page.path("questions").path(0).path("state").asString()).isEqualTo("FORWARDED");
        kase.page(BESNIK).expect(403);

        kase.answer(ARTA, asked, Map.of("same", true, "ground", "DOCUMENT_SEEN", "note", "Pashë pasaportën."))
                .expect(200);
        var told = http.as(PARTNER_AL)
                .get("/liaison/questions/" + questionId(asked))
                .expect(200);
        assertThat(told.json().path("status").asString()).isEqualTo("CONFIRMED");
        assertThat(told.text()).doesNotContain("pasaport", "cw-19-01", "DOCUMENT_SEEN");
        await().untilAsserted(() -> {
            var answered = kase.page(ARTA).expect(200).json().path("questions").path(0);
            assertThat(answered.path("state").asString()).isEqualTo("CONFIRMED");
            assertThat(answered.path("note").asString()).isEqualTo("Pashë pasaportën.");
        });
        assertThat(kase.waiting(ARTA)).isFalse();
        await().untilAsserted(() -> assertThat(http.as(ARTA)
                        .get("/cases/" + kase.caseId() + "/timeline")
                        .expect(200)
                        .json()
                        .path("entries")
                        .valueStream()
                        .filter(entry -> entry.path("type").asString().equals("case.question-noted"))
                        .map(entry -> entry.path("facts").path("what").asString()))
                .containsExactly("CONFIRMED", "ASKED"));
        http.as(LIAISON)
                .ifMatchAny()
                .post("/liaison/questions/" + questionId(asked) + "/closure", Map.of("because", "ANSWERED"))
                .expect(200);
        await().untilAsserted(() -> {
            assertThat(Published.about(questionId(asked)))
                    .contains(
                            "cpsn.question.asked.v1",
                            "cpsn.question.candidate-forwarded.v1",
                            "cpsn.question.candidate-answered.v1");
            assertThat(http.as(LIAISON)
                            .get("/liaison/questions?open=true&size=100")
                            .expect(200)
                            .text())
                    .doesNotContain(questionId(asked));
            assertThat(http.as(LIAISON)
                            .get("/liaison/questions?size=100")
                            .expect(200)
                            .text())
                    .contains(questionId(asked));
        });
    }

    @Test
    void two_partners_hear_two_pseudonyms_and_neither_sees_the_others_question() {
        known("Đurđica", "Dypartnerësh", LocalDate.of(2012, 1, 9));
        var asked = ask(question("Djurdjica", "Dypartneresh", LocalDate.of(2012, 1, 9)))
                .expect(201);
        http.as(PARTNER_ME).get("/liaison/questions/" + questionId(asked)).expect(403);
        await().untilAsserted(() -> assertThat(http.as(PARTNER_AL)
                        .get("/liaison/questions")
                        .expect(200)
                        .text())
                .contains(questionId(asked)));
        assertThat(http.as(PARTNER_ME).get("/liaison/questions").expect(200).text())
                .doesNotContain(questionId(asked));
        assertThat(http.as(PARTNER_ME)
                        .post("/liaison/questions", question("Djurdjica", "Dypartneresh", LocalDate.of(2012, 1, 9)))
                        .expect(409)
                        .rule())
                .as("no secret is shared with the second one yet")
                .isEqualTo("SECRET_IS_SHARED");
    }

    @Test
    void who_has_no_case_or_is_nobody_s_likeness_is_not_told_of() {
        register("Pakashtje", "Parastësore", LocalDate.of(2011, 11, 11));
        for (var nobody : List.of(
                question("Pakashtje", "Parastësore", LocalDate.of(2011, 11, 11)),
                question("Askushi", "Kurrkundja", LocalDate.of(2009, 2, 2)))) {
            var answered = ask(nobody).expect(201).json();
            assertThat(answered.path("candidates").isEmpty()).isTrue();
            assertThat(answered.path("status").asString()).isEqualTo("NOBODY");
        }
    }

    @Test
    void years_and_sex_narrow_it_down() {
        known("Blockade", "Ngushtuari", LocalDate.of(2014, 7, 7));
        var asked = question("Blockade", "Ngushtuari", LocalDate.of(2014, 7, 7));
        assertThat(candidates(with(with(asked, "bornFrom", 2014), "bornTo", 2014)))
                .hasSize(1);
        assertThat(candidates(with(with(asked, "bornFrom", 2010), "bornTo", 2013)))
                .isEmpty();
        assertThat(candidates(with(asked, "sex", "FEMALE"))).hasSize(1);
        assertThat(candidates(with(asked, "sex", "MALE"))).isEmpty();
    }

    @Test
    void two_records_of_one_child_are_one_candidate_and_an_erased_child_is_none() {
        var kase = known("Bashkuara", "Dyherëshme", LocalDate.of(2012, 3, 4));
        var twin = http.as(ARTA)
                .post(
                        "/persons",
                        Map.of(
                                "givenName", "Bashkuarë",
                                "familyName", "Dyhereshme",
                                "sex", "FEMALE",
                                "dateOfBirth", "2012-03-04",
                                "municipality", "19",
                                "another", Map.of("than", List.of(kase.childId()), "reason", "Ashtu tha nëna.")))
                .expect(201)
                .id();
        http.as(DRITA)
                .ifMatchAny()
                .post("/persons/" + kase.childId() + "/merger", Map.of("into", twin, "reason", "Një fëmijë."))
                .expect(200);
        var question = question("Bashkuara", "Dyherëshme", LocalDate.of(2012, 3, 4));
        var found = candidates(question);
        assertThat(found).hasSize(1);
        keys.destroy(twin);
        keys.destroy(kase.childId());
        assertThat(candidates(question)).isEmpty();
    }

    @Test
    void a_partner_asks_no_more_often_than_agreed_and_hears_when_it_may_again() {
        var question = question("Shpeshta", "Pyetësja", LocalDate.of(2010, 10, 10));
        var key = UUID.randomUUID().toString();
        var first = http.as(PARTNER_AL)
                .withKey(key)
                .post("/liaison/questions", question)
                .expect(201);
        for (int asked = 1; asked < 6; asked++) ask(question).expect(201);
        var refused = ask(question).expect(429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(3_000, 3_600);
        assertThat(http.as(PARTNER_AL)
                        .withKey(key)
                        .post("/liaison/questions", question)
                        .expect(201)
                        .json()
                        .path("questionId"))
                .as("the same question sent again is answered")
                .isEqualTo(first.json().path("questionId"));
        db.update("update question_asked set asked_at = asked_at - interval '61 minutes'");
        ask(question).expect(201);
    }

    @Test
    void neither_a_name_nor_an_encoding_is_in_a_log_a_message_an_address_or_the_store() {
        var names = new PlantedNames();
        known(names.given(), names.family(), LocalDate.of(2013, 9, 19));
        var question = question(names.given(), names.family(), LocalDate.of(2013, 9, 19));
        var encoding = (String) question.get("encoding");
        var asked = ask(question).expect(201);
        assertThat(asked.json().path("candidates")).isNotEmpty();
        ask(with(question, "encoding", encoding.substring(0, 300))).expect(400);
        forward(asked).expect(200);
        await().untilAsserted(() ->
                assertThat(Published.about(questionId(asked))).contains("cpsn.question.candidate-forwarded.v1"));
        names.assertNowhere(http);
        names.assertNotReadableIn(dataSource);
        names.assertNotReadableIn(mongo);
        var part = encoding.substring(40, 100);
        assertThat(LogText.lines()).noneMatch(line -> line.contains(part));
        assertThat(Http.asked()).noneMatch(address -> address.contains(part));
        for (var kept : List.of(
                "select convert_from(payload, 'UTF8') from domain_event",
                "select convert_from(meta_data, 'UTF8') from domain_event",
                "select cast(r as text) from read_log r",
                "select cast(i as text) from inbox i",
                "select cast(q as text) from question_asked q"))
            assertThat(db.queryForList(kept, String.class)).isNotEmpty().noneMatch(row -> row.contains(part));
        assertThat(db.queryForObject(
                        "select count(*) from read_log where what = 'question from across the border' and who ="
                                + " 'pa-al-01'",
                        Long.class))
                .isPositive();
    }

    @TestFactory
    Stream<DynamicTest> what_cannot_be_used_is_refused() {
        var good = question("Arta", "Shembulli", LocalDate.of(2012, 2, 2));
        var stranger =
                new Encoder("another secret of 32 bytes......".getBytes(StandardCharsets.UTF_8), Hardening.BALANCED);
        return Stream.<Map.Entry<String, Map<String, Object>>>of(
                        Map.entry("scheme required", without(good, "scheme")),
                        Map.entry("scheme unknown_code", with(good, "scheme", "clkhash-3")),
                        Map.entry("encoding required", without(good, "encoding")),
                        Map.entry("encoding not_base64", with(good, "encoding", "!!!")),
                        Map.entry("encoding wrong_length", with(good, "encoding", "AAAA")),
                        Map.entry("encoding too_long", with(good, "encoding", "A".repeat(401))),
                        Map.entry("encoding not_of_this_secret", with(good, "encoding", filled(0xff))),
                        Map.entry("encoding not_of_this_secret", with(good, "encoding", filled(0))),
                        Map.entry("encoding not_of_this_secret", with(good, "encoding", filled(0xf0))),
                        Map.entry(
                                "encoding not_of_this_secret",
                                with(
                                        good,
                                        "encoding",
                                        stranger.encode(described()).base64())),
                        Map.entry(
                                "encoding too_little",
                                with(
                                        good,
                                        "encoding",
                                        ENCODER.encode(new Description("Arta", "", Born.in(2012), Sex.FEMALE))
                                                .base64())),
                        Map.entry("reference required", without(good, "reference")),
                        Map.entry("reference malformed", with(good, "reference", "Arta Shembulli")),
                        Map.entry("purpose required", without(good, "purpose")),
                        Map.entry("purpose unknown_code", with(good, "purpose", "CURIOSITY")),
                        Map.entry("bornTo out_of_range", with(with(good, "bornFrom", 2012), "bornTo", 2010)),
                        Map.entry("bornTo out_of_range", with(with(good, "bornFrom", 1950), "bornTo", 2010)),
                        Map.entry("sex unknown_code", with(good, "sex", "GIRL")))
                .map(row -> DynamicTest.dynamicTest(row.getKey(), () -> {
                    var errors = ask(row.getValue()).expect(400).json().path("errors");
                    assertThat(errors.path(0).path("field").asString() + " "
                                    + errors.path(0).path("code").asString())
                            .isEqualTo(row.getKey());
                }));
    }

    private record Row(String action, Function<Http, Http.Reply> act, List<Staff> may) {}

    @TestFactory
    Stream<DynamicTest> who_may() {
        var kase = known("Lejuara", "Tabelore", LocalDate.of(2012, 12, 24));
        var question = question("Lejuara", "Tabelore", LocalDate.of(2012, 12, 24));
        var asked = ask(question).expect(201);
        var id = questionId(asked);
        var table = List.of(
                new Row("ask", as -> as.post("/liaison/questions", question), List.of(PARTNER_AL, PARTNER_ME)),
                new Row(
                        "list",
                        as -> as.get("/liaison/questions"),
                        List.of(PARTNER_AL, PARTNER_ME, LIAISON, COORDINATOR, AUDITOR)),
                new Row(
                        "read",
                        as -> as.get("/liaison/questions/" + id),
                        List.of(PARTNER_AL, LIAISON, COORDINATOR, AUDITOR)),
                new Row(
                        "forward",
                        as -> as.ifMatchAny().post("/liaison/questions/" + id + "/candidates/9/forwarding", Map.of()),
                        List.of(LIAISON)),
                new Row(
                        "close",
                        as -> as.ifMatchAny().post("/liaison/questions/none/closure", Map.of("because", "ANSWERED")),
                        List.of(LIAISON)),
                new Row("read what waits", as -> as.get("/known-child/waiting"), List.of(ARTA, BESNIK, DRITA)),
                new Row(
                        "read it in the case",
                        as -> as.get("/cases/" + kase.caseId() + "/known-child"),
                        List.of(ARTA, DRITA)),
                new Row(
                        "answer",
                        as -> as.ifMatchAny()
                                .post(
                                        "/cases/" + kase.caseId() + "/known-child/" + id + "/1/answer",
                                        Map.of("same", true, "ground", "DOCUMENT_SEEN")),
                        List.of(ARTA, DRITA)));
        return table.stream()
                .flatMap(row -> EVERYBODY.stream()
                        .map(who -> DynamicTest.dynamicTest(who + " " + row.action(), () -> {
                            int status = row.act().apply(http.as(who)).status();
                            if (row.may().contains(who)) assertThat(status).isNotEqualTo(403);
                            else assertThat(status).isEqualTo(403);
                        })));
    }

    private record Known(Http http, String childId, String caseId) {
        Http.Reply page(Staff who) {
            return http.as(who).get("/cases/" + caseId + "/known-child");
        }

        boolean waiting(Staff who) {
            return http.as(who).get("/known-child/waiting").expect(200).text().contains(caseId);
        }

        Http.Reply answer(Staff who, Http.Reply asked, Map<String, Object> body) {
            return http.as(who)
                    .ifMatchAny()
                    .post("/cases/" + caseId + "/known-child/" + questionId(asked) + "/1/answer", body);
        }
    }

    private Known known(String given, String family, LocalDate born) {
        var child = register(given, family, born);
        var reported = http.as(ARTA)
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
        http.as(ARTA)
                .get("/cases/" + reported.id() + "/timeline?atLeast=" + reported.version())
                .expect(200);
        await().untilAsserted(() -> assertThat(
                        http.as(ARTA).get("/cases?size=200").expect(200).text())
                .contains(reported.id()));
        return new Known(http, child, reported.id());
    }

    private String register(String given, String family, LocalDate born) {
        return http.as(ARTA)
                .post(
                        "/persons",
                        Map.of(
                                "givenName",
                                given,
                                "familyName",
                                family,
                                "sex",
                                "FEMALE",
                                "dateOfBirth",
                                born.toString(),
                                "municipality",
                                "19"))
                .expect(201)
                .id();
    }

    private Http.Reply ask(Map<String, ?> question) {
        return http.as(PARTNER_AL).post("/liaison/questions", question);
    }

    private List<JsonNode> candidates(Map<String, ?> question) {
        return ask(question).expect(201).json().path("candidates").valueStream().toList();
    }

    private Http.Reply forward(Http.Reply asked) {
        return http.as(LIAISON)
                .ifMatchAny()
                .post("/liaison/questions/" + questionId(asked) + "/candidates/1/forwarding", Map.of());
    }

    private static String questionId(Http.Reply asked) {
        return asked.json().path("questionId").asString();
    }

    private static Map<String, Object> question(String given, String family, LocalDate born) {
        return Map.of(
                "scheme",
                Encoder.SCHEME,
                "encoding",
                ENCODER.encode(new Description(given, family, Born.on(born), Sex.FEMALE))
                        .base64(),
                "reference",
                "AL-2026-7",
                "purpose",
                "IDENTIFICATION");
    }

    private static Description described() {
        return new Description("Arta", "Shembulli", Born.in(2012), Sex.FEMALE);
    }

    private static String filled(int with) {
        var bytes = new byte[256];
        Arrays.fill(bytes, (byte) with);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
