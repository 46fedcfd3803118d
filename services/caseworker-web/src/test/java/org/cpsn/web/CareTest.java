package org.cpsn.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpsn.web.Browsers.day;
import static org.cpsn.web.Browsers.follow;
import static org.cpsn.web.Browsers.press;

import com.microsoft.playwright.Page;
import org.cpsn.web.StubNet.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who cares for a child and who decides for it, written down and read. Without scripts, too. */
class CareTest {

    @RegisterExtension
    static Browsers browsers = new Browsers();

    @Test
    void thePersonsPageTellsItInTheOrderOfTimeAndTheCaseAsItIsNow() {
        var page = as("/people/p-1", "en");
        var care = page.locator("section[aria-labelledby=care]");
        assertThat(care.locator("ul").first().innerText())
                .contains("Foster care, Luan Ahmeti", "since 20 March 2026", "changed because of: breakdown")
                .contains("Kinship care, Милица Стефановић", "1 September 2019 to 20 March 2026");
        assertThat(care.locator("ul").last().innerText())
                .contains("Guardianship authority, Organi i kujdestarisë", "Vendimi 04/26-117", "Parent");
        page.navigate(WebServer.url() + "/cases/c-1");
        assertThat(page.locator("section[aria-labelledby=care]").innerText())
                .contains("Foster care", "Guardianship authority")
                .doesNotContain("Kinship care", "Parent");
        page.navigate(WebServer.url() + "/cases/c-2");
        assertThat(page.locator("section[aria-labelledby=care]").innerText()).contains("not recorded");
    }

    @Test
    void aNewArrangementIsRecorded() {
        var page = as("/people/p-1/care/new", "en");
        press(page, "Save");
        assertThat(page.locator(".govuk-error-summary").innerText())
                .contains("Choose what kind of care it is", "Enter a real date");
        page.selectOption("#type", "RESIDENTIAL_CARE");
        day(page, "startedOn", "1", "11", "2026");
        page.selectOption("#caregiver", "p-4");
        page.fill("#agency", "Shtëpia e Fëmijëve");
        day(page, "endedOn", "31", "2", "2026");
        press(page, "Save");
        assertThat(page.locator("#endedOn-error").innerText()).contains("Enter a real date");
        assertThat(page.locator("#agency").inputValue()).isEqualTo("Shtëpia e Fëmijëve");
        day(page, "endedOn", "", "", "");
        page.selectOption("#reason", "POVERTY");
        press(page, "Save");
        page.waitForURL("**/people/p-1?done=care");
        assertThat(page.locator(".cpsn-done").innerText()).contains("The care arrangement is recorded.");
        assertThat(WebServer.NET.asked("POST /persons/p-1/care").getFirst().body())
                .contains(
                        "\"type\":\"RESIDENTIAL_CARE\"",
                        "\"startedOn\":\"2026-11-01\"",
                        "\"caregiverId\":\"p-4\"",
                        "\"agency\":\"Shtëpia e Fëmijëve\"",
                        "\"reason\":\"POVERTY\"")
                .doesNotContain("endedOn");
    }

    @Test
    void aRuleSaysNoInTheReadersLanguageAndNothingTypedIsLost() {
        WebServer.NET.tell(
                "POST /persons/p-1/care",
                Reply.problem(409, "{\"status\":409,\"rule\":\"ARRANGEMENTS_DO_NOT_OVERLAP\",\"detail\":\"x\"}"));
        // axe needs scripts
        var page = browsers.open(StubNet.ARTA, "/people/p-1/care/new", 1280, "sq");
        page.selectOption("#type", "KAFALA");
        day(page, "startedOn", "1", "1", "2020");
        press(page, "Ruaj");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("një formë kujdesi në një kohë");
        assertThat(page.locator("#type").inputValue()).isEqualTo("KAFALA");
        assertThat(page.locator("#startedOn-year").inputValue()).isEqualTo("2020");
        assertThat(Screens.violations(page)).isEmpty();
    }

    @Test
    void anArrangementEndsOrWasAMistake() {
        var page = as("/people/p-1", "en");
        follow(page.locator("section[aria-labelledby=care] a:has-text('Record its end')")
                .first());
        day(page, "endedOn", "20", "11", "2026");
        page.selectOption("#reason", "ILL_HEALTH_OF_CAREGIVER");
        press(page, "Record the end");
        page.waitForURL("**/people/p-1?done=careEnd");
        assertThat(WebServer.NET
                        .asked("POST /persons/p-1/care/ca-2/end")
                        .getFirst()
                        .body())
                .contains("\"endedOn\":\"2026-11-20\"", "ILL_HEALTH_OF_CAREGIVER");
        follow(page.locator("section[aria-labelledby=care] a:has-text('Recorded by mistake')")
                .first());
        press(page, "Withdraw it");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("Say what was wrong");
        page.fill("#mistake", "It was her sister.");
        press(page, "Withdraw it");
        page.waitForURL("**/people/p-1?done=careMistake");
        assertThat(WebServer.NET
                        .asked("POST /persons/p-1/care/ca-1/withdrawal")
                        .getFirst()
                        .body())
                .isEqualTo("{\"reason\":\"It was her sister.\"}");
    }

    @Test
    void aGuardianIsRecordedAndTheGuardianshipEnds() {
        var page = as("/people/p-1/guardians/new", "en");
        page.check("#kind-1");
        press(page, "Save");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("Say who it is", "Enter a real date");
        page.fill("#body", "Avokatja e fëmijës");
        day(page, "since", "1", "10", "2026");
        page.fill("#document", "Vendimi 12/26");
        press(page, "Save");
        page.waitForURL("**/people/p-1?done=guardian");
        assertThat(WebServer.NET.asked("POST /persons/p-1/guardians").getFirst().body())
                .contains(
                        "\"kind\":\"TEMPORARY_GUARDIAN\"",
                        "\"body\":\"Avokatja e fëmijës\"",
                        "\"since\":\"2026-10-01\"",
                        "\"document\":\"Vendimi 12/26\"")
                .doesNotContain("guardianId");
        page.navigate(WebServer.url() + "/people/p-1/guardians/gu-2/end");
        day(page, "until", "20", "11", "2026");
        press(page, "Record the end");
        page.waitForURL("**/people/p-1?done=guardianEnd");
        assertThat(WebServer.NET
                        .asked("POST /persons/p-1/guardians/gu-2/end")
                        .getFirst()
                        .body())
                .contains("\"until\":\"2026-11-20\"");
    }

    private static Page as(String path, String language) {
        return browsers.openWithoutScripts(StubNet.ARTA, path, 1280, language);
    }
}
