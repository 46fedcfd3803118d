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
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A family goes to another municipality, and there is always one that is responsible. */
class HandOversTest {
    @RegisterExtension
    static Browsers browsers = new Browsers();

    @Test
    void the_municipality_is_asked_from_the_familys_page() {
        var page = as(StubNet.OFFICER, "/families/f-1");
        follow(page.locator("main a[href='/families/f-1/hand-over']"));
        press(page, "Ask the municipality");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("Choose why");
        page.selectOption("#municipality", "20");
        page.check("#reason-1");
        press(page, "Ask the municipality");
        page.waitForURL("**/families/f-1?done=family.handOverProposed");
        assertThat(WebServer.NET
                        .asked("POST /families/f-1/hand-over")
                        .getFirst()
                        .body())
                .contains("\"toMunicipality\":\"20\"", "MOVED");
    }

    @Test
    void who_is_asked_takes_the_family_over_or_gives_it_back_with_a_reason() {
        var page = as(StubNet.OFFICER, "/hand-overs");
        assertThat(page.locator("main").innerText())
                .contains("Waiting for your answer", "The family moves there", "from Prizren", "Prizren asks for it")
                .contains(
                        "Waiting for other municipalities",
                        "asked of Prizren",
                        "The family lives in the municipality that asks");
        follow(page.locator("main a[href='/families/f-2/hand-over']"));
        press(page, "Send the answer");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("Say yes or no");
        page.check("#answer-1");
        press(page, "Send the answer");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("Choose why you give the family back");
        page.check("#answer");
        press(page, "Send the answer");
        page.waitForURL("**/families/f-2?done=family.handOverAccepted");
        assertThat(WebServer.NET.asked("POST /families/f-2/hand-over/h-1/acceptance"))
                .hasSize(1);
        page = as(StubNet.OFFICER, "/families/f-2/hand-over");
        page.check("#answer-1");
        page.selectOption("#reason", "DOES_NOT_LIVE_HERE");
        press(page, "Send the answer");
        page.waitForURL("**/hand-overs?done=family.givenBack&of=f-2");
        assertThat(page.locator("main a[href*='/families/f-2/']").count())
                .as("the list may not have heard of it yet")
                .isZero();
    }

    @Test
    void whoever_asked_withdraws() {
        WebServer.NET.tell(
                "GET /families/f-1/hand-over",
                Reply.json(StubFamilies.to("GET /families/f-2/hand-over")
                        .body()
                        .replace("\"mine\":true", "\"mine\":false")));
        var page = as(StubNet.OFFICER, "/families/f-1/hand-over");
        press(page, "Withdraw");
        page.waitForURL("**/families/f-1?done=family.handOverWithdrawn");
    }

    @Test
    void a_family_that_was_lost_is_taken_over_where_it_is_met() {
        var page = as(StubNet.OFFICER, "/families/f-7/take-over");
        press(page, "Take the family over");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("Choose how the family was seen again");
        page.check("#how");
        press(page, "Take the family over");
        assertThat(WebServer.NET
                        .asked("POST /families/f-7/take-over/found")
                        .getFirst()
                        .body())
                .contains("CAME_TO_THE_OFFICE");
        page = as(StubNet.OFFICER, "/families/f-8/take-over");
        page.selectOption("#countryOfReturn", "DE");
        page.selectOption("#returnType", "SPONTANEOUS");
        press(page, "Take the family over");
        assertThat(WebServer.NET
                        .asked("POST /families/f-8/take-over/returned")
                        .getFirst()
                        .body())
                .contains("\"countryOfReturn\":\"DE\"", "SPONTANEOUS");
    }

    @Test
    void a_family_that_is_not_gone_is_asked_for_with_a_reason() {
        var page = as(StubNet.OFFICER, "/families/f-9/take-over");
        assertThat(page.locator("main").innerText()).contains("For Prizren the family has not gone");
        press(page, "Ask for the family");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("Choose why you ask");
        page.check("#reason");
        press(page, "Ask for the family");
        page.waitForURL("**/hand-overs?done=family.askedFor");
        assertThat(WebServer.NET
                        .asked("POST /families/f-9/take-over/request")
                        .getFirst()
                        .body())
                .isEqualTo("{\"reason\":\"LIVES_HERE\"}");
        page = as(StubNet.OFFICER, "/families/f-6/take-over");
        assertThat(page.locator("main").innerText())
                .contains("has asked Prizren", "The family lives in the municipality");
        press(page, "Withdraw");
        page.waitForURL("**/hand-overs?done=family.handOverWithdrawn&of=f-6");
        assertThat(WebServer.NET.asked("POST /families/f-6/hand-over/h-6/withdrawal"))
                .hasSize(1);
    }

