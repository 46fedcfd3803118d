package org.cpsn.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** Debian's Chromium, driven by Playwright. Where it is missing, browser tests say so and are skipped. */
final class Browsers implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    private final Playwright playwright;
    private final Browser browser;
    private final Map<String, Page> desks = new HashMap<>();

    Browsers() {
        Assumptions.assumeTrue(
                Files.isExecutable(CHROMIUM),
                "No /usr/bin/chromium: browser tests are skipped (apt-get install chromium)");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setChromiumSandbox(false)
                        .setArgs(List.of(
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /** A fresh visitor, nobody signed in. */
    Page visitor(int width, boolean scripts) {
        return browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, width < 500 ? 780 : 900)
                        .setJavaScriptEnabled(scripts)
                        .setLocale("sq-XK"))
                .newPage();
    }

    Page signedIn(StubNet.Person person, int width, String language, boolean scripts) {
        WebServer.NET.signsInNext(person);
        var page = visitor(width, scripts);
        if (!language.equals("sq")) {
            page.context()
                    .addCookies(List.of(new com.microsoft.playwright.options.Cookie("cpsn-language", language)
                            .setUrl(WebServer.url())));
        }
        page.navigate(WebServer.url() + "/oauth2/authorization/cpsn");
        return page;
    }

    /** Presses a button of the page's own, not the frame's, and waits for the whole page it leads to. */
    static void press(Page page, String name) {
        page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
        page.waitForLoadState();
    }

    /** One more page of somebody who stays signed in: signing in each time would take longer than the page. */
    Page desk(StubNet.Person person, int width, String language) {
        return desks.computeIfAbsent(person.sub() + width + language, desk -> signedIn(person, width, language, true))
                .context()
                .newPage();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
