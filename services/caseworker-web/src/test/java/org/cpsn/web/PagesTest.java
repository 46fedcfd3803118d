package org.cpsn.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page, in both languages and on a wide and a narrow screen: nothing for axe to find, nothing wider than the
 * screen.
 */
class PagesTest {

    private static Browsers browsers;

    @BeforeAll
    static void open() {
        browsers = new Browsers();
    }

    @AfterAll
    static void close() {
        if (browsers != null) browsers.close();
    }

    @BeforeEach
    void forget() {
        WebServer.NET.forget();
    }

    static Stream<Arguments> pages() {
        return Stream.of(
                        Arguments.of(StubNet.ARTA, "caseload", "/cases"),
                        Arguments.of(StubNet.ARTA, "caseload-empty", "/cases?concern=SCHOOL_DROPOUT"),
                        Arguments.of(StubNet.DRITA, "caseload-supervisor", "/cases?risk=HIGH"),
                        Arguments.of(StubNet.DREN, "caseload-masked", "/cases"),
                        Arguments.of(StubNet.ARTA, "searches", "/cases/searches?done=searchRenamed"),
                        Arguments.of(StubNet.ARTA, "today", "/today"),
                        Arguments.of(StubNet.DRITA, "today-supervisor", "/today"),
                        Arguments.of(StubNet.ARTA, "case", "/cases/c-1"),
                        Arguments.of(StubNet.DRITA, "case-long-name", "/cases/c-3?done=risk"),
                        Arguments.of(
                                StubNet.ARTA,
                                "case-referrals",
                                "/cases/c-2/referrals?made=r-1&atLeast=0&done=referral"),
                        Arguments.of(StubNet.ARTA, "assessments", "/cases/c-1/assessments?done=assessment"),
                        Arguments.of(StubNet.DRITA, "assessments-none", "/cases/c-2/assessments"),
                        Arguments.of(StubNet.ARTA, "assessment-new", "/cases/c-1/assessments/new"),
                        Arguments.of(StubNet.DRITA, "assessment-draft", "/cases/c-1/assessments/a-1"),
                        Arguments.of(StubNet.ARTA, "assessment", "/cases/c-1/assessments/a-2"),
                        Arguments.of(StubNet.DRITA, "assessment-awaiting", "/cases/c-4/assessments/a-3"),
                        Arguments.of(StubNet.DRITA, "assessments-awaiting", "/cases/c-4/assessments"),
                        Arguments.of(StubNet.ARTA, "assessments-returned", "/cases/c-3/assessments"),
                        Arguments.of(StubNet.ARTA, "plan", "/cases/c-1/plan?done=planSuccess"),
                        Arguments.of(StubNet.DRITA, "approvals", "/approvals"),
                        Arguments.of(StubNet.DRITA, "plan-submitted", "/cases/c-4/plan"),
                        Arguments.of(StubNet.ARTA, "plan-not-assessed", "/cases/c-2/plan"),
                        Arguments.of(StubNet.ARTA, "plan-none", "/cases/c-5/plan"),
                        Arguments.of(StubNet.ARTA, "plan-write", "/cases/c-1/plan/write"),
                        Arguments.of(StubNet.DRITA, "closure-decision", "/cases/c-4/closure"),
                        Arguments.of(StubNet.ARTA, "closure-waits", "/cases/c-4/closure"),
                        Arguments.of(StubNet.ARTA, "reopening", "/cases/c-5/reopening"),
                        Arguments.of(StubNet.ARTA, "case-closed", "/cases/c-5"),
                        Arguments.of(StubNet.ARTA, "follow-up-after-closure", "/cases/c-5/follow-ups/new"),
                        Arguments.of(StubNet.ARTA, "reopening-concern", "/cases/c-5/reopening?done=followUpConcern"),
                        Arguments.of(StubNet.ARTA, "case-reopened", "/cases/c-7"),
                        Arguments.of(StubNet.ARTA, "case-timeline", "/cases/c-1/timeline"),
                        Arguments.of(StubNet.ARTA, "case-access", "/cases/c-1/access"),
                        Arguments.of(StubNet.DRITA, "case-access-supervisor", "/cases/c-1/access?done=glass-review"),
                        Arguments.of(StubNet.ARTA, "case-closed-to-me", "/cases/c-6"),
                        Arguments.of(StubNet.ARTA, "glass", "/cases/c-6/glass"),
                        Arguments.of(StubNet.ARTA, "risk", "/cases/c-1/risk"),
                        Arguments.of(StubNet.DRITA, "assignment", "/cases/c-1/assignment"),
                        Arguments.of(StubNet.ARTA, "closure", "/cases/c-1/closure"),
                        Arguments.of(
                                StubNet.ARTA, "refer", "/cases/c-1/referrals/new?serviceType=PSYCHOSOCIAL_SERVICE"),
                        Arguments.of(StubNet.ARTA, "refer-nobody", "/cases/c-1/referrals/new?serviceType=FOOD_SERVICE"),
                        Arguments.of(StubNet.ARTA, "concern-person", "/concerns"),
                        Arguments.of(StubNet.ARTA, "concern-register", "/concerns/person"),
                        Arguments.of(StubNet.ARTA, "concern-report", "/concerns/new?child=p-3"),
                        Arguments.of(StubNet.ARTA, "people", "/people"),
                        Arguments.of(StubNet.ARTA, "person", "/people/p-1?done=correction"),
                        Arguments.of(StubNet.DRITA, "person-merged", "/people/p-5"),
                        Arguments.of(StubNet.ARTA, "care-new", "/people/p-1/care/new"),
                        Arguments.of(StubNet.ARTA, "care-end", "/people/p-1/care/ca-2/end"),
                        Arguments.of(StubNet.ARTA, "care-mistake", "/people/p-1/care/ca-1/end"),
                        Arguments.of(StubNet.ARTA, "guardian-new", "/people/p-1/guardians/new"),
                        Arguments.of(StubNet.ARTA, "guardian-end", "/people/p-1/guardians/gu-2/end"),
                        Arguments.of(StubNet.ARTA, "person-correction", "/people/p-1/correction"),
                        Arguments.of(StubNet.ARTA, "person-description", "/people/p-3/description"),
                        Arguments.of(StubNet.ARTA, "person-number", "/people/p-1/numbers"),
                        Arguments.of(StubNet.ARTA, "person-relative-search", "/people/p-1/relatives"),
                        Arguments.of(StubNet.ARTA, "person-relative", "/people/p-1/relatives?relative=p-3"),
                        Arguments.of(StubNet.ARTA, "person-without-family", "/people/p-3"),
                        Arguments.of(StubNet.DRITA, "person-merger-search", "/people/p-1/merger"),
                        Arguments.of(StubNet.DRITA, "person-merger", "/people/p-3/merger?into=p-1"),
                        Arguments.of(StubNet.DRITA, "person-undoing", "/people/p-5/undoing"),
                        Arguments.of(StubNet.FJOLLA, "inbox", "/referrals"),
                        Arguments.of(StubNet.FJOLLA, "inbox-empty", "/referrals?status=DONE"),
                        Arguments.of(StubNet.FJOLLA, "referral", "/referrals/r-1"),
                        Arguments.of(StubNet.ARTA, "families", "/families"),
                        Arguments.of(StubNet.ARTA, "family", "/families/f-1?done=family"),
                        Arguments.of(StubNet.ARTA, "family-register", "/families/new"),
                        Arguments.of(StubNet.ARTA, "notices", "/notices"),
                        Arguments.of(StubNet.LINDA, "liaison", "/liaison"),
                        Arguments.of(StubNet.LINDA, "feeds", "/liaison/feed"),
                        Arguments.of(StubNet.LINDA, "feed-national", "/liaison/feed/national"),
                        Arguments.of(StubNet.LINDA, "feed-of-partner", "/liaison/feed/partners/partner-al"),
                        Arguments.of(StubNet.AGIM, "audit", "/audit"),
                        Arguments.of(StubNet.AGIM, "audit-replay", "/audit/cases/c-1"),
                        Arguments.of(StubNet.AGIM, "audit-history", "/audit/cases/c-1/history"),
                        Arguments.of(StubNet.EMA, "operations", "/operations"),
                        Arguments.of(StubNet.ARTA, "not-found", "/cases/nothing"))
                .flatMap(page -> Stream.of(List.of(1280, "sq"), List.of(360, "sq"), List.of(1280, "en"))
                        .map(seen -> {
                            var all = new ArrayList<Object>(List.of(page.get()));
                            all.addAll(seen);
                            return Arguments.of(all.toArray());
                        }));
    }

