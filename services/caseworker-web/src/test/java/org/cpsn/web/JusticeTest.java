package org.cpsn.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpsn.web.Browsers.day;
import static org.cpsn.web.Browsers.follow;
import static org.cpsn.web.Browsers.press;

import com.microsoft.playwright.Page;
import java.util.stream.Stream;
import org.cpsn.web.StubNet.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Children in conflict with the law: the act, the age at the act, the measures and what became of them. */
class JusticeTest {

    @RegisterExtension
    static Browsers browsers = new Browsers();

    static Stream<String> pages() {
        return Stream.of(
                "/cases/c-1/juvenile-justice",
                "/cases/c-2/juvenile-justice",
                "/cases/c-3/juvenile-justice",
                "/cases/c-1/juvenile-justice/acts/new",
                "/cases/c-1/juvenile-justice/acts/o-1/measures/new",
                "/cases/c-1/juvenile-justice/measures/m-1/progress",
                "/cases/c-1/juvenile-justice/measures/m-1/outcome");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void everyPageIsAccessibleAndFits(String path) {
        Screens.hold(browsers, StubNet.ARTA, "justice" + path, path);
    }

    @Test
    void theTabIsThereWhereSomethingIsAndTheOverviewLeadsThereOtherwise() {
        assertThat(parts(as("/cases/c-3/assessments", 1280, "en"))).contains("Conflict with the law");
        assertThat(parts(as("/cases/c-1/assessments", 1280, "en"))).doesNotContain("Conflict with the law");
        var nothing = as("/cases/c-1", 1280, "en");
        follow(nothing.locator("text=Is the child in conflict with the law?"));
        nothing.waitForURL("**/cases/c-1/juvenile-justice/acts/new");
    }

    @Test
    void everyMeasureShowsWhoOrderedItHowFarItIsAndHowItEnded() {
        var page = as("/cases/c-1/juvenile-justice", 1280, "en");
        assertThat(page.locator("article").innerText()).contains("Theft", "Older juvenile", "from the date of birth");
        var measures = page.locator("article .cpsn-part");
        assertThat(measures.nth(0).innerText())
                .contains("Unpaid community work", "Prosecutor", "28 of 40 hours", "Past its day", "16 h");
        assertThat(measures.nth(1).innerText()).contains("Mediation with the injured party", "Completed");
        assertThat(measures.nth(2).innerText()).contains("Breached", "Nuk shkoi");
        assertThat(measures.nth(2).locator("a").count())
                .as("what is over is over")
                .isZero();
    }

    @Test
    void belowTheAgeOfResponsibilityThePageSaysWhoHelpsAndThatTheAgeIsToBeVerified() {
        var page = as("/cases/c-3/juvenile-justice", 1280, "en");
        assertThat(page.locator("article").innerText())
                .contains(
                        "Below the age of criminal responsibility",
                        "only the Centre for Social Work helps",
                        "Age estimated: verify",
                        "the younger one counts");
        follow(page.locator("article .cpsn-link-button"));
        page.waitForURL("**/cases/c-3/juvenile-justice?done=justice.age");
        assertThat(WebServer.NET.asked("POST /cases/c-3/juvenile-justice/acts/o-2/age"))
                .hasSize(1);
        follow(page.locator("article .govuk-button").first());
        assertThat(page.locator("#measure option").allInnerTexts())
                .containsExactly("Choose", "Protection programme", "Individual service plan");
    }

    @Test
    void anActIsRecordedAndNothingTypedIsLostOrTravelsInAnAddress() {
        WebServer.NET.tell("POST /cases/c-2/juvenile-justice/acts", Reply.problem(409, """
            {"status":409,"rule":"OFFENCE_HAS_HAPPENED","detail":"An act happened on the day it became known, or before."}\
            """));
        var page = as("/cases/c-2/juvenile-justice/acts/new", 360, "en");
        press(page, "Save the act");
        assertThat(page.locator(".govuk-error-summary").innerText())
                .contains("Choose what it is said to be", "Choose what punishment the law threatens");
        day(page, "actOn", "1", "1", "2099");
        page.check("#offence");
        page.check("#gravity-3");
        page.fill("#account", "Plantedact: she took a scarf.");
        press(page, "Save the act");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("The act cannot lie in the future.");
        assertThat(page.locator("#account").inputValue()).isEqualTo("Plantedact: she took a scarf.");
        WebServer.NET.tell("POST /cases/c-2/juvenile-justice/acts", Reply.json("{\"id\":\"c-2\",\"version\":5}"));
        day(page, "actOn", "1", "11", "2026");
        press(page, "Save the act");
        page.waitForURL("**/cases/c-2/juvenile-justice?done=justice.offence");
        assertThat(WebServer.NET
                        .asked("POST /cases/c-2/juvenile-justice/acts")
                        .getLast()
                        .body())
                .contains("\"actOn\":\"2026-11-01\"", "\"offence\":\"THEFT\"", "\"gravity\":\"UNKNOWN\"", "Plantedact");
        assertThat(WebServer.NET.all()).noneMatch(request -> request.path().contains("Plantedact"));
    }

    @Test
    void aMeasureIsChosenAmongThosePossibleForTheAge() {
        WebServer.NET.tell("POST /cases/c-1/juvenile-justice/acts/o-1/measures", Reply.problem(409, """
            {"status":409,"rule":"ORDERED_BY_WHO_MAY","detail":"This measure is not ordered by them."}\
            """));
        var page = as("/cases/c-1/juvenile-justice/acts/o-1/measures/new", 1280, "en");
        assertThat(page.locator("#measure optgroup").count()).isEqualTo(4);
        press(page, "Save the measure");
        assertThat(page.locator(".govuk-error-summary").innerText())
                .contains("Choose a measure", "Choose who ordered it", "Enter a real date");
        page.selectOption("#measure", "UNPAID_COMMUNITY_SERVICE_WORK");
        page.check("#orderedBy-1");
        day(page, "dueOn", "20", "12", "2026");
        page.fill("#hours", "forty");
        press(page, "Save the measure");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("Enter the hours as a whole number");
        page.fill("#hours", "40");
        press(page, "Save the measure");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("This measure is not ordered by them.");
        assertThat(page.locator("#measure").inputValue()).isEqualTo("UNPAID_COMMUNITY_SERVICE_WORK");
        WebServer.NET.tell(
                "POST /cases/c-1/juvenile-justice/acts/o-1/measures", Reply.json("{\"id\":\"c-1\",\"version\":6}"));
        page.check("#orderedBy-2");
        press(page, "Save the measure");
        page.waitForURL("**/cases/c-1/juvenile-justice?done=justice.measure");
        assertThat(WebServer.NET
                        .asked("POST /cases/c-1/juvenile-justice/acts/o-1/measures")
                        .getLast()
                        .body())
                .contains(
                        "\"measure\":\"UNPAID_COMMUNITY_SERVICE_WORK\"",
                        "\"orderedBy\":\"PROSECUTOR\"",
                        "\"dueOn\":\"2026-12-20\"",
                        "\"hours\":\"40\"");
    }

    @Test
    void progressAndOutcomeAreRecordedOnTheDayTheyHappened() {
        var page = as("/cases/c-1/juvenile-justice/measures/m-1/progress", 1280, "sq");
        press(page, "Ruaj ecurinë");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("Shkruani orët e punuara");
        page.fill("#hours", "12");
        press(page, "Ruaj ecurinë");
        page.waitForURL("**/cases/c-1/juvenile-justice?done=justice.measureProgress");
        assertThat(WebServer.NET
                        .asked("POST /cases/c-1/juvenile-justice/measures/m-1/progress")
                        .getFirst()
                        .body())
                .isEqualTo("{\"hours\":\"12\"}");

        page = as("/cases/c-1/juvenile-justice/measures/m-1/outcome", 1280, "en");
        page.check("#outcome-1");
        press(page, "Save the outcome");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("Write how the measure was breached");
        page.fill("#reason", "He stopped coming.");
        day(page, "occurredAt", "18", "11", "2026");
        press(page, "Save the outcome");
        page.waitForURL("**/cases/c-1/juvenile-justice?done=justice.measureOutcome");
        assertThat(WebServer.NET
                        .asked("POST /cases/c-1/juvenile-justice/measures/m-1/outcome")
                        .getFirst()
                        .body())
                .contains("\"outcome\":\"BREACHED\"", "He stopped", "\"occurredAt\":\"2026-11-18T11:00:00Z\"");
    }

    @Test
    void aMeasureThatIsDueLeadsFromTodayToItsOutcome() {
        WebServer.NET.tell("GET /today", Reply.json("""
            {"overdue":[{"caseId":"c-1","child":%s,"risk":"LOW","urgent":false,"stage":"JUVENILE_MEASURE","about":"m-1","followUpId":null,"due":"2026-11-20T22:59:59.999Z"}],"dueToday":[],"dueSoon":[],"newForMe":[],"waitingForOthers":[],"openCases":1,"ratioLimit":25}\
            """.formatted(StubAnswers.CHILDREN[0].json())));
        var page = as("/today", 360, "en");
        assertThat(page.locator(".cpsn-today--overdue").last().innerText())
                .contains("Measure for a child in conflict with the law", "Record the outcome");
        follow(page.locator(".cpsn-today--overdue").last().locator(".govuk-button"));
        page.waitForURL("**/cases/c-1/juvenile-justice/measures/m-1/outcome");
    }

    private static String parts(Page page) {
        return page.locator(".cpsn-parts").innerText();
    }

    private static Page as(String path, int width, String language) {
        return browsers.open(StubNet.ARTA, path, width, language);
    }
}
