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

/** The reintegration survey: asked in rounds, drawn, and said in numbers. */
class SurveyTest {

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

    @Test
    void aRoundRecordedByMistakeIsWithdrawnWithAReason() {
        var page = as("/families/f-1/survey", 1280, "en");
        page.getByText("This is wrong").first().click();
        Browsers.press(page, "Withdraw");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("Choose what is wrong");
        page.check("#reason-1");
        Browsers.press(page, "Withdraw");
        page.waitForURL("**/families/f-1/survey?done=withdrawn");
        assertThat(WebServer.NET
                        .asked("POST /families/f-1/surveys/s-2/withdrawal")
                        .getFirst()
                        .body())
                .contains("RECORDED_TWICE");
    }

    @Test
    void anyRoundCanBeWithdrawnNotOnlyTheLatest() {
        var page = as("/families/f-1/survey", 360, "en");
        page.locator("details summary").last().click();
        page.locator("details").last().getByText("This is wrong").click();
        page.waitForURL("**/families/f-1/survey/s-1/withdrawal");
        assertThat(page.locator("main").innerText()).contains("Round 1");
        page.check("#reason");
        Browsers.press(page, "Withdraw");
        page.waitForURL("**/families/f-1/survey?done=withdrawn");
        assertThat(WebServer.NET.asked("POST /families/f-1/surveys/s-1/withdrawal"))
                .hasSize(1);
    }

    static Stream<Arguments> pages() {
        return Stream.of(
                        "/families/f-1/survey",
                        "/families/f-2/survey",
                        "/families/f-1/survey/new",
                        "/families/f-1/survey/s-2/withdrawal")
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
        Screens.keep(page, "survey" + path.replace('/', '-') + "-" + width + "-" + language);
        assertThat(page.content()).as("untranslated").doesNotContain("??");
        assertThat(Screens.widerThanTheScreen(page)).isEmpty();
        assertThat(Screens.violations(page)).isEmpty();
        page.context().close();
    }

    @Test
    void theLatestRoundIsDrawnAndTheTableBesideItSaysTheSame() {
        var page = as("/families/f-1/survey", 1280, "en");
        assertThat(page.locator("main").innerText())
                .contains("Equal weights, not the IOM index", "Round 2, 12 September 2026", "less than 70 %");
        assertThat(page.locator("table").first().innerText())
                .contains("0.50", "0.73", "0.61", "medium", "9 of 9", "The child Muhammed Enes");
        assertThat(page.locator(".cpsn-radar__latest").getAttribute("points").split(" "))
                .hasSize(3);
        assertThat(page.locator(".cpsn-radar__before").count())
                .as("a round of which a dimension is not known has no surface")
                .isZero();
        assertThat(page.locator("table").nth(1).innerText())
                .as("unknown is not nought")
                .contains("no score", "0.25");
        assertThat(page.locator(".cpsn-line--2 circle").count()).isEqualTo(1);
        page.locator("summary").last().click();
        assertThat(page.locator("details").last().innerText())
                .contains("Does somebody in the household work", "does not know or wish to say");
    }

    @Test
    void aRoundIsAskedAndNothingAnsweredIsLost() {
        WebServer.NET.tell("POST /families/f-1/surveys", Reply.problem(409, """
            {"status":409,"rule":"ROUNDS_FOLLOW_EACH_OTHER","detail":"Later."}\
            """));
        var page = as("/families/f-1/survey", 360, "en");
        page.locator("a.govuk-button", new Page.LocatorOptions().setHasText("Record a round"))
                .click();
        Browsers.press(page, "Save the round");
        assertThat(page.locator(".govuk-error-summary").innerText())
                .contains("Choose who answered", "A survey in which nothing was answered is none");
        page.check("[name=respondent]");
        page.check("#WORKING-0");
        page.check("#FOOD_CUTS-none");
        page.check("#CHILD_HAS_FRIENDS-p-3-1");
        Browsers.press(page, "Save the round");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("on a later day than the one before");
        assertThat(page.locator("#WORKING-0").isChecked()).isTrue();
        assertThat(page.locator("#CHILD_HAS_FRIENDS-p-3-1").isChecked()).isTrue();
        WebServer.NET.tell("POST /families/f-1/surveys", Reply.json("{\"id\":\"f-1\",\"version\":5}"));
        Browsers.press(page, "Save the round");
        page.waitForURL("**/families/f-1/survey?done=survey");
        assertThat(WebServer.NET.asked("POST /families/f-1/surveys").getLast().body())
                .contains(
                        "\"respondent\":\"p-4\"",
                        "\"answers\":{\"FOOD_CUTS\":\"NO_ANSWER\",\"WORKING\":\"YES\"}",
                        "{\"childId\":\"p-3\",\"answers\":{\"CHILD_HAS_FRIENDS\":\"AGREE\"}}")
                .doesNotContain("DEBT");
    }

    @Test
    void whereNobodyHasAskedYetThePageSaysSoAndAFamilyThatIsGoneIsNotAsked() {
        var page = as("/families/f-2/survey", 1280, "sq");
        assertThat(page.locator(".cpsn-empty").innerText()).contains("Askush nuk ka pyetur ende");
        assertThat(page.locator("text=Regjistro një raund").count()).isZero();
    }

    private static Page as(String path, int width, String language) {
        var page = browsers.signedIn(StubNet.ARTA, width, language, true);
        page.navigate(WebServer.url() + path);
        return page;
    }
}
