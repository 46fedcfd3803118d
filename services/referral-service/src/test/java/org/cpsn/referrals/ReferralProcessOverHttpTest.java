package org.cpsn.referrals;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cpsn.platform.test.Staff.ARTA;
import static org.cpsn.platform.test.Staff.AUDITOR;
import static org.cpsn.platform.test.Staff.BESNIK;
import static org.cpsn.platform.test.Staff.DATA_OFFICER;
import static org.cpsn.platform.test.Staff.DRITA;
import static org.cpsn.platform.test.Staff.LIAISON;
import static org.cpsn.platform.test.Staff.PROVIDER;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cpsn.events.AboutConsent;
import org.cpsn.platform.due.DueWork;
import org.cpsn.platform.security.Role;
import org.cpsn.platform.security.Scope;
import org.cpsn.platform.test.Http;
import org.cpsn.platform.test.OtherServices;
import org.cpsn.platform.test.PlantedNames;
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

/** A referral with a clock on every state, from the draft to what the child says of the help. */
@ServiceTest
class ReferralProcessOverHttpTest {
    @Autowired
    private Http http;

    @Autowired
    private JdbcTemplate db;

    @Autowired
    private DueWork dueWork;

    private final PlantedNames planted = new PlantedNames();

    @Test
    void the_whole_way_has_a_time_on_every_state_and_is_told_step_by_step() {
        var draft = http.as(ARTA)
                .post("/referrals", with(with(referral(), "draft", true), "need", planted.narrative()))
                .expect(201);
        var id = draft.id();
        assertThat(one(ARTA, id, 0).path("status").asString()).isEqualTo("DRAFT");
        http.as(PROVIDER).get("/referrals/" + id).expect(403);
        http.as(ARTA)
                .ifMatch(0)
                .post(act("sending", id), Map.of("consentOverride", Map.of("reason", planted.narrative())))
                .expect(200);
        act(PROVIDER, "receipt", id, Map.of());
        act(PROVIDER, "questions", id, Map.of("text", planted.narrative()));
        var question = one(ARTA, id, 3).path("questions").path(0);
        act(ARTA, "questions/" + question.path("questionId").asString() + "/answer", id, Map.of("text", "Po."));
        act(PROVIDER, "acceptance", id, Map.of());
        var appointment = Instant.now().plus(Duration.ofDays(3));
        act(PROVIDER, "appointment", id, Map.of("at", appointment.toString(), "note", planted.narrative()));
        act(ARTA, "appointment/another", id, Map.of("note", "Pas shkollës."));
        act(PROVIDER, "appointment", id, Map.of("at", appointment.toString()));
        act(ARTA, "appointment/confirmation", id, Map.of());
        act(PROVIDER, "start", id, Map.of());
        act(PROVIDER, "completion", id, Map.of("outcome", "Mirë.", "childFeedback", planted.narrative()));

        var shown = one(ARTA, id, 11);
        assertThat(shown.path("reached").findValuesAsString("status"))
                .containsExactly(
                        "DRAFT",
                        "IN_PROGRESS",
                        "RECEIVED",
                        "ACCEPTED",
                        "APPOINTMENT_PROPOSED",
                        "ACCEPTED",
                        "APPOINTMENT_PROPOSED",
                        "APPOINTMENT",
                        "STARTED",
                        "DONE");
        assertThat(shown.path("reached").findValuesAsString("at")).doesNotContain("");
        assertThat(shown.path("questions").path(0).path("answer").asString()).isEqualTo("Po.");
        assertThat(shown.path("due").isNull()).isTrue();
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(Published.about(id))
                        .containsExactly(
                                "cpsn.referral.made.v1",
                                "cpsn.referral.received.v1",
                                "cpsn.referral.question-asked.v1",
                                "cpsn.referral.question-answered.v1",
                                "cpsn.referral.accepted.v1",
                                "cpsn.referral.appointment-proposed.v1",
                                "cpsn.referral.another-appointment-asked.v1",
                                "cpsn.referral.appointment-proposed.v1",
                                "cpsn.referral.appointment-confirmed.v1",
                                "cpsn.referral.started.v1",
                                "cpsn.referral.completed.v1"));
        planted.assertNowhere(http);
        planted.assertNotReadableIn(db.getDataSource());
    }

    @Test
    void silence_is_told_to_the_supervisors_and_then_ends_it_each_once() {
        var id = made("provider-shelter-19");
        var due = Instant.parse(one(ARTA, id, 0).path("due").asString());
        assertThat(due).isAfter(Instant.now().plus(Duration.ofHours(47)));
        dueWork.seeTo(due.minusSeconds(1));
        assertThat(events(id)).containsExactly("referral.made");
        dueWork.seeTo(due.plusSeconds(1));
        dueWork.seeTo(due.plusSeconds(2));
        assertThat(events(id)).containsExactly("referral.made", "referral.escalated");
        assertThat(one(ARTA, id, 1).path("silentSince").isNull()).isFalse();
        dueWork.seeTo(due.plus(Duration.ofDays(30)));
        dueWork.seeTo(due.plus(Duration.ofDays(31)));
        assertThat(events(id)).containsExactly("referral.made", "referral.escalated", "referral.expired");
        assertThat(http.as(PROVIDER)
                        .ifMatchAny()
                        .post(act("acceptance", id), "{}")
                        .expect(409)
                        .rule())
                .isEqualTo("EXPIRED_IS_OVER");
    }

    @Test
    void whoever_answers_in_time_is_not_bothered() {
        var id = made("provider-shelter-19");
        var due = Instant.parse(one(ARTA, id, 0).path("due").asString());
        act(PROVIDER, "receipt", id, Map.of());
        one(ARTA, id, 1);
        dueWork.seeTo(due.plusSeconds(1));
        assertThat(events(id)).containsExactly("referral.made", "referral.received");
    }

    @Test
    void the_last_place_is_given_once_however_many_ask_at_the_same_moment() throws Exception {
        var provider = withOnePlace();
        var staff = Tokens.of("pr-one-19-01", provider, "19", Scope.OWN, Role.PROVIDER);
        var all = IntStream.range(0, 6).mapToObj(number -> made(provider)).toList();
        try (var atOnce = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = all.stream()
                    .map(id -> atOnce.submit(() -> http.as(staff)
                            .ifMatch(0)
                            .post(act("acceptance", id), "{}")
                            .status()))
                    .toList();
            for (var answer : answers) assertThat(answer.get()).isEqualTo(200);
        }
        assertThat(all.stream().map(this::events).map(List::getLast).toList())
                .containsOnly("referral.accepted", "referral.wait-listed")
                .containsOnlyOnce("referral.accepted");
    }

    @Test
    void a_draft_is_changed_before_it_is_sent() {
        var body = new TreeMap<>(referral());
        body.remove("consentOverride");
        body.put("draft", true);
        var id = http.as(ARTA).post("/referrals", body).expect(201).id();
        var other = Map.of("providerId", "provider-psycho-19", "serviceType", "PSYCHOSOCIAL_SERVICE", "need", "Tjetër");
        http.as(ARTA).ifMatch(0).post(act("draft", id), other).expect(200);
        http.as(ARTA).ifMatch(0).post(act("draft", id), other).expect(412);
        http.as(ARTA)
                .ifMatch(1)
                .post(act("draft", id), Map.of("providerId", "nobody", "serviceType", "PSYCHOSOCIAL_SERVICE"))
                .expect(400);
        http.as(PROVIDER).ifMatch(1).post(act("draft", id), other).expect(403);
        http.as(ARTA)
                .ifMatch(1)
                .post(act("sending", id), Map.of("consentOverride", Map.of("reason", "Rrezik")))
                .expect(200);
        var sent = one(ARTA, id, 2);
        assertThat(sent.path("providerId").asString()).isEqualTo("provider-psycho-19");
        assertThat(sent.path("need").asString()).isEqualTo("Tjetër");
    }

    @Test
    void a_consent_that_is_narrowed_takes_the_child_out_of_sight_only_where_it_no_longer_covers() {
        var caseId = UUID.randomUUID().toString();
        var consentId = UUID.randomUUID().toString();
        var until = LocalDate.now().plusYears(1);
        OtherServices.tell(new AboutConsent.ConsentGiven(
                caseId,
                consentId,
                "SERVICES",
                "OTHER_ORGANIZATIONS",
                null,
                Set.of("SHELTER", "MEDICAL"),
                until,
                Instant.now().minusSeconds(60)));
        var body = new TreeMap<>(referral());
        body.remove("consentOverride");
        body.put("caseId", caseId);
        body.put("consent", Map.of("consentId", consentId));
        await().atMost(20, SECONDS)
                .until(() -> http.as(ARTA).post("/referrals", body).status() == 201);
        var shelter = http.as(ARTA).post("/referrals", body).expect(201).id();
        body.put("providerId", "provider-health-19");
        body.put("serviceType", "HEALTH_MEDICAL_SERVICE");
        var doctor = http.as(ARTA).post("/referrals", body).expect(201).id();

        OtherServices.tell(
                new AboutConsent.ConsentNarrowed(caseId, consentId, Set.of("MEDICAL"), until, Instant.now()));
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(events(shelter)).contains("referral.consent-withdrawn"));
        assertThat(one(PROVIDER, shelter, 1).path("childId").isNull()).isTrue();
        assertThat(events(doctor)).containsExactly("referral.made");

        OtherServices.tell(new AboutConsent.ConsentNarrowed(
                caseId, consentId, Set.of("MEDICAL"), LocalDate.now().minusDays(2), Instant.now()));
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(events(doctor)).contains("referral.consent-withdrawn"));
    }

    @Test
    void where_all_places_are_taken_it_waits_and_moves_up_once_one_is_free() {
        var provider = withOnePlace();
        var staff = Tokens.of("pr-one-19-01", provider, "19", Scope.OWN, Role.PROVIDER);
        var first = made(provider);
        var second = made(provider);
        var third = made(provider);
        http.as(staff).ifMatch(0).post(act("acceptance", first), "{}").expect(200);
        one(ARTA, first, 1);
        http.as(staff).ifMatch(0).post(act("acceptance", second), "{}").expect(200);
        one(ARTA, second, 1);
        http.as(staff).ifMatch(0).post(act("acceptance", third), "{}").expect(200);
        assertThat(one(ARTA, second, 1).path("waitingPosition").asLong()).isEqualTo(1);
        assertThat(one(ARTA, third, 1).path("waitingPosition").asLong()).isEqualTo(2);
        assertThat(one(ARTA, third, 1).path("status").asString()).isEqualTo("WAITING_LIST");
        dueWork.seeTo(Instant.now());
        assertThat(events(second)).doesNotContain("referral.accepted");

        http.as(staff).ifMatch(1).post(act("completion", first), "{}").expect(200);
        one(ARTA, first, 2);
        dueWork.seeTo(Instant.now());
        assertThat(events(second)).containsExactly("referral.made", "referral.wait-listed", "referral.accepted");
        one(ARTA, second, 2);
        dueWork.seeTo(Instant.now());
        assertThat(events(third)).containsExactly("referral.made", "referral.wait-listed");
        assertThat(one(ARTA, third, 1).path("waitingPosition").asLong()).isEqualTo(1);
    }

    @Test
    void who_withdraws_consent_takes_the_child_out_of_the_providers_sight_until_it_has_deleted() {
        var caseId = UUID.randomUUID().toString();
        var consentId = UUID.randomUUID().toString();
        OtherServices.tell(new AboutConsent.ConsentGiven(
                caseId,
                consentId,
                "SERVICES",
                "OTHER_ORGANIZATIONS",
                null,
                Set.of("SHELTER"),
                LocalDate.now().plusYears(1),
                Instant.now().minusSeconds(60)));
        var body = new TreeMap<>(referral());
        body.remove("consentOverride");
        body.put("caseId", caseId);
        body.put("consent", Map.of("consentId", consentId));
        await().atMost(20, SECONDS)
                .until(() -> http.as(ARTA).post("/referrals", body).status() == 201);
        var live = http.as(ARTA).post("/referrals", body).expect(201).id();
        var over = http.as(ARTA).post("/referrals", body).expect(201).id();
        act(PROVIDER, "rejection", over, Map.of("reason", "NO_CAPACITY"));
        act(PROVIDER, "acceptance", live, Map.of());
        assertThat(http.as(PROVIDER)
                        .ifMatchAny()
                        .post(act("deletion", live), "{}")
                        .expect(409)
                        .rule())
                .isEqualTo("NOTHING_TO_DELETE");

        OtherServices.tell(new AboutConsent.ConsentEnded(caseId, consentId, Instant.now()));
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(events(live)).contains("referral.consent-withdrawn"));
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(events(over)).contains("referral.consent-withdrawn"));
        for (var id : List.of(live, over)) {
            var gone = one(PROVIDER, id, 2);
            assertThat(gone.path("childId").isNull()).isTrue();
            assertThat(gone.path("need").isNull()).isTrue();
            assertThat(gone.path("recalledAt").isNull()).isFalse();
        }
        assertThat(one(ARTA, live, 2).path("status").asString()).isEqualTo("CONSENT_WITHDRAWN");
        assertThat(one(ARTA, over, 2).path("status").asString()).isEqualTo("REJECTED");
        assertThat(toDelete()).contains(live, over);

        act(PROVIDER, "deletion", live, Map.of());
        assertThat(one(ARTA, live, 3).path("deletedAt").isNull()).isFalse();
        assertThat(toDelete()).contains(over).doesNotContain(live);
        assertThat(http.as(PROVIDER)
                        .ifMatchAny()
                        .post(act("completion", live), "{}")
                        .expect(409)
                        .rule())
                .isEqualTo("CONSENT_IS_GONE");
    }

    private String withOnePlace() {
        var provider = "provider-" + UUID.randomUUID().toString().substring(0, 8);
        http.as(DATA_OFFICER)
                .post(
                        "/providers",
                        Map.of(
                                "id",
                                provider,
                                "entry",
                                Map.of(
                                        "name",
                                        "Një vend (shembull)",
                                        "services",
                                        List.of(Map.of("serviceType", "SAFEHOUSE_SERVICE", "capacity", 1)),
                                        "municipality",
                                        "33",
                                        "municipalities",
                                        List.of("33"),
                                        "languages",
                                        List.of("SQI"),
                                        "open",
                                        true)))
                .expect(201);
        return provider;
    }

    private List<String> toDelete() {
        return http.as(PROVIDER)
                .get("/referrals/inbox?status=TO_DELETE&size=200")
                .expect(200)
                .json()
                .path("entries")
                .findValuesAsString("referralId");
    }

    @Test
    void turn_around_is_counted_by_provider_and_service_and_few_say_only_how_many() {
        var provider = "provider-psycho-07";
        var staff = Tokens.of("pr-psycho-07", provider, "07", Scope.OWN, Role.PROVIDER);
        for (int n = 0; n < 5; n++) {
            var id = made(provider, "PSYCHOSOCIAL_SERVICE", Instant.now().minus(Duration.ofHours(10 + n)));
            http.as(staff).ifMatch(0).post(act("acceptance", id), "{}").expect(200);
            one(ARTA, id, 1);
        }
        var today = LocalDate.now();
        var path = "/referrals/turnaround?from=" + today.minusDays(2) + "&until=" + today.plusDays(1);
        var line = http.as(DRITA)
                .get(path)
                .expect(200)
                .json()
                .path("lines")
                .valueStream()
                .filter(one -> one.path("providerId").asString().equals(provider))
                .findFirst()
                .orElseThrow();
        assertThat(line.path("sent").asInt()).isEqualTo(5);
        assertThat(line.path("toAnswer").path("count").asInt()).isEqualTo(5);
        assertThat(line.path("toAnswer").path("medianHours").asLong()).isEqualTo(12);
        assertThat(line.path("toEnd").path("count").asInt()).isZero();
        assertThat(line.path("toEnd").path("medianHours").isNull()).isTrue();
        http.as(DATA_OFFICER).get(path).expect(200);
        for (var who : List.of(ARTA, PROVIDER, AUDITOR, LIAISON))
            http.as(who).get(path).expect(403);
        http.as(DRITA)
                .get("/referrals/turnaround?from=2026-02-01&until=2026-01-01")
                .expect(400);
        http.as(DRITA).get("/referrals/turnaround").expect(400);
        var elsewhere = Tokens.of("sv-20-01", "csw-20", "20", Scope.MUNICIPALITY, Role.SUPERVISOR);
        assertThat(http.as(elsewhere).get(path).expect(200).json().path("lines").findValuesAsString("providerId"))
                .doesNotContain(provider);
    }

    static Stream<Arguments> whoMay() {
        var sender = Set.of(ARTA, DRITA);
        var provider = Set.of(PROVIDER);
        return Stream.of(
                Arguments.of("receipt", "{}", provider),
                Arguments.of("acceptance", "{}", provider),
                Arguments.of("rejection", "{\"reason\":\"OTHER\"}", provider),
                Arguments.of("appointment", "{\"at\":\"2999-01-01T08:00:00Z\"}", provider),
                Arguments.of("start", "{}", provider),
                Arguments.of("completion", "{}", provider),
                Arguments.of("questions", "{\"text\":\"Kur?\"}", provider),
                Arguments.of("deletion", "{}", provider),
                Arguments.of("sending", "{\"consentOverride\":{\"reason\":\"Rrezik.\"}}", sender),
                Arguments.of("appointment/confirmation", "{}", sender),
                Arguments.of("appointment/another", "{}", sender),
                Arguments.of("questions/q/answer", "{\"text\":\"Po.\"}", sender),
                Arguments.of("revocation", "{}", sender));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whoMay")
    void only_whose_business_it_is_may(String what, String body, Set<Staff> may) {
        var id = made("provider-shelter-19");
        var school = Tokens.of("pr-school-01", "provider-school-19", "19", Scope.OWN, Role.PROVIDER);
        http.as(school).ifMatchAny().post(act(what, id), body).expect(403);
        for (var who : Staff.values()) {
            int status = http.as(who).ifMatchAny().post(act(what, id), body).status();
            if (may.contains(who)) assertThat(status).as(who + " " + what).isIn(200, 409);
            else assertThat(status).as(who + " " + what).isEqualTo(403);
        }
        http.as(BESNIK).get("/referrals/" + id).expect(403);
    }

    static Stream<Arguments> badInput() {
        return Stream.of(
                Arguments.of("appointment", Map.of(), "at", "required"),
                Arguments.of("appointment", Map.of("at", "tomorrow"), "at", "malformed"),
                Arguments.of("questions", Map.of("text", " "), "text", "required"),
                Arguments.of("questions", Map.of("text", "x".repeat(2_001)), "text", "too_long"),
                Arguments.of("completion", Map.of("childFeedback", "x".repeat(1_001)), "childFeedback", "too_long"),
                Arguments.of("receipt", Map.of("occurredAt", "2999-01-01T00:00:00Z"), "occurredAt", "in_future"),
                Arguments.of("start", Map.of("colour", "red"), "colour", "unknown_field"));
    }

    @ParameterizedTest(name = "{0} {2} {3}")
    @MethodSource("badInput")
    void bad_input_is_told_by_field(String what, Map<String, Object> body, String field, String code) {
        var id = made("provider-shelter-19");
        var errors = http.as(PROVIDER)
                .ifMatchAny()
                .post(act(what, id), body)
                .expect(400)
                .json()
                .path("errors");
        assertThat(errors.findValuesAsString("field")).containsExactly(field);
        assertThat(errors.findValuesAsString("code")).containsExactly(code);
    }

    private void act(Staff who, String what, String id, Map<String, ?> body) {
        http.as(who).ifMatchAny().post(act(what, id), body).expect(200);
    }

    private static String act(String what, String id) {
        return "/referrals/" + id + "/" + what;
    }

    private String made(String provider) {
        return made(provider, "SAFEHOUSE_SERVICE", Instant.now().minusSeconds(1));
    }

    private String made(String provider, String service, Instant at) {
        var body = with(with(with(referral(), "providerId", provider), "serviceType", service), "occurredAt", at);
        return http.as(ARTA).post("/referrals", body).expect(201).id();
    }

    private static Map<String, Object> referral() {
        return Map.of(
                "caseId",
                UUID.randomUUID().toString(),
                "childId",
                UUID.randomUUID().toString(),
                "providerId",
                "provider-shelter-19",
                "serviceType",
                "SAFEHOUSE_SERVICE",
                "need",
                "Një vend i sigurt.",
                "consentOverride",
                Map.of("reason", "Rrezik i drejtpërdrejtë."));
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        var more = new TreeMap<>(body);
        if (Boolean.TRUE.equals(value) && field.equals("draft")) more.remove("consentOverride");
        more.put(field, value instanceof Instant at ? at.toString() : value);
        return more;
    }

    private JsonNode one(Staff who, String id, long atLeast) {
        return http.as(who)
                .get("/referrals/" + id + "?atLeast=" + atLeast)
                .expect(200)
                .json();
    }

    private List<String> events(String id) {
        return db.queryForList(
                "select payload_type from domain_event where aggregate_identifier = ? order by sequence_number",
                String.class,
                id);
    }
}
