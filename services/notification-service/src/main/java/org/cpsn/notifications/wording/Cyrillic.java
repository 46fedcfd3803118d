package org.cpsn.notifications.wording;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Serbian Latin as Serbian Cyrillic, letter by letter; lj, nj and dž are one letter each. Places for values stay as
 * they are. Words in which two of these letters meet by chance (nadživeti, injekcija) are not in our texts.
 */
final class Cyrillic {
    private static final Pattern LETTER = Pattern.compile("\\{\\d}|[lLnN][jJ]|[dD][žŽ]|[a-zA-ZčćžšđČĆŽŠĐ]");
    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("a", "а"),
            Map.entry("b", "б"),
            Map.entry("v", "в"),
            Map.entry("g", "г"),
            Map.entry("d", "д"),
            Map.entry("đ", "ђ"),
            Map.entry("e", "е"),
            Map.entry("ž", "ж"),
            Map.entry("z", "з"),
            Map.entry("i", "и"),
            Map.entry("j", "ј"),
            Map.entry("k", "к"),
            Map.entry("l", "л"),
            Map.entry("lj", "љ"),
            Map.entry("m", "м"),
            Map.entry("n", "н"),
            Map.entry("nj", "њ"),
            Map.entry("o", "о"),
            Map.entry("p", "п"),
            Map.entry("r", "р"),
            Map.entry("s", "с"),
            Map.entry("t", "т"),
            Map.entry("ć", "ћ"),
            Map.entry("u", "у"),
            Map.entry("f", "ф"),
            Map.entry("h", "х"),
            Map.entry("c", "ц"),
            Map.entry("č", "ч"),
            Map.entry("dž", "џ"),
            Map.entry("š", "ш"));

    private Cyrillic() {}

    /** @throws IllegalArgumentException for a letter that Serbian does not have */
    static String of(String latin) {
        return LETTER.matcher(latin).replaceAll(found -> Matcher.quoteReplacement(letter(found.group())));
    }

    private static String letter(String latin) {
        if (latin.startsWith("{")) return latin;
        var cyrillic = LETTERS.get(latin.toLowerCase(Locale.ROOT));
        if (cyrillic == null) throw new IllegalArgumentException("There is no Serbian letter " + latin + ".");
        return Character.isUpperCase(latin.charAt(0)) ? cyrillic.toUpperCase(Locale.ROOT) : cyrillic;
    }
}
