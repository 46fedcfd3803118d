package org.cpsn.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpsn.web.Browsers.press;

import com.microsoft.playwright.Page;
import java.util.stream.Stream;
import org.cpsn.web.StubNet.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Screening a child for trafficking, and who decided what. */
class TraffickingTest {

    @RegisterExtension
    static Browsers browsers = new Browsers();

    static Stream<String> pages() {
        return Stream.of(
                "/cases/c-1/trafficking",
                "/cases/c-2/trafficking",
                "/cases/c-3/trafficking",
                "/cases/c-3/trafficking/screening",
                "/cases/c-3/trafficking/status",
                "/cases?trafficking=POSSIBLE_VICTIM_OF_TRAFFICKING");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void everyPageIsAccessibleAndFits(String path) {
        Screens.hold(browsers, StubNet.ARTA, "trafficking" + path, path);
    }

    @Test
    void aSuspicionStandsInTheIdentityBarInTheCaseloadAndOnTheChildsPage() {
        var page = as("/cases/c-3/trafficking", 1280, "en");
        assertThat(page.locator(".cpsn-identity").innerText()).contains("Possible victim of trafficking");
        assertThat(page.locator(".cpsn-card").first().innerText())
                .contains(
                        "Status now",
                        "Possible victim of trafficking",
                        "Centre for Social Work",
                        "Forced begging",
                        "follows from a screening by Arta Demolli");
        var screening = page.locator("section[aria-labelledby=screenings] .cpsn-card");
        assertThat(screening.first().innerText()).contains("Suspicion", "Act and purpose, Signs seen", "4 signs seen");
        assertThat(screening.nth(1).innerText()).contains("Not all is known", "A parent", "0 signs seen, 13 not known");
        var caseload = as("/cases", 1280, "en");
        assertThat(caseload.locator("tbody tr").nth(2).innerText()).contains("Possible victim of trafficking");
        assertThat(caseload.locator("tbody tr").first().innerText()).doesNotContain("ictim of trafficking");
    }

    @Test
    void everyDecisionIsKeptAndTheLastOneHolds() {
        var page = as("/cases/c-1/trafficking", 1280, "en");
        assertThat(page.locator(".cpsn-identity").innerText()).doesNotContain("ictim of trafficking");
        assertThat(page.locator(".cpsn-card").first().innerText())
                .contains("Not a victim of trafficking", "The risk stays high");
        assertThat(page.locator("section[aria-labelledby=status-before]").innerText())
                .contains("Possible victim of trafficking", "semafori");
    }

    @Test
    void whoWasNeverScreenedIsNotSaidToBeSafe() {
        assertThat(as("/cases/c-2/trafficking", 360, "en").locator("main").innerText())
                .contains("has not been screened", "does not mean that there is nothing");
    }

    @Test
    void aChildIsScreenedAndWhatIsLeftOpenIsNotSentAsNo() {
        var page = as("/cases/c-3/trafficking/screening", 1280, "en");
        page.check("#sign-CTI_04-YES");
        page.check("#sign-CTI_10-NO");
        press(page, "Save the screening");
        assertThat(page.locator(".govuk-error-summary").innerText())
                .contains("Say who is with the child", "Say whether you suspect trafficking", "Write what was seen");
        assertThat(page.isChecked("#sign-CTI_04-YES")).isTrue();
        page.check("#acts-1");
        page.check("#purposes");
        page.check("#accompanied-1");
        page.check("#suspects-1");
        page.fill("#observations", "Plantedseen: his father brings him.");
        press(page, "Save the screening");
        page.waitForURL("**/cases/c-3/trafficking?done=screening");
        assertThat(page.locator(".cpsn-done").innerText()).contains("The screening is saved.");
        assertThat(WebServer.NET
                        .asked("POST /cases/c-3/trafficking/screenings")
                        .getFirst()
                        .body())
                .contains(
                        "\"signs\":{\"CTI_04\":\"YES\",\"CTI_10\":\"NO\"}",
                        "\"acts\":[\"TRANSPORTATION\"]",
                        "\"purposes\":[\"FORCED_BEGGING\"]",
                        "\"means\":[]",
                        "\"accompanied\":\"PARENT\"",
                        "\"suspects\":false",
                        "Plantedseen");
        assertThat(WebServer.NET.all()).noneMatch(request -> request.path().contains("Plantedseen"));
    }

    @Test
    void whoDecidesAfterSomebodyElseSeesTheirDecisionAndKeepsWhatWasTyped() {
        WebServer.NET.tell("POST /cases/c-3/trafficking/decisions", Reply.problem(409, """
            {"status":409,"rule":"CHANGED_MEANWHILE","detail":"Somebody else has saved this in the meantime."}\
            """));
        var page = as("/cases/c-3/trafficking/status", 1280, "en");
        assertThat(page.isChecked("#exploitation"))
                .as("what is known stands in the fields")
                .isTrue();
        press(page, "Save the decision");
        assertThat(page.locator(".govuk-error-summary").innerText())
                .contains("Choose what was decided", "Choose who decided it", "Write why it was decided so");
        page.check("#status-1");
        page.check("#decidedBy");
        page.check("#control-8");
        page.fill("#reason", "The police found who takes the money.");
        WebServer.NET.tell(
                "GET /cases/c-3/trafficking",
                TraffickingAnswers.page(
                        "\"NOT_A_VICTIM_OF_TRAFFICKING\"",
                        TraffickingAnswers.CLEARED + "," + TraffickingAnswers.SUSPECTED,
                        ""));
        press(page, "Save the decision");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("Somebody else has saved this");
        assertThat(page.locator("section[aria-labelledby=theirs]").innerText())
                .contains("Somebody else has recorded this decision", "Not a victim of trafficking", "Drita Shembulli");
        assertThat(page.locator("#reason").inputValue()).isEqualTo("The police found who takes the money.");
        assertThat(page.isChecked("#status-1")).isTrue();
        WebServer.NET.tell("POST /cases/c-3/trafficking/decisions", Reply.json("{\"id\":\"c-3\",\"version\":11}"));
        press(page, "Save the decision");
        page.waitForURL("**/cases/c-3/trafficking?done=traffickingStatus");
        assertThat(WebServer.NET
                        .asked("POST /cases/c-3/trafficking/decisions")
                        .getLast()
                        .body())
                .contains(
                        "\"status\":\"ACTUAL_VICTIM_OF_TRAFFICKING\"",
                        "\"decidedBy\":\"POLICE\"",
                        "\"control\":[\"TAKES_EARNINGS\"]",
                        "\"basedOn\":2");
    }

    @Test
    void theLiaisonHearsOfASuspicionAndIsLedToTheFeedNotIntoTheCase() {
        WebServer.NET.tell("GET /notices", Reply.json("""
            {"entries":[{"noticeId":"n-9","version":0,"kind":"TRAFFICKING_STATUS","subjectType":"CASE","subjectId":"c-3","caseId":"c-3","facts":{"status":"POSSIBLE_VICTIM_OF_TRAFFICKING","municipality":"19","decidedBy":"POLICE","exploitationTypes":"CHILD_LABOUR,FORCED_BEGGING"},"raisedAt":"2026-11-21T16:40:00Z","read":false}],"unread":1,"total":1}\
            """));
        var page = browsers.open(StubNet.LINDA, "/notices", 1280, "en");
        var notice = page.locator(".cpsn-notice").first();
        assertThat(notice.innerText())
                .contains("A child may be a victim of trafficking", "Prishtinë", "Child labour, Forced begging");
        assertThat(notice.locator("h2 a").getAttribute("href")).isEqualTo("/liaison");
        assertThat(Screens.violations(page)).isEmpty();
    }

    private static Page as(String path, int width, String language) {
        return browsers.open(StubNet.ARTA, path, width, language);
    }
}
