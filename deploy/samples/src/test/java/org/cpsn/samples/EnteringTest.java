package org.cpsn.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cpsn.samples.StubServices.Mood;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@Timeout(120)
class EnteringTest {
    private static final Instant UNTIL = Instant.parse("2026-05-14T09:30:00Z");
    private static final long SEED = 42;

    private final List<Story> plan = SampleWorld.plan(SEED, 60, UNTIL);
    private final long commandsInPlan = plan.stream()
            .flatMap(story -> story.acts().stream())
            .filter(Act::isCommand)
            .count();
    private StubServices stub;

    @BeforeEach
    void start() throws Exception {
        stub = new StubServices();
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void a_plan_is_entered_once_by_the_right_people() throws Exception {
        Progress.Summary summary = enter(Duration.ofSeconds(20));

        assertThat(stub.effects()).hasSize((int) commandsInPlan);
        assertThat(summary.acts()).isEqualTo(commandsInPlan);
        assertThat(summary.casesOpenedByThemselves()).isPositive();
        assertThat(stub.effects())
                .filteredOn(effect ->
                        effect.path().startsWith("/referrals/") && effect.path().endsWith("/acceptance"))
                .extracting(StubServices.Effect::user)
                .isNotEmpty()
                .allMatch(user -> user.startsWith("provider"));
        assertThat(stub.effects())
                .filteredOn(effect -> effect.path().equals("/persons"))
                .extracting(StubServices.Effect::user)
                .contains("arta", "besnik", "milica", "cw-05");
        assertThat(stub.tokensGiven()).as("one token per user").doesNotHaveDuplicates();
    }

    @Test
    void commands_speak_the_language_of_the_services() throws Exception {
        enter(Duration.ofSeconds(20));
        for (StubServices.Effect effect : stub.effects()) {
            JsonNode body = Json.read(effect.body());
            assertThat(body.path("occurredAt").asString("")).matches("2[0-9]{3}-.*T.*Z");
            switch (effect.path()) {
                case "/persons" -> {
                    assertThat(body.propertyNames())
                            .isSubsetOf(
                                    "givenName",
                                    "familyName",
                                    "sex",
                                    "dateOfBirth",
                                    "estimatedAge",
                                    "municipality",
                                    "community",
                                    "occurredAt");
                    assertThat(body.has("dateOfBirth")).isNotEqualTo(body.has("estimatedAge"));
                    assertThat(body.path("dateOfBirth").asString("2000-01-01"))
                            .matches("[12][0-9]{3}-[0-9]{2}-[0-9]{2}");
                }
                case "/cases" ->
                    assertThat(body.propertyNames())
                            .contains("childId", "source", "concerns", "urgent", "municipality");
                case "/referrals" -> {
                    assertThat(body.propertyNames()).contains("caseId", "childId", "providerId", "serviceType");
                    assertThat(body.path("consent").has("consentId"))
                            .isNotEqualTo(body.path("consentOverride").has("reason"));
                }
                case "/roundtables" ->
                    assertThat(body.propertyNames()).contains("meetingAt", "place", "cases", "seats");
                case "/families" -> {
                    assertThat(body.path("arrivedOn").asString("")).hasSize(10);
                    assertThat(body.propertyNames()).contains("track", "escort", "monthsAbroad", "missingDocuments");
                }
                case "/exchanges" -> assertThat(body.propertyNames()).contains("caseId", "partner", "message");
                case "/arrival-lists" ->
                    assertThat(body.path("content").asString("")).isBase64();
                case "/arrivals" ->
                    assertThat(body.propertyNames()).contains("place", "municipality", "children", "adults");
                default ->
                    assertThat(effect.path())
                            .matches(
                                    "/arrival-lists/[0-9a-f-]{36}/import|/arrivals/[0-9A-Za-z-]+/(reception|no-show|family)"
                                        + "|/families/[0-9a-f-]{36}/(hand-over|lost-contact|take-over/found|needs|surveys|plan/items"
                                        + "|plan/submission|plan/decision|plan/return|activities|classes|school/ages"
                                        + "|hand-over/asked-[0-9a-f-]{36}/(acceptance|return)"
                                        + "|plan/items/item-[0-9]+/deliveries|activities/activity-1/check-ups/(3|6|12)"
                                        + "|classes/class-[0-9]+/(attendance|departure)"
                                        + "|school/[0-9a-f-]{36}/(enrolment|not-possible))"
                                        + "|/exchanges/[0-9a-f-]{36}/messages/first-in-[0-9a-f-]{36}/(submission|approval)"
                                        + "|/referrals/[0-9a-f-]{36}/(receipt|start|appointment|appointment/confirmation)"
                                        + "|/(cases|referrals|persons|roundtables)/[0-9a-f-]{36}/(risk|assignment|assessments|plans"
                                        + "|closure-request|closure-approval|acceptance|rejection|completion|revocation"
                                        + "|notes|services|incidents|consents|consents/overrides|attachments|follow-ups|description"
                                        + "|relatives|care|guardians|follow-ups/unplanned"
                                        + "|assessments/assessed-in-[0-9a-f-]{36}/approval|attendance|signatures|cases/[0-9a-f-]{36}/(decision|tasks)"
                                        + "|(follow-ups|plans)/planned-in-[0-9a-f-]{36}/(done|approval)"
                                        + "|trafficking/(screenings|decisions)|juvenile-justice/acts"
                                        + "|juvenile-justice/acts/known-in-[0-9a-f-]{36}/measures"
                                        + "|transfers/(hand-over|request|asked-in-[0-9a-f-]{36}/approval))");
            }
        }
    }

    @Test
    void entering_again_has_no_further_effect() throws Exception {
        enter(Duration.ofSeconds(20));
        List<StubServices.Effect> first = stub.effects();
        enter(Duration.ofSeconds(20));

        assertThat(stub.effects()).isEqualTo(first);
        assertThat(stub.commands()).isEqualTo(2 * (int) commandsInPlan);
    }

    @Test
    void who_resembles_more_people_by_now_is_still_the_person_entered_before() throws Exception {
        stub.takeRelativesForOne();
        enter(Duration.ofSeconds(20));
        List<StubServices.Effect> first = stub.effects();
        assertThat(first).hasSize((int) commandsInPlan);
        assertThat(first)
                .filteredOn(effect -> Json.read(effect.body()).has("another"))
                .hasSizeGreaterThan(5);
        enter(Duration.ofSeconds(20));

        assertThat(stub.effects()).isEqualTo(first);
    }

    /** Busy, gone before acting, gone after acting but before answering, and a token that no longer holds. */
    @Test
    void bad_moments_are_survived_with_one_effect_each() throws Exception {
        stub.mood(number -> switch (number % 11) {
            case 2, 3 -> Mood.BUSY;
            case 5 -> Mood.DEAF_BEFORE;
            case 7 -> Mood.DEAF_AFTER;
            case 9 -> Mood.UNAUTHORISED;
            default -> Mood.WELL;
        });
        Progress.Summary summary = enter(Duration.ofSeconds(60));

        assertThat(stub.effects()).hasSize((int) commandsInPlan);
        assertThat(summary.askedAgain()).isPositive();
        assertThat(stub.commands()).isGreaterThan((int) commandsInPlan);
    }

    @Test
    void after_being_killed_it_goes_on_where_it_was() throws Exception {
        stub.mood(number -> number > 70 ? Mood.DEAF_AFTER : Mood.WELL);
        assertThatThrownBy(() -> enter(Duration.ofMillis(300)))
                .isInstanceOf(Unreachable.class)
                .hasMessageContaining("did not answer within");
        assertThat(stub.effects().size()).isBetween(70, (int) commandsInPlan - 1);

        stub.mood(number -> Mood.WELL);
        enter(Duration.ofSeconds(20));
        assertThat(stub.effects()).hasSize((int) commandsInPlan);
    }

    @Test
    void a_refusal_stops_it_with_a_sentence_that_names_no_person() {
        stub.mood(number -> number > 40 ? Mood.REFUSING : Mood.WELL);
        assertThatThrownBy(() -> enter(Duration.ofSeconds(20)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("THE_STUB_SAYS_NO")
                .hasMessageContaining("Not today.")
                .satisfies(refused -> plan.forEach(story -> story.acts().forEach(act -> {
                    if (act instanceof Act.RegisterPerson register) {
                        assertThat(refused.getMessage())
                                .doesNotContain(register.person().familyName());
                    }
                })));
        assertThat(stub.commands()).as("nobody goes on knocking").isLessThan(60);
    }

    @Test
    void another_end_of_the_year_is_explained() throws Exception {
        enter(Duration.ofSeconds(20));
        List<Story> later = SampleWorld.plan(SEED, 60, UNTIL.plus(Duration.ofDays(1)));
        assertThatThrownBy(() -> enter(later, Duration.ofSeconds(5)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("--until");
        assertThat(stub.effects()).hasSize((int) commandsInPlan);
    }

    @Test
    void the_acts_of_a_household_keep_their_order() throws Exception {
        enter(Duration.ofSeconds(20));
        Map<String, Instant> last = new HashMap<>();
        for (StubServices.Effect effect : stub.effects()) {
            Instant at =
                    Instant.parse(Json.read(effect.body()).path("occurredAt").asString(""));
            Instant before = last.put(effect.id(), at);
            assertThat(before == null || !before.isAfter(at)).as(effect.path()).isTrue();
        }
    }

    @Test
    void an_expired_token_is_fetched_anew() throws Exception {
        stub.tokenLife(0);
        Api api = Api.at(stub.addresses(), Patience.none());
        api.as("arta").get(Service.CASES, "/cases/1");
        api.as("arta").get(Service.CASES, "/cases/1");
        assertThat(stub.tokensGiven()).containsExactly("arta", "arta");
    }

    @Test
    void without_patience_an_answer_is_given_as_it_is() {
        stub.mood(number -> Mood.BUSY);
        Api api = Api.at(stub.addresses(), Patience.none());
        assertThat(api.as("arta")
                        .post(Service.CASES, "/persons", Map.of(), UUID.randomUUID())
                        .status())
                .isEqualTo(503);
        assertThat(stub.commands()).isEqualTo(1);
    }

    @Test
    void keys_depend_on_seed_story_and_step_only() {
        assertThat(Entering.key(1, "household-0001-of-1", "case/child-1"))
                .isEqualTo(Entering.key(1, "household-0001-of-1", "case/child-1"))
                .isNotEqualTo(Entering.key(2, "household-0001-of-1", "case/child-1"))
                .isNotEqualTo(Entering.key(1, "household-0002-of-1", "case/child-1"))
                .isNotEqualTo(Entering.key(1, "household-0001-of-1", "case/child-2"));
    }

    @Test
    void the_command_line_enters_remembers_and_enters_again(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("kept/samples.properties");
        List<String> line = List.of("--size", "12", "--seed", "3", "--remember", file.toString());
        assertThat(run(line)).startsWith("0 ").contains("persons,").contains("acts/s");
        assertThat(Files.readString(file)).contains("until.3=");
        assertThat(stub.introduced())
                .containsEntry("arta", "{\"name\":\"Arta Demolli\"}")
                .containsEntry("cw-07", "{\"name\":\"Punonjëse 07\"}")
                .containsEntry("sv-07", "{\"name\":\"Mbikëqyrëse 07\"}");
        int effects = stub.effects().size();

        assertThat(run(line)).startsWith("0 ");
        assertThat(stub.effects()).hasSize(effects);
    }

    @Test
    void the_command_line_answers_nonsense_with_a_sentence() throws Exception {
        assertThat(run(List.of("--size", "many"))).startsWith("2 ").contains("--size needs a number");
        assertThat(run(List.of("--until", "2999-01-01T00:00:00Z")))
                .startsWith("2 ")
                .contains("future");
        assertThat(run(List.of("--colour"))).startsWith("2 ").contains("--help");
        assertThat(run(List.of("--help"))).startsWith("0 ").contains("--seed");
        stub.mood(number -> Mood.BUSY);
        assertThat(run(List.of("--size", "3", "--patience", "0")))
                .startsWith("1 ")
                .contains("503")
                .contains("goes on from there");
    }

    private Progress.Summary enter(Duration patience) throws InterruptedException {
        return enter(plan, patience);
    }

    private Progress.Summary enter(List<Story> stories, Duration patience) throws InterruptedException {
        Api api = Api.at(stub.addresses(), new Patience(patience));
        try (Progress progress =
                new Progress(new PrintStream(new ByteArrayOutputStream()), false, stories, api::askedAgain)) {
            new Entering(api, SEED, 8, progress).enter(stories);
            return progress.summary();
        }
    }

    /** The exit code, a space, and what was printed. */
    private String run(List<String> arguments) throws InterruptedException {
        Map<String, String> environment = new HashMap<>();
        Addresses addresses = stub.addresses();
        for (Service service : Service.values()) {
            environment.put(service.variable(), addresses.of(service).toString());
        }
        environment.put("CPSN_OIDC_INTERNAL", addresses.identity().toString());
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        int code = Main.run(arguments, environment, out, out, false);
        return code + " " + printed.toString(StandardCharsets.UTF_8);
    }
}
