package org.cpsn.cases.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedNameTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "Gashi, Gaši",
        "Gashi, Гаши",
        "Gashi, GASHI",
        "Xhafer, Džafer",
        "Xhafer, Џафер",
        "Hoxha, Hodža",
        "Gjakova, Đakova",
        "Krasniqi, Krasnići",
        "Krasniqi, Краснићи",
        "Zhubi, Žubi",
        "Kllokoq, Klokoć",
        "Çelik, Čelik",
        "Fatimë, Fatim",
        "Gurëkuqi, Gurekuqi",
        "Gurëkuqi, Gurkuqi",
        "Rrahman, Rahman"
    })
    void different_spellings_of_one_name_are_one(String one, String other) {
        assertThat(FoldedName.words(one))
                .zipSatisfy(
                        FoldedName.words(other),
                        (some, others) -> assertThat(some).containsAnyElementsOf(others));
    }

    @Test
    void every_word_is_found_by_its_beginnings() {
        assertThat(FoldedName.beginnings(new PersonName("Љиљана", "Shtjefni")))
                .contains("LI", "LIL", "LILANA", "ST", "STJ", "STJEFNI");
    }

    @Test
    void order_and_hyphens_do_not_matter_to_the_words() {
        assertThat(FoldedName.words("Berisha-Gashi, Arta"))
                .containsExactlyInAnyOrder(Set.of("BERISA"), Set.of("GASI"), Set.of("ARTA"));
    }

    @Test
    void a_name_without_letters_has_no_words() {
        assertThat(FoldedName.words(" 12 - ")).isEmpty();
    }
}
