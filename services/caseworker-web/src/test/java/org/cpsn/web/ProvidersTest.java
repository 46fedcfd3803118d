package org.cpsn.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpsn.web.Browsers.follow;
import static org.cpsn.web.Browsers.press;

import com.microsoft.playwright.Page;
import java.util.stream.Stream;
import org.cpsn.web.StubNet.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The directory of providers as a data officer keeps it and a caseworker reads it. */
class ProvidersTest {
    private static final String ENTRY = """
        {"id":"provider-psycho-19","name":"Qendra Psikosociale «Hapi i Parë» Prishtinë","serviceTypes":["PSYCHOSOCIAL_SERVICE","LEGAL_ASSISTANCE_SERVICE"],
         "capacities":{"PSYCHOSOCIAL_SERVICE":12},"municipality":"19","municipalities":["09","19"],"languages":["SQI","SRP"],
         "openingHours":"E hënë–e premte 8:00–16:00","contact":"hapi@example.org","open":true,"version":3,"changedBy":"do-xk-01","changedAt":"2026-10-02T09:00:00Z"}\
        """;

    @RegisterExtension
    static Browsers browsers = new Browsers();

    @BeforeEach
    void stub() {
        WebServer.NET.tell("GET /providers/provider-psycho-19", Reply.json(ENTRY));
        WebServer.NET.tell(
                "POST /providers/provider-psycho-19", Reply.json("{\"id\":\"provider-psycho-19\",\"version\":4}"));
        WebServer.NET.tell(
                "POST /providers", new Reply(201, "application/json", "{\"id\":\"provider-psycho-19\",\"version\":0}"));
    }

    static Stream<String> pages() {
        return Stream.of("", "/new", "/provider-psycho-19", "/provider-psycho-19/change");
    }

    @ParameterizedTest(name = "providers{0}")
    @MethodSource("pages")
    void everyPageIsAccessibleAndFits(String path) {
        Screens.hold(browsers, StubNet.DREN, "providers" + path, "/providers" + path);
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
        follow(page.locator("main").getByText("Qendra Psikosociale «Hapi i Parë» Prishtinë"));
        page.waitForURL("**/providers/provider-psycho-19");
        assertThat(page.locator("main").innerText()).contains("places: 12", "no limit", "hapi@example.org");
        assertThat(page.locator("a[href$='/change']").count()).isZero();
        assertThat(page.locator("a[href='/providers/new']").count()).isZero();
    }

    private static Page as(StubNet.Person person, String path, int width, String language) {
        return browsers.open(person, path, width, language);
    }
}
