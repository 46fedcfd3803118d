package org.cpsn.notifications.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cpsn.notifications.notice.NoticeKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said outside the inbox, in four forms of language. */
class WordingTest {
    private static final String LINK = "https://cpsn.example.org/notices?unread=true";
    private static final Pattern LATIN = Pattern.compile("[A-Za-zčćžšđČĆŽŠĐ]");
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");

    private final Wording wording = new Wording("https://cpsn.example.org/");

    @ParameterizedTest
    @EnumSource(Language.class)
    void nothingIsLeftUnsaidInAnyLanguage(Language language) {
        assertThat(wording.words(language).keySet())
                .isEqualTo(wording.words(Language.EN).keySet());
        assertThat(wording.words(language).values()).noneMatch(String::isBlank);
        for (var kind : NoticeKind.values())
            assertThat(wording.words(language)).as(language + " " + kind).containsKey("kind." + kind);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void placesForValuesAreTheSameInEveryLanguage(Language language) {
        wording.words(Language.EN)
                .forEach(
                        (key, text) -> assertThat(places(wording.words(language).get(key)))
                                .as(key)
                                .isEqualTo(places(text)));
    }

    @Test
    void cyrillicHoldsNoLatinLettersAndTheOthersNoCyrillicOnes() {
        wording.words(Language.SR_CYRL)
                .forEach((key, text) -> assertThat(
                                LATIN.matcher(text.replaceAll("\\{\\d}", "")).find())
                        .as(key)
                        .isFalse());
        for (var language : new Language[] {Language.SQ, Language.SR_LATN, Language.EN})
            assertThat(wording.words(language).values())
                    .noneMatch(text -> CYRILLIC.matcher(text).find());
    }

    @ParameterizedTest
    @CsvSource({
        "Mreža zaštite dece, Мрежа заштите деце",
        "Ljubav i Njegoš, Љубав и Његош",
        "džep u Džepu, џеп у Џепу",
        "upućivanje čeka, упућивање чека",
        "obaveštenja, обавештења",
        "đak ŽIVI, ђак ЖИВИ",
        "„{0}“ – {1}., „{0}“ – {1}."
    })
    void serbianIsWrittenInBothAlphabets(String latin, String cyrillic) {
        assertThat(Cyrillic.of(latin)).isEqualTo(cyrillic);
    }

    @Test
    void aLetterThatSerbianDoesNotHaveIsAMistake() {
        assertThatThrownBy(() -> Cyrillic.of("web")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aMailHasOneLinkAndSaysTheSameWithAndWithoutHtml(Language language) {
        for (var kind : NoticeKind.values()) {
            var written = wording.of(kind, kind == NoticeKind.HIGH_RISK, language);
            assertThat(written.plain().split(Pattern.quote(LINK), -1)).hasSize(2);
            assertThat(written.html().split("<a ", -1)).hasSize(2);
            assertThat(written.html()).contains("href=\"" + LINK + "\"", "<html lang=\"" + language.tag() + "\">");
            assertThat(written.plain()).contains(written.headline());
            assertThat(written.brief()).endsWith(LINK).hasSizeLessThan(160);
            assertThat(written.html()).doesNotContain("{", "<script", "http://");
        }
    }

    /** Whoever looks over a shoulder learns that something waits, not what befell whom. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void noWordTellsOfTheKindOfHarm(Language language) {
        assertThat(wording.words(language).values())
                .noneMatch(text -> text.toLowerCase()
                        .matches("(?s).*(traffick|trafik|trgovin|трговин|abuse|abuz|dhun|zlostav|злостав|violen|nasilj|"
                                + "насиљ|exploit|shfryt|eksploat|експлоат|victim|vikt|žrtv|жртв).*"));
    }

    @Test
    void aDigestCountsByKind() {
        var counts = new LinkedHashMap<>(Map.of(NoticeKind.NEW_REFERRAL, 3L));
        counts.put(NoticeKind.CASE_SHARED, 1L);
        var written = wording.of(counts, Language.EN);
        assertThat(written.subject()).isEqualTo("CPSN: what you have not read yet");
        assertThat(written.plain()).contains("- A new referral: 3", "- A case was shared with you: 1");
        assertThat(written.html()).contains("A new referral: 3</li>");
    }

    private static Set<String> places(String text) {
        return Pattern.compile("\\{\\d}")
                .matcher(text)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
