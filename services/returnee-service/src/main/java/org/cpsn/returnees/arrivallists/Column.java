package org.cpsn.returnees.arrivallists;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The columns of a readmission list, each under the names it goes by. */
enum Column {
    LIST_REFERENCE(true, "list_reference", "list", "referenca_e_listes", "lista"),
    PERSON_REFERENCE(true, "person_reference", "reference", "referenca_e_personit", "referenca"),
    HOUSEHOLD(false, "household", "household_group", "family_group", "familja", "ekonomia_familjare"),
    GIVEN_NAME(true, "given_name", "first_name", "emri", "ime"),
    FAMILY_NAME(true, "family_name", "last_name", "surname", "mbiemri", "prezime"),
    BIRTH_DATE(false, "birth_date", "date_of_birth", "data_e_lindjes", "datum_rodenja"),
    SEX(false, "sex", "gjinia", "pol"),
    COUNTRY(true, "country", "country_of_return", "shteti", "drzava"),
    ARRIVAL_DATE(true, "arrival_date", "date_of_arrival", "data_e_mberritjes", "datum_dolaska"),
    BORDER_POINT(false, "border_point", "pika_kufitare", "granicni_prelaz"),
    RETURN_TYPE(true, "return_type", "type", "lloji_i_kthimit", "vrsta_povratka"),
    MUNICIPALITY(true, "municipality", "municipality_of_destination", "komuna", "opstina"),
    ESCORT(false, "escort", "shoqerimi", "pratnja");

    private final boolean required;
    private final List<String> names;

    Column(boolean required, String... names) {
        this.required = required;
        this.names = List.of(names);
    }

    boolean required() {
        return required;
    }

    /** What it is called in the files we write. */
    String title() {
        return names.getFirst();
    }

    static Optional<Column> of(String title) {
        var folded = folded(title).toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(column -> column.names.contains(folded))
                .findFirst();
    }

    /** In capitals without accents, whatever is neither letter nor digit as one line: how codes are written. */
    static String folded(String text) {
        var plain = Normalizer.normalize(text.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D');
        return plain.toUpperCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{Nd}]+", "_")
                .replaceAll("^_|_$", "");
    }
}
