package org.cpsn.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.cpsn.local.Part;
import org.cpsn.samples.Entering;
import org.cpsn.samples.Progress;
import org.cpsn.samples.SampleWorld;
import org.cpsn.samples.Service;
import org.cpsn.samples.Story;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * While the sample data is being entered, case-service and notification-service are killed as by {@code kill -9}, again
 * and again, and started again. Nothing is lost and nothing is doubled: everything the plan of the sample data says has
 * happened once, and everybody knows of it once.
 */
@Order(1)
@WithNet
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KilledServicesTest {
    private static final long SEED = 4_713;
    private static final int CHILDREN = 60;
    private static final int TELLERS = 6;
    /** Not the common pool: the end of a process is told there, and must not wait behind who waits for it. */
    private static final Executor THREADS = task -> Thread.ofVirtual().start(task);

    private final Net net;
    private final Memory memory;
    private final Broker broker;
    private final List<Story> stories;
    private final Expected expected;
    private final Map<String, Long> eventsBefore;
    private final Map<String, Long> handledBefore;
    private final List<String> killings = new ArrayList<>();

    private static final List<String> PUBLISHED_BY_RETURNEES = List.of(
            "family.return-registered",
            "family.plan-submitted",
            "family.plan-decided",
            "family.plan-returned",
            "family.plan-decision-due",
            "family.plan-decision-ended",
            "family.enrolment-due",
            "family.enrolment-ended",
            "family.check-up-due",
            "family.check-up-ended",
            "family.hand-over-proposed",
            "family.hand-over-due",
            "family.hand-over-accepted",
            "family.hand-over-returned",
            "family.hand-over-clock-ended",
            "family.taken-over",
            "arrival.urgent-need-seen");

    /** What a case has clocks of by itself, whoever plans what. */
    private static final List<String> STAGES = List.of(
            "FIRST_RESPONSE",
            "COMPREHENSIVE_ASSESSMENT",
            "CASE_PLAN",
            "VISIT",
            "REVIEW",
            "POST_CLOSURE",
            "JUVENILE_MEASURE");

    KilledServicesTest(Net net) {
        this.net = net;
        this.memory = new Memory(net);
        this.broker = new Broker(net.kafka());
        this.stories = SampleWorld.plan(SEED, CHILDREN, Instant.now());
        this.expected = Expected.of(stories);
        memory.awaitQuiet();
        this.eventsBefore = memory.events();
        this.handledBefore = memory.handled();
    }

    @BeforeAll
    void enterTheSampleDataAndKillMeanwhile() throws InterruptedException {
        try (var progress = silent()) {
            var entering = CompletableFuture.runAsync(() -> enter(progress), THREADS);
            at(0.10, progress, entering);
            killed(Part.CASES, progress);
            startAgain(Part.CASES);

            at(0.30, progress, entering);
            killed(Part.NOTIFICATIONS, progress);
            // the others go on telling it what it cannot hear
            at(0.50, progress, entering);
            killed(Part.CASES, progress);
            startAgain(Part.CASES, Part.NOTIFICATIONS);

            at(0.75, progress, entering);
            killed(Part.CASES, progress);
            startAgain(Part.CASES);
            // hardly up, down again: in the middle of catching up
            killed(Part.CASES, progress);
            killed(Part.NOTIFICATIONS, progress);
            startAgain(Part.CASES, Part.NOTIFICATIONS);
            assertThat(entering)
                    .as("the load was still going on at the last kill in it")
                    .isNotDone();
            entering.join();

            // the last acts are stored, but not everybody has heard of them yet
            killed(Part.NOTIFICATIONS, progress);
            killed(Part.CASES, progress);
            startAgain(Part.CASES, Part.NOTIFICATIONS);
            System.out.println("entered " + progress.summary() + "; killed " + killings);
        }
        memory.awaitQuiet();
    }

    /** Of whatever can become of a family there is something. */
    @Test
    @Order(1)
    void thePlanHasSomethingOfEverythingThatOthersHearOf() {
        assertThat(expected.events()).containsKeys(PUBLISHED_BY_RETURNEES.toArray(String[]::new));
    }

    @Test
    @Order(1)
    void everyEventThePlanSaysHappenedOnce() {
        var happened = Memory.difference(memory.events(), eventsBefore);
        // what clocks do is compared with the cases themselves
        happened.keySet().removeIf(what -> what.startsWith("clock."));
        assertThat(happened).isEqualTo(expected.events());
    }

    @Test
    @Order(2)
    void everyMessageOfOthersHadItsEffectOnce() {
        assertThat(Memory.difference(memory.handled(), handledBefore)).isEqualTo(expected.handled());
        for (Part part : Net.SERVICES) {
            assertThat(net.rows(part, "select * from inbox where refused_by is not null and consumer like 'When%'"))
                    .as("what others told and %s refused", part.title())
                    .isEmpty();
        }
    }

    @Test
    @Order(3)
    void noMessageWasGivenUp() {
        for (Part part : Net.SERVICES) {
            assertThat(net.rows(part, "select type, subject, error from dead_letter"))
                    .as(part.title())
                    .isEmpty();
            assertThat(net.api()
                            .as("admin")
                            .get(serviceOf(part), "/operations/dead-letters")
                            .body()
                            .path("total")
                            .asLong(-1))
                    .as(part.title())
                    .isZero();
        }
    }

    @Test
    @Order(4)
    void everyEventToBePublishedIsOnKafkaAndNothingElse() {
        var stored = new HashSet<String>();
        Map.of(
                        Part.CASES,
                        List.of(
                                "case.registered",
                                "case.assigned",
                                "case.risk-level-assigned",
                                "case.closed",
                                "case.assessment-completed",
                                "case.plan-approved",
                                "case.roundtable-decided",
                                "case.measure-ordered",
                                "case.follow-up-planned",
                                "case.follow-up-of-task",
                                "case.follow-up-of-referral",
                                "case.follow-up-of-referral-cleared",
                                "case.follow-up-done",
                                "case.consent-given",
                                "case.consent-overridden",
                                "case.trafficking-status-determined",
                                "case.hand-over-proposed",
                                "case.transfer-requested",
                                "case.transfer-approved"),
                        Part.REFERRALS,
                        List.of(
                                "referral.made",
                                "referral.accepted",
                                "referral.rejected",
                                "referral.received",
                                "referral.appointment-proposed",
                                "referral.appointment-confirmed",
                                "referral.started",
                                "exchange.submitted",
                                "exchange.approved",
                                "exchange.told",
                                "referral.completed",
                                "referral.revoked"),
                        Part.RETURNEES,
                        PUBLISHED_BY_RETURNEES)
                .forEach((part, published) -> net.rows(
                                part,
                                "select event_identifier as id from domain_event where payload_type = any (?)",
                                (Object) published.toArray(String[]::new))
                        .forEach(row -> stored.add((String) row.get("id"))));
        // where no child is in need nobody has to hear of it
        net.rows(Part.RETURNEES, """
            select event_identifier as id from domain_event where payload_type = 'family.needs-assessed' and exists (
                select 1 from jsonb_array_elements(convert_from(payload, 'UTF8')::jsonb -> 'children') child,
                    jsonb_each_text(child -> 'areas') area where area.value <> 'NONE')\
            """).forEach(row -> stored.add((String) row.get("id")));
        var told = broker.records(Broker.TOPICS).stream()
                .map(message -> Broker.header(message, "ce_id"))
                .collect(Collectors.toSet());
        assertThat(told).isEqualTo(stored);
        assertThat(broker.waiting().values()).as("messages nobody has handled").allMatch(left -> left == 0);
    }

    @Test
    @Order(5)
    void everyReadModelHasSeenEverySubjectUpToItsLastEvent() {
        assertThat(memory.seen(Part.CASES, "persons")).isEqualTo(memory.versions(Part.CASES, "person"));
        assertThat(memory.seen(Part.CASES, "caseload")).isEqualTo(memory.versions(Part.CASES, "case"));
        assertThat(memory.seen(Part.REFERRALS, "referrals")).isEqualTo(memory.versions(Part.REFERRALS, "referral"));
        assertThat(memory.seen(Part.RETURNEES, "families")).isEqualTo(memory.versions(Part.RETURNEES, "family"));
        assertThat(memory.seen(Part.RETURNEES, "commission")).isEqualTo(memory.versions(Part.RETURNEES, "family"));
        assertThat(memory.seen(Part.RETURNEES, "arrivals")).isEqualTo(memory.versions(Part.RETURNEES, "arrival"));
        assertThat(memory.seen(Part.RETURNEES, "arrivallists"))
                .isEqualTo(memory.versions(Part.RETURNEES, "arrival-list"));
        assertThat(memory.seen(Part.NOTIFICATIONS, "notices")).isEqualTo(memory.versions(Part.NOTIFICATIONS, "notice"));
    }

    @Test
    @Order(6)
    void theTimelineHasALineForEveryEventOfACaseAndNoOther() {
        var lines = new TreeMap<String, Object>();
        memory.documents(Part.CASES, "timeline").forEach((id, line) -> lines.put(id, line.get("type")));
        var events = new TreeMap<String, Object>();
        net.rows(Part.CASES, """
            select aggregate_identifier || '/' || sequence_number as line, payload_type
            from domain_event where payload_type like 'case.%'\
            """).forEach(row -> events.put((String) row.get("line"), row.get("payload_type")));
        assertThat(lines).isEqualTo(events);
    }

    @Test
    @Order(7)
    void nobodyWasToldTheSameTwice() {
        var notices = memory.documents(Part.NOTIFICATIONS, "notices").values().stream()
                .map(notice -> Stream.of("kind", "subjectId", "addressee")
                                .map(notice::getString)
                                .collect(Collectors.joining(" "))
                        // accepted and completed are two answers to one referral
                        + " " + notice.get("facts", Document.class).getString("status")
                        // a plan that comes back is submitted once more
                        + " " + notice.get("occurredAt"))
                .toList();
        assertThat(notices).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    @Order(8)
    void noFeedAcrossTheBorderHasAGap() {
        var feeds = net.rows(Part.NOTIFICATIONS, """
            select aggregate_identifier as feed, count(*) as many, max(sequence_number) as last
            from domain_event where payload_type = 'liaison.entry-added' group by 1\
            """);
        assertThat(feeds).extracting(feed -> feed.get("feed")).contains("feed-partner-al", "feed-xk");
        for (var feed : feeds)
            assertThat((Long) feed.get("last") + 1).as(String.valueOf(feed)).isEqualTo(feed.get("many"));
    }

    @Test
    @Order(8)
    void everyCaseHasTheClocksItShows() {
        var shown = new TreeMap<String, List<String>>();
        for (var id : memory.versions(Part.CASES, "case").keySet()) {
            var running = new ArrayList<String>();
            for (var one : net.api()
                    .as("auditor")
                    .get(Service.CASES, "/cases/" + id + "/deadlines")
                    .body()
                    .path("running")) {
                running.add(clock(
                        one.path("stage").asString() + " " + one.path("due").asString()));
            }
            shown.put(id, running.stream().sorted().toList());
        }
        var kept = new TreeMap<String, List<String>>();
        shown.keySet().forEach(id -> kept.put(id, new ArrayList<>()));
        net.rows(Part.NOTIFICATIONS, """
            select case_id as case, kind || ' ' || to_char(due at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as clock
            from deadline_clock where ended_at is null and kind = any (?) order by 1, 2\
            """, (Object) STAGES.toArray(String[]::new))
                .forEach(row -> kept.get((String) row.get("case")).add(clock((String) row.get("clock"))));
        assertThat(kept).isEqualTo(shown);
    }

    private static String clock(String row) {
        var parts = row.split(" ");
        return parts[0] + " " + Instant.parse(parts[1]).truncatedTo(ChronoUnit.MILLIS);
    }

    @Test
    @Order(9)
    void aReadModelKeptUnderFireIsTheOneRebuiltFromTheEvents() {
        for (var model : Map.of(
                        Part.CASES, List.of("persons", "caseload", "timeline"),
                        Part.REFERRALS, List.of("referrals"),
                        Part.RETURNEES, List.of("families", "commission", "arrivals", "arrivallists"),
                        Part.NOTIFICATIONS, List.of("notices"))
                .entrySet()) {
            for (String name : model.getValue()) {
                var kept = unordered(memory.documents(model.getKey(), name));
                rebuild(serviceOf(model.getKey()), name);
                assertThat(unordered(memory.documents(model.getKey(), name)))
                        .as(name)
                        .isEqualTo(kept);
            }
        }
    }

    @Test
    @Order(10)
    void enteringAllOfItAgainChangesNothing() throws InterruptedException {
        var events = memory.events();
        var handled = memory.handled();
        try (var progress = silent()) {
            enter(progress);
        }
        memory.awaitQuiet();
        assertThat(memory.events()).isEqualTo(events);
        assertThat(memory.handled()).isEqualTo(handled);
    }

    private void enter(Progress progress) {
        try {
            new Entering(net.patientApi(), SEED, TELLERS, progress).enter(stories);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private Progress silent() {
        var nowhere = new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return new Progress(nowhere, false, stories, () -> 0);
    }

    /** Returns as soon as that share of the commands is carried out, while the load goes on. */
    private void at(double share, Progress progress, CompletableFuture<?> entering) {
        long wanted = Math.round(share * expected.commands());
        await("that " + wanted + " of " + expected.commands() + " commands are carried out")
                .atMost(Duration.ofMinutes(2))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(2))
                .until(() -> entering.isDone() || progress.summary().acts() >= wanted);
        if (entering.isCompletedExceptionally()) entering.join();
    }

    private void killed(Part part, Progress progress) {
        killings.add(part.title() + " at " + progress.summary().acts());
        net.kill(part);
    }

    private void startAgain(Part... parts) {
        CompletableFuture.allOf(Stream.of(parts)
                        .map(part -> CompletableFuture.runAsync(() -> net.startAgain(part), THREADS))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private void rebuild(Service service, String name) {
        var admin = net.api().as("admin");
        var asked =
                admin.post(service, "/operations/projections/" + name + "/rebuild", new HashMap<>(), UUID.randomUUID());
        assertThat(asked.status()).isEqualTo(202);
        await("that " + name + " is rebuilt")
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> {
                            for (var standing : admin.get(service, "/operations/projections")
                                    .body()
                                    .path("projections")) {
                                if (standing.path("name").asString("").equals(name)) {
                                    return standing.path("rebuild")
                                            .path("state")
                                            .asString("");
                                }
                            }
                            return "";
                        },
                        "DONE"::equals);
    }

    /** Lists in documents are sets in the views: their order is chance. */
    private static Map<String, Object> unordered(Map<String, Document> documents) {
        var all = new TreeMap<String, Object>();
        documents.forEach((id, document) -> all.put(id, unordered(document)));
        return all;
    }

    private static Object unordered(Object value) {
        if (value instanceof Document document) {
            var fields = new TreeMap<String, Object>();
            document.forEach((name, field) -> fields.put(name, unordered(field)));
            return fields;
        }
        return value instanceof List<?> list
                ? list.stream().map(KilledServicesTest::unordered).collect(Collectors.toSet())
                : value;
    }

    private static Service serviceOf(Part part) {
        return switch (part) {
            case CASES -> Service.CASES;
            case REFERRALS -> Service.REFERRALS;
            case RETURNEES -> Service.RETURNEES;
            case NOTIFICATIONS -> Service.NOTIFICATIONS;
            case IDENTITY, WEB -> throw new IllegalArgumentException(part + " has no events");
        };
    }
}
