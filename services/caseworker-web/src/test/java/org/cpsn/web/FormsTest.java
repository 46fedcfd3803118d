package org.cpsn.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpsn.web.Browsers.awaitDraft;
import static org.cpsn.web.Browsers.day;
import static org.cpsn.web.Browsers.follow;
import static org.cpsn.web.Browsers.press;
import static org.cpsn.web.Browsers.pressEnter;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.cpsn.web.StubNet.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What people do, and what they see when it does not work: nothing typed is lost, and nothing failing looks empty. */
class FormsTest {

    @RegisterExtension
    static Browsers browsers = new Browsers();

    private static Page as(StubNet.Person person, String path) {
        return as(person, path, 1280, "en", true);
    }

    private static Page as(StubNet.Person person, String path, int width, String language, boolean scripts) {
        return scripts
                ? browsers.open(person, path, width, language)
                : browsers.openWithoutScripts(person, path, width, language);
    }

    @Test
    void aConcernIsReportedByKeyboardAlone() {
        var page = as(StubNet.ARTA, "/concerns");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.className")).asString().contains("govuk-skip-link");
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        page.keyboard().type("Krasniqi");
        pressEnter(page);
        assertThat(page.url()).doesNotContain("Krasniqi");
        page.locator(".cpsn-people a").first().focus();
        pressEnter(page);
        page.locator("#urgent").focus();
        page.keyboard().press("Space");
        page.locator("#concerns").focus();
        page.keyboard().press("Space");
        page.locator("#source").focus();
        page.keyboard().type("School");
        page.locator("#narrative").focus();
        page.keyboard().type("Plantedname came to school with bruises.");
        page.locator("main button.govuk-button").focus();
        pressEnter(page);
        page.waitForURL("**/cases/c-1?atLeast=2&done=concern");
        var sent = WebServer.NET.asked("POST /cases").getFirst();
        assertThat(sent.body())
                .contains("\"childId\":\"p-1\"", "\"urgent\":true", "\"source\":\"SCHOOL\"", "Plantedname");
        assertThat(sent.headers()).containsKeys("idempotency-key", "x-correlation-id", "authorization");
        assertThat(WebServer.NET.all()).allMatch(request -> !request.path().contains("Plantedname"));
    }

    @Test
    void whatIsMissingIsSaidAndWhatWasTypedStays() {
        var page = as(StubNet.ARTA, "/concerns/new?child=p-1", 1280, "sq", true);
        page.fill("#narrative", "Mësuesja vërejti mavijosje.");
        page.check("#concerns-2");
        press(page, "Raporto shqetësimin");
        Screens.keep(page, "concern-errors-1280-sq");
        assertThat(page.locator(".govuk-error-summary").innerText())
                .contains("Zgjidhni si u mor vesh", "Tregoni nëse fëmija është në rrezik");
        assertThat(page.locator("#narrative").inputValue()).isEqualTo("Mësuesja vërejti mavijosje.");
        assertThat(page.locator("#concerns-2").isChecked()).isTrue();
        assertThat(Screens.violations(page)).isEmpty();
        page.locator(".govuk-error-summary a").first().click();
        assertThat(page.evaluate("document.activeElement.id")).isIn("source", "urgent");
        assertThat(WebServer.NET.asked("POST /cases")).isEmpty();
    }

    @Test
    void aFailingSearchIsShownAsFailingAndNeverAsNobodyFound() {
        WebServer.NET.tell("POST /persons/search", Reply.problem(503, "{\"status\":503}"));
        var page = as(StubNet.ARTA, "/concerns", 360, "sq", true);
        page.fill("#name", "Krasniqi");
        press(page, "Kërko");
        Screens.keep(page, "search-failing-360-sq");
        assertThat(page.locator("main").innerText())
                .contains("Kërkimi nuk funksionoi")
                .doesNotContain("Nuk u gjet askush");
        assertThat(page.locator("#name").inputValue()).isEqualTo("Krasniqi");
    }

