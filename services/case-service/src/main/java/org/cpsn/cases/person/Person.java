package org.cpsn.cases.person;

import java.util.HashMap;
import java.util.Map;

/** What a person's record is, as far as deciding goes. */
sealed interface Person {
    record Unknown() implements Person {}

    /** @param numbers the schemes of the numbers recorded, by the number's id */
    record Registered(Map<String, IdScheme> numbers) implements Person {
        public Registered {
            numbers = Map.copyOf(numbers);
        }
    }

    /** @param before what it was and will be again if it was not the same person after all */
    record Merged(String into, Registered before) implements Person {}

    default Person after(PersonEvent event) {
        return switch (event) {
            case PersonEvent.Registered _ -> new Registered(Map.of());
            case PersonEvent.Corrected _, PersonEvent.Described _ -> this;
            case PersonEvent.NumberRecorded e -> {
                var more = new HashMap<>(numbers());
                more.put(e.numberId(), e.scheme());
                yield new Registered(more);
            }
            case PersonEvent.NumberWithdrawn e -> {
                var fewer = new HashMap<>(numbers());
                fewer.remove(e.numberId());
                yield new Registered(fewer);
            }
            case PersonEvent.Merged e -> new Merged(e.into(), new Registered(numbers()));
            case PersonEvent.Unmerged _ -> new Registered(numbers());
        };
    }

    default Map<String, IdScheme> numbers() {
        return switch (this) {
            case Unknown _ -> Map.of();
            case Registered registered -> registered.numbers();
            case Merged merged -> merged.before().numbers();
        };
    }
}
