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
    record Registered(int birthYear, Map<String, IdScheme> numbers, Map<String, String> relatives, Caring care)
            implements Person {
        public Registered {
            numbers = Map.copyOf(numbers);
            relatives = Map.copyOf(relatives);
        }

        private Registered with(int birthYear) {
            return new Registered(birthYear, numbers, relatives, care);
        }

        private Registered with(Map<String, IdScheme> numbers) {
            return new Registered(birthYear, numbers, relatives, care);
        }

        private Registered related(Map<String, String> relatives) {
            return new Registered(birthYear, numbers, relatives, care);
        }

        private Registered with(Caring care) {
            return new Registered(birthYear, numbers, relatives, care);
        }
    }

    /** @param before what it was and will be again if it was not the same person after all */
    record Merged(String into, Registered before) implements Person {}

    default Person after(PersonEvent event) {
        return switch (event) {
            case PersonEvent.Registered e -> known().with(e.birthYear());
            case PersonEvent.Corrected e -> known().with(e.birthYear());
            case PersonEvent.Described _ -> this;
            case PersonEvent.NumberRecorded e -> known().with(with(known().numbers(), e.numberId(), e.scheme()));
            case PersonEvent.NumberWithdrawn e -> known().with(without(known().numbers(), e.numberId()));
            case PersonEvent.RelativeLinked e -> known().related(with(known().relatives(), e.linkId(), e.relativeId()));
            case PersonEvent.RelativeUnlinked e -> known().related(without(known().relatives(), e.linkId()));
            case PersonEvent.OfCare e -> known().with(known().care().after(e));
            case PersonEvent.Merged e -> new Merged(e.into(), known());
            case PersonEvent.Unmerged _ -> known();
        };
    }

    private Registered known() {
        return switch (this) {
            case Unknown _ -> new Registered(0, Map.of(), Map.of(), Caring.NONE);
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
