package org.cpsn.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cpsn.stories.Desk.entries;
import static org.cpsn.stories.Desk.text;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.cpsn.samples.Service;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One child's way through the rooms of the web front-end, in a real browser. */
@Order(3)
@WithNet
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserStoryTest {
    private final Net net;
    private final Browsers browsers;

    BrowserStoryTest(Net net) {
        this.net = net;
        this.browsers = new Browsers(net);
    }

    @AfterAll
    void closeTheBrowser() {
        browsers.close();
    }

    @ParameterizedTest(name = "in {0}")
    @ValueSource(strings = {"sq", "en"})
    void fromTheFirstConcernToTheAuditorsReplay(String language) {
        var child = language.equals("sq") ? "Blerinda Shtegtari" : "Lulzana Udhëtari";
        String referral;
        String caseId;
        try (var caseworker = browsers.signIn("arta", language)) {
            caseId = aConcernIsReported(caseworker, child);
            referral = theRiskIsHighAndHelpIsAskedFor(caseworker, caseId);
        }
        try (var provider = browsers.signIn("provider", language)) {
            theProviderAccepts(provider, referral, child);
        }
        try (var caseworker = browsers.signIn("arta", language)) {
            theTimelineTellsIt(caseworker, caseId);
        }
        try (var supervisor = browsers.signIn("drita", language)) {
            theSupervisorIsTold(supervisor, caseId);
        }
        try (var liaison = browsers.signIn("liaison", language)) {
            theFeedNamesNobody(liaison, child);
        }
        try (var auditor = browsers.signIn("auditor", language)) {
            theAuditorReplays(auditor, caseId, child);
        }
    }

    private String aConcernIsReported(Rooms caseworker, String child) {
        var page = caseworker.page();
        assertThat(page.locator("h1")).isVisible();
        caseworker.looksRight("01-today");
        caseworker.looksForInVain(child);
        caseworker.looksRight("02-nobody-found");
        caseworker.carriesTheNameToTheRegistration();
        assertThat(page.locator("#givenName")).hasValue(child.substring(0, child.indexOf(' ')));
        assertThat(page.locator("#familyName")).hasValue(child.substring(child.indexOf(' ') + 1));
        caseworker.submit("/concerns/person");
        caseworker.says("what is missing");
        caseworker.looksRight("03-registration-with-what-is-missing");
        caseworker.registers(child.substring(0, child.indexOf(' ')), child.substring(child.indexOf(' ') + 1), "19");
        caseworker.looksRight("04-concern");
        caseworker.fillsInTheConcern("She is alone at the market every day.");
        var caseId = caseworker.reportsIt();
        caseworker.says("done");
        assertThat(page.locator(".cpsn-identity__name")).hasText(child);
        caseworker.looksRight("05-case");
        return caseId;
    }

    private String theRiskIsHighAndHelpIsAskedFor(Rooms caseworker, String caseId) {
        var page = caseworker.page();
        page.locator("a[href='/cases/" + caseId + "/risk']").click();
        caseworker.looksRight("06-risk");
        caseworker.assignsRisk("HIGH", "Strangers collect her money.");
        caseworker.says("done");
        assertThat(page.locator(".cpsn-identity .cpsn-risk--high")).isVisible();
        new Desk(net, "arta").agreesTo(caseId, "SHELTER");
        page.locator("a[href='/cases/" + caseId + "/referrals/new']").click();
        caseworker.choosesServiceToReferTo("SAFEHOUSE_SERVICE");
        caseworker.looksRight("07-referral");
        caseworker.refersWithConsent("provider-shelter-19", "A safe place for the nights.");
        caseworker.looksRight("08-referrals-of-the-case");
        page.locator("table.cpsn-table a[href^='/referrals/']").first().click();
        assertThat(page.locator("dl.govuk-summary-list")).isVisible();
        return caseworker.referralInView();
    }

    private void theProviderAccepts(Rooms provider, String referral, String child) {
        var page = provider.page();
        var line = page.locator("a[href='/referrals/" + referral + "']");
        assertThat(line).hasText(child);
        provider.looksRight("09-inbox");
        line.click();
        provider.looksRight("10-referral-to-answer");
        page.locator("form[action='/referrals/" + referral + "/acceptance'] button")
                .click();
        provider.says("done");
        assertThat(page.locator(".cpsn-referral--accepted").first()).isVisible();
        provider.looksRight("11-referral-accepted");
    }

    private void theTimelineTellsIt(Rooms caseworker, String caseId) {
        new Desk(net, "arta")
                .awaits(
                        Service.CASES,
                        "/cases/" + caseId + "/timeline",
                        line -> text(line.path("facts"), "status").equals("ACCEPTED"));
        caseworker.goTo("/cases/" + caseId + "/timeline");
        assertThat(caseworker.page().locator(".moj-timeline__item")).hasCount(6);
        caseworker.looksRight("12-timeline");
    }

    private void theSupervisorIsTold(Rooms supervisor, String caseId) {
        new Desk(net, "drita").awaitsNotice("HIGH_RISK", caseId);
        supervisor.goTo("/notices");
        var page = supervisor.page();
        var notice = page.locator(
                "li.cpsn-notice--high_risk",
                new Page.LocatorOptions().setHas(page.locator("a[href='/cases/" + caseId + "']")));
        assertThat(notice).hasCount(1);
        supervisor.looksRight("13-notices");
        notice.locator("a").first().click();
        assertThat(supervisor.isInCase()).isEqualTo(caseId);
        supervisor.goTo("/notices");
        notice.locator("form button").click();
        assertThat(page.locator(
                        "li.cpsn-notice--read",
                        new Page.LocatorOptions().setHas(page.locator("a[href='/cases/" + caseId + "']"))))
                .hasCount(1);
    }

    private void theFeedNamesNobody(Rooms liaison, String child) {
        var page = liaison.page();
        assertThat(page.locator("h1")).isVisible();
        liaison.looksRight("14-liaison");
        liaison.goTo("/liaison/feed");
        liaison.looksRight("14-what-partners-hold");
        liaison.goTo("/liaison/feed/national");
        assertThat(page.locator("#feed tr").first()).isVisible();
        liaison.looksRight("14-feed");
        while (page.locator("#more a").count() > 0) {
            // the last page may be empty: what must change is what comes next
            var next = page.locator("#more a").getAttribute("href");
            page.locator("#more a").click();
            page.waitForCondition(
                    () -> page.locator("#more a[href='" + next + "']").count() == 0);
        }
        assertThat(page.locator("#feed")).not().containsText(child.substring(child.indexOf(' ') + 1));
        assertThat(page.locator(".cpsn-feed__end")).isVisible();
    }

    private void theAuditorReplays(Rooms auditor, String caseId, String child) {
        var page = auditor.page();
        assertThat(page.locator("h1")).isVisible();
        auditor.looksRight("15-audit");
        auditor.goTo("/audit/cases/" + caseId);
        var known = page.locator("#known");
        assertThat(known.locator(".cpsn-risk--high")).isVisible();
        auditor.looksRight("16-replay");
        // back to the moment when nobody had said how great the risk is, and forward again, by the keys of the slider
        page.locator("#step").focus();
        page.keyboard().press("Home");
        assertThat(known).hasAttribute("data-step", "0");
        assertThat(known.locator(".cpsn-risk--none")).isVisible();
        page.keyboard().press("ArrowRight");
        assertThat(known).hasAttribute("data-step", "1");
        page.keyboard().press("End");
        assertThat(known).hasAttribute("data-step", page.locator("#step").getAttribute("max"));
        assertThat(known.locator(".cpsn-risk--high")).isVisible();
        assertThat(page.locator("body")).not().containsText(child.substring(child.indexOf(' ') + 1));
        auditor.goTo("/audit/cases/" + caseId + "/history");
        assertThat(page.locator("table.cpsn-history tbody tr")).hasCount(6);
        auditor.looksRight("17-history");
    }

    @Test
    void aConcernIsReportedByKeyboardAlone() {
        try (var caseworker = browsers.signIn("arta", "en")) {
            var page = caseworker.page();
            var keys = page.keyboard();
            caseworker.goTo("/concerns");
            keys.press("Tab");
            assertThat(caseworker.focused()).hasAttribute("href", "#main");
            keys.press("Enter");
            caseworker.tabTo("#name");
            keys.type("Tastierë Pamjeti");
            keys.press("Enter");
            assertThat(page.locator("section[aria-live='polite'] h2")).isVisible();
            caseworker.tabTo("form[action='/concerns/person/carry'] button");
            keys.press("Enter");
            assertThat(page.locator("#familyName")).hasValue("Pamjeti");
            caseworker.tabTo("input[name='sex']");
            keys.press("Space");
            caseworker.tabTo("input[name='ageKnown']");
            keys.press("ArrowDown");
            caseworker.tabTo("#estimatedAge");
            keys.type("11");
            caseworker.tabTo("form[action='/concerns/person'] button.govuk-button");
            keys.press("Enter");
            assertThat(page.locator("form[action^='/concerns/new']")).isVisible();
            // an empty form is refused; the summary takes the focus and its links lead to the fields
            caseworker.tabTo("form[action^='/concerns/new'] button.govuk-button");
            keys.press("Enter");
            assertThat(page.locator(".govuk-error-summary")).isFocused();
            caseworker.tabTo(".govuk-error-summary__list a");
            var field = caseworker.focused().getAttribute("href");
            keys.press("Enter");
            assertThat(page.locator(field)).isFocused();
            // round the page once more, field by field
            caseworker.tabTo(".govuk-skip-link");
            caseworker.tabTo("input[name='urgent']");
            keys.press("Space");
            caseworker.tabTo("input[name='concerns']");
            keys.press("Space");
            caseworker.tabTo("#source");
            keys.press("ArrowDown");
            caseworker.tabTo("#narrative");
            keys.type("Written without a mouse.");
            caseworker.tabTo("form[action^='/concerns/new'] button.govuk-button");
            keys.press("Enter");
            var caseId = caseworker.isInCase();
            assertThat(text(new Desk(net, "arta").sees(Service.CASES, "/cases/" + caseId), "narrative"))
                    .isEqualTo("Written without a mouse.");
        }
    }

    @Test
    void sentTwiceAFormHasOneEffect() {
        try (var caseworker = browsers.signIn("arta", "sq")) {
            var page = caseworker.page();
            caseworker.looksForInVain("Dyherë Dërgesa");
            caseworker.carriesTheNameToTheRegistration();
            caseworker.registers("Dyherë", "Dërgesa", "19");
            caseworker.fillsInTheConcern("Sent twice.");
            var childId = caseworker.childInView();
            // twice at once, past the button that protects against it
            var landed = page.evaluate("""
                async () => {
                  const form = document.querySelector("form[action^='/concerns/new']");
                  const send = () => fetch(form.action, {method: 'POST', body: new URLSearchParams(new FormData(form))})
                      .then(answer => answer.url);
                  return Promise.all([send(), send()]);
                }\
                """);
            assertThat((List<?>) landed).hasSize(2);
            assertThat(((List<?>) landed).getFirst()).isEqualTo(((List<?>) landed).getLast());
            // and a third time by the button, pressed twice
            page.locator("form[action^='/concerns/new'] button.govuk-button").dblclick();
            var caseId = caseworker.isInCase();
            var cases = entries(new Desk(net, "arta").sees(Service.CASES, "/cases?mine=true&size=200"));
            assertThat(cases)
                    .filteredOn(entry -> text(entry, "childId").equals(childId))
                    .extracting(entry -> text(entry, "caseId"))
                    .containsExactly(caseId);
        }
    }

    @ParameterizedTest(name = "in {0}")
    @ValueSource(strings = {"sq", "en"})
    void whoSendsAStaleFormIsToldWhatHasChangedAndLosesNothing(String language) {
        var arta = new Desk(net, "arta");
        var child = arta.begins(
                        Service.CASES,
                        "/persons",
                        Map.of(
                                "givenName",
                                // two of one name would be compared as likely twins
                                language.equals("sq") ? "Vonesa" : "Kujtesa",
                                "familyName",
                                "Shembulli",
                                "sex",
                                "FEMALE",
                                "estimatedAge",
                                12,
                                "municipality",
                                "19"))
                .id();
        var caseId = arta.begins(
                        Service.CASES,
                        "/cases",
                        Map.of(
                                "childId",
                                child,
                                "source",
                                "POLICE",
                                "concerns",
                                List.of("NEGLECT"),
                                "urgent",
                                false,
                                "municipality",
                                "19"))
                .id();
        try (var caseworker = browsers.signIn("arta", language)) {
            var page = caseworker.page();
            caseworker.goTo("/cases/" + caseId + "/risk");
            assertThat(page.locator("form[action$='/risk']")).isVisible();
            var meanwhile =
                    new Desk(net, "drita").does(Service.CASES, "/cases/" + caseId + "/risk", Map.of("level", "LOW"));
            assertThat(meanwhile.status()).as(meanwhile.refusal()).isEqualTo(200);

            caseworker.assignsRisk("HIGH", "A neighbour has seen bruises.");

            assertThat(page.locator(".cpsn-changes li")).hasCount(1);
            assertThat(page.locator(".cpsn-changes")).containsText(Pattern.compile("Drita Shembulli|sv-19-01"));
            assertThat(page.locator("input[name='level'][value='HIGH']")).isChecked();
            assertThat(page.locator("#reason")).hasValue("A neighbour has seen bruises.");
            caseworker.looksRight("18-stale");
            assertThat(text(arta.sees(Service.CASES, "/cases/" + caseId), "risk"))
                    .isEqualTo("LOW");

            page.locator("form[action$='/risk'] button.govuk-button").click();
            caseworker.says("done");
            assertThat(text(arta.sees(Service.CASES, "/cases/" + caseId), "risk"))
                    .isEqualTo("HIGH");
        }
    }
}
