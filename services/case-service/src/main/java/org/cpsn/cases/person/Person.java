package org.cpsn.cases.person;

/** What a person's record is, as far as deciding goes. */
sealed interface Person {
    record Unknown() implements Person {}

    record Registered() implements Person {}

    default Person after(PersonEvent event) {
        return switch (event) {
            case PersonEvent.Registered _ -> new Registered();
        };
    }
}
