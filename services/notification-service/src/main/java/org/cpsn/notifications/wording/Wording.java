package org.cpsn.notifications.wording;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.cpsn.notifications.notice.NoticeKind;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Puts into words what is carried outside the inbox: what kind of thing waits, and one link. Of whom, or of what harm,
 * it never tells: a mail is read by others than its addressee.
 */
@Component
public class Wording {
    private final Map<Language, Map<String, String>> words = new EnumMap<>(Language.class);
    private final String link;

    public Wording(@Value("${cpsn.web-url:http://localhost:8080}") String web) {
        link = web.replaceAll("/+$", "") + "/notices?unread=true";
        words.put(Language.SQ, read("sq"));
        words.put(Language.EN, read("en"));
        var serbian = read("sr");
        words.put(Language.SR_LATN, serbian);
        words.put(
                Language.SR_CYRL,
                serbian.entrySet().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(Map.Entry::getKey, text -> Cyrillic.of(text.getValue()))));
    }

    /** One notice. */
    public Written of(NoticeKind kind, boolean urgent, Language language) {
        var what = kind(kind, language);
        return written(language, urgent ? "urgent" : "new", List.of(what), what);
    }

    /** All that somebody has not read, by kind. */
    public Written of(Map<NoticeKind, Long> counts, Language language) {
        var lines = counts.entrySet().stream()
                .map(count -> kind(count.getKey(), language) + ": " + count.getValue())
                .toList();
        return written(language, "digest", lines, say(language, "digest"));
    }

    /** What nobody has written words for yet is still told of: a mail that is never sent would be worse. */
    private String kind(NoticeKind kind, Language language) {
        return words.get(language).getOrDefault("kind." + kind, say(language, "kind.OTHER"));
    }

    Map<String, String> words(Language language) {
        return words.get(language);
    }

    private Written written(Language language, String form, List<String> lines, String headline) {
        var subject = say(language, "subject." + form);
        var brief = form.equals("digest")
                ? subject + ". " + link
                : say(language, "brief." + form).replace("{0}", headline).replace("{1}", link);
        return new Written(
                language.tag(),
                subject,
                headline,
                plain(language, form, lines),
                html(language, form, lines),
                brief,
                link);
    }

    private String plain(Language language, String form, List<String> lines) {
        return String.join(
                        "\n",
                        say(language, "hello"),
                        "",
                        say(language, form),
                        "",
                        lines.stream().map(line -> "- " + line).collect(Collectors.joining("\n")),
                        "",
                        say(language, "open") + ":",
                        link,
                        "",
                        say(language, "nobody"),
                        say(language, "why"))
                + "\n";
    }

    /** Styles stand in the lines because mail programs throw away the rest. */
    private String html(Language language, String form, List<String> lines) {
        var items = lines.stream()
                .map(line -> "<li style=\"margin:0 0 6px\">" + escaped(line) + "</li>")
                .collect(Collectors.joining());
        return """
            <!DOCTYPE html>
            <html lang="%s">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>%s</title></head>
            <body style="margin:0;padding:24px 16px;background:#ffffff;color:#0b0c0c;font-family:Arial,sans-serif;font-size:18px;line-height:1.5">
            <main style="max-width:600px;margin:0 auto">
            <h1 style="font-size:22px;line-height:1.3;margin:0 0 20px;padding:0 0 12px;border-bottom:4px solid #0f3d4a">%s</h1>
            <p style="margin:0 0 16px">%s</p>
            <p style="margin:0 0 8px">%s</p>
            <ul style="margin:0 0 24px;padding:0 0 0 24px;font-weight:bold">%s</ul>
            <p style="margin:0 0 28px"><a href="%s" style="display:inline-block;background:#0f3d4a;color:#ffffff;padding:12px 20px;text-decoration:none;font-weight:bold">%s</a></p>
            <p style="margin:0 0 8px;font-size:15px;color:#484949">%s</p>
            <p style="margin:0;font-size:15px;color:#484949">%s</p>
            </main>
            </body>
            </html>
            """.formatted(
                        language.tag(),
                        escaped(language, "subject." + form),
                        escaped(language, "subject." + form),
                        escaped(language, "hello"),
                        escaped(language, form),
                        items,
                        escaped(link),
                        escaped(language, "open"),
                        escaped(language, "nobody"),
                        escaped(language, "why"));
    }

    private String escaped(Language language, String key) {
        return escaped(say(language, key));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private String say(Language language, String key) {
        var text = words.get(language).get(key);
        if (text == null) throw new IllegalStateException("There are no words in " + language + " for " + key + ".");
        return text;
    }

    private static Map<String, String> read(String language) {
        var texts = new Properties();
        try (var file = new InputStreamReader(
                new ClassPathResource("wording/" + language + ".properties").getInputStream(),
                StandardCharsets.UTF_8)) {
            texts.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(key -> key, texts::getProperty));
    }
}
