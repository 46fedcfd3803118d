package org.cpsn.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.cpsn.web.StubNet.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The number beside "notices" changes by itself, and nobody asks for it again and again. */
class LiveBadgeTest {

    @RegisterExtension
    static Browsers browsers = new Browsers();

    @Test
    void theNumberFollowsWhatTheServiceTells() {
        var line = WebServer.NET.line();
        unread(2);
        var page = browsers.desk(StubNet.ARTA, 1280, "en");
        page.navigate(WebServer.url() + "/notices");
        shows(page, "2 unread");
        unread(3);
        line.add("retry: 100\n\n");
        line.add("id: 3\nevent: unread\ndata: 3\n\n");
        shows(page, "3 unread");
        unread(120);
        line.add("id: 120\nevent: unread\ndata: 120\n\n");
        shows(page, "120 unread");
        assertThat(page.locator("#unread [aria-hidden]").innerText()).isEqualTo("99+");

        // the line breaks; the browser comes back, and says what it heard last
        line.add("");
        page.waitForCondition(() -> WebServer.NET.asked("GET /notices/stream").size() == 2);
        assertThat(WebServer.NET.asked("GET /notices/stream").getLast().headers())
                .containsEntry("last-event-id", "120");
        unread(0);
        line.add("id: 0\nevent: unread\ndata: 0\n\n");
        page.waitForCondition(() -> page.locator("#unread .cpsn-unread").count() == 0);
        // one question when the page opens, and one for each change: nothing is asked for nothing
        assertThat(WebServer.NET.asked("GET /notices")).hasSize(1 + 4);
        page.close();
        line.add("");
    }

    @Test
    void aServiceThatTellsNothingLeavesThePageAsItWas() {
        unread(2);
        WebServer.NET.tell("GET /notices/stream", Reply.problem(503, "{\"status\":503}"));
        var page = browsers.desk(StubNet.ARTA, 1280, "en");
        page.navigate(WebServer.url() + "/today");
        page.waitForCondition(() -> !WebServer.NET.asked("GET /notices/stream").isEmpty());
        shows(page, "2 unread");
        page.close();
    }

    @Test
    void withoutScriptsTheWayToTheNoticesIsThere() {
        var page = browsers.signedIn(StubNet.ARTA, 1280, "en", false);
        page.navigate(WebServer.url() + "/notices");
        assertThat(page.locator("main").innerText()).contains("Unread (2)");
        assertThat(WebServer.NET.asked("GET /notices/stream")).isEmpty();
    }

    /** Otherwise a stream would be what one lands on after signing in. */
    @Test
    void nobodyIsSentToSignInForAStream() throws IOException, InterruptedException {
        try (var visitor = HttpClient.newHttpClient()) {
            var answer = visitor.send(
                    HttpRequest.newBuilder(URI.create(WebServer.url() + "/notices/stream"))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }
    }

    private static void unread(int count) {
        WebServer.NET.tell("GET /notices", Reply.json("{\"entries\":[],\"unread\":" + count + ",\"total\":0}"));
    }

    private static void shows(Page page, String words) {
        page.waitForCondition(() -> page.locator("#unread").innerText().contains(words));
    }
}
