package org.cpsn.samples;

import java.text.Normalizer;
import java.util.Map;

/** One name, several spellings: what people meet when they search. */
final class Spelling {
    private static final Map<String, String> CYRILLIC_PAIRS = Map.of("lj", "љ", "nj", "њ", "dž", "џ");
    private static final String LATIN = "abvgdđežzijklmnoprstćufhcčš";
    private static final String CYRILLIC = "абвгдђежзијклмнопрстћуфхцчш";
    private static final Map<Character, String> ALBANIAN =
            Map.of('š', "sh", 'č', "ç", 'ć', "q", 'đ', "gj", 'ž', "zh", 'c', "c");

    /** Longer spellings first. */
    private static final String[][] SERBIAN = {
        {"xh", "dž"},
        {"gj", "đ"},
        {"sh", "š"},
        {"zh", "ž"},
        {"nj", "nj"},
        {"th", "t"},
        {"dh", "d"},
        {"ll", "l"},
        {"rr", "r"},
        {"ç", "č"},
        {"q", "ć"},
        {"x", "dz"},
        {"y", "i"},
        {"ë", "e"}
    };

    private static final String[][] OF_TURKISH = {
        {"ş", "sh"}, {"ç", "ç"}, {"c", "xh"}, {"ğ", "g"}, {"ı", "i"}, {"ö", "o"}, {"ü", "y"}, {"İ", "I"}
    };

    private Spelling() {}

    /** Serbian Latin to Serbian Cyrillic. */
    static String cyrillic(String latin) {
        StringBuilder written = new StringBuilder();
        for (int at = 0; at < latin.length(); at++) {
            char letter = latin.charAt(at);
            String pair = at + 1 < latin.length()
                    ? CYRILLIC_PAIRS.get(latin.substring(at, at + 2).toLowerCase(java.util.Locale.ROOT))
                    : null;
            if (pair != null) {
                written.append(Character.isUpperCase(letter) ? pair.toUpperCase(java.util.Locale.ROOT) : pair);
                at++;
                continue;
            }
            int known = LATIN.indexOf(Character.toLowerCase(letter));
            if (known < 0) {
                written.append(letter);
            } else {
                char other = CYRILLIC.charAt(known);
                written.append(Character.isUpperCase(letter) ? Character.toUpperCase(other) : other);
            }
        }
        return written.toString();
    }

    /** A Slavic name as an Albanian office writes it: Džemal Đasmović becomes Xhemal Gjasmoviq. */
    static String albanian(String latin) {
        StringBuilder written = new StringBuilder();
        for (int at = 0; at < latin.length(); at++) {
            char letter = latin.charAt(at);
            char next = at + 1 < latin.length() ? latin.charAt(at + 1) : ' ';
            String other = Character.toLowerCase(letter) == 'd' && next == 'ž'
                    ? "xh"
                    : ALBANIAN.get(Character.toLowerCase(letter));
            if ("xh".equals(other)) {
                at++;
            }
            if (other == null) {
                written.append(letter);
            } else if (Character.isUpperCase(letter)) {
                written.append(Character.toUpperCase(other.charAt(0))).append(other.substring(1));
            } else {
                written.append(other);
            }
        }
        return written.toString();
    }

    /** Typed on a keyboard without the letters: Përrallaj becomes Perrallaj, Đorđe becomes Djordje. */
    static String plain(String name) {
        String dotless =
                name.replace("đ", "dj").replace("Đ", "Dj").replace('ı', 'i').replace('İ', 'I');
        return Normalizer.normalize(dotless, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    /** An Albanian name as a Serbian office writes it: Xhevahire Shembulli becomes Dževahire Šembuli. */
    static String serbian(String albanian) {
        return replaced(albanian, SERBIAN);
    }

    /** A Turkish name as an Albanian office writes it: Şaban Uydurmacı becomes Shaban Uydurmaxhi. */
    static String ofTurkish(String turkish) {
        return replaced(turkish, OF_TURKISH);
    }

    private static String replaced(String name, String[][] table) {
        String written = name;
        for (String[] pair : table) {
            written = written.replace(pair[0], pair[1]).replace(capital(pair[0]), capital(pair[1]));
        }
        return written;
    }

    private static String capital(String letters) {
        return letters.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + letters.substring(1);
    }
}
