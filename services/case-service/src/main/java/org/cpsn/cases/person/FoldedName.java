package org.cpsn.cases.person;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A name folded so that its Albanian, Serbian Latin, Serbian Cyrillic and plain spellings become one: Gashi, Gaši and
 * Гаши are GASI; Xhafer, Džafer and Џафер are GAFER. Digraphs are folded before accents are stripped.
 */
final class FoldedName {
    private static final int SHORTEST_BEGINNING = 2;

    /** Serbian Cyrillic to Gaj's Latin. */
    private static final String[][] CYRILLIC = {
        {"Љ", "LJ"}, {"Њ", "NJ"}, {"Џ", "DŽ"}, {"А", "A"}, {"Б", "B"}, {"В", "V"}, {"Г", "G"}, {"Д", "D"},
        {"Ђ", "Đ"}, {"Е", "E"}, {"Ж", "Ž"}, {"З", "Z"}, {"И", "I"}, {"Ј", "J"}, {"К", "K"}, {"Л", "L"},
        {"М", "M"}, {"Н", "N"}, {"О", "O"}, {"П", "P"}, {"Р", "R"}, {"С", "S"}, {"Т", "T"}, {"Ћ", "Ć"},
        {"У", "U"}, {"Ф", "F"}, {"Х", "H"}, {"Ц", "C"}, {"Ч", "Č"}, {"Ш", "Š"}
    };

    /** One sound, one sign; longer spellings first. Signs above the alphabet stand for sounds plain letters lack. */
    private static final String[][] SOUNDS = {
        {"DZH", "G"},
        {"DŽ", "G"},
        {"XH", "G"},
        {"GJ", "G"},
        {"DJ", "G"},
        {"Đ", "G"},
        {"SH", "S"},
        {"Š", "S"},
        {"Ş", "S"},
        {"ZH", "Z"},
        {"Ž", "Z"},
        {"Ç", "C"},
        {"Č", "C"},
        {"Ć", "C"},
        {"CH", "C"},
        {"Q", "C"},
        {"NJ", "N"},
        {"LJ", "L"},
        {"LL", "L"},
        {"RR", "R"},
        {"TH", "T"},
        {"DH", "D"},
        {"X", "Z"},
        {"Y", "I"},
        {"Ü", "I"},
        {"W", "V"}
    };

    private FoldedName() {}

    /** The words of a name, in order, each in all its foldings: ë is written as e as often as it is left out. */
    static List<Set<String>> words(String name) {
        var latin = replaced(Normalizer.normalize(name, Normalizer.Form.NFC).toUpperCase(Locale.ROOT), CYRILLIC);
        return Arrays.stream(latin.split("[^\\p{L}]+"))
                .map(FoldedName::foldings)
                .filter(foldings -> !foldings.isEmpty())
                .toList();
    }

    /** Every beginning of every word, of two signs or more: what the index holds, keyed. */
    static Set<String> beginnings(PersonName name) {
        var beginnings = new LinkedHashSet<String>();
        Stream.of(name.given(), name.family())
                .flatMap(part -> words(part).stream())
                .flatMap(Set::stream)
                .forEach(word -> {
                    beginnings.add(word);
                    for (int end = SHORTEST_BEGINNING; end < word.length(); end++)
                        beginnings.add(word.substring(0, end));
                });
        return beginnings;
    }

    private static Set<String> foldings(String word) {
        return Stream.of(word.replace("Ë", ""), word)
                .map(FoldedName::fold)
                .filter(folded -> !folded.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String fold(String word) {
        var sounds = replaced(word, SOUNDS);
        var plain = Normalizer.normalize(sounds, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return plain.replaceAll("(.)\\1+", "$1");
    }

    private static String replaced(String text, String[][] table) {
        var result = text;
        for (var pair : table) result = result.replace(pair[0], pair[1]);
        return result;
    }
}
