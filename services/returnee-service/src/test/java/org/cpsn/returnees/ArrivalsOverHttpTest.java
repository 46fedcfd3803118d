package org.cpsn.returnees;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cpsn.platform.test.Staff.ARTA;
import static org.cpsn.platform.test.Staff.DATA_OFFICER;
import static org.cpsn.platform.test.Staff.DRITA;
import static org.cpsn.platform.test.Staff.OFFICER;
import static org.cpsn.platform.test.Staff.OFFICER_20;
import static org.cpsn.platform.test.Staff.RECEPTION;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cpsn.platform.domain.LocalDay;
import org.cpsn.platform.test.Http;
import org.cpsn.platform.test.LogText;
import org.cpsn.platform.test.Published;
import org.cpsn.platform.test.ServiceTest;
import org.cpsn.platform.test.Staff;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Readmission lists are sent, looked at, let in; on the day the households come or do not. */
@ServiceTest
class ArrivalsOverHttpTest {
    private static final LocalDate TODAY = LocalDay.of(Instant.now());

    @Autowired
    private Http http;

    @Autowired
    private JdbcTemplate db;

    private final String list = "T-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void good_lines_come_in_bad_ones_are_corrected_and_sent_again_and_the_same_file_changes_nothing() {
        var file = csv(
                line("1", "A", "Zamiradoncë", "19"),
                line("2", "A", "Zamiradonce Dy", "19"),
                line("3", "", "Vetëm", "20"),
                line("3", "", "Vetëm", "20"),
                line("4", "B", "99", "19"),
                line("5", "B", "Mirë", "77"));
        var sent = send(RECEPTION, file).expect(201).id();
        var preview = list(RECEPTION, sent, "BAD");
        assertThat(preview.path("stage").asString()).isEqualTo("RECEIVED");
        assertThat(preview.path("encoding").asString()).isEqualTo("UTF-8");
        assertThat(counts(preview)).containsExactly(3, 2, 0, 1, 2);
        assertThat(preview.path("results").path(0).path("number").asInt()).isEqualTo(6);
        assertThat(preview.findValuesAsString("code")).containsExactly("malformed", "unknown_code");
        assertThat(list(RECEPTION, sent, "GOOD").findValuesAsString("given_name"))
                .containsExactly("Zamiradoncë", "Zamiradonce Dy", "Vetëm");
        assertThat(expected(RECEPTION)).as("nothing is stored by looking").isEmpty();

