package org.cpsn.returnees.arrivallists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cpsn.returnees.arrivals.Place;
import org.cpsn.returnees.arrivals.Sex;
import org.cpsn.returnees.family.Escort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final String HEADER = "list_reference;person_reference;household;given_name;family_name;birth_date;"
            + "sex;country;arrival_date;border_point;return_type;municipality;escort";
    private static final String LINE =
            "DE-7;1;A;Shqipe;Çeliku;2015-04-05;F;DE;2026-03-09;Hani i Elezit;VOLUNTARY;19;NONE";

    @Test
    void a_list_is_read_whatever_program_wrote_it() {
        var utf8 = HEADER + "\r\n" + LINE;
        assertThat(name(utf8.getBytes(StandardCharsets.UTF_8))).isEqualTo("Çeliku");
        assertThat(name(("\uFEFF" + utf8).getBytes(StandardCharsets.UTF_8))).isEqualTo("Çeliku");
        assertThat(name(("\uFEFF" + utf8.replace(';', '\t')).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo("Çeliku");
        assertThat(name(utf8.getBytes(Charset.forName("windows-1250")))).isEqualTo("Çeliku");
        assertThat(name(utf8.replace(';', ',').getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("Çeliku");
        assertThat(name(("sep=;\r\n" + utf8).getBytes(StandardCharsets.UTF_8))).isEqualTo("Çeliku");
        assertThat(name((HEADER + "\n\n;;;;;;;;;;;;\n" + LINE + "\n\n").getBytes(StandardCharsets.UTF_8)))
                .as("empty lines are no lines")
                .isEqualTo("Çeliku");
    }

    @Test
    void names_in_cyrillic_stay_as_they_are_and_albanian_titles_are_understood() {
        var albanian = "Lista;Referenca;Emri;Mbiemri;Shteti;Data e mbërritjes;Lloji i kthimit;Komuna\n"
                + "RS-1;7;Милица;Јовановић;RS;9.3.2026;SPONTANEOUS;5";
        var taken = taken(albanian);
        assertThat(taken.person().familyName()).isEqualTo("Јовановић");
        assertThat(taken.journey().municipality())
                .as("a spreadsheet took the nought")
                .isEqualTo("05");
        assertThat(taken.person().sex()).isEqualTo(Sex.UNKNOWN);
        assertThat(taken.journey().escort()).isEqualTo(Escort.UNKNOWN);
    }

    @Test
    void a_line_is_understood_as_a_whole() {
        var taken = taken(HEADER + "\n" + LINE);
        assertThat(taken.listReference()).isEqualTo("DE-7");
        assertThat(taken.person().birthDate()).isEqualTo(LocalDate.of(2015, 4, 5));
        assertThat(taken.person().sex()).isEqualTo(Sex.FEMALE);
        assertThat(taken.journey().place()).isEqualTo(Place.HANI_I_ELEZIT);
        assertThat(taken.journey().expectedOn()).isEqualTo(LocalDate.of(2026, 3, 9));
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource({
        "list_reference, '', required",
        "person_reference, =1+1, malformed",
        "given_name, '', required",
        "given_name, 4711, malformed",
        "birth_date, 2.13.2015, no_such_day",
        "birth_date, spring, malformed",
        "birth_date, 2030-01-01, in_future",
        "birth_date, 1850-01-01, out_of_range",
        "sex, X, unknown_code",
        "country, QQ, unknown_code",
        "arrival_date, '', required",
        "arrival_date, 2016-03-09, out_of_range",
        "border_point, Atlantis, unknown_code",
        "return_type, FLOWN, unknown_code",
        "municipality, 39, unknown_code",
        "municipality, 20, not_own_municipality",
        "escort, DOG, unknown_code"
    })
    void every_field_says_what_is_wrong_with_it(String field, String value, String code) {
        var titles = List.of(HEADER.split(";"));
        var fields = new ArrayList<>(List.of(LINE.split(";")));
        fields.set(titles.indexOf(field), value);
        var reader = new LineReader("19", TODAY, line(HEADER + "\n" + String.join(";", fields)));
        assertThat(reader.taken()).isEmpty();
        assertThat(reader.faults()).containsExactly(new Fault(field, code));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-09", "9.3.2026", "09/03/2026", "9-3-2026.", "2026-03-09 00:00:00", "46090"})
    void days_are_read_as_people_and_spreadsheets_write_them(String written) {
        assertThat(taken(HEADER + "\n" + LINE.replace("2026-03-09", written))
                        .journey()
                        .expectedOn())
                .isEqualTo(LocalDate.of(2026, 3, 9));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"'', empty", "given_name;family_name, missing_columns", "PKzip, not_text"})
    void what_is_no_list_is_refused_as_a_whole(String content, String code) {
        unreadable(content, code);
    }

    @Test
    void a_list_has_an_end() {
        unreadable(HEADER, "empty");
        var most = HEADER + "\n" + many(Sheet.MOST_LINES);
        assertThat(Sheet.read(most.getBytes(StandardCharsets.UTF_8)).lines()).hasSize(Sheet.MOST_LINES);
        unreadable(HEADER + "\n" + many(100_000), "too_many_lines");
    }

    @Test
    void what_is_written_for_correction_is_read_again_and_calculates_nothing() {
        var sheet = Sheet.read((HEADER + "\n" + LINE.replace("Shqipe", "=cmd()")).getBytes(StandardCharsets.UTF_8));
        var written = Sheet.written(sheet.lines(), Map.of(2L, "given_name: malformed"));
        assertThat(new String(written, StandardCharsets.UTF_8))
                .contains("'=cmd()", "given_name: malformed")
                .startsWith("\uFEFFlist_reference;");
        var again = Sheet.read(written);
        assertThat(again.unknown()).isZero();
        assertThat(again.lines().getFirst().fields())
                .isEqualTo(sheet.lines().getFirst().fields());
    }

    private static String many(int lines) {
        return IntStream.range(0, lines).mapToObj(n -> LINE).collect(Collectors.joining("\n"));
    }

    private static void unreadable(String content, String code) {
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> Sheet.read(content.getBytes(StandardCharsets.UTF_8)))
                .extracting(Unreadable::code)
                .isEqualTo(code);
    }

    private static String name(byte[] content) {
        return Sheet.read(content).lines().getFirst().get(Column.FAMILY_NAME);
    }

    private static Sheet.Line line(String content) {
        return Sheet.read(content.getBytes(StandardCharsets.UTF_8)).lines().getFirst();
    }

    private static Taken taken(String content) {
        return new LineReader(null, TODAY, line(content)).taken().orElseThrow();
    }
}
