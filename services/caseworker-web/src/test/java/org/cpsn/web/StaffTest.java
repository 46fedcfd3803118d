package org.cpsn.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpsn.web.Browsers.follow;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.cpsn.web.StubNet.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Colleagues have names, and where one is needed they are chosen, not typed. */
class StaffTest {

    @RegisterExtension
    static Browsers browsers = new Browsers();

    @Test
    void whoSignsInSaysTheirNameOnceAndInTheBody() {
        var page = browsers.signedIn(StubNet.DRITA, 1280, "en", true);
        page.navigate(WebServer.url() + "/cases/c-1");
        page.navigate(WebServer.url() + "/cases/c-1/timeline");
        var said = WebServer.NET.asked("PUT /staff/me");
        assertThat(said).hasSize(1);
        assertThat(said.getFirst().body()).isEqualTo("{\"name\":\"Drita Shembulli\"}");
        assertThat(said.getFirst().headers().get("authorization")).startsWith("Bearer ");
        assertThat(WebServer.NET.all()).noneMatch(request -> request.path().contains("Drita"));
    }

    @Test
    void signingInDoesNotDependOnTheDirectory() {
        WebServer.NET.tell("PUT /staff/me", Reply.problem(503, "{\"status\":503}"));
        var page = browsers.signedIn(StubNet.ARTA, 1280, "en", true);
        page.navigate(WebServer.url() + "/cases/c-1");
        assertThat(page.locator(".cpsn-person strong").innerText()).isEqualTo("Arta Demolli");
        assertThat(page.locator(".cpsn-identity__name").innerText()).contains("Blerina");
    }

    @Test
    void whoDidWhatIsSaidByName() {
        var page = as(StubNet.ARTA, "/cases/c-1/timeline");
        assertThat(page.locator(".moj-timeline__byline").allInnerTexts())
                .anyMatch(by -> by.contains("by Arta Demolli"))
                .anyMatch(by -> by.contains("by Drita Shembulli"))
                // never signed in: the id says at least that it was the same one
                .anyMatch(by -> by.contains("by pr-psycho-19-01"));
        assertThat(page.locator(".cpsn-facts").allInnerTexts()).anyMatch(fact -> fact.contains("Arta Demolli"));
        assertThat(page.locator(".cpsn-identity__facts").innerText()).contains("Arta Demolli (you)");
        assertThat(WebServer.NET.asked("POST /staff/names").size()).isLessThanOrEqualTo(2);
    }

    @Test
    void whatTheSystemDidIsNotSaidToBeSomebodys() {
        WebServer.NET.tell(
                "GET /cases/c-1/timeline",
                Reply.json(
                        "{\"entries\":[{\"sequence\":1,\"type\":\"case.registered\",\"occurredAt\":\"2026-03-12T09:31:00Z\",\"recordedAt\":\"2026-03-12T09:31:00Z\",\"by\":\"system:case-service\",\"role\":\"SYSTEM\",\"facts\":{}}]}"));
        assertThat(as(StubNet.ARTA, "/cases/c-1/timeline")
                        .locator(".moj-timeline__byline")
                        .innerText())
                .isEqualTo("by the system");
    }

    @Test
    void anAuditorSeesNameAndId() {
        var page = as(StubNet.AGIM, "/audit/cases/c-1/history");
        assertThat(page.locator("main").innerText()).contains("Arta Demolli (cw-19-01)", "Drita Shembulli (sv-19-01)");
    }

    @Test
    void aCaseIsAssignedToSomebodyOfTheList() {
        var page = as(StubNet.DRITA, "/cases/c-1/assignment");
        assertThat(page.locator("#caseworker option").allInnerTexts())
                .containsExactly(
                        "Choose",
                        "Arta Demolli (cw-19-01)",
                        "Drita Shembulli (sv-19-01)",
                        "Luljeta Krasniqi-Gjergjizi (cw-19-03)",
                        "Teuta Vendosi (cw-19-02)");
        page.selectOption("#caseworker", "cw-19-02");
        follow(page.locator("main form button.govuk-button"));
        page.waitForURL("**/cases/c-1?atLeast=5&done=assignment");
        assertThat(WebServer.NET.asked("POST /cases/c-1/assignment").getFirst().body())
                .contains("\"caseworker\":\"cw-19-02\"");
    }

    @Test
    void withoutTheDirectoryIdsAreShownAndTyped() {
        var away = Reply.problem(503, "{\"status\":503}");
        WebServer.NET.tell("POST /staff/names", away);
        WebServer.NET.tell("GET /staff/colleagues", away);
        // a Centre and a caseworker nobody has asked about before
        var elsewhere = StubAnswers.to("GET /cases/c-1", Map.of(), "")
                .body()
                .replace(
                        "\"municipality\":\"19\",\"caseworker\":\"cw-19-01\"",
                        "\"municipality\":\"27\",\"caseworker\":\"cw-27-01\"");
        WebServer.NET.tell("GET /cases/c-1", Reply.json(elsewhere));
        var page = as(StubNet.DRITA, "/cases/c-1/assignment");
        assertThat(page.locator("main").innerText()).contains("cw-27-01", "Enter the staff number");
        assertThat(Screens.violations(page)).isEmpty();
        page.fill("#caseworker", "cw-27-02");
        follow(page.locator("main form button.govuk-button"));
        page.waitForURL("**/cases/c-1?atLeast=5&done=assignment");
        assertThat(WebServer.NET.asked("POST /cases/c-1/assignment").getFirst().body())
                .contains("\"caseworker\":\"cw-27-02\"");
    }

    private static Page as(StubNet.Person person, String path) {
        return browsers.open(person, path, 1280, "en");
    }
}
