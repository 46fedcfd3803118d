package org.cpsn.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cpsn.local.Part;
import org.cpsn.samples.Service;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.opentest4j.TestAbortedException;

/**
 * Distinctive names, narratives and numbers are entered through every door, also wrongly, and then searched for in
 * everything that is not meant to hold them: Kafka, logs, addresses, figures, databases and read models.
 */
@Order(4)
@WithNet
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlantedNamesTest {
    private static final String MUNICIPALITY = "19";

    private final Net net;
    private final Memory memory;
    private final Broker broker;
    private final Planted planted = new Planted();
    private final Set<String> subjects = new HashSet<>();
    private final Desk caseworker;
    private final Desk supervisor;
    private final Desk provider;

    PlantedNamesTest(Net net) {
        this.net = net;
        this.memory = new Memory(net);
        this.broker = new Broker(net.kafka());
        this.caseworker = new Desk(net, "arta");
        this.supervisor = new Desk(net, "drita");
        this.provider = new Desk(net, "provider");
    }

    @BeforeAll
    void plant() {
        throughTheServices();
        throughTheServicesWrongly();
        try {
            throughTheWeb();
        } catch (TestAbortedException noBrowser) {
            System.out.println("Nothing was planted through the web front-end. " + noBrowser.getMessage());
        }
        memory.awaitQuiet();
        assertThat(planted.count()).isGreaterThan(15);
    }

    private void throughTheServices() {
        var given = planted.name();
        var family = planted.name();
        var child = registered(given, family);
        caseworker.sees(Service.CASES, "/persons/" + child + "?atLeast=0");
        for (String name : List.of(given, family, family + " " + given)) {
            var found = caseworker.searches(Service.CASES, "/persons/search", Map.of("name", name));
            assertThat(Desk.all(found.body().path("results")))
                    .as("the name is stored and found")
                    .hasSize(1);
        }
        var reported = caseworker.begins(
                Service.CASES,
                "/cases",
                Map.of(
                        "childId",
                        child,
                        "source",
                        "POLICE",
                        "concerns",
                        List.of("TRAFFICKED_SMUGGLED"),
                        "urgent",
                        true,
                        "municipality",
                        MUNICIPALITY,
                        "narrative",
                        planted.sentence()));
        assertThat(reported.status()).as(reported.refusal()).isEqualTo(201);
        var caseId = reported.id();
        subjects.add(caseId);
        done(
                caseworker,
                Service.CASES,
                "/cases/" + caseId + "/risk",
                Map.of("level", "HIGH", "reason", planted.sentence()));
        assessed("/cases/" + caseId);
        screened("/cases/" + caseId);
        offended("/cases/" + caseId);
        planned("/cases/" + caseId);
        var agreed = Map.of("consentId", caseworker.agreesTo(caseId, "SHELTER"));
        var first = referral(child, caseId, Map.of("consent", agreed));
        done(provider, Service.REFERRALS, "/referrals/" + first + "/acceptance", Map.of());
        done(provider, Service.REFERRALS, "/referrals/" + first + "/completion", Map.of("outcome", planted.sentence()));
        var second = referral(child, caseId, Map.of("consentOverride", Map.of("reason", planted.sentence())));
        done(
                provider,
                Service.REFERRALS,
                "/referrals/" + second + "/rejection",
                Map.of("reason", "NO_CAPACITY", "note", planted.sentence()));
        var third = referral(child, caseId, Map.of("consent", agreed));
        done(
                caseworker,
                Service.REFERRALS,
                "/referrals/" + third + "/revocation",
                Map.of("reason", planted.sentence()));
        provider.sees(Service.REFERRALS, "/referrals/inbox?status=ALL");
        provider.searches(Service.CASES, "/persons/identities", Map.of("ids", List.of(child)));
        var family2 = caseworker.begins(
                Service.RETURNEES,
                "/families",
                Map.of(
                        "returnType",
                        "VOLUNTARY",
                        "countryOfReturn",
                        "CH",
                        "arrivedOn",
                        "2026-01-15",
                        "municipality",
                        MUNICIPALITY,
                        "members",
                        List.of(Map.of(
                                "personId",
                                registered(planted.name(), planted.name()),
                                "relation",
                                "CHILD",
                                "needs",
                                List.of("SAFETY")))));
        assertThat(family2.status()).as(family2.refusal()).isEqualTo(201);
        subjects.add(family2.id());
        closedAndReopened("/cases/" + caseId);
    }

    private void assessed(String file) {
        var finding = Map.of(
                "domain",
                "SAFETY",
                "severity",
                "SEVERE",
                "concerns",
                planted.sentence(),
                "strengths",
                planted.sentence());
        for (boolean complete : List.of(false, true))
            done(
                    caseworker,
                    Service.CASES,
                    file + "/assessments",
                    Map.of(
                            "kind",
                            "INITIAL",
                            "findings",
                            List.of(finding),
                            "risk",
                            "HIGH",
                            "riskReason",
                            planted.sentence(),
                            "complete",
                            complete));
        caseworker.sees(Service.CASES, file + "/assessments");
    }

    private void screened(String file) {
        done(
                caseworker,
                Service.CASES,
                file + "/trafficking/screenings",
                Map.of(
                        "signs",
                        Map.of("CTI_04", "YES"),
                        "acts",
                        List.of("RECRUITMENT"),
                        "purposes",
                        List.of("FORCED_BEGGING"),
                        "means",
                        List.of(),
                        "accompanied",
                        "PARENT",
                        "suspects",
                        true,
                        "observations",
                        planted.sentence()));
        done(
                supervisor,
                Service.CASES,
                file + "/trafficking/decisions",
                Map.of(
                        "status",
                        "NOT_A_VICTIM_OF_TRAFFICKING",
                        "decidedBy",
                        "POLICE",
                        "decidedOn",
                        LocalDate.now(ZoneOffset.UTC).toString(),
                        "exploitation",
                        List.of(),
                        "control",
                        List.of(),
                        "recruitment",
                        List.of(),
                        "reason",
                        planted.sentence(),
                        "basedOn",
                        1));
        caseworker.sees(Service.CASES, file + "/trafficking");
    }

    private void offended(String file) {
        var room = file + "/juvenile-justice";
        var today = LocalDate.now(ZoneOffset.UTC).toString();
        done(
                caseworker,
                Service.CASES,
                room + "/acts",
                Map.of("actOn", today, "offence", "THEFT", "gravity", "UNKNOWN", "account", planted.sentence()));
        var act = caseworker.sees(Service.CASES, room).path("acts").path(0);
        done(
                caseworker,
                Service.CASES,
                room + "/acts/" + Desk.text(act, "actId") + "/measures",
                Map.of(
                        "measure",
                        "PROTECTION_PROGRAMME",
                        "orderedBy",
                        "CENTRE_FOR_SOCIAL_WORK",
                        "startsOn",
                        today,
                        "dueOn",
                        today,
                        "details",
                        planted.sentence()));
        var acts = caseworker.sees(Service.CASES, room).path("acts");
        var measure = acts.path(0).path("measures").path(0);
        var one = room + "/measures/" + Desk.text(measure, "measureId");
        done(caseworker, Service.CASES, one + "/progress", Map.of("note", planted.sentence()));
        done(caseworker, Service.CASES, one + "/outcome", Map.of("outcome", "BREACHED", "reason", planted.sentence()));
    }

    private void planned(String file) {
        var intervention = Map.of(
                "service",
                "PSYCHOSOCIAL_SERVICE",
                "what",
                planted.sentence(),
                "provider",
                planted.sentence(),
                "responsible",
                "cw-19-01",
                "until",
                "2027-01-31");
        var goals = List.of(Map.of("goal", planted.sentence(), "interventions", List.of(intervention)));
        done(caseworker, Service.CASES, file + "/plans", Map.of("goals", goals, "submit", true));
        var plan = caseworker.sees(Service.CASES, file + "/plans").path("plans").path(0);
        var one = file + "/plans/" + Desk.text(plan, "planId");
        done(supervisor, Service.CASES, one + "/return", Map.of("basedOn", 1, "comments", planted.sentence()));
        done(caseworker, Service.CASES, one, Map.of("goals", goals, "submit", true, "basedOn", 1));
        done(supervisor, Service.CASES, one + "/approval", Map.of("basedOn", 2, "comments", planted.sentence()));
    }

    private void closedAndReopened(String file) {
        var request = Map.of("reason", "OTHER", "note", planted.sentence());
        done(caseworker, Service.CASES, file + "/closure-request", request);
        done(supervisor, Service.CASES, file + "/closure-return", Map.of("comment", planted.sentence()));
        done(caseworker, Service.CASES, file + "/closure-request", request);
        done(supervisor, Service.CASES, file + "/closure-approval", Map.of());
        done(caseworker, Service.CASES, file + "/reopening", Map.of("reason", planted.sentence()));
        supervisor.sees(Service.CASES, file);
    }

    private String registered(String given, String family) {
        var registered = caseworker.begins(
                Service.CASES,
                "/persons",
                Map.of(
                        "givenName",
                        given,
                        "familyName",
                        family,
                        "sex",
                        "FEMALE",
                        "dateOfBirth",
                        "2015-02-03",
                        "municipality",
                        MUNICIPALITY));
        assertThat(registered.status()).as(registered.refusal()).isEqualTo(201);
        subjects.add(registered.id());
        return registered.id();
    }

    private String referral(String child, String caseId, Map<String, ?> permission) {
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
                planted.sentence()));
        body.putAll(permission);
        var made = caseworker.begins(Service.REFERRALS, "/referrals", body);
        assertThat(made.status()).as(made.refusal()).isEqualTo(201);
        subjects.add(made.id());
        return made.id();
    }

    private static void done(Desk who, Service service, String path, Map<String, ?> body) {
        var answer = who.does(service, path, body);
        assertThat(answer.status()).as(answer.refusal()).isEqualTo(200);
    }

    /** Whatever is refused must be forgotten, not logged: mistakes are where names slip out. */
    private void throughTheServicesWrongly() {
        refused(400, Part.CASES, "/persons", "application/json", "{\"givenName\":\"" + planted.name() + "\"}");
        refused(400, Part.CASES, "/persons", "application/json", "{\"givenName\":\"" + planted.name());
        refused(400, Part.CASES, "/persons", "application/json", """
            {"givenName":"%s","familyName":"%s","sex":"%s","dateOfBirth":"%s","municipality":"19"}\
            """.formatted(
                        planted.name(), planted.name(), planted.name(), planted.number()));
        // a name in the place of a field's name is told back to who wrote it, and to nobody else
        assertThat(net.post(Part.CASES, "/persons", "arta", "application/json", """
            {"givenName":"%s","familyName":"X","sex":"MALE","estimatedAge":5,"municipality":"19","%s":true}\
            """.formatted(
                                        planted.name(), planted.name()))
                        .statusCode())
                .isEqualTo(400);
        refused(400, Part.CASES, "/persons/search", "application/json", """
            {"name":"%s","municipality":"%s"}\
            """.formatted(planted.name(), planted.name()));
        refused(415, Part.CASES, "/persons/search", "text/plain", planted.sentence());
        refused(
                413,
                Part.CASES,
                "/persons/search",
                "application/json",
                "{\"name\":\"" + planted.sentence() + "x".repeat(70_000) + "\"}");
        refused(400, Part.REFERRALS, "/referrals", "application/json", """
            {"caseId":"c","childId":"d","providerId":"%s","serviceType":"%s"}\
            """.formatted(planted.name(), planted.name()));
        refused(400, Part.RETURNEES, "/families", "application/json", """
            {"returnType":"VOLUNTARY","countryOfReturn":"%s","members":"%s"}\
            """.formatted(
                        planted.name(), planted.sentence()));
        refused(400, Part.CASES, "/cases", "application/json", """
            {"childId":"%s","source":"POLICE","concerns":["%s"],"urgent":"%s","narrative":"%s"}\
            """.formatted(
                        planted.name(), planted.name(), planted.name(), planted.sentence()));
    }

    private void refused(int status, Part part, String path, String type, String body) {
        var answer = net.post(part, path, "arta", type, body);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(status);
        assertThat(planted.readableIn(answer.body()))
                .as("in the refusal itself")
                .isEmpty();
    }

    private void throughTheWeb() {
        try (var browsers = new Browsers(net);
                var web = browsers.signIn("arta", "sq")) {
            var given = planted.name();
            var family = planted.name();
            web.looksForInVain(given + " " + family);
            web.carriesTheNameToTheRegistration();
            // first something the service refuses, so that what was typed comes back
            web.page().locator("#familyName").fill((family + " ").repeat(12));
            web.registersWrongly();
            web.registers(given, family, MUNICIPALITY);
            web.fillsInTheConcern(planted.sentence());
            var caseId = web.reportsIt();
            subjects.add(caseId);
            web.goTo("/cases/" + caseId + "/risk");
            web.assignsRisk("HIGH", planted.sentence());
            web.says("done");
            caseworker.agreesTo(caseId, "SHELTER");
            web.goTo("/cases/" + caseId + "/referrals/new");
            web.choosesServiceToReferTo("SAFEHOUSE_SERVICE");
            web.refersWithConsent("provider-shelter-19", planted.sentence());
            web.looksForInVain(planted.name());
            try (var inbox = browsers.signIn("provider", "en")) {
                inbox.goTo("/referrals");
                inbox.shows(family);
            }
        }
    }

    @Test
    void nothingOfItIsOnKafka() {
        var records = broker.records(broker.allTopics());
        var texts = records.stream().map(Broker::text).toList();
        assertThat(subjects).as("the search would find something").anyMatch(id -> holds(texts, id));
        assertThat(records)
                .allSatisfy(message -> assertThat(planted.readableIn(Broker.text(message)))
                        .as(message.topic() + " " + message.partition() + "/" + message.offset())
                        .isEmpty());
    }

    @Test
    void nothingOfItIsInALogOrInAnAddressAnybodyAskedFor() {
        var files = net.logFiles();
        for (Part part : Part.values()) {
            assertThat(files)
                    .as("the log of " + part.title())
                    .anyMatch(file -> file.getFileName().toString().equals(part.title() + ".log"));
            assertThat(files)
                    .as("the addresses " + part.title() + " was asked for")
                    .anyMatch(file -> file.toString().contains("access/" + part.title() + "/"));
        }
        assertThat(files)
                .as("the search would find something")
                .anyMatch(file -> read(file).contains("POST /persons/search"));
        for (Path file : files) {
            assertThat(planted.readableIn(read(file))).as(file.toString()).isEmpty();
        }
    }

    @Test
    void nothingOfItIsInAnAddressTheBrowserAskedFor() {
        assertThat(planted.readableIn(String.join("\n", List.copyOf(Browsers.ASKED))))
                .isEmpty();
    }

    @Test
    void nothingOfItIsInTheFigures() {
        for (Part part : Part.values()) {
            if (part == Part.IDENTITY) continue; // publishes its health only
            var figures = net.get(part, "/actuator/prometheus");
            assertThat(figures.statusCode()).as(part.title()).isEqualTo(200);
            assertThat(figures.body()).contains("http_server_requests");
            assertThat(planted.readableIn(figures.body())).as(part.title()).isEmpty();
        }
    }

    @Test
    void nothingOfItCanBeReadInAnyTable() {
        var found = new ArrayList<String>();
        boolean known = false;
        for (Map<String, Object> database :
                net.rows("postgres", "select datname as name from pg_database where datallowconn")) {
            var name = (String) database.get("name");
            for (Map<String, Object> table : net.rows(name, """
                select quote_ident(table_schema) || '.' || quote_ident(table_name) as name
                from information_schema.tables
                where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')\
                """)) {
                for (Map<String, Object> row :
                        net.rows(name, "select t::text as line from " + table.get("name") + " t")) {
                    var line = (String) row.get("line");
                    known |= subjects.stream().anyMatch(line::contains);
                    planted.readableIn(line).forEach(word -> found.add(word + " in " + name + " " + table.get("name")));
                }
            }
        }
        assertThat(known).as("the search would find something").isTrue();
        assertThat(found).isEmpty();
    }

    @Test
    void nothingOfItCanBeReadInAnyReadModel() {
        var found = new ArrayList<String>();
        var texts = new ArrayList<String>();
        for (String database : net.readModelDatabases()) {
            for (String collection : net.readModels(database).listCollectionNames()) {
                net.readModels(database).getCollection(collection).find().forEach(document -> {
                    var text = document.toJson();
                    texts.add(text);
                    planted.readableIn(text).forEach(word -> found.add(word + " in " + database + " " + collection));
                });
            }
        }
        assertThat(subjects).as("the search would find something").allMatch(id -> holds(texts, id));
        assertThat(found).isEmpty();
    }

    private static boolean holds(List<String> texts, String wanted) {
        return texts.stream().anyMatch(text -> text.contains(wanted));
    }

    private static String read(Path file) {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            return String.join("\n", lines.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
