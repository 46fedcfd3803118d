package org.cpsn.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpsn.web.Browsers.press;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.cpsn.web.StubNet.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Documents: put in, listed, taken out. */
class DocumentsTest {

    @RegisterExtension
    static Browsers browsers = new Browsers();

    @Test
    void thePageIsAccessibleAndFits() {
        Screens.hold(browsers, StubNet.ARTA, "documents", "/cases/c-1/documents");
    }

    @Test
    void aDocumentIsAttached() {
        var page = as("/cases/c-1/documents", 1280, "en");
        press(page, "Attach");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("Choose a file");
        page.setInputFiles("#content", file("Plantedname.pdf", "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII)));
        press(page, "Attach");
        page.waitForURL("**/cases/c-1/documents?done=documentAttached");
        assertThat(page.locator(".cpsn-done").innerText()).contains("The document is attached.");
        assertThat(WebServer.NET.asked("POST /cases/c-1/attachments").getFirst().body())
                .contains("\"name\":\"Plantedname.pdf\"", "\"content\":\"JVBERi0xLjcK\"");
        assertThat(WebServer.NET.all()).noneMatch(request -> request.path().contains("Plantedname"));
    }

    @Test
    void whatIsTooBigOrOfAnotherKindIsSaidBesideTheField() {
        WebServer.NET.tell("POST /cases/c-1/attachments", Reply.problem(400, """
            {"status":400,"errors":[{"field":"content","code":"not_allowed","message":"Only PDF, JPEG and PNG are taken."}]}\
            """));
        var page = as("/cases/c-1/documents", 360, "sq");
        page.setInputFiles("#content", file("fotografi.pdf", "<html>".getBytes(StandardCharsets.US_ASCII)));
        press(page, "Bashkëngjit");
        assertThat(page.locator("#content-error").innerText()).contains("Pranohen vetëm PDF, JPEG dhe PNG");
        assertThat(Screens.violations(page)).isEmpty();
        page.setInputFiles("#content", file("e-madhe.pdf", new byte[10 * 1024 * 1024 + 1]));
        press(page, "Bashkëngjit");
        page.getByText("Skedari mund të ketë më së shumti 10 MB").first().waitFor();
        assertThat(WebServer.NET.asked("POST /cases/c-1/attachments")).hasSize(1);
    }

    @Test
    void aDocumentIsSavedUnderItsNameAndNeverShownInPlace() throws IOException {
        var page = as("/cases/c-1/documents", 1280, "en");
        var download = page.waitForDownload(
                () -> page.getByText("Raporti mjekësor i Blerinës.pdf").click());
        assertThat(download.suggestedFilename()).isEqualTo("Raporti mjekësor i Blerinës.pdf");
        assertThat(Files.readString(download.path())).isEqualTo("%PDF-1.7\n");
        assertThat(download.url()).endsWith("/cases/c-1/documents/d-1");
        assertThat(page.locator("tbody tr").nth(0).innerText()).contains("Not shown.", "Picture (JPEG), 1 kB");
    }

    private static FilePayload file(String name, byte[] content) {
        return new FilePayload(name, "application/pdf", content);
    }

    private static Page as(String path, int width, String language) {
        return browsers.open(StubNet.ARTA, path, width, language);
    }
}
