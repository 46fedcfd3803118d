package org.cpsn.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.cpsn.web.PagesTest.Screens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A case has many parts; they stand in groups, and one is always seen to be where one is. */
class CasePartsTest {
    private static Browsers browsers;

    @BeforeAll
    static void open() {
        browsers = new Browsers();
    }

    @AfterAll
    static void close() {
        if (browsers != null) browsers.close();
    }

    @Test
    void aGroupOpensOnItsFirstPartAndShowsTheOthers() {
        var page = browsers.signedIn(StubNet.ARTA, 1280, "en", true);
        page.navigate(WebServer.url() + "/cases/c-1");
        assertThat(page.locator(".cpsn-groups a").allInnerTexts())
                .containsExactly("Overview", "Assessment", "Plan and help", "Records", "Timeline", "Who has the case");
        assertThat(page.locator(".cpsn-groups [aria-current=page]").innerText()).isEqualTo("Overview");
        assertThat(page.locator(".cpsn-parts").count()).isZero();
        page.locator(".cpsn-groups a:has-text('Plan and help')").click();
        page.waitForURL("**/cases/c-1/plan");
        assertThat(page.locator(".cpsn-groups [aria-current=true]").innerText()).isEqualTo("Plan and help");
        assertThat(page.locator(".cpsn-parts a").allInnerTexts())
                .containsExactly("Plan", "Follow-ups", "Referrals", "Across the border", "Roundtables");
        page.locator(".cpsn-parts a:has-text('Referrals')").click();
        page.waitForURL("**/cases/c-1/referrals");
        assertThat(page.locator(".cpsn-parts [aria-current=page]").innerText()).isEqualTo("Referrals");
    }

    @ParameterizedTest
    @CsvSource({"1280, sq", "360, sq", "1280, en", "360, en"})
    void theGroupsFitAndAreAccessible(int width, String language) {
        var page = browsers.signedIn(StubNet.ARTA, width, language, true);
        page.navigate(WebServer.url() + "/cases/c-1/plan");
        assertThat(page.locator(".cpsn-parts [aria-current=page]").isVisible()).isTrue();
        Screens.keep(page, "case-parts-" + width + "-" + language);
        assertThat(page.content()).doesNotContain("??");
        assertThat(Screens.widerThanTheScreen(page)).isEmpty();
        assertThat(Screens.violations(page)).isEmpty();
    }
}
