package org.cpsn.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.stream.Stream;
import org.cpsn.web.PagesTest.Screens;
import org.cpsn.web.StubNet.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a returned family and each of its children need. */
class NeedsTest {

    private static Browsers browsers;

    @BeforeAll
    static void open() {
        browsers = new Browsers();
    }

    @AfterAll
    static void close() {
        if (browsers != null) browsers.close();
    }

    @BeforeEach
    void forget() {
        WebServer.NET.forget();
    }

    static Stream<Arguments> pages() {
        return Stream.of(
                        "/families/f-1/needs",
                        "/families/f-2/needs",
                        "/families/f-1/needs/new",
                        "/families/f-1/needs/n-2/withdrawal")
                .flatMap(path -> Stream.of(
                        Arguments.of(path, 1280, "sq"),
                        Arguments.of(path, 360, "sq"),
                        Arguments.of(path, 1280, "en"),
                        Arguments.of(path, 360, "en")));
    }

    @ParameterizedTest(name = "{0} at {1} px in {2}")
    @MethodSource("pages")
    void everyPageIsAccessibleAndFits(String path, int width, String language) {
        var page = as(path, width, language);
        Screens.keep(page, "needs" + path.replace('/', '-') + "-" + width + "-" + language);
        assertThat(page.content()).as("untranslated").doesNotContain("??");
        assertThat(Screens.widerThanTheScreen(page)).isEmpty();
        assertThat(Screens.violations(page)).isEmpty();
        page.context().close();
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
        page.locator(".moj-sub-navigation a", new Page.LocatorOptions().setHasText("Needs"))
                .click();
        page.locator("a.govuk-button", new Page.LocatorOptions().setHasText("Assess the needs"))
                .click();
        Browsers.press(page, "Save the needs");
        assertThat(page.locator(".govuk-error-summary").innerText())
                .contains("An assessment in which nothing was looked at is none");
        page.check("#HOUSING-1");
        page.check("#SCHOOL-p-3-2");
        page.check("#signs-p-3-1");
        Browsers.press(page, "Save the needs");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("after the family has returned");
        assertThat(page.locator("#SCHOOL-p-3-2").isChecked()).isTrue();
        assertThat(page.locator("#signs-p-3-1").isChecked()).isTrue();
        WebServer.NET.tell("POST /families/f-1/needs", Reply.json("{\"id\":\"f-1\",\"version\":5}"));
        Browsers.press(page, "Save the needs");
        page.waitForURL("**/families/f-1/needs?done=needs");
        assertThat(WebServer.NET.asked("POST /families/f-1/needs").getLast().body())
                .contains(
                        "\"household\":{\"HOUSING\":\"SOME\"}",
                        "{\"childId\":\"p-3\",\"areas\":{\"SCHOOL\":\"URGENT\"},\"signs\":[\"DOCUMENTS_KEPT_BY_OTHERS\"]}");
    }

    private static Page as(String path, int width, String language) {
        var page = browsers.signedIn(StubNet.ARTA, width, language, true);
        page.navigate(WebServer.url() + path);
        return page;
    }
}
