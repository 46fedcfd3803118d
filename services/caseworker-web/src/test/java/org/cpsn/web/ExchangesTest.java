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
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A child is told of across the border: prepared, checked, approved, and nobody wonders what left and why. */
class ExchangesTest {

    @RegisterExtension
    static Browsers browsers = new Browsers();

    @Test
    void aCaseworkerPreparesANotificationFromWhatTheCaseKnows() {
        var page = as(StubNet.ARTA, "/cases/c-2/exchanges");
        assertThat(page.locator("main").innerText()).contains("No partner was told of this child");
        follow(page.locator("main").getByText("Prepare a message"));
        assertThat(page.locator("main").innerText()).contains("Never told here: name, personal number");
        assertThat(page.locator("input[name=sex]:checked").getAttribute("value"))
                .isEqualTo("FEMALE");
        assertThat(page.locator("input[name=ageBand]:checked").getAttribute("value"))
                .isEqualTo("AGE_9_17");
        assertThat(page.locator("input[name=urgency]:checked").getAttribute("value"))
                .isEqualTo("HIGH");
        press(page, "Give it to the liaison");
        assertThat(page.locator(".govuk-error-summary").innerText())
                .contains("Choose the country", "Choose what the message is", "Choose the legal basis");
        page.check("#partner");
        page.selectOption("#verb", "NOTIFICATION");
        page.selectOption("#phase", "IDENTIFICATION");
        page.selectOption("#citizenship", "AL");
        page.check("#legalBasis-3");
        day(page, "expiresOn", "30", "6", "2199");
        press(page, "Give it to the liaison");
        page.waitForURL("**/cases/c-2/exchanges?done=messageDrafted");
        var sent = WebServer.NET.asked("POST /exchanges").getFirst();
        assertThat(sent.body())
                .contains(
                        "\"caseId\":\"c-2\"",
                        "\"partner\":\"partner-al\"",
                        "\"verb\":\"NOTIFICATION\"",
                        "\"citizenship\":[\"AL\"]",
                        "\"legalBasis\":\"LEGAL_OBLIGATION\"",
                        "2199-06-30")
                .doesNotContain("Милица", "2012", "consentId", "more", "accompanied");
        assertThat(sent.headers()).containsKey("idempotency-key");
    }

