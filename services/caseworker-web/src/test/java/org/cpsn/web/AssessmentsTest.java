package org.cpsn.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpsn.web.Browsers.awaitDraft;
import static org.cpsn.web.Browsers.follow;
import static org.cpsn.web.Browsers.press;
import static org.cpsn.web.Browsers.pressEnter;

import com.microsoft.playwright.Page;
import org.cpsn.web.StubNet.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Writing an assessment: a draft is kept, what is missing is said, and two writers see each other. */
class AssessmentsTest {

    @RegisterExtension
    static Browsers browsers = new Browsers();

    @Test
    void aDraftIsKeptWithWhateverIsInIt() {
        var page = as(StubNet.ARTA, "/cases/c-1/assessments/new", 1280, "en", true);
        page.fill("#concerns-HEALTH", "  A cough for weeks. ");
        press(page, "Save as draft");
        page.waitForURL("**/cases/c-1/assessments?done=assessmentDraft");
        assertThat(page.locator(".cpsn-done").innerText()).contains("The draft is saved");
        var sent = WebServer.NET.asked("POST /cases/c-1/assessments").getFirst();
        assertThat(sent.body())
                .contains("\"kind\":\"INITIAL\"", "\"complete\":false", "\"A cough for weeks.\"")
                .doesNotContain("SAFETY", "basedOn");
        assertThat(sent.headers()).containsEntry("if-match", "*");
    }

    @Test
    void whatIsMissingToCompleteItIsSaidAndWhatWasTypedStays() {
        var page = as(StubNet.ARTA, "/cases/c-1/assessments/new?kind=COMPREHENSIVE", 360, "sq", true);
        page.fill("#concerns-SAFETY", "Mavijosje.");
        page.check("#severity-FAMILY");
        press(page, "Përfundo vlerësimin");
        Screens.keep(page, "assessment-errors-360-sq");
        assertThat(page.locator(".govuk-error-summary").innerText())
                .contains("Siguria: tregoni sa e rëndë", "Zgjidhni nivelin e rrezikut", "Tregoni pse rreziku")
                .doesNotContain("Familja dhe kujdesi");
        assertThat(page.locator("#concerns-SAFETY").inputValue()).isEqualTo("Mavijosje.");
        assertThat(page.locator("#severity-FAMILY").isChecked()).isTrue();
        assertThat(Screens.violations(page)).isEmpty();
        assertThat(Screens.widerThanTheScreen(page)).isEmpty();
        assertThat(WebServer.NET.asked("POST /cases/c-1/assessments")).isEmpty();
    }

    @Test
    void aSupervisorApprovesAnAssessmentOrReturnsItWithComments() {
        var page = as(StubNet.DRITA, "/cases/c-4/assessments", 1280, "en", true);
        assertThat(page.locator(".cpsn-card").first().innerText()).contains("Waits for approval");
        follow(page.locator("text=Approve or return"));
        page.check("#decision-1");
        press(page, "Save the decision");
        assertThat(page.locator(".govuk-error-summary").count()).isEqualTo(1);
        page.fill("#comments", "Nobody has spoken to the child alone.");
        press(page, "Save the decision");
        page.waitForURL("**/cases/c-4/assessments?done=assessmentReturned");
        assertThat(WebServer.NET
                        .asked("POST /cases/c-4/assessments/a-3/return")
                        .getFirst()
                        .body())
                .contains("Nobody has spoken to the child alone.");
        page.navigate(WebServer.url() + "/cases/c-4/assessments/a-3");
        page.check("#decision");
        press(page, "Save the decision");
        page.waitForURL("**/cases/c-4/assessments?done=assessmentApproved");
        assertThat(WebServer.NET.asked("POST /cases/c-4/assessments/a-3/approval"))
                .hasSize(1);
    }

    @Test
    void nobodyIsAskedToApproveTheirOwnAndWhoIsSecondIsToldSo() {
        WebServer.NET.tell(
                "GET /cases/c-4/assessments", AssessmentAnswers.page(AssessmentAnswers.awaiting("sv-19-01")));
        var page = as(StubNet.DRITA, "/cases/c-4/assessments/a-3", 1280, "en", true);
        assertThat(page.locator("main").innerText()).contains("another supervisor decides");
        assertThat(page.locator("#decision").count()).isZero();
        WebServer.NET.forget();
        WebServer.NET.tell(
                "POST /cases/c-4/assessments/a-3/approval",
                Reply.problem(409, "{\"status\":409,\"rule\":\"ASSESSMENT_WAITS\",\"detail\":\"x\"}"));
        page.navigate(WebServer.url() + "/cases/c-4/assessments/a-3");
        page.check("#decision");
        press(page, "Save the decision");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("no longer waits for approval");
    }

    @Test
    void whatWasReturnedIsAssessedAnewBeginningWithWhatWasWritten() {
        var page = as(StubNet.ARTA, "/cases/c-3/assessments", 360, "sq", true);
        assertThat(page.locator(".cpsn-card").first().innerText())
                .contains("I kthyer", "Drita Shembulli", "Mungon biseda me fëmijën vetëm.");
        follow(page.locator("text=Vlerëso rishtas"));
        assertThat(page.locator(".cpsn-theirs").innerText()).contains("Mungon biseda");
        assertThat(page.locator("#concerns-SAFETY").inputValue()).isEqualTo("Dera e jashtme nuk mbyllet.");
        assertThat(page.locator("input[name=basedOn]").inputValue()).isEmpty();
        assertThat(Screens.violations(page)).isEmpty();
        press(page, "Ruaj si draft");
        page.waitForURL("**/cases/c-3/assessments?done=assessmentDraft");
        assertThat(WebServer.NET.asked("POST /cases/c-3/assessments")).hasSize(1);
    }

