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

/** A partner asks for a child: the liaison asks on without a name, and who knows the child answers. */
class QuestionsTest {

    @RegisterExtension
    static Browsers browsers = new Browsers();

    @Test
    void theLiaisonAsksTheCaseworkerAndClosesTheQuestion() {
        var page = as(StubNet.LINDA, "/questions");
        follow(page.locator("main").getByText("Albania, AL-2026-7"));
        page.waitForURL("**/questions/q-1");
        assertThat(page.locator("main").innerText())
                .contains("born 2010 to 2012", "94 %", "likely", "9 to 17 years")
                .doesNotContain("Prishtinë");
        askTheCaseworker(page);
        page.waitForURL("**/questions/q-1?done=candidateForwarded");
        var sent = WebServer.NET
                .asked("POST /liaison/questions/q-1/candidates/1/forwarding")
                .getFirst();
        assertThat(sent.headers()).containsKey("idempotency-key").containsEntry("if-match", "*");
        press(page, "Close the question");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("Choose why the question is done");
        page.check("#because-1");
        press(page, "Close the question");
        page.waitForURL("**/questions?done=questionClosed");
        assertThat(WebServer.NET
                        .asked("POST /liaison/questions/q-1/closure")
                        .getFirst()
                        .body())
                .contains("NOBODY_LIKE_IT");
    }

    @Test
    void whatTheServiceRefusesIsSaidInTheReadersWords() {
        WebServer.NET.tell(
                "POST /liaison/questions/q-1/candidates/1/forwarding",
                Reply.problem(409, "{\"status\":409,\"rule\":\"FORWARDED_ONCE\"}"));
        var page = as(StubNet.LINDA, "/questions/q-1");
        askTheCaseworker(page);
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("is asked already");
    }

    @Test
    void todayLeadsTheCaseworkerToTheQuestionAndTheAnswerIsSent() {
        WebServer.NET.tell("GET /known-child/waiting", Reply.json("{\"waiting\":[" + StubQuestions.WAITS + "]}"));
        var page = as(StubNet.ARTA, "/today");
        follow(page.locator("#known-child a.govuk-button"));
        page.waitForURL("**/cases/c-1/known-child");
        press(page, "Send the answer");
        assertThat(page.locator(".govuk-error-summary").innerText())
                .contains("Say whether it is the child", "Choose what the answer rests on");
        page.check("#same");
        page.selectOption("#ground", "DOCUMENT_SEEN");
        page.fill("#note", "I have seen the passport.");
        press(page, "Send the answer");
        page.waitForURL("**/cases/c-1/known-child?done=childConfirmed");
        assertThat(WebServer.NET
                        .asked("POST /cases/c-1/known-child/q-2/1/answer")
                        .getFirst()
                        .body())
                .contains("\"same\":true", "DOCUMENT_SEEN", "passport");
    }

    @Test
    void aNoticeLeadsEachToTheirOwnPage() {
        WebServer.NET.tell("GET /notices", Reply.json("""
            {"entries":[{"noticeId":"n-7","version":0,"kind":"IS_THIS_THE_CHILD","subjectType":"QUESTION","subjectId":"q-2","caseId":"c-1","facts":{"partner":"partner-al"},"raisedAt":"2026-11-21T16:40:00Z","read":true}],"unread":0,"total":1}\
            """));
        var link = ".cpsn-notice h2 a";
        assertThat(as(StubNet.ARTA, "/notices").locator(link).getAttribute("href"))
                .isEqualTo("/known-child");
        assertThat(as(StubNet.LINDA, "/notices").locator(link).getAttribute("href"))
                .isEqualTo("/questions/q-2");
    }

    static Stream<Arguments> pages() {
        return Stream.of(
                Arguments.of(StubNet.LINDA, "questions", "/questions?done=questionClosed"),
                Arguments.of(StubNet.LINDA, "question", "/questions/q-1"),
                Arguments.of(StubNet.LINDA, "question-answered", "/questions/q-2"),
                Arguments.of(StubNet.LINDA, "question-nobody", "/questions/q-3"),
                Arguments.of(StubNet.ARTA, "known-child-none", "/known-child"),
                Arguments.of(StubNet.ARTA, "known-child-of-case", "/cases/c-1/known-child?done=childDenied"),
                Arguments.of(StubNet.ARTA, "known-child-of-case-none", "/cases/c-2/known-child"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("pages")
    void isAccessibleAndFits(StubNet.Person who, String name, String path) {
        Screens.hold(browsers, who, name, path);
    }

    /** Each candidate has a button of its own; what tells them apart is said to those who hear the page. */
    private static void askTheCaseworker(Page page) {
        follow(page.locator("main form[action$='/forwarding'] button").first());
    }

    private static Page as(StubNet.Person person, String path) {
        return browsers.open(person, path, 1280, "en");
    }
}
