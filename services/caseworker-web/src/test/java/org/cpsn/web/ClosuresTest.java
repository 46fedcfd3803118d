package org.cpsn.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpsn.web.Browsers.follow;
import static org.cpsn.web.Browsers.press;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A case ends when one asks and another agrees, and can go on afterwards. */
class ClosuresTest {

    @RegisterExtension
    static Browsers browsers = new Browsers();

    @Test
    void aCaseworkerAsksForClosure() {
        var page = as(StubNet.ARTA, "/cases/c-1/closure");
        page.check("#reason");
        press(page, "Ask for closure");
        page.waitForURL("**/cases/c-1?atLeast=5&done=closure-request");
        assertThat(page.locator(".cpsn-done").innerText()).contains("A supervisor is asked");
        var sent = WebServer.NET.asked("POST /cases/c-1/closure-request").getFirst();
        assertThat(sent.body()).contains("GOALS_ACHIEVED");
        assertThat(sent.headers()).containsEntry("if-match", "\"4\"");
    }

    @Test
    void whoAskedWaitsAndAnotherDecides() {
        assertThat(as(StubNet.ARTA, "/cases/c-4/closure").locator("#decision").count())
                .isZero();
        var page = as(StubNet.DRITA, "/cases/c-4/closure");
        assertThat(page.locator("main").innerText())
                .contains("Arta Demolli", "The goals are achieved", "Jeton te tezja");
        page.check("#decision-1");
        press(page, "Save the decision");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("Say why you return it");
        page.fill("#comment", "The school still waits.");
        press(page, "Save the decision");
        page.waitForURL("**/cases/c-4?atLeast=5&done=closure-return");
        assertThat(WebServer.NET
                        .asked("POST /cases/c-4/closure-return")
                        .getFirst()
                        .body())
                .contains("The school still waits.");
        page.navigate(WebServer.url() + "/cases/c-4/closure");
        page.check("#decision");
        press(page, "Save the decision");
        page.waitForURL("**/cases/c-4?atLeast=5&done=closure-approval");
        assertThat(WebServer.NET.asked("POST /cases/c-4/closure-approval")).hasSize(1);
    }

    @Test
    void aSupervisorFindsWhatWaitsTheLongestWaitingFirst() {
        var page = as(StubNet.DRITA, "/approvals");
        assertThat(page.locator("tbody tr").count()).isEqualTo(3);
        assertThat(page.locator("tbody tr").first().innerText()).contains("Luan Ahmeti", "Case plan", "Arta Demolli");
        assertThat(page.locator("tbody tr a").nth(1).getAttribute("href")).isEqualTo("/cases/c-4/assessments");
        follow(page.locator("tbody tr a").last());
        assertThat(page.url()).endsWith("/cases/c-4/closure");
        assertThat(page.locator("#decision").count()).isEqualTo(1);
    }

    @Test
    void aClosedCaseIsReopenedWithAReason() {
        var page = as(StubNet.ARTA, "/cases/c-5");
        follow(page.locator(".cpsn-identity__actions").getByText("Reopen the case"));
        press(page, "Reopen the case");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("Say why the case goes on");
        page.fill("#reason", "He is back in the street.");
        press(page, "Reopen the case");
        page.waitForURL("**/cases/c-5?atLeast=5&done=reopening");
        assertThat(WebServer.NET.asked("POST /cases/c-5/reopening").getFirst().body())
                .contains("He is back in the street.");
    }

    @Test
    void earlierClosuresStayToBeSeen() {
        assertThat(as(StubNet.ARTA, "/cases/c-7").locator("main").innerText())
                .contains(
                        "Closed before",
                        "1 June 2026, 12:00",
                        "The family is reunited",
                        "Reopened 3 July 2026, 12:00",
                        "Babai u kthye");
    }

    private static Page as(StubNet.Person person, String path) {
        return browsers.open(person, path, 1280, "en");
    }
}
