package org.cpsn.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpsn.web.Browsers.follow;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The liaison sees which partner holds what, and reads what each was told. */
class FeedsTest {
    @RegisterExtension
    static Browsers browsers = new Browsers();

    @Test
    void theLiaisonSeesWhatEachPartnerHoldsAndReadsWhatItWasTold() {
        var page = linda("/liaison/feed/national", 1280, "en");
        follow(page.locator(".govuk-back-link"));
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
        follow(albania.locator("a"));
        page.waitForURL("**/liaison/feed/partners/partner-al");
        page.locator("#more a").click();
        page.waitForSelector(".cpsn-feed__end");
        assertThat(page.locator("#feed tr").count()).isEqualTo(30);
        assertThat(page.locator("h1").innerText()).isEqualTo("What was told: Albania");
    }

    private static Page linda(String path, int width, String language) {
        return browsers.open(StubNet.LINDA, path, width, language);
    }
}
