package org.cpsn.cases.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cpsn.cases.matching.Blocks;
import org.cpsn.cases.matching.Traits;

/**
 * What the index knows of a person, and keeps sealed.
 *
 * @param others nickname and other names
 * @param born null when not known to the day
 * @param numbers identity numbers, plain, by the number's id
 */
record IndexedPerson(
        String given,
        String family,
        List<String> others,
        Sex sex,
        LocalDate born,
        int birthYear,
        boolean estimated,
        String municipality,
        Map<String, String> numbers) {

    IndexedPerson corrected(
            PersonName name, Sex sex, LocalDate born, int birthYear, boolean estimated, String municipality) {
        return new IndexedPerson(
                name.given(), name.family(), others, sex, born, birthYear, estimated, municipality, numbers);
    }

    IndexedPerson alsoCalled(OtherNames names) {
        var called = new ArrayList<>(names.names());
        if (names.nickname() != null) called.addFirst(names.nickname());
        return new IndexedPerson(
                given, family, List.copyOf(called), sex, born, birthYear, estimated, municipality, numbers);
    }

    IndexedPerson with(String numberId, String plain) {
        var more = new HashMap<>(numbers);
        more.put(numberId, plain);
        return new IndexedPerson(given, family, others, sex, born, birthYear, estimated, municipality, more);
    }

    IndexedPerson without(String numberId) {
        var fewer = new HashMap<>(numbers);
        fewer.remove(numberId);
        return new IndexedPerson(given, family, others, sex, born, birthYear, estimated, municipality, fewer);
    }

    Traits traits() {
        return new Traits(given, family, others, sex.name(), born, birthYear, estimated, municipality);
    }

    /** Every block they are found in, in plain text: to be keyed. */
    Set<String> blocks() {
        var names = new ArrayList<>(others);
        names.add(given);
        names.add(family);
        var blocks = new HashSet<>(Blocks.of(names));
        numbers.values().forEach(number -> blocks.add(Blocks.number(number)));
        return blocks;
    }
}
