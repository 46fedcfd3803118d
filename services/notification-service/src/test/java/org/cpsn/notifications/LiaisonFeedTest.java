package org.cpsn.notifications;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cpsn.platform.test.Staff.LIAISON;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.cpsn.events.AboutCase;
import org.cpsn.events.AboutReturnee;
import org.cpsn.platform.personal.Pseudonyms;
import org.cpsn.platform.test.Http;
import org.cpsn.platform.test.OtherServices;
import org.cpsn.platform.test.ServiceTest;
import org.cpsn.platform.test.Staff;
import org.cpsn.platform.test.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** From what another service tells to what partners across the border read, on real servers. */
@ServiceTest
class LiaisonFeedTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final String CASEWORKER = "cw-19-01";

    @Autowired
    private Http http;

    @Autowired
    private JdbcTemplate store;

    @Autowired
    private Pseudonyms pseudonyms;

    private final String caseId = newId();
    private final String childId = newId();

    @Test
    void partners_follow_a_child_from_report_to_closure_and_are_told_once() {
        var reported = new AboutCase.CaseRegistered(
                caseId, childId, "19", CASEWORKER, Set.of("FORCED_BEGGING", "NEGLECT"), true, MONDAY);
        var assessed = new AboutCase.RiskLevelAssigned(caseId, childId, "19", CASEWORKER, "HIGH", MONDAY);
        var id = OtherServices.tell(reported);
        OtherServices.tell(reported, id);
        OtherServices.tell(reported, id);
        var second = OtherServices.tell(assessed);
        OtherServices.tell(assessed, second);
        OtherServices.tell(new AboutCase.CaseClosed(caseId, childId, "19", "DEATH_OF_CHILD", MONDAY));

        OtherServices.tell(new AboutCase.CaseReopened(caseId, childId, "19", CASEWORKER, MONDAY));

        var told = entriesAbout(childId, 4);
        assertThat(told)
                .extracting(entry -> entry.path("type").asString())
                .containsExactly(
                        "org.cpsn.liaison.potential-victim-reported.v1",
                        "org.cpsn.liaison.risk-assessed.v1",
                        "org.cpsn.liaison.case-closed.v1",
                        "org.cpsn.liaison.case-reopened.v1");
        assertThat(told)
                .extracting(entry -> entry.path("data").toString())
                .satisfiesExactly(
                        data -> assertThat(data).contains("[\"FORCED_BEGGING\"]", "\"urgent\":true"),
                        data -> assertThat(data).isEqualTo("{\"level\":\"HIGH\"}"),
                        data -> assertThat(data).isEqualTo("{\"outcome\":\"CLOSED\"}"),
                        data -> assertThat(data).isEqualTo("{}"));
    }

    @Test
    void an_entry_is_a_cloud_event_without_anything_that_could_find_the_child() {
        OtherServices.tell(new AboutCase.CaseRegistered(
                caseId, childId, "37", CASEWORKER, Set.of("SEXUALLY_EXPLOITED", "NEGLECT"), false, MONDAY));
        var entry = entriesAbout(childId, 1).getFirst();

        assertThat(entry.propertyNames())
                .containsExactlyInAnyOrder(
                        "specversion",
                        "id",
                        "source",
                        "type",
                        "subject",
                        "time",
                        "datacontenttype",
                        "data",
                        "position",
                        "datahash",
                        "previoushash",
                        "hash");
        assertThat(entry.path("specversion").asString()).isEqualTo("1.0");
        assertThat(entry.path("source").asString()).isEqualTo("urn:cpsn:liaison");
        assertThat(entry.path("time").asString()).isEqualTo("2026-03-02T09:00:00Z");
        assertThat(entry.path("data").propertyNames()).containsExactlyInAnyOrder("exploitation", "urgent");

        var feed = wholeFeed().toString();
        assertThat(feed).doesNotContain(childId, caseId, CASEWORKER, "NEGLECT", "municipality");
        var stored = store.queryForList(
                "select payload::text from domain_event_json where type = 'liaison-feed'", String.class);
        assertThat(stored).isNotEmpty().noneMatch(entryStored -> entryStored.contains(childId));
        assertThat(stored).noneMatch(entryStored -> entryStored.contains(caseId));
    }

    @Test
    void what_does_not_point_to_trafficking_stays_at_home() {
        OtherServices.tell(
                new AboutCase.CaseRegistered(caseId, childId, "19", CASEWORKER, Set.of("NEGLECT"), true, MONDAY));
        OtherServices.tell(new AboutCase.RiskLevelAssigned(caseId, childId, "19", CASEWORKER, "HIGH", MONDAY));
        OtherServices.tell(new AboutCase.CaseClosed(caseId, childId, "19", "GOALS_ACHIEVED", MONDAY));
        await().atMost(20, SECONDS)
                .untilAsserted(
                        () -> assertThat(handled("WhenChildMayBeTrafficked")).isGreaterThanOrEqualTo(2));
        assertThat(about(childId)).isEmpty();
    }

    @Test
    void returned_children_fill_page_after_page_without_a_gap() {
        var children = IntStream.range(0, 230).mapToObj(i -> newId()).toList();
        OtherServices.tell(new AboutReturnee.ReturningFamilyRegistered(
                newId(),
                "VOLUNTARY",
                "DE",
                LocalDate.of(2026, 2, 27),
                "19",
                CASEWORKER,
                children.stream()
                        .map(child -> new AboutReturnee.Member(child, "CHILD", Set.of()))
                        .toList(),
                MONDAY));

        var last = entriesAbout(children.getLast(), 1).getFirst();
        assertThat(last.path("type").asString()).isEqualTo("org.cpsn.liaison.child-returned.v1");
        assertThat(last.path("data").toString())
                .contains("\"arrivedIn\":\"2026-02\"", "\"countryOfReturn\":\"DE\"", "\"returnType\":\"VOLUNTARY\"");
        var whole = wholeFeed();
        assertThat(whole)
                .extracting(entry -> entry.path("position").asLong())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, whole.size()).boxed().toList());

        for (int limit : new int[] {7, 99, 100, 101, 1_000}) {
            assertThat(inPagesOf(limit)).isEqualTo(whole);
        }
    }

    @Test
    void the_header_says_where_to_go_on_and_the_end_is_not_the_future() {
        OtherServices.tell(new AboutCase.CaseRegistered(
                caseId, childId, "19", CASEWORKER, Set.of("TRAFFICKED_SMUGGLED"), true, MONDAY));
        entriesAbout(childId, 1);
        long end = wholeFeed().size();

        var first = http.as(LIAISON).get("/liaison/feed?limit=1").expect(200);
        assertThat(first.header("Content-Type")).startsWith("application/cloudevents-batch+json");
        assertThat(first.header("X-Feed-Position")).isEqualTo("1");
        assertThat(first.json().size()).isEqualTo(1);

        var nothingNew = http.as(LIAISON).get("/liaison/feed?after=" + end).expect(200);
        assertThat(nothingNew.json().size()).isZero();
        assertThat(nothingNew.header("X-Feed-Position")).isEqualTo(String.valueOf(end));

        var future = http.as(LIAISON).get("/liaison/feed?after=" + (end + 1)).expect(400);
        assertThat(future.json().path("errors").get(0).path("field").asString()).isEqualTo("after");
        assertThat(future.json().path("errors").get(0).path("code").asString()).isEqualTo("in_future");
    }

    @ParameterizedTest
    @CsvSource({
        "after=-1, after, out_of_range",
        "after=start, after, malformed",
        "after=99999999999999999999, after, malformed",
        "after=9223372036854775807, after, in_future",
        "limit=0, limit, out_of_range",
        "limit=1001, limit, out_of_range",
        "limit=1000000, limit, out_of_range",
        "limit=all, limit, malformed"
    })
    void the_feed_is_asked_for_properly(String query, String field, String code) {
        var problem = http.as(LIAISON).get("/liaison/feed?" + query).expect(400).json();
        assertThat(problem.path("errors").get(0).path("field").asString()).isEqualTo(field);
        assertThat(problem.path("errors").get(0).path("code").asString()).isEqualTo(code);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"LIAISON", "PARTNER_AL", "PARTNER_ME"})
    void nobody_but_the_liaison_and_partners_reads_a_feed_and_trying_is_logged(Staff who) {
        var correlation = newId();
        http.as(who).with("X-Correlation-Id", correlation).get("/liaison/feed").expect(403);
        assertThat(store.queryForMap("select who, what, outcome from read_log where correlation_id = ?", correlation))
                .containsEntry("who", who.caseworker().id())
                .containsEntry("what", "GET /liaison/feed")
                .containsEntry("outcome", "REFUSED");
    }

    @Test
    void a_stranger_reads_nothing() {
        http.get("/liaison/feed").expect(401);
        http.as(Tokens.expired(LIAISON.caseworker())).get("/liaison/feed").expect(401);
        http.as(Tokens.forged(LIAISON.caseworker())).get("/liaison/feed").expect(401);
        http.as(Tokens.forAnotherAudience(LIAISON.caseworker()))
                .get("/liaison/feed")
                .expect(401);
    }

    @Test
    void every_read_is_in_the_read_log() {
        OtherServices.tell(new AboutCase.CaseRegistered(
                caseId, childId, "19", CASEWORKER, Set.of("EARLY_FORCED_MARRIAGE"), true, MONDAY));
        long position = entriesAbout(childId, 1).getFirst().path("position").asLong();
        var correlation = newId();
        http.as(LIAISON)
                .with("X-Correlation-Id", correlation)
                .get("/liaison/feed?limit=1&after=" + (position - 1))
                .expect(200);
        assertThat(store.queryForMap(
                        "select who, what, outcome, subjects::text from read_log where correlation_id = ?",
                        correlation))
                .containsEntry("who", "li-xk-01")
                .containsEntry("what", "liaison feed")
                .containsEntry("outcome", "SEEN")
                .satisfies(row -> assertThat(row.get("subjects").toString()).contains(pseudonyms.ofChild(childId)));
    }

    private List<JsonNode> entriesAbout(String child, int entries) {
        return await().atMost(20, SECONDS).until(() -> about(child), found -> found.size() >= entries);
    }

    private List<JsonNode> about(String child) {
        var pseudonym = pseudonyms.ofChild(child);
        return wholeFeed().stream()
                .filter(entry -> entry.path("subject").asString().equals(pseudonym))
                .toList();
    }

    private List<JsonNode> wholeFeed() {
        return inPagesOf(1_000);
    }

    private List<JsonNode> inPagesOf(int limit) {
        var feed = new ArrayList<JsonNode>();
        var after = "0";
        while (true) {
            var page = http.as(LIAISON)
                    .get("/liaison/feed?after=" + after + "&limit=" + limit)
                    .expect(200);
            feed.addAll(page.json().values());
            if (page.json().size() < limit) return feed;
            after = page.header("X-Feed-Position");
        }
    }

    private long handled(String consumer) {
        return store.queryForObject(
                "select count(*) from inbox where consumer = ? and subject is not null", Long.class, consumer);
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }
}
