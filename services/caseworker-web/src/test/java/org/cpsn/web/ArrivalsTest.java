package org.cpsn.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpsn.web.Browsers.follow;
import static org.cpsn.web.Browsers.press;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.cpsn.web.StubNet.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Those who come are announced in lists, received, registered; nobody is overlooked who was not announced. */
class ArrivalsTest {
    @RegisterExtension
    static Browsers browsers = new Browsers();

    @Test
    void a_list_is_sent_looked_at_and_let_in() {
        var page = as(StubNet.OFFICER, "/arrivals");
        follow(page.locator(".moj-sub-navigation").getByText("Lists"));
        press(page, "Look through it");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("Choose a file");
        page.setInputFiles(
                "#content", new FilePayload("list.csv", "text/csv", "list_reference".getBytes(StandardCharsets.UTF_8)));
        press(page, "Look through it");
        page.waitForURL("**/arrivals/lists/l-1");
        assertThat(WebServer.NET.asked("POST /arrival-lists").getFirst().body()).contains("bGlzdF9yZWZlcmVuY2U=");
        assertThat(page.locator("main").innerText())
                .contains(
                        "Nothing has been stored yet",
                        "3 people in 2 households",
                        "older Excel",
                        "Given name: cannot be read",
                        "Municipality: is not known");
        press(page, "Let 3 lines in");
        assertThat(WebServer.NET.asked("POST /arrival-lists/l-1/import")).hasSize(1);
    }

    @Test
    void what_a_list_changes_is_shown_and_let_in_only_if_somebody_says_so() {
        var page = as(StubNet.OFFICER, "/arrivals/lists/l-4");
        follow(page.getByText("Look at what they change"));
        page.waitForURL("**/arrivals/lists/l-4?status=CHANGED");
        assertThat(page.locator("main").innerText())
                .contains("Date of birth: not said → 5 Apr 1990", "Border point: Prishtina", "→ Merdare", "→ Prizren");
        press(page, "Let 1 lines in");
        page.waitForURL("**/arrivals/lists/l-4");
        assertThat(WebServer.NET
                        .asked("POST /arrival-lists/l-4/import")
                        .getLast()
                        .body())
                .isEqualTo("{\"changes\":false}");
        press(page, "Let 1 lines and 2 changes in");
        page.waitForURL("**/arrivals/lists/l-4");
        assertThat(WebServer.NET.asked("POST /arrival-lists/l-4/import"))
                .hasSize(2)
                .last()
                .satisfies(asked -> assertThat(asked.body()).isEqualTo("{\"changes\":true}"));
    }

    @Test
    void a_list_that_comes_in_says_how_far_it_is_and_then_what_came_of_it() {
        var page = as(StubNet.OFFICER, "/arrivals/lists/l-2");
        assertThat(page.locator("#list-far").innerText()).contains("3 of 6 lines are in");
        WebServer.NET.tell(
                "GET /arrival-lists/l-2",
                Reply.json(StubArrivals.to("GET /arrival-lists/l-3").body()));
        page.waitForSelector("#counts");
        assertThat(page.locator("h1").innerText()).isEqualTo("The list is in");
        var download = page.waitForDownload(
                () -> page.getByText("Download the lines to be corrected").click());
        assertThat(download.suggestedFilename()).isEqualTo("per-korrigjim.csv");
    }

    @Test
    void what_is_no_list_is_said_beside_the_field() {
        WebServer.NET.tell(
                "POST /arrival-lists",
                Reply.problem(
                        400,
                        "{\"status\":400,\"errors\":[{\"field\":\"content\",\"code\":\"too_many_lines\",\"message\":\"no\"}]}"));
        var page = as(StubNet.OFFICER, "/arrivals/lists");
        page.setInputFiles("#content", new FilePayload("a.csv", "text/csv", "x".getBytes(StandardCharsets.UTF_8)));
        press(page, "Look through it");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("at most 10,000 lines");
    }

    @Test
    void a_household_is_received_and_its_family_is_registered_from_what_was_announced() {
        var page = as(StubNet.RECEPTION, "/arrivals");
        assertThat(page.locator("main").innerText())
                .contains("Shqipe Shembulli", "and 2 more", "Not announced", "Nowhere to stay");
        follow(page.getByText("Shqipe Shembulli"));
        page.uncheck("#present-2");
        page.check("#urgent");
        press(page, "Record the arrival");
        page.waitForURL("**/arrivals/a-1?done=arrival.received&atLeast=2");
        assertThat(WebServer.NET
                        .asked("POST /arrivals/a-1/reception")
                        .getFirst()
                        .body())
                .contains("an-1", "an-2", "PRISHTINA_AIRPORT", "HEALTH")
                .doesNotContain("an-3");

        page = as(StubNet.RECEPTION, "/arrivals/a-2");
        follow(page.locator("a[href='/families/new?arrival=a-2']"));
        page.waitForURL("**/families/new?arrival=a-2");
        assertThat(page.locator("#announced").innerText()).contains("Blerim Shembulli");
        assertThat(page.inputValue("#countryOfReturn")).isEqualTo("DE");
        assertThat(page.inputValue("input[name=arrival]")).isEqualTo("a-2");
    }

