package org.cpsn.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpsn.web.Browsers.day;
import static org.cpsn.web.Browsers.follow;
import static org.cpsn.web.Browsers.press;

import com.microsoft.playwright.Page;
import java.util.stream.Stream;
import org.cpsn.web.StubNet.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The ledger of consents as caseworker and supervisor use it. */
class ConsentsTest {

    @RegisterExtension
    static Browsers browsers = new Browsers();

    static Stream<String> pages() {
        return Stream.of("", "/new", "/override", "/k-1/narrowing", "/k-1/withdrawal", "/k-2/review");
    }

    @ParameterizedTest(name = "consents{0}")
    @MethodSource("pages")
    void everyPageIsAccessibleAndFits(String path) {
        Screens.hold(browsers, StubNet.DRITA, "consents" + path, "/cases/c-1/consents" + path);
    }

    @Test
    void whatIsInForceTodayComesBeforeEverythingEverRecorded() {
        var page = as(StubNet.ARTA, "/cases/c-1/consents", 1280, "en");
        var cards = page.locator(".cpsn-card");
        assertThat(cards.count())
                .as("what has expired stands in the ledger only")
                .isEqualTo(2);
        assertThat(cards.nth(0).innerText())
                .contains("To get services for the child", "Hapi i Parë", "Psychosocial support", "The caregiver");
        assertThat(cards.nth(1).innerText())
                .contains("Without consent", "Waits for the supervisor’s review", "Vital interests", "dyshuari")
                .doesNotContain("Given by");
        assertThat(page.locator(".moj-timeline__title").allInnerTexts())
                .containsExactly("Something was done without consent", "A consent was narrowed", "Consent was given");
        assertThat(page.locator("a[href$='/consents/k-2/review']").count())
                .as("nobody reviews what they did themselves")
                .isZero();
    }

    @Test
    void withoutAnyConsentThePageSaysWhatThatMeans() {
        var page = as(StubNet.ARTA, "/cases/c-2/consents", 360, "en");
        assertThat(page.locator("main").innerText())
                .contains("No consent is in force.", "Nothing has been recorded yet.");
    }

    @Test
    void aConsentIsRecorded() {
        var page = as(StubNet.ARTA, "/cases/c-1/consents/new", 1280, "en");
        press(page, "Record the consent");
        assertThat(page.locator(".govuk-error-summary").innerText())
                .contains(
                        "Choose what it is for",
                        "Choose who may know",
                        "Choose at least one service",
                        "Enter the real last day",
                        "Say who gave consent",
                        "Choose the legal basis");
        page.check("#purpose");
        page.check("#recipient-3");
        page.selectOption("#organisation", "provider-shelter-19");
        page.check("#scope-18");
        day(page, "until", "31", "12", "2027");
        page.check("#givenBy-1");
        page.selectOption("#basis", "CONSENT");
        page.fill("#note", "The mother agreed.");
        press(page, "Record the consent");
        page.waitForURL("**/cases/c-1/consents?done=consentGiven");
        assertThat(WebServer.NET.asked("POST /cases/c-1/consents").getFirst().body())
                .isEqualTo(
                        "{\"purpose\":\"SERVICES\",\"recipient\":\"OTHER_ORGANIZATIONS\",\"organisation\":\"provider-shelter-19\","
                            + "\"scope\":[\"SHELTER\"],\"until\":\"2027-12-31\",\"givenBy\":\"CAREGIVER\",\"basis\":\"CONSENT\",\"note\":\"The"
                            + " mother agreed.\"}");
    }

