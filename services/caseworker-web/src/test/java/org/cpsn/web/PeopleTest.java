package org.cpsn.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpsn.web.Browsers.day;
import static org.cpsn.web.Browsers.follow;
import static org.cpsn.web.Browsers.press;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.cpsn.web.StubNet.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Nobody is written down twice: persons are found while their name is typed, and compared before they are registered.
 */
class PeopleTest {
    private static final Reply LIKE_TWO_OTHERS = Reply.problem(409, """
        {"status":409,"rule":"LIKELY_THE_SAME_PERSON","detail":"Somebody very like this is registered already.","about":["p-1","p-4"]}\
        """);

    @RegisterExtension
    static Browsers browsers = new Browsers();

    @Test
    void whoIsMeantIsFoundWhileTheNameIsTypedAndEachHitSaysWhy() {
        var page = as(StubNet.ARTA, "/concerns", 360, "sq", true);
        page.locator("#name").pressSequentially("Krasniqi Blerina");
        page.waitForSelector("#hits .cpsn-people");
        assertThat(page.locator("#hits li").first().innerText())
                .contains("i njëjti emër, shkruar ndryshe", "emri dhe mbiemri të ndërruar", "e njëjta komunë");
        assertThat(page.url()).endsWith("/concerns");
        assertThat(page.locator("#name").inputValue()).isEqualTo("Krasniqi Blerina");
        Screens.keep(page, "search-as-typed-360-sq");
        assertThat(Screens.violations(page)).isEmpty();
        assertThat(Screens.widerThanTheScreen(page)).isEmpty();
        page.locator("#name").fill("Askush");
        page.locator("#hits").getByText("Nuk u gjet askush").waitFor();
        press(page, "Regjistro person të ri");
        assertThat(page.locator("#givenName").inputValue()).isEqualTo("Askush");
    }

    @Test
    void theSearchWorksWithoutScripts() {
        var page = as(StubNet.ARTA, "/people", 1280, "en", false);
        page.fill("#name", "Krasniqi");
        press(page, "Search");
        assertThat(page.locator("#hits li").first().innerText()).contains("same name in another spelling");
        follow(page.locator("#hits a").first());
        assertThat(page.locator("h1").innerText()).isEqualTo("Blerina Krasniqi-Hoxhaj");
    }

    @Test
    void aSearchThatFailsWhileTypingSaysSo() {
        WebServer.NET.tell("POST /persons/search", Reply.problem(503, "{\"status\":503}"));
        var page = as(StubNet.ARTA, "/people", 1280, "sq", true);
        page.locator("#name").fill("Krasniqi");
        page.waitForSelector("#hits [role=alert]");
        assertThat(page.locator("#hits").innerText())
                .contains("Kërkimi nuk funksionoi")
                .doesNotContain("Nuk u gjet askush");
    }

    @Test
    void aSearchThatReachesNobodySaysSo() {
        var page = as(StubNet.ARTA, "/people", 1280, "sq", true);
        page.route("**/people", route -> route.abort());
        page.locator("#name").fill("Krasniqi");
        page.waitForSelector("#hits [role=alert]");
        assertThat(page.locator("#hits").innerText()).contains("Kërkimi nuk funksionoi");
    }

    @Test
    void twoAlphabetsInOneWordAreSaidAtTheField() {
        WebServer.NET.tell("POST /persons/search", Reply.problem(400, """
            {"status":400,"errors":[{"field":"name","code":"mixed_script","message":"Mixed."}]}\
            """));
        var page = as(StubNet.ARTA, "/people", 1280, "sq", false);
        page.fill("#name", "Gаshi");
        press(page, "Kërko");
        assertThat(page.locator("#name-error").innerText()).contains("latine dhe cirilike");
    }

