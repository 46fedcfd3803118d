package org.cpsn.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpsn.web.Browsers.day;
import static org.cpsn.web.Browsers.follow;
import static org.cpsn.web.Browsers.press;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cpsn.web.StubNet.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Roundtables: for who convenes them and for who is invited, in both languages, wide and narrow. */
class RoundtablePagesTest {

    private static final StubNet.Person GAZMEND =
            new StubNet.Person("rt-19-01", "Gazmend Tryeza", List.of("ROUNDTABLE_MEMBER"), "police-19", "19");

    @RegisterExtension
    static Browsers browsers = new Browsers();

    @BeforeEach
    void stub() {
        WebServer.NET.tell("GET /roundtables", Reply.json("""
            {"entries":[
              {"roundtableId":"rt-1","version":9,"meetingAt":"2026-11-20T09:00:00Z","accessUntil":"2026-12-04T09:00:00Z","status":"CONVENED","convener":"cw-19-01","cases":2,"seats":4,"seat":"POLICE_COMMUNITY_UNIT","open":true},
              {"roundtableId":"rt-0","version":30,"meetingAt":"2026-03-02T09:00:00Z","accessUntil":"2026-03-16T09:00:00Z","status":"SIGNED","convener":"cw-19-01","cases":1,"seats":6,"seat":"POLICE_COMMUNITY_UNIT","open":false}],"total":2,"page":0,"size":25}\
            """));
        for (var id : List.of("rt-1", "rt-member", "rt-40", "rt-signing")) {
            WebServer.NET.tell("GET /roundtables/" + id, Reply.json(roundtable(id)));
            WebServer.NET.tell("GET /roundtables/" + id + "/cases/c-1/extract", Reply.json("""
                {"caseId":"c-1","seatId":"s2","parts":["IDENTITY","CONCERNS","REPORT","RISK","ASSESSMENT_SUMMARY","REFERRALS"],"basis":"CONSENT",
                 "child":%s,"concerns":["FORCED_BEGGING","NEGLECT"],"urgent":true,"source":"POLICE","reportedAt":"2026-03-12T09:30:00Z","narrative":"E gjetur në rrugë natën vonë.","risk":"HIGH","assessment":{"kind":"INITIAL","at":"2026-03-14T09:30:00Z","risk":"HIGH","findings":[{"domain":"SAFETY","severity":"SEVERE"},{"domain":"FAMILY","severity":"MODERATE"}]},
                 "referrals":[{"referralId":"r-2","providerId":"provider-psycho-19","serviceType":"PSYCHOSOCIAL_SERVICE","status":"ACCEPTED","since":"2026-03-20T08:00:00Z"}]}\
                """.formatted(child(1))));
        }
        WebServer.NET.tell("GET /cases/c-1/roundtables", Reply.json("""
            {"roundtables":[
             {"roundtableId":"rt-1","meetingAt":"2026-11-20T09:00:00Z","calledOff":false,"decision":"CASE_REMAINS_OPEN","decidedAt":"2026-11-20T11:00:00Z","signed":false,"tasks":[
               {"taskId":"t1","owner":"POLICE_COMMUNITY_UNIT","what":"Vizitë e përbashkët në familje","dueOn":"2026-11-25","outcome":null},
               {"taskId":"t2","owner":"EDUCATION_REPRESENTATIVE","what":"Regjistrimi në shkollë","dueOn":"2026-11-01","outcome":"DONE"}]},
             {"roundtableId":"rt-0","meetingAt":"2026-03-02T09:00:00Z","calledOff":true,"decision":null,"decidedAt":null,"signed":false,"tasks":[]}]}\
            """));
        WebServer.NET.tell("POST /roundtables", new Reply(201, "application/json", "{\"id\":\"rt-1\",\"version\":9}"));
        for (var act : List.of(
                "rt-1/attendance",
                "rt-1/extracts",
                "rt-1/change",
                "rt-1/cases/c-1/tasks",
                "rt-1/cases/c-1/decision",
                "rt-member/cases/c-1/views",
                "rt-signing/signatures"))
            WebServer.NET.tell("POST /roundtables/" + act, Reply.json("{\"id\":\"rt-1\",\"version\":10}"));
    }

