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

/** School, classes and work of a family that has come back. */
class SettlingTest {

    @RegisterExtension
    static Browsers browsers = new Browsers();

    static Stream<String> pages() {
        return Stream.of(
                "/families/f-1/school",
                "/families/f-2/school",
                "/families/f-1/school/p-3/enrolment",
                "/families/f-1/school/p-3/not-possible",
                "/families/f-1/classes/new",
                "/families/f-1/classes/k-2/attendance",
                "/families/f-1/classes/k-2/departure",
                "/families/f-1/activities",
                "/families/f-3/activities",
                "/families/f-1/activities/new",
                "/families/f-1/activities/w-1/check-ups/3");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void everyPageIsAccessibleAndFits(String path) {
        Screens.hold(browsers, StubNet.ARTA, "settling" + path, path);
    }

    @Test
    void whetherAChildIsOfSchoolAgeIsAskedAndNotGuessed() {
        WebServer.NET.tell("GET /families/f-1/school", Reply.json("""
            {"familyId":"f-1","version":8,"children":[{"childId":"p-3","ofSchoolAge":null,"state":"DUE","due":"2199-10-05T21:59:59.999Z","overdue":false,"ruleVersion":"2026-1","enrolledOn":null,"grade":null,"reason":null}]}\
            """));
        var page = as("/families/f-1", 360);
        follow(page.locator(".moj-sub-navigation a", new Page.LocatorOptions().setHasText("School")));
        assertThat(page.locator("main").innerText())
                .contains("Is Muhammed Enes", "of school age?", "about")
                .as("and is waited for until somebody says no")
                .contains("To be enrolled by 5 October 2199");
        press(page, "Save");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("whether it is of school age");
        page.check("#age-p-3-yes");
        press(page, "Save");
        page.waitForURL("**/families/f-1/school?done=school.ages");
        assertThat(WebServer.NET
                        .asked("POST /families/f-1/school/ages")
                        .getLast()
                        .body())
                .isEqualTo("{\"ofSchoolAge\":{\"p-3\":true}}");
    }

    @Test
    void whatWasSaidOfTheAgeCanBeCorrected() {
        var page = as("/families/f-1/school", 360);
        page.locator("summary", new Page.LocatorOptions().setHasText("Correct what was said"))
                .click();
        assertThat(page.isChecked("#age-p-3-yes")).isTrue();
        page.check("#age-p-3-no");
        press(page, "Save");
        page.waitForURL("**/families/f-1/school?done=school.ages");
        assertThat(WebServer.NET
                        .asked("POST /families/f-1/school/ages")
                        .getLast()
                        .body())
                .isEqualTo("{\"ofSchoolAge\":{\"p-3\":false}}");
    }

    @Test
    void anEnrolmentIsConfirmedAndARefusalStandsAtItsField() {
        WebServer.NET.tell("POST /families/f-1/school/p-3/enrolment", Reply.problem(409, """
            {"status":409,"rule":"ENROLLED_AFTER_THE_ARRIVAL","detail":"Later."}\
            """));
        var page = as("/families/f-1/school", 1280);
        assertThat(page.locator("main").innerText()).contains("Overdue", "To be enrolled by 5 October 2026");
        follow(page.locator("main a", new Page.LocatorOptions().setHasText("Confirm the enrolment")));
        press(page, "Save the enrolment");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("Enter a real date", "Choose the grade");
        day(page, "20", "9", "2026");
        page.selectOption("#grade", "GRADE_2");
        press(page, "Save the enrolment");
        assertThat(page.locator("#on-error").innerText()).contains("after the family has returned");
        assertThat(page.inputValue("#grade")).isEqualTo("GRADE_2");
        WebServer.NET.forget();
        press(page, "Save the enrolment");
        page.waitForURL("**/school?done=school.enrolled");
        assertThat(WebServer.NET
                        .asked("POST /families/f-1/school/p-3/enrolment")
                        .getLast()
                        .body())
                .isEqualTo("{\"on\":\"2026-09-20\",\"grade\":\"GRADE_2\"}");
    }

    @Test
    void attendanceIsRecordedAndItsRateShown() {
        var page = as("/families/f-1/school", 1280);
        assertThat(page.locator("main").innerText())
                .contains("15 of 18 lessons, 83 %", "Hapi i Parë", "The class is finished", "No attendance recorded");
        follow(page.locator("main a", new Page.LocatorOptions().setHasText("Record attendance"))
                .first());
        page.fill("#held", "x");
        page.fill("#attended", "3");
        press(page, "Save the attendance");
        assertThat(page.locator("#held-error").innerText()).contains("number of lessons");
        assertThat(page.inputValue("#attended")).isEqualTo("3");
        page.fill("#held", "4");
        day(page, "10", "11", "2026");
        press(page, "Save the attendance");
        page.waitForURL("**/school?done=school.attended");
        assertThat(WebServer.NET
                        .asked("POST /families/f-1/classes/k-2/attendance")
                        .getLast()
                        .body())
                .isEqualTo("{\"span\":\"MONTH\",\"day\":\"2026-11-10\",\"held\":4,\"attended\":3}");
    }

    @Test
    void aChildIsEnrolledInAClassOfAProvider() {
        var page = as("/families/f-1/classes/new", 360);
        press(page, "Save");
        assertThat(page.locator(".govuk-error-summary").innerText())
                .contains("Choose the child", "Choose the kind of class", "Choose who holds the class");
        page.selectOption("#child", "p-3");
        page.check("#kind-1");
        page.selectOption("#provider", "provider-psycho-19");
        day(page, "15", "9", "2026");
        press(page, "Save");
        page.waitForURL("**/school?done=school.classJoined");
        assertThat(WebServer.NET.asked("POST /families/f-1/classes").getLast().body())
                .isEqualTo(
                        "{\"childId\":\"p-3\",\"kind\":\"CATCH_UP\",\"providerId\":\"provider-psycho-19\",\"on\":\"2026-09-15\"}");
    }

    @Test
    void aMissedCheckUpStaysDueUntilItIsRecorded() {
        var page = as("/families/f-1/activities", 1280);
        assertThat(page.locator("article").first().innerText())
                .contains("Beekeeping", "Luan", "due by 1 Jul 2026", "Overdue", "Up to 150");
        follow(page.locator("main a", new Page.LocatorOptions().setHasText("Record the check-up"))
                .first());
        press(page, "Save the check-up");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("how it is going", "what it earns");
        page.check("#state");
        page.check("#income-2");
        day(page, "3", "7", "2026");
        press(page, "Save the check-up");
        page.waitForURL("**/activities?done=activity.checked");
        assertThat(WebServer.NET
                        .asked("POST /families/f-1/activities/w-1/check-ups/3")
                        .getLast()
                        .body())
                .isEqualTo("{\"on\":\"2026-07-03\",\"state\":\"ALIVE\",\"income\":\"FROM_150_TO_300\"}");
    }

    private static void day(Page page, String day, String month, String year) {
        page.locator("[name='day.day']").fill(day);
        page.locator("[name='day.month']").fill(month);
        page.locator("[name='day.year']").fill(year);
    }

    private static Page as(String path, int width) {
        return browsers.open(StubNet.ARTA, path, width, "en");
    }
}