    @Test
    void likelyTwinsStandSideBySideAndRegisteringAllTheSameNeedsAReason() {
        WebServer.NET.tell("POST /persons", LIKE_TWO_OTHERS);
        var page = as(StubNet.ARTA, "/concerns/person", 1280, "en", true);
        fillPerson(page);
        press(page, "Register and go on");
        Screens.keep(page, "twins-1280-en");
        assertThat(page.locator(".cpsn-twins").innerText())
                .contains("Blerine Krasniqi", "Blerina Krasniqi-Hoxhaj", "Luan Ahmeti", "27 Mar 2016");
        assertThat(page.locator("#familyName").inputValue()).isEqualTo("Krasniqi");
        assertThat(Screens.violations(page)).isEmpty();
        press(page, "It is somebody else: register");
        assertThat(page.locator("#anotherReason-error").innerText()).contains("Say why it is somebody else");
        assertThat(page.locator(".cpsn-twins li").count()).isEqualTo(3);
        WebServer.NET.tell("POST /persons", new Reply(201, "application/json", "{\"id\":\"p-6\",\"version\":0}"));
        page.fill("#anotherReason", "A cousin, seen today.");
        press(page, "It is somebody else: register");
        page.waitForURL("**/concerns/new?child=p-6&atLeast=0");
        assertThat(WebServer.NET.asked("POST /persons").getLast().body())
                .contains("\"than\":[\"p-1\",\"p-4\"]", "A cousin, seen today.");
    }

    @Test
    void itWasTheSameChildAfterAll() {
        WebServer.NET.tell("POST /persons", LIKE_TWO_OTHERS);
        var page = as(StubNet.ARTA, "/concerns/person", 360, "sq", true);
        fillPerson(page);
        press(page, "Regjistro dhe vazhdo");
        Screens.keep(page, "twins-360-sq");
        assertThat(Screens.violations(page)).isEmpty();
        assertThat(Screens.widerThanTheScreen(page)).isEmpty();
        follow(page.locator(".cpsn-twins a").first());
        page.waitForURL("**/concerns/new?child=p-1");
    }

    @Test
    void aFamilyTakesTheTwinInsteadOfRegisteringAnother() {
        WebServer.NET.tell("POST /persons", LIKE_TWO_OTHERS);
        var page = as(StubNet.ARTA, "/families/new", 1280, "en", true);
        page.locator("#search").fill("Askush");
        page.waitForSelector("#hits p");
        page.locator("summary").last().click();
        fillPerson(page);
        press(page, "Register and add");
        Screens.keep(page, "twins-family-1280-en");
        follow(page.locator(".cpsn-twins button").last());
        assertThat(page.locator(".cpsn-cards").innerText()).contains("Luan Ahmeti");
    }

    @Test
    void aRecordIsCorrectedOnTheVersionThatWasSeen() {
        var page = as(StubNet.ARTA, "/people/p-1/correction", 1280, "en", true);
        assertThat(page.locator("#familyName").inputValue()).isEqualTo("Krasniqi-Hoxhaj");
        assertThat(page.locator("#dateOfBirth-year").inputValue()).isEqualTo("2016");
        page.fill("#familyName", "Krasniqi");
        page.fill("#reason", "As in the register.");
        press(page, "Save");
        page.waitForURL("**/people/p-1?done=correction");
        var sent = WebServer.NET.asked("POST /persons/p-1/correction").getFirst();
        assertThat(sent.body()).contains("\"familyName\":\"Krasniqi\"", "\"dateOfBirth\":\"2016-03-27\"");
        assertThat(sent.headers()).containsEntry("if-match", "\"3\"");
    }

    @Test
    void whatElseIsKnownIsWrittenDown() {
        var page = as(StubNet.ARTA, "/people/p-1/description", 1280, "sq", true);
        page.fill("#otherNames", "Blerina Hoxhaj\n\nBlerinë Müller");
        page.selectOption("[name='functioning.HEARING']", "CANNOT_DO_AT_ALL");
        press(page, "Ruaj");
        page.waitForURL("**/people/p-1?done=description");
        assertThat(WebServer.NET
                        .asked("POST /persons/p-1/description")
                        .getFirst()
                        .body())
                .contains(
                        "[\"Blerina Hoxhaj\",\"Blerinë Müller\"]",
                        "\"HEARING\":\"CANNOT_DO_AT_ALL\"",
                        "\"SEEING\":\"SOME_DIFFICULTY\"",
                        "\"languages\":[\"SQI\",\"ROM\"]");
    }

    @Test
    void aNumberOfSomebodyElseLeadsToThem() {
        WebServer.NET.tell("POST /persons/p-3/numbers", Reply.problem(409, """
            {"status":409,"rule":"NUMBER_BELONGS_TO_ANOTHER","detail":"Another person is recorded with this number.","about":["p-1"]}\
            """));
        var page = as(StubNet.ARTA, "/people/p-3/numbers", 360, "sq", true);
        page.selectOption("#scheme", "XK_PERSONAL_NUMBER");
        page.fill("#number", "1002003004");
        press(page, "Ruaj");
        Screens.keep(page, "number-of-another-360-sq");
        assertThat(page.locator("main").innerText())
                .contains("Me këtë numër është shënuar një person tjetër", "Blerina Krasniqi-Hoxhaj");
        assertThat(page.locator("#number").inputValue()).isEqualTo("1002003004");
        assertThat(page.url()).doesNotContain("1002003004");
        assertThat(Screens.violations(page)).isEmpty();
    }

