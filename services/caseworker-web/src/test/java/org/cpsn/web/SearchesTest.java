package org.cpsn.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpsn.web.Browsers.follow;
import static org.cpsn.web.Browsers.press;

import com.microsoft.playwright.Page;
import org.cpsn.web.StubNet.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Searches of the caseload to come back to. Without scripts, too. */
class SearchesTest {

    @RegisterExtension
    static Browsers browsers = new Browsers();

    @Test
    void eachStandsAboveTheListWithWhatItFindsNowAndLeadsThere() {
        var page = as(StubNet.ARTA, "/cases", "en");
        assertThat(page.locator(".cpsn-searches li").first().innerText()).contains("Rrezik i lartë dhe me vonesë", "3");
        follow(page.locator("text=Rrezik i lartë dhe me vonesë"));
        assertThat(page.url()).endsWith("/cases?overdue=true&risk=HIGH&sort=risk&status=OPEN");
        assertThat(page.locator(".cpsn-searches [aria-current=true]").innerText())
                .isEqualTo("Rrezik i lartë dhe me vonesë");
        // kept already: nothing to keep
        assertThat(page.locator(".cpsn-keep").count()).isZero();
    }

    @Test
    void whatTheListIsNarrowedToIsKeptUnderAName() {
        var page = as(StubNet.ARTA, "/cases?status=OPEN&risk=LOW&concern=NEGLECT&sort=oldest", "en");
        page.click("text=Keep this search");
        press(page, "Keep it");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("Give the search a name");
        assertThat(page.locator("#concern").inputValue()).isEqualTo("NEGLECT");
        page.fill("#name", "Neglect, low");
        press(page, "Keep it");
        page.waitForURL("**/cases?status=OPEN&risk=LOW&concern=NEGLECT&sort=oldest&done=search");
        assertThat(page.locator(".cpsn-done").innerText()).contains("The search is kept.");
        var kept = WebServer.NET.all().stream()
                .filter(request ->
                        request.method().equals("PUT") && request.path().startsWith("/searches/"))
                .toList();
        assertThat(kept).hasSize(1);
        assertThat(kept.getFirst().body())
                .contains(
                        "\"name\":\"Neglect, low\"",
                        "\"risk\":\"LOW\"",
                        "\"concern\":\"NEGLECT\"",
                        "\"sort\":\"OLDEST\"",
                        "\"overdue\":false");
    }

    @Test
    void aNameThatIsTakenIsRefusedAndTheListStays() {
        // axe needs scripts
        var page = browsers.open(StubNet.ARTA, "/cases?status=CLOSED&risk=LOW", 1280, "sq");
        page.click("text=Ruaj këtë kërkim");
        page.fill("#name", "Të mbyllurat");
        var key = page.locator(".cpsn-keep input[name=key]").inputValue();
        WebServer.NET.tell(
                "PUT /searches/" + key,
                Reply.problem(409, "{\"status\":409,\"rule\":\"NAME_IS_TAKEN\",\"detail\":\"x\"}"));
        press(page, "Ruaje");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("Me këtë emër keni ruajtur");
        assertThat(page.locator("#name").inputValue()).isEqualTo("Të mbyllurat");
        assertThat(page.locator("#status").inputValue()).isEqualTo("CLOSED");
        assertThat(Screens.violations(page)).isEmpty();
    }

    @Test
    void oneIsRenamedAndOneRemoved() {
        var page = as(StubNet.ARTA, "/cases", "en");
        follow(page.locator("text=Rename or remove"));
        page.fill("#name-s-1", "High and late");
        follow(page.locator(".cpsn-card").first().locator("button:has-text('Rename')"));
        page.waitForURL("**/cases/searches?done=searchRenamed");
        assertThat(WebServer.NET.asked("PUT /searches/s-1").getFirst().body())
                .contains("\"name\":\"High and late\"", "\"risk\":\"HIGH\"", "\"sort\":\"RISK\"");
        follow(page.locator(".cpsn-card").last().locator("button:has-text('Remove')"));
        page.waitForURL("**/cases/searches?done=searchRemoved");
        assertThat(WebServer.NET.asked("DELETE /searches/s-2")).hasSize(1);
    }

    @Test
    void theListIsShownWithoutTheSearchesWhenTheyAreNotToBeHad() {
        WebServer.NET.tell("GET /searches", Reply.problem(503, "{\"status\":503}"));
        var page = as(StubNet.ARTA, "/cases", "en");
        assertThat(page.locator(".cpsn-searches").count()).isZero();
        assertThat(page.locator("tbody tr").count()).isEqualTo(6);
        assertThat(as(StubNet.DREN, "/cases", "en").locator(".cpsn-searches").count())
                .isZero();
    }

    private static Page as(StubNet.Person person, String path, String language) {
        return browsers.openWithoutScripts(person, path, 1280, language);
    }
}
