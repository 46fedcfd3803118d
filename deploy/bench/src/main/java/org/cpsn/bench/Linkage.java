package org.cpsn.bench;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.cpsn.linkage.Born;
import org.cpsn.linkage.Description;
import org.cpsn.linkage.Encoder;
import org.cpsn.linkage.Encoding;
import org.cpsn.linkage.Hardening;
import org.cpsn.linkage.Sex;
import org.cpsn.samples.InventedChild;

/**
 * How well children are known again without a name being told. A partner asks for invented children: half of them are
 * registered, though written otherwise and with slips; half are not, though their names are as frequent and some have a
 * brother or a twin who is. Every question is compared with everybody registered. The same children on every machine.
 */
final class Linkage {
    private static final long SEED = 20_261_122;
    private static final int REGISTERED = 5_000;
    private static final int QUESTIONS = 2_000;
    private static final int[] PERCENT = {70, 75, 78, 80, 82, 84, 86, 88, 90, 92, 95};
    /** From here on the service speaks of a candidate; what the table by kind of difference is made for. */
    private static final int CANDIDATE = 86;

    private static final int YEARS_APART = 1;
    private static final byte[] SECRET = "shared by two countries in a test".getBytes(StandardCharsets.UTF_8);

    private Linkage() {}

    /** What became of a child's description on its way across the border. */
    private enum Difference {
        NONE("written the same"),
        SPELLING("in another alphabet or spelling"),
        SLIP("with a slip of the hand, or an ending, in a name"),
        SWAPPED("given and family name the other way round"),
        YEAR("only the year of birth known"),
        DIGIT("a digit of the date of birth wrong"),
        DAY_AND_MONTH("day and month the other way round"),
        SEX("sex not known");

        private final String words;

        Difference(String words) {
            this.words = words;
        }
    }

    /** @param known the place of the child in the register; -1 when it is not there */
    private record Question(Description asked, int known, Set<Difference> differences) {}

    /** @param yearsApart between what was asked and what is registered */
    private record Pair(int question, double score, boolean meant, int yearsApart) {}

    static void measure() {
        var children = InventedChild.from(SEED).limit(REGISTERED).toList();
        var register = children.stream().map(Linkage::registered).toList();
        var questions = questions(children);
        System.out.printf(
                Locale.ROOT,
                "%n## Do you know this child?%n%,d invented children registered; %,d questions, %,d of them about one"
                        + " of these.%n",
                register.size(),
                questions.size(),
                labelled(questions, all -> true));
        for (var hardening : Hardening.values()) {
            var pairs = compared(hardening, register, questions);
            table(pairs, questions, Integer.MAX_VALUE);
            if (hardening != Hardening.BALANCED) continue;
            System.out.printf("%nThe same, asking only for who was born within %d year:%n", YEARS_APART);
            table(pairs, questions, YEARS_APART);
            differences(pairs, questions);
        }
    }

    private static void table(List<Pair> pairs, List<Question> questions, int yearsApart) {
        System.out.println("| threshold | precision | recall | F1 | candidates per question |");
        System.out.println("|---|---|---|---|---|");
        int labelled = labelled(questions, all -> true);
        for (int percent : PERCENT) {
            var found = pairs.stream()
                    .filter(pair -> pair.score() >= percent / 100.0 && pair.yearsApart() <= yearsApart)
                    .toList();
            long meant = found.stream().filter(Pair::meant).count();
            double precision = found.isEmpty() ? 1 : (double) meant / found.size();
            double recall = (double) meant / labelled;
            System.out.printf(
                    Locale.ROOT,
                    "| %.2f | %.3f | %.3f | %.3f | %.2f |%n",
                    percent / 100.0,
                    precision,
                    recall,
                    2 * precision * recall / (precision + recall),
                    (double) found.size() / questions.size());
        }
    }

    private static void differences(List<Pair> pairs, List<Question> questions) {
        System.out.printf(
                Locale.ROOT,
                "%n| found at %.2f, of those who are registered | questions | recall |%n",
                CANDIDATE / 100.0);
        System.out.println("|---|---|---|");
        for (var difference : Difference.values()) {
            int labelled = labelled(questions, differences -> differences.contains(difference));
            long found = pairs.stream()
                    .filter(pair -> pair.meant() && pair.score() >= CANDIDATE / 100.0)
                    .filter(pair -> questions.get(pair.question()).differences().contains(difference))
                    .count();
            System.out.printf(
                    Locale.ROOT, "| %s | %d | %.3f |%n", difference.words, labelled, (double) found / labelled);
        }
    }

    private static int labelled(List<Question> questions, Predicate<Set<Difference>> which) {
        return (int) questions.stream()
                .filter(question -> question.known() >= 0 && which.test(question.differences()))
                .count();
    }

