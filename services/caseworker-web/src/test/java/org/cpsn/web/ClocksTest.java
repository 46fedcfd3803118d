package org.cpsn.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpsn.web.Browsers.follow;
import static org.cpsn.web.Browsers.press;

import com.microsoft.playwright.Page;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** By when what is due in a municipality or the country, and what each clock has said to whom. */
class ClocksTest {

    @RegisterExtension
    static Browsers browsers = new Browsers();

    @Test
    void aSupervisorFindsWhatPassedFirstAndOpensTheCase() {
        var page = as(StubNet.DRITA, "/today");
        follow(page.locator(".cpsn-nav").getByText("Deadlines"));
        page.waitForURL("**/clocks");
        assertThat(page.locator("main").innerText())
                .contains("in your municipality", "31 deadlines", "Passed, told further up", "School enrolment");
        assertThat(page.locator("#municipality").count()).isZero();
        assertThat(page.locator("tbody tr").first().innerText()).contains("First response", "since 19 November 2026");
        assertThat(page.locator("tbody tr").first().getByText("Open the case").getAttribute("href"))
                .isEqualTo("/cases/c-1");
        follow(page.locator("tbody tr").first().getByText("First response"));
        page.waitForURL("**/clocks/clocks-c-1/1");
        assertThat(page.locator("main").innerText())
                .contains(
                        "The clock was set",
                        "known since 20 November 2026",
                        "Time limits 2026-2, reminders 2026-1",
                        "Supervisor, Prishtinë",
                        "Told to nobody",
                        "Still nobody has acted",
                        "national coordinator");
    }

    @Test
    void theCoordinatorLooksAtTheWholeCountryOrAtOnePlaceButOpensNoCase() {
        var page = as(StubNet.KORAB, "/clocks");
        assertThat(page.locator("main").innerText()).contains("in the whole country");
        assertThat(page.locator("main").getByText("Open the case").count()).isZero();
        page.selectOption("#state", "MISSED");
        page.selectOption("#kind", "FIRST_RESPONSE");
        page.selectOption("#municipality", "19");
        press(page, "Show");
        assertThat(page.url()).contains("state=MISSED", "kind=FIRST_RESPONSE", "municipality=19");
        assertThat(page.inputValue("#state")).isEqualTo("MISSED");
        assertThat(WebServer.NET.asked("GET /clocks")).hasSize(2);
    }

    @Test
    void whereNothingIsWaitedForThePageSaysSo() {
        var page = as(StubNet.AGIM, "/clocks?state=MET");
        assertThat(page.locator("main").innerText()).contains("There is no such deadline");
        assertThat(page.locator("table").count()).isZero();
    }

    static Stream<Arguments> pages() {
        return Stream.of(
                Arguments.of(StubNet.DRITA, "clocks", "/clocks"),
                Arguments.of(StubNet.KORAB, "clocks-country", "/clocks?municipality=19"),
                Arguments.of(StubNet.DRITA, "clocks-none", "/clocks?state=MET"),
                Arguments.of(StubNet.AGIM, "clock", "/clocks/clocks-c-1/1"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("pages")
    void isAccessibleAndFits(StubNet.Person who, String name, String path) {
        Screens.hold(browsers, who, name, path);
    }

    private static Page as(StubNet.Person person, String path) {
        return browsers.open(person, path, 1280, "en");
    }
}