    @Test
    void whoActsWithoutConsentSaysWhyAndOnAnotherBasis() {
        var page = as(StubNet.ARTA, "/cases/c-1/consents/override", 360, "sq");
        assertThat(page.locator("#basis option[value=CONSENT]").count()).isZero();
        page.check("#purpose-1");
        page.check("#recipient-1");
        page.check("#scope-15");
        day(page, "until", "31", "1", "2027");
        page.selectOption("#basis", "VITAL_INTERESTS");
        press(page, "Regjistro veprimin pa pëlqim");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("Tregoni pse veproni pa pëlqim");
        assertThat(page.locator("#scope-15").isChecked()).isTrue();
        page.fill("#reason", "Kujdestari është i dyshuari.");
        press(page, "Regjistro veprimin pa pëlqim");
        page.waitForURL("**/cases/c-1/consents?done=consentOverridden");
        assertThat(WebServer.NET
                        .asked("POST /cases/c-1/consents/overrides")
                        .getFirst()
                        .body())
                .contains("\"basis\":\"VITAL_INTERESTS\"", "\"reason\":\"Kujdestari")
                .doesNotContain("givenBy");
    }

    @Test
    void whoNarrowsSecondSeesHowItStandsNowAndLosesNothing() {
        WebServer.NET.tell("POST /cases/c-1/consents/k-1/narrowing", Reply.problem(409, """
            {"status":409,"rule":"CHANGED_MEANWHILE","detail":"The consent was changed since the asker looked at it."}\
            """));
        var page = as(StubNet.ARTA, "/cases/c-1/consents/k-1/narrowing", 1280, "en");
        page.locator("input[name=revision]").evaluate("e => e.value = '0'");
        page.uncheck("#scope");
        page.check("#askedBy");
        page.fill("#reason", "She no longer wants it.");
        press(page, "Narrow the consent");
        Screens.keep(page, "consents-narrow-second-1280-en");
        assertThat(page.locator(".govuk-error-summary").innerText())
                .contains("Somebody else has saved this in the meantime.");
        assertThat(page.locator(".govuk-inset-text").innerText()).contains("Mental health, Psychosocial support");
        assertThat(page.locator("#reason").inputValue()).isEqualTo("She no longer wants it.");
        assertThat(page.locator("#scope").isChecked()).isFalse();
        assertThat(page.locator("input[name=revision]").inputValue()).isEqualTo("1");
        assertThat(WebServer.NET
                        .asked("POST /cases/c-1/consents/k-1/narrowing")
                        .getFirst()
                        .body())
                .contains("\"revision\":0", "\"scope\":[\"PSYCHOSOCIAL_SUPPORT\"]");
    }

    @Test
    void aConsentIsWithdrawn() {
        var page = as(StubNet.ARTA, "/cases/c-1/consents/k-1/withdrawal", 1280, "en");
        press(page, "Withdraw from now on");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("Say who wants this");
        page.check("#askedBy");
        press(page, "Withdraw from now on");
        page.waitForURL("**/cases/c-1/consents?done=consentWithdrawn");
        assertThat(WebServer.NET
                        .asked("POST /cases/c-1/consents/k-1/withdrawal")
                        .getFirst()
                        .body())
                .isEqualTo("{\"askedBy\":\"CHILD\"}");
    }

    @Test
    void theSupervisorIsLedToWhatIsToReview() {
        var page = as(StubNet.DRITA, "/cases", 1280, "en");
        follow(page.getByText("Acted without consent: review").first());
        page.waitForURL("**/cases/c-1/consents");
        follow(page.locator("a[href$='/consents/k-2/review']"));
        page.check("#outcome");
        press(page, "Record the review");
        page.waitForURL("**/cases/c-1/consents?done=consentReviewed");
        assertThat(WebServer.NET
                        .asked("POST /cases/c-1/consents/k-2/review")
                        .getFirst()
                        .body())
                .isEqualTo("{\"outcome\":\"UPHELD\"}");
        var arta = as(StubNet.ARTA, "/cases", 1280, "en");
        assertThat(arta.getByText("Acted without consent").count()).isZero();
    }

    @Test
    void withoutTheListOfProvidersAConsentCanStillBeRead() {
        WebServer.NET.tell("GET /providers", Reply.problem(503, "{\"status\":503}"));
        var page = as(StubNet.ARTA, "/cases/c-1/consents", 1280, "en");
        assertThat(page.locator(".cpsn-card").first().innerText()).contains("provider-psycho-19");
    }

    private static Page as(StubNet.Person person, String path, int width, String language) {
        return browsers.open(person, path, width, language);
    }
}