    @Test
    void whatThePartnerAsksIsAnsweredFromTheCase() {
        var page = as(StubNet.ARTA, "/cases/c-1/exchanges");
        assertThat(page.locator("main").innerText())
                .contains("Albania", "Hand-back proposed", "A ka ndjekur shkollën", "was due by 12 November 2026");
        follow(page.locator("main")
                .getByText("Answer", new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true)));
        assertThat(page.inputValue("#verb")).isEqualTo("INFORMATION_REPLY");
        assertThat(page.inputValue("input[name=inReplyTo]")).isEqualTo("p-1");
    }

    @Test
    void aDraftIsRevisedWithWhatItSaid() {
        var page = as(StubNet.ARTA, "/cases/c-1/exchanges");
        follow(page.locator("main").getByText("Revise the message"));
        assertThat(page.locator("main").innerText()).contains("Pa emrin e shkollës");
        assertThat(page.inputValue("#citizenship")).isEqualTo("AL");
        assertThat(page.inputValue("#citizenship-2")).isEqualTo("XK");
        page.check("#ageBand-1");
        press(page, "Give it to the liaison");
        page.waitForURL("**/cases/c-1/exchanges?done=messageRevised");
        assertThat(WebServer.NET
                        .asked("POST /exchanges/x-1/messages/m-4/revision")
                        .getFirst()
                        .body())
                .contains("\"inReplyTo\":\"p-1\"", "\"citizenship\":[\"AL\",\"XK\"]", "\"accompanied\":false")
                .doesNotContain("guardianAppointed");
    }

    @Test
    void theLiaisonSeesWhatWaitsForWhomAndChecksADraft() {
        var page = as(StubNet.LINDA, "/");
        assertThat(page.url()).endsWith("/liaison");
        assertThat(page.locator("main").innerText()).contains("Coordinator approves", "<5", "not said");
        follow(page.locator("main").getByText("We take the child back or not"));
        page.waitForURL("**/exchanges?stage=HAND_BACK_ANSWER");
        follow(page.locator(".cpsn-card a").first());
        page.waitForURL("**/exchanges/x-1");
        assertThat(page.locator("main").innerText())
                .contains("Known there as", "the partner", "Pa emrin e shkollës", "the partner has not said yet")
                .doesNotContain("Blerina");
        press(page, "Save");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("Say whether it goes to the coordinator");
        page.check("#decision");
        press(page, "Save");
        page.waitForURL("**/exchanges/x-1?done=messageSubmitted");
        assertThat(WebServer.NET.asked("POST /exchanges/x-1/messages/m-4/submission"))
                .hasSize(1);
    }

    @Test
    void theLiaisonTakesAChildBackOrWithdrawsWhatWasTold() {
        var page = as(StubNet.LINDA, "/exchanges/x-1");
        press(page, "Send the answer");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("Say whether we take the child back");
        page.check("#handBack");
        press(page, "Send the answer");
        page.waitForURL("**/exchanges/x-1?done=handBackAccepted");
        page.locator("main").getByText("Withdraw everything that was told").click();
        page.check("#recallReason");
        press(page, "Withdraw");
        page.waitForURL("**/exchanges/x-1?done=exchangeWithdrawn");
        assertThat(WebServer.NET
                        .asked("POST /exchanges/x-1/withdrawal")
                        .getFirst()
                        .body())
                .contains("NOT_SAFE");
    }

    @Test
    void theCoordinatorReadsAtAGlanceAndApprovesOrSendsBack() {
        var page = as(StubNet.KORAB, "/");
        assertThat(page.url()).endsWith("/exchanges/approvals");
        assertThat(page.locator(".cpsn-glance").first().innerText())
                .contains("Referral + more", "Albania", "A legal obligation", "more: Vital interests");
        assertThat(page.locator("main").innerText())
                .contains("Kërkon mjekim çdo ditë.", "another coordinator decides", "The consent has ended");
        press(page, "Save the decision");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("Say whether you approve");
        page.check("input[name=decision][value=no]");
        press(page, "Save the decision");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("Say why");
        page.fill("#comment", "Pa mjekimin.");
        press(page, "Save the decision");
        page.waitForURL("**/exchanges/approvals?done=messageSentBack");
        page.check("#decision");
        press(page, "Save the decision");
        page.waitForURL("**/exchanges/approvals?done=messageApproved");
        assertThat(WebServer.NET.asked("POST /exchanges/x-1/messages/m-3/sending-back"))
                .hasSize(1);
        assertThat(WebServer.NET.asked("POST /exchanges/x-1/messages/m-3/approval"))
                .hasSize(1);
    }

    @Test
    void aRuleThatSaysNoIsSaidInTheReadersWords() {
        WebServer.NET.tell(
                "POST /exchanges/x-1/messages/m-3/approval",
                Reply.problem(409, "{\"status\":409,\"rule\":\"CONSENT_ALLOWS_TELLING\"}"));
        var page = as(StubNet.KORAB, "/exchanges/approvals");
        page.check("#decision");
        press(page, "Save the decision");
        assertThat(page.locator(".govuk-error-summary").innerText())
                .contains("does not allow telling this partner today");
    }

    static Stream<Arguments> pages() {
        return Stream.of(
                Arguments.of(StubNet.ARTA, "exchanges-of-case", "/cases/c-1/exchanges?done=messageDrafted"),
                Arguments.of(StubNet.ARTA, "exchanges-of-case-none", "/cases/c-2/exchanges"),
                Arguments.of(StubNet.ARTA, "exchange-message", "/cases/c-1/exchanges/new"),
                Arguments.of(StubNet.ARTA, "exchange-revision", "/cases/c-1/exchanges/x-1/messages/m-4"),
                Arguments.of(StubNet.ARTA, "exchange-own", "/exchanges/x-2"),
                Arguments.of(StubNet.LINDA, "liaison-start", "/liaison"),
                Arguments.of(StubNet.LINDA, "exchanges", "/exchanges?partner=partner-al&overdue=true"),
                Arguments.of(StubNet.LINDA, "exchange", "/exchanges/x-1?done=messageSubmitted"),
                Arguments.of(StubNet.KORAB, "exchange-approvals", "/exchanges/approvals"),
                Arguments.of(StubNet.KORAB, "exchanges-left", "/exchanges/left"));
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