    @Test
    void whoChangedTheCaseMeanwhileIsShownAndTheNextTryIsBasedOnThat() {
        WebServer.NET.tell("POST /cases/c-1/risk", Reply.problem(412, """
            {"status":412,"currentVersion":4,"changedSince":[{"sequence":4,"type":"case.assigned","recordedAt":"2026-11-21T10:15:00Z","by":"sv-19-01"}]}\
            """));
        var page = as(StubNet.ARTA, "/cases/c-1/risk");
        page.locator("input[name=version]").evaluate("e => e.value = '3'");
        page.check("#level");
        page.fill("#reason", "The bruises are fresh.");
        press(page, "Assign risk level");
        Screens.keep(page, "stale-1280-en");
        assertThat(page.locator(".govuk-error-summary").innerText())
                .contains("The case was assigned to a case manager", "Drita Shembulli", "21 November 2026, 11:15");
        assertThat(page.locator("#reason").inputValue()).isEqualTo("The bruises are fresh.");
        assertThat(page.locator("input[name=version]").inputValue()).isEqualTo("4");
        assertThat(WebServer.NET.asked("POST /cases/c-1/risk").getFirst().headers())
                .containsEntry("if-match", "\"3\"");
        assertThat(Screens.violations(page)).isEmpty();
    }

    @Test
    void aBrokenRuleIsSaidInTheReadersLanguage() {
        WebServer.NET.tell("POST /cases/c-1/closure-request", Reply.problem(409, """
            {"status":409,"rule":"CASE_IS_OPEN","detail":"The case is closed."}\
            """));
        WebServer.NET.tell("POST /cases/c-1/risk", Reply.problem(409, """
            {"status":409,"rule":"NEVER_HEARD_OF","detail":"Something nobody translated yet."}\
            """));
        var page = as(StubNet.ARTA, "/cases/c-1/closure", 1280, "sq", true);
        page.check("#reason");
        press(page, "Kërko mbylljen");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("Rasti është i mbyllur");
        page.navigate(WebServer.url() + "/cases/c-1/risk");
        page.check("#level");
        press(page, "Cakto nivelin e rrezikut");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("Something nobody translated yet.");
    }

    /** Nobody knows whether it happened: the next try carries the same key. After a clear no, another. */
    @Test
    void anUnansweredCommandIsSentAgainUnderTheSameKey() {
        WebServer.NET.tell("POST /cases/c-1/risk", Reply.problem(503, "{\"status\":503}"));
        var page = as(StubNet.ARTA, "/cases/c-1/risk");
        page.check("#level");
        press(page, "Assign risk level");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("it will not be saved twice");
        press(page, "Assign risk level");
        WebServer.NET.tell("POST /cases/c-1/risk", Reply.problem(409, "{\"status\":409,\"rule\":\"OWN_CASE\"}"));
        press(page, "Assign risk level");
        press(page, "Assign risk level");
        var keys = WebServer.NET.asked("POST /cases/c-1/risk").stream()
                .map(request -> request.headers().get("idempotency-key"))
                .toList();
        assertThat(keys).hasSize(4);
        assertThat(keys.get(1)).isEqualTo(keys.get(0));
        assertThat(keys.get(2)).isEqualTo(keys.get(0));
        assertThat(keys.get(3)).isNotEqualTo(keys.get(0));
    }

    @Test
    void aReferralNeedsConsentOrAReason() {
        var page = as(StubNet.ARTA, "/cases/c-1/referrals/new?serviceType=PSYCHOSOCIAL_SERVICE");
        page.check("#providerId");
        page.check("#permission-override");
        press(page, "Make the referral");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("Say why you act without consent");
        Screens.keep(page, "refer-errors-1280-en");
        page.fill("#overrideReason", "The caregiver is the alleged perpetrator.");
        press(page, "Make the referral");
        page.waitForURL("**/cases/c-1/referrals?made=r-1&atLeast=0&done=referral");
        assertThat(WebServer.NET.asked("POST /referrals").getFirst().body())
                .contains("\"consentOverride\":{\"reason\":", "\"childId\":\"p-1\"")
                .doesNotContain("\"consent\":");
    }

    @Test
    void aReferralNamesTheConsentOfTheCaseItRestsOn() {
        var page = as(StubNet.ARTA, "/cases/c-1/referrals/new?serviceType=PSYCHOSOCIAL_SERVICE");
        page.check("#providerId");
        page.check("#permission");
        assertThat(page.locator("#consentId option").count())
                .as("the only one in force for services")
                .isEqualTo(1);
        press(page, "Make the referral");
        page.waitForURL("**/cases/c-1/referrals?made=r-1&atLeast=0&done=referral");
        assertThat(WebServer.NET.asked("POST /referrals").getFirst().body())
                .contains("\"consent\":{\"consentId\":\"k-1\"}");
    }

