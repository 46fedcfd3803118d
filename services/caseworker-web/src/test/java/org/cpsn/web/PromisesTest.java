package org.cpsn.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpsn.web.Browsers.follow;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every answer promises the browser, and what nobody gets without being signed in. */
class PromisesTest {

    private final HttpClient visitor = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @BeforeEach
    void forget() {
        WebServer.fresh();
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : WebServer.url() + path));
        if (headers.length > 0) request.headers(headers);
        return visitor.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> follow(String path) throws IOException, InterruptedException {
        var answer = get(path);
        while (answer.statusCode() / 100 == 3) {
            answer = get(answer.uri()
                    .resolve(answer.headers().firstValue("Location").orElseThrow())
                    .toString());
        }
        return answer;
    }

    @Test
    void aPersonalPageIsNeverStoredFramedOrScriptedByOthers() throws Exception {
        WebServer.NET.signsInNext(StubNet.ARTA);
        follow("/oauth2/authorization/cpsn");
        var page = get("/cases/c-1");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .get()
                .asString()
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "*");
        assertThat(page.headers().firstValue("Cache-Control")).get().asString().contains("no-store");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("X-Correlation-Id")).isPresent();
        assertThat(page.body()).doesNotContain("style=", "onclick=", "<script>");
    }

    @Test
    void whoIsNotSignedInIsSentToTheProviderWithProofKey() throws Exception {
        var answer = get("/cases");
        assertThat(answer.statusCode()).isEqualTo(302);
        var provider = get("/oauth2/authorization/cpsn")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(provider)
                .startsWith(WebServer.NET.url() + "/oauth2/authorize")
                .contains("code_challenge_method=S256", "nonce=");
    }

    @Test
    void aFragmentForNobodyReloadsThePage() throws Exception {
        var answer = get("/notices/unread", "HX-Request", "true");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Refresh")).hasValue("true");
    }

    @Test
    void aFormWithoutTheTokenIsRefused() throws Exception {
        WebServer.NET.signsInNext(StubNet.ARTA);
        follow("/oauth2/authorization/cpsn");
        var forged = visitor.send(
                HttpRequest.newBuilder(URI.create(WebServer.url() + "/cases/c-1/risk"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("level=LOW&version=4"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(WebServer.NET.asked("POST /cases/c-1/risk")).isEmpty();
    }

    @Test
    void anExpiredTokenLeadsToSignInAgain() throws Exception {
        WebServer.NET.signsInNext(StubNet.ARTA);
        follow("/oauth2/authorization/cpsn");
        WebServer.NET.tell("GET /cases", StubNet.Reply.problem(401, "{\"status\":401}"));
        var answer = get("/cases");
        assertThat(answer.statusCode()).isIn(302, 303);
        assertThat(answer.headers().firstValue("Location")).get().asString().contains("/oauth2/");
    }

    @Test
    void healthIsOpenAndTheRestOfTheEngineRoomIsNot() throws Exception {
        assertThat(get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/env").statusCode()).isEqualTo(302);
    }

    @Test
    void theirFontsCannotBeFetched() throws Exception {
        assertThat(get("/assets/govuk/govuk-frontend.min.css").statusCode()).isEqualTo(200);
        assertThat(get("/assets/fonts/bold-b542beb274-v2.woff2").statusCode()).isEqualTo(404);
        assertThat(get("/assets/govuk/assets/fonts/bold-b542beb274-v2.woff2").statusCode())
                .isEqualTo(404);
        assertThat(get("/assets/font/source-sans-pro-cyrillic-400-normal.woff2").statusCode())
                .isEqualTo(200);
    }
}
