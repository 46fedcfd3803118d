package org.cpsn.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpsn.web.Browsers.press;

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

/** Everybody says how they want to be told, and an operator sees whether it arrives. */
class PreferencesTest {

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
    void forget() {
        WebServer.NET.forget();
    }

    @Test
    void fromTheNoticesOneGetsToHowOneIsToldAndChangesIt() {
        var page = as(StubNet.ARTA, "/notices");
        page.locator("main").getByText("How you are told").click();
        page.waitForURL("**/preferences");
        assertThat(page.locator("main").innerText()).contains("Mails to this address have been coming back since");
        assertThat(page.inputValue("#email")).isEqualTo("arta.demolli@example.org");
        page.fill("#email", "arta@example.org");
        page.fill("#phone", "+383 44 123 456");
        page.check("#CASES-SMS");
        page.uncheck("#REFERRALS-EMAIL");
        page.locator("main").getByText("Serbian, Cyrillic").click();
        page.locator("main").getByText("One mail a day").click();
        page.selectOption("#digestHour", "17");
        press(page, "Save");
        page.waitForURL("**/preferences?done=preferences");
        assertThat(page.locator(".cpsn-done").innerText()).contains("Saved");
        var sent = WebServer.NET.asked("PUT /preferences").getFirst().body();
        assertThat(sent)
                .contains(
                        "\"version\":4",
                        "\"email\":\"arta@example.org\"",
                        "\"phone\":\"+38344123456\"",
                        "\"language\":\"SR_CYRL\"",
                        "\"digest\":true",
                        "\"digestHour\":17",
                        "\"quietFrom\":22",
                        "\"CASES\":[\"EMAIL\",\"SMS\"]",
                        "\"URGENT\":[\"EMAIL\",\"PUSH\"]")
                .doesNotContain("REFERRALS");
        // what is personal travels in no address
        assertThat(page.url()).doesNotContain("arta");
    }

    @Test
    void whatIsRefusedIsSaidInWordsAndNothingTypedIsLost() {
        WebServer.NET.tell("PUT /preferences", Reply.problem(400, """
            {"status":400,"errors":[{"field":"email","code":"malformed","message":"no"}]}\
            """));
        var page = as(StubNet.ARTA, "/preferences");
        page.fill("#email", "no address");
        press(page, "Save");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("name@example.org");
        assertThat(page.inputValue("#email")).isEqualTo("no address");
        WebServer.NET.tell("PUT /preferences", Reply.problem(409, """
            {"status":409,"rule":"HIGH_RISK_REACHES_YOU","detail":"no"}\
            """));
        press(page, "Save");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("Choose at least one");
    }

    @Test
    void aBrowserIsForgotten() {
        var page = as(StubNet.ARTA, "/preferences");
        assertThat(page.locator("#push").isVisible()).isTrue();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Forget"))
                .click();
        page.waitForURL("**/preferences?done=browserForgotten");
        assertThat(WebServer.NET.asked("DELETE /preferences/devices/d-1")).hasSize(1);
    }

    @Test
    void anOperatorSeesWhichChannelIsAwayAndTriesAgain() {
        var page = as(StubNet.EMA, "/operations");
        page.locator("main").getByText("What is on its way to people").click();
        page.waitForURL("**/operations/deliveries");
        assertThat(page.locator("#EMAIL").innerText())
                .contains("Away since", "SMTP_UNREACHABLE", "42", "1,280", "The oldest has waited since");
        assertThat(page.locator("#SMS").innerText()).contains("Works", "SMS_422");
        assertThat(page.locator("#PUSH").innerText()).contains("Not set up");
        page.locator("#EMAIL button").click();
        page.waitForURL("**/operations/deliveries?done=deliveriesRetried");
        assertThat(WebServer.NET.asked("POST /operations/deliveries/EMAIL/retry"))
                .hasSize(1);
    }

    static Stream<Arguments> pages() {
        return Stream.of(
                        Arguments.of(StubNet.ARTA, "preferences", "/preferences"),
                        Arguments.of(StubNet.EMA, "deliveries", "/operations/deliveries"))
                .flatMap(Screens::everywhere);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void thePagesHoldForEveryoneAndLookRight(
            StubNet.Person person, String name, String path, int width, String language) {
        var page = browsers.desk(person, width, language);
        page.navigate(WebServer.url() + path);
        Screens.inOrder(page, name + "-" + width + "-" + language);
        page.close();
    }

    private static Page as(StubNet.Person person, String path) {
        var page = browsers.desk(person, 1280, "en");
        page.navigate(WebServer.url() + path);
        return page;
    }
}
