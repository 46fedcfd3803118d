package org.cpsn.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpsn.web.Browsers.follow;
import static org.cpsn.web.Browsers.press;

import com.microsoft.playwright.Page;
import java.util.stream.Stream;
import org.cpsn.web.StubNet.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A case is passed on: asked for, let go, taken, and nobody is left guessing whose turn it is. */
class TransfersTest {

    @RegisterExtension
    static Browsers browsers = new Browsers();

    @Test
    void aCaseworkerAsksAColleague() {
        var page = as(StubNet.ARTA, "/cases/c-2/transfers");
        follow(page.locator("main").getByText("Hand over to a colleague"));
        press(page, "Ask the colleague");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("Write the reason");
        page.selectOption("#colleague", "cw-19-02");
        page.fill("#reason", "Maternity leave.");
        page.fill("#mustBeKnown", "Ring after eight.");
        press(page, "Ask the colleague");
        page.waitForURL("**/cases/c-2/transfers?done=handOverProposed");
        assertThat(page.locator(".cpsn-done").innerText()).contains("Until the answer the case stays");
        var sent = WebServer.NET.asked("POST /cases/c-2/transfers/hand-over").getFirst();
        assertThat(sent.body()).contains("cw-19-02", "Maternity leave.", "Ring after eight.");
        assertThat(sent.headers()).containsKey("idempotency-key").containsEntry("if-match", "*");
    }

    @Test
    void aNoticeOfACaseThatWentAwayLeadsOnlyThoseWhoHaveItNowIntoIt() {
        WebServer.NET.tell("GET /notices", Reply.json("""
            {"entries":[
            {"noticeId":"n-7","version":0,"kind":"CASE_CHANGED_HANDS","subjectType":"CASE","subjectId":"c-8","caseId":"c-8","facts":{"fromMunicipality":"19","toMunicipality":"20","caseworker":"cw-20-01"},"raisedAt":"2026-11-21T16:40:00Z","read":true},
            {"noticeId":"n-8","version":0,"kind":"CASE_CHANGED_HANDS","subjectType":"CASE","subjectId":"c-1","caseId":"c-1","facts":{"caseworker":"cw-19-01"},"raisedAt":"2026-11-20T16:40:00Z","read":true}],"unread":0,"total":2}\
            """));
        var page = as(StubNet.ARTA, "/notices");
        assertThat(page.locator(".cpsn-notice").first().locator("h2").innerText())
                .contains("A case has changed hands");
        assertThat(page.locator(".cpsn-notice").first().locator("h2 a").count()).isZero();
        assertThat(page.locator(".cpsn-notice").last().locator("h2 a").getAttribute("href"))
                .isEqualTo("/cases/c-1");
    }

    @Test
    void aTransferWithoutConsentSaysWhy() {
        var page = as(StubNet.ARTA, "/cases/c-1/transfers");
        follow(page.locator("main").getByText("Give back to Prizren"));
        assertThat(page.inputValue("#municipality")).isEqualTo("20");
        page.fill("#reason", "The family went back.");
        page.locator("main").getByText("Without consent, for a reason").click();
        press(page, "Ask for the transfer");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("without consent");
        assertThat(page.inputValue("#reason")).isEqualTo("The family went back.");
        page.fill("#overrideReason", "The mother cannot be found.");
        press(page, "Ask for the transfer");
        page.waitForURL("**/cases/c-1/transfers?done=transferRequested");
        assertThat(WebServer.NET
                        .asked("POST /cases/c-1/transfers/request")
                        .getFirst()
                        .body())
                .contains("\"municipality\":\"20\"", "The mother cannot be found.")
                .doesNotContain("consentId");
    }

    @Test
    void aTransferRestsOnAConsentThatAllowsIt() {
        WebServer.NET.tell("GET /cases/c-1/consents", Reply.json("""
            {"caseId":"c-1","version":9,"lines":[],"consents":[
             {"consentId":"k-9","status":"IN_FORCE","overridden":false,"purpose":"DISCLOSURE_OTHER_ORGS","recipient":"AUTHORITIES","organisation":null,"scope":["CASE_TRANSFER"],"until":"2199-12-31","from":"2026-10-02T09:00:00Z","revision":0,"givenBy":"CAREGIVER","basis":"CONSENT","review":null,"text":null,"recordedBy":"cw-19-01"},
             {"consentId":"k-8","status":"EXPIRED","overridden":false,"purpose":"DISCLOSURE_OTHER_ORGS","recipient":"AUTHORITIES","organisation":null,"scope":["CASE_TRANSFER"],"until":"2026-01-31","from":"2025-10-02T09:00:00Z","revision":0,"givenBy":"CAREGIVER","basis":"CONSENT","review":null,"text":null,"recordedBy":"cw-19-01"}]}\
            """));
        var page = as(StubNet.ARTA, "/cases/c-1/transfers/request");
        assertThat(page.locator("input[name=basis]").count()).isEqualTo(2);
        page.selectOption("#municipality", "35");
        page.fill("#reason", "The family moved.");
        page.check("#basis");
        press(page, "Ask for the transfer");
        page.waitForURL("**/cases/c-1/transfers?done=transferRequested");
        assertThat(WebServer.NET
                        .asked("POST /cases/c-1/transfers/request")
                        .getFirst()
                        .body())
                .contains("\"consentId\":\"k-9\"")
                .doesNotContain("overrideReason");
    }

