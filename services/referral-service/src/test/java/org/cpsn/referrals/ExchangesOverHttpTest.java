package org.cpsn.referrals;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
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

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HybridConfig;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.cpsn.events.AboutCase;
import org.cpsn.events.AboutConsent;
import org.cpsn.platform.test.Http;
import org.cpsn.platform.test.OtherServices;
import org.cpsn.platform.test.PlantedNames;
import org.cpsn.platform.test.Published;
import org.cpsn.platform.test.ServiceTest;
import org.cpsn.platform.test.Staff;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

@ServiceTest
@TestPropertySource(properties = "cpsn.partner-keys.partner-al=classpath:local/partner-al-public.json")
class ExchangesOverHttpTest {
    private static final String UNKNOWN = UUID.randomUUID().toString();

    @Autowired
    private Http http;

    @Autowired
    private JdbcTemplate db;

    @Autowired
    private MongoDatabase readModels;

    private final PlantedNames planted = new PlantedNames();

    /** A child, told of by notification. */
    private record Told(String caseId, String exchangeId, String messageId) {}

    @Test
    void a_child_is_followed_across_the_border_and_back() {
        var transcript = new ArrayList<String>();
        var notified = notified();
        var id = notified.exchangeId();
        transcript.add("notified: " + states(id));

        var referral = prepare(notified.caseId(), "REFERRAL");
        transcript.add("referral drafted: " + states(id));
        letGo(id, referral);
        transcript.add("referral approved: " + states(id));
        partner(id, "acceptance", "{}");
        transcript.add("partner accepts: " + states(id));
        partner(id, "messages", Map.of("verb", "INFORMATION_REQUEST", "text", planted.narrative()));
        transcript.add("partner asks: " + states(id));
        var asked = one(LIAISON, id).path("messages").get(2);
        assertThat(asked.path("text").asString()).isEqualTo(planted.narrative());
        letGo(
                id,
                prepare(
                        notified.caseId(),
                        "INFORMATION_REPLY",
                        asked.path("messageId").asString()));
        transcript.add("we answer: " + states(id));
        partner(id, "hand-back", Map.of("reason", "NO_CAPACITY", "note", planted.narrative()));
        transcript.add("partner hands back: " + states(id));
        http.as(LIAISON)
                .ifMatchAny()
                .post("/exchanges/" + id + "/hand-back/acceptance", "{}")
                .expect(200);
        transcript.add("we take the child back: " + states(id));
        letGo(id, prepare(notified.caseId(), "CLOSURE"));
        transcript.add("closed: " + states(id));

        assertThat(transcript)
                .containsExactly(
                        "notified: WITH_US, US, nobody",
                        "referral drafted: WITH_US, US, SUBMISSION",
                        "referral approved: HAND_OVER_PROPOSED, US, HAND_OVER_ANSWER",
                        "partner accepts: WITH_PARTNER, PARTNER, nobody",
                        "partner asks: WITH_PARTNER, PARTNER, OUR_REPLY",
                        "we answer: WITH_PARTNER, PARTNER, nobody",
                        "partner hands back: HAND_BACK_PROPOSED, PARTNER, HAND_BACK_ANSWER",
                        "we take the child back: WITH_US, US, nobody",
                        "closed: CLOSED, US, nobody");
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(Published.about(id))
                        .containsExactly(
                                "cpsn.exchange.moved.v1",
                                "cpsn.exchange.moved.v1",
                                "cpsn.exchange.message-sent.v1",
                                "cpsn.exchange.moved.v1",
                                "cpsn.exchange.moved.v1",
                                "cpsn.exchange.message-sent.v1",
                                "cpsn.exchange.answered.v1",
                                "cpsn.exchange.answered.v1",
                                "cpsn.exchange.moved.v1",
                                "cpsn.exchange.moved.v1",
                                "cpsn.exchange.message-sent.v1",
                                "cpsn.exchange.answered.v1",
                                "cpsn.exchange.moved.v1",
                                "cpsn.exchange.hand-back-answered.v1",
                                "cpsn.exchange.moved.v1",
                                "cpsn.exchange.moved.v1",
                                "cpsn.exchange.message-sent.v1"));
        planted.assertNowhere(http);
        planted.assertNotReadableIn(db.getDataSource());
        planted.assertNotReadableIn(readModels);
    }

    @Test
    void nothing_leaves_the_country_before_a_coordinator_has_approved_it() {
        var caseId = aCase();
        var drafted = prepare(caseId, "NOTIFICATION");
        var id = exchangeOf(caseId);
        var submit = message(id, drafted, "submission");
        http.as(LIAISON).ifMatchAny().post(submit, "{}").expect(200);
        assertThat(http.as(PARTNER_AL).get("/liaison/exchanges/" + id).status()).isEqualTo(404);
        http.as(COORDINATOR)
                .ifMatchAny()
                .post(message(id, drafted, "sending-back"), Map.of("comment", planted.narrative()))
                .expect(200);
        var sentBack = one(ARTA, id).path("messages").get(0);
        assertThat(sentBack.path("comment").asString()).isEqualTo(planted.narrative());
        assertThat(one(AUDITOR, id).path("messages").get(0).path("comment").isNull())
                .isTrue();
        var revised = new TreeMap<>(message("NOTIFICATION"));
        revised.put("phase", "FIRST_ASSISTANCE_AND_PROTECTION");
        http.as(ARTA)
                .ifMatchAny()
                .post(message(id, drafted, "revision"), Map.of("message", revised))
                .expect(200);
        assertThat(one(COORDINATOR, id)
                        .path("messages")
                        .get(0)
                        .path("before")
                        .path("sex")
                        .asString())
                .isEqualTo("FEMALE");
        letGo(id, drafted);
        await().atMost(20, SECONDS)
                .untilAsserted(
                        () -> assertThat(Published.about(id).getLast()).isEqualTo("cpsn.exchange.message-sent.v1"));
        assertThat(Published.about(id).stream().filter("cpsn.exchange.message-sent.v1"::equals))
                .hasSize(1);
        var shown = http.as(PARTNER_AL).get("/liaison/exchanges/" + id).expect(200);
        assertThat(shown.json()
                        .path("messages")
                        .get(0)
                        .path("child")
                        .path("ageBand")
                        .asString())
                .isEqualTo("AGE_9_17");
        assertThat(shown.text()).doesNotContain(caseId).doesNotContain("cw-19-01");
        http.as(PARTNER_ME).get("/liaison/exchanges/" + id).expect(404);
        planted.assertNowhere(http);
    }

    @Test
    void a_draft_sent_twice_is_one_message() {
        var caseId = aCase();
        var key = UUID.randomUUID().toString();
        var first = http.as(ARTA)
                .withKey(key)
                .post("/exchanges", preparing(caseId, "NOTIFICATION"))
                .expect(201);
        var again = http.as(ARTA).withKey(key).post("/exchanges", preparing(caseId, "NOTIFICATION"));
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(one(ARTA, first.id()).path("messages").size()).isEqualTo(1);
    }

    @Test
    void what_rests_on_a_consent_is_recalled_when_it_is_withdrawn_once() {
        var caseId = aCase();
        var consentId = UUID.randomUUID().toString();
        OtherServices.tell(new AboutConsent.ConsentGiven(
                caseId,
                consentId,
                "DISCLOSURE_OTHER_ORGS",
                "AUTHORITIES",
                null,
                Set.of("RESCUE"),
                LocalDate.now().plusYears(1),
                Instant.now().minusSeconds(60)));
        var body = preparing(caseId, "NOTIFICATION");
        var message = new TreeMap<>(message("NOTIFICATION"));
        message.put("child", child("CONSENT"));
        message.put("consentId", consentId);
        body.put("message", message);
        await().atMost(20, SECONDS)
                .untilAsserted(
                        () -> assertThat(http.as(ARTA).post("/exchanges", body).status())
                                .isEqualTo(201));
        var id = exchangeOf(caseId);
        letGo(id, last(id));
        var ended = new AboutConsent.ConsentEnded(caseId, consentId, Instant.now());
        var told = OtherServices.tell(ended);
        OtherServices.tell(ended, told);
        OtherServices.tell(ended);
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(Published.about(id)).contains("cpsn.exchange.recalled.v1"));
        var recalled = one(LIAISON, id);
        assertThat(recalled.path("state").asString()).isEqualTo("WITHDRAWN");
        assertThat(recalled.path("recalls").get(0).path("reason").asString()).isEqualTo("CONSENT_WITHDRAWN");
        assertThat(recalled.path("recalls").size()).isEqualTo(1);
        assertThat(Published.about(id).stream().filter("cpsn.exchange.recalled.v1"::equals))
                .hasSize(1);
        partner(
                id,
                "recalls/" + recalled.path("recalls").get(0).path("recallId").asString() + "/deletion",
                "{}");
        assertThat(one(LIAISON, id).path("waits").size()).isZero();
    }

    @Test
    void more_than_the_minimal_set_can_be_read_by_the_partner_alone() throws IOException, GeneralSecurityException {
        var caseId = aCase();
        var body = preparing(caseId, "NOTIFICATION");
        var message = new TreeMap<>(message("NOTIFICATION"));
        message.put("more", planted.narrative());
        message.put("moreBasis", "VITAL_INTERESTS");
        body.put("message", message);
        var id = http.as(ARTA).post("/exchanges", body).expect(201).id();
        var drafted = last(id);
        assertThat(one(COORDINATOR, id).path("messages").get(0).path("more").asString())
                .isEqualTo(planted.narrative());
        assertThat(one(AUDITOR, id).path("messages").get(0).path("more").isNull())
                .isTrue();
        letGo(id, drafted);
        var sealed = db.queryForObject(
                "select convert_from(payload, 'UTF8')::json ->> 'sealed' from domain_event"
                        + " where aggregate_identifier = ? and payload_type = 'exchange.told'",
                String.class,
                id);
        HybridConfig.register();
        var keys =
                new ClassPathResource("partner-al-private-for-trying.json").getContentAsString(StandardCharsets.UTF_8);
        var clear = TinkJsonProtoKeysetFormat.parseKeyset(keys, InsecureSecretKeyAccess.get())
                .getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class)
                .decrypt(Base64.getDecoder().decode(sealed), (id + "/" + drafted).getBytes(StandardCharsets.UTF_8));
        assertThat(new String(clear, StandardCharsets.UTF_8)).isEqualTo(planted.narrative());
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(Published.about(id)).contains("cpsn.exchange.message-sent.v1"));
        planted.assertNowhere(http);
        planted.assertNotReadableIn(db.getDataSource());
        planted.assertNotReadableIn(readModels);

        body.put("partner", "partner-me");
        assertThat(http.as(ARTA).post("/exchanges", body).expect(409).rule()).isEqualTo("PARTNER_HAS_A_KEY");
    }

    @Test
    void who_has_the_case_now_goes_on_with_its_exchanges() {
        var notified = notified();
        http.as(BESNIK).get("/exchanges/" + notified.exchangeId()).expect(403);
        OtherServices.tell(new AboutCase.CaseTransferred(
                notified.caseId(), "child", "19", "20", "cw-19-01", "cw-20-01", "cw-19-01", Instant.now()));
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(http.as(BESNIK)
                                .get("/exchanges/" + notified.exchangeId())
                                .status())
                        .isEqualTo(200));
        http.as(ARTA).get("/exchanges/" + notified.exchangeId()).expect(403);
        http.as(BESNIK).get("/exchanges/of-case/" + notified.caseId()).expect(200);
    }

    @Test
    void a_liaison_finds_exchanges_by_state_and_whom_they_wait_for() {
        var waiting = notified();
        letGo(waiting.exchangeId(), prepare(waiting.caseId(), "REFERRAL"));
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(http.as(LIAISON)
                                .get(
                                        "/exchanges?stage=HAND_OVER_ANSWER&partner=partner-al&state=HAND_OVER_PROPOSED&size=200")
                                .expect(200)
                                .json()
                                .path("entries")
                                .findValuesAsString("exchangeId"))
                        .contains(waiting.exchangeId()));
        assertThat(http.as(LIAISON)
                        .get("/exchanges?partner=partner-me&size=200")
                        .expect(200)
                        .json()
                        .path("entries")
                        .findValuesAsString("exchangeId"))
                .doesNotContain(waiting.exchangeId());
        var listed = http.as(LIAISON).get("/exchanges?size=200").expect(200);
        assertThat(listed.text()).doesNotContain(waiting.caseId());
        assertThat(listed.json()
                        .path("counts")
                        .path("stages")
                        .path("HAND_OVER_ANSWER")
                        .asInt())
                .isPositive();
        var left =
                http.as(COORDINATOR).get("/exchanges/left?size=200").expect(200).json();
        assertThat(left.path("entries").findValuesAsString("messageId")).contains(waiting.messageId());
        assertThat(left.path("entries").get(0).path("approvedBy").asString()).isEqualTo("co-xk-01");
        http.as(LIAISON).get("/exchanges/flows?months=3").expect(200);
    }

    @Test
    void a_coordinator_sees_what_waits_and_nobody_approves_their_own() {
        var caseId = aCase();
        var drafted = prepare(caseId, "NOTIFICATION");
        var id = exchangeOf(caseId);
        http.as(LIAISON)
                .ifMatchAny()
                .post(message(id, drafted, "submission"), "{}")
                .expect(200);
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(http.as(COORDINATOR)
                                .get("/exchanges/approvals")
                                .expect(200)
                                .json()
                                .path("entries")
                                .findValuesAsString("exchangeId"))
                        .contains(id));
        assertThat(http.as(COORDINATOR)
                        .get("/exchanges/" + id)
                        .json()
                        .path("messages")
                        .get(0)
                        .path("mayApprove")
                        .asBoolean())
                .isTrue();
        assertThat(http.as(COORDINATOR)
                        .ifMatch(0)
                        .post(message(id, drafted, "approval"), "{}")
                        .status())
                .isEqualTo(412);
    }

    // who may what

    private enum Act {
        PREPARE,
        SUBMIT,
        APPROVE,
        WITHDRAW,
        ANSWER_HAND_BACK,
        READ,
        LIST,
        LEFT,
        OF_CASE,
        PARTNER_LIST,
        PARTNER_READ,
        PARTNER_SAYS
    }

    /** 200 stands for "may", whatever the rules say then; 409 never for "may not". */
    static Stream<Arguments> whoMay() {
        var table = new EnumMap<Staff, List<Integer>>(Staff.class);
        //                      PREP SUBM APPR WDRW BACK READ LIST LEFT CASE PLST PRD  PSAY
        table.put(ARTA, List.of(200, 403, 403, 200, 403, 200, 403, 403, 200, 403, 403, 403));
        table.put(DRITA, List.of(200, 403, 403, 200, 403, 200, 403, 403, 200, 403, 403, 403));
        table.put(BESNIK, List.of(403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403));
        table.put(LIAISON, List.of(403, 200, 403, 200, 200, 200, 200, 200, 403, 403, 403, 403));
        table.put(COORDINATOR, List.of(403, 403, 200, 200, 403, 200, 200, 200, 403, 403, 403, 403));
        table.put(PARTNER_AL, List.of(403, 403, 403, 403, 403, 403, 403, 403, 403, 200, 200, 200));
        table.put(PARTNER_ME, List.of(403, 403, 403, 403, 403, 403, 403, 403, 403, 200, 404, 404));
        table.put(AUDITOR, List.of(403, 403, 403, 403, 403, 200, 200, 200, 200, 403, 403, 403));
        for (var other : List.of(PROVIDER, ROUNDTABLE, DATA_OFFICER, ADMINISTRATOR))
            table.put(other, List.of(403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403));
        return table.entrySet().stream()
                .flatMap(row -> Stream.of(Act.values())
                        .map(act ->
                                Arguments.of(row.getKey(), act, row.getValue().get(act.ordinal()))));
    }

    @ParameterizedTest
    @MethodSource("whoMay")
    void who_may_what(Staff who, Act act, int expected) {
        var told = shared();
        var id = told.exchangeId();
        var as = http.as(who).ifMatchAny();
        var reply = switch (act) {
            case PREPARE -> http.as(who).post("/exchanges", preparing(told.caseId(), "RISK_ASSESSMENT"));
            case SUBMIT -> as.post(message(id, told.messageId(), "submission"), "{}");
            case APPROVE -> as.post(message(id, told.messageId(), "approval"), "{}");
            case WITHDRAW ->
                http.as(who).ifMatch(9_999).post("/exchanges/" + id + "/withdrawal", Map.of("reason", "NOT_SAFE"));
            case ANSWER_HAND_BACK -> as.post("/exchanges/" + id + "/hand-back/acceptance", "{}");
            case READ -> as.get("/exchanges/" + id);
            case LIST -> as.get("/exchanges");
            case LEFT -> as.get("/exchanges/left");
            case OF_CASE -> as.get("/exchanges/of-case/" + told.caseId());
            case PARTNER_LIST -> as.get("/liaison/exchanges");
            case PARTNER_READ -> as.get("/liaison/exchanges/" + id);
            case PARTNER_SAYS -> as.post("/liaison/exchanges/" + id + "/messages", Map.of("verb", "RISK_ASSESSMENT"));
        };
        if (act == Act.WITHDRAW && who == BESNIK) {
            // a version that never was is refused before the rules are asked: asked without it, he may not either
            reply = as.post("/exchanges/" + id + "/withdrawal", Map.of("reason", "NOT_SAFE"));
        }
        var may = reply.status() == 200 || reply.status() == 201 || reply.status() == 409 || reply.status() == 412;
        assertThat(may ? 200 : reply.status()).as(reply.text()).isEqualTo(expected);
    }

    private static Told shared;

    private Told shared() {
        if (shared == null) shared = notified();
        return shared;
    }

    // bad input

    static Stream<Arguments> badInput() {
        return Stream.of(
                Arguments.of("without a case", Map.of("caseId", ""), 400, "caseId"),
                Arguments.of("of a case nobody knows", Map.of("caseId", UNKNOWN), 404, ""),
                Arguments.of("to a partner there is none of", Map.of("partner", "partner-xx"), 400, "partner"),
                Arguments.of("with a field nobody knows", Map.of("name", "x"), 400, "name"),
                Arguments.of("with an unknown verb", message("verb", "GOSSIP"), 400, "message.verb"),
                Arguments.of("with an unknown phase", message("phase", "X"), 400, "message.phase"),
                Arguments.of("with too much text", message("more", "x".repeat(2_001)), 400, "message.more"),
                Arguments.of("with a name", child("name", "x"), 400, "message.child.name"),
                Arguments.of("with a birth date", child("birthDate", "2014-01-01"), 400, "message.child.birthDate"),
                Arguments.of(
                        "with a citizenship that is none",
                        child("citizenship", List.of("ZZ")),
                        400,
                        "child.citizenship"),
                Arguments.of(
                        "with a citizenship in words",
                        child("citizenship", List.of("Albania")),
                        400,
                        "message.child.citizenship[]"),
                Arguments.of("in a language that is none", child("languages", List.of("qq")), 400, "child.languages"),
                Arguments.of("without an expiry", child("expiresOn", null), 400, "message.child.expiresOn"),
                Arguments.of("expired already", child("expiresOn", "2020-01-01"), 409, "EXPIRES_LATER"),
                Arguments.of("on consent that is not named", child("legalBasis", "CONSENT"), 409, "CONSENT_IS_NAMED"),
                Arguments.of("naming a consent for nothing", message("consentId", "k1"), 409, "CONSENT_IS_NAMED"),
                Arguments.of("more without a basis", message("more", "x"), 409, "MORE_HAS_A_BASIS"),
                Arguments.of("a withdrawal", message("verb", "WITHDRAWAL"), 409, "BEGINS_WITH_NOTIFICATION"),
                Arguments.of("a referral at first", message("verb", "REFERRAL"), 409, "BEGINS_WITH_NOTIFICATION"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badInput")
    void cannot_be_prepared(String why, Map<String, Object> changed, int status, String what) {
        var body = preparing(aCase(), "NOTIFICATION");
        changed.forEach((field, value) -> merge(body, field, value));
        var reply = http.as(ARTA).post("/exchanges", body).expect(status);
        if (status == 409) assertThat(reply.rule()).isEqualTo(what);
        if (status == 400)
            assertThat(reply.json().path("errors").findValuesAsString("field")).contains(what);
        assertThat(reply.text()).doesNotContain("Albania").doesNotContain("GOSSIP");
    }

    @Test
    void a_partner_is_answered_clearly() {
        var id = notified().exchangeId();
        var as = http.as(PARTNER_AL);
        assertThat(as.ifMatchAny()
                        .post("/liaison/exchanges/" + id + "/acceptance", "{}")
                        .expect(409)
                        .rule())
                .isEqualTo("NO_HAND_OVER_WAITS");
        as.post("/liaison/exchanges/" + id + "/acceptance", "{}").expect(428);
        as.withoutKey()
                .ifMatchAny()
                .post("/liaison/exchanges/" + id + "/acceptance", "{}")
                .expect(400);
        as.ifMatchAny().post("/liaison/exchanges/" + id + "/rejection", "{}").expect(400);
        as.ifMatchAny()
                .post("/liaison/exchanges/" + id + "/messages", Map.of("verb", "NOTIFICATION"))
                .expect(409);
        as.ifMatchAny()
                .post(
                        "/liaison/exchanges/" + id + "/messages",
                        Map.of("verb", "RISK_ASSESSMENT", "text", "x".repeat(501)))
                .expect(400);
        as.ifMatchAny()
                .post("/liaison/exchanges/" + id + "/recalls/" + UNKNOWN + "/deletion", "{}")
                .expect(404);
        as.ifMatchAny()
                .post("/liaison/exchanges/" + UNKNOWN + "/messages", Map.of("verb", "RISK_ASSESSMENT"))
                .expect(404);
        as.get("/liaison/exchanges?size=1000000").expect(400);
        http.as(LIAISON).get("/exchanges?state=NONE").expect(400);
        http.as(LIAISON).get("/exchanges/" + UNKNOWN).expect(404);
        var mine = as.get("/liaison/exchanges?size=200").expect(200);
        assertThat(mine.text()).doesNotContain("partner-me").doesNotContain("cw-19-01");
    }

    // how it is asked

    private Told notified() {
        var caseId = aCase();
        var drafted = prepare(caseId, "NOTIFICATION");
        var id = exchangeOf(caseId);
        letGo(id, drafted);
        return new Told(caseId, id, drafted);
    }

    private String aCase() {
        var caseId = UUID.randomUUID().toString();
        OtherServices.tell(new AboutCase.CaseRegistered(
                caseId,
                UUID.randomUUID().toString(),
                "19",
                "cw-19-01",
                Set.of("TRAFFICKED_SMUGGLED"),
                true,
                Instant.now().minusSeconds(600)));
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(http.as(ARTA)
                                .get("/exchanges/of-case/" + caseId)
                                .status())
                        .isEqualTo(200));
        return caseId;
    }

    private String prepare(String caseId, String verb) {
        return prepare(caseId, verb, null);
    }

    private String prepare(String caseId, String verb, String inReplyTo) {
        var body = preparing(caseId, verb);
        if (inReplyTo != null) merge(body, "message", Map.of("inReplyTo", inReplyTo));
        return last(http.as(ARTA).post("/exchanges", body).expect(201).id());
    }

    private String last(String id) {
        var messages = one(ARTA, id).path("messages");
        return messages.get(messages.size() - 1).path("messageId").asString();
    }

    private void letGo(String id, String messageId) {
        http.as(LIAISON)
                .ifMatchAny()
                .post(message(id, messageId, "submission"), "{}")
                .expect(200);
        http.as(COORDINATOR)
                .ifMatchAny()
                .post(message(id, messageId, "approval"), "{}")
                .expect(200);
    }

    private void partner(String id, String act, Object body) {
        http.as(PARTNER_AL)
                .ifMatchAny()
                .post("/liaison/exchanges/" + id + "/" + act, body)
                .expect(200);
    }

    private String states(String id) {
        var one = one(LIAISON, id);
        var waits = one.path("waits").findValuesAsString("stage");
        return one.path("state").asString() + ", " + one.path("owner").asString() + ", "
                + (waits.isEmpty() ? "nobody" : String.join(" ", waits));
    }

    private JsonNode one(Staff who, String id) {
        return http.as(who).get("/exchanges/" + id).expect(200).json();
    }

    private String exchangeOf(String caseId) {
        return http.as(ARTA)
                .get("/exchanges/of-case/" + caseId)
                .expect(200)
                .json()
                .path("exchanges")
                .get(0)
                .path("exchangeId")
                .asString();
    }

    private static String message(String id, String messageId, String act) {
        return "/exchanges/" + id + "/messages/" + messageId + "/" + act;
    }

    private static TreeMap<String, Object> preparing(String caseId, String verb) {
        return new TreeMap<>(Map.of("caseId", caseId, "partner", "partner-al", "message", message(verb)));
    }

    private static Map<String, Object> message(String verb) {
        return Map.of("verb", verb, "phase", "IDENTIFICATION", "child", child("LEGAL_OBLIGATION"));
    }

    private static Map<String, Object> child(String legalBasis) {
        return Map.ofEntries(
                Map.entry("sex", "FEMALE"),
                Map.entry("ageBand", "AGE_9_17"),
                Map.entry("citizenship", List.of("AL", "XK")),
                Map.entry("traffickingStatus", "POSSIBLE_VICTIM_OF_TRAFFICKING"),
                Map.entry("decidedBy", "POLICE"),
                Map.entry("exploitation", List.of("FORCED_BEGGING")),
                Map.entry("countryOfExploitation", "XK"),
                Map.entry("languages", List.of("sq")),
                Map.entry("accompanied", false),
                Map.entry("urgency", "HIGH"),
                Map.entry("servicesAsked", List.of("SAFEHOUSE_SERVICE")),
                Map.entry("legalBasis", legalBasis),
                Map.entry("expiresOn", LocalDate.now().plusMonths(6).toString()));
    }

    private static Map<String, Object> message(String field, Object value) {
        return Map.of("message", Map.of(field, value));
    }

    private static Map<String, Object> child(String field, Object value) {
        var changed = new TreeMap<String, Object>();
        changed.put(field, value);
        return Map.of("message", Map.of("child", changed));
    }

    @SuppressWarnings("unchecked")
    private static void merge(Map<String, Object> into, String field, Object value) {
        if (value instanceof Map<?, ?> deeper && into.get(field) instanceof Map<?, ?> known) {
            var merged = new TreeMap<>((Map<String, Object>) known);
            ((Map<String, Object>) deeper).forEach((name, inner) -> merge(merged, name, inner));
            into.put(field, merged);
        } else {
            into.put(field, value);
        }
    }
}
