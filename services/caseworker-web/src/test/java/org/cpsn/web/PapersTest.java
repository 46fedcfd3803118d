package org.cpsn.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpsn.web.Browsers.button;
import static org.cpsn.web.Browsers.day;
import static org.cpsn.web.Browsers.follow;
import static org.cpsn.web.Browsers.press;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cpsn.web.StubNet.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A chronology and a roundtable pack, from the click to the words on the paper. */
class PapersTest {
    private static final String CHRONOLOGY = "/cases/c-1/chronology/pdf";
    private static final StubNet.Person GAZMEND =
            new StubNet.Person("rt-19-01", "Gazmend Tryeza", List.of("ROUNDTABLE_MEMBER"), "police-19", "19");

    @RegisterExtension
    static Browsers browsers = new Browsers();

    static Stream<String> pages() {
        return Stream.of("/cases/c-1/chronology", "/cases/c-1/timeline");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void thePageIsAccessibleAndFits(String path) {
        Screens.hold(browsers, StubNet.ARTA, "papers" + path, path);
    }

    @Test
    void theChronologyIsOneClickAwayAndItsNameNamesNobody() throws IOException {
        var page = as(StubNet.ARTA, "/cases/c-1/timeline", 1280, "sq");
        var saved =
                page.waitForDownload(() -> page.getByText("Kronologjia në PDF").click());
        assertThat(saved.suggestedFilename()).matches("kronologjia-3F40516-\\d{4}-\\d\\d-\\d\\d\\.pdf");
        assertThat(words(Files.readAllBytes(saved.path())))
                .contains("Kronologjia e rastit", "Blerina Krasniqi-Hoxhaj", "U raportua një shqetësim");
    }

    @Test
    void eachLineHasItsSourceAndWhatIsLeftOutIsNamed() {
        var page = as(StubNet.ARTA, "/notices", 1280, "sq");
        var said = words(page, CHRONOLOGY, "chronology-sq");
        assertThat(said)
                .contains(
                        "KONFIDENCIALE",
                        "CPSN · Rasti 3F40516",
                        "E shtypi Arta Demolli (cw-19-01) më 22 nëntor 2026, 10:41",
                        "Arta Demolli (cw-19-01), Menaxher i rastit, për punën me këtë rast",
                        "Mësuesja vërejti mavijosje në krahë. Nëna nuk u përgjigj në telefon.",
                        "Бака Љубица Њагуљ каже да се боји. <b>jo</b> & më tej",
                        "Siguria, E rëndë: Shqetësimet",
                        "Shënimi 3 i dosjes së rastit",
                        "regjistruar më 18 mars 2026, 15:20",
                        "Ky tekst nuk mund të lexohet më: është fshirë.",
                        "Kush u lejua në rast: 3 shënime",
                        "Draftet, që u zëvendësuan: 3 shënime");
        assertThat(said).containsPattern("Faqja 1 nga [2-9]");
    }

    @Test
    void itIsPrintedInTheReadersLanguage() {
        var page = as(StubNet.ARTA, "/notices", 1280, "en");
        assertThat(words(page, CHRONOLOGY, "chronology-en"))
                .contains("Chronology of the case", "CONFIDENTIAL", "Safety, Severe: Concerns", "Page 1 of")
                .doesNotContain("Faqja", "KONFIDENCIALE");
    }

    @Test
    void whatIsPrintedIsKeptNowhereOnTheWay() {
        var page = as(StubNet.ARTA, "/notices", 1280, "sq");
        var headers = get(page, CHRONOLOGY).headers();
        assertThat(headers).containsEntry("content-type", "application/pdf").containsEntry("cache-control", "no-store");
        assertThat(headers.get("content-disposition")).startsWith("attachment;");
    }

    @Test
    void periodAndPartsAreChosen() throws IOException {
        var page = as(StubNet.ARTA, "/cases/c-1/timeline", 1280, "en");
        follow(page.getByText("Choose what to print"));
        day(page, "from", "31", "2", "2026");
        press(page, "Save as PDF");
        assertThat(page.locator("#from-error").innerText()).contains("Enter a real date");
        assertThat(page.locator("#from").inputValue()).isEqualTo("31");
        page.fill("#from", "1");
        day(page, "to", "1", "1", "2026");
        press(page, "Save as PDF");
        assertThat(page.locator("#to-error").innerText()).contains("ends on the day it begins or later");
        page.fill("#to-year", "2027");
        page.uncheck("#chapters");
        page.check("#texts-1");
        var saved = page.waitForDownload(() -> button(page, "Save as PDF").click());
        assertThat(words(Files.readAllBytes(saved.path())))
                .contains(
                        "from 1 February 2026 to 1 January 2027",
                        "The case as a whole: report, risk, assignment, closure: 3 entries",
                        "What was written in words: 4 texts")
                .doesNotContain("Mësuesja");
    }

    @Test
    void somethingMustBePrinted() {
        var page = as(StubNet.ARTA, CHRONOLOGY + "?chosen=true&texts=YES", 360, "sq");
        assertThat(page.locator("#chapters-error").innerText()).contains("Zgjidhni së paku një pjesë");
        assertThat(Screens.violations(page)).isEmpty();
        assertThat(WebServer.NET.asked("GET /cases/c-1/chronology")).isEmpty();
    }

    @Test
    void anEmptyPeriodSaysSo() {
        var page = as(StubNet.ARTA, "/notices", 1280, "en");
        assertThat(words(
                        page,
                        CHRONOLOGY + "?chosen=true&texts=YES&chapters=CASE&to.day=1&to.month=1&to.year=2000",
                        "chronology-empty-en"))
                .contains("Nothing of what is printed here happened in this period.");
    }

    @Test
    void printingIsRefusedAsAnyOtherReading() {
        WebServer.NET.tell("GET /cases/c-1/chronology", Reply.problem(403, "{\"status\":403}"));
        var page = as(StubNet.ARTA, CHRONOLOGY, 1280, "sq");
        assertThat(page.locator("h1").innerText()).contains("Nuk keni qasje këtu");
    }

    @Test
    void aPackSaysForWhomItIsUntilWhenAndWhatIsNotShared() {
        var page = as(GAZMEND, "/notices", 1280, "sq");
        assertThat(words(page, "/roundtables/rt-member/pack/pdf", "pack-sq"))
                .contains(
                        "Përgatitur për: Policia, njësia për punë në komunitet",
                        "deri më 9 dhjetor 2026, 10:00",
                        "1. Blerina Krasniqi-Hoxhaj",
                        "Vajza shkon në shkollë.",
                        "Regjistrim në klasën e pestë",
                        "Patrulla e sheh çdo natë.",
                        "2. Një fëmijë, emri i të cilit nuk ndahet me këtë vend",
                        "Çka u raportua: nuk ndahet me këtë vend",
                        "Nuk janë në këtë dosje: 1 fëmijë");
        assertThat(words(page, "/roundtables/rt-nothing/pack/pdf", "pack-empty-sq"))
                .contains("Ende nuk ndahet asgjë me këtë vend.");
    }

    @Test
    void whoLeadsPrintsThePackOfEachSeat() {
        var page = as(StubNet.ARTA, "/notices", 1280, "en");
        assertThat(words(page, "/roundtables/rt-1/pack/pdf?seat=s1", "pack-convener-en"))
                .contains("Made for: Case manager (CSW)", "Made by Arta Demolli (cw-19-01)");
        assertThat(get(page, "/roundtables/rt-1/pack/pdf?seat=..%2F..").status())
                .isEqualTo(404);
    }

    @Test
    void fortyChildrenAreInOnePack() {
        var page = as(StubNet.ARTA, "/notices", 1280, "en");
        assertThat(Pattern.compile("(?m)^\\d+\\. ")
                        .matcher(lines(
                                get(page, "/roundtables/rt-40/pack/pdf?seat=s2").body()))
                        .results()
                        .count())
                .isEqualTo(40);
    }

    private static Page as(StubNet.Person person, String path, int width, String language) {
        return browsers.open(person, path, width, language);
    }

    private static APIResponse get(Page page, String path) {
        return page.request().get(WebServer.url() + path);
    }

    /** The document's words, line breaks taken out; the document itself is kept to be looked at. */
    private static String words(Page page, String path, String name) {
        var pdf = get(page, path).body();
        try {
            Files.createDirectories(Path.of("target/papers"));
            Files.write(Path.of("target/papers", name + ".pdf"), pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words(pdf);
    }

    private static String words(byte[] pdf) {
        return lines(pdf).replaceAll("\\s+", " ");
    }

    private static String lines(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
