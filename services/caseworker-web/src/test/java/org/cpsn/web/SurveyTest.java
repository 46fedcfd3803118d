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

/** The reintegration survey: asked in rounds, drawn, and said in numbers. */
class SurveyTest {

    @RegisterExtension
    static Browsers browsers = new Browsers();

    @Test
    void aRoundRecordedByMistakeIsWithdrawnWithAReason() {
        var page = as("/families/f-1/survey", 1280, "en");
        follow(page.getByText("This is wrong").first());
        press(page, "Withdraw");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("Choose what is wrong");
        page.check("#reason-1");
        press(page, "Withdraw");
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
        follow(page.locator("details").last().getByText("This is wrong"));
        page.waitForURL("**/families/f-1/survey/s-1/withdrawal");
        assertThat(page.locator("main").innerText()).contains("Round 1");
        page.check("#reason");
        press(page, "Withdraw");
        page.waitForURL("**/families/f-1/survey?done=withdrawn");
        assertThat(WebServer.NET.asked("POST /families/f-1/surveys/s-1/withdrawal"))
                .hasSize(1);
    }

    static Stream<String> pages() {
        return Stream.of(
                "/families/f-1/survey",
                "/families/f-2/survey",
                "/families/f-1/survey/new",
                "/families/f-1/survey/s-2/withdrawal");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void everyPageIsAccessibleAndFits(String path) {
        Screens.hold(browsers, StubNet.ARTA, "survey" + path, path);
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
        follow(page.locator("a.govuk-button", new Page.LocatorOptions().setHasText("Record a round")));
        press(page, "Save the round");
        assertThat(page.locator(".govuk-error-summary").innerText())
                .contains("Choose who answered", "A survey in which nothing was answered is none");
        page.check("[name=respondent]");
        page.check("#WORKING-0");
        page.check("#FOOD_CUTS-none");
        page.check("#CHILD_HAS_FRIENDS-p-3-1");
        press(page, "Save the round");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("on a later day than the one before");
        assertThat(page.locator("#WORKING-0").isChecked()).isTrue();
        assertThat(page.locator("#CHILD_HAS_FRIENDS-p-3-1").isChecked()).isTrue();
        WebServer.NET.tell("POST /families/f-1/surveys", Reply.json("{\"id\":\"f-1\",\"version\":5}"));
        press(page, "Save the round");
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
        return browsers.open(StubNet.ARTA, path, width, language);
    }
}
