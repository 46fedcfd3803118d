package org.cpsn.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Debian's Chromium, driven by Playwright: one for all tests, started by the first that needs it. Every test begins
 * with a stub that remembers nothing and ends without an open page. Where there is no Chromium, browser tests say so
 * and are skipped.
 */
final class Browsers implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback {

    private static final String LANGUAGE = "cpsn-language";
    private static final String BLANK = "about:blank";

    private Chromium chromium;

    @Override
    public void beforeAll(ExtensionContext tests) {
        Assumptions.assumeTrue(
                Files.isExecutable(Chromium.PATH),
                "No " + Chromium.PATH + ": browser tests are skipped (apt-get install chromium)");
        chromium = tests.getRoot().getStore(ExtensionContext.Namespace.GLOBAL).computeIfAbsent(Chromium.class);
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        WebServer.fresh();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        chromium.tidy();
    }

    /** A fresh visitor, nobody signed in. */
    Page visitor(int width, boolean scripts) {
        return chromium.somebody(scripts).newPage(width);
    }

    /** Somebody who signs in now, in a browser of their own: for what changes the session or its cookies. */
    Page signedIn(StubNet.Person person, int width, String language, boolean scripts) {
        var somebody = chromium.somebody(scripts);
        somebody.reads(language);
        WebServer.NET.signsInNext(person);
        var page = somebody.newPage(width);
        page.navigate(WebServer.url() + "/oauth2/authorization/cpsn");
        return page;
    }

    /** One more page of somebody who stays signed in: signing in each time would take longer than the page. */
    Page desk(StubNet.Person person, int width, String language) {
        return chromium.desk(person, language, true).newPage(width);
    }

    /** The tab in which this person reads page after page, in one language and in the other, and changes nothing. */
    Reader reader(StubNet.Person person) {
        return chromium.reader(person);
    }

    /** A page as somebody who is signed in finds it. */
    Page open(StubNet.Person person, String path, int width, String language) {
        return at(desk(person, width, language), path);
    }

    Page openWithoutScripts(StubNet.Person person, String path, int width, String language) {
        return at(chromium.desk(person, language, false).newPage(width), path);
    }

    private static Page at(Page page, String path) {
        page.navigate(WebServer.url() + path);
        return page;
    }

    /** Presses a button of the page's own, not the frame's, and waits for the whole page it leads to. */
    static void press(Page page, String name) {
        follow(button(page, name));
    }

    /** A button of the page's own, the first of its name. */
    static Locator button(Page page, String name) {
        return page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    /** A date in its three fields. */
    static void day(Page page, String field, String day, String month, String year) {
        page.fill("#" + field, day);
        page.fill("#" + field + "-month", month);
        page.fill("#" + field + "-year", year);
    }

    /** Clicks what leads to another page, or to the same one anew, and waits until all of it is there. */
    static void follow(Locator what) {
        leave(what.page(), what::click);
    }

    /** Presses Enter where that leads to another page. */
    static void pressEnter(Page page) {
        leave(page, () -> page.keyboard().press("Enter"));
    }

    /** Only a page that has come since counts: what stands on the one that is being left looks alike too often. */
    private static void leave(Page page, Runnable act) {
        var there = new AtomicBoolean();
        Consumer<Page> loaded = come -> there.set(true);
        page.onLoad(loaded);
        try {
            act.run();
            page.waitForCondition(there::get);
        } finally {
            page.offLoad(loaded);
        }
    }

    /** Waits until this tab has kept what was typed, so that it would be back. */
    static void awaitDraft(Page page, String typed) {
        page.waitForFunction("typed => sessionStorage.getItem('cpsn-drafts')?.includes(typed)", typed);
    }

    record Reader(Somebody somebody, Page page, List<ConsoleMessage> complaints) {

        void reads(String language) {
            somebody.reads(language);
        }
    }

    /** The process, and who is signed in in it. */
    private static final class Chromium implements AutoCloseable {

        static final Path PATH = Path.of("/usr/bin/chromium");

        private final Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        private final Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(PATH)
                        .setChromiumSandbox(false)
                        .setArgs(List.of(
                                // there is none, and pretending costs a sixth of all the work
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        private final Map<Desk, Somebody> desks = new HashMap<>();
        private final Map<StubNet.Person, Reader> readers = new HashMap<>();

        Somebody somebody(boolean scripts) {
            return new Somebody(browser.newContext(new Browser.NewContextOptions()
                    .setJavaScriptEnabled(scripts)
                    .setLocale("sq-XK")));
        }

        Somebody desk(StubNet.Person person, String language, boolean scripts) {
            return desks.computeIfAbsent(new Desk(person, language, scripts), desk -> {
                var somebody = signedIn(person, scripts);
                somebody.reads(language);
                return somebody;
            });
        }

        Reader reader(StubNet.Person person) {
            var reader = readers.computeIfAbsent(person, first -> {
                var somebody = signedIn(person, true);
                var page = somebody.newPage(1280);
                var complaints = new ArrayList<ConsoleMessage>();
                page.onConsoleMessage(said -> {
                    if (said.type().equals("error")) complaints.add(said);
                });
                return new Reader(somebody, page, complaints);
            });
            reader.complaints().clear();
            return reader;
        }

        private Somebody signedIn(StubNet.Person person, boolean scripts) {
            var somebody = somebody(scripts);
            WebServer.NET.signsInNext(person);
            // no page that would still be asking for this and that when the test begins
            somebody.context().request().get(WebServer.url() + "/oauth2/authorization/cpsn");
            return somebody;
        }

        void tidy() {
            var kept = readers.values().stream().map(Reader::page).toList();
            // a page that stays open goes on asking whether there is news
            kept.stream().filter(page -> !page.url().equals(BLANK)).forEach(page -> page.navigate(BLANK));
            var staying = Stream.concat(
                            desks.values().stream(), readers.values().stream().map(Reader::somebody))
                    .map(Somebody::context)
                    .toList();
            for (var context : browser.contexts())
                if (!staying.contains(context)) context.close();
                else
                    context.pages().stream()
                            .filter(page -> !kept.contains(page))
                            .forEach(Page::close);
        }

        @Override
        public void close() {
            playwright.close();
        }
    }

    private record Desk(StubNet.Person person, String language, boolean scripts) {}

    private record Somebody(BrowserContext context) {

        /** Albanian is what nobody has to choose. */
        void reads(String language) {
            if (language.equals("sq")) context.clearCookies(new BrowserContext.ClearCookiesOptions().setName(LANGUAGE));
            else context.addCookies(List.of(new Cookie(LANGUAGE, language).setUrl(WebServer.url())));
        }

        Page newPage(int width) {
            var page = context.newPage();
            Screens.resize(page, width);
            return page;
        }
    }
}
