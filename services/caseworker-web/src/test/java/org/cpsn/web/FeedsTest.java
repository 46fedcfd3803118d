package org.cpsn.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.cpsn.web.PagesTest.Screens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The liaison sees which partner holds what, and reads what each was told. */
class FeedsTest {
    private static Browsers browsers;

    @BeforeAll
    static void open() {
        browsers = new Browsers();
    }

    @AfterAll
    static void close() {
        if (browsers != null) browsers.close();
    }

    @ParameterizedTest
    @CsvSource({"1280, en", "360, sq", "360, en", "1280, sq"})
    void thePageHoldsForEveryoneAndLooksRight(int width, String language) {
        var page = linda("/liaison/feed", width, language);
        Screens.keep(page, "feeds-" + width + "-" + language);
        assertThat(Screens.widerThanTheScreen(page)).as("wider than the screen").isEmpty();
        assertThat(Screens.violations(page)).as("axe").isEmpty();
        page.navigate(WebServer.url() + "/liaison/feed/partners/partner-al");
        Screens.keep(page, "feed-of-partner-" + width + "-" + language);
        assertThat(Screens.widerThanTheScreen(page)).as("wider than the screen").isEmpty();
        assertThat(Screens.violations(page)).as("axe").isEmpty();
    }

    @Test
    void theLiaisonSeesWhatEachPartnerHoldsAndReadsWhatItWasTold() {
        var page = linda("/liaison/feed/national", 1280, "en");
        page.locator(".govuk-back-link").click();
        page.waitForURL("**/liaison/feed");
        var albania = page.locator(".cpsn-partner").first();
        assertThat(albania.innerText())
                .contains(
                        "Albania holds everything up to 1,284 of 1,290.",
                        "Holds something else",
                        "Oldest not confirmed",
                        "Position 1,286",
                        "Position 1,287",
                        "It took everything up to 1,288");
        assertThat(page.locator(".cpsn-partner").last().innerText())
                .contains("Montenegro holds all 41.", "Holds everything", "The partner asks for news");
        albania.locator("a").click();
        page.waitForURL("**/liaison/feed/partners/partner-al");
        page.locator("#more a").click();
        page.waitForSelector(".cpsn-feed__end");
        assertThat(page.locator("#feed tr").count()).isEqualTo(30);
        assertThat(page.locator("h1").innerText()).isEqualTo("What was told: Albania");
    }

    private static Page linda(String path, int width, String language) {
        var page = browsers.signedIn(StubNet.LINDA, width, language, true);
        page.navigate(WebServer.url() + path);
        return page;
    }
}
