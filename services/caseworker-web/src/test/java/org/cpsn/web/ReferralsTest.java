package org.cpsn.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpsn.web.Browsers.day;
import static org.cpsn.web.Browsers.follow;
import static org.cpsn.web.Browsers.press;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.stream.Stream;
import org.cpsn.web.StubNet.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A referral as provider and case manager carry it on together, each on their own page. */
class ReferralsTest {
    private static final String REACHED = """
        [{"status":"IN_PROGRESS","at":"2026-11-19T13:05:00Z"},{"status":"RECEIVED","at":"2026-11-19T15:00:00Z"},{"status":"ACCEPTED","at":"2026-11-20T08:00:00Z"}]\
        """;
    private static final String QUESTIONS = """
        [{"questionId":"q-1","text":"A flet fëmija shqip?","askedAt":"2026-11-20T08:30:00Z","answer":"Po, dhe pak gjermanisht.","answeredAt":"2026-11-20T09:00:00Z"},
         {"questionId":"q-2","text":"A vjen vetë apo me nënën?","askedAt":"2026-11-20T10:30:00Z","answer":null,"answeredAt":null}]\
        """;

    @RegisterExtension
    static Browsers browsers = new Browsers();

    @BeforeEach
    void forget() {
        stub("r-waiting", "IN_PROGRESS", "\"due\":\"2026-11-21T13:05:00Z\",\"silentSince\":\"2026-11-21T13:06:00Z\"");
        stub("r-accepted", "ACCEPTED", "\"due\":\"2199-11-27T08:00:00Z\",\"questions\":" + QUESTIONS);
        stub("r-listed", "WAITING_LIST", "\"waitingPosition\":2");
        stub("r-proposed", "APPOINTMENT_PROPOSED", """
            "appointmentAt":"2199-12-01T13:30:00Z","appointmentNote":"Kati i dytë, dera 4.","questions":%s\
            """.formatted(QUESTIONS));
        stub("r-done", "DONE", "\"outcome\":\"Tre javë strehim.\",\"childFeedback\":\"«U ndjeva e sigurt.»\"");
        stub("r-draft", "DRAFT", "\"due\":null");
        stub("r-gone", "CONSENT_WITHDRAWN", "\"recalledAt\":\"2026-11-21T13:05:00Z\"");
        WebServer.NET.tell(
                "GET /referrals/inbox",
                Reply.json("{\"entries\":["
                        + referral("r-gone", "CONSENT_WITHDRAWN", "\"recalledAt\":\"2026-11-21T13:05:00Z\"") + ","
                        + referral("r-listed", "WAITING_LIST", "\"waitingPosition\":2") + ","
                        + referral(
                                "r-waiting",
                                "IN_PROGRESS",
                                "\"due\":\"2026-11-21T13:05:00Z\",\"silentSince\":\"2026-11-21T13:06:00Z\"")
                        + "],\"total\":3}"));
        WebServer.NET.tell(
                "GET /referrals",
                Reply.json("{\"entries\":["
                        + referral("r-gone", "CONSENT_WITHDRAWN", "\"recalledAt\":\"2026-11-21T13:05:00Z\"") + ","
                        + referral("r-listed", "WAITING_LIST", "\"waitingPosition\":2") + ","
                        + referral("r-proposed", "APPOINTMENT_PROPOSED", "\"appointmentAt\":\"2199-12-01T13:30:00Z\"")
                        + ","
                        + referral("r-draft", "DRAFT", "\"due\":null") + "],\"total\":4}"));
        WebServer.NET.tell("GET /cases/c-1/follow-ups", Reply.json("""
            {"caseId":"c-1","version":9,"followUps":[{"followUpId":"fu-9","type":"FOR_SERVICE","referralId":"r-proposed","referralStep":"APPOINTMENT","neededBy":"2199-12-01","purpose":null,"plannedAt":"2026-11-20T09:00:00Z","plannedBy":"system:case-service","overdue":false,"outcome":null}]}\
            """));
        WebServer.NET.tell("GET /referrals/turnaround", Reply.json("""
            {"from":"2025-11-22","until":"2026-11-22","enough":5,"lines":[
             {"providerId":"provider-psycho-19","serviceType":"PSYCHOSOCIAL_SERVICE","sent":14,"expired":1,"escalated":2,"toAnswer":{"count":13,"medianHours":41},"toStart":{"count":6,"medianHours":190},"toEnd":{"count":3,"medianHours":null}}]}\
            """));
    }

    private static void stub(String id, String status, String more) {
        WebServer.NET.tell("GET /referrals/" + id, Reply.json(referral(id, status, more)));
    }

    private static String referral(String id, String status, String more) {
        boolean gone = status.equals("CONSENT_WITHDRAWN");
        return """
            {"referralId":"%s","version":4,"caseId":"c-1","childId":%s,"providerId":"provider-psycho-19","serviceType":"PSYCHOSOCIAL_SERVICE","status":"%s","need":%s,"referredBy":"cw-19-01","municipality":"19","reached":%s,"madeAt":%s,"consent":"GIVEN","consentId":"k-1",%s}\
            """.formatted(
                        id,
                        gone ? "null" : "\"p-1\"",
                        status,
                        gone ? "null" : "\"Këshillim i rregullt.\"",
                        REACHED,
                        status.equals("DRAFT") ? "null" : "\"2026-11-19T13:05:00Z\"",
                        more);
    }