    @Test
    void withoutAConsentInTheLedgerItLeadsToRecordingOne() {
        var page = as(StubNet.ARTA, "/cases/c-2/referrals/new?serviceType=PSYCHOSOCIAL_SERVICE");
        page.check("#providerId");
        page.check("#permission");
        press(page, "Make the referral");
        assertThat(page.locator(".govuk-error-summary").innerText())
                .contains("Choose the consent the referral rests on");
        follow(page.locator("main").getByText("Record a consent first"));
        page.waitForURL("**/cases/c-2/consents/new");
    }

    @Test
    void aProviderRejectsWithAReason() {
        var page = as(StubNet.FJOLLA, "/referrals/r-1", 360, "en", true);
        page.locator("summary").first().click();
        follow(page.locator("details button").first());
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("Choose the reason");
        Screens.keep(page, "reject-errors-360-en");
        page.check("#reason");
        follow(page.locator("details button").first());
        page.waitForURL("**/referrals/r-1?atLeast=1&done=rejection");
        assertThat(WebServer.NET
                        .asked("POST /referrals/r-1/rejection")
                        .getFirst()
                        .body())
                .contains("NO_CAPACITY");
    }

    /** Searching, adding, registering: every button brings all that was typed back. Without scripts, too. */
    @Test
    void aFamilyIsWrittenDownMemberByMember() {
        var page = as(StubNet.ARTA, "/families/new", 1280, "en", false);
        page.check("#track");
        page.check("#returnType-2");
        day(page, "arrivedOn", "5", "9", "2026");
        page.fill("#search", "Kırçovalı");
        press(page, "Search");
        follow(page.locator(".cpsn-people button").nth(2));
        assertThat(page.locator("#arrivedOn-year").inputValue()).isEqualTo("2026");
        assertThat(page.locator("#returnType-2").isChecked()).isTrue();
        press(page, "Register the family");
        assertThat(page.locator(".govuk-error-summary").innerText())
                .contains("Choose the country the family came from", "Say who this person is in the family");
        Screens.keep(page, "family-errors-1280-en");
        page.selectOption("#countryOfReturn", "DE");
        page.check("#members0relation");
        page.locator(".cpsn-card summary").click();
        page.check("#need-0-0");
        press(page, "Register the family");
        page.waitForURL("**/families/f-1?done=family");
        assertThat(WebServer.NET.asked("POST /families").getFirst().body())
                .contains("\"personId\":\"p-3\"", "\"relation\":\"CHILD\"", "NO_CIVIL_REGISTRATION", "2026-09-05");
    }

    @Test
    void theAuditorMovesThroughACaseWithTheSlider() {
        var page = as(StubNet.AGIM, "/audit/cases/c-1");
        page.locator("#step").focus();
        page.keyboard().press("Home");
        page.waitForSelector("#known[data-step='0']");
        assertThat(page.locator("#known").innerText())
                .contains("1 of 3", "A concern was reported", "The case was opened", "Not assessed", "masked");
        assertThat(page.locator("#step").getAttribute("aria-valuetext")).contains("12 March 2026");
        page.keyboard().press("End");
        page.waitForSelector("#known[data-step='2']");
        assertThat(page.locator("#known").innerText()).contains("A referral was accepted", "High");
        page.fill("#at", "2026-01-01T12:00");
        page.locator(".cpsn-exact button").click();
        page.waitForSelector("#known .cpsn-empty");
        Screens.keep(page, "replay-before-1280-en");
        assertThat(page.locator("#known").innerText()).contains("the case was not known yet");
    }

    @Test
    void theReplayWorksWithoutScripts() {
        var page = as(StubNet.AGIM, "/audit/cases/c-1", 360, "en", false);
        page.locator("#time-occurred").check();
        page.locator("#step").fill("1");
        follow(page.locator(".cpsn-slider button"));
        assertThat(page.locator("#known").innerText()).contains("As it was on", "2 of 4");
        Screens.keep(page, "replay-without-scripts-360-en");
    }

    @Test
    void theFeedLoadsMoreUntilItsEnd() {
        var page = as(StubNet.LINDA, "/liaison/feed/national");
        page.locator("#more a").click();
        page.waitForSelector(".cpsn-feed__end");
        assertThat(page.locator("#feed tr").count()).isEqualTo(30);
        assertThat(page.locator(".cpsn-feed__end").innerText()).contains("29");
    }

