package org.cpsn.returnees.family;

import java.util.Set;

/**
 * What is known of a return beside its type, country and day. Whatever is null is not known.
 *
 * @param monthsAbroad how long the family had been away
 * @param schoolingLanguage the language the children went to school in, ISO 639-1
 */
public record ReturnDetails(
        Track track,
        Escort escort,
        Integer monthsAbroad,
        String schoolingLanguage,
        Set<MissingDocument> missingDocuments) {
    public static final ReturnDetails NONE = new ReturnDetails(null, null, null, null, Set.of());

    public ReturnDetails {
        missingDocuments = missingDocuments == null ? Set.of() : Set.copyOf(missingDocuments);
    }
}
