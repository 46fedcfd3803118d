package org.cpsn.samples;

import java.util.List;

/** What happened to one household, in the order of time; a story is told by one teller, act after act. */
public record Story(String name, String municipality, Community culture, List<Act> acts) {
    public Story {
        acts = List.copyOf(acts);
    }

    /** How many children are in it. */
    public long children() {
        return acts.stream()
                .filter(act -> act instanceof Act.RegisterPerson register
                        && register.person().relation() == Act.Relation.CHILD)
                .count();
    }
}
