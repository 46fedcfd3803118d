package org.cpsn.notifications;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cpsn.platform.test.Staff.ADMINISTRATOR;
import static org.cpsn.platform.test.Staff.BESNIK;
import static org.cpsn.platform.test.Staff.LIAISON;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cpsn.events.AboutCase;
import org.cpsn.events.AboutConsent;
import org.cpsn.events.AboutReferral;
import org.cpsn.events.AboutReturnee;
import org.cpsn.platform.security.Role;
import org.cpsn.platform.security.Scope;
import org.cpsn.platform.test.Http;
import org.cpsn.platform.test.OtherServices;
import org.cpsn.platform.test.ServiceTest;
import org.cpsn.platform.test.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** From what another service tells to what lies in somebody's inbox, on real servers. */
@ServiceTest
class NoticesTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

    @Autowired
    private Http http;

    @Autowired
    private JdbcTemplate store;

    private final String caseId = newId();
    private final String childId = newId();
    private final String caseworker = "cw-" + newId();
    private final String provider = "provider-" + newId();

    @Test
    void high_risk_reaches_the_caseworker_and_every_supervisor_of_the_municipality() {
        tellHighRisk("31");

        var notice = inboxOf(caseworker(), 1).getFirst();
        assertThat(notice.path("kind").asString()).isEqualTo("HIGH_RISK");
        assertThat(notice.path("subjectType").asString()).isEqualTo("CASE");
        assertThat(notice.path("subjectId").asString()).isEqualTo(caseId);
        assertThat(notice.path("caseId").asString()).isEqualTo(caseId);
        assertThat(notice.path("facts").path("municipality").asString()).isEqualTo("31");
        assertThat(notice.path("occurredAt").asString()).isEqualTo("2026-03-02T09:00:00Z");
        assertThat(Instant.parse(notice.path("raisedAt").asString())).isAfter(MONDAY);
        assertThat(notice.path("read").asBoolean()).isFalse();
        assertThat(aboutThisCase(supervisor("31"))).hasSize(1);
        assertThat(aboutThisCase(supervisor("31"))).hasSize(1);
        assertThat(aboutThisCase(supervisor("32"))).isEmpty();
        assertThat(aboutThisCase(http.as(BESNIK))).isEmpty();
    }

    @Test
    void a_message_that_arrives_three_times_is_told_once() {
        var risk = new AboutCase.RiskLevelAssigned(caseId, childId, "33", caseworker, "HIGH", MONDAY);
        var id = OtherServices.tell(risk);
        OtherServices.tell(risk, id);
        OtherServices.tell(risk, id);
        // of the same case, hence handled after the three
        OtherServices.tell(new AboutCase.RiskLevelAssigned(caseId, childId, "33", caseworker, "HIGH", MONDAY));

        assertThat(inboxOf(caseworker(), 2)).hasSize(2);
        assertThat(aboutThisCase(supervisor("33"))).hasSize(2);
        assertThat(store.queryForObject(
                        "select count(*) from domain_event_json where payload ->> 'caseId' = ?", Long.class, caseId))
                .isEqualTo(4);
        assertThat(store.queryForObject(
                        "select count(*) from inbox where message_id like ? and consumer = 'WhenRiskIsHigh'",
                        Long.class,
                        id + "/%"))
                .isEqualTo(2);
    }

    @Test
    void a_colleague_hears_of_a_case_that_is_shared_with_them() {
        OtherServices.tell(new AboutCase.CaseShared(caseId, childId, "33", caseworker, MONDAY));
        assertThat(inboxOf(caseworker(), 1))
                .extracting(notice -> notice.path("kind").asString())
                .containsExactly("CASE_SHARED");
        assertThat(aboutThisCase(supervisor("33"))).isEmpty();
    }

    @Test
    void who_lets_themselves_into_a_case_is_told_to_its_caseworker_and_supervisors() {
        OtherServices.tell(new AboutCase.GlassBroken(caseId, childId, "33", caseworker, "cw-20-01", MONDAY));
        var told = inboxOf(caseworker(), 1).getFirst();
        assertThat(told.path("kind").asString()).isEqualTo("GLASS_BROKEN");
        assertThat(told.path("facts").path("who").asString()).isEqualTo("cw-20-01");
        assertThat(aboutThisCase(supervisor("33"))).hasSize(1);
        assertThat(aboutThisCase(http.as(BESNIK))).isEmpty();
    }

    @Test
    void who_acts_without_consent_is_told_to_the_supervisors_once_however_often_the_message_comes() {
        var overridden = new AboutConsent.ConsentOverridden(
                caseId,
                "consent-1",
                "33",
                "DISCLOSURE_OTHER_ORGS",
                "AUTHORITIES",
                null,
                Set.of("RESCUE"),
                LocalDate.of(2199, 1, 1),
                caseworker,
                MONDAY);
        var id = OtherServices.tell(overridden);
        OtherServices.tell(overridden, id);
        OtherServices.tell(new AboutCase.CaseShared(caseId, childId, "33", caseworker, MONDAY));
        inboxOf(caseworker(), 1);
        assertThat(aboutThisCase(supervisor("33"))).hasSize(1);
        assertThat(aboutThisCase(supervisor("33")).getFirst().path("kind").asString())
                .isEqualTo("CONSENT_OVERRIDDEN");
        assertThat(aboutThisCase(http.as(BESNIK))).isEmpty();
    }

    @Test
    void a_suspicion_of_trafficking_reaches_the_liaison_and_the_supervisors_and_nobody_twice() {
        var suspicion = new AboutCase.TraffickingStatusDetermined(
                caseId,
                childId,
                "33",
                caseworker,
                "POSSIBLE_VICTIM_OF_TRAFFICKING",
                null,
                "NON_POLICE_GOVERNMENTAL_ORGANIZATION",
                Set.of("FORCED_BEGGING"),
                MONDAY);
        var id = OtherServices.tell(suspicion);
        OtherServices.tell(suspicion, id);
        // of the same case, hence handled after the two
        tellHighRisk("33");
        inboxOf(caseworker(), 1);

        var liaison = http.as(LIAISON);
        assertThat(aboutThisCase(liaison)).singleElement().satisfies(notice -> {
            assertThat(notice.path("kind").asString()).isEqualTo("TRAFFICKING_STATUS");
            assertThat(notice.path("facts").path("exploitationTypes").asString())
                    .isEqualTo("FORCED_BEGGING");
        });
        assertThat(aboutThisCase(supervisor("33")))
                .extracting(notice -> notice.path("kind").asString())
                .containsExactlyInAnyOrder("TRAFFICKING_STATUS", "HIGH_RISK");
        assertThat(aboutThisCase(supervisor("34"))).isEmpty();
        var noticeId = aboutThisCase(liaison).getFirst().path("noticeId").asString();
        liaison.ifMatchAny().post("/notices/" + noticeId + "/read", "{}").expect(200);
        caseworker().ifMatchAny().post("/notices/" + noticeId + "/read", "{}").expect(403);
    }

    @Test
    void what_a_notice_comes_from_can_be_followed_back() {
        var id = OtherServices.tell(new AboutCase.RiskLevelAssigned(caseId, childId, "19", caseworker, "HIGH", MONDAY));
        inboxOf(caseworker(), 1);
        assertThat(store.queryForList("""
            select distinct meta_data ->> 'by' as who, meta_data ->> 'correlationId' as correlation
            from domain_event_json where payload ->> 'caseId' = ?\
            """, caseId))
                .containsExactly(Map.of("who", "system:notification-service", "correlation", "correlation-of-" + id));
    }

    @Test
    void a_referral_goes_to_the_provider_and_its_answer_back_to_who_asked() {
        var referralId = newId();
        OtherServices.tell(new AboutReferral.ReferralMade(
                referralId, caseId, childId, provider, "SAFEHOUSE_SERVICE", caseworker, "19", false, MONDAY));
        OtherServices.tell(new AboutReferral.ReferralRejected(
                referralId, caseId, childId, provider, "SAFEHOUSE_SERVICE", caseworker, "19", "NO_CAPACITY", MONDAY));
        OtherServices.tell(new AboutReferral.ReferralRevoked(
                referralId, caseId, childId, provider, "SAFEHOUSE_SERVICE", caseworker, "19", MONDAY));

        assertThat(inboxOf(provider(), 2))
                .extracting(notice -> notice.path("kind").asString())
                .containsExactly("REFERRAL_ANSWERED", "NEW_REFERRAL");
        var answer = inboxOf(caseworker(), 1).getFirst();
        assertThat(answer.path("subjectId").asString()).isEqualTo(referralId);
        assertThat(answer.path("facts").path("reason").asString()).isEqualTo("NO_CAPACITY");
    }

    @Test
    void a_returned_child_with_needs_reaches_who_registered_the_family() {
        OtherServices.tell(new AboutReturnee.ReturningFamilyRegistered(
                newId(),
                "VOLUNTARY",
                "DE",
                LocalDate.of(2026, 2, 27),
                "34",
                caseworker,
                List.of(new AboutReturnee.Member(childId, "CHILD", Set.of("HEALTH"))),
                MONDAY));
        var notice = inboxOf(caseworker(), 1).getFirst();
        assertThat(notice.path("kind").asString()).isEqualTo("RETURNEE_CHILD");
        assertThat(notice.path("caseId").isNull()).isTrue();
    }

    @Test
    void reading_is_everybodys_own() {
        tellHighRisk("35");
        var first = supervisor("35");
        var second = supervisor("35");
        var id = waitForOneAboutThisCase(first);
        long unreadBefore = unread(second);

        var read = first.ifMatch(0).post("/notices/" + id + "/read", "{}").expect(200);
        assertThat(read.version()).isEqualTo(1);
        await().atMost(10, SECONDS)
                .untilAsserted(() -> assertThat(aboutThisCase(first))
                        .singleElement()
                        .matches(notice -> notice.path("read").asBoolean()));
        assertThat(first.get("/notices?unread=true&size=200")
                        .expect(200)
                        .json()
                        .path("entries")
                        .values())
                .noneMatch(notice -> notice.path("noticeId").asString().equals(id));
        assertThat(aboutThisCase(second))
                .singleElement()
                .matches(notice -> !notice.path("read").asBoolean());
        assertThat(unread(second)).isEqualTo(unreadBefore);

        assertThat(first.ifMatchAny()
                        .post("/notices/" + id + "/read", "{}")
                        .expect(200)
                        .version())
                .isEqualTo(1);
        assertThat(second.ifMatchAny()
                        .post("/notices/" + id + "/read", "{}")
                        .expect(200)
                        .version())
                .isEqualTo(2);
    }

    @Test
    void the_newest_come_first_page_by_page() {
        for (int i = 0; i < 5; i++) tellHighRisk("19");
        var all = inboxOf(caseworker(), 5);
        assertThat(all)
                .extracting(notice -> Instant.parse(notice.path("raisedAt").asString()))
                .isSortedAccordingTo((a, b) -> b.compareTo(a));

        var paged = new ArrayList<JsonNode>();
        for (int page = 0; page < 3; page++) {
            var shown =
                    caseworker().get("/notices?size=2&page=" + page).expect(200).json();
            assertThat(shown.path("total").asLong()).isEqualTo(5);
            assertThat(shown.path("unread").asLong()).isEqualTo(5);
            paged.addAll(shown.path("entries").values());
        }
        assertThat(paged).isEqualTo(all);
        var countsAlone =
                caseworker().get("/notices?unread=true&size=0").expect(200).json();
        assertThat(countsAlone.path("entries").size()).isZero();
        assertThat(countsAlone.path("unread").asLong()).isEqualTo(5);
    }

    @Test
    void looking_into_the_inbox_is_in_the_read_log() {
        tellHighRisk("19");
        inboxOf(caseworker(), 1);
        assertThat(store.queryForObject(
                        "select count(*) from read_log where who = ? and what = 'notices' and ? = any (subjects)",
                        Long.class,
                        caseworker,
                        caseId))
                .isPositive();
    }

    @Test
    void a_lost_read_model_comes_back_the_same() {
        tellHighRisk("36");
        var id = waitForOneAboutThisCase(supervisor("36"));
        caseworker().ifMatchAny().post("/notices/" + id + "/read", "{}").expect(403);
        var own = inboxOf(caseworker(), 1).getFirst().path("noticeId").asString();
        caseworker().ifMatchAny().post("/notices/" + own + "/read", "{}").expect(200);
        await().atMost(10, SECONDS).until(() -> unread(caseworker()) == 0);
        var before = inboxOf(caseworker(), 1);

        http.as(ADMINISTRATOR)
                .post("/operations/projections/notices/rebuild", "")
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
        assertThat(inboxOf(caseworker(), 1)).isEqualTo(before);
    }

    @Test
    void nobody_reads_for_somebody_else() {
        tellHighRisk("19");
        var id = inboxOf(caseworker(), 1).getFirst().path("noticeId").asString();
        var refused = http.as(BESNIK).ifMatchAny().post("/notices/" + id + "/read", "{}");
        assertThat(refused.expect(403).rule()).isEqualTo("NOT_YOUR_NOTICE");
        assertThat(http.as(BESNIK)
                        .ifMatchAny()
                        .post("/notices/" + newId() + "/read", "{}")
                        .expect(404)
                        .rule())
                .isEqualTo("NOTICE_EXISTS");
        assertThat(unread(caseworker())).isEqualTo(1);
    }

    @Test
    void a_reading_is_asked_for_properly() {
        tellHighRisk("19");
        var path = "/notices/"
                + inboxOf(caseworker(), 1).getFirst().path("noticeId").asString() + "/read";
        http.post(path, "{}").expect(401);
        http.as("no token").post(path, "{}").expect(401);
        caseworker().ifMatchAny().withoutKey().post(path, "{}").expect(400);
        caseworker().ifMatchAny().withKey("not-a-uuid").post(path, "{}").expect(400);
        caseworker().post(path, "{}").expect(428);
        caseworker().with("If-Match", "0").post(path, "{}").expect(400);
        caseworker().ifMatchAny().post(path, "{").expect(400);
        caseworker().ifMatchAny().post(path, "").expect(400);
        caseworker().ifMatchAny().post(path, "{\"reader\":\"somebody\"}").expect(400);
        caseworker()
                .ifMatchAny()
                .post(path, "{\"occurredAt\":\"2999-01-01T00:00:00Z\"}")
                .expect(400);
        caseworker()
                .ifMatchAny()
                .with("Content-Type", "text/plain")
                .post(path, "{}")
                .expect(415);
        caseworker().ifMatchAny().post(path, "\"" + "x".repeat(70_000) + "\"").expect(413);
        var stale = caseworker().ifMatch(7).post(path, "{}").expect(412);
        assertThat(stale.json().path("currentVersion").asLong()).isZero();
        assertThat(unread(caseworker())).isEqualTo(1);

        var key = UUID.randomUUID().toString();
        var asking = caseworker().withKey(key).ifMatchAny();
        assertThat(asking.post(path, "{}").expect(200).version()).isEqualTo(1);
        assertThat(asking.post(path, "{}").expect(200).version()).isEqualTo(1);
        assertThat(asking.post(path, "{\"occurredAt\":null}").expect(409).rule())
                .isEqualTo("KEY_USED_FOR_SOMETHING_ELSE");
    }

    @ParameterizedTest
    @CsvSource({
        "page=-1, page, out_of_range",
        "page=100001, page, out_of_range",
        "page=first, page, malformed",
        "size=-1, size, out_of_range",
        "size=201, size, out_of_range",
        "size=99999999999, size, malformed",
        "unread=perhaps, unread, malformed"
    })
    void a_list_is_asked_for_properly(String query, String field, String code) {
        var problem = caseworker().get("/notices?" + query).expect(400).json();
        assertThat(problem.path("errors").get(0).path("field").asString()).isEqualTo(field);
        assertThat(problem.path("errors").get(0).path("code").asString()).isEqualTo(code);
    }

    private void tellHighRisk(String municipality) {
        OtherServices.tell(new AboutCase.RiskLevelAssigned(caseId, childId, municipality, caseworker, "HIGH", MONDAY));
    }

    private List<JsonNode> inboxOf(Http somebody, int notices) {
        return await().atMost(20, SECONDS)
                .until(
                        () -> List.copyOf(somebody.get("/notices?size=200")
                                .expect(200)
                                .json()
                                .path("entries")
                                .values()),
                        entries -> entries.size() >= notices);
    }

    private String waitForOneAboutThisCase(Http somebody) {
        return await().atMost(20, SECONDS)
                .until(() -> aboutThisCase(somebody), notices -> !notices.isEmpty())
                .getFirst()
                .path("noticeId")
                .asString();
    }

    private List<JsonNode> aboutThisCase(Http somebody) {
        return somebody.get("/notices?size=200").expect(200).json().path("entries").values().stream()
                .filter(notice -> caseId.equals(notice.path("caseId").asString("")))
                .toList();
    }

    private static long unread(Http somebody) {
        return somebody.get("/notices?size=0").expect(200).json().path("unread").asLong();
    }

    private Http caseworker() {
        return http.as(Tokens.of(caseworker, "csw-19", "19", Scope.OWN, Role.CASEWORKER));
    }

    private Http provider() {
        return http.as(Tokens.of("pr-" + newId(), provider, "19", Scope.OWN, Role.PROVIDER));
    }

    private Http supervisor(String municipality) {
        return http.as(
                Tokens.of("sv-" + newId(), "csw-" + municipality, municipality, Scope.MUNICIPALITY, Role.SUPERVISOR));
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }
}
