package org.cpsn.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpellingTest {
    @Test
    void serbian_latin_becomes_cyrillic() {
        assertThat(Spelling.cyrillic("Đorđe Ljubišić")).isEqualTo("Ђорђе Љубишић");
        assertThat(Spelling.cyrillic("Džabaprobić Njegoš")).isEqualTo("Џабапробић Његош");
    }

    @Test
    void slavic_names_are_written_as_an_albanian_office_hears_them() {
        assertThat(Spelling.albanian("Džemal Đasmović")).isEqualTo("Xhemal Gjasmoviq");
        assertThat(Spelling.albanian("Šejla Čudoprob")).isEqualTo("Shejla Çudoprob");
    }

    @Test
    void marks_get_lost_on_some_keyboards() {
        assertThat(Spelling.plain("Përrallaj")).isEqualTo("Perrallaj");
        assertThat(Spelling.plain("Đurđica")).isEqualTo("Djurdjica");
        assertThat(Spelling.plain("Işık Örnekoğlu")).isEqualTo("Isik Ornekoglu");
    }

    /** A Latin letter left inside a Cyrillic word would be a hole in the table. */
    @Test
    void every_serbian_phrase_and_name_has_a_whole_cyrillic_spelling() {
        Names serbian = Names.of(Community.SERB);
        Stream.of(
                        Stream.of(Phrase.values()).map(phrase -> phrase.serbian),
                        serbian.girls().stream(),
                        serbian.boys().stream(),
                        serbian.families().stream())
                .flatMap(texts -> texts)
                .forEach(text -> assertThat(Spelling.cyrillic(text)).doesNotContainPattern("\\p{IsLatin}"));
    }
}
