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

/** Follow-ups as a caseworker plans, does and misses them. */
class FollowUpsTest {

    @RegisterExtension
    static Browsers browsers = new Browsers();

    static Stream<String> pages() {
        return Stream.of("", "/new", "/unplanned", "/fu-1/done", "/fu-3/done", "/fu-1/missed");
    }

    @ParameterizedTest(name = "follow-ups{0}")
    @MethodSource("pages")
    void everyPageIsAccessibleAndFits(String path) {
        Screens.hold(browsers, StubNet.ARTA, "follow-ups" + path, "/cases/c-1/follow-ups" + path);
    }

    @Test
    void aChildIsLookedAfterOnceMoreAfterTheClosureAndAConcernLeadsToReopening() {
        var page = as(StubNet.ARTA, "/cases/c-5", 1280, "en");
        follow(page.locator("main").getByText("Plan a follow-up after the closure"));
        assertThat(page.locator("input[type=radio]").count()).isZero();
        assertThat(page.inputValue("#neededBy-year")).isEqualTo("2199");
        follow(page.locator("main button").last());
        page.waitForURL("**/cases/c-5/follow-ups?done=followUpPlanned");
        assertThat(WebServer.NET.asked("POST /cases/c-5/follow-ups").getFirst().body())
                .contains("POST_CLOSURE", "2199-02-18");

        page.navigate(WebServer.url() + "/cases/c-5/follow-ups/fu-1/done");
        page.check("#childSeen");
        page.check("#with");
        page.locator("input[name=furtherAction][value=URGENT_INTERVENTION]").check();
        follow(page.locator("main button").last());
        page.waitForURL("**/cases/c-5/reopening?done=followUpConcern");
        assertThat(page.locator(".cpsn-done").innerText()).contains("reopen the case");
    }

    @Test
    void whatIsDueComesFirstAndWhatIsOverdueSaysSo() {
        var page = as(StubNet.ARTA, "/cases/c-1/follow-ups", 1280, "en");
        var cards = page.locator(".cpsn-card");
        assertThat(cards.nth(0).innerText()).contains("Home visit", "Overdue", "18 November 2026", "planned on");
        assertThat(cards.nth(1).innerText()).contains("Of a service").doesNotContain("Overdue");
        assertThat(cards.nth(2).innerText())
                .contains("Task of a roundtable", "Done by: Police, community unit", "The roundtable that agreed it");
        assertThat(cards.nth(3).innerText())
                .contains("Done, as the roundtable says")
                .doesNotContain("Child seen");
        assertThat(cards.nth(4).innerText())
                .contains("Child seen", "Urgent intervention", "The child, Caregiver or family");
        assertThat(cards.nth(5).innerText()).contains("Missed", "Nobody was met");
        assertThat(page.locator("main").innerText()).contains("The child was last seen:", "14 Oct 2026");
    }

    @Test
    void nothingPlannedIsSaidAndTheChildNotSeenIsNotADate() {
        var page = as(StubNet.ARTA, "/cases/c-2/follow-ups", 360, "en");
        assertThat(page.locator("main").innerText()).contains("No follow-up is planned.", "not recorded yet");
    }

    @Test
    void aFollowUpIsPlanned() {
        var page = as(StubNet.ARTA, "/cases/c-1/follow-ups/new", 1280, "en");
        page.fill("#purpose", "Does the child go to school?");
        press(page, "Plan the follow-up");
        assertThat(page.locator(".govuk-error-summary").innerText())
                .contains("Choose what kind of follow-up it is", "Enter a real date by which it is needed");
        assertThat(page.locator("#purpose").inputValue()).isEqualTo("Does the child go to school?");
        page.check("#type");
        day(page, "neededBy", "14", "12", "2026");
        press(page, "Plan the follow-up");
        page.waitForURL("**/cases/c-1/follow-ups?done=followUpPlanned");
        assertThat(page.locator(".cpsn-done").innerText()).contains("The follow-up is planned.");
        var sent = WebServer.NET.asked("POST /cases/c-1/follow-ups").getFirst();
        assertThat(sent.body())
                .contains("\"type\":\"HOME_VISIT\"", "\"neededBy\":\"2026-12-14\"", "Does the child go to school?");
        assertThat(sent.headers()).containsEntry("if-match", "*").containsKey("idempotency-key");
    }

