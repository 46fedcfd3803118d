package org.cpsn.cases.matching;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.codec.language.DaitchMokotoffSoundex;
import org.cpsn.linkage.FoldedName;

/**
 * The blocks a name belongs to. Whoever could be meant shares a block with what was typed; only those few are opened
 * and compared. In plain text here; keyed before they are stored or looked up.
 */
public final class Blocks {
    /** The beginnings of names that are kept; a longer one typed is looked up by its first so many letters. */
    private static final int SHORTEST_BEGINNING = 2;

    private static final int LONGEST_BEGINNING = 5;
    /** In shorter words one letter more or less makes another name. */
    private static final int SHORTEST_WITH_SLIPS = 4;

    /** Made for Slavic and Yiddish surnames; it is given our own folding, in which each sound has one sign. */
    private static final DaitchMokotoffSoundex SOUNDS = new DaitchMokotoffSoundex();

    private Blocks() {}

    /** Every block a person is found in. */
    public static Set<String> of(Collection<String> names) {
        var blocks = new LinkedHashSet<String>();
        for (var name : names)
            for (var word : FoldedName.words(name)) {
                blocks.addAll(whole(word));
                for (var folding : word.foldings())
                    for (int end = SHORTEST_BEGINNING; end <= Math.min(LONGEST_BEGINNING, folding.length()); end++)
                        blocks.add("b:" + folding.substring(0, end));
            }
        return blocks;
    }

    /** Of each word typed, the blocks in which whoever is meant is found; words too short to look up are left out. */
    public static List<Set<String>> typed(Sought sought) {
        return sought.folded().stream()
                .filter(word -> word.main().length() >= SHORTEST_BEGINNING)
                .<Set<String>>map(word -> {
                    var blocks = whole(word);
                    for (var folding : word.foldings())
                        if (folding.length() >= SHORTEST_BEGINNING)
                            blocks.add("b:" + folding.substring(0, Math.min(LONGEST_BEGINNING, folding.length())));
                    return blocks;
                })
                .toList();
    }

    /** The words just as they were typed, in whatever spelling: who has them comes first. */
    public static Set<String> exact(Sought sought) {
        return sought.folded().stream()
                .flatMap(word -> word.foldings().stream())
                .map(folding -> "w:" + folding)
                .collect(Collectors.toSet());
    }

    /** The block of everybody with this number. */
    public static String number(String plain) {
        return "n:" + plain;
    }

    /** The blocks in which likely twins have one of the words of a part of a name. */
    public static Set<String> alike(String part) {
        var blocks = new LinkedHashSet<String>();
        FoldedName.words(part).forEach(word -> blocks.addAll(whole(word)));
        return blocks;
    }

    private static LinkedHashSet<String> whole(FoldedName word) {
        var blocks = new LinkedHashSet<String>();
        for (var folding : word.foldings()) {
            blocks.add("w:" + folding);
            if (folding.length() >= SHORTEST_WITH_SLIPS && !word.hasADigit()) {
                // two words that differ in one letter, or in the order of two, share one of these
                blocks.add("d:" + folding);
                for (int at = 0; at < folding.length(); at++)
                    blocks.add("d:" + folding.substring(0, at) + folding.substring(at + 1));
            }
        }
        word.stems().forEach(stem -> blocks.add("s:" + stem));
        sounds(word).forEach(code -> blocks.add("p:" + code));
        Nicknames.groups(word).forEach(group -> blocks.add("k:" + group));
        return blocks;
    }

    /** The codes of how a word sounds. */
    static Set<String> sounds(FoldedName word) {
        var spoken = word.hasADigit() ? "" : word.main().replace("H", "");
        return spoken.isEmpty()
                ? Set.of()
                : Set.copyOf(Arrays.asList(SOUNDS.soundex(spoken).split("\\|")));
    }
}