    @Test
    void theSecondOfTwoWritersSeesBothVersionsWithAuthorAndTimeAndChooses() {
        var page = as(StubNet.ARTA, "/cases/c-1/assessments/a-1", 1280, "en", true);
        page.fill("#concerns-SAFETY", "Mine: she hides under the bed.");
        WebServer.NET.tell(
                "POST /cases/c-1/assessments/a-1",
                Reply.problem(409, "{\"status\":409,\"rule\":\"CHANGED_MEANWHILE\"}"));
        WebServer.NET.tell(
                "GET /cases/c-1/assessments",
                AssessmentAnswers.page(AssessmentAnswers.draft("sv-19-01", 4, "Theirs: she stays with her aunt.")));
        press(page, "Save as draft");
        Screens.keep(page, "assessment-two-1280-en");
        assertThat(page.locator(".cpsn-two").innerText())
                .contains("Drita Shembulli", "21 November 2026, 16:40", "Yours", "Take theirs");
        assertThat(page.locator(".cpsn-theirs").count()).isEqualTo(1);
        assertThat(page.locator(".cpsn-theirs").innerText()).contains("Theirs: she stays with her aunt.");
        assertThat(page.locator("#concerns-SAFETY").inputValue()).isEqualTo("Mine: she hides under the bed.");
        assertThat(Screens.violations(page)).isEmpty();
        WebServer.NET.tell("POST /cases/c-1/assessments/a-1", Reply.json("{\"id\":\"c-1\",\"version\":9}"));
        press(page, "Save mine in its place");
        page.waitForURL("**/cases/c-1/assessments?done=assessmentDraft");
        var sent = WebServer.NET.asked("POST /cases/c-1/assessments/a-1");
        assertThat(sent.getFirst().body()).contains("\"basedOn\":\"3\"");
        assertThat(sent.getLast().body()).contains("\"basedOn\":\"4\"", "Mine: she hides under the bed.");
    }

    @Test
    void theSecondWriterMayTakeWhatTheFirstHasSaved() {
        var page = as(StubNet.ARTA, "/cases/c-1/assessments/a-1", 360, "sq", true);
        page.fill("#concerns-SAFETY", "E imja.");
        WebServer.NET.tell(
                "POST /cases/c-1/assessments/a-1",
                Reply.problem(409, "{\"status\":409,\"rule\":\"CHANGED_MEANWHILE\"}"));
        WebServer.NET.tell(
                "GET /cases/c-1/assessments", AssessmentAnswers.page(AssessmentAnswers.draft("sv-19-01", 4, "E saj.")));
        press(page, "Ruaj si draft");
        Screens.keep(page, "assessment-two-360-sq");
        assertThat(Screens.widerThanTheScreen(page)).isEmpty();
        follow(page.getByText("Merr të tyren dhe lëre timen"));
        assertThat(page.locator("#concerns-SAFETY").inputValue()).isEqualTo("E saj.");
        assertThat(page.locator("input[name=basedOn]").inputValue()).isEqualTo("4");
    }

    @Test
    void whatWasTypedBeforeSomebodyElseSavedStillKnowsWhatItWasBasedOn() {
        var page = as(StubNet.ARTA, "/cases/c-1/assessments/a-1", 1280, "en", true);
        page.fill("#concerns-SAFETY", "Typed before the session ran out.");
        awaitDraft(page, "ran out");
        WebServer.NET.tell(
                "GET /cases/c-1/assessments",
                AssessmentAnswers.page(AssessmentAnswers.draft("sv-19-01", 4, "Theirs.")));
        page.reload();
        assertThat(page.locator("#concerns-SAFETY").inputValue()).isEqualTo("Typed before the session ran out.");
        assertThat(page.locator("input[name=basedOn]").inputValue()).isEqualTo("3");
    }

    @Test
    void whatWasTypedIntoADraftThatIsFinishedBecomesANewDraft() {
        var page = as(StubNet.ARTA, "/cases/c-1/assessments/a-1", 1280, "en", true);
        page.fill("#concerns-SAFETY", "Too late, but true.");
        WebServer.NET.tell(
                "POST /cases/c-1/assessments/a-1",
                Reply.problem(409, "{\"status\":409,\"rule\":\"COMPLETED_IS_FINAL\"}"));
        press(page, "Save as draft");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("was completed in the meantime");
        press(page, "Save as draft");
        page.waitForURL("**/cases/c-1/assessments?done=assessmentDraft");
        assertThat(WebServer.NET.asked("POST /cases/c-1/assessments").getFirst().body())
                .contains("Too late, but true.")
                .doesNotContain("basedOn");
    }

    @Test
    void pressingEnterCompletesNothing() {
        var page = as(StubNet.ARTA, "/cases/c-1/assessments/new", 1280, "en", false);
        page.locator("#kind").focus();
        pressEnter(page);
        page.waitForURL("**/cases/c-1/assessments?done=assessmentDraft");
        assertThat(WebServer.NET.asked("POST /cases/c-1/assessments").getFirst().body())
                .contains("\"complete\":false");
    }

    private static Page as(StubNet.Person person, String path, int width, String language, boolean scripts) {
        return scripts
                ? browsers.open(person, path, width, language)
                : browsers.openWithoutScripts(person, path, width, language);
    }
}
