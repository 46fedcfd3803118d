package org.cpsn.returnees.family;

/** What a returning family's record is, as far as deciding goes. */
sealed interface Family {
    record Unknown() implements Family {}

    record Returned() implements Family {}

    default Family after(FamilyEvent event) {
        return switch (event) {
            case FamilyEvent.ReturnRegistered _ -> new Returned();
        };
    }
}