    /** All pairs that come near any threshold. */
    private static List<Pair> compared(Hardening hardening, List<Description> register, List<Question> questions) {
        var ours = new Encoder(SECRET, hardening);
        var theirs = new Encoder(SECRET, hardening);
        for (int round = 0; round < 4; round++) register.forEach(ours::readings);
        long began = System.nanoTime();
        var readings = register.stream().map(ours::readings).toList();
        double seconds = (System.nanoTime() - began) / 1e9;
        var asked = questions.stream()
                .map(question -> theirs.encode(question.asked()))
                .toList();
        began = System.nanoTime();
        var pairs = IntStream.range(0, questions.size())
                .parallel()
                .boxed()
                .flatMap(at -> near(at, questions.get(at), asked.get(at), register, readings).stream())
                .toList();
        double comparing = (System.nanoTime() - began) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%n### Hardening: %s%n%.1f %% of the bits set (least %.1f, most %.1f); %,.0f children in all their"
                        + " readings encoded/s by one thread; %,.0f compared/s by all.%n",
                hardening,
                100 * asked.stream().mapToDouble(Encoding::share).average().orElseThrow(),
                100 * asked.stream().mapToDouble(Encoding::share).min().orElseThrow(),
                100 * asked.stream().mapToDouble(Encoding::share).max().orElseThrow(),
                register.size() / seconds,
                (double) questions.size() * register.size() / comparing);
        return pairs;
    }

    private static List<Pair> near(
            int number, Question question, Encoding asked, List<Description> register, List<List<Encoding>> readings) {
        var pairs = new ArrayList<Pair>();
        for (int at = 0; at < readings.size(); at++) {
            double score = 0;
            for (var reading : readings.get(at)) score = Math.max(score, asked.dice(reading));
            if (score >= PERCENT[0] / 100.0)
                pairs.add(new Pair(
                        number,
                        score,
                        at == question.known(),
                        Math.abs(register.get(at).born().year()
                                - question.asked().born().year())));
        }
        return pairs;
    }

    private static Description registered(InventedChild child) {
        return new Description(child.given(), child.family(), Born.on(child.born()), sex(child));
    }

    private static List<Question> questions(List<InventedChild> children) {
        var strangers = InventedChild.from(SEED + 1).iterator();
        var questions = new ArrayList<Question>();
        var chance = new Random(SEED);
        for (int number = 0; number < QUESTIONS; number++) {
            int at = chance.nextInt(children.size());
            boolean known = number % 2 == 0;
            var child = known
                    ? children.get(at)
                    : chance.nextInt(5) == 0
                            ? children.get(at).sibling(number, chance.nextInt(4) == 0)
                            : strangers.next();
            questions.add(asked(child, known ? at : -1, chance));
        }
        return questions;
    }

    private static Question asked(InventedChild child, int known, Random chance) {
        var differences = EnumSet.noneOf(Difference.class);
        var given = child.given();
        var family = child.family();
        if (chance.nextInt(100) < 55) {
            var spellings = child.spellingsOf(given).size();
            int way = chance.nextInt(spellings);
            given = child.spellingsOf(given).get(way);
            family = child.spellingsOf(family).get(way);
            differences.add(Difference.SPELLING);
        }
        if (chance.nextInt(100) < 12) {
            given = slipped(given, chance);
            differences.add(Difference.SLIP);
        }
        if (chance.nextInt(100) < 12) {
            family = slipped(family, chance);
            differences.add(Difference.SLIP);
        }
        if (chance.nextInt(100) < 5) {
            var other = given;
            given = family;
            family = other;
            differences.add(Difference.SWAPPED);
        }
        var born = born(child.born(), chance.nextInt(100), chance, differences);
        var sex = chance.nextInt(100) < 5 ? Sex.UNKNOWN : sex(child);
        if (sex == Sex.UNKNOWN) differences.add(Difference.SEX);
        if (differences.isEmpty()) differences.add(Difference.NONE);
        return new Question(new Description(given, family, born, sex), known, differences);
    }

    private static Born born(LocalDate born, int lot, Random chance, Set<Difference> differences) {
        if (lot < 15) {
            differences.add(Difference.YEAR);
            return Born.in(born.getYear());
        }
        if (lot < 25) {
            differences.add(Difference.DIGIT);
            // the last digit of the day, of the month or of the year
            return Born.on(
                    switch (chance.nextInt(3)) {
                        case 0 ->
                            born.withDayOfMonth(
                                    born.getDayOfMonth() > 28
                                            ? born.getDayOfMonth() - 10
                                            : anotherUnit(born.getDayOfMonth(), 9, chance));
                        case 1 -> born.withMonth(anotherUnit(born.getMonthValue(), 3, chance));
                        default -> born.withYear(anotherUnit(born.getYear(), 10, chance));
                    });
        }
        if (lot < 30 && born.getDayOfMonth() <= 12) {
            differences.add(Difference.DAY_AND_MONTH);
            return Born.on(LocalDate.of(born.getYear(), born.getDayOfMonth(), born.getMonthValue()));
        }
        return Born.on(born);
    }

    /** The same with another last digit, below a bound; such a day or month is in every calendar. */
    private static int anotherUnit(int number, int below, Random chance) {
        int unit = number % 10;
        int other = (unit + 1 + chance.nextInt(below - 1)) % below;
        int changed = number / 10 * 10 + other;
        return changed == 0 ? number + 1 : changed;
    }

    /** One letter left out, doubled with its neighbour, changed, or two the other way round; or another ending. */
    private static String slipped(String name, Random chance) {
        int at = 1 + chance.nextInt(name.length() - 2);
        return switch (chance.nextInt(5)) {
            case 0 -> name.substring(0, at) + name.substring(at + 1);
            case 1 -> name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
            case 2 -> name.substring(0, at) + "aeionrtsk".charAt(chance.nextInt(9)) + name.substring(at + 1);
            case 3 -> name.substring(0, at) + "aeionrtsk".charAt(chance.nextInt(9)) + name.substring(at);
            default -> name + (name.endsWith("i") || name.endsWith("a") ? "t" : "i");
        };
    }

    private static Sex sex(InventedChild child) {
        return child.girl() ? Sex.FEMALE : Sex.MALE;
    }
}
