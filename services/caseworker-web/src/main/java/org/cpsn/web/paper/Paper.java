package org.cpsn.web.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.cpsn.web.language.Words;
import org.cpsn.web.staff.StaffNames;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Prints a template: an A4 document, tagged for those who hear it, with the pages' own font inside. What it is given is
 * all it sees: it fetches nothing, from the network or from a disk, whatever stands in a text.
 */
@Component
class Paper {
    private static final String FILES = "META-INF/resources/webjars/fontsource__source-sans-pro/5.2.5/files/";
    private static final int REGULAR = 400;
    private static final int BOLD = 600;

    /** XML has no place for these; a text that was pasted in may. */
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private record Font(String family, int weight, byte[] bytes) {}

    private final ITemplateEngine templates;
    private final Words words;
    private final StaffNames staff;
    private final List<Font> fonts = new ArrayList<>();

    Paper(ITemplateEngine templates, Words words, StaffNames staff) {
        // what it would write down can quote a text; when something goes wrong it throws
        XRLog.setLoggingEnabled(false);
        this.templates = templates;
        this.words = words;
        this.staff = staff;
        for (var script : List.of("latin", "latin-ext", "cyrillic"))
            for (var weight : List.of(REGULAR, BOLD)) fonts.add(new Font(script, weight, font(script, weight)));
    }

    /**
     * @param template of {@code templates/paper}; well-formed XML
     * @param shown what it may say, beside the words of the reader's language
     */
    byte[] print(String template, Map<String, Object> shown) {
        var all = new HashMap<>(shown);
        all.put("words", words);
        all.put("staff", staff);
        var html = templates.process("paper/" + template, new Context(LocaleContextHolder.getLocale(), all));
        return pdf(UNPRINTABLE.matcher(html).replaceAll(""));
    }

    byte[] pdf(String html) {
        var pdf = new ByteArrayOutputStream();
        var printer = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .useUriResolver((base, uri) -> null)
                .useReplacementText("?")
                .withProducer("CPSN")
                .withHtmlContent(html, null)
                .toStream(pdf);
        for (var font : fonts)
            printer.useFont(
                    () -> new ByteArrayInputStream(font.bytes()), font.family(), font.weight(), FontStyle.NORMAL, true);
        try {
            printer.run();
        } catch (IOException unprinted) {
            throw new UncheckedIOException("A document could not be printed.", unprinted);
        }
        return pdf.toByteArray();
    }

    private static byte[] font(String script, int weight) {
        var file = new ClassPathResource(FILES + "source-sans-pro-" + script + "-" + weight + "-normal.woff");
        try {
            return Woff.unpacked(file.getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
