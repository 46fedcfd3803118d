package org.cpsn.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cpsn.samples.Service.CASES;
import static org.cpsn.samples.Service.NOTIFICATIONS;
import static org.cpsn.samples.Service.REFERRALS;
import static org.cpsn.samples.Service.RETURNEES;
import static org.cpsn.stories.Desk.all;
import static org.cpsn.stories.Desk.entries;
import static org.cpsn.stories.Desk.text;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cpsn.local.Part;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** One child's story, told chapter by chapter through every service. */
@Order(2)
@WithNet
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OneChildsStoryTest {
    private static final String GIVEN = "Vesalinda";
    private static final String FAMILY = "Çelikunaj";
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private static final Instant REPORTED = NOW.minus(5, ChronoUnit.DAYS);
    private static final Instant GRADED = NOW.minus(3, ChronoUnit.DAYS);

    private final Net net;
    private final Memory memory;
    private final Broker broker;
    private final Desk caseworker;
    private final Desk caseworkerElsewhere;
    private final Desk supervisor;
    private final Desk provider;
    private final Desk providerElsewhere;
    private final Desk liaison;
    private final Desk auditor;

    private String child;
    private String caseId;
    private String referral;
    private String familyId;
    private String childInNeed;
    private String childWithoutNeeds;
    private String caseOfReturn;
    private long versionWhenReported;

    OneChildsStoryTest(Net net) {
        this.net = net;
        this.memory = new Memory(net);
        this.broker = new Broker(net.kafka());
        this.caseworker = new Desk(net, "arta");
        this.caseworkerElsewhere = new Desk(net, "besnik");
        this.supervisor = new Desk(net, "drita");
        this.provider = new Desk(net, "provider");
        this.providerElsewhere = new Desk(net, "provider-shelter-20");
        this.liaison = new Desk(net, "liaison");
        this.auditor = new Desk(net, "auditor");
    }

    @Test
    @Order(1)
    void theCaseworkerLooksForTheChildFindsNobodyAndRegistersHer() {
        assertThat(all(search("Vesalinda Celikunaj"))).isEmpty();

        var registered = caseworker.begins(
                CASES,
                "/persons",
                Map.of(
                        "givenName",
                        GIVEN,
                        "familyName",
                        FAMILY,
                        "sex",
                        "FEMALE",
                        "dateOfBirth",
                        "2014-03-09",
                        "municipality",
                        "19",
                        "community",
                        "ALBANIAN"));

        assertThat(registered.status()).as(registered.refusal()).isEqualTo(201);
        assertThat(registered.version()).hasValue(0);
        child = registered.id();
        var known = caseworker.sees(CASES, "/persons/" + child + "?atLeast=0");
        assertThat(text(known, "givenName")).isEqualTo(GIVEN);
        assertThat(text(known, "familyName")).isEqualTo(FAMILY);
        // however it is spelt
        assertThat(all(search("Челикунај"))).extracting(hit -> text(hit, "id")).containsExactly(child);
    }

    private JsonNode search(String name) {
        var found = caseworker.searches(CASES, "/persons/search", Map.of("name", name));
        assertThat(found.status()).as(found.refusal()).isEqualTo(200);
        return found.body().path("results");
    }

    @Test
    @Order(2)
    void aReportedConcernOpensACaseWithWhoReportedIt() {
        var reported = caseworker.begins(
                CASES,
                "/cases",
                Map.of(
                        "childId",
                        child,
                        "source",
                        "SCHOOL",
                        "concerns",
                        List.of("FORCED_BEGGING", "NEGLECT"),
                        "urgent",
                        true,
                        "municipality",
                        "19",
                        "narrative",
                        "She begs at the crossing every morning.",
                        "occurredAt",
                        REPORTED.toString()));

        assertThat(reported.status()).as(reported.refusal()).isEqualTo(201);
        caseId = reported.id();
        versionWhenReported = reported.version().orElseThrow();
        var mine =
                caseworker
                        .awaits(
                                CASES,
                                "/cases?mine=true&size=100",
                                entry -> text(entry, "caseId").equals(caseId))
                        .stream()
                        .filter(entry -> text(entry, "caseId").equals(caseId))
                        .toList();
        assertThat(mine).singleElement().satisfies(entry -> {
            assertThat(text(entry, "givenName")).isEqualTo(GIVEN);
            assertThat(text(entry, "caseworker")).isEqualTo("cw-19-01");
            assertThat(text(entry, "status")).isEqualTo("OPEN");
            assertThat(entry.path("risk").isNull() || entry.path("risk").isMissingNode())
                    .isTrue();
            assertThat(entry.path("urgent").asBoolean()).isTrue();
        });
        var file = caseworker.sees(CASES, "/cases/" + caseId);
        assertThat(text(file, "narrative")).isEqualTo("She begs at the crossing every morning.");
        assertThat(caseworkerElsewhere.asks(CASES, "/cases/" + caseId).status()).isEqualTo(403);
    }

    @Test
    @Order(3)
    void aHighRiskIsToldToTheCaseworkerAndTheSupervisorOnceAndToNobodyElse() {
        var graded = caseworker.does(
                CASES,
                "/cases/" + caseId + "/risk",
                Map.of("level", "HIGH", "reason", "She was seen with strangers.", "occurredAt", GRADED.toString()),
                versionWhenReported);

        assertThat(graded.status()).as(graded.refusal()).isEqualTo(200);
        assertThat(caseworker.awaitsNotice("HIGH_RISK", caseId)).hasSize(1);
        assertThat(supervisor.awaitsNotice("HIGH_RISK", caseId)).hasSize(1);
        memory.awaitQuiet();
        assertThat(caseworkerElsewhere.notices("HIGH_RISK", caseId)).isEmpty();
        assertThat(provider.notices("HIGH_RISK", caseId)).isEmpty();
    }

    @Test
    @Order(4)
    void whoActsOnAnOldVersionIsToldWhatHasChanged() {
        var stale = supervisor.does(CASES, "/cases/" + caseId + "/risk", Map.of("level", "LOW"), versionWhenReported);

        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.body().path("currentVersion").asLong()).isEqualTo(versionWhenReported + 1);
        assertThat(all(stale.body().path("changedSince")))
                .extracting(change -> text(change, "type") + " by " + text(change, "by"))
                .containsExactly("case.risk-level-assigned by cw-19-01");
        assertThat(text(caseworker.sees(CASES, "/cases/" + caseId), "risk")).isEqualTo("HIGH");
    }

    @Test
    @Order(5)
    void aProviderWhoWasNotAskedKnowsNothingOfTheChild() {
        assertThat(provider.asks(CASES, "/persons/" + child).status()).isEqualTo(403);
        assertThat(identities(provider)).isEmpty();
        assertThat(provider.asks(CASES, "/cases/" + caseId).status()).isEqualTo(403);
    }

    @Test
    @Order(6)
    void aReferralNeedsConsentOrAReasonForGoingWithout() {
        var neither = caseworker.begins(REFERRALS, "/referrals", referralWith(Map.of()));

        assertThat(neither.status()).isEqualTo(409);
        assertThat(neither.rule()).isEqualTo("CONSENT_OR_OVERRIDE");
    }

    @Test
    @Order(7)
    void withConsentTheProviderIsToldAndHasTheReferralInItsInbox() {
        var agreed = caseworker.agreesTo(caseId, "SHELTER");
        // asked for at once: whether referral-service has heard of the consent yet must not matter
        var made = caseworker.begins(
                REFERRALS, "/referrals", referralWith(Map.of("consent", Map.of("consentId", agreed))));

        assertThat(made.status()).as(made.refusal()).isEqualTo(201);
        referral = made.id();
        assertThat(provider.awaitsNotice("NEW_REFERRAL", referral)).hasSize(1);
        var inbox = provider
                .awaits(
                        REFERRALS,
                        "/referrals/inbox?status=IN_PROGRESS&size=200",
                        entry -> text(entry, "referralId").equals(referral))
                .stream()
                .filter(entry -> text(entry, "referralId").equals(referral))
                .toList();
        assertThat(inbox).singleElement().satisfies(entry -> {
            assertThat(text(entry, "need")).isEqualTo("A safe bed for some weeks.");
            assertThat(text(entry, "consent")).isEqualTo("GIVEN");
        });
    }

    private Map<String, Object> referralWith(Map<String, ?> permission) {
        var body = new HashMap<String, Object>(Map.of(
                "caseId",
                caseId,
                "childId",
                child,
                "providerId",
                "provider-shelter-19",
                "serviceType",
                "SAFEHOUSE_SERVICE",
                "need",
                "A safe bed for some weeks."));
        body.putAll(permission);
        return body;
    }

    @Test
    @Order(8)
    void fromThenOnThisProviderMayKnowTheChildsNameAndNoOther() {
        await("the provider may know the name")
                .atMost(Duration.ofSeconds(20))
                .until(() -> provider.asks(CASES, "/persons/" + child).status() == 200);
        var known = provider.sees(CASES, "/persons/" + child);
        assertThat(text(known, "givenName")).isEqualTo(GIVEN);
        assertThat(known.path("dateOfBirth").isMissingNode()
                        || known.path("dateOfBirth").isNull())
                .as("the day of birth is not for providers")
                .isTrue();
        assertThat(identities(provider))
                .singleElement()
                .extracting(one -> text(one, "familyName"))
                .isEqualTo(FAMILY);

        assertThat(providerElsewhere.asks(CASES, "/persons/" + child).status()).isEqualTo(403);
        assertThat(identities(providerElsewhere)).isEmpty();
        assertThat(providerElsewhere.asks(REFERRALS, "/referrals/" + referral).status())
                .isEqualTo(403);
    }

    private List<JsonNode> identities(Desk who) {
        var answer = who.searches(CASES, "/persons/identities", Map.of("ids", List.of(child)));
        assertThat(answer.status()).as(answer.refusal()).isEqualTo(200);
        return all(answer.body().path("people"));
    }

    @Test
    @Order(9)
    void whenTheProviderAcceptsTheCaseworkerIsToldAndTheTimelineShowsIt() {
        assertThat(providerElsewhere
                        .does(REFERRALS, "/referrals/" + referral + "/acceptance", Map.of())
                        .status())
                .isEqualTo(403);
        var accepted = provider.does(REFERRALS, "/referrals/" + referral + "/acceptance", Map.of(), 0);

        assertThat(accepted.status()).as(accepted.refusal()).isEqualTo(200);
        assertThat(caseworker.awaitsNotice("REFERRAL_ANSWERED", referral))
                .extracting(notice -> text(notice.path("facts"), "status"))
                .containsExactly("ACCEPTED");
        assertThat(timelineOnceReferralIs("ACCEPTED"))
                .startsWith(
                        "case.referral-noted ACCEPTED",
                        "case.referral-noted IN_PROGRESS",
                        "case.consent-given ",
                        "case.risk-level-assigned ",
                        "case.registered ",
                        "case.concern-reported ");
    }

    @Test
    @Order(10)
    void whenTheServiceIsCompletedTheCaseworkerIsToldAndTheNameIsHiddenAgain() {
        var completed = provider.does(
                REFERRALS,
                "/referrals/" + referral + "/completion",
                Map.of("outcome", "She slept here for three weeks and is well."));

        assertThat(completed.status()).as(completed.refusal()).isEqualTo(200);
        await("the caseworker is told")
                .atMost(Duration.ofSeconds(20))
                .until(() -> caseworker.notices("REFERRAL_ANSWERED", referral).size() == 2);
        assertThat(timelineOnceReferralIs("DONE")).startsWith("case.referral-noted DONE");
        await("the name is hidden")
                .atMost(Duration.ofSeconds(20))
                .until(() -> provider.asks(CASES, "/persons/" + child).status() == 403);
        assertThat(identities(provider)).isEmpty();
    }

    /** Newest first, with the status a line tells of. */
    private List<String> timelineOnceReferralIs(String status) {
        return caseworker
                .awaits(
                        CASES,
                        "/cases/" + caseId + "/timeline?size=50",
                        line -> text(line.path("facts"), "status").equals(status))
                .stream()
                .map(line -> text(line, "type") + " " + text(line.path("facts"), "status"))
                .toList();
    }

    @Test
    @Order(11)
    void aReturningFamilyIsRegistered() {
        var mother = person("Dafinë", "1988-05-02", "FEMALE");
        childInNeed = person("Arbesa", "2016-08-21", "FEMALE");
        childWithoutNeeds = person("Drilon", "2012-01-30", "MALE");

        var registered = caseworker.begins(
                RETURNEES,
                "/families",
                Map.of(
                        "returnType",
                        "INVOLUNTARY_READMISSION",
                        "countryOfReturn",
                        "DE",
                        "arrivedOn",
                        LocalDate.now().minusDays(4).toString(),
                        "municipality",
                        "19",
                        "members",
                        List.of(
                                Map.of("personId", mother, "relation", "CAREGIVER", "needs", List.of("HOUSING")),
                                Map.of(
                                        "personId",
                                        childInNeed,
                                        "relation",
                                        "CHILD",
                                        "needs",
                                        List.of("NO_CIVIL_REGISTRATION", "LANGUAGE_BARRIER")),
                                Map.of("personId", childWithoutNeeds, "relation", "CHILD", "needs", List.of()))));

        assertThat(registered.status()).as(registered.refusal()).isEqualTo(201);
        familyId = registered.id();
    }

    private String person(String givenName, String born, String sex) {
        var registered = caseworker.begins(
                CASES,
                "/persons",
                Map.of(
                        "givenName",
                        givenName,
                        "familyName",
                        "Lisivogël",
                        "sex",
                        sex,
                        "dateOfBirth",
                        born,
                        "municipality",
                        "19"));
        assertThat(registered.status()).as(registered.refusal()).isEqualTo(201);
        return registered.id();
    }

    @Test
    @Order(12)
    void aCaseOpensByItselfForTheChildWithNeedsAndPeopleAreTold() {
        // the report and the registration are two events: in between the case has no caseworker yet
        var cases = supervisor.awaits(
                CASES,
                "/cases?concern=REPATRIATED_CHILD&municipality=19&size=100",
                entry -> text(entry, "childId").equals(childInNeed)
                        && !text(entry, "caseworker").isEmpty());
        var opened = cases.stream()
                .filter(entry -> text(entry, "childId").equals(childInNeed))
                .toList();
        assertThat(opened).hasSize(1);
        caseOfReturn = text(opened.getFirst(), "caseId");
        assertThat(text(opened.getFirst(), "caseworker")).isEqualTo("cw-19-01");
        assertThat(Stream.of("REPATRIATED_CHILD", "LACK_OF_CIVIL_REGISTRATION"))
                .allMatch(
                        concern -> opened.getFirst().path("concerns").toString().contains(concern));
        assertThat(cases).noneMatch(entry -> text(entry, "childId").equals(childWithoutNeeds));
        assertThat(caseworker.awaitsNotice("RETURNEE_CHILD", familyId)).hasSize(1);
        assertThat(supervisor.awaitsNotice("RETURNEE_CHILD", familyId)).hasSize(1);
    }

    @Test
    @Order(13)
    void toldOnceMoreTheSameNewsChangeNothing() {
        memory.awaitQuiet();
        var events = memory.events();
        var handled = memory.handled();
        List<ConsumerRecord<byte[], byte[]>> told = broker.records(Broker.TOPICS).stream()
                .filter(message -> Broker.text(message).contains(familyId)
                        || Broker.text(message).contains(caseId))
                .toList();
        assertThat(told).hasSizeGreaterThan(5);

        told.forEach(broker::tellAgain);
        told.reversed().forEach(broker::tellAgain);

        memory.awaitQuiet();
        assertThat(memory.events()).isEqualTo(events);
        assertThat(memory.handled()).isEqualTo(handled);
        assertThat(caseworker.notices("RETURNEE_CHILD", familyId)).hasSize(1);
        assertThat(entries(supervisor.sees(CASES, "/cases?concern=REPATRIATED_CHILD&municipality=19&size=100")))
                .filteredOn(entry -> text(entry, "childId").equals(childInNeed))
                .hasSize(1);
    }

    @Test
    @Order(14)
    void theCaseIsClosedByTwoPeopleWithAReasonAndNotTwice() {
        var asked = caseworker.does(
                CASES,
                "/cases/" + caseId + "/closure-request",
                Map.of("reason", "GOALS_ACHIEVED", "note", "She lives with her aunt."));
        assertThat(asked.status()).as(asked.refusal()).isEqualTo(200);
        assertThat(caseworker
                        .does(CASES, "/cases/" + caseId + "/closure-approval", Map.of())
                        .status())
                .isEqualTo(403);

        var closed = supervisor.does(CASES, "/cases/" + caseId + "/closure-approval", Map.of());

        assertThat(closed.status()).as(closed.refusal()).isEqualTo(200);
        var file = caseworker.sees(CASES, "/cases/" + caseId);
        assertThat(text(file, "status")).isEqualTo("CLOSED");
        assertThat(text(file, "closureReason")).isEqualTo("GOALS_ACHIEVED");
        var again = caseworker.does(CASES, "/cases/" + caseId + "/closure-request", Map.of("reason", "DUPLICATE"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.rule()).isEqualTo("CASE_IS_OPEN");
    }

    @Test
    @Order(15)
    void partnersAcrossTheBorderReadPseudonymsOnlyAndGoOnWhereTheyStopped() {
        memory.awaitQuiet();
        var feed = drained(7);
        var whole = feed.toString();

        assertThat(feed)
                .extracting(entry -> entry.path("position").asLong())
                .isEqualTo(Stream.iterate(1L, at -> at + 1).limit(feed.size()).toList());
        // her life as partners follow it, and the two children who came back; others' entries may lie between
        assertThat(feed.subList(feed.size() - 5, feed.size()))
                .extracting(entry -> text(entry, "type"))
                .containsExactly(
                        "org.cpsn.liaison.potential-victim-reported.v1",
                        "org.cpsn.liaison.risk-assessed.v1",
                        "org.cpsn.liaison.child-returned.v1",
                        "org.cpsn.liaison.child-returned.v1",
                        "org.cpsn.liaison.case-closed.v1");
        var hers = text(feed.getLast(), "subject");
        assertThat(feed)
                .filteredOn(entry -> text(entry, "subject").equals(hers))
                .extracting(entry -> text(entry, "type"))
                .containsExactly(
                        "org.cpsn.liaison.potential-victim-reported.v1",
                        "org.cpsn.liaison.risk-assessed.v1",
                        "org.cpsn.liaison.case-closed.v1");
        for (String secret : List.of(
                child,
                caseId,
                referral,
                familyId,
                childInNeed,
                childWithoutNeeds,
                caseOfReturn,
                GIVEN,
                FAMILY,
                "Celikunaj",
                "Lisivogël",
                "cw-19-01",
                "sv-19-01",
                "provider-shelter-19")) {
            assertThat(whole).doesNotContainIgnoringCase(secret);
        }
        assertThat(drained(1_000)).as("in other portions").isEqualTo(feed);
        var rest = net.get(Part.NOTIFICATIONS, "/liaison/feed?after=" + (feed.size() - 2), "liaison");
        assertThat(rest.headers().firstValue("X-Feed-Position")).hasValue(String.valueOf(feed.size()));
        assertThat(rest.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/cloudevents-batch+json");
        assertThat(caseworker.asks(NOTIFICATIONS, "/liaison/feed").status()).isEqualTo(403);
    }

    /** The whole feed, as many entries at a time, each time from the position reached. */
    private List<JsonNode> drained(int atATime) {
        var feed = new ArrayList<JsonNode>();
        while (true) {
            long position = feed.isEmpty() ? 0 : feed.getLast().path("position").asLong();
            var portion = all(liaison.sees(NOTIFICATIONS, "/liaison/feed?after=" + position + "&limit=" + atATime));
            if (portion.isEmpty()) return feed;
            assertThat(portion).hasSizeLessThanOrEqualTo(atATime);
            feed.addAll(portion);
        }
    }

    @Test
    @Order(16)
    void theAuditorReadsTheHistoryWithBothTimesAndNoIdentity() {
        var history = auditor.sees(CASES, "/cases/" + caseId + "/history");

        assertThat(all(history.path("events")))
                .extracting(event -> text(event, "type"))
                .containsExactly(
                        "case.concern-reported",
                        "case.registered",
                        "case.risk-level-assigned",
                        "case.consent-given",
                        "case.referral-noted",
                        "case.referral-noted",
                        "case.referral-noted",
                        "case.closure-requested",
                        "case.closed");
        assertThat(all(history.path("events")))
                .extracting(event -> event.path("sequence").asLong())
                .containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
        var reported = history.path("events").path(0);
        assertThat(Instant.parse(text(reported, "occurredAt"))).isEqualTo(REPORTED);
        assertThat(Instant.parse(text(reported, "recordedAt"))).isAfterOrEqualTo(NOW);
        assertThat(text(reported, "by")).isEqualTo("cw-19-01");
        assertThat(text(history.path("events").path(4), "by")).isEqualTo("system:case-service");
        assertThat(history.toString()).doesNotContain(GIVEN, FAMILY, "begs at the crossing", "aunt");
        assertThat(provider.asks(CASES, "/cases/" + caseId + "/history").status())
                .isEqualTo(403);
    }

    @Test
    @Order(17)
    void theAuditorSeesTheCaseAsItWasKnownAtAnyMoment() {
        var events = all(auditor.sees(CASES, "/cases/" + caseId + "/history").path("events"));
        var known = events.stream()
                .map(event -> asOf(text(event, "recordedAt"), "recorded"))
                .toList();

        assertThat(text(known.get(1), "risk")).isEmpty();
        assertThat(text(known.get(2), "risk")).isEqualTo("HIGH");
        assertThat(referralStatus(known.get(4))).isEqualTo("IN_PROGRESS");
        assertThat(referralStatus(known.get(5))).isEqualTo("ACCEPTED");
        assertThat(referralStatus(known.get(6))).isEqualTo("DONE");
        assertThat(known.subList(0, 8)).allMatch(then -> text(then, "status").equals("OPEN"));
        assertThat(text(known.get(8), "status")).isEqualTo("CLOSED");
        assertThat(known).allSatisfy(then -> {
            assertThat(text(then.path("child"), "givenName")).isEmpty();
            assertThat(text(then, "narrative")).isEmpty();
        });
        // in the world it was all there days before it was written down
        assertThat(auditor.asks(CASES, "/cases/" + caseId + "?time=recorded&asOf=" + GRADED)
                        .status())
                .isEqualTo(404);
        assertThat(text(asOf(GRADED.minusSeconds(1).toString(), "occurred"), "risk"))
                .isEmpty();
        assertThat(text(asOf(GRADED.toString(), "occurred"), "risk")).isEqualTo("HIGH");
    }

    private JsonNode asOf(String instant, String time) {
        return auditor.sees(CASES, "/cases/" + caseId + "?asOf=" + instant + "&time=" + time);
    }

    private static String referralStatus(JsonNode known) {
        return text(known.path("referrals").path(0), "status");
    }
}
