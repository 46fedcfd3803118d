package org.cpsn.web.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaperTest {
    private final Paper paper = new Paper(null, null, null);

    @Test
    void everyScriptOfTheRegionIsPrintedAndCanBeReadBack() throws IOException {
        var said = "Ëndërr e çuditshme në shtëpi, fillim, aftësi. Đorđe Čvorović, žuti šećer. Љубица Њагуљ, Џевдет,"
                + " ћерка.";
        try (var pdf = read(paper.pdf(document("<p>" + said + "</p><p><b>" + said + "</b></p>")))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains(said + " " + said);
        }
    }

    @Test
    void whatNoFontHasIsPrintedAsAQuestionMark() throws IOException {
        try (var pdf = read(paper.pdf(document("<p>A 😀 Ω B</p>")))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("A ? ? B");
        }
    }

    @Test
    void itIsTaggedAndSaysItsTitleAndLanguageAndEveryFontIsInside() throws IOException {
        try (var pdf = read(paper.pdf(document("<h1>Kreu</h1><p>Teksti</p>")))) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Prova");
            assertThat(catalog.getLanguage()).isEqualTo("sq");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            var page = pdf.getPage(0);
            assertThat(page.getMediaBox().getWidth()).isBetween(595f, 596f);
            for (COSName name : page.getResources().getFontNames())
                assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
        }
    }

    @Test
    void nothingIsFetchedWhateverADocumentAsksFor(@TempDir Path disk) throws IOException {
        var asked = new CopyOnWriteArrayList<String>();
        var elsewhere = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        elsewhere.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        elsewhere.start();
        try {
            var there = "http://localhost:" + elsewhere.getAddress().getPort();
            var secret = Files.writeString(disk.resolve("secret.css"), "p { content: 'x'; display: none }");
            for (var from : List.of(there + "/", secret.toUri().toString())) {
                var pdf = paper.pdf(document("<link rel=\"stylesheet\" type=\"text/css\" href=\"" + from
                        + "\"/><style>@import url(\"" + from + "\"); @font-face { font-family: x; src: url(\"" + from
                        + "\") } body { background: url(\"" + from + "\") }</style><p>Qetësi</p><img alt=\"\" src=\""
                        + from + "\"/>"));
                try (var printed = read(pdf)) {
                    assertThat(new PDFTextStripper().getText(printed)).contains("Qetësi");
                    assertThat(printed.getPage(0).getResources().getXObjectNames())
                            .isEmpty();
                }
            }
        } finally {
            elsewhere.stop(0);
        }
        assertThat(asked).isEmpty();
    }

    private static String document(String body) {
        return "<html lang=\"sq\"><head><title>Prova</title><meta name=\"description\" content=\"Prova\"/><style>@page"
                + " { size: A4 } body { font-family: latin, latin-ext, cyrillic } b { font-weight: 600 }</style>"
                + "</head><body>" + body + "</body></html>";
    }

    private static PDDocument read(byte[] pdf) throws IOException {
        return Loader.loadPDF(pdf);
    }
}
