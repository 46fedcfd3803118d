package org.cpsn.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern IN_TEMPLATES = Pattern.compile("#\\{([A-Za-z][A-Za-z0-9._-]*)");
    private static final Pattern IN_CODE =
            Pattern.compile("(?:words|refusals)?\\.?say\\(\\s*['\"]([A-Za-z0-9._-]+[A-Za-z0-9])['\"]\\s*[,)]");

    @ParameterizedTest
    @ValueSource(strings = {"messages", "codes"})
    void albanianAndEnglishSayTheSameThings(String bundle) {
        assertThat(bundle(bundle, "sq").keySet()).isEqualTo(bundle(bundle, "en").keySet());
    }

    /** The last of two would win, silently. */
    @ParameterizedTest
    @ValueSource(strings = {"messages_sq", "messages_en", "codes_sq", "codes_en"})
    void noKeyIsGivenTwoMeanings(String bundle) throws IOException {
        try (var lines = Files.lines(RESOURCES.resolve(bundle + ".properties"))) {
            assertThat(lines.filter(line -> !line.startsWith("#") && line.contains("="))
                            .map(line -> line.substring(0, line.indexOf('='))))
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages", "codes"})
    void placesForValuesAreTheSameInBothLanguages(String bundle) {
        var albanian = bundle(bundle, "sq");
        var english = bundle(bundle, "en");
        for (var key : english.stringPropertyNames()) {
            assertThat(places(albanian.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
        }
    }

    @Test
    void everyKeyInTheTemplatesIsTranslated() throws IOException {
        assertThat(found(RESOURCES.resolve("templates"), ".html", IN_TEMPLATES)).isSubsetOf(keys());
    }

    @Test
    void everyKeySaidInTemplatesAndCodeIsTranslated() throws IOException {
        assertThat(found(RESOURCES.resolve("templates"), ".html", IN_CODE)).isSubsetOf(keys());
        assertThat(found(SOURCES, ".java", IN_CODE)).isSubsetOf(keys());
    }

    @ParameterizedTest
    @EnumSource(CodeList.class)
    void everyCodeAFormOffersHasALabel(CodeList list) {
        if (list == CodeList.country) return; // the JDK names countries in both languages
        var labels = list.codes().stream().map(code -> list + "." + code).toList();
        assertThat(bundle("codes", "sq").stringPropertyNames()).containsAll(labels);
    }

    /** In a text with a place for a value a straight apostrophe would swallow the place. */
    @Test
    void apostrophesAreTypographic() {
        for (var language : new String[] {"sq", "en"}) {
            assertThat(bundle("messages", language).values())
                    .noneMatch(text -> text.toString().contains("'"));
            assertThat(bundle("codes", language).values())
                    .noneMatch(text -> text.toString().contains("'"));
        }
    }

    @Test
    void thirtyEightMunicipalitiesAreNamed() {
        assertThat(new Municipalities().byName()).hasSize(38);
        assertThat(new Municipalities().of("19")).get().extracting("albanian").isEqualTo("Prishtinë");
    }

    private static Set<String> keys() {
        return Stream.of("messages", "codes")
                .flatMap(name -> bundle(name, "sq").stringPropertyNames().stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> places(String text) {
        return Pattern.compile("\\{\\d}|%\\{count}")
                .matcher(text)
                .results()
                .map(match -> match.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> found(Path under, String ending, Pattern pattern) throws IOException {
        var keys = new TreeSet<String>();
        var files = new ArrayList<Path>();
        try (var all = Files.walk(under)) {
            all.filter(file -> file.toString().endsWith(ending)).forEach(files::add);
        }
        for (var file : files) {
            pattern.matcher(Files.readString(file))
                    .results()
                    .map(match -> match.group(1))
                    .forEach(keys::add);
        }
        assertThat(keys).isNotEmpty();
        return keys;
    }

    private static Properties bundle(String name, String language) {
        var words = new Properties();
        try (Reader text = Files.newBufferedReader(
                RESOURCES.resolve(name + "_" + language + ".properties"), StandardCharsets.UTF_8)) {
            words.load(text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return words;
    }
}
