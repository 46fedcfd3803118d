package org.cpsn.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpsn.web.Browsers.day;
import static org.cpsn.web.Browsers.follow;
import static org.cpsn.web.Browsers.press;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;
import org.cpsn.web.StubNet.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Returning families: who is in one, what is known of its return, that it left and came back. */
class FamiliesTest {

    @RegisterExtension
    static Browsers browsers = new Browsers();

    static Stream<String> pages() {
        return Stream.of(
                "/families?track=REPATRIATED_PERSONS",
                "/families/f-1",
                "/families/f-2",
                "/families/f-3",
                "/families/f-1/timeline",
                "/families/f-1/details",
                "/families/f-1/members/new",
                "/families/f-1/members/new?person=p-5",
                "/families/f-1/members/p-3/departure",
                "/families/f-1/gone",
                "/families/f-2/found",
                "/families/f-3/return");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void everyPageIsAccessibleAndFits(String path) {
        Screens.hold(browsers, StubNet.ARTA, "families" + path, path);
    }

    @Test
    void theCoordinatorSeesNumbersAndNoFamily() {
        Screens.hold(browsers, StubNet.KORAB, "families-overview", "/families/overview");
        var page = browsers.open(StubNet.KORAB, "/families/overview", 1280, "sq");
        assertThat(page.locator("#rooms a[href='/families/overview']").count()).isEqualTo(1);
        assertThat(page.locator("main a").count()).as("no way into any record").isZero();
        assertThat(page.locator("tbody").allInnerTexts())
                .anyMatch(text -> text.contains("38"))
                .anyMatch(text -> text.contains("Nuk dihet"));
    }

    @Test
    void aRoomBelowAnotherIsTheOnlyOneOneIsIn() {
        var page = browsers.open(StubNet.OFFICER, "/families/overview", 1280, "sq");
        assertThat(page.locator("#rooms [aria-current]").count()).isEqualTo(1);
    }

    @Test
    void theListIsNarrowedAndSaysWhoIsNoLongerHere() {
        var page = as("/families", 1280, "en");
        assertThat(page.locator("tbody tr").nth(1).innerText()).contains("Went abroad again", "2 returns");
        page.selectOption("#stage", "GONE");
        press(page, "Show");
        page.waitForURL("**/families?*stage=GONE*");
        assertThat(page.locator("#stage").inputValue()).isEqualTo("GONE");
    }

    @Test
    void whoeverIsInAFamilyAlreadyLeadsToItsRecord() {
        WebServer.NET.tell("POST /families", Reply.problem(409, """
            {"status":409,"rule":"IN_ANOTHER_FAMILY","detail":"Registered already.","about":["f-3"]}\
            """));
        var page = as("/families/new", 1280, "en");
        page.check("#track");
        page.check("#returnType");
        page.selectOption("#countryOfReturn", "DE");
        day(page, "arrivedOn", "5", "9", "2026");
        page.fill("#search", "Blerina");
        follow(page.locator(".cpsn-people button").first());
        page.check("#members0relation");
        press(page, "Register the family");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("its history goes on there");
        follow(page.locator("text=Open the record of this person’s family"));
        page.waitForURL("**/families/f-3");
        assertThat(page.locator("h1").innerText()).contains("Germany");
    }

    @Test
    void oneAfterAnotherIsRegisteredAndAdded() {
        var page = as("/families/new", 1280, "en");
        for (var one : List.of("p-1", "p-4")) {
            WebServer.NET.tell("POST /persons", Reply.json("{\"id\":\"%s\",\"version\":1}".formatted(one)));
            if (!page.locator("#givenName").isVisible())
                page.locator("text=The person is not registered yet").click();
            assertThat(page.inputValue("#givenName")).isEmpty();
            page.fill("#givenName", "Fëmija " + one);
            page.fill("#familyName", "Provë");
            page.check("#sex");
            page.check("#ageKnown-estimate");
            page.fill("#estimatedAge", "9");
            press(page, "Register and add");
            assertThat(page.locator(".govuk-error-summary").count()).isZero();
        }
        assertThat(page.locator("input[name$=personId]").count()).isEqualTo(2);
        assertThat(page.locator(".cpsn-draft").count()).isZero();
        assertThat(WebServer.NET.asked("POST /persons").stream()
                        .map(sent -> sent.headers().get("idempotency-key"))
                        .distinct())
                .hasSize(2);
    }

    @Test
    void whoeverJoinsAndIsNotRegisteredYetIsRegisteredOnTheWay() {
        var page = as("/families/f-1/members/new", 360, "en");
        page.fill("#name", "Zana Provë 1992");
        press(page, "Search");
        follow(page.locator("#hits form button"));
        page.waitForURL("**/families/f-1/members/carry");
        assertThat(page.inputValue("#givenName") + " " + page.inputValue("#familyName"))
                .isEqualTo("Zana Provë");
        assertThat(Screens.widerThanTheScreen(page)).isEmpty();
        assertThat(Screens.violations(page)).isEmpty();
        press(page, "Register and go on");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("sex");
        page.check("#sex");
        page.check("#ageKnown-estimate");
        page.fill("#estimatedAge", "34");
        WebServer.NET.tell("POST /persons", Reply.json("{\"id\":\"p-4\",\"version\":1}"));
        press(page, "Register and go on");
        page.waitForURL("**/families/f-1/members/new?person=p-4&atLeast=1");
        page.check("#relation-1");
        press(page, "Add to the family");
        page.waitForURL("**/families/f-1?done=family.joined");
        assertThat(WebServer.NET.asked("POST /families/f-1/members").getFirst().body())
                .contains("\"personId\":\"p-4\"", "\"relation\":\"CAREGIVER\"");
    }

    @Test
    void theTimelineNamesWhomItIsAbout() {
        var page = as("/families/f-1/timeline", 1280, "en");
        assertThat(page.locator("main").innerText()).contains("Muhammed").doesNotContain("p-3");
    }

    @Test
    void whatIsKnownOfTheReturnIsCompletedOnTheVersionThatWasSeen() {
        var page = as("/families/f-1", 1280, "en");
        follow(page.locator("text=Complete what is known of the return"));
        assertThat(page.locator("#monthsAbroad").inputValue()).isEqualTo("62");
        page.fill("#monthsAbroad", "five years");
        press(page, "Save");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("Enter the months as a whole number");
        page.fill("#monthsAbroad", "60");
        page.selectOption("#schoolingLanguage", "sv");
        press(page, "Save");
        page.waitForURL("**/families/f-1?done=family.details");
        var sent = WebServer.NET.asked("POST /families/f-1/details").getFirst();
        assertThat(sent.headers().get("if-match")).isEqualTo("\"4\"");
        assertThat(sent.body())
                .contains("\"monthsAbroad\":60", "\"schoolingLanguage\":\"sv\"", "\"track\":\"REPATRIATED_PERSONS\"");
        assertThat(page.locator(".cpsn-done").innerText()).contains("What is known of the return is saved");
    }

    @Test
    void aMemberIsFoundAndJoinsAndAnotherOneLeaves() {
        var page = as("/families/f-1", 360, "en");
        follow(page.locator("text=Add a member"));
        page.fill("#name", "Zejnep");
        follow(page.locator(".cpsn-people__name").last());
        page.waitForURL("**/members/new?person=*");
        press(page, "Add to the family");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("Say who this person is in the family");
        page.check("#relation");
        page.check("#needs");
        press(page, "Add to the family");
        page.waitForURL("**/families/f-1?done=family.joined");
        assertThat(WebServer.NET.asked("POST /families/f-1/members").getFirst().body())
                .contains("\"relation\":\"CHILD\"", "\"needs\":[\"NO_CIVIL_REGISTRATION\"]");

        follow(page.locator(".cpsn-card a", new Page.LocatorOptions().setHasText("Has left"))
                .first());
        page.check("#reason-3");
        press(page, "Save");
        page.waitForURL("**/families/f-1?done=family.left");
        assertThat(WebServer.NET
                        .asked("POST /families/f-1/members/p-3/departure")
                        .getFirst()
                        .body())
                .isEqualTo("{\"reason\":\"IN_CARE\"}");
        assertThat(WebServer.NET.all()).noneMatch(request -> request.path().contains("Zejnep"));
    }

    @Test
    void aFamilyThatLeftIsRecordedAndSeenAgainInOneHistory() {
        var page = as("/families/f-1", 1280, "sq");
        follow(page.locator("text=Familja nuk është më këtu"));
        press(page, "Ruaj");
        assertThat(page.locator(".govuk-error-summary").innerText())
                .contains("Zgjidhni çfarë ndodhi", "Shkruani një datë", "Zgjidhni pse");
        page.check("#what");
        day(page, "on", "2", "10", "2026");
        page.selectOption("#country", "SE");
        page.check("#reason");
        press(page, "Ruaj");
        page.waitForURL("**/families/f-1?done=family.gone");
        assertThat(WebServer.NET
                        .asked("POST /families/f-1/re-migration")
                        .getFirst()
                        .body())
                .isEqualTo("{\"on\":\"2026-10-02\",\"country\":\"SE\",\"reason\":\"NO_INCOME\"}");

        page = as("/families/f-2", 1280, "en");
        assertThat(page.locator("main").innerText()).contains("Nobody reaches the family", "Nobody at the address");
        follow(page.locator("a", new Page.LocatorOptions().setHasText("Seen again")));
        page.check("#how-2");
        press(page, "Save");
        page.waitForURL("**/families/f-2?done=family.found");
        assertThat(WebServer.NET
                        .asked("POST /families/f-2/found-again")
                        .getFirst()
                        .body())
                .contains("\"how\":\"SCHOOL\"");

        page = as("/families/f-3", 1280, "en");
        assertThat(page.locator("text=Seen again").count())
                .as("a family that went abroad comes back by a new return")
                .isZero();
        follow(page.locator("a", new Page.LocatorOptions().setHasText("Has returned again")));
        assertThat(page.locator("#countryOfReturn").inputValue())
                .as("where it had gone")
                .isEqualTo("SE");
        page.check("#returnType-2");
        day(page, "arrivedOn", "1", "11", "2026");
        press(page, "Save the return");
        page.waitForURL("**/families/f-3?done=family.returned");
        assertThat(WebServer.NET
                        .asked("POST /families/f-3/another-return")
                        .getFirst()
                        .body())
                .contains("\"returnType\":\"INVOLUNTARY_READMISSION\"", "\"arrivedOn\":\"2026-11-01\"");
    }

    private static Page as(String path, int width, String language) {
        return browsers.open(StubNet.ARTA, path, width, language);
    }
}
