package org.cpsn.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.stream.Stream;
import org.cpsn.web.PagesTest.Screens;
import org.cpsn.web.StubNet.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The directory of providers as a data officer keeps it and a caseworker reads it. */
class ProvidersTest {
    private static final String ENTRY = """
        {"id":"provider-psycho-19","name":"Qendra Psikosociale «Hapi i Parë» Prishtinë","serviceTypes":["PSYCHOSOCIAL_SERVICE","LEGAL_ASSISTANCE_SERVICE"],
         "capacities":{"PSYCHOSOCIAL_SERVICE":12},"municipality":"19","municipalities":["09","19"],"languages":["SQI","SRP"],
         "openingHours":"E hënë–e premte 8:00–16:00","contact":"hapi@example.org","open":true,"version":3,"changedBy":"do-xk-01","changedAt":"2026-10-02T09:00:00Z"}\
        """;

    private static Browsers browsers;

    @BeforeAll
    static void open() {
        browsers = new Browsers();
    }

    @AfterAll
    static void close() {
        if (browsers != null) browsers.close();
    }

    @BeforeEach
    void stub() {
        WebServer.NET.forget();
        WebServer.NET.tell("GET /providers/provider-psycho-19", Reply.json(ENTRY));
        WebServer.NET.tell(
                "POST /providers/provider-psycho-19", Reply.json("{\"id\":\"provider-psycho-19\",\"version\":4}"));
        WebServer.NET.tell(
                "POST /providers", new Reply(201, "application/json", "{\"id\":\"provider-psycho-19\",\"version\":0}"));
    }

    static Stream<Arguments> pages() {
        return Stream.of("", "/new", "/provider-psycho-19", "/provider-psycho-19/change")
                .flatMap(path -> Stream.of(
                        Arguments.of(path, 1280, "sq"), Arguments.of(path, 360, "sq"), Arguments.of(path, 1280, "en")));
    }

    @ParameterizedTest(name = "providers{0} at {1} px in {2}")
    @MethodSource("pages")
    void everyPageIsAccessibleAndFits(String path, int width, String language) {
        var page = as(StubNet.DREN, "/providers" + path, width, language);
        Screens.keep(page, "providers" + path.replace('/', '-') + "-" + width + "-" + language);
        assertThat(page.content()).as("untranslated").doesNotContain("??");
        assertThat(Screens.widerThanTheScreen(page)).isEmpty();
        assertThat(Screens.violations(page)).isEmpty();
        page.context().close();
    }

    @Test
    void aDataOfficerAddsAnEntry() {
        var page = as(StubNet.DREN, "/providers/new", 1280, "en");
        press(page, "Save the entry");
        assertThat(page.locator(".govuk-error-summary").innerText())
                .contains(
                        "Give an id of small letters",
                        "Give the name",
                        "at least one service",
                        "at least one language");
        page.fill("#id", "provider-legal-19");
        page.fill("#name", "Ndihma Juridike");
        page.check("input[name='services'][value='LEGAL_ASSISTANCE_SERVICE']");
        page.locator("input[name='capacity[LEGAL_ASSISTANCE_SERVICE]']").fill("4");
        page.selectOption("#municipality", "19");
        page.check("#languages");
        press(page, "Save the entry");
        page.waitForURL("**/providers/provider-psycho-19?done=provider");
        assertThat(WebServer.NET.asked("POST /providers").getLast().body())
                .contains(
                        "\"id\":\"provider-legal-19\"",
                        "\"capacity\":4",
                        "\"municipalities\":[\"19\"]",
                        "\"open\":true");
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsShownAndNothingTypedIsLost() {
        WebServer.NET.tell("POST /providers/provider-psycho-19", Reply.problem(412, """
            {"status":412,"currentVersion":5,"changedSince":[{"sequence":5,"type":"provider.changed","recordedAt":"2026-11-02T09:00:00Z","by":"do-xk-02"}]}\
            """));
        var page = as(StubNet.DREN, "/providers/provider-psycho-19/change", 1280, "en");
        page.fill("#name", "Emri i ri");
        page.check("#open-no");
        press(page, "Save the entry");
        assertThat(page.locator(".cpsn-changes").innerText()).contains("The entry was changed");
        assertThat(page.inputValue("#name")).isEqualTo("Emri i ri");
        assertThat(WebServer.NET
                        .asked("POST /providers/provider-psycho-19")
                        .getFirst()
                        .headers())
                .containsEntry("if-match", "\"3\"");
        assertThat(WebServer.NET
                        .asked("POST /providers/provider-psycho-19")
                        .getFirst()
                        .body())
                .contains("\"open\":false");
    }

    @Test
    void whoRefersReadsItAndChangesNothing() {
        var page = as(StubNet.ARTA, "/providers", 1280, "en");
        page.locator("main")
                .getByText("Qendra Psikosociale «Hapi i Parë» Prishtinë")
                .click();
        page.waitForURL("**/providers/provider-psycho-19");
        assertThat(page.locator("main").innerText()).contains("places: 12", "no limit", "hapi@example.org");
        assertThat(page.locator("a[href$='/change']").count()).isZero();
        assertThat(page.locator("a[href='/providers/new']").count()).isZero();
    }

    private static Page as(StubNet.Person person, String path, int width, String language) {
        var page = browsers.signedIn(person, width, language, true);
        page.navigate(WebServer.url() + path);
        return page;
    }

    private static void press(Page page, String name) {
        page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }
}
