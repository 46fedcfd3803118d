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
import org.junit.jupiter.params.provider.MethodSource;

/** What a returned family and each of its children need. */
class NeedsTest {

    @RegisterExtension
    static Browsers browsers = new Browsers();

    static Stream<String> pages() {
        return Stream.of(
                "/families/f-1/needs",
                "/families/f-2/needs",
                "/families/f-1/needs/new",
                "/families/f-1/needs/n-2/withdrawal");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void everyPageIsAccessibleAndFits(String path) {
        Screens.hold(browsers, StubNet.ARTA, "needs" + path, path);
    }

    @Test
    void theLatestAssessmentStandsFirstWithWhatIsUrgentAndTheSignsSeen() {
        var page = as("/families/f-1/needs", 1280, "en");
        assertThat(page.locator("article").first().innerText())
                .contains(
                        "Assessed on 12 October 2026",
                        "Urgent",
                        "the latest",
                        "Muhammed Enes",
                        "urgent help needed",
                        "Somebody else keeps the documents")
                .doesNotContain("Safety");
        assertThat(as("/families/f-2/needs", 1280, "sq").locator(".cpsn-empty").innerText())
                .contains("Askush nuk i ka vlerësuar ende nevojat");
    }

    @Test
    void onlyWhatWasLookedAtIsSentAndNothingChosenIsLost() {
        WebServer.NET.tell("POST /families/f-1/needs", Reply.problem(409, """
            {"status":409,"rule":"ASSESSED_AFTER_THE_ARRIVAL","detail":"Later."}\
            """));
        var page = as("/families/f-1", 360, "en");
        follow(page.locator(".moj-sub-navigation a", new Page.LocatorOptions().setHasText("Needs")));
        follow(page.locator("a.govuk-button", new Page.LocatorOptions().setHasText("Assess the needs")));
        press(page, "Save the needs");
        assertThat(page.locator(".govuk-error-summary").innerText())
                .contains("An assessment in which nothing was looked at is none");
        page.check("#HOUSING-1");
        page.check("#SCHOOL-p-3-2");
        page.check("#signs-p-3-1");
        press(page, "Save the needs");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("after the family has returned");
        assertThat(page.locator("#SCHOOL-p-3-2").isChecked()).isTrue();
        assertThat(page.locator("#signs-p-3-1").isChecked()).isTrue();
        WebServer.NET.tell("POST /families/f-1/needs", Reply.json("{\"id\":\"f-1\",\"version\":5}"));
        press(page, "Save the needs");
        page.waitForURL("**/families/f-1/needs?done=needs");
        assertThat(WebServer.NET.asked("POST /families/f-1/needs").getLast().body())
                .contains(
                        "\"household\":{\"HOUSING\":\"SOME\"}",
                        "{\"childId\":\"p-3\",\"areas\":{\"SCHOOL\":\"URGENT\"},\"signs\":[\"DOCUMENTS_KEPT_BY_OTHERS\"]}");
    }

    private static Page as(String path, int width, String language) {
        return browsers.open(StubNet.ARTA, path, width, language);
    }
}
