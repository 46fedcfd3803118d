package org.cpsn.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpsn.web.Browsers.follow;
import static org.cpsn.web.Browsers.press;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.stream.Stream;
import org.cpsn.web.StubNet.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Everybody says how they want to be told, and an operator sees whether it arrives. */
class PreferencesTest {

    @RegisterExtension
    static Browsers browsers = new Browsers();

    @Test
    void fromTheNoticesOneGetsToHowOneIsToldAndChangesIt() {
        var page = as(StubNet.ARTA, "/notices");
        follow(page.locator("main").getByText("How you are told"));
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
        follow(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Forget")));
        page.waitForURL("**/preferences?done=browserForgotten");
        assertThat(WebServer.NET.asked("DELETE /preferences/devices/d-1")).hasSize(1);
    }

    @Test
    void anOperatorSeesWhichChannelIsAwayAndTriesAgain() {
        var page = as(StubNet.EMA, "/operations");
        follow(page.locator("main").getByText("What is on its way to people"));
        page.waitForURL("**/operations/deliveries");
        assertThat(page.locator("#EMAIL").innerText())
                .contains("Away since", "SMTP_UNREACHABLE", "42", "1,280", "The oldest has waited since");
        assertThat(page.locator("#SMS").innerText()).contains("Works", "SMS_422");
        assertThat(page.locator("#PUSH").innerText()).contains("Not set up");
        follow(page.locator("#EMAIL button"));
        page.waitForURL("**/operations/deliveries?done=deliveriesRetried");
        assertThat(WebServer.NET.asked("POST /operations/deliveries/EMAIL/retry"))
                .hasSize(1);
    }

    static Stream<Arguments> pages() {
        return Stream.of(
                Arguments.of(StubNet.ARTA, "preferences", "/preferences"),
                Arguments.of(StubNet.EMA, "deliveries", "/operations/deliveries"));
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
