package org.cpsn.stories;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** Debian's Chromium. Where it is missing, stories that need it say so and are skipped. */
final class Browsers implements AutoCloseable {
    /** Every address any browser of these stories has asked for, with the form contents left out. */
    static final List<String> ASKED = Collections.synchronizedList(new ArrayList<>());

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    /** Nine processes share the cores with the browser. */
    private static final double PATIENCE_MILLIS = 20_000;

    private final Net net;
    private final Playwright playwright;
    private final Browser browser;

    Browsers(Net net) {
        Assumptions.assumeTrue(
                Files.isExecutable(CHROMIUM),
                "There is no " + CHROMIUM
                        + ": stories in a real browser are skipped. On Debian: apt-get install chromium");
        this.net = net;
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setHeadless(true)
                        // Chromium refuses its sandbox to root
                        .setChromiumSandbox(false)
                        .setArgs(List.of(
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /** Somebody signs in as anybody does and lands in their first room. */
    Rooms signIn(String user, String language) {
        var context = browser.newContext(new Browser.NewContextOptions().setLocale("sq-XK"));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        context.onRequest(request -> ASKED.add(request.method() + " " + request.url()));
        return new Rooms(net, context.newPage(), language).signIn(user);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
