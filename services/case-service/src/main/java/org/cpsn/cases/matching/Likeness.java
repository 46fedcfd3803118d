package org.cpsn.cases.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cpsn.linkage.FoldedName;

/**
 * How likely somebody is the one looked for, and why.
 *
 * @param score of 100
 * @param why in the order of {@link Why}
 */
public record Likeness(int score, Set<Why> why) {
    private static final int MOST_WORDS = 6;
    /** So far apart two estimates, or an estimate and a date, may still mean one child. */
    private static final int YEARS_OF_AN_ESTIMATE = 2;
    /** Names that are one and the same, but for the spelling. */
    private static final double ONE_NAME = 0.93;
    /** Names that may well be one. */
    private static final double SIMILAR_NAMES = 0.82;

    private enum Age {
        SAME,
        CLOSE,
        POSSIBLE,
        ANOTHER
    }

    private enum Part {
        GIVEN,
        FAMILY,
        OTHER
    }

    private record Word(FoldedName folded, Part part) {}

    private record Pairing(double sum, List<Pair> pairs) {}

    private record Pair(WordLikeness likeness, Word typed, Word known) {}

    /**
     * Somebody compared with what was typed.
     *
     * @param numbers identity numbers of theirs, plain
     * @return empty when somebody else is meant: every word typed must be in the name
     */
    public static Optional<Likeness> of(Sought sought, Traits known, Set<String> numbers) {
        var why = EnumSet.noneOf(Why.class);
        double score = 0;
        boolean byNumber = sought.number() != null && numbers.contains(sought.number());
        if (byNumber) {
            why.add(Why.SAME_NUMBER);
            score = 1;
        }
        var typed = sought.folded().stream()
                .limit(MOST_WORDS)
                .map(word -> new Word(word, null))
                .toList();
        if (!typed.isEmpty()) {
            var paired = paired(typed, words(known), true);
            if (paired.isEmpty() && !byNumber) return Optional.empty();
            if (paired.isPresent()) {
                score = Math.max(score, told(paired.get().pairs(), why) / typed.size());
                if (swapped(paired.get().pairs())) {
                    why.add(Why.SWAPPED);
                    score -= 0.01;
                }
            }
        } else if (!byNumber) return Optional.empty();
        score += evidence(sought, known, why);
        return Optional.of(new Likeness(percent(score), Collections.unmodifiableSet(why)));
    }

    /** Two persons compared; empty unless they are likely one and the same. */
    public static Optional<Likeness> ofTwins(Traits one, Traits other) {
        if (contradict(one.sex(), other.sex())) return Optional.empty();
        var why = EnumSet.noneOf(Why.class);
        var age = age(one, other, why);
        double names = names(one, other, why);
        boolean here = one.municipality() != null && one.municipality().equals(other.municipality());
        boolean likely = switch (age) {
            case SAME -> names >= SIMILAR_NAMES;
            case CLOSE -> names >= ONE_NAME || (here && names >= SIMILAR_NAMES);
            case POSSIBLE -> names >= ONE_NAME && here;
            case ANOTHER -> false;
        };
        if (!likely) return Optional.empty();
        if (one.sex() != null && one.sex().equals(other.sex())) why.add(Why.SAME_SEX);
        if (here) why.add(Why.SAME_MUNICIPALITY);
        return Optional.of(new Likeness(percent(names), Collections.unmodifiableSet(why)));
    }

    private static int percent(double score) {
        return (int) Math.round(Math.clamp(score, 0, 1) * 100);
    }

    private static double evidence(Sought sought, Traits known, Set<Why> why) {
        double evidence = 0;
        if (sought.birthYear() != null) {
            int apart = Math.abs(sought.birthYear() - known.birthYear());
            if (apart == 0) {
                why.add(Why.SAME_YEAR_OF_BIRTH);
                evidence += 0.05;
            } else if (apart <= (known.estimated() ? YEARS_OF_AN_ESTIMATE : 1)) {
                why.add(Why.NEAR_YEAR_OF_BIRTH);
            } else evidence -= 0.15;
        }
        if (sought.sex() != null && sought.sex().equals(known.sex())) why.add(Why.SAME_SEX);
        if (contradict(sought.sex(), known.sex())) evidence -= 0.1;
        if (sought.municipality() != null && sought.municipality().equals(known.municipality())) {
            why.add(Why.SAME_MUNICIPALITY);
            evidence += 0.03;
        }
        // what is missing or differs lowers; what agrees may lift a doubtful name, never to a certainty
        return evidence;
    }

    private static boolean contradict(String sex, String other) {
        return isOneOfTwo(sex) && isOneOfTwo(other) && !sex.equals(other);
    }

    private static boolean isOneOfTwo(String sex) {
        return "FEMALE".equals(sex) || "MALE".equals(sex);
    }