    @Test
    void theSupervisorLetsItGoOrReturnsItWithAComment() {
        assertThat(as(StubNet.ARTA, "/cases/c-3/transfers").locator("#decision").count())
                .isZero();
        var page = as(StubNet.DRITA, "/cases/c-3/transfers");
        assertThat(page.locator("main").innerText())
                .contains("Giving back to Mamushë", "Overdue", "Familja u kthye", "Nëna nuk gjendet.");
        page.check("#decision-1");
        press(page, "Save the decision");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("Say why you return it");
        page.check("#decision");
        press(page, "Save the decision");
        page.waitForURL("**/cases/c-3/transfers?done=transferApproved");
        assertThat(WebServer.NET.asked("POST /cases/c-3/transfers/t-3/approval"))
                .hasSize(1);
    }

    @Test
    void whoPassesItOnWithdrawsIt() {
        WebServer.NET.tell(
                "POST /cases/c-3/transfers/t-3/withdrawal",
                Reply.problem(409, "{\"status\":409,\"rule\":\"WAITS_NO_LONGER\"}"));
        var page = as(StubNet.DRITA, "/cases/c-3/transfers");
        press(page, "Withdraw");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("waits no longer");
        WebServer.NET.forget();
        press(page, "Withdraw");
        page.waitForURL("**/cases/c-3/transfers?done=transferWithdrawn");
    }

    @Test
    void todayShowsWhatWaitsForMeAndLeadsToTheAnswer() {
        var page = as(StubNet.DRITA, "/today");
        var handing = page.locator("#handing");
        assertThat(handing.innerText())
                .contains("Zejnep Toplica", "transfer from Prizren to Prishtinë", "was due by 20 November 2026");
        assertThat(page.locator(".cpsn-today--overdue").first().innerText()).contains("Muhammed Enes");
        follow(handing.locator("a.govuk-button").first());
        page.waitForURL("**/transfers/c-8");
        assertThat(page.locator("main").innerText())
                .contains("Zejnep Toplica", "Vajza ka nevojë për ilaçin", "High", "Neglect");
    }

    @Test
    void theOtherCentreTakesItAndNamesWhoWillHaveIt() {
        var page = as(StubNet.DRITA, "/transfers/c-8");
        press(page, "Send the answer");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("Say whether you take the case");
        page.check("#answer");
        press(page, "Send the answer");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("Enter the caseworker");
        page.selectOption("#caseworker", "cw-19-02");
        press(page, "Send the answer");
        page.waitForURL("**/cases/c-8?atLeast=5&done=transferAccepted");
        assertThat(WebServer.NET
                        .asked("POST /cases/c-8/transfers/t-8/acceptance")
                        .getFirst()
                        .body())
                .contains("cw-19-02");
    }

    @Test
    void aColleagueDeclinesWithAReason() {
        var page = as(StubNet.ARTA, "/transfers/c-9");
        page.check("#answer-no");
        press(page, "Send the answer");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("Write why you do not take it");
        page.fill("#reason", "31 cases already.");
        press(page, "Send the answer");
        page.waitForURL("**/transfers?done=transferRefused");
        assertThat(WebServer.NET
                        .asked("POST /cases/c-9/transfers/t-9/refusal")
                        .getFirst()
                        .body())
                .contains("31 cases already.");
    }

    @Test
    void whatIsOfferedNoLongerLeadsToTheCase() {
        var page = as(StubNet.ARTA, "/transfers/c-1");
        assertThat(page.url()).endsWith("/cases/c-1/transfers");
    }

    static Stream<Arguments> pages() {
        return Stream.of(
                Arguments.of(StubNet.ARTA, "transfers-of-case", "/cases/c-1/transfers?done=transferWithdrawn"),
                Arguments.of(StubNet.DRITA, "transfer-waits", "/cases/c-3/transfers"),
                Arguments.of(StubNet.ARTA, "transfers-of-case-none", "/cases/c-2/transfers"),
                Arguments.of(StubNet.ARTA, "hand-over", "/cases/c-1/transfers/hand-over"),
                Arguments.of(StubNet.ARTA, "transfer-request", "/cases/c-1/transfers/request?to=20"),
                Arguments.of(StubNet.DRITA, "transfers", "/transfers?done=transferRefused"),
                Arguments.of(StubNet.DRITA, "transfer-offer", "/transfers/c-8"),
                Arguments.of(StubNet.ARTA, "hand-over-offer", "/transfers/c-9"),
                Arguments.of(StubNet.DRITA, "assignment-with-reason", "/cases/c-1/assignment"),
                Arguments.of(StubNet.DRITA, "caseload-to-assign", "/cases"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("pages")
    void isAccessibleAndFits(StubNet.Person who, String name, String path) {
        Screens.hold(browsers, who, name, path);
    }

    private static Page as(StubNet.Person person, String path) {
        return browsers.open(person, path, 1280, "en");
    }
}
