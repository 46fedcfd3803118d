package org.cpsn.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cpsn.local.Part;

/** The rooms of the web front-end, as one signed-in person walks through them. */
final class Rooms implements AutoCloseable {
    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final int DESKTOP = 1_280;
    private static final int PHONE = 360;
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final Pattern CASE = Pattern.compile(".*/cases/([0-9a-f-]{36}).*");
    private static final Pattern REFERRAL = Pattern.compile(".*/referrals/([0-9a-f-]{36}).*");

    private static final Pattern CHILD = Pattern.compile(".*/concerns/new\\?child=([0-9a-f-]{36}).*");

    private final String web;
    private final Page page;
    private final String language;
    private final List<String> complaints = new ArrayList<>();

    Rooms(Net net, Page page, String language) {
        this.web = net.address(Part.WEB);
        this.page = page;
        this.language = language;
        width(DESKTOP);
        page.onConsoleMessage(message -> {
            // a refused form is answered with its own status, which the browser mentions
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    Page page() {
        return page;
    }

    Rooms signIn(String user) {
        page.navigate(web + "/");
        choose(language);
        page.locator("a[href='/oauth2/authorization/cpsn']").click();
        page.locator("#username").fill(user);
        page.locator("#password").fill("demo");
        page.locator("form.by-hand button").click();
        assertThat(page.locator(".cpsn-person")).isVisible();
        return this;
    }

    private void choose(String wanted) {
        page.locator("form.cpsn-language button[value='" + wanted + "']").click();
        assertThat(page.locator("html")).hasAttribute("lang", wanted);
    }

    Rooms goTo(String path) {
        page.navigate(web + path);
        return this;
    }

    // ---- what caseworkers do

    /** Looks for somebody nobody knows yet, and goes on to registering them. */
    void looksForInVain(String name) {
        goTo("/concerns");
        page.locator("#name").fill(name);
        page.locator("form[role='search'] button").click();
        assertThat(page.locator("section[aria-live='polite'] h2")).isVisible();
        assertThat(page.locator("ul.cpsn-people li")).hasCount(0);
    }

    void carriesTheNameToTheRegistration() {
        page.locator("form[action='/concerns/person/carry'] button").click();
        assertThat(page.locator("#givenName")).isVisible();
    }

    void registers(String given, String family, String municipality) {
        page.locator("#givenName").fill(given);
        page.locator("#familyName").fill(family);
        page.locator("input[name='sex'][value='FEMALE']").check();
        page.locator("#ageKnown-estimate").check();
        page.locator("#estimatedAge").fill("9");
        page.locator("#municipality").selectOption(municipality);
        submit("/concerns/person");
        assertThat(page.locator("form[action^='/concerns/new']")).isVisible();
    }

    /** Sends the registration as it stands, which is refused. */
    void registersWrongly() {
        submit("/concerns/person");
        says("what is wrong");
    }

    void fillsInTheConcern(String narrative) {
        page.locator("input[name='urgent'][value='true']").check();
        page.locator("input[name='concerns'][value='NEGLECT']").check();
        page.locator("input[name='concerns'][value='FORCED_BEGGING']").check();
        page.locator("#source").selectOption("SCHOOL");
        page.locator("#narrative").fill(narrative);
    }

    /** The id of the case that is open now. */
    String reportsIt() {
        submit("/concerns/new");
        return isInCase();
    }

    String isInCase() {
        assertThat(page.locator(".cpsn-identity")).isVisible();
        return id(CASE);
    }

    void assignsRisk(String level, String reason) {
        page.locator("input[name='level'][value='" + level + "']").check();
        page.locator("#reason").fill(reason);
        page.locator("form[action$='/risk'] button.govuk-button").click();
    }

    void choosesServiceToReferTo(String serviceType) {
        page.locator("#serviceType").selectOption(serviceType);
        page.locator("form[method='get'] button").click();
        assertThat(page.locator("input[name='providerId']").first()).isVisible();
    }

    void refersWithConsent(String provider, String need) {
        page.locator("input[name='providerId'][value='" + provider + "']").check();
        page.locator("#need").fill(need);
        page.locator("#permission").check();
        page.locator("form[method='post'][action$='/referrals/new'] button.govuk-button:not([name])")
                .click();
        says("done");
    }

    /** Presses the button of the form that is sent there. */
    void submit(String action) {
        page.locator("form[action='" + action + "'] button.govuk-button, form[action^='" + action
                        + "?'] button.govuk-button")
                .click();
    }

    void says(String what) {
        assertThat(page.locator(what.equals("done") ? ".cpsn-done" : ".govuk-error-summary"))
                .isVisible();
    }

    void shows(String text) {
        assertThat(page.locator("main")).containsText(text);
    }

    String id(Pattern where) {
        var found = where.matcher(page.url());
        if (!found.matches()) throw new AssertionError("This page is about no such thing: " + page.url());
        return found.group(1);
    }

    /** Whom the concern is about that is being reported. */
    String childInView() {
        return id(CHILD);
    }

    String referralInView() {
        return id(REFERRAL);
    }

    // ---- by keyboard

    /** Presses the tabulator until the wanted element has the focus, as somebody without a mouse does. */
    void tabTo(String selector) {
        for (int pressed = 0; pressed < 120; pressed++) {
            page.keyboard().press("Tab");
            if (hasFocus(selector)) return;
        }
        throw new AssertionError("The keyboard does not reach " + selector);
    }

    boolean hasFocus(String selector) {
        return (Boolean) page.evaluate("wanted => document.activeElement.matches(wanted)", selector);
    }

    Locator focused() {
        return page.locator("*:focus");
    }

    // ---- how it looks

    /** At both widths: nothing for axe to find, nothing wider than the screen, nothing untranslated; and a picture. */
    void looksRight(String name) {
        looksRight(name, DESKTOP);
        looksRight(name, PHONE);
        width(DESKTOP);
    }

    private void looksRight(String name, int width) {
        width(width);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + "-" + language + "-" + width + ".png"))
                .setFullPage(true));
        var where = name + " in " + language + " at " + width + " px";
        assertThat(page.content()).as("untranslated: " + where).doesNotContain("??");
        assertThat(page.locator("html").getAttribute("lang"))
                .as("language: " + where)
                .isEqualTo(language);
        assertThat(widerThanTheScreen()).as("wider than the screen: " + where).isEmpty();
        assertThat(violations().toList()).as("axe: " + where).isEmpty();
        assertThat(complaints).as("what the browser complained about: " + where).isEmpty();
    }

    private void width(int width) {
        page.setViewportSize(width, width == PHONE ? 780 : 900);
    }

    /** What scrolls by itself may be wider; the page may not. */
    private String widerThanTheScreen() {
        return (String) page.evaluate("""
            () => document.documentElement.scrollWidth <= window.innerWidth ? '' :
              [...document.querySelectorAll('body *')]
                .filter(e => e.getBoundingClientRect().right > window.innerWidth + 1)
                .map(e => e.tagName + '.' + e.className).slice(0, 5).join(' | ')\
            """);
    }

    private Stream<String> violations() {
        return new AxeBuilder(page)
                .withTags(RULES).analyze().getViolations().stream()
                        .filter(rule -> !onlyRevealingRadios(rule))
                        .map(Rooms::said);
    }

    /** GOV.UK Frontend puts aria-expanded on radios that reveal a field; it was tested with people who need it. */
    private static boolean onlyRevealingRadios(Rule rule) {
        return rule.getId().equals("aria-allowed-attr")
                && rule.getNodes().stream().allMatch(node -> node.getHtml().contains("govuk-radios__input"));
    }

    private static String said(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList();
    }

    @Override
    public void close() {
        page.context().close();
    }
}
