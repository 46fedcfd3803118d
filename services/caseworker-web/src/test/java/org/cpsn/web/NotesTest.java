package org.cpsn.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpsn.web.Browsers.day;
import static org.cpsn.web.Browsers.press;

import com.microsoft.playwright.Page;
import java.util.stream.Stream;
import org.cpsn.web.StubNet.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Notes, services given and incidents, as they are written down and read. */
class NotesTest {

    @RegisterExtension
    static Browsers browsers = new Browsers();

    static Stream<String> pages() {
        return Stream.of("/notes", "/notes/new", "/services/new", "/incidents/new");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void everyPageIsAccessibleAndFits(String path) {
        Screens.hold(browsers, StubNet.ARTA, "notes" + path, "/cases/c-1" + path);
    }

    @Test
    void everythingWrittenDownStandsInOneListNewestFirst() {
        var page = as("/cases/c-1/notes", 1280, "en");
        var cards = page.locator(".cpsn-card");
        assertThat(cards.count()).isEqualTo(4);
        assertThat(cards.nth(0).innerText()).contains("Note · Phone call", "ha pak");
        assertThat(cards.nth(1).innerText())
                .contains(
                        "Incident · Physical assault",
                        "24 December 2025",
                        "Primary caregiver",
                        "Not known",
                        "derdha ujin");
        assertThat(cards.nth(2).innerText())
                .contains("Service given · Education", "given by cw-19-07, recorded by Arta Demolli");
        assertThat(cards.nth(3).innerText()).contains("Not shown.");
    }

    @Test
    void nothingWrittenDownIsSaid() {
        assertThat(as("/cases/c-2/notes", 360, "en").locator("main").innerText())
                .contains("Nothing has been written down yet.");
    }

    @Test
    void aNoteIsWrittenAndNeverStandsInAnAddress() {
        var page = as("/cases/c-1/notes/new", 1280, "en");
        press(page, "Save the note");
        assertThat(page.locator(".govuk-error-summary").innerText())
                .contains("Choose what the note is about", "Write the note");
        page.check("#about-2");
        page.fill("#text", "Plantednote: the grandmother called.");
        day(page, "occurredAt", "18", "11", "2026");
        press(page, "Save the note");
        page.waitForURL("**/cases/c-1/notes?done=written.note");
        assertThat(page.locator(".cpsn-done").innerText()).contains("The note is saved.");
        assertThat(WebServer.NET.asked("POST /cases/c-1/notes").getFirst().body())
                .contains("\"about\":\"PHONE_CALL\"", "Plantednote", "\"occurredAt\":\"2026-11-18T11:00:00Z\"");
        assertThat(WebServer.NET.all()).noneMatch(request -> request.path().contains("Plantednote"));
    }

    @Test
    void aServiceIsRecordedWithWhoGaveIt() {
        var page = as("/cases/c-1/services/new", 360, "sq");
        press(page, "Regjistro shërbimin");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("Zgjidhni shërbimin");
        page.selectOption("#type", "FOOD_SERVICE");
        page.selectOption("#givenBy", "cw-19-03");
        page.fill("#outcome", "Pako ushqimore për dy javë.");
        press(page, "Regjistro shërbimin");
        page.waitForURL("**/cases/c-1/notes?done=written.service");
        assertThat(WebServer.NET.asked("POST /cases/c-1/services").getFirst().body())
                .contains("\"type\":\"FOOD_SERVICE\"", "\"givenBy\":\"cw-19-03\"", "Pako ushqimore")
                .doesNotContain("occurredAt");
    }

    @Test
    void anIncidentSaysWhatIsKnownAndWhatIsNot() {
        WebServer.NET.tell("POST /cases/c-1/incidents", Reply.problem(409, """
            {"status":409,"rule":"INCIDENT_HAS_HAPPENED","detail":"An incident happened on the day it became known, or before."}\
            """));
        var page = as("/cases/c-1/incidents/new", 1280, "en");
        press(page, "Record the incident");
        assertThat(page.locator(".govuk-error-summary").innerText())
                .contains(
                        "Enter the real date on which it happened",
                        "Choose what was done to the child",
                        "Choose where it happened",
                        "Choose who is said to have done it",
                        "Say whether it happened before");
        day(page, "incidentDate", "1", "1", "2099");
        page.check("#violenceType");
        page.selectOption("#location", "SCHOOL");
        page.selectOption("#perpetrator", "UNKNOWN");
        page.check("#previousIncidents-2");
        page.fill("#account", "She does not want to say who.");
        press(page, "Record the incident");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("An incident cannot lie in the future.");
        assertThat(page.locator("#account").inputValue()).isEqualTo("She does not want to say who.");
        assertThat(WebServer.NET.asked("POST /cases/c-1/incidents").getFirst().body())
                .contains(
                        "\"incidentDate\":\"2099-01-01\"",
                        "\"violenceType\":\"PHYSICAL_ASSAULT\"",
                        "\"perpetrator\":\"UNKNOWN\"",
                        "\"previousIncidents\":\"UNKNOWN\"");
    }

    private static Page as(String path, int width, String language) {
        return browsers.open(StubNet.ARTA, path, width, language);
    }
}