    @Test
    void theFamilyIsDrawnAndSaidInWords() {
        var page = as(StubNet.ARTA, "/people/p-1", 1280, "en", true);
        Screens.keep(page, "family-1280-en");
        assertThat(Screens.violations(page)).isEmpty();
        assertThat(page.locator(".cpsn-genogram svg").getAttribute("aria-labelledby"))
                .isEqualTo("genogram-title genogram-desc");
        assertThat(page.locator(".cpsn-genogram rect").count()).isEqualTo(2);
        assertThat(page.locator(".cpsn-genogram circle").count()).isEqualTo(2);
        assertThat(page.locator(".cpsn-genogram__person.is-home").count()).isEqualTo(3);
        assertThat(page.locator(".cpsn-genogram__line.is-care").count()).isEqualTo(2);
        assertThat(page.locator("main").innerText())
                .contains(
                        "Luan Ahmeti: Mother or father of Blerina Krasniqi-Hoxhaj",
                        "Luan Ahmeti cares for Blerina Krasniqi-Hoxhaj");
    }

    @Test
    void aRelativeIsFoundAndLinked() {
        var page = as(StubNet.ARTA, "/people/p-1/relatives", 360, "sq", true);
        page.locator("#name").fill("Kırçovalı");
        follow(page.locator("#hits a").nth(2));
        press(page, "Ruaj");
        assertThat(page.locator(".govuk-error-summary").innerText())
                .contains("Zgjidhni çka i vijnë njëri-tjetrit", "Tregoni kush kujdeset për kë");
        assertThat(Screens.violations(page)).isEmpty();
        assertThat(Screens.widerThanTheScreen(page)).isEmpty();
        page.check("#kinship");
        page.check("#livesTogether-no");
        page.check("#care");
        press(page, "Ruaj");
        page.waitForURL("**/people/p-1?done=relatives");
        Screens.keep(page, "family-360-sq");
        assertThat(Screens.violations(page)).isEmpty();
        assertThat(Screens.widerThanTheScreen(page)).isEmpty();
        assertThat(WebServer.NET.asked("POST /persons/p-1/relatives").getFirst().body())
                .contains(
                        "\"relativeId\":\"p-3\"",
                        "\"kinship\":\"PARENT\"",
                        "\"livesTogether\":false",
                        "\"care\":\"BY_RELATIVE\"");
    }

    @Test
    void twoRecordsAreMergedWithAReasonAndPartedAgain() {
        var page = as(StubNet.DRITA, "/people/p-3/merger", 1280, "en", true);
        page.locator("#name").fill("Krasniqi");
        follow(page.locator("#hits a").first());
        press(page, "Merge the two records");
        assertThat(page.locator("#reason-error").innerText()).contains("Say how you know");
        page.fill("#reason", "One birth certificate.");
        press(page, "Merge the two records");
        page.waitForURL("**/people/p-1?done=merger");
        assertThat(WebServer.NET.asked("POST /persons/p-3/merger").getFirst().body())
                .contains("\"into\":\"p-1\"", "One birth certificate.");
        page.navigate(WebServer.url() + "/people/p-5");
        follow(page.locator("main").getByText("Undo the merging", new Locator.GetByTextOptions().setExact(true)));
        page.fill("#reason", "Two birth certificates.");
        press(page, "Undo the merging");
        page.waitForURL("**/people/p-5?done=undoing");
    }

    private static void fillPerson(Page page) {
        page.fill("#givenName", "Blerine");
        page.fill("#familyName", "Krasniqi");
        page.check("#sex");
        page.check("#ageKnown");
        day(page, "dateOfBirth", "27", "3", "2016");
        if (page.locator("form[action='/concerns/person'] #municipality").count() > 0)
            page.selectOption("#municipality", "19");
    }

    private static Page as(StubNet.Person person, String path, int width, String language, boolean scripts) {
        return scripts
                ? browsers.open(person, path, width, language)
                : browsers.openWithoutScripts(person, path, width, language);
    }
}