    @Test
    void aNoticeIsMarkedRead() {
        var page = as(StubNet.ARTA, "/notices");
        page.waitForSelector("#unread .cpsn-unread");
        assertThat(page.locator("#unread").innerText()).contains("2");
        follow(page.locator(".cpsn-notice button").first());
        page.waitForURL("**/notices?done=n-1");
        assertThat(page.locator(".cpsn-notice").first().getAttribute("class")).contains("cpsn-notice--read");
    }

    @Test
    void anUnknownNumberOfNoticesIsNotZero() {
        WebServer.NET.tell("GET /notices", Reply.problem(503, "{\"status\":503}"));
        var page = as(StubNet.ARTA, "/cases");
        page.waitForSelector(".cpsn-unread--unknown");
        assertThat(page.locator("#unread").innerText()).contains("?");
    }

    @Test
    void aServiceThatIsAwayIsSaidToBeAway() {
        WebServer.NET.tell("GET /cases", Reply.problem(503, "{\"status\":503}"));
        var page = as(StubNet.ARTA, "/cases", 1280, "sq", true);
        Screens.keep(page, "away-1280-sq");
        assertThat(page.locator("main").innerText()).contains("nuk është në dispozicion", "jepni këtë numër");
        assertThat(Screens.violations(page)).isEmpty();
    }

    @Test
    void theLanguageIsChosenInTheHeaderAndKept() {
        var page = browsers.signedIn(StubNet.ARTA, 1280, "sq", true);
        page.navigate(WebServer.url() + "/cases?status=ALL");
        assertThat(page.locator("h1").innerText()).isEqualTo("Rastet e mia");
        follow(page.locator(".cpsn-language button[value=en]"));
        assertThat(page.url()).endsWith("/cases?status=ALL");
        assertThat(page.locator("h1").innerText()).isEqualTo("My caseload");
        page.navigate(WebServer.url() + "/notices");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
    }

    @Test
    void signingOutEndsHereAndAtTheProvider() {
        var page = browsers.signedIn(StubNet.ARTA, 1280, "en", true);
        follow(page.locator(".cpsn-person button"));
        page.waitForURL(WebServer.url() + "/");
        assertThat(page.locator("h1").innerText()).isEqualTo("No child falls through the net");
        assertThat(page.locator(".cpsn-person").count()).isZero();
    }

    @Test
    void onlyOurOwnFontIsUsed() {
        var page = as(StubNet.ARTA, "/cases/c-2");
        var fonts = page.evaluate("""
            () => [...new Set([...document.querySelectorAll('body *')].map(e => getComputedStyle(e).fontFamily))].join(' | ')\
            """);
        assertThat(fonts).asString().contains("Source Sans Pro").doesNotContain("GDS", "Transport");
    }

    @Test
    void aCaseThatIsNotMineCanBeOpenedWithAReason() {
        WebServer.NET.tell("GET /cases/c-2", Reply.problem(403, "{\"status\":403}"));
        var page = as(StubNet.ARTA, "/cases/c-2", 360, "sq", true);
        follow(page.locator("text=Hapeni rastin duke dhënë arsyen"));
        page.fill("#reason", "urgjent");
        press(page, "Hape rastin");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("Shkruani të paktën një fjali");
        assertThat(page.locator("#reason").inputValue()).isEqualTo("urgjent");
        assertThat(WebServer.NET.asked("POST /cases/c-2/glass")).isEmpty();
        page.fill("#reason", "Vajza është te ne dhe kërkon ndihmë.");
        press(page, "Hape rastin");
        page.waitForURL("**/cases/c-2?atLeast=5&done=glass");
        assertThat(WebServer.NET.asked("POST /cases/c-2/glass").getFirst().body())
                .contains("Vajza është te ne dhe kërkon ndihmë.");
        assertThat(WebServer.NET.all()).allMatch(request -> !request.path().contains("Vajza"));
    }

    @Test
    void aSupervisorReviewsWhoOpenedACase() {
        var page = as(StubNet.DRITA, "/cases/c-1/access");
        press(page, "Save the review");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("Choose whether it was justified");
        page.fill("#comment-g-2", "The station called me too.");
        page.check("#verdict-g-2");
        press(page, "Save the review");
        page.waitForURL("**/cases/c-1/access?done=glass-review");
        assertThat(WebServer.NET
                        .asked("POST /cases/c-1/glass/g-2/review")
                        .getFirst()
                        .body())
                .contains("\"verdict\":\"JUSTIFIED\"", "The station called me too.");
    }

