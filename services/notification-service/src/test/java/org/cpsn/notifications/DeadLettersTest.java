package org.cpsn.notifications;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cpsn.platform.test.Staff.ADMINISTRATOR;
import static org.cpsn.platform.test.Staff.ARTA;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cpsn.events.AboutReferral;
import org.cpsn.platform.security.Role;
import org.cpsn.platform.security.Scope;
import org.cpsn.platform.test.Http;
import org.cpsn.platform.test.LogText;
import org.cpsn.platform.test.OtherServices;
import org.cpsn.platform.test.ServiceTest;
import org.cpsn.platform.test.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** What cannot be handled waits, is seen, holds up nobody else, and is handled in order once it can be. */
@ServiceTest
class DeadLettersTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

    @Autowired
    private Http http;

    @Autowired
    private JdbcTemplate store;

    private final String referralId = newId();
    private final String caseworker = "cw-" + newId();
    private final String provider = "provider-" + newId();

    /** The store itself refuses some events, as a full disk or a broken index would: nothing here is simulated. */
    @BeforeEach
    void let_the_store_refuse_what_is_marked() {
        store.execute("create table refused (marked text primary key)");
        store.execute("""
            create function refuse_what_is_marked() returns trigger language plpgsql as $$
            begin
                if exists (select 1 from refused where position(marked in convert_from(new.payload, 'UTF8')) > 0)
                    then raise exception 'the store refuses this for now';
                end if;
                return new;
            end $$\
            """);
        store.execute("""
            create trigger refuse_what_is_marked before insert on domain_event
            for each row execute function refuse_what_is_marked()\
            """);
    }

    @AfterEach
    void let_the_store_take_everything() {
        store.execute("drop function refuse_what_is_marked() cascade");
        store.execute("drop table refused");
    }

    @Test
    void what_fails_waits_with_all_of_its_subject_until_it_can_be_handled_in_order() {
        refuse(referralId);
        OtherServices.tell(made(referralId));
        OtherServices.tell(accepted(referralId));
        var other = newId();
        OtherServices.tell(made(other));

        var waiting = await().atMost(30, SECONDS).until(() -> waitingAbout(referralId), found -> found.size() == 2);
        var first = waiting.getFirst();
        assertThat(first.path("type").asString()).isEqualTo("cpsn.referral.made.v1");
        assertThat(first.path("error").asString()).contains("PSQLException");
        assertThat(first.path("attempts").asInt()).isEqualTo(1);
        assertThat(waiting.getLast().path("type").asString()).isEqualTo("cpsn.referral.accepted.v1");
        assertThat(waiting.getLast().path("error").asString()).startsWith("Waits behind");
        assertThat(metric("cpsn_dead_letters")).isGreaterThanOrEqualTo(2);

        // nobody else waits, and nothing of what failed was left half done
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(inbox(provider()))
                        .extracting(notice -> notice.path("subjectId").asString())
                        .containsExactly(other));
        assertThat(inbox(caseworker())).isEmpty();
        assertThat(store.queryForObject(
                        "select count(*) from inbox where message_id like ?",
                        Long.class,
                        first.path("eventId").asString() + "%"))
                .isZero();

        // tried again too early: it still waits, and so does what is behind it
        var still = retry(first);
        assertThat(still.path("stillWaiting").path("id").asLong())
                .isEqualTo(first.path("id").asLong());
        assertThat(still.path("stillWaiting").path("attempts").asInt()).isEqualTo(2);
        assertThat(waitingAbout(referralId)).hasSize(2);

        letPass(referralId);
        assertThat(retry(first).path("stillWaiting").isNull()).isTrue();
        assertThat(waitingAbout(referralId)).isEmpty();
        assertThat(store.queryForList("""
            select payload ->> 'kind' from domain_event_json where payload ->> 'subjectId' = ?
            order by global_index\
            """, String.class, referralId))
                .containsExactly("NEW_REFERRAL", "REFERRAL_ANSWERED");
        assertThat(store.queryForList(
                        "select distinct resolved_by from dead_letter where subject = ?", String.class, referralId))
                .containsExactly("ad-xk-01");

        // later messages of the subject have a free way again
        OtherServices.tell(completed(referralId));
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(inbox(caseworker()))
                        .extracting(
                                notice -> notice.path("facts").path("status").asString())
                        .containsExactly("DONE", "ACCEPTED"));
        assertThat(inbox(provider())).hasSize(2);
    }

    @Test
    void what_came_again_while_it_waited_is_still_handled_once() {
        refuse(referralId);
        var message = made(referralId);
        var id = OtherServices.tell(message);
        await().atMost(30, SECONDS).until(() -> waitingAbout(referralId).size() == 1);
        OtherServices.tell(message, id);
        OtherServices.tell(accepted(referralId));
        await().atMost(20, SECONDS).until(() -> waitingAbout(referralId).size() == 2);

        letPass(referralId);
        assertThat(retry(waitingAbout(referralId).getFirst())
                        .path("stillWaiting")
                        .isNull())
                .isTrue();
        await().atMost(20, SECONDS).until(() -> inbox(provider()).size() == 1);
        assertThat(waitingAbout(referralId)).isEmpty();
    }

    @Test
    void what_cannot_be_read_waits_at_once_and_its_content_is_quoted_nowhere() {
        var secret = "Qyzunreadable" + newId();
        var headers = Map.of("ce_id", newId(), "ce_type", "cpsn.referral.made.v1");
        OtherServices.say("cpsn.referrals", referralId, headers, "{\"need\": \"" + secret + "\" and then nothing");

        var letter = await().atMost(4, SECONDS)
                .until(() -> waitingAbout(referralId), f -> f.size() == 1)
                .getFirst();
        assertThat(letter.path("error").asString())
                .endsWith("Unreadable: A message says it is a ReferralMade but cannot be read as one"
                        + " (StreamReadException).");
        assertThat(retry(letter).path("stillWaiting").path("attempts").asInt()).isEqualTo(2);
        assertThat(http.as(ADMINISTRATOR).get("/operations/dead-letters").text())
                .doesNotContain(secret);
        assertThat(LogText.lines()).noneMatch(line -> line.contains(secret));
    }

    @Test
    void a_message_without_a_name_waits_under_its_place_on_the_topic() {
        OtherServices.say("cpsn.referrals", referralId, Map.of(), "whatever");
        var letter = await().atMost(20, SECONDS)
                .until(() -> waitingAbout(referralId), f -> f.size() == 1)
                .getFirst();
        assertThat(letter.path("eventId").asString()).startsWith("cpsn.referrals-");
        assertThat(letter.path("type").asString()).isEqualTo("unknown");
    }

    @Test
    void not_even_a_message_with_an_absurd_name_holds_up_the_others() {
        var absurd = Map.of("ce_id", "i".repeat(5_000), "ce_type", "cpsn.referral.made.v1\u0000" + "t".repeat(5_000));
        OtherServices.say("cpsn.referrals", referralId, absurd, "whatever");
        for (var key : List.of("k".repeat(5_000), "k\u0000", " "))
            OtherServices.say(
                    "cpsn.referrals", key, Map.of("ce_id", newId(), "ce_type", "cpsn.referral.made.v1"), "{}");
        // one for every partition there is
        var others = IntStream.range(0, 60).mapToObj(i -> newId()).toList();
        others.forEach(other -> OtherServices.tell(made(other)));
        await().atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(inbox(provider())).hasSize(60));
        assertThat(waitingAbout(referralId))
                .singleElement()
                .matches(letter -> letter.path("eventId").asString().startsWith("cpsn.referrals-"));
    }

    @Test
    void what_only_a_newer_service_knows_disturbs_nobody() {
        var headers = Map.of("ce_id", newId(), "ce_type", "cpsn.referral.paused.v1");
        OtherServices.say("cpsn.referrals", referralId, headers, "{}");
        OtherServices.tell(made(referralId));
        await().atMost(20, SECONDS).until(() -> inbox(provider()).size() == 1);
        assertThat(waitingAbout(referralId)).isEmpty();
    }

    @Test
    void only_the_administrator_sees_and_retries() {
        http.get("/operations/dead-letters").expect(401);
        http.as(ARTA).get("/operations/dead-letters").expect(403);
        http.as(ARTA).post("/operations/dead-letters/1/retry", "").expect(403);
        http.as(ADMINISTRATOR).post("/operations/dead-letters/first/retry", "").expect(400);
    }

    private void refuse(String marked) {
        store.update("insert into refused values (?)", marked);
    }

    private void letPass(String marked) {
        store.update("delete from refused where marked = ?", marked);
    }

    private JsonNode retry(JsonNode letter) {
        return http.as(ADMINISTRATOR)
                .post("/operations/dead-letters/" + letter.path("id").asLong() + "/retry", "")
                .expect(200)
                .json();
    }

    private List<JsonNode> waitingAbout(String subject) {
        return http
                .as(ADMINISTRATOR)
                .get("/operations/dead-letters")
                .expect(200)
                .json()
                .path("entries")
                .values()
                .stream()
                .filter(letter -> letter.path("subject").asString().equals(subject))
                .toList();
    }

    private double metric(String name) {
        return http.get("/actuator/prometheus")
                .text()
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private static List<JsonNode> inbox(Http somebody) {
        return List.copyOf(somebody.get("/notices?size=200")
                .expect(200)
                .json()
                .path("entries")
                .values());
    }

    private Http caseworker() {
        return http.as(Tokens.of(caseworker, "csw-19", "19", Scope.OWN, Role.CASEWORKER));
    }

    private Http provider() {
        return http.as(Tokens.of("pr-" + newId(), provider, "19", Scope.OWN, Role.PROVIDER));
    }

    private AboutReferral made(String referralId) {
        return new AboutReferral.ReferralMade(
                referralId, "c1", "p1", provider, "SAFEHOUSE_SERVICE", caseworker, "19", false, MONDAY);
    }

    private AboutReferral accepted(String referralId) {
        return new AboutReferral.ReferralAccepted(
                referralId, "c1", "p1", provider, "SAFEHOUSE_SERVICE", caseworker, "19", MONDAY);
    }

    private AboutReferral completed(String referralId) {
        return new AboutReferral.ReferralCompleted(
                referralId, "c1", "p1", provider, "SAFEHOUSE_SERVICE", caseworker, "19", MONDAY);
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }
}
