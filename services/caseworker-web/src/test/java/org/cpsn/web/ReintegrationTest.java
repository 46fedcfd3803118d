package org.cpsn.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpsn.web.Browsers.follow;
import static org.cpsn.web.Browsers.press;

import com.microsoft.playwright.Page;
import java.util.stream.Stream;
import org.cpsn.web.StubNet.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A family is helped to stay: what it asks for, what the commission decides, what reaches it. */
class ReintegrationTest {

    @RegisterExtension
    static Browsers browsers = new Browsers();

    static Stream<String> pages() {
        return Stream.of(
                "/families/f-1/plan",
                "/families/f-2/plan",
                "/families/f-3/plan",
                "/families/f-1/plan/items/new",
                "/families/f-1/plan/items/i-1",
                "/families/f-1/plan/items/i-2/delivery",
                "/families/f-1/plan/deliveries/d-1/taking-back",
                "/commission",
                "/commission/f-1",
                "/commission/f-2",
                "/commission/f-3");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void everyPageIsAccessibleAndFits(String path) {
        var who = path.startsWith("/commission") ? StubNet.SHPRESA : StubNet.ARTA;
        Screens.hold(browsers, who, "reintegration" + path, path);
    }

    @Test
    void whatIsAskedForIsTypedOnceAndARefusalStandsAtItsField() {
        WebServer.NET.tell("POST /families/f-1/plan/items", Reply.problem(409, """
            {"status":409,"rule":"WITHIN_THE_CEILING","detail":"More."}\
            """));
        var page = as(StubNet.ARTA, "/families/f-1", 360);
        follow(page.locator(".moj-sub-navigation a", new Page.LocatorOptions().setHasText("Plan")));
        follow(page.locator("a.govuk-button", new Page.LocatorOptions().setHasText("Ask for assistance")));
        press(page, "Save in the plan");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("Choose what the family asks for");
        page.selectOption("#type", "FOOD_PACKAGE");
        page.fill("#amount", "1 360,50 €");
        page.fill("#instalments", "6");
        press(page, "Save in the plan");
        assertThat(page.locator("#amount-error").innerText()).contains("more than the rules allow");
        assertThat(page.inputValue("#amount")).isEqualTo("1 360,50 €");
        assertThat(page.inputValue("#type")).isEqualTo("FOOD_PACKAGE");
        WebServer.NET.forget();
        press(page, "Save in the plan");
        page.waitForURL("**/families/f-1/plan?done=familyPlan.asked");
        assertThat(WebServer.NET
                        .asked("POST /families/f-1/plan/items")
                        .getLast()
                        .body())
                .contains("\"type\":\"FOOD_PACKAGE\",\"cents\":136050,\"instalments\":6")
                .doesNotContain("personId", "basedOn");
    }

    @Test
    void whatSomebodyElseHasChangedIsShownBesideWhatWasTyped() {
        WebServer.NET.tell("POST /families/f-1/plan/items/i-1", Reply.problem(409, """
            {"status":409,"rule":"PLAN_CHANGED_MEANWHILE","detail":"Changed."}\
            """));
        var page = as(StubNet.ARTA, "/families/f-1/plan/items/i-1", 1280);
        page.fill("#amount", "99");
        press(page, "Save in the plan");
        assertThat(page.locator(".cpsn-two").innerText()).contains("Basic school materials", "120");
        assertThat(page.inputValue("#amount")).isEqualTo("99");
        WebServer.NET.forget();
        press(page, "Save in the plan");
        page.waitForURL("**/plan?done=familyPlan.changed");
        assertThat(WebServer.NET
                        .asked("POST /families/f-1/plan/items/i-1")
                        .getLast()
                        .body())
                .contains("\"cents\":9900", "\"basedOn\":4");
    }

    @Test
    void aPlanIsSubmittedAndTakenBack() {
        var page = as(StubNet.ARTA, "/families/f-1/plan", 1280);
        assertThat(page.locator("main").innerText())
                .contains("Sent back", "The amount is not explained", "Pse gjashtë muaj?", "working defaults, not law");
        press(page, "Submit to the commission");
        page.waitForURL("**/plan?done=familyPlan.submitted");
        assertThat(WebServer.NET
                        .asked("POST /families/f-1/plan/submission")
                        .getLast()
                        .body())
                .isEqualTo("{\"planId\":\"pl-1\",\"basedOn\":4}");
        var waiting = as(StubNet.ARTA, "/families/f-2/plan", 1280);
        assertThat(waiting.locator("#proposal").locator("..").innerText()).contains("Waits for the commission");
    }

    @Test
    void aDeliveryIsRecordedWithItsReceiptAndOnlyOnceForANumber() {
        WebServer.NET.tell("POST /families/f-1/plan/items/i-2/deliveries", Reply.problem(409, """
            {"status":409,"rule":"RECEIPT_ONCE","detail":"Twice."}\
            """));
        var page = as(StubNet.ARTA, "/families/f-1/plan", 1280);
        assertThat(page.locator("main").innerText())
                .contains("Approved", "840.50", "Does not count", "Wrong amount", "Other help is available");
        follow(page.locator(
                "main a", new Page.LocatorOptions().setHasText("Record a delivery: Monthly support for rent")));
        press(page, "Save the delivery");
        assertThat(page.locator(".govuk-error-summary").innerText())
                .contains("Choose how it was handed over", "Enter the receipt number");
        assertThat(page.inputValue("#amount"))
                .as("an equal share of what is open")
                .isEqualTo("135,12");
        page.check("#how-1");
        page.fill("#receipt", "R-101/26");
        press(page, "Save the delivery");
        assertThat(page.locator("#receipt-error").innerText()).contains("recorded already");
        WebServer.NET.forget();
        page.fill("#receipt", "R-150/26");
        press(page, "Save the delivery");
        page.waitForURL("**/plan?done=familyPlan.delivered");
        assertThat(WebServer.NET
                        .asked("POST /families/f-1/plan/items/i-2/deliveries")
                        .getLast()
                        .body())
                .contains("\"cents\":13512", "\"how\":\"BANK\"", "\"receipt\":\"R-150/26\"");
    }

    @Test
    void aWrongDeliveryIsTakenBackForAReason() {
        var page = as(StubNet.ARTA, "/families/f-1/plan/deliveries/d-1/taking-back", 360);
        press(page, "Take back");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("why it does not count");
        page.check("#reason-1");
        press(page, "Take back");
        page.waitForURL("**/plan?done=familyPlan.takenBack");
        assertThat(WebServer.NET
                        .asked("POST /families/f-1/plan/deliveries/d-1/taking-back")
                        .getLast()
                        .body())
                .isEqualTo("{\"reason\":\"WRONG_AMOUNT\"}");
    }

    @Test
    void theCommissionBeginsWithWhatWaitsAndDecidesItemByItem() {
        var page = browsers.open(StubNet.SHPRESA, "/", 1280, "en");
        assertThat(page.url()).endsWith("/commission");
        assertThat(page.locator("main").innerText()).contains("2 plans wait", "1 overdue", "Overdue");
        follow(page.locator("main a", new Page.LocatorOptions().setHasText("From Germany")));
        assertThat(page.locator("main").innerText())
                .contains("Child 1", "School: urgent help needed", "Monthly support for rent")
                .doesNotContain("Muhammed");
        press(page, "Save the decision");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("Decide on each assistance");
        page.check("#verdict-i-1");
        page.fill("#amount-i-1", "100");
        page.fill("#remark-i-1", "Pa çantë.");
        page.check("#verdict-i-9-no");
        press(page, "Save the decision");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("Choose why it is refused");
        assertThat(page.inputValue("#remark-i-1")).isEqualTo("Pa çantë.");
        page.selectOption("#refused-i-9", "HELP_ELSEWHERE");
        WebServer.NET.tell("POST /families/f-1/plan/decision", Reply.problem(409, """
            {"status":409,"rule":"WITHIN_THE_CEILING","detail":"More.","about":["i-1"]}\
            """));
        press(page, "Save the decision");
        assertThat(page.locator("#amount-i-1-error").innerText()).contains("more than the rules allow");
        WebServer.NET.forget();
        press(page, "Save the decision");
        page.waitForURL("**/commission?done=commission.decided&of=f-1");
        assertThat(WebServer.NET
                        .asked("POST /families/f-1/plan/decision")
                        .getLast()
                        .body())
                .contains(
                        "\"planId\":\"pl-1\",\"basedOn\":4",
                        "{\"itemId\":\"i-1\",\"approved\":true,\"cents\":10000,\"remark\":\"Pa çantë.\"}",
                        "{\"itemId\":\"i-9\",\"approved\":false,\"refused\":\"HELP_ELSEWHERE\"}");
    }

    @Test
    void aDecisionBegunOnAnEarlierPlanIsShownWhatDiffersAndLosesNothing() {
        var page = as(StubNet.SHPRESA, "/commission/f-1", 1280);
        page.check("#verdict-i-1");
        page.fill("#amount-i-1", "100");
        page.fill("#remark-i-1", "Pa çantë.");
        page.check("#verdict-i-9");
        // as if it had been opened when the plan asked for more, and for a food package, but for no counselling
        page.evaluate("""
            () => {
              const field = name => document.querySelector(`[name="${name}"]`);
              field('basedOn').value = '3';
              field('seen-i-1').value = field('seen-i-1').value.replace('12000', '15000');
              field('seen-i-9').name = 'seen-i-5';
            }\
            """);
        press(page, "Save the decision");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("changed in the meantime");
        assertThat(WebServer.NET.asked("POST /families/f-1/plan/decision")).isEmpty();
        assertThat(page.locator("[aria-labelledby=i-i-1]").innerText()).contains("Changed since you opened the plan");
        assertThat(page.locator("[aria-labelledby=i-i-9]").innerText()).contains("New since you opened the plan");
        assertThat(page.locator("main").innerText()).contains("One assistance you had before you is no longer");
        assertThat(page.isChecked("#verdict-i-1"))
                .as("what changed is decided again")
                .isFalse();
        assertThat(page.inputValue("#amount-i-1")).isEqualTo("120");
        assertThat(page.inputValue("#remark-i-1")).isEqualTo("Pa çantë.");
        Screens.keep(page, "commission-changed-1280-en");
        assertThat(Screens.violations(page)).isEmpty();
        page.check("#verdict-i-1");
        press(page, "Save the decision");
        page.waitForURL("**/commission?done=commission.decided&of=f-1");
        assertThat(WebServer.NET
                        .asked("POST /families/f-1/plan/decision")
                        .getLast()
                        .body())
                .contains("\"basedOn\":4", "{\"itemId\":\"i-1\",\"approved\":true,\"cents\":12000,");
    }

    @Test
    void theCommissionSendsAPlanBackForAReason() {
        var page = as(StubNet.SHPRESA, "/commission/f-1", 360);
        page.locator("main").getByText("Send the plan back instead").click();
        press(page, "Send back");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("why the plan is sent back");
        page.check("#revision-1");
        press(page, "Send back");
        page.waitForURL("**/commission?done=commission.returned&of=f-1");
        assertThat(page.locator("main").innerText()).contains("One plan waits");
        assertThat(page.locator("main a[href='/commission/f-1']").count()).isZero();
        assertThat(WebServer.NET
                        .asked("POST /families/f-1/plan/return")
                        .getLast()
                        .body())
                .isEqualTo("{\"planId\":\"pl-1\",\"basedOn\":4,\"reason\":\"AMOUNT_NOT_EXPLAINED\"}");
    }

    @Test
    void nobodyIsAskedToDecideOnWhatTheySubmitted() {
        var page = as(StubNet.SHPRESA, "/commission/f-2", 1280);
        assertThat(page.locator("main").innerText()).contains("You have submitted this plan yourself");
        assertThat(page.locator("main form").count()).isZero();
    }

    private static Page as(StubNet.Person who, String path, int width) {
        return browsers.open(who, path, width, "en");
    }
}
