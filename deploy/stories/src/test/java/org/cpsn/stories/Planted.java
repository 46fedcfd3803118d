package org.cpsn.stories;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/**
 * Words nobody else uses, planted in what is entered and then searched for where nothing personal may be. Letters and
 * figures only, so that they look the same in an address, in JSON and in a header.
 */
final class Planted {
    private final List<String> words = new ArrayList<>();

    /** A name that passes for one; the searched part of it is plain ASCII, the whole is not. */
    String name() {
        return capital(word(10)) + "ë";
    }

    /** A sentence with a word and a number that must not be read anywhere else. */
    String sentence() {
        return "She told of " + word(12) + " and gave the number " + number() + ".";
    }

    String number() {
        var number = new StringBuilder("7");
        ThreadLocalRandom.current().ints(11, 0, 10).forEach(number::append);
        words.add(number.toString());
        return number.toString();
    }

    private String word(int length) {
        var word = new StringBuilder("qx");
        ThreadLocalRandom.current().ints(length, 'a', 'z' + 1).forEach(word::appendCodePoint);
        words.add(word.toString());
        return word.toString();
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    int count() {
        return words.size();
    }

    /** What of the planted can be read in a text: plainly, as the bytes of it in hexadecimal, or in Base64. */
    List<String> readableIn(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        return words.stream()
                .filter(word -> lower.contains(word)
                        || lower.contains(hex(word))
                        || base64(word).anyMatch(text::contains)
                        || base64(capital(word)).anyMatch(text::contains))
                .toList();
    }

    private static String hex(String word) {
        // without the first letter, which may be a capital
        return HexFormat.of().formatHex(word.substring(1).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Base64 of a word within a longer text: three ways, by where it begins, without the ends its neighbours change.
     */
    private static Stream<String> base64(String word) {
        var bytes = word.getBytes(StandardCharsets.UTF_8);
        return Stream.of(0, 1, 2).map(before -> {
            var padded = new byte[before + bytes.length];
            System.arraycopy(bytes, 0, padded, before, bytes.length);
            var text = Base64.getEncoder().withoutPadding().encodeToString(padded);
            return text.substring(before == 0 ? 0 : before + 1, text.length() - 2);
        });
    }
}
