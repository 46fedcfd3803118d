package org.cpsn.cases.person;

import java.util.HashMap;
import java.util.Map;

/** What a person's record is, as far as deciding goes. */
sealed interface Person {
    record Unknown() implements Person {}

    /**
     * @param numbers the schemes of the numbers recorded, by the number's id
     * @param relatives the ids of relatives, by the link's id
     */
    record Registered(Map<String, IdScheme> numbers, Map<String, String> relatives) implements Person {
        public Registered {
            numbers = Map.copyOf(numbers);
            relatives = Map.copyOf(relatives);
        }
    }

    /** @param before what it was and will be again if it was not the same person after all */
    record Merged(String into, Registered before) implements Person {}

    default Person after(PersonEvent event) {
        return switch (event) {
            case PersonEvent.Registered _ -> new Registered(Map.of(), Map.of());
            case PersonEvent.Corrected _, PersonEvent.Described _ -> this;
            case PersonEvent.NumberRecorded e ->
                new Registered(with(known().numbers(), e.numberId(), e.scheme()), known().relatives());
            case PersonEvent.NumberWithdrawn e ->
                new Registered(without(known().numbers(), e.numberId()), known().relatives());
            case PersonEvent.RelativeLinked e ->
                new Registered(known().numbers(), with(known().relatives(), e.linkId(), e.relativeId()));
            case PersonEvent.RelativeUnlinked e ->
                new Registered(known().numbers(), without(known().relatives(), e.linkId()));
            case PersonEvent.Merged e -> new Merged(e.into(), known());
            case PersonEvent.Unmerged _ -> known();
        };
    }

    private Registered known() {
        return switch (this) {
            case Unknown _ -> new Registered(Map.of(), Map.of());
            case Registered registered -> registered;
            case Merged merged -> merged.before();
        };
    }

    private static <V> Map<String, V> with(Map<String, V> before, String key, V value) {
        var more = new HashMap<>(before);
        more.put(key, value);
        return more;
    }

    private static <V> Map<String, V> without(Map<String, V> before, String key) {
        var fewer = new HashMap<>(before);
        fewer.remove(key);
        return fewer;
    }
}