    @ParameterizedTest(name = "{1} at {3} px in {4}")
    @MethodSource("pages")
    void isAccessibleAndFits(StubNet.Person who, String name, String path, int width, String language) {
        var page = browsers.desk(who, width, language);
        var complaints = new ArrayList<String>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().matches(".*(404|403).*"))
                complaints.add(message.text());
        });
        page.navigate(WebServer.url() + path);
        page.waitForSelector("#unread > *", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
        Screens.keep(page, name + "-" + width + "-" + language);
        assertThat(complaints).as("what the browser complained about").isEmpty();
        assertThat(page.content()).as("untranslated").doesNotContain("??");
        assertThat(Screens.widerThanTheScreen(page)).as("wider than the screen").isEmpty();
        assertThat(Screens.violations(page)).as("axe").isEmpty();
        page.close();
    }

    @ParameterizedTest
    @MethodSource("widths")
    void welcomesWhoIsNotSignedIn(int width) {
        var page = browsers.visitor(width, true);
        page.navigate(WebServer.url() + "/");
        Screens.keep(page, "welcome-" + width + "-sq");
        assertThat(Screens.violations(page)).isEmpty();
        page.context().close();
    }

    static Stream<Integer> widths() {
        return Stream.of(1280, 360);
    }

    static final class Screens {

        private Screens() {}

        static void keep(Page page, String name) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target/screenshots", name + ".png"))
                    .setFullPage(true));
        }

        /** A page on a wide and a narrow screen, in both languages. */
        static Stream<Arguments> everywhere(Arguments page) {
            return Stream.of(List.of(1280, "sq"), List.of(360, "sq"), List.of(1280, "en"), List.of(360, "en"))
                    .map(seen -> {
                        var all = new ArrayList<Object>(List.of(page.get()));
                        all.addAll(seen);
                        return Arguments.of(all.toArray());
                    });
        }

        /** Nothing untranslated, nothing wider than the screen, nothing for axe to find. */
        static void inOrder(Page page, String name) {
            keep(page, name);
            assertThat(page.content()).as("untranslated").doesNotContain("??");
            assertThat(widerThanTheScreen(page)).as("wider than the screen").isEmpty();
            assertThat(violations(page)).as("axe").isEmpty();
        }

        static List<String> violations(Page page) {
            return new AxeBuilder(page)
                            // no page has frames: the second browser page that results would be gathered in is spared
                            .setLegacyMode(true)
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

        /** Something that scrolls by itself may be wider; the page may not. */
        static String widerThanTheScreen(Page page) {
            return (String) page.evaluate("""
                () => document.documentElement.scrollWidth <= window.innerWidth ? '' :
                  [...document.querySelectorAll('body *')]
                    .filter(e => e.getBoundingClientRect().right > window.innerWidth + 1)
                    .map(e => e.tagName + '.' + e.className).slice(0, 5).join(' | ')\
                """);
        }

        private static String said(Rule rule) {
            return rule.getId() + ": "
                    + rule.getNodes().stream()
                            .map(node -> node.getHtml())
                            .limit(3)
                            .toList();
        }
    }
}