    @Test
    void aFollowUpIsDoneWithTheChildSeen() {
        var page = as(StubNet.ARTA, "/cases/c-1/follow-ups/fu-1/done", 360, "sq");
        press(page, "Shëno si të kryer");
        assertThat(page.locator(".govuk-error-summary").innerText())
                .contains("Tregoni nëse u pa fëmija", "Zgjidhni me kë biseduat", "Zgjidhni çka nevojitet tani");
        assertThat(Screens.violations(page)).isEmpty();
        page.check("#childSeen");
        page.check("#with");
        page.check("#with-1");
        page.check("#furtherAction-1");
        day(page, "occurredAt", "19", "11", "2026");
        press(page, "Shëno si të kryer");
        page.waitForURL("**/cases/c-1/follow-ups?done=followUpDone");
        assertThat(WebServer.NET
                        .asked("POST /cases/c-1/follow-ups/fu-1/done")
                        .getFirst()
                        .body())
                .contains(
                        "\"childSeen\":\"SEEN\"",
                        "\"with\":[\"CHILD\",\"CAREGIVER_S_FAMILY\"]",
                        "\"furtherAction\":\"ONGOING_MONITORING\"",
                        "\"occurredAt\":\"2026-11-19T11:00:00Z\"");
    }

    @Test
    void aVisitNobodyPlannedIsRecordedInOneAct() {
        var page = as(StubNet.ARTA, "/cases/c-1/follow-ups", 1280, "en");
        assertThat(page.locator(".cpsn-card").last().innerText()).contains("It had not been planned.");
        follow(page.locator("text=Record a visit"));
        press(page, "Record the visit");
        assertThat(page.locator(".govuk-error-summary").innerText())
                .contains("Choose what kind of follow-up it is", "Say whether the child was seen");
        page.check("#type");
        page.check("#childSeen");
        page.check("#with");
        page.check("#furtherAction-1");
        page.fill("#comments", "She waved from the window.");
        press(page, "Record the visit");
        page.waitForURL("**/cases/c-1/follow-ups?done=followUpUnplanned");
        assertThat(page.locator(".cpsn-done").innerText()).contains("The visit is recorded.");
        assertThat(WebServer.NET
                        .asked("POST /cases/c-1/follow-ups/unplanned")
                        .getFirst()
                        .body())
                .contains("\"type\":\"HOME_VISIT\"", "\"childSeen\":\"SEEN\"", "She waved from the window.");
    }

    @Test
    void whoIsSecondSeesWhatTheFirstRecordedAndLosesNothingTyped() {
        WebServer.NET.tell("POST /cases/c-1/follow-ups/fu-3/done", Reply.problem(409, """
            {"status":409,"rule":"FOLLOW_UP_IS_STILL_TO_DO","detail":"This follow-up was already recorded as done or as missed."}\
            """));
        var page = as(StubNet.DRITA, "/cases/c-1/follow-ups/fu-3/done", 1280, "en");
        page.check("#childSeen-1");
        page.check("#with-4");
        page.check("#furtherAction");
        page.fill("#comments", "Nobody opened.");
        press(page, "Record as done");
        Screens.keep(page, "follow-ups-second-1280-en");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("already recorded as done or as missed");
        assertThat(page.locator(".govuk-inset-text").innerText())
                .contains("14 October 2026", "Child seen", "Fëmija ishte vetëm në shtëpi.", "Arta Demolli");
        assertThat(page.locator("#comments").inputValue()).isEqualTo("Nobody opened.");
    }

    @Test
    void aMissedFollowUpNeedsItsReason() {
        var page = as(StubNet.ARTA, "/cases/c-1/follow-ups/fu-1/missed", 1280, "en");
        press(page, "Record as missed");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("Choose the reason");
        page.check("#reason-2");
        press(page, "Record as missed");
        page.waitForURL("**/cases/c-1/follow-ups?done=followUpMissed");
        assertThat(WebServer.NET
                        .asked("POST /cases/c-1/follow-ups/fu-1/missed")
                        .getFirst()
                        .body())
                .isEqualTo("{\"reason\":\"MOVED_AWAY\"}");
    }

    @Test
    void theCaseloadShowsWhatIsOverdueAndCanBeNarrowedToIt() {
        var page = as(StubNet.ARTA, "/cases", 1280, "en");
        assertThat(page.locator("tbody tr").nth(0).innerText()).contains("18 Nov 2026", "2 overdue", "child seen");
        assertThat(page.locator("tbody tr").nth(1).innerText())
                .contains("no record of the child seen")
                .doesNotContain("overdue");
        page.check("#overdue");
        press(page, "Show");
        page.waitForURL("**overdue=true**");
        assertThat(page.locator("#overdue").isChecked()).isTrue();
        assertThat(page.locator(".cpsn-count__link").first().getAttribute("href"))
                .contains("overdue=true");
    }

    @Test
    void aFollowUpNobodyKnowsIsNotFound() {
        var page = as(StubNet.ARTA, "/cases/c-1/follow-ups/fu-99/done", 1280, "en");
        assertThat(page.locator("h1").innerText()).isEqualTo("Page not found");
    }

    private static Page as(StubNet.Person person, String path, int width, String language) {
        return browsers.open(person, path, width, language);
    }
}
