package org.cpsn.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpsn.web.Browsers.awaitDraft;
import static org.cpsn.web.Browsers.day;
import static org.cpsn.web.Browsers.follow;
import static org.cpsn.web.Browsers.press;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.cpsn.web.StubNet.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Writing, approving and carrying out a case plan. */
class PlansTest {

    @RegisterExtension
    static Browsers browsers = new Browsers();

    /** Every button brings all that was typed back. Without scripts, too. */
    @Test
    void aPlanIsWrittenGoalByGoalAndSubmitted() {
        var page = as(StubNet.ARTA, "/cases/c-5/plan/write", 1280, "en", false);
        page.fill("#goal-0", "She sleeps safely.");
        page.selectOption("#service-0-0", "PSYCHOSOCIAL_SERVICE");
        day(page, "until-0-0", "31", "12", "2026");
        follow(page.locator("button[value=add-0]"));
        assertThat(page.locator("#goal-0").inputValue()).isEqualTo("She sleeps safely.");
        assertThat(page.locator("#responsible-0-1").inputValue()).isEqualTo("cw-19-01");
        page.selectOption("#service-0-1", "EDUCATION_SERVICE");
        page.fill("#provider-0-1", "Her teacher");
        day(page, "until-0-1", "30", "2", "2026");
        press(page, "Submit for approval");
        Screens.keep(page, "plan-errors-1280-en");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("Enter a real date");
        assertThat(WebServer.NET.asked("POST /cases/c-5/plans")).isEmpty();
        day(page, "until-0-1", "28", "2", "2027");
        press(page, "Submit for approval");
        page.waitForURL("**/cases/c-5/plan?done=planSubmitted");
        assertThat(WebServer.NET.asked("POST /cases/c-5/plans").getFirst().body())
                .contains(
                        "\"submit\":true",
                        "She sleeps safely.",
                        "\"until\":\"2027-02-28\"",
                        "\"provider\":\"Her teacher\"")
                .doesNotContain("basedOn");
    }

