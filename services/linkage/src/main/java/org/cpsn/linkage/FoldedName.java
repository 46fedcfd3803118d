package org.cpsn.linkage;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One word of a name, folded so that its Albanian, Serbian Latin, Serbian Cyrillic, German and plain spellings become
 * one: Gashi, Gaši, Гаши and Gaschi are GASI; Xhafer, Džafer and Џафер are GAFER. Digraphs are folded before accents
 * are stripped. Where a letter stands for two sounds, or is left out as often as it is written, a word has several
 * foldings.
 *
 * @param written as it was typed, in capitals
 * @param foldings the usual one first; never empty
 */
public record FoldedName(String written, Set<String> foldings) {
    private static final int MOST_FOLDINGS = 12;

    /** Serbian Cyrillic to Gaj's Latin, with the three Macedonian letters that Gora also writes. */
    private static final String[][] CYRILLIC = {
        {"Љ", "LJ"}, {"Њ", "NJ"}, {"Џ", "DŽ"}, {"А", "A"}, {"Б", "B"}, {"В", "V"}, {"Г", "G"}, {"Д", "D"},
        {"Ђ", "Đ"}, {"Е", "E"}, {"Ж", "Ž"}, {"З", "Z"}, {"И", "I"}, {"Ј", "J"}, {"К", "K"}, {"Л", "L"},
        {"М", "M"}, {"Н", "N"}, {"О", "O"}, {"П", "P"}, {"Р", "R"}, {"С", "S"}, {"Т", "T"}, {"Ћ", "Ć"},
        {"У", "U"}, {"Ф", "F"}, {"Х", "H"}, {"Ц", "C"}, {"Ч", "Č"}, {"Ш", "Š"}, {"Ѓ", "Đ"}, {"Ќ", "Ć"},
        {"Ѕ", "DZ"}
    };

    /** Letters that are written for two sounds, or left out: each way to read them makes a folding of its own. */
    private static final String[][] UNSURE = {
        // the Albanian e with two dots is hardly heard and typed as e or not at all
        {"Ë", "", "E"},
        // without its stroke the letter is a d
        {"Đ", "Đ", "D"},
        // Albanian x, or what is left of dž without its accent
        {"DZ", "X", "DŽ"},
        {"Y", "I", "U"},
        {"Ü", "U", "I"}
    };

    /** One sound, one sign; longer spellings first. */
    private static final String[][] SOUNDS = {
        {"DSCH", "G"},
        {"TSCH", "C"},
        {"SCH", "S"},
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
        {"PH", "F"},
        {"X", "Z"},
        {"W", "V"},
        // between vowels the glide is written in Serbian and left out in Albanian: Marija, Maria
        {"IJA", "IA"},
        {"IJE", "IE"},
        {"IJO", "IO"},
        {"IJU", "IU"}
    };

    private static final String VOWELS = "AEIOU";
    private static final int SHORTEST_STEM = 3;

    /** The words of a name, in order. */
    public static List<FoldedName> words(String name) {
        var upper = Normalizer.normalize(name, Normalizer.Form.NFC).toUpperCase(Locale.ROOT);
        return Arrays.stream(upper.split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(FoldedName::of)
                .filter(word -> !word.foldings().isEmpty())
                .toList();
    }

    /** True when one word is written in two alphabets: a Cyrillic а in a Latin name looks right and is never found. */
    public static boolean mixesAlphabets(String name) {
        return Arrays.stream(name.split("[^\\p{L}\\p{M}]+"))
                .anyMatch(word -> word.codePoints()
                                .mapToObj(Character.UnicodeScript::of)
                                .filter(script -> script != Character.UnicodeScript.INHERITED)
                                .distinct()
                                .count()
                        > 1);
    }

    /** Its usual folding. */
    public String main() {
        return foldings.iterator().next();
    }

    /** The same in every spelling. */
    public boolean soundsLike(FoldedName other) {
        return foldings.stream().anyMatch(other.foldings::contains);
    }

    /** True when some folding of the other begins as one of these does. */
    public boolean begins(FoldedName other) {
        return foldings.stream()
                .anyMatch(folding -> other.foldings.stream().anyMatch(whole -> whole.startsWith(folding)));
    }

    /**
     * What is left without endings that come and go: Besnik and Besniku, Prishtina and Prishtinë, Krasniq and Krasniqi.
     */
    public Set<String> stems() {
        if (hasADigit()) return foldings;
        return foldings.stream().map(FoldedName::stem).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String stem(String folding) {
        int end = folding.length();
        while (end > SHORTEST_STEM && VOWELS.indexOf(folding.charAt(end - 1)) >= 0) end--;
        return folding.substring(0, end);
    }

    /** A number tells nameless children of one place apart, and is itself in every spelling. */
    public boolean hasADigit() {
        return written.chars().anyMatch(Character::isDigit);
    }

    private static FoldedName of(String word) {
        if (word.chars().anyMatch(Character::isDigit)) return new FoldedName(word, Set.of(word));
        var read = new LinkedHashSet<>(List.of(replaced(word, CYRILLIC)));
        for (var letter : UNSURE) read = readings(read, letter);
        var foldings = new LinkedHashSet<String>();
        for (var reading : read) foldings.add(fold(reading));
        // an h that is left after its digraphs is often not spoken, and then not written
        List.copyOf(foldings).forEach(folding -> foldings.add(folding.replace("H", "")));
        return new FoldedName(
                word,
                foldings.stream()
                        .filter(folding -> !folding.isEmpty())
                        .limit(MOST_FOLDINGS)
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    private static LinkedHashSet<String> readings(Set<String> words, String[] letter) {
        var all = new ArrayList<String>(words.size() * 2);
        for (int way = 1; way < letter.length; way++)
            for (var word : words) all.add(word.replace(letter[0], letter[way]));
        return new LinkedHashSet<>(all);
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
