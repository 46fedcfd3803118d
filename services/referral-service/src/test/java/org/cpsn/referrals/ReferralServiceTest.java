package org.cpsn.referrals;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cpsn.platform.test.Staff.ADMINISTRATOR;
import static org.cpsn.platform.test.Staff.ARTA;
import static org.cpsn.platform.test.Staff.AUDITOR;
import static org.cpsn.platform.test.Staff.BESNIK;
import static org.cpsn.platform.test.Staff.DRITA;
import static org.cpsn.platform.test.Staff.LIAISON;
import static org.cpsn.platform.test.Staff.PROVIDER;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.cpsn.events.AboutCase;
import org.cpsn.events.AboutConsent;
import org.cpsn.platform.personal.PersonKeys;
import org.cpsn.platform.security.Role;
import org.cpsn.platform.security.Scope;
import org.cpsn.platform.test.Http;
import org.cpsn.platform.test.OtherServices;
import org.cpsn.platform.test.PlantedNames;
import org.cpsn.platform.test.Published;
import org.cpsn.platform.test.ServiceTest;
import org.cpsn.platform.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

@ServiceTest
class ReferralServiceTest {
    @Autowired
    private Http http;

    @Autowired
    private JdbcTemplate db;

    @Autowired
    private MongoDatabase readModels;

    @Autowired
    private PersonKeys keys;

    private final PlantedNames planted = new PlantedNames();