    @Test
    void aCaseIsSharedWithAColleagueAndNoLonger() {
        var page = as(StubNet.ARTA, "/cases/c-1/access");
        press(page, "Share the case");
        assertThat(page.locator(".govuk-error-summary").innerText())
                .contains("Choose the colleague", "Choose what the colleague may do");
        page.selectOption("#colleague", "cw-19-03");
        page.check("#right");
        press(page, "Share the case");
        page.waitForURL("**/cases/c-1/access?done=sharing");
        assertThat(WebServer.NET.asked("POST /cases/c-1/sharing").getFirst().body())
                .contains("\"colleague\":\"cw-19-03\"", "\"right\":\"READ\"");
        follow(page.locator("button:has-text('Stop sharing')").first());
        page.waitForURL("**/cases/c-1/access?done=sharing-end");
        assertThat(WebServer.NET.asked("POST /cases/c-1/sharing/end").getFirst().body())
                .contains("cw-20-01");
    }

    @Test
    void whatWasTypedIsBackAfterTheSessionRanOut() {
        var page = browsers.signedIn(StubNet.ARTA, 1280, "en", true);
        page.navigate(WebServer.url() + "/cases/c-1/risk");
        page.check("#level");
        page.fill("#reason", "The bruises are fresh.");
        var key = page.locator("input[name=key]").first().inputValue();
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("cpsn-session"));
        press(page, "Assign risk level");
        page.waitForSelector(".cpsn-draft a");
        Screens.keep(page, "draft-lost-1280-en");
        assertThat(WebServer.NET.asked("POST /cases/c-1/risk")).isEmpty();
        assertThat(Screens.violations(page)).isEmpty();
        follow(page.locator(".cpsn-draft a"));
        page.waitForURL("**/cases/c-1/risk");
        assertThat(page.locator(".cpsn-draft").innerText()).contains("it is back in the form");
        Screens.keep(page, "draft-restored-1280-en");
        assertThat(Screens.violations(page)).isEmpty();
        assertThat(page.locator("#reason").inputValue()).isEqualTo("The bruises are fresh.");
        assertThat(page.locator("#level").isChecked()).isTrue();
        press(page, "Assign risk level");
        page.waitForURL("**/cases/c-1?atLeast=5&done=risk");
        assertThat(page.locator(".cpsn-draft").count()).isZero();
        assertThat(WebServer.NET.asked("POST /cases/c-1/risk").getFirst().headers())
                .containsEntry("idempotency-key", key);
        page.navigate(WebServer.url() + "/cases/c-1/risk");
        assertThat(page.locator("#reason").inputValue()).isEmpty();
    }

    @Test
    void whatWasTypedAndNotSentIsBackUntilItIsDiscarded() {
        var page = as(StubNet.ARTA, "/cases/c-1/closure", 360, "sq", true);
        page.fill("#note", "Familja u bashkua.");
        awaitDraft(page, "bashkua");
        page.reload();
        assertThat(page.locator("#note").inputValue()).isEqualTo("Familja u bashkua.");
        Screens.keep(page, "draft-restored-360-sq");
        assertThat(Screens.widerThanTheScreen(page)).isEmpty();
        follow(page.locator("text=Fshije"));
        assertThat(page.locator(".cpsn-draft").count()).isZero();
        assertThat(page.locator("#note").inputValue()).isEmpty();
    }

    @Test
    void fromTodayEveryLineLeadsToTheActThatClearsIt() {
        var page = as(StubNet.ARTA, "/today");
        follow(page.locator("text=Record it as done").first());
        page.waitForURL("**/cases/c-3/follow-ups/fu-1/done");
        page.navigate(WebServer.url() + "/today");
        follow(page.locator(".cpsn-today--overdue a:has-text('Assess')").first());
        page.waitForURL("**/cases/c-2/assessments/new**");
    }

    @Test
    void whoHasDecisionsToTakeIsNotToldThatThereIsNothingToDo() {
        WebServer.NET.tell("GET /today", Reply.json("""
            {"overdue":[],"dueToday":[],"dueSoon":[],"newForMe":[],"waitingForOthers":[],"openCases":0,"ratioLimit":25}\
            """));
        WebServer.NET.tell("GET /transfers", Reply.json("{\"forMe\":[],\"forOthers\":[]}"));
        var page = as(StubNet.DRITA, "/today");
        assertThat(page.locator(".cpsn-team a[href='/approvals']").count()).isEqualTo(1);
        assertThat(page.locator(".cpsn-empty").count()).isZero();
    }
}
