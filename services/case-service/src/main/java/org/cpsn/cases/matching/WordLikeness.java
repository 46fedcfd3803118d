package org.cpsn.cases.matching;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.cpsn.linkage.FoldedName;

/**
 * How alike two words are.
 *
 * @param score 1 for the same word
 */
record WordLikeness(double score, Why why) {
    private static final int SHORTEST_WITH_SLIPS = 4;
    private static final double SAME_SOUND_AT_LEAST = 0.82;
    private static final double SAME_LETTERS_AT_LEAST = 0.92;
    private static final double SHARED_PAIRS_AT_LEAST = 0.55;

    private static final JaroWinklerSimilarity JARO_WINKLER = new JaroWinklerSimilarity();

    /** @param mayBeBegun the one may still be in the middle of being typed; empty: another word */
    static Optional<WordLikeness> of(FoldedName one, FoldedName other, boolean mayBeBegun) {
        if (one.written().equals(other.written())) return is(1, Why.SAME_NAME);
        if (one.hasADigit() || other.hasADigit()) return Optional.empty();
        if (one.soundsLike(other)) return is(0.98, Why.ANOTHER_SPELLING);
        if (Nicknames.ofOneName(one, other)) return is(0.93, Why.NICKNAME);
        if (one.stems().stream().anyMatch(other.stems()::contains)) return is(0.95, Why.OTHER_FORM);
        if (mayBeBegun && one.begins(other)) return is(0.92, Why.BEGINS_SO);
        return alike(one.main(), other.main(), one, other);
    }

    private static Optional<WordLikeness> alike(String one, String other, FoldedName first, FoldedName second) {
        int shorter = Math.min(one.length(), other.length());
        if (shorter > SHORTEST_WITH_SLIPS && oneSlipApart(one, other)) return is(0.9, Why.ONE_LETTER_DIFFERS);
        // in a short word another letter makes another name: Shala and Syla
        if (shorter == SHORTEST_WITH_SLIPS && oneSlipApart(one, other) && !oneLetterIsAnother(one, other))
            return is(0.85, Why.ONE_LETTER_DIFFERS);
        double letters = JARO_WINKLER.apply(one, other);
        double pairs = sharedPairs(one, other);
        double alikeEnough = shorter > SHORTEST_WITH_SLIPS ? SAME_SOUND_AT_LEAST : SAME_LETTERS_AT_LEAST;
        if (letters >= alikeEnough && haveACommon(Blocks.sounds(first), Blocks.sounds(second)))
            return is(0.7 + 0.18 * (letters + pairs) / 2, Why.SOUNDS_ALIKE);
        if (letters >= SAME_LETTERS_AT_LEAST && pairs >= SHARED_PAIRS_AT_LEAST && shorter > SHORTEST_WITH_SLIPS)
            return is(0.7 + 0.15 * (letters + pairs) / 2, Why.SPELT_ALIKE);
        return Optional.empty();
    }

    private static Optional<WordLikeness> is(double score, Why why) {
        return Optional.of(new WordLikeness(score, why));
    }

    /** One letter more, less or another, or two neighbours the other way round. */
    static boolean oneSlipApart(String one, String other) {
        int from = 0;
        while (from < one.length() && from < other.length() && one.charAt(from) == other.charAt(from)) from++;
        int a = one.length();
        int b = other.length();
        while (a > from && b > from && one.charAt(a - 1) == other.charAt(b - 1)) {
            a--;
            b--;
        }
        int left = a - from;
        int right = b - from;
        if (left <= 1 && right <= 1) return left + right > 0;
        return left == 2
                && right == 2
                && one.charAt(from) == other.charAt(from + 1)
                && one.charAt(from + 1) == other.charAt(from);
    }

    private static boolean oneLetterIsAnother(String one, String other) {
        if (one.length() != other.length()) return false;
        int differing = 0;
        for (int at = 0; at < one.length(); at++) if (one.charAt(at) != other.charAt(at)) differing++;
        return differing == 1;
    }

    /** Dice's measure over pairs of neighbouring letters. */
    static double sharedPairs(String one, String other) {
        var pairs = pairs(one);
        var others = pairs(other);
        int all = pairs.size() + others.size();
        if (all == 0) return 0;
        var shared = new HashSet<>(pairs);
        shared.retainAll(others);
        return 2.0 * shared.size() / all;
    }

    private static Set<String> pairs(String word) {
        var pairs = new HashSet<String>();
        for (int at = 0; at + 2 <= word.length(); at++) pairs.add(word.substring(at, at + 2));
        return pairs;
    }

    private static boolean haveACommon(Set<String> one, Set<String> other) {
        return one.stream().anyMatch(other::contains);
    }
}