    @Test
    void aPlanThatHasGrownIsBackWithAllThatWasTyped() {
        var page = as(StubNet.ARTA, "/cases/c-5/plan/write", 1280, "en", true);
        press(page, "Add a goal");
        page.fill("#goal-0", "She sleeps safely.");
        page.fill("#goal-1", "Her mother has legal aid.");
        awaitDraft(page, "legal aid");
        page.navigate(WebServer.url() + "/cases/c-5/plan/write");
        page.waitForSelector("#goal-1");
        assertThat(page.locator("#goal-1").inputValue()).isEqualTo("Her mother has legal aid.");
        follow(page.locator("button[value=remove-0]"));
        page.waitForSelector("#goal-1", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
        assertThat(page.locator("#goal-0").inputValue()).isEqualTo("Her mother has legal aid.");
    }

    @Test
    void whatIsMissingForTheSupervisorIsSaid() {
        var page = as(StubNet.ARTA, "/cases/c-5/plan/write", 360, "sq", true);
        press(page, "Dërgo për miratim");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("Shkruani së paku një qëllim");
        page.fill("#goal-0", "Të jetë e sigurt.");
        press(page, "Dërgo për miratim");
        Screens.keep(page, "plan-errors-360-sq");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("Shtoni së paku një ndërhyrje");
        assertThat(Screens.violations(page)).isEmpty();
        assertThat(Screens.widerThanTheScreen(page)).isEmpty();
    }

    @Test
    void aDraftIsKeptHoweverLittleIsInItAndPartsAreTakenOut() {
        var page = as(StubNet.ARTA, "/cases/c-1/plan/write", 1280, "en", true);
        assertThat(page.locator("#goal-1").inputValue()).contains("ndihmë juridike");
        follow(page.locator("button[value=remove-1]"));
        assertThat(page.locator("#goal-1").count()).isZero();
        press(page, "Save as draft");
        page.waitForURL("**/cases/c-1/plan?done=planDraft");
        assertThat(WebServer.NET.asked("POST /cases/c-1/plans/pl-3").getFirst().body())
                .contains("\"basedOn\":\"2\"", "\"interventionId\":\"i-1\"", "\"submit\":false")
                .doesNotContain("i-3");
    }

    @Test
    void theSecondOfTwoWritersSeesBothVersionsAndChooses() {
        var page = as(StubNet.ARTA, "/cases/c-5/plan/write", 1280, "en", true);
        page.fill("#goal-0", "Mine: she sleeps safely.");
        WebServer.NET.tell(
                "POST /cases/c-5/plans", Reply.problem(409, "{\"status\":409,\"rule\":\"CHANGED_MEANWHILE\"}"));
        WebServer.NET.tell(
                "GET /cases/c-5/plans", PlanAnswers.page(true, PlanAnswers.plan("pl-9", "DRAFT", 4, "sv-19-01")));
        press(page, "Save as draft");
        Screens.keep(page, "plan-two-1280-en");
        assertThat(page.locator(".cpsn-two").innerText())
                .contains("Drita Shembulli", "1 April 2026, 11:00", "Blerina fle e sigurt", "Take theirs");
        assertThat(page.locator("#goal-0").inputValue()).isEqualTo("Mine: she sleeps safely.");
        assertThat(Screens.violations(page)).isEmpty();
        press(page, "Save mine in its place");
        page.waitForURL("**/cases/c-5/plan?done=planDraft");
        assertThat(WebServer.NET.asked("POST /cases/c-5/plans/pl-9").getFirst().body())
                .contains("\"basedOn\":\"4\"", "Mine: she sleeps safely.");
    }

    @Test
    void aSupervisorReturnsWithCommentsOrApproves() {
        var page = as(StubNet.DRITA, "/cases/c-4/plan", 360, "en", true);
        page.check("#decision-1");
        press(page, "Save the decision");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("Say why you return it");
        page.fill("#comments", "Who talks to the school?");
        press(page, "Save the decision");
        page.waitForURL("**/cases/c-4/plan?done=planReturned");
        assertThat(WebServer.NET
                        .asked("POST /cases/c-4/plans/pl-3/return")
                        .getFirst()
                        .body())
                .contains("\"basedOn\":\"2\"", "Who talks to the school?");
        page.check("#decision");
        press(page, "Save the decision");
        page.waitForURL("**/cases/c-4/plan?done=planApproved");
        assertThat(WebServer.NET.asked("POST /cases/c-4/plans/pl-3/approval")).hasSize(1);
    }

    @Test
    void nobodyIsOfferedToApproveTheirOwn() {
        WebServer.NET.tell(
                "GET /cases/c-4/plans", PlanAnswers.page(true, PlanAnswers.plan("pl-3", "SUBMITTED", 2, "sv-19-01")));
        var page = as(StubNet.DRITA, "/cases/c-4/plan", 1280, "en", true);
        assertThat(page.locator("main").innerText()).contains("another supervisor decides");
        assertThat(page.locator("#decision").count()).isZero();
        page = as(StubNet.ARTA, "/cases/c-4/plan", 1280, "en", true);
        assertThat(page.locator("#decision").count()).isZero();
    }

    @Test
    void whatBecameOfAnInterventionIsRecorded() {
        var page = as(StubNet.ARTA, "/cases/c-1/plan", 1280, "en", true);
        page.selectOption("#success-0-1", "ACHIEVED");
        follow(page.locator("form:has(#success-0-1) button"));
        page.waitForURL("**/cases/c-1/plan?done=planSuccess");
        assertThat(WebServer.NET
                        .asked("POST /cases/c-1/plans/pl-2/success")
                        .getFirst()
                        .body())
                .contains("\"interventionId\":\"i-2\"", "\"success\":\"ACHIEVED\"");
    }

    private static Page as(StubNet.Person person, String path, int width, String language, boolean scripts) {
        return scripts
                ? browsers.open(person, path, width, language)
                : browsers.openWithoutScripts(person, path, width, language);
    }
}