    static Stream<Arguments> pages() {
        return Stream.of(
                Arguments.of(StubNet.FJOLLA, "/referrals?status=ALL"),
                Arguments.of(StubNet.FJOLLA, "/referrals/r-waiting"),
                Arguments.of(StubNet.FJOLLA, "/referrals/r-accepted"),
                Arguments.of(StubNet.FJOLLA, "/referrals/r-gone"),
                Arguments.of(StubNet.ARTA, "/cases/c-1/referrals"),
                Arguments.of(StubNet.ARTA, "/cases/c-1/follow-ups"),
                Arguments.of(StubNet.ARTA, "/referrals/r-proposed"),
                Arguments.of(StubNet.ARTA, "/referrals/r-draft"),
                Arguments.of(StubNet.ARTA, "/referrals/r-draft/draft"),
                Arguments.of(StubNet.ARTA, "/referrals/r-done"),
                Arguments.of(StubNet.DRITA, "/turnaround"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("pages")
    void everyPageIsAccessibleAndFits(StubNet.Person who, String path) {
        Screens.hold(browsers, who, "referrals" + path, path);
    }

    @Test
    void theProviderProposesAnAppointmentAndAsks() {
        var page = as(StubNet.FJOLLA, "/referrals/r-accepted", 1280, "en");
        assertThat(page.locator("main").innerText())
                .contains("Po, dhe pak gjermanisht.", "Waits for an answer", "Every state it has been in");
        page.locator("summary").getByText("Propose an appointment").click();
        press(page, "Propose an appointment");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("a real date and a time");
        day(page, "day", "1", "12", "2199");
        page.fill("#time", "14:30");
        press(page, "Propose an appointment");
        page.waitForURL("**/referrals/r-accepted?atLeast=1&done=appointment");
        assertThat(WebServer.NET
                        .asked("POST /referrals/r-accepted/appointment")
                        .getFirst()
                        .body())
                .contains("\"at\":\"2199-12-01T13:30:00Z\"");
        page.locator("summary").getByText("Ask a question").click();
        page.fill("#text", "Sa vjeç është?");
        press(page, "Ask a question");
        page.waitForURL("**/referrals/r-accepted?atLeast=1&done=questions");
        assertThat(WebServer.NET
                        .asked("POST /referrals/r-accepted/questions")
                        .getFirst()
                        .headers())
                .containsEntry("if-match", "\"4\"");
    }

    @Test
    void theCaseManagerAnswersAndConfirms() {
        var page = as(StubNet.ARTA, "/referrals/r-proposed", 1280, "en");
        page.fill("#answer-q-2", "Me nënën.");
        press(page, "Send the answer");
        page.waitForURL("**/referrals/r-proposed?atLeast=1&done=answer");
        assertThat(WebServer.NET
                        .asked("POST /referrals/r-proposed/questions/q-2/answer")
                        .getFirst()
                        .body())
                .contains("\"text\":\"Me nënën.\"");
        press(page, "Confirm the appointment");
        page.waitForURL("**/referrals/r-proposed?atLeast=1&done=confirmation");
        assertThat(WebServer.NET.asked("POST /referrals/r-proposed/appointment/confirmation"))
                .hasSize(1);
    }

    @Test
    void whoeverSawAChildWhoseConsentIsGoneConfirmsThatItIsDeleted() {
        var page = as(StubNet.FJOLLA, "/referrals?status=TO_DELETE", 360, "en");
        follow(page.locator("main")
                .getByText("Consent withdrawn", new Locator.GetByTextOptions().setExact(true))
                .first());
        page.waitForURL("**/referrals/r-gone");
        assertThat(page.locator("main").innerText())
                .contains("delete everything you were told")
                .doesNotContain("Këshillim");
        press(page, "Confirm that you have deleted it");
        page.waitForURL("**/referrals/r-gone?atLeast=1&done=deletion");
        var sender = as(StubNet.ARTA, "/referrals/r-gone", 1280, "en");
        assertThat(sender.locator("main").innerText()).contains("has not confirmed yet that it has deleted");
    }

    @Test
    void aDraftIsKeptAndSentOnAGround() {
        var page = as(StubNet.ARTA, "/cases/c-1/referrals/new?serviceType=PSYCHOSOCIAL_SERVICE", 1280, "en");
        page.check("#providerId");
        press(page, "Keep as a draft");
        page.waitForURL("**/cases/c-1/referrals?made=r-1&atLeast=0&done=referralDraft");
        assertThat(WebServer.NET.asked("POST /referrals").getFirst().body())
                .contains("\"draft\":true")
                .doesNotContain("consent");
        var draft = as(StubNet.ARTA, "/referrals/r-draft", 1280, "en");
        press(draft, "Make the referral");
        assertThat(draft.locator(".govuk-error-summary").innerText()).contains("Say whether there is consent");
        draft.check("#permission");
        press(draft, "Make the referral");
        draft.waitForURL("**/referrals/r-draft?atLeast=1&done=sending");
        assertThat(WebServer.NET
                        .asked("POST /referrals/r-draft/sending")
                        .getFirst()
                        .body())
                .contains("\"consentId\":\"k-1\"");
    }

    @Test
    void aDraftIsChanged() {
        var page = as(StubNet.ARTA, "/referrals/r-draft", 1280, "en");
        follow(page.locator("text=Change the draft"));
        page.waitForURL("**/referrals/r-draft/draft");
        assertThat(page.locator("main").innerText()).doesNotContain("Make the referral");
        page.check("#providerId");
        page.fill("#need", "Ndihmë pas shkollës");
        press(page, "Keep the changes");
        page.waitForURL("**/referrals/r-draft?done=draft&atLeast=1");
        assertThat(WebServer.NET
                        .asked("POST /referrals/r-draft/draft")
                        .getFirst()
                        .body())
                .contains("\"providerId\":", "\"need\":\"Ndihmë pas shkollës\"")
                .doesNotContain("consent", "caseId");
    }

    private static Page as(StubNet.Person person, String path, int width, String language) {
        return browsers.open(person, path, width, language);
    }
}