    @Test
    void who_is_responsible_for_a_family_that_is_asked_for_gives_it_or_keeps_it_with_a_reason() {
        var page = as(StubNet.OFFICER, "/families/f-6");
        assertThat(page.locator(".cpsn-identity").innerText()).contains("Prizren asks for the family");
        follow(page.getByText("Answer the hand-over"));
        assertThat(page.locator("main").innerText()).contains("A child goes to school in the municipality that asks");
        page.check("#answer-1");
        press(page, "Send the answer");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("Choose why the family stays");
        page.selectOption("#reason", "ONLY_VISITS");
        press(page, "Send the answer");
        page.waitForURL("**/families/f-6?done=family.kept");
        assertThat(WebServer.NET
                        .asked("POST /families/f-6/hand-over/h-6/refusal")
                        .getFirst()
                        .body())
                .contains("ONLY_VISITS");
        page = as(StubNet.OFFICER, "/families/f-6/hand-over");
        page.check("#answer");
        press(page, "Send the answer");
        page.waitForURL("**/hand-overs?done=family.granted&of=f-6");
        assertThat(WebServer.NET.asked("POST /families/f-6/hand-over/h-6/acceptance"))
                .hasSize(1);
    }

    @Test
    void a_notice_of_a_family_that_went_away_leads_only_those_who_have_it_now_into_it() {
        WebServer.NET.tell("GET /notices", Reply.json("""
            {"entries":[
            {"noticeId":"n-1","version":0,"kind":"FAMILY_HANDED_OVER","subjectType":"FAMILY","subjectId":"f-7","facts":{"fromMunicipality":"19","toMunicipality":"20","worker":"cw-20-01"},"raisedAt":"2026-11-21T16:40:00Z","read":true},
            {"noticeId":"n-2","version":0,"kind":"URGENT_ARRIVAL","subjectType":"ARRIVAL","subjectId":"a-2","facts":{"municipality":"19","urgentNeeds":"HEALTH,SHELTER","place":"MERDARE"},"raisedAt":"2026-11-20T16:40:00Z","read":true}],"unread":0,"total":2}\
            """));
        var page = as(StubNet.OFFICER, "/notices");
        assertThat(page.locator(".cpsn-notice").first().locator("h2 a").count()).isZero();
        assertThat(page.locator(".cpsn-notice").last().innerText())
                .contains("Somebody arrives who needs help at once", "Needs a doctor", "Nowhere to stay");
        assertThat(page.locator(".cpsn-notice").last().locator("h2 a").getAttribute("href"))
                .isEqualTo("/arrivals/a-2");
    }

    static Stream<Arguments> pages() {
        return Stream.of(
                Arguments.of(StubNet.OFFICER, "hand-overs", "/hand-overs"),
                Arguments.of(StubNet.OFFICER, "hand-over-family", "/families/f-1/hand-over"),
                Arguments.of(StubNet.OFFICER, "hand-over-family-answer", "/families/f-2/hand-over"),
                Arguments.of(StubNet.OFFICER, "family-handed-over", "/families/f-2"),
                Arguments.of(StubNet.OFFICER, "take-over-lost", "/families/f-7/take-over"),
                Arguments.of(StubNet.OFFICER, "take-over-abroad", "/families/f-8/take-over"),
                Arguments.of(StubNet.OFFICER, "take-over-here", "/families/f-9/take-over"),
                Arguments.of(StubNet.OFFICER, "take-over-asked", "/families/f-6/take-over"),
                Arguments.of(StubNet.OFFICER, "hand-over-asked-for", "/families/f-6/hand-over"),
                Arguments.of(StubNet.OFFICER, "family-asked-for", "/families/f-6"));
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