    static Stream<Arguments> pages() {
        return Stream.of(
                Arguments.of(StubNet.ARTA, "roundtables", "/roundtables"),
                Arguments.of(GAZMEND, "roundtables-member", "/roundtables"),
                Arguments.of(StubNet.ARTA, "case-roundtables", "/cases/c-1/roundtables"),
                Arguments.of(StubNet.ARTA, "roundtable-convene", "/roundtables/new?case=c-1"),
                Arguments.of(StubNet.ARTA, "roundtable", "/roundtables/rt-1?done=roundtable"),
                Arguments.of(StubNet.ARTA, "roundtable-forty", "/roundtables/rt-40"),
                Arguments.of(GAZMEND, "roundtable-member", "/roundtables/rt-member"),
                Arguments.of(GAZMEND, "roundtable-signing", "/roundtables/rt-signing"),
                Arguments.of(StubNet.ARTA, "roundtable-child", "/roundtables/rt-1/cases/c-1"),
                Arguments.of(GAZMEND, "roundtable-child-member", "/roundtables/rt-member/cases/c-1"),
                Arguments.of(StubNet.ARTA, "roundtable-share", "/roundtables/rt-1/share?case=c-1"),
                Arguments.of(StubNet.ARTA, "roundtable-change", "/roundtables/rt-1/change"),
                Arguments.of(StubNet.ARTA, "roundtable-agenda", "/roundtables/rt-1/agenda"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("pages")
    void isAccessibleAndFits(StubNet.Person who, String name, String path) {
        Screens.hold(browsers, who, name, path);
    }

    @Test
    void whatIsMissingIsSaidAndWhatWasTypedStays() {
        var page = as(StubNet.ARTA, "/roundtables/new?case=c-1", 360, "sq");
        page.fill("#place", "QPS Prishtinë, salla 2");
        page.check("#parts");
        press(page, "Thirr tryezën");
        Screens.keep(page, "roundtable-convene-errors-360-sq");
        assertThat(page.locator(".govuk-error-summary").innerText())
                .contains(
                        "Shkruani një datë të saktë",
                        "Shkruani orën",
                        "Ftoni së paku një person përveç vetes",
                        "Zgjidhni mbi çfarë baze ndahet");
        assertThat(page.locator("#place").inputValue()).isEqualTo("QPS Prishtinë, salla 2");
        assertThat(page.locator("#cases").isChecked()).isTrue();
        assertThat(page.locator("#parts").isChecked()).isTrue();
        assertThat(WebServer.NET.asked("POST /roundtables")).isEmpty();
        assertThat(Screens.violations(page)).isEmpty();
    }

    @Test
    void aRoundtableIsConvenedForTheCaseOnWhosePageItBegan() {
        var page = as(StubNet.ARTA, "/cases/c-1/roundtables", 1280, "en");
        follow(page.locator("main a.govuk-button:has-text('Convene')").first());
        day(page, "date", "5", "9", "2027");
        page.fill("#time", "14:30");
        page.fill("#place", "CSW Prishtina");
        page.fill("#agenda", "Is she safe at home?");
        press(page, "Add a seat");
        assertThat(page.locator(".cpsn-seat").count()).isEqualTo(5);
        assertThat(page.locator("#time").inputValue()).isEqualTo("14:30");
        page.selectOption("#seat1role", "POLICE_COMMUNITY_UNIT");
        page.selectOption("#seat1staff", "rt-19-01");
        page.fill("#seat1organisation", "police-19");
        page.selectOption("#seat2role", "PARENT_OR_GUARDIAN");
        page.check("#parts");
        page.check("#basis");
        press(page, "Convene the roundtable");
        page.waitForURL("**/roundtables/rt-1?done=roundtable");
        var sent = WebServer.NET.asked("POST /roundtables").getFirst();
        assertThat(sent.body())
                .contains(
                        "\"meetingAt\":\"2027-09-05T12:30:00Z\"",
                        "\"caseId\":\"c-1\"",
                        "Is she safe at home?",
                        "\"staffId\":\"cw-19-01\"",
                        "\"staffId\":\"rt-19-01\"",
                        "{\"role\":\"PARENT_OR_GUARDIAN\"}",
                        "\"parts\":[\"IDENTITY\"]",
                        "\"basis\":\"CONSENT\"");
        assertThat(sent.headers()).containsKey("idempotency-key").doesNotContainKey("if-match");
    }

    @Test
    void anExtractIsAgreedForSeveralChildrenAndSeats() {
        var page = as(StubNet.ARTA, "/roundtables/rt-1/share", 1280, "en");
        press(page, "Share this");
        assertThat(page.locator(".govuk-error-summary").innerText())
                .contains("at least one child", "at least one seat", "at least one part", "on what ground");
        page.check("#caseIds");
        page.check("#caseIds-1");
        page.check("#seatIds-1");
        page.check("#parts-3");
        page.check("#basis-3");
        press(page, "Share this");
        page.waitForURL("**/roundtables/rt-1?done=roundtable-shared");
        assertThat(WebServer.NET
                        .asked("POST /roundtables/rt-1/extracts")
                        .getFirst()
                        .body())
                .contains("\"caseIds\":[\"c-1\",\"c-2\"]", "\"seatIds\":[\"s2\"]", "RISK", "LEGAL_OBLIGATION");
    }

    @Test
    void attendanceIsNotedForAllSeatsAtOnce() {
        var page = as(StubNet.ARTA, "/roundtables/rt-1", 1280, "en");
        page.selectOption("#attendance-0", "PRESENT");
        page.selectOption("#attendance-1", "EXCUSED");
        press(page, "Record who was there");
        page.waitForURL("**/roundtables/rt-1?done=roundtable-attendance");
        assertThat(WebServer.NET
                        .asked("POST /roundtables/rt-1/attendance")
                        .getFirst()
                        .body())
                .contains("\"s1\":\"PRESENT\"", "\"s2\":\"EXCUSED\"")
                .doesNotContain("s3");
    }

    @Test
    void aTaskHasAnOwnerAndADate() {
        var page = as(StubNet.ARTA, "/roundtables/rt-1/cases/c-1", 1280, "en");
        page.fill("#what", "Visit the family.");
        press(page, "Add the task");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("who does it", "real date");
        assertThat(page.locator("#what").inputValue()).isEqualTo("Visit the family.");
        page.selectOption("#taskSeat", "s2");
        day(page, "dueOn", "24", "12", "2026");
        press(page, "Add the task");
        page.waitForURL("**/roundtables/rt-1/cases/c-1?done=roundtable-task");
        assertThat(WebServer.NET
                        .asked("POST /roundtables/rt-1/cases/c-1/tasks")
                        .getFirst()
                        .body())
                .contains("\"seatId\":\"s2\"", "\"dueOn\":\"2026-12-24\"", "Visit the family.");
    }

    @Test
    void whoeverDecidesOnAnOldStateSeesWhatCameInBetween() {
        WebServer.NET.tell("POST /roundtables/rt-1/cases/c-1/decision", Reply.problem(412, """
            {"status":412,"currentVersion":10,"changedSince":[{"sequence":10,"type":"roundtable.view-given","recordedAt":"2026-11-21T10:15:00Z","by":"rt-19-01"}]}\
            """));
        var page = as(StubNet.ARTA, "/roundtables/rt-1/cases/c-1", 1280, "en");
        page.click("summary:has-text('Change the decision')");
        page.check("#decision-1");
        page.fill("#note", "Everything is achieved.");
        press(page, "Record the decision");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("A view was recorded", "Gazmend Tryeza");
        assertThat(page.locator("#note").inputValue()).isEqualTo("Everything is achieved.");
        assertThat(page.locator("#decision-1").isChecked()).isTrue();
        assertThat(WebServer.NET
                        .asked("POST /roundtables/rt-1/cases/c-1/decision")
                        .getFirst()
                        .headers())
                .containsEntry("if-match", "\"9\"");
    }

    @Test
    void aMemberSeesTheExtractAndGivesAViewForTheOwnSeat() {
        var page = as(GAZMEND, "/roundtables", 360, "sq");
        follow(page.locator("main table a").first());
        page.navigate(WebServer.url() + "/roundtables/rt-member/cases/c-1");
        assertThat(page.locator("main").innerText())
                .contains("Blerina Krasniqi-Hoxhaj", "E gjetur në rrugë", "I lartë")
                .doesNotContain("Hape rastin", "Shto detyrën");
        page.check("#kind-1");
        page.fill("#text", "Nuk pajtohem që rasti të mbyllet.");
        press(page, "Regjistro mendimin");
        page.waitForURL("**/roundtables/rt-member/cases/c-1?done=roundtable-view");
        assertThat(WebServer.NET
                        .asked("POST /roundtables/rt-member/cases/c-1/views")
                        .getFirst()
                        .body())
                .contains("\"seatId\":\"s2\"", "\"kind\":\"DISSENT\"", "Nuk pajtohem");
        assertThat(WebServer.NET.all()).allMatch(request -> !request.path().contains("pajtohem"));
    }

    @Test
    void aMemberSignsAndARefusalIsSaidInTheReadersLanguage() {
        var page = as(GAZMEND, "/roundtables/rt-signing", 1280, "sq");
        press(page, "Nënshkruaj procesverbalin");
        page.waitForURL("**/roundtables/rt-signing?done=roundtable-signed");
        assertThat(WebServer.NET
                        .asked("POST /roundtables/rt-signing/signatures")
                        .getFirst()
                        .body())
                .contains("\"seatId\":\"s2\"", "\"onPaper\":false");
        WebServer.NET.tell(
                "POST /roundtables/rt-signing/signatures",
                Reply.problem(409, "{\"status\":409,\"rule\":\"SIGNED_STANDS\",\"detail\":\"x\"}"));
        press(page, "Nënshkruaj procesverbalin");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("Tryeza e nënshkruar nuk ndryshon kurrë");
    }

    @Test
    void accessThatIsOverIsSaidAndNotLinkedTo() {
        var page = as(GAZMEND, "/roundtables", 1280, "sq");
        assertThat(page.locator("main table").innerText()).contains("ka përfunduar");
        assertThat(page.locator("main table a").count()).isEqualTo(1);
        WebServer.NET.tell("GET /roundtables/rt-0", Reply.problem(403, "{\"status\":403}"));
        page.navigate(WebServer.url() + "/roundtables/rt-0");
        assertThat(page.locator("h1").innerText()).contains("Nuk keni qasje këtu");
    }

    private static Page as(StubNet.Person person, String path, int width, String language) {
        return browsers.open(person, path, width, language);
    }

    private static String roundtable(String id) {
        boolean member = id.equals("rt-member") || id.equals("rt-signing");
        boolean signing = id.equals("rt-signing");
        int children = id.equals("rt-40") ? 40 : member ? 1 : 2;
        var cases = IntStream.rangeClosed(1, children)
                .mapToObj(number -> discussed(number, member))
                .collect(Collectors.joining(","));
        return """
            {"roundtableId":"%s","version":9,"status":"%s","leads":%s,"member":%s,"seatId":"%s","meetingAt":"2026-11-20T09:00:00Z","place":"QPS Prishtinë, salla e mbledhjeve 2","convener":"cw-19-01","convenedAt":"2026-11-10T09:00:00Z","accessUntil":"2026-12-04T09:00:00Z","begun":true,"held":%s,
             "seats":[{"seatId":"s1","role":"CSW_CASE_MANAGER","staffId":"cw-19-01","organisation":"csw-19","attendance":%s,"signedAt":%s,"onPaper":false},
              {"seatId":"s2","role":"POLICE_COMMUNITY_UNIT","staffId":"rt-19-01","organisation":"police-19","attendance":%s,"signedAt":null,"onPaper":false},
              {"seatId":"s3","role":"MUNICIPAL_OFFICER_COMMUNITIES_RETURN","staffId":"mo-19-01","organisation":"municipality-19","attendance":%s,"signedAt":%s,"onPaper":true},
              {"seatId":"s4","role":"PARENT_OR_GUARDIAN","staffId":null,"organisation":null,"attendance":%s,"signedAt":null,"onPaper":false}],
             "cases":[%s]}\
            """.formatted(
                        id,
                        signing ? "BEING_SIGNED" : "CONVENED",
                        !member,
                        member,
                        member ? "s2" : "s1",
                        signing,
                        signing ? "\"PRESENT\"" : "null",
                        signing ? "\"2026-11-20T12:00:00Z\"" : "null",
                        signing ? "\"PRESENT\"" : "null",
                        signing ? "\"PRESENT\"" : "null",
                        signing ? "\"2026-11-20T12:30:00Z\"" : "null",
                        signing ? "\"ABSENT\"" : "null",
                        cases);
    }

    private static String discussed(int number, boolean member) {
        var shared = member
                ? ""
                : "{\"seatId\":\"s2\",\"parts\":[\"IDENTITY\",\"CONCERNS\",\"RISK\"],\"basis\":\"CONSENT\",\"consentId\":\"consent-7\",\"inForce\":"
                        + (number == 1)
                        + "},{\"seatId\":\"s3\",\"parts\":[\"RISK\"],\"basis\":\"VITAL_INTERESTS\",\"consentId\":\"override-2\",\"inForce\":false}";
        return """
            {"caseId":"c-%d","open":true,"child":%s,"agenda":"A është e sigurt në shtëpi, dhe kush e shoqëron në shkollë?","decision":%s,"note":null,"decidedAt":%s,
             "views":[{"viewId":"v1","seatId":"s2","kind":"VIEW","text":"Patrulla e sheh çdo natë te rrethrrotullimi.","at":"2026-11-20T09:30:00Z"},{"viewId":"v2","seatId":"s3","kind":"DISSENT","text":"Banesa nuk është problemi.","at":"2026-11-20T09:40:00Z"}],
             "tasks":[{"taskId":"t1","seatId":"s2","owner":"POLICE_COMMUNITY_UNIT","what":"Vizitë e përbashkët në familje","dueOn":"2026-11-21","outcome":null},{"taskId":"t2","seatId":"s3","owner":"MUNICIPAL_OFFICER_COMMUNITIES_RETURN","what":"Regjistrimi civil","dueOn":"2027-01-21","outcome":"DONE"}],
             "shared":[%s]}\
            """.formatted(
                        number,
                        child(number),
                        number % 2 == 1 ? "\"CASE_REMAINS_OPEN\"" : "null",
                        number % 2 == 1 ? "\"2026-11-20T11:00:00Z\"" : "null",
                        shared);
    }

    private static String child(int number) {
        return StubAnswers.CHILDREN[(number - 1) % StubAnswers.CHILDREN.length].json();
    }
}