    private static Age age(Traits one, Traits other, Set<Why> why) {
        if (one.born() != null && other.born() != null) {
            if (one.born().equals(other.born())) {
                why.add(Why.SAME_DATE_OF_BIRTH);
                return Age.SAME;
            }
            if (dayAndMonthSwapped(one.born(), other.born())) {
                why.add(Why.DAY_AND_MONTH_SWAPPED);
                return Age.SAME;
            }
        }
        int apart = Math.abs(one.birthYear() - other.birthYear());
        boolean estimated = one.estimated() || other.estimated();
        if (apart == 0) {
            why.add(Why.SAME_YEAR_OF_BIRTH);
            return estimated ? Age.CLOSE : Age.POSSIBLE;
        }
        if (apart <= (estimated ? YEARS_OF_AN_ESTIMATE : 1)) {
            why.add(Why.NEAR_YEAR_OF_BIRTH);
            return estimated ? Age.CLOSE : Age.POSSIBLE;
        }
        return Age.ANOTHER;
    }

    private static boolean dayAndMonthSwapped(LocalDate one, LocalDate other) {
        return one.getYear() == other.getYear()
                && one.getDayOfMonth() == other.getMonthValue()
                && one.getMonthValue() == other.getDayOfMonth();
    }

    /** The weaker of the two names decides; the other way round counts, too. */
    private static double names(Traits one, Traits other, Set<Why> why) {
        var straight = EnumSet.noneOf(Why.class);
        double asWritten =
                Math.min(part(one.given(), other.given(), straight), part(one.family(), other.family(), straight));
        var crossed = EnumSet.of(Why.SWAPPED);
        double swapped =
                0.99 * Math.min(part(one.given(), other.family(), crossed), part(one.family(), other.given(), crossed));
        why.addAll(asWritten >= swapped ? straight : crossed);
        return Math.max(asWritten, swapped);
    }

    /** Of a compound name a part is enough. */
    private static double part(String one, String other, Set<Why> why) {
        var first = words(one, Part.GIVEN);
        var second = words(other, Part.GIVEN);
        var fewer = first.size() <= second.size() ? first : second;
        var more = fewer == first ? second : first;
        if (fewer.isEmpty()) return 0;
        var paired = paired(fewer, more, false);
        if (paired.isEmpty()) return 0;
        double score = told(paired.get().pairs(), why) / fewer.size();
        if (fewer.size() == more.size()) return score;
        why.add(Why.PART_OF_THE_NAME);
        return score * 0.97;
    }

    private static double told(List<Pair> pairs, Set<Why> why) {
        double sum = 0;
        for (var pair : pairs) {
            sum += pair.likeness().score();
            why.add(
                    pair.known().part() == Part.OTHER
                            ? Why.OTHER_NAME
                            : pair.likeness().why());
        }
        return sum;
    }

    /** True when a word of the family name was typed before one of the given name. */
    private static boolean swapped(List<Pair> pairs) {
        boolean family = false;
        for (var pair : pairs) {
            if (pair.known().part() == Part.FAMILY) family = true;
            if (pair.known().part() == Part.GIVEN && family) return true;
        }
        return false;
    }

    private static List<Word> words(Traits known) {
        var words = new ArrayList<>(words(known.given(), Part.GIVEN));
        words.addAll(words(known.family(), Part.FAMILY));
        known.others().forEach(other -> words.addAll(words(other, Part.OTHER)));
        return words;
    }

    private static List<Word> words(String name, Part part) {
        return FoldedName.words(name).stream()
                .limit(MOST_WORDS)
                .map(word -> new Word(word, part))
                .toList();
    }

    /** Each word typed with a known word of its own, as alike as can be; empty when one has none. */
    private static Optional<Pairing> paired(List<Word> typed, List<Word> known, boolean mayBeBegun) {
        if (typed.isEmpty()) return Optional.of(new Pairing(0, List.of()));
        Optional<Pairing> best = Optional.empty();
        for (int at = 0; at < known.size(); at++) {
            var candidate = known.get(at);
            var likeness = WordLikeness.of(typed.getFirst().folded(), candidate.folded(), mayBeBegun);
            if (likeness.isEmpty()) continue;
            var left = new ArrayList<>(known);
            left.remove(at);
            var rest = paired(typed.subList(1, typed.size()), left, mayBeBegun);
            if (rest.isEmpty()) continue;
            double sum = likeness.get().score() + rest.get().sum();
            if (best.isPresent() && best.get().sum() >= sum) continue;
            var pairs = new ArrayList<Pair>();
            pairs.add(new Pair(likeness.get(), typed.getFirst(), candidate));
            pairs.addAll(rest.get().pairs());
            best = Optional.of(new Pairing(sum, pairs));
        }
        return best;
    }
}
