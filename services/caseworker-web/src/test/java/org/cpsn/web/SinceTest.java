package org.cpsn.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpsn.web.Browsers.follow;

import com.microsoft.playwright.Page;
import org.cpsn.web.StubNet.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is new in a case since its reader last looked. */
class SinceTest {

    @RegisterExtension
    static Browsers browsers = new Browsers();

    /** Of three later entries one is Arta's own. */
    @Test
    void whatOthersRecordedSinceTheLastVisitIsMarkedAndCounted() {
        var page = as(StubNet.ARTA, "/cases/c-1", "en");
        assertThat(page.locator(".cpsn-since").innerText()).contains("2 new entries", "12 March 2026, 12:05");
        assertThat(page.locator(".cpsn-timeline__new").count()).isEqualTo(2);
        assertThat(WebServer.NET.asked("PUT /cases/c-1/look").getFirst().body()).isEqualTo("{\"version\":4}");
        follow(page.locator("text=Look at them"));
        page.waitForURL("**/cases/c-1/timeline");
        assertThat(page.locator(".cpsn-timeline__new").allInnerTexts())
                .allMatch(entry -> entry.contains("New"))
                .noneMatch(entry -> entry.contains("by Arta Demolli"));
        assertThat(page.locator("details").last().innerText()).contains("What counts as new?");
        assertThat(Screens.violations(page)).isEmpty();
    }

    @Test
    void atTheFirstVisitNothingIsMarkedAndWithoutNewsThatIsSaid() {
        var page = as(StubNet.ARTA, "/cases/c-2", "sq");
        assertThat(page.locator(".cpsn-since").count()).isZero();
        assertThat(page.locator(".cpsn-new").count()).isZero();
        page.navigate(WebServer.url() + "/cases/c-3");
        assertThat(page.locator(".cpsn-since").innerText()).contains("Asgjë e re që nga vizita juaj e fundit");
    }

    @Test
    void aCaseIsReadWithoutMarksWhenNobodyKnowsWhatIsNew() {
        WebServer.NET.tell("PUT /cases/c-1/look", Reply.problem(503, "{\"status\":503}"));
        var page = as(StubNet.ARTA, "/cases/c-1", "en");
        assertThat(page.locator(".cpsn-identity__name").innerText()).contains("Blerina");
        assertThat(page.locator(".cpsn-new").count()).isZero();
    }

    @Test
    void caseworkersAndSupervisorsBeginTheirDayWithToday() {
        for (var person : new StubNet.Person[] {StubNet.ARTA, StubNet.DRITA}) {
            var page = browsers.open(person, "/", 1280, "en");
            assertThat(page.url()).endsWith("/today");
        }
        var page = browsers.open(StubNet.DREN, "/", 1280, "en");
        assertThat(page.url()).endsWith("/cases");
    }

    private static Page as(StubNet.Person person, String path, String language) {
        return browsers.open(person, path, 1280, language);
    }
}