        letIn(RECEPTION, sent);
        var done = imported(RECEPTION, sent);
        assertThat(counts(done)).containsExactly(3, 2, 0, 1, 2);
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(expected(RECEPTION))
                        .containsExactlyInAnyOrder("Zamiradoncë", "Zamiradonce Dy", "Vetëm"));
        assertThat(expected(OFFICER)).containsExactlyInAnyOrder("Zamiradoncë", "Zamiradonce Dy");

        var bad = new String(
                Base64.getDecoder()
                        .decode(http.as(RECEPTION)
                                .get("/arrival-lists/" + sent + "/bad-lines")
                                .expect(200)
                                .json()
                                .path("content")
                                .asString()),
                StandardCharsets.UTF_8);
        assertThat(bad).contains("given_name: malformed", "municipality: unknown_code");
        var corrected = send(RECEPTION, bad.replace(";99;", ";Katër;").replace(";77;", ";19;"))
                .expect(201)
                .id();
        letIn(RECEPTION, corrected);
        assertThat(counts(imported(RECEPTION, corrected))).containsExactly(2, 1, 0, 0, 0);

        var again = send(RECEPTION, file).expect(201).id();
        assertThat(counts(list(RECEPTION, again, "BAD"))).containsExactly(0, 0, 3, 1, 2);
        letIn(RECEPTION, again);
        assertThat(counts(imported(RECEPTION, again))).containsExactly(0, 0, 3, 1, 2);
        assertThat(LogText.lines()).noneMatch(said -> said.contains("Zamiradonc"));
        assertThat(Http.asked()).noneMatch(address -> address.contains("Zamiradonc"));
        assertThat(db.queryForObject(
                        "select count(*) from domain_event where convert_from(payload, 'UTF8') like '%Zamiradonc%'",
                        Long.class))
                .as("names are sealed")
                .isZero();
    }

    @Test
    void what_cannot_come_in_is_said_line_by_line() {
        letIn(OFFICER, csv(line("1", "A", "Njëri", "19")), false);
        letIn(RECEPTION, csv(line("5", "D", "Pestë", "20")), false);
        var second = send(
                        OFFICER,
                        csv(
                                line("1", "A", "Tjetri", "19"),
                                line("2", "A", "Dytë", "19").replace("VOLUNTARY", "SPONTANEOUS"),
                                line("3", "A", "Tretë", "19"),
                                line("3", "A", "Treti", "19"),
                                line("4", "C", "Katërt", "20"),
                                line("5", "D", "Pestë", "19"),
                                line("1", "C", "Tjetri", "19")))
                .expect(201)
                .id();
        var shown = list(OFFICER, second, "BAD");
        assertThat(shown.findValuesAsString("code"))
                .containsExactly(
                        "differs_from_household",
                        "twice_in_file",
                        "not_own_municipality",
                        "not_own_municipality",
                        "twice_in_file");
        assertThat(counts(shown)).containsExactly(1, 1, 0, 0, 5);
        assertThat(shown.path("changed").asInt()).isEqualTo(1);
        var moved =
                send(OFFICER, csv(line("1", "C", "Njëri", "19"))).expect(201).id();
        assertThat(list(OFFICER, moved, "BAD").findValuesAsString("code"))
                .as("nobody goes over into another household unseen")
                .containsExactly("other_household");
    }

    @Test
    void what_a_list_says_otherwise_is_shown_and_changes_the_announcement_only_if_somebody_lets_it_in() {
        var before = csv(line("1", "A", "Njëri", "19"), line("2", "A", "Dyti", "19"));
        var first = letIn(OFFICER, before, false);
        var arrival = db.queryForObject(
                "select min(arrival_id) from announced_person where list_id = ?", String.class, first);
        var after = csv(
                later(line("1", "A", "Tjetri", "19")),
                later(line("2", "A", "Dyti", "19")),
                later(line("3", "A", "Treti", "19")));

        var sent = send(OFFICER, after).expect(201).id();
        var preview = list(OFFICER, sent, "CHANGED");
        assertThat(counts(preview)).containsExactly(0, 0, 0, 0, 0);
        assertThat(preview.path("changed").asInt()).isEqualTo(3);
        var differences = preview.path("results").path(0).path("differences");
        assertThat(differences.findValuesAsString("field")).containsExactly("given_name", "arrival_date");
        assertThat(differences.findValuesAsString("before")).containsExactly("Njëri", TODAY.toString());
        assertThat(differences.findValuesAsString("after"))
                .containsExactly("Tjetri", TODAY.plusDays(3).toString());
        letIn(OFFICER, sent);
        var without = imported(OFFICER, sent);
        assertThat(without.findValuesAsString("code"))
                .as("not let in, and said so")
                .containsExactly("known_otherwise", "known_otherwise", "known_otherwise");
        assertThat(one(OFFICER, arrival, -1).path("expectedOn").asString()).isEqualTo(TODAY.toString());

        var withChanges = list(OFFICER, letIn(OFFICER, after, true), "BAD");
        assertThat(withChanges.path("changed").asInt()).isEqualTo(2);
        assertThat(counts(withChanges)).containsExactly(1, 1, 0, 0, 0);
        assertThat(happened(arrival))
                .as("what was announced before stays in the history")
                .containsExactly("arrival.announced", "arrival.announcement-changed", "arrival.people-announced");
        var now = one(OFFICER, arrival, 2);
        assertThat(now.path("expectedOn").asString())
                .isEqualTo(TODAY.plusDays(3).toString());
        assertThat(now.path("changedAt").isNull()).isFalse();
        assertThat(now.findValuesAsString("givenName")).containsExactlyInAnyOrder("Tjetri", "Dyti", "Treti");

        var again = list(OFFICER, letIn(OFFICER, after, true), "BAD");
        assertThat(counts(again)).as("the same file once more").containsExactly(0, 0, 3, 0, 0);
        assertThat(happened(arrival)).hasSize(3);
        var onlyOne = send(OFFICER, csv(later(line("2", "A", "Dyti", "19"))))
                .expect(201)
                .id();
        assertThat(list(OFFICER, onlyOne, "BAD").path("known").asInt()).isEqualTo(1);
    }

    @Test
    void what_was_announced_of_who_has_come_or_did_not_is_changed_no_more() {
        var came = announced("19");
        var people = one(OFFICER, came, -1).path("people").findValuesAsString("announcedId");
        post(OFFICER, came, "reception", Map.of("on", TODAY.toString(), "place", "MERDARE", "present", people))
                .expect(200);
        var stayed = announced("19");
        post(OFFICER, stayed, "no-show", Map.of("reason", "POSTPONED")).expect(200);
        var lines = Stream.of(came, stayed)
                .flatMap(arrival -> one(OFFICER, arrival, 0).path("people").values().stream())
                .map(person -> later(line(
                        person.path("reference").asString(),
                        person.path("reference").asString().substring(0, 8),
                        person.path("givenName").asString(),
                        "19")))
                .toArray(String[]::new);
        var sent = send(OFFICER, csv(lines)).expect(201).id();
        assertThat(list(OFFICER, sent, "BAD").findValuesAsString("code"))
                .containsExactly("received_already", "received_already", "did_not_arrive", "did_not_arrive");
    }

    @Test
    void a_list_can_be_thrown_away() {
        var sent = send(OFFICER, csv(line("1", "A", "Njëri", "19"))).expect(201).id();
        http.as(OFFICER_20).get("/arrival-lists/" + sent).expect(403);
        assertThat(http.as(OFFICER_20)
                        .ifMatchAny()
                        .post("/arrival-lists/" + sent + "/discard", Map.of())
                        .rule())
                .isEqualTo("OWN_LIST");
        http.as(OFFICER)
                .ifMatchAny()
                .post("/arrival-lists/" + sent + "/discard", Map.of())
                .expect(200);
        assertThat(db.queryForObject("select count(*) from arrival_list_content where list_id = ?", Long.class, sent))
                .isZero();
        assertThat(http.as(OFFICER)
                        .ifMatchAny()
                        .post("/arrival-lists/" + sent + "/import", Map.of())
                        .rule())
                .isEqualTo("NOT_DISCARDED");
    }

    @ParameterizedTest
    @CsvSource({"'', empty", "hello, missing_columns"})
    void what_is_no_list_is_refused(String content, String code) {
        var refused = send(OFFICER, content).expect(400);
        assertThat(refused.json().path("errors").findValuesAsString("code")).containsExactly(code);
    }

    @Test
    void a_list_of_a_hundred_thousand_lines_is_answered_clearly_and_at_once() {
        var many = IntStream.range(0, 100_000)
                .mapToObj(n -> line(String.valueOf(n), "", "Emër", "19"))
                .toArray(String[]::new);
        var answer = send(OFFICER, csv(many));
        assertThat(answer.status()).isIn(400, 413);
        var half = IntStream.range(0, 60_000)
                .mapToObj(n -> line(String.valueOf(n), "", "Emër", "19"))
                .toArray(String[]::new);
        assertThat(send(OFFICER, csv(half)).expect(400).json().findValuesAsString("code"))
                .containsExactly("too_many_lines");
    }

    @Test
    void five_thousand_lines_with_three_in_a_hundred_bad() {
        var lines = IntStream.range(0, 5_000)
                .mapToObj(n ->
                        line(String.valueOf(n), "H" + n / 3, n % 33 == 0 ? "12" : "Emër", n / 3 % 2 == 0 ? "19" : "20"))
                .toArray(String[]::new);
        long started = System.nanoTime();
        var sent = send(RECEPTION, csv(lines)).expect(201).id();
        long received = System.nanoTime();
        var preview = list(RECEPTION, sent, "BAD");
        long looked = System.nanoTime();
        letIn(RECEPTION, sent);
        var done = imported(RECEPTION, sent);
        long in = System.nanoTime();
        System.out.printf(
                "5,000 lines, 152 bad: sent in %d ms, looked through in %d ms, let in in %d ms%n",
                (received - started) / 1_000_000, (looked - received) / 1_000_000, (in - looked) / 1_000_000);
        assertThat(preview.path("bad").asInt()).isEqualTo(152);
        assertThat(done.path("good").asInt()).isEqualTo(4_848);
        assertThat(done.path("bad").asInt()).isEqualTo(152);
    }

    @Test
    void a_household_is_expected_arrives_in_part_with_an_urgent_need_and_points_to_its_family() {
        var arrival = announced("19");
        var people = one(OFFICER, arrival, -1).path("people");
        var child = people.path(0).path("announcedId").asString();
        assertThat(people.path(0).path("givenName").asString()).isEqualTo("Fëmija");
        http.as(OFFICER_20).get("/arrivals/" + arrival).expect(403);
        post(OFFICER, arrival, "family", Map.of("familyId", "nobody")).expect(404);
        var received = post(
                        RECEPTION,
                        arrival,
                        "reception",
                        Map.of(
                                "on",
                                TODAY.toString(),
                                "place",
                                "MERDARE",
                                "present",
                                List.of(child),
                                "urgent",
                                List.of("UNACCOMPANIED_CHILD", "HEALTH")))
                .expect(200);
        var now = one(RECEPTION, arrival, received.version());
        assertThat(now.path("state").asString()).isEqualTo("ARRIVED");
        assertThat(now.path("people").findValuesAsString("came")).containsExactlyInAnyOrder("true", "false");
        assertThat(now.path("urgent").values()).hasSize(2);
        await().atMost(20, SECONDS)
                .untilAsserted(
                        () -> assertThat(Published.about(arrival)).containsExactly("cpsn.returnee.urgent-arrival.v1"));
        var family = http.as(RECEPTION)
                .post(
                        "/families",
                        Map.of(
                                "returnType", "VOLUNTARY",
                                "countryOfReturn", "DE",
                                "arrivedOn", TODAY.toString(),
                                "municipality", "19",
                                "members", List.of(Map.of("personId", UUID.randomUUID(), "relation", "CHILD"))))
                .expect(201)
                .id();
        var pointed =
                post(RECEPTION, arrival, "family", Map.of("familyId", family)).expect(200);
        assertThat(one(OFFICER, arrival, pointed.version()).path("familyId").asString())
                .isEqualTo(family);
    }

    @Test
    void who_did_not_arrive_is_recorded_and_who_was_not_announced_is_received() {
        var arrival = announced("19");
        var noShow =
                post(OFFICER, arrival, "no-show", Map.of("reason", "CANCELLED")).expect(200);
        assertThat(one(OFFICER, arrival, noShow.version()).path("noShow").asString())
                .isEqualTo("CANCELLED");
        var walkedIn = http.as(OFFICER)
                .post(
                        "/arrivals",
                        Map.of(
                                "returnType",
                                "SPONTANEOUS",
                                "countryOfReturn",
                                "SE",
                                "on",
                                TODAY.toString(),
                                "place",
                                "OFFICE",
                                "municipality",
                                "19",
                                "children",
                                2,
                                "adults",
                                1,
                                "urgent",
                                List.of("SHELTER")))
                .expect(201);
        var shown = one(DRITA, walkedIn.id(), walkedIn.version());
        assertThat(shown.path("state").asString()).isEqualTo("ARRIVED");
        assertThat(shown.path("children").asInt()).isEqualTo(2);
        assertThat(shown.path("urgent").path(0).asString()).isEqualTo("SHELTER");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "reception | {} | 400",
                "reception | {\"on\":\"2999-01-01\",\"place\":\"MERDARE\",\"present\":[\"x\"]} | 400",
                "reception | {\"on\":\"2001-01-01\",\"place\":\"MERDARE\",\"present\":[\"x\"]} | 400",
                "reception | {\"on\":\"TODAY\",\"place\":\"NOWHERE\",\"present\":[\"x\"]} | 400",
                "reception | {\"on\":\"TODAY\",\"place\":\"MERDARE\",\"present\":[]} | 409",
                "reception | {\"on\":\"TODAY\",\"place\":\"MERDARE\",\"present\":[\"x\"]} | 409",
                "no-show | {} | 400",
                "no-show | {\"reason\":\"RAIN\"} | 400",
                "family | {} | 400"
            })
    void bad_input_is_answered_clearly(String act, String body, int status) {
        post(OFFICER, announced("19"), act, body.replace("TODAY", TODAY.toString()))
                .expect(status);
    }

    @Test
    void it_is_for_return_officers_only() {
        for (var who : List.of(ARTA, DATA_OFFICER)) {
            http.as(who).get("/arrivals").expect(403);
            http.as(who).get("/arrival-lists").expect(403);
            send(who, csv(line("1", "A", "Njëri", "19"))).expect(403);
        }
        http.as(DRITA).get("/arrivals").expect(403);
        post(DRITA, announced("19"), "no-show", Map.of("reason", "OTHER")).expect(403);
        http.get("/arrivals").expect(401);
        http.as(OFFICER).get("/arrivals?municipality=20").expect(403);
        http.as(OFFICER).get("/arrivals/counts?municipality=20").expect(403);
        http.as(DRITA).get("/arrivals/counts").expect(403);
        announced("19");
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(http.as(OFFICER)
                                .get("/arrivals/counts")
                                .expect(200)
                                .json()
                                .path("counts")
                                .path("EXPECTED")
                                .asLong())
                        .isPositive());
        http.as(OFFICER).get("/arrivals?from=tomorrow").expect(400);
        http.as(OFFICER).get("/arrival-lists/none").expect(404);
        post(OFFICER_20, announced("19"), "no-show", Map.of("reason", "OTHER")).expect(403);
        post(OFFICER, "none", "no-show", Map.of("reason", "OTHER")).expect(404);
    }

    /** A mother and her child, who shall come today. */
    private String announced(String municipality) {
        var reference = UUID.randomUUID().toString().substring(0, 8);
        var sent = send(
                        OFFICER,
                        csv(
                                line(reference + "1", reference, "Fëmija", municipality),
                                line(reference + "2", reference, "Nëna", municipality)))
                .expect(201)
                .id();
        letIn(OFFICER, sent);
        imported(OFFICER, sent);
        return db.queryForObject("select min(arrival_id) from announced_person where list_id = ?", String.class, sent);
    }

    private Http.Reply send(Staff who, String file) {
        return http.as(who)
                .post(
                        "/arrival-lists",
                        Map.of("content", Base64.getEncoder().encodeToString(file.getBytes(StandardCharsets.UTF_8))));
    }

    private void letIn(Staff who, String id) {
        http.as(who)
                .ifMatchAny()
                .post("/arrival-lists/" + id + "/import", Map.of())
                .expect(200);
    }

    /** Sends a list, lets it in and waits until it is. */
    private String letIn(Staff who, String file, boolean changes) {
        var id = send(who, file).expect(201).id();
        http.as(who)
                .ifMatchAny()
                .post("/arrival-lists/" + id + "/import", Map.of("changes", changes))
                .expect(200);
        imported(who, id);
        return id;
    }

    private List<String> happened(String arrival) {
        return db.queryForList(
                "select payload_type from domain_event where aggregate_identifier = ? order by sequence_number",
                String.class,
                arrival);
    }

    private static String later(String line) {
        return line.replace(TODAY.toString(), TODAY.plusDays(3).toString());
    }

    private JsonNode list(Staff who, String id, String status) {
        return http.as(who)
                .get("/arrival-lists/" + id + "?status=" + status)
                .expect(200)
                .json();
    }

    private JsonNode imported(Staff who, String id) {
        await().atMost(120, SECONDS)
                .untilAsserted(
                        () -> assertThat(list(who, id, "BAD").path("stage").asString())
                                .isEqualTo("IMPORTED"));
        return list(who, id, "BAD");
    }

    private JsonNode one(Staff who, String arrival, long atLeast) {
        if (atLeast < 0)
            await().atMost(20, SECONDS)
                    .untilAsserted(
                            () -> http.as(who).get("/arrivals/" + arrival).expect(200));
        return http.as(who)
                .get("/arrivals/" + arrival + (atLeast < 0 ? "" : "?atLeast=" + atLeast))
                .expect(200)
                .json();
    }

    private Http.Reply post(Staff who, String arrival, String act, Object body) {
        return http.as(who).ifMatchAny().post("/arrivals/" + arrival + "/" + act, body);
    }

    /** The given names of those expected from this test's list. */
    private List<String> expected(Staff who) {
        return http
                .as(who)
                .get("/arrivals?state=EXPECTED&from=" + TODAY + "&until=" + TODAY + "&size=200")
                .expect(200)
                .json()
                .path("entries")
                .values()
                .stream()
                .filter(entry -> list.equals(entry.path("listReference").asString()))
                .flatMap(entry -> entry.findValuesAsString("givenName").stream())
                .toList();
    }

    /** good, households, known, repeated, bad */
    private static List<Integer> counts(JsonNode shown) {
        return List.of("good", "households", "known", "repeated", "bad").stream()
                .map(field -> shown.path(field).asInt())
                .toList();
    }

    private String line(String reference, String household, String name, String municipality) {
        return String.join(
                ";",
                list,
                reference,
                household,
                name,
                "Mbiemri",
                "2015-04-05",
                "F",
                "DE",
                TODAY.toString(),
                "MERDARE",
                "VOLUNTARY",
                municipality,
                "NONE");
    }

    private static String csv(String... lines) {
        return "list_reference;person_reference;household;given_name;family_name;birth_date;sex;country;arrival_date;"
                + "border_point;return_type;municipality;escort\r\n"
                + List.of(lines).stream().collect(Collectors.joining("\r\n"));
    }
}