    @Test
    void a_child_is_referred_accepted_and_helped() {
        var made = http.as(ARTA)
                .post("/referrals", with(referral(), "need", planted.narrative()))
                .expect(201);
        var id = made.id();
        assertThat(made.header("Location")).isEqualTo("/referrals/" + id);
        assertThat(made.header("ETag")).isEqualTo("\"0\"");

        var waiting = one(PROVIDER.token(), id, 0);
        assertThat(waiting.path("status").asString()).isEqualTo("IN_PROGRESS");
        assertThat(waiting.path("need").asString()).isEqualTo(planted.narrative());
        assertThat(waiting.path("referredBy").asString()).isEqualTo("cw-19-01");
        assertThat(waiting.path("municipality").asString()).isEqualTo("19");
        assertThat(waiting.path("consent").asString()).isEqualTo("GIVEN");
        assertThat(waiting.path("answeredAt").isNull()).isTrue();

        http.as(PROVIDER).ifMatch(0).post(act("acceptance", id), "{}").expect(200);
        assertThat(one(ARTA.token(), id, 1).path("answeredAt").isNull()).isFalse();
        var outcome = planted.narrative();
        var done = http.as(PROVIDER)
                .ifMatch(1)
                .post(act("completion", id), Map.of("outcome", outcome))
                .expect(200);
        assertThat(done.version()).isEqualTo(2);
        var completed = one(ARTA.token(), id, 2);
        assertThat(completed.path("status").asString()).isEqualTo("DONE");
        assertThat(completed.path("outcome").asString()).isEqualTo(outcome);
        assertThat(one(PROVIDER.token(), id, 2).path("need").isNull())
                .as("what the child needed is not the provider's any more")
                .isTrue();

        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(Published.about(id))
                        .containsExactly(
                                "cpsn.referral.made.v1", "cpsn.referral.accepted.v1", "cpsn.referral.completed.v1"));
        planted.assertNowhere(http);
        planted.assertNotReadableIn(db.getDataSource());
        planted.assertNotReadableIn(readModels);
    }

    @Test
    void a_referral_rests_on_a_consent_of_the_case_and_says_when_it_is_withdrawn() {
        var caseId = UUID.randomUUID().toString();
        var consentId = UUID.randomUUID().toString();
        var body = with(referral(), "caseId", caseId);
        var given = Instant.now().minusSeconds(60);
        assertThat(http.as(ARTA)
                        .post("/referrals", with(body, "consent", resting(consentId)))
                        .expect(503)
                        .json()
                        .path("detail")
                        .asString())
                .isEqualTo("This consent has not been heard of here yet; please try again in a moment.");
        OtherServices.tell(new AboutConsent.ConsentGiven(
                caseId,
                consentId,
                "SERVICES",
                "OTHER_ORGANIZATIONS",
                null,
                Set.of("SHELTER"),
                LocalDate.now().plusYears(1),
                given));
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(http.as(ARTA)
                                .post("/referrals", with(body, "consent", resting(consentId)))
                                .status())
                        .isEqualTo(201));
        var id = http.as(ARTA)
                .post("/referrals", with(body, "consent", resting(consentId)))
                .expect(201)
                .id();
        var rests = one(ARTA.token(), id, 0);
        assertThat(rests.path("consentId").asString()).isEqualTo(consentId);
        assertThat(rests.path("consentInForce").asBoolean()).isTrue();
        assertThat(one(PROVIDER.token(), id, 0).path("consentId").isNull()).isTrue();

        OtherServices.tell(new AboutConsent.ConsentEnded(caseId, consentId, Instant.now()));
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(
                                one(ARTA.token(), id, 0).path("consentInForce").asBoolean(true))
                        .isFalse());
        assertThat(one(PROVIDER.token(), id, 0).path("consentInForce").asBoolean(true))
                .isFalse();
        assertThat(http.as(ARTA)
                        .post("/referrals", with(body, "consent", resting(consentId)))
                        .expect(409)
                        .rule())
                .isEqualTo("CONSENT_COVERS_THE_REFERRAL");
    }

    /** The web sends a referral as soon as the consent is recorded, and the news of it travels through Kafka. */
    @Test
    void a_consent_given_a_moment_ago_is_waited_for() throws Exception {
        var caseId = UUID.randomUUID().toString();
        var consentId = UUID.randomUUID().toString();
        var body = with(with(referral(), "caseId", caseId), "consent", resting(consentId));
        try (var atTheSameTime = Executors.newSingleThreadExecutor()) {
            var asked = atTheSameTime.submit(() -> http.as(ARTA).post("/referrals", body));
            tell(caseId, consentId);
            asked.get().expect(201);
        }
    }

    private static Map<String, Object> resting(String consentId) {
        return Map.of("consentId", consentId);
    }

    /** What the tests' referrals rest on is known before they begin. */
    @BeforeEach
    void consented() {
        consented("case-1");
    }

    private void consented(String caseId) {
        tell(caseId, "consent-of-" + caseId);
        await().atMost(20, SECONDS)
                .until(() -> db.queryForObject(
                                "select count(*) from domain_event where aggregate_identifier = ?",
                                Long.class,
                                "consents-" + caseId)
                        > 0);
    }

    private static void tell(String caseId, String consentId) {
        OtherServices.tell(new AboutConsent.ConsentGiven(
                caseId,
                consentId,
                "SERVICES",
                "OTHER_ORGANIZATIONS",
                null,
                Set.of("SHELTER", "MEDICAL", "LEGAL_SUPPORT"),
                LocalDate.now().plusYears(1),
                Instant.parse("2025-06-01T08:00:00Z")));
    }

    @Test
    void a_provider_without_room_says_so() {
        var id = make();
        http.as(PROVIDER)
                .ifMatch(0)
                .post(act("rejection", id), Map.of("reason", "NO_CAPACITY", "note", "Asnjë vend deri në mars."))
                .expect(200);
        var rejected = one(ARTA.token(), id, 1);
        assertThat(rejected.path("status").asString()).isEqualTo("REJECTED");
        assertThat(rejected.path("rejectionReason").asString()).isEqualTo("NO_CAPACITY");
        assertThat(rejected.path("rejectionNote").asString()).isEqualTo("Asnjë vend deri në mars.");
        var late =
                http.as(PROVIDER).ifMatch(1).post(act("acceptance", id), "{}").expect(409);
        assertThat(late.rule()).isEqualTo("ONLY_IN_PROGRESS_IS_ANSWERED");
    }

    @Test
    void consent_is_overridden_for_a_reason_that_only_the_centre_reads_and_the_referral_taken_back() {
        var body =
                without(with(referral(), "consentOverride", Map.of("reason", "Rrezik i drejtpërdrejtë.")), "consent");
        var id = http.as(ARTA).post("/referrals", body).expect(201).id();
        assertThat(one(ARTA.token(), id, 0).path("overrideReason").asString()).isEqualTo("Rrezik i drejtpërdrejtë.");
        var provided = one(PROVIDER.token(), id, 0);
        assertThat(provided.path("consent").asString()).isEqualTo("OVERRIDDEN");
        assertThat(provided.path("overrideReason").isNull()).isTrue();

        http.as(DRITA)
                .ifMatch(0)
                .post(act("revocation", id), Map.of("reason", "Familja u gjet."))
                .expect(200);
        assertThat(one(DRITA.token(), id, 1).path("status").asString()).isEqualTo("REVOKED");
        assertThat(one(DRITA.token(), id, 1).path("revocationReason").asString())
                .isEqualTo("Familja u gjet.");
        assertThat(http.as(PROVIDER)
                        .ifMatch(1)
                        .post(act("acceptance", id), "{}")
                        .expect(409)
                        .rule())
                .isEqualTo("REVOKED_IS_OVER");
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(Published.about(id))
                        .containsExactly("cpsn.referral.made.v1", "cpsn.referral.revoked.v1"));
    }

    @Test
    void consent_and_override_exclude_each_other_and_one_is_needed() {
        var both = with(referral(), "consentOverride", Map.of("reason", "Rrezik."));
        assertThat(http.as(ARTA).post("/referrals", both).expect(409).rule()).isEqualTo("CONSENT_OR_OVERRIDE");
        assertThat(http.as(ARTA)
                        .post("/referrals", without(referral(), "consent"))
                        .expect(409)
                        .rule())
                .isEqualTo("CONSENT_OR_OVERRIDE");
    }

    @Test
    void a_service_that_is_not_offered_cannot_be_had() {
        var asked = http.as(ARTA).post("/referrals", with(referral(), "serviceType", "FOOD_SERVICE"));
        assertThat(asked.expect(409).rule()).isEqualTo("PROVIDER_OFFERS_THE_SERVICE");
    }

    @Test
    void the_inbox_begins_with_what_waits_newest_first() {
        var clinic = Tokens.of("pr-health-01", "provider-health-05", "05", Scope.OWN, Role.PROVIDER);
        var older = atTheClinic("2026-01-05T08:00:00Z");
        var accepted = atTheClinic("2026-01-09T08:00:00Z");
        var newer = atTheClinic("2026-01-07T08:00:00Z");
        http.as(clinic).ifMatch(0).post(act("acceptance", accepted), "{}").expect(200);
        one(clinic, newer, 0);
        one(clinic, accepted, 1);

        var inbox = http.as(clinic).get("/referrals/inbox").expect(200).json();
        assertThat(inbox.path("entries").findValuesAsString("referralId")).containsExactly(newer, older, accepted);
        assertThat(inbox.path("total").asLong()).isEqualTo(3);
        var second = http.as(clinic)
                .get("/referrals/inbox?status=IN_PROGRESS&page=1&size=1")
                .expect(200)
                .json();
        assertThat(second.path("entries").findValuesAsString("referralId")).containsExactly(older);
        assertThat(second.path("total").asLong()).isEqualTo(2);
    }

    @Test
    void a_case_shows_its_referrals_to_who_made_them() {
        var caseId = UUID.randomUUID().toString();
        var id = http.as(ARTA).post("/referrals", of(caseId)).expect(201).id();
        one(ARTA.token(), id, 0);
        assertThat(http.as(ARTA)
                        .get("/referrals?caseId=" + caseId)
                        .expect(200)
                        .json()
                        .path("entries")
                        .findValuesAsString("referralId"))
                .containsExactly(id);
        http.as(DRITA).get("/referrals?caseId=" + caseId).expect(200);
        http.as(BESNIK).get("/referrals?caseId=" + caseId).expect(403);
        var none = http.as(BESNIK)
                .get("/referrals?caseId=" + UUID.randomUUID())
                .expect(200)
                .json();
        assertThat(none.path("total").asLong()).isZero();
    }

    /** It was known only who made a referral: after a reassignment the new caseworker got a refusal. */
    @Test
    void who_has_the_case_now_sees_and_takes_back_its_earlier_referrals() {
        var colleague = Tokens.of("cw-19-02", "csw-19", "19", Scope.OWN, Role.CASEWORKER);
        var caseId = UUID.randomUUID().toString();
        var child = UUID.randomUUID().toString();
        var id = http.as(ARTA)
                .post("/referrals", with(of(caseId), "childId", child))
                .expect(201)
                .id();
        one(ARTA.token(), id, 0);
        http.as(colleague).get("/referrals?caseId=" + caseId).expect(403);

        OtherServices.tell(new AboutCase.CaseAssigned(caseId, child, "19", "cw-19-02", Instant.now()));
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(http.as(colleague)
                                .get("/referrals/" + id)
                                .expect(200)
                                .version())
                        .isEqualTo(1));
        http.as(ARTA).get("/referrals?caseId=" + caseId).expect(403);

        OtherServices.tell(new AboutCase.CaseTransferred(
                caseId, child, "19", "20", "cw-19-02", "cw-20-01", "cw-19-02", Instant.now()));
        await().atMost(20, SECONDS)
                .untilAsserted(
                        () -> http.as(BESNIK).get("/referrals?caseId=" + caseId).expect(200));
        http.as(colleague).get("/referrals/" + id).expect(403);
        http.as(DRITA).get("/referrals/" + id).expect(403);
        http.as(colleague).ifMatchAny().post(act("revocation", id), "{}").expect(403);
        http.as(BESNIK).ifMatchAny().post(act("revocation", id), "{}").expect(200);
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(Published.about(id))
                        .containsExactly("cpsn.referral.made.v1", "cpsn.referral.revoked.v1"));
    }

    @Test
    void nobody_reads_or_answers_what_is_not_theirs_and_the_refusal_is_kept() {
        var id = make();
        one(PROVIDER.token(), id, 0);
        var school = Tokens.of("pr-school-01", "provider-school-19", "19", Scope.OWN, Role.PROVIDER);
        http.as(school).get("/referrals/" + id).expect(403);
        http.as(BESNIK).get("/referrals/" + id).expect(403);
        http.as(LIAISON).get("/referrals/" + id).expect(403);
        assertThat(http.as(school)
                        .ifMatch(0)
                        .post(act("acceptance", id), "{}")
                        .expect(403)
                        .rule())
                .isEqualTo("OWN_ORGANISATION");
        assertThat(http.as(BESNIK)
                        .ifMatch(0)
                        .post(act("revocation", id), "{}")
                        .expect(403)
                        .rule())
                .isEqualTo("SENDER_REVOKES");
        http.as(ARTA).ifMatch(0).post(act("acceptance", id), "{}").expect(403);
        http.as(PROVIDER).get("/referrals?caseId=case-1").expect(403);
        http.as(ARTA).get("/referrals/inbox").expect(403);
        http.as(ARTA).get("/referrals/" + UUID.randomUUID()).expect(404);
        assertThat(http.as(PROVIDER)
                        .ifMatchAny()
                        .post(act("acceptance", UUID.randomUUID().toString()), "{}")
                        .expect(404)
                        .rule())
                .isEqualTo("REFERRAL_EXISTS");
        assertThat(db.queryForList(
                        "select who || ' ' || outcome from read_log where ? = any (subjects)", String.class, id))
                .contains("pr-shelter-01 SEEN", "pr-school-01 REFUSED", "cw-20-01 REFUSED");
    }

    @Test
    void the_same_request_twice_has_one_effect() {
        var asking = http.as(ARTA).withKey(UUID.randomUUID().toString());
        var body = referral();
        var first = asking.post("/referrals", body).expect(201);
        assertThat(asking.post("/referrals", body).expect(201).text()).isEqualTo(first.text());
        assertThat(asking.post("/referrals", with(body, "need", "Diçka tjetër."))
                        .expect(409)
                        .rule())
                .isEqualTo("KEY_USED_FOR_SOMETHING_ELSE");

        var answering = http.as(PROVIDER).ifMatch(0).withKey(UUID.randomUUID().toString());
        var answered = answering.post(act("acceptance", first.id()), "{}").expect(200);
        assertThat(answering
                        .post(act("acceptance", first.id()), "{}")
                        .expect(200)
                        .text())
                .isEqualTo(answered.text());
        assertThat(db.queryForObject(
                        "select count(*) from domain_event where aggregate_identifier = ?", Long.class, first.id()))
                .isEqualTo(2);
    }

    @Test
    void whoever_was_not_up_to_date_is_told_what_changed() {
        var id = make();
        http.as(ARTA).ifMatch(0).post(act("revocation", id), "{}").expect(200);
        var stale = http.as(PROVIDER)
                .ifMatch(0)
                .post(act("acceptance", id), "{}")
                .expect(412)
                .json();
        assertThat(stale.path("currentVersion").asLong()).isEqualTo(1);
        assertThat(stale.path("changedSince").findValuesAsString("type")).containsExactly("referral.revoked");
        http.as(PROVIDER).post(act("acceptance", id), "{}").expect(428);
    }

    static Stream<Arguments> badInput() {
        return Stream.of(
                Arguments.of(with(referral(), "serviceType", "MAGIC"), "serviceType", "unknown_code"),
                Arguments.of(with(referral(), "providerId", "provider-magic-19"), "providerId", "unknown_code"),
                Arguments.of(with(referral(), "consent", resting("no id")), "consent.consentId", "malformed"),
                Arguments.of(with(referral(), "consent", Map.of()), "consent.consentId", "required"),
                Arguments.of(
                        with(referral(), "consentOverride", Map.of("reason", " ")),
                        "consentOverride.reason",
                        "required"),
                Arguments.of(without(referral(), "childId"), "childId", "required"),
                Arguments.of(without(referral(), "caseId"), "caseId", "required"),
                Arguments.of(without(referral(), "serviceType"), "serviceType", "required"),
                Arguments.of(with(referral(), "need", "x".repeat(2_001)), "need", "too_long"),
                Arguments.of(with(referral(), "occurredAt", "2999-01-01T00:00:00Z"), "occurredAt", "in_future"),
                Arguments.of(with(referral(), "occurredAt", "yesterday"), "occurredAt", "malformed"),
                Arguments.of(with(referral(), "colour", "red"), "colour", "unknown_field"));
    }

    @ParameterizedTest(name = "{1} {2}")
    @MethodSource("badInput")
    void bad_input_is_told_by_field_and_stores_nothing(Map<String, Object> body, String field, String code) {
        long before = events();
        var errors = http.as(ARTA).post("/referrals", body).expect(400).json().path("errors");
        assertThat(errors.findValuesAsString("field")).containsExactly(field);
        assertThat(errors.findValuesAsString("code")).containsExactly(code);
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void whoever_asks_wrongly_is_told_how_and_nothing_is_stored() {
        long before = events();
        var good = referral();
        http.as(ARTA).post("/referrals", "{\"caseId\": ").expect(400);
        http.as(ARTA).post("/referrals", with(good, "need", "x".repeat(70_000))).expect(413);
        http.as(ARTA)
                .with("Content-Type", "text/plain")
                .post("/referrals", good)
                .expect(415);
        http.as(ARTA).withoutKey().post("/referrals", good).expect(400);
        http.as(ARTA).withKey("not-a-uuid").post("/referrals", good).expect(400);
        http.as(AUDITOR).post("/referrals", good).expect(403);
        http.as(PROVIDER).post("/referrals", good).expect(403);
        http.post("/referrals", good).expect(401);
        http.as(Tokens.expired(ARTA.caseworker())).post("/referrals", good).expect(401);
        http.as(Tokens.forged(ARTA.caseworker())).post("/referrals", good).expect(401);
        assertThat(events()).isEqualTo(before);
        http.as(ARTA).get("/referrals").expect(400);
        http.as(PROVIDER).get("/referrals/inbox?status=LOST").expect(400);
        http.as(PROVIDER).get("/referrals/inbox?size=1000").expect(400);
    }

    @Test
    void every_municipality_has_its_four_invented_providers() {
        var all = http.as(ARTA).get("/providers").expect(200).json().path("providers");
        assertThat(all.valueStream()
                        .filter(one -> one.path("changedBy").isNull())
                        .count())
                .isEqualTo(38 * 4);
        assertThat(all.findValuesAsString("name")).allMatch(name -> name.contains("(shembull)"));
        var near = http.as(PROVIDER)
                .get("/providers?serviceType=SAFEHOUSE_SERVICE&municipality=19")
                .expect(200)
                .json()
                .path("providers");
        assertThat(near.findValuesAsString("id")).containsExactly("provider-shelter-19");
        assertThat(near.get(0).path("serviceTypes").get(0).asString()).isEqualTo("SAFEHOUSE_SERVICE");
        http.as(ARTA).get("/providers?municipality=99").expect(400);
        http.as(ARTA).get("/providers?serviceType=MAGIC").expect(400);
        http.get("/providers").expect(401);
    }

    @Test
    void the_read_model_is_rebuilt_from_the_store_and_is_the_same() {
        var id = make();
        http.as(PROVIDER).ifMatch(0).post(act("acceptance", id), "{}").expect(200);
        var before = one(ARTA.token(), id, 1);
        http.as(ADMINISTRATOR)
                .post("/operations/projections/referrals/rebuild", Map.of())
                .expect(202);
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(http.as(ADMINISTRATOR)
                                .get("/operations/projections")
                                .json()
                                .path("projections")
                                .get(0)
                                .path("rebuild")
                                .path("state")
                                .asString())
                        .isEqualTo("DONE"));
        assertThat(one(ARTA.token(), id, 1)).isEqualTo(before);
        http.as(PROVIDER).ifMatch(1).post(act("completion", id), "{}").expect(200);
        assertThat(one(ARTA.token(), id, 2).path("status").asString()).isEqualTo("DONE");
    }

    @Test
    void an_erased_child_s_referral_stays_without_what_was_written() {
        var body = referral();
        var id = http.as(ARTA).post("/referrals", body).expect(201).id();
        one(ARTA.token(), id, 0);
        keys.destroy((String) body.get("childId"));
        var shown = one(ARTA.token(), id, 0);
        assertThat(shown.path("need").isNull()).isTrue();
        assertThat(shown.path("status").asString()).isEqualTo("IN_PROGRESS");
        http.as(PROVIDER).ifMatch(0).post(act("acceptance", id), "{}").expect(200);
        assertThat(http.as(PROVIDER)
                        .ifMatch(1)
                        .post(act("completion", id), Map.of("outcome", "Mirë."))
                        .expect(409)
                        .rule())
                .isEqualTo("PERSON_IS_NOT_ERASED");
    }

    private String make() {
        return http.as(ARTA).post("/referrals", referral()).expect(201).id();
    }

    private String atTheClinic(String at) {
        var body = new TreeMap<>(referral());
        body.put("providerId", "provider-health-05");
        body.put("serviceType", "HEALTH_MEDICAL_SERVICE");
        body.put("occurredAt", at);
        return http.as(ARTA).post("/referrals", body).expect(201).id();
    }

    private JsonNode one(String token, String id, long atLeast) {
        return http.as(token)
                .get("/referrals/" + id + "?atLeast=" + atLeast)
                .expect(200)
                .json();
    }

    private long events() {
        return db.queryForObject("select count(*) from domain_event", Long.class);
    }

    private static String act(String act, String id) {
        return "/referrals/" + id + "/" + act;
    }

    private static Map<String, Object> referral() {
        return Map.of(
                "caseId",
                "case-1",
                "childId",
                UUID.randomUUID().toString(),
                "providerId",
                "provider-shelter-19",
                "serviceType",
                "SAFEHOUSE_SERVICE",
                "need",
                "Një vend i sigurt për disa netë.",
                "consent",
                resting("consent-of-case-1"));
    }

    /** One of another case, which has its consent, too. */
    private Map<String, Object> of(String caseId) {
        consented(caseId);
        return with(with(referral(), "caseId", caseId), "consent", resting("consent-of-" + caseId));
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
