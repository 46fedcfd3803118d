package org.cpsn.cases.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
        # Albanian, Serbian Latin, Serbian Cyrillic and plain
        Gashi Arta,            Gaši Arta,             ANOTHER_SPELLING
        Arta Gashi,            Арта Гаши,             ANOTHER_SPELLING
        Arta Gaschi,           Arta Gashi,            ANOTHER_SPELLING
        Hoxha,                 Hodža,                 ANOTHER_SPELLING
        Hoxha,                 Хоџа,                  ANOTHER_SPELLING
        Hodza,                 Hoxha,                 ANOTHER_SPELLING
        Xhafer,                Džafer,                ANOTHER_SPELLING
        Dzafer,                Xhafer,                ANOTHER_SPELLING
        Џафер,                 Xhafer,                ANOTHER_SPELLING
        Đorđević,              Djordjevic,            ANOTHER_SPELLING
        Dordevic,              Đorđević,              ANOTHER_SPELLING
        Ђорђевић,              Gjorgjeviq,            ANOTHER_SPELLING
        Krasniqi,              Krasnići,              ANOTHER_SPELLING
        Krasnici,              Краснићи,              ANOTHER_SPELLING
        Krasniq,               Krasniqi,              OTHER_FORM
        Zhubi,                 Žubi,                  ANOTHER_SPELLING
        Жуби,                  Zubi,                  ANOTHER_SPELLING
        Çerkez,                Čerkez,                ANOTHER_SPELLING
        Cerkez,                Qerkez,                ANOTHER_SPELLING
        Tscherkez,             Çerkez,                ANOTHER_SPELLING
        Ljiljana,              Љиљана,                ANOTHER_SPELLING
        Liljana,               Ljiljana,              ANOTHER_SPELLING
        Liliana,               Ljiljana,              ONE_LETTER_DIFFERS
        Njegosh,               Његош,                 ANOTHER_SPELLING
        Petroviq,              Petrović,              ANOTHER_SPELLING
        Петровић,              Petrovic,              ANOTHER_SPELLING
        Rrahman,               Rahman,                ANOTHER_SPELLING
        Kelmendi,              Kellmendi,             ANOTHER_SPELLING
        Thaçi,                 Тачи,                  ANOTHER_SPELLING
        Dhurata,               Durata,                ANOTHER_SPELLING
        Përparim,              Perparim,              ANOTHER_SPELLING
        Prparim,               Përparim,              ANOTHER_SPELLING
        Yllka,                 Илка,                  ANOTHER_SPELLING
        Ulka,                  Yllka,                 ANOTHER_SPELLING
        Marija,                Maria,                 ANOTHER_SPELLING
        Hysen,                 Ysen,                  ANOTHER_SPELLING
        Ibrahim,               Ibraim,                ANOTHER_SPELLING
        Şaban,                 Shaban,                ANOTHER_SPELLING
        Xhezair,               Gjezair,               ANOTHER_SPELLING
        # endings that come and go
        Besnik,                Besniku,               OTHER_FORM
        Artë,                  Arta,                  OTHER_FORM
        # what people are called at home
        Meti,                  Muhamet,               NICKNAME
        Miri,                  Fatmir,                NICKNAME
        Saša,                  Aleksandar,            NICKNAME
        Sasha,                 Александар,            NICKNAME
        Gjergj,                Đorđe,                 NICKNAME
        # slips
        Kransiqi,              Krasniqi,              ONE_LETTER_DIFFERS
        Krasnqi,               Krasniqi,              ONE_LETTER_DIFFERS
        Krasnikqi,             Krasniqi,              ONE_LETTER_DIFFERS
        Beriosha,              Berisha,               ONE_LETTER_DIFFERS
        # the other way round, and not yet typed to the end
        Berisha Blerta,        Blerta Berisha,        SWAPPED
        Krasniqi-Berisha,      Berisha Krasniqi,      SAME_NAME
        Blerta Ber,            Blerta Berisha,        BEGINS_SO
        xhev,                  Dževahire,             BEGINS_SO
        """)
    void one_name_is_found_in_every_spelling(String typed, String known, Why why) {
        var found = found(typed, known);
        assertThat(found).as("%s for %s", typed, known).isPresent();
        assertThat(found.get().why()).contains(why);
        assertThat(shareABlock(typed, known))
                .as("%s and %s share blocks", typed, known)
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        Agim Krasniqi,   Agron Krasniqi
        Arta Krasniqi,   Arta Berisha
        Arta Berisha,    Besa Berisha
        Milan Petrović,  Milica Petrović
        Ana Gashi,       Arta Gashi
        Besa Hoxha,      Bekim Hoxha
        Shpresa,         Besa
        Valon,           Veton
        Dardan,          Driton
        Jovana,          Jelena
        Miloš,           Marko
        Hoxha,           Haxhiu
        Gashi,           Gjashta
        Shala,           Syla
        Morina,          Mehmeti
        Bytyqi,          Bajrami
        Petrović,        Pavlović
        Nikolić,         Nikčević
        Thaçi,           Tahiri
        Kelmendi,        Krasniqi
        Ramadani,        Rahmani
        Zeqiri,          Zogaj
        Luan,            Lirie
        Stojanović,      Stanković
        """)
    void another_name_is_another_name(String typed, String known) {
        assertThat(found(typed, known)).as("%s for %s", typed, known).isEmpty();
    }

    @Test
    void a_year_in_the_box_is_the_year_of_birth_and_something_longer_a_number() {
        var sought = Sought.in("Arta Gashi 2015 12345-67890", null, null, null);
        assertThat(sought).isEqualTo(new Sought("Arta Gashi", "1234567890", 2015, null, null));
        assertThat(Sought.in("A 7", null, null, null).nothing()).isTrue();
    }

    @Test
    void who_was_born_that_year_and_lives_there_comes_first() {
        var sought = Sought.in("Arta Gashy 2015", null, "FEMALE", "19");
        var here = Likeness.of(sought, child("Arta", "Gashi", "2015-04-01", "19"), Set.of());
        var elsewhere = Likeness.of(sought, child("Arta", "Gashi", "2011-04-01", "20"), Set.of());
        assertThat(here.orElseThrow().score())
                .isGreaterThan(elsewhere.orElseThrow().score());
        assertThat(here.get().why()).contains(Why.SAME_YEAR_OF_BIRTH, Why.SAME_SEX, Why.SAME_MUNICIPALITY);
    }

    @Test
    void whoever_has_the_number_is_found_whatever_the_name() {
        var sought = Sought.in("1234567890", null, null, null);
        var found = Likeness.of(sought, child("Arta", "Gashi", "2015-04-01", "19"), Set.of("1234567890"));
        assertThat(found.orElseThrow()).isEqualTo(new Likeness(100, Set.of(Why.SAME_NUMBER)));
    }

    @Test
    void somebody_is_found_by_a_name_written_beside_the_first() {
        var known = new Traits("Blerta", "Gashi", List.of("Bubi"), "FEMALE", null, 2015, true, "19");
        assertThat(Likeness.of(Sought.in("bubi gashi", null, null, null), known, Set.of())
                        .orElseThrow()
                        .why())
                .containsExactly(Why.SAME_NAME, Why.OTHER_NAME);
    }

    @Test
    void the_same_name_and_date_of_birth_are_likely_one_child() {
        var twins = Likeness.ofTwins(
                child("Xhevahire", "Gashi", "2015-04-01", "19"), child("Dževahire", "Gaši", "2015-04-01", "20"));
        assertThat(twins.orElseThrow().why())
                .containsExactlyInAnyOrder(Why.ANOTHER_SPELLING, Why.SAME_DATE_OF_BIRTH, Why.SAME_SEX);
    }

    @Test
    void day_and_month_are_easily_swapped_and_so_are_the_names() {
        var twins = Likeness.ofTwins(
                child("Arta", "Gashi", "2015-04-01", "19"), child("Gashi", "Arta", "2015-01-04", "19"));
        assertThat(twins.orElseThrow().why()).contains(Why.SWAPPED, Why.DAY_AND_MONTH_SWAPPED);
    }

    @Test
    void an_estimated_age_may_be_two_years_off() {
        var known = child("Arta", "Gashi", "2015-04-01", "19");
        assertThat(Likeness.ofTwins(known, estimated("Arta", "Gashi", 2013))).isPresent();
        assertThat(Likeness.ofTwins(known, estimated("Arta", "Gashi", 2012))).isEmpty();
    }

    @Test
    void a_part_of_a_compound_name_is_enough() {
        var twins = Likeness.ofTwins(
                child("Arta", "Gashi-Krasniqi", "2015-04-01", "19"), child("Arta", "Krasniqi", "2015-04-01", "20"));
        assertThat(twins.orElseThrow().why()).contains(Why.PART_OF_THE_NAME);
    }

    @Test
    void a_brother_a_cousin_and_a_namesake_elsewhere_are_somebody_else() {
        var known = child("Arta", "Gashi", "2015-04-01", "19");
        assertThat(Likeness.ofTwins(known, child("Agon", "Gashi", "2015-04-01", "19")))
                .isEmpty();
        assertThat(Likeness.ofTwins(known, child("Arta", "Berisha", "2015-04-01", "19")))
                .isEmpty();
        assertThat(Likeness.ofTwins(known, child("Arta", "Gashi", "2015-11-20", "20")))
                .isEmpty();
        assertThat(Likeness.ofTwins(known, child("Arta", "Gashi", "2009-04-01", "19")))
                .isEmpty();
        var boy = new Traits("Arta", "Gashi", List.of(), "MALE", LocalDate.parse("2015-04-01"), 2015, false, "19");
        assertThat(Likeness.ofTwins(known, boy)).isEmpty();
    }

    @Test
    void numbers_tell_children_apart_whose_names_nobody_knows() {
        assertThat(Likeness.ofTwins(
                        child("NN", "Prizren-1", "2015-04-01", "20"), child("NN", "Prizren-2", "2015-04-01", "20")))
                .isEmpty();
        assertThat(Likeness.ofTwins(
                        child("NN", "Prizren-1", "2015-04-01", "20"), child("NN", "Prizren-1", "2015-04-01", "20")))
                .isPresent();
    }

    @Test
    void two_alphabets_in_one_word_are_noticed() {
        assertThat(Sought.mixesAlphabets("Gаshi")).isTrue(); // the first a is Cyrillic
        assertThat(Sought.mixesAlphabets("Арта Gashi")).isFalse();
        assertThat(Sought.mixesAlphabets("Arta-Лана")).isFalse();
    }

    private static Optional<Likeness> found(String typed, String known) {
        int space = known.indexOf(' ');
        var traits = new Traits(
                space < 0 ? known : known.substring(0, space),
                space < 0 ? "" : known.substring(space + 1),
                List.of(),
                null,
                null,
                2015,
                true,
                null);
        return Likeness.of(Sought.in(typed, null, null, null), traits, Set.of());
    }

    /** Whoever is alike must also be looked at: each word typed leads into a block of the person's. */
    private static boolean shareABlock(String typed, String known) {
        var blocks = Blocks.of(List.of(known));
        Collection<Set<String>> looked = Blocks.typed(Sought.in(typed, null, null, null));
        return !looked.isEmpty()
                && looked.stream().allMatch(word -> word.stream().anyMatch(blocks::contains));
    }

    private static Traits child(String given, String family, String born, String municipality) {
        var day = LocalDate.parse(born);
        return new Traits(given, family, List.of(), "FEMALE", day, day.getYear(), false, municipality);
    }

    private static Traits estimated(String given, String family, int year) {
        return new Traits(given, family, List.of(), "FEMALE", null, year, true, "19");
    }
}
