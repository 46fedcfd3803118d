package org.cpsn.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpsn.web.Browsers.follow;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.HashSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cpsn.web.StubNet.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A supervisor gives many cases to one colleague, and sees of each how it went. */
class BulkAssignmentTest {

    @RegisterExtension
    static Browsers browsers = new Browsers();

    @Test
    void onlySupervisorsChooseCases() {
        var page = browsers.open(StubNet.ARTA, "/cases", 1280, "en");
        assertThat(page.locator("#bulk").count()).isZero();
        assertThat(page.locator("input[name=chosen]").count()).isZero();
    }

    @Test
    void chosenCasesAreAssignedStepByStepEachUnderItsOwnKey() {
        WebServer.NET.tell(
                "POST /cases/c-2/assignment", Reply.problem(409, "{\"status\":409,\"rule\":\"CASE_IS_OPEN\"}"));
        var page = list(true);
        page.locator("label[for='choose-page']").click();
        press(page, "Assign the chosen cases");
        assertThat(page.locator("main").innerText()).contains("6 cases chosen");
        press(page, "Assign 6 cases");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("Enter the caseworker", "reason");
        page.selectOption("#caseworker", "cw-19-02");
        page.fill("#reason", "Arta is on leave.");
        press(page, "Assign 6 cases");
        page.getByText("5 of 6 cases are assigned.").waitFor();
        assertThat(page.locator("#bulk-results li").count()).isEqualTo(6);
        assertThat(page.locator("body").innerText()).doesNotContain("was not confirmed");
        assertThat(page.locator("main").innerText())
                .contains("One case was not assigned", "The case is closed", "Blerina Krasniqi-Hoxhaj");
        var keys = new HashSet<String>();
        for (int i = 1; i <= 6; i++) {
            var sent = WebServer.NET.asked("POST /cases/c-" + i + "/assignment");
            assertThat(sent).hasSize(1);
            assertThat(sent.getFirst().body()).contains("cw-19-02", "Arta is on leave.");
            keys.add(sent.getFirst().headers().get("idempotency-key"));
        }
        assertThat(keys).hasSize(6);
        assertThat(Screens.violations(page)).isEmpty();
        Screens.keep(page, "bulk-done-1280-en");
    }

    @Test
    void withoutScriptsTheResultsAreAPage() {
        var page = list(false);
        page.locator("#chosen-c-1").check();
        page.locator("#chosen-c-3").check();
        press(page, "Assign the chosen cases");
        page.selectOption("#caseworker", "cw-19-02");
        page.fill("#reason", "Arta is on leave.");
        press(page, "Assign 2 cases");
        assertThat(page.locator("main").innerText()).contains("2 of 2 cases are assigned.", "Blerina");
        assertThat(page.locator("#bulk-results li").count()).isEqualTo(2);
    }

    @Test
    void sentAgainItIsTheSameCommand() {
        var page = list(false);
        page.locator("#chosen-c-1").check();
        press(page, "Assign the chosen cases");
        var form = FormData.create().set("caseworker", "cw-19-02").set("reason", "Arta is on leave.");
        for (var hidden : page.locator("main form input[type=hidden]").all())
            form.set(hidden.getAttribute("name"), hidden.inputValue());
        for (int time = 0; time < 2; time++)
            assertThat(page.context()
                            .request()
                            .post(
                                    WebServer.url() + "/cases/assignments/run",
                                    RequestOptions.create().setForm(form))
                            .ok())
                    .isTrue();
        var sent = WebServer.NET.asked("POST /cases/c-1/assignment");
        assertThat(sent).hasSize(2);
        assertThat(sent.getFirst().headers().get("idempotency-key"))
                .isEqualTo(sent.getLast().headers().get("idempotency-key"));
    }

    @Test
    void fourHundredCasesOfAListAreAssignedWhilePeopleLook() {
        WebServer.NET.tell("GET /cases", fourHundred());
        var page = list(true);
        press(page, "Assign all 400 cases of this list");
        assertThat(page.locator("main").innerText()).contains("400 cases chosen");
        page.selectOption("#caseworker", "cw-19-02");
        page.fill("#reason", "A new colleague.");
        for (int i = 0; i < 400; i++)
            WebServer.NET.tell("POST /cases/b-" + i + "/assignment", Reply.json("{\"id\":\"b\",\"version\":5}"));
        press(page, "Assign 400 cases");
        page.getByText("400 of 400 cases are assigned.")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
        assertThat(page.locator("#bulk-results li").count()).isEqualTo(400);
    }

    @Test
    void whoChoosesNothingIsToldSo() {
        var page = list(false);
        press(page, "Assign the chosen cases");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("Choose at least one case");
    }

    /** The list answers all of it, however long a page was asked for. */
    private static Reply fourHundred() {
        var entries = IntStream.range(0, 400)
                .mapToObj(i -> """
                    {"caseId":"b-%d","version":1,"childId":"p-%d","givenName":"Fëmija","familyName":"%d","sex":"MALE","birthYear":2016,"estimated":false,"municipality":"19","caseworker":"cw-19-01","status":"OPEN","risk":null,"urgent":false,"concerns":["NEGLECT"],"reportedAt":"2026-02-12T09:30:00Z","lastActivityAt":"2026-11-02T10:00:00Z","liveReferrals":0,"waiting":[],"overdueFollowUps":0,"overridesToReview":0}\
                    """.formatted(i, 1 + i % 6, i))
                .collect(Collectors.joining(","));
        return Reply.json("{\"entries\":[" + entries
                + "],\"total\":400,\"page\":0,\"size\":400,\"counts\":{},\"openOfMine\":0,\"ratioLimit\":25}");
    }

    private static Page list(boolean scripts) {
        return scripts
                ? browsers.open(StubNet.DRITA, "/cases", 1280, "en")
                : browsers.openWithoutScripts(StubNet.DRITA, "/cases", 1280, "en");
    }

    /** The same button stands above the list and below it. */
    private static void press(Page page, String name) {
        follow(page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .last());
    }
}
