package org.cpsn.cases.matching;

import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cpsn.linkage.FoldedName;

/**
 * Who is looked for: what was typed into the one box, and what else is known.
 *
 * @param words of the name, in the order typed
 * @param number an identity number, null when none was typed
 * @param birthYear null when unknown
 * @param sex a code; null when unknown
 * @param municipality evidence, never a filter: a child that moved must not be registered again; null when unknown
 */
public record Sought(String words, String number, Integer birthYear, String sex, String municipality) {
    private static final int SHORTEST_NUMBER = 5;

    /** A year among the words is the year of birth, anything longer with a digit in it an identity number. */
    public static Sought in(String typed, Integer birthYear, String sex, String municipality) {
        var parts = Arrays.asList(typed.strip().split("\\s+"));
        var years = parts.stream().filter(part -> part.matches("(19|20)\\d\\d")).toList();
        var numbers = parts.stream()
                .filter(part -> part.chars().anyMatch(Character::isDigit) && !years.contains(part))
                .map(Sought::plain)
                .filter(part -> part.length() >= SHORTEST_NUMBER)
                .toList();
        return new Sought(
                parts.stream()
                        .filter(part -> part.chars().noneMatch(Character::isDigit))
                        .collect(Collectors.joining(" ")),
                numbers.isEmpty() ? null : numbers.getFirst(),
                birthYear != null || years.isEmpty()
                        ? birthYear
                        : Integer.valueOf(Year.parse(years.getFirst()).getValue()),
                sex,
                municipality);
    }

    /** An identity number without the spaces and dashes people put into it. */
    public static String plain(String number) {
        return number.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** Nothing to look for: no name of two letters and no number. */
    public boolean nothing() {
        return number == null
                && FoldedName.words(words).stream().allMatch(word -> word.main().length() < 2);
    }

    /**
     * True when one word is written in two alphabets; such a name is never found, so it is neither taken nor sought.
     */
    public static boolean mixesAlphabets(String name) {
        return FoldedName.mixesAlphabets(name);
    }

    List<FoldedName> folded() {
        return FoldedName.words(words);
    }
}