    @Test
    void who_was_received_is_led_to_the_family_that_is_registered() {
        var page = as(StubNet.RECEPTION, "/families/new?arrival=a-2");
        page.fill("#search", "Blerina");
        follow(page.locator(".cpsn-people button").first());
        page.check("#members0relation");
        if (page.inputValue("#municipality").isEmpty()) page.selectOption("#municipality", "19");
        page.check("#track");
        press(page, "Register the family");
        page.waitForURL("**/families/*?done=family");
        assertThat(WebServer.NET.asked("POST /arrivals/a-2/family").getFirst().body())
                .contains("\"familyId\":\"");
    }

    @Test
    void a_household_that_is_in_the_record_already_is_pointed_to_its_family() {
        var page = as(StubNet.OFFICER, "/arrivals/a-2");
        follow(page.getByText("The family is in the record already"));
        page.waitForURL("**/arrivals/a-2/family");
        assertThat(page.locator("main").innerText()).contains("returned from Germany", "Blerim Shembulli");
        press(page, "It is this family");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("Choose the family");
        page.check("#family");
        WebServer.NET.tell(
                "POST /arrivals/a-2/family",
                Reply.problem(409, "{\"status\":409,\"rule\":\"ONE_FAMILY\",\"detail\":\"Another.\"}"));
        press(page, "It is this family");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("another family");
        assertThat(page.isChecked("#family")).isTrue();
        WebServer.NET.forget();
        press(page, "It is this family");
        page.waitForURL("**/arrivals/a-2?done=arrival.pointed&atLeast=2");
        assertThat(WebServer.NET.asked("POST /arrivals/a-2/family").getLast().body())
                .contains("\"familyId\":\"f-");
    }

    @Test
    void who_does_not_arrive_has_a_reason() {
        var page = as(StubNet.OFFICER, "/arrivals/a-1");
        press(page, "Record that they did not arrive");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("Choose why");
        page.check("#reason-1");
        press(page, "Record that they did not arrive");
        page.waitForURL("**/arrivals/a-1?done=arrival.noShow&atLeast=2");
        assertThat(WebServer.NET.asked("POST /arrivals/a-1/no-show").getFirst().body())
                .contains("CANCELLED");
    }

    @Test
    void who_was_not_announced_is_received() {
        var page = as(StubNet.OFFICER, "/arrivals/new");
        press(page, "Record the arrival");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("Enter a number from 0 to 30");
        page.fill("#children", "2");
        page.fill("#adults", "1");
        page.selectOption("#countryOfReturn", "SE");
        page.selectOption("#returnType", "SPONTANEOUS");
        press(page, "Record the arrival");
        page.waitForURL("**/arrivals/a-4?done=arrival.received&atLeast=1");
        assertThat(WebServer.NET.asked("POST /arrivals").getFirst().body())
                .contains("\"children\":2", "\"place\":\"OFFICE\"", "\"municipality\":\"19\"");
    }

    @Test
    void who_is_expected_is_found_from_the_list_of_families() {
        var page = as(StubNet.OFFICER, "/families");
        assertThat(page.locator("main ul.cpsn-tags").innerText()).contains("Expected: 1");
        page.selectOption("#stage", "EXPECTED");
        press(page, "Show");
        page.waitForURL("**/arrivals?when=expected");
        assertThat(page.locator("main").innerText()).contains("Shqipe Shembulli");
        assertThat(as(StubNet.ARTA, "/families")
                        .locator("#stage option[value=EXPECTED]")
                        .count())
                .as("only who receives them sees them")
                .isZero();
    }

    static Stream<Arguments> pages() {
        return Stream.of(
                Arguments.of(StubNet.OFFICER, "arrivals", "/arrivals"),
                Arguments.of(StubNet.OFFICER, "families-of-officer", "/families"),
                Arguments.of(StubNet.OFFICER, "arrival-expected", "/arrivals/a-1"),
                Arguments.of(StubNet.RECEPTION, "arrival-arrived", "/arrivals/a-2?done=arrival.received"),
                Arguments.of(StubNet.OFFICER, "arrival-family", "/arrivals/a-2/family"),
                Arguments.of(StubNet.RECEPTION, "arrival-walk-in", "/arrivals/new"),
                Arguments.of(StubNet.OFFICER, "arrival-lists", "/arrivals/lists"),
                Arguments.of(StubNet.OFFICER, "arrival-list-preview", "/arrivals/lists/l-1"),
                Arguments.of(StubNet.OFFICER, "arrival-list-changes", "/arrivals/lists/l-4?status=CHANGED"),
                Arguments.of(StubNet.OFFICER, "arrival-list-comes-in", "/arrivals/lists/l-2"),
                Arguments.of(StubNet.OFFICER, "arrival-list-in", "/arrivals/lists/l-3"),
                Arguments.of(StubNet.RECEPTION, "family-of-arrival", "/families/new?arrival=a-2"));
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
