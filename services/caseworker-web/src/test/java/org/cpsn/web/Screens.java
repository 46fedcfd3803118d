package org.cpsn.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.List;

/** What every page holds to: nothing untranslated, nothing wider than the screen, nothing for axe to find. */
final class Screens {

    private static final int WIDE = 1280;
    private static final int NARROW = 360;

    private Screens() {}

    /**
     * A page in both languages on a wide and on a narrow screen. What axe finds depends on what stands where and hardly
     * on the words: it looks at the wide one in Albanian and at the narrow one in English, each as it was opened.
     */
    static void hold(Browsers browsers, StubNet.Person who, String name, String path) {
        hold(browsers, 200, who, name, path);
    }

    /** A page that says no is a page, too. */
    static void hold(Browsers browsers, int status, StubNet.Person who, String name, String path) {
        var reader = browsers.reader(who);
        holdsIn("sq", WIDE, NARROW, reader, status, name, path);
        holdsIn("en", NARROW, WIDE, reader, status, name, path);
        assertThat(reader.complaints().stream()
                        // the stub tells nothing by itself, and of a page that says no the browser speaks as of a
                        // mistake
                        .filter(said -> !said.location().contains("/notices/stream"))
                        .map(ConsoleMessage::text)
                        .filter(said -> status == 200 || !said.contains(String.valueOf(status))))
                .as("what the browser complained about")
                .isEmpty();
    }

    private static void holdsIn(
            String language, int width, int other, Browsers.Reader reader, int status, String name, String path) {
        var page = reader.page();
        reader.reads(language);
        resize(page, width);
        assertThat(page.navigate(WebServer.url() + path).status()).isEqualTo(status);
        settle(page);
        assertThat(page.locator("h1").count()).as("headings of the page").isEqualTo(1);
        assertThat(page.content()).as("untranslated").doesNotContain("??");
        fits(page, name, width, language);
        assertThat(violations(page)).as("axe at %d px in %s", width, language).isEmpty();
        resize(page, other);
        fits(page, name, other, language);
    }

    private static void fits(Page page, String name, int width, String language) {
        keep(page, name + "-" + width + "-" + language);
        assertThat(widerThanTheScreen(page))
                .as("wider than %d px in %s", width, language)
                .isEmpty();
    }

    /** Until what the page fetches by itself has come, too. */
    private static void settle(Page page) {
        page.waitForSelector("#unread > *", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
        page.waitForSelector(
                ".htmx-request", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
    }

    static void resize(Page page, int width) {
        page.setViewportSize(width, width < 500 ? 780 : 900);
    }

    /** Pictures to look at, when they are asked for: {@code -Dcpsn.screenshots}. */
    static void keep(Page page, String name) {
        if (System.getProperty("cpsn.screenshots") == null) return;
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/screenshots", name.replaceAll("[/?&=]+", "-") + ".png"))
                .setFullPage(true));
    }

    static List<String> violations(Page page) {
        // what is in order need not be listed node by node
        var onlyViolations = new AxeRunOptions();
        onlyViolations.setResultTypes(List.of("violations"));
        return new AxeBuilder(page)
                        // no page has frames: the second browser page that results would be gathered in is spared
                        .setLegacyMode(true)
                        .options(onlyViolations)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .filter(rule -> !onlyRevealingRadios(rule))
                        .map(Screens::said)
                        .toList();
    }

    /** GOV.UK Frontend puts aria-expanded on radios that reveal a field; it was tested with people who need it. */
    private static boolean onlyRevealingRadios(Rule rule) {
        return rule.getId().equals("aria-allowed-attr")
                && rule.getNodes().stream().allMatch(node -> node.getHtml().contains("govuk-radios__input"));
    }

    /** Something that scrolls by itself may be wider; the page may not. Asked when the page is drawn as it is now. */
    static String widerThanTheScreen(Page page) {
        return (String) page.evaluate("""
            async () => {
              await new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)));
              return document.documentElement.scrollWidth <= window.innerWidth ? '' :
                [...document.querySelectorAll('body *')]
                  .filter(e => e.getBoundingClientRect().right > window.innerWidth + 1)
                  .map(e => e.tagName + '.' + e.className).slice(0, 5).join(' | ');
            }\
            """);
    }

    private static String said(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList();
    }
}
