package org.cpsn.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpsn.web.Browsers.follow;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A case has many parts; they stand in groups, and one is always seen to be where one is. */
class CasePartsTest {
    @RegisterExtension
    static Browsers browsers = new Browsers();

    @Test
    void aGroupOpensOnItsFirstPartAndShowsTheOthers() {
        var page = browsers.open(StubNet.ARTA, "/cases/c-1", 1280, "en");
        assertThat(page.locator(".cpsn-groups a").allInnerTexts())
                .containsExactly("Overview", "Assessment", "Plan and help", "Records", "Timeline", "Who has the case");
        assertThat(page.locator(".cpsn-groups [aria-current=page]").innerText()).isEqualTo("Overview");
        assertThat(page.locator(".cpsn-parts").count()).isZero();
        follow(page.locator(".cpsn-groups a:has-text('Plan and help')"));
        page.waitForURL("**/cases/c-1/plan");
        assertThat(page.locator(".cpsn-groups [aria-current=true]").innerText()).isEqualTo("Plan and help");
        assertThat(page.locator(".cpsn-parts a").allInnerTexts())
                .containsExactly("Plan", "Follow-ups", "Referrals", "Across the border", "Roundtables");
        follow(page.locator(".cpsn-parts a:has-text('Referrals')"));
        page.waitForURL("**/cases/c-1/referrals");
        assertThat(page.locator(".cpsn-parts [aria-current=page]").innerText()).isEqualTo("Referrals");
    }

    @Test
    void theGroupsFitAndAreAccessible() {
        Screens.hold(browsers, StubNet.ARTA, "case-parts", "/cases/c-1/plan");
        var page = browsers.open(StubNet.ARTA, "/cases/c-1/plan", 360, "sq");
        assertThat(page.locator(".cpsn-parts [aria-current=page]").isVisible()).isTrue();
    }
}
